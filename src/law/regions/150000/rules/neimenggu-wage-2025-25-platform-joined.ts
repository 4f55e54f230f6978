import { addDays, day } from "../../../../kernel/day.ts";
import { deadline } from "../../../deadline.ts";
import { defineRule } from "../../../define-rule.ts";
import { record, site } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-07-01") };

export const rule = defineRule({
  id: "neimenggu-wage-2025-25-platform-joined",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "25",
    quote: "应当自开工之日起三十日内纳入农民工工资支付监控预警平台监管",
  },
  says: {
    zh: "工程项目应当自开工之日起30日内纳入农民工工资支付监控预警平台监管。",
    bo: "ཨར་ལས་ལས་གཞི་ནི་ལས་འགོ་འཛུགས་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པའི་ལྟ་ཞིབ་སྔོན་བརྡའི་སྟེགས་བུའི་ནང་འཇུག་དགོས།",
    en: "A project joins the platform that monitors wage payment within 30 days of the start of works.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "project",
  answers: ["met", "breached"],
  steps: {
    missing: {
      zh: "{started}开工，至{due}没有纳入监控预警平台的记录",
      bo: "{started} ཉིན་ལས་འགོ་བཙུགས། {due} བར་ལྟ་ཞིབ་སྔོན་བརྡའི་སྟེགས་བུར་ཞུགས་པའི་ཟིན་ཐོ་མེད།",
      en: "Works started on {started}; by {due} the project had not joined the platform",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn } = facts.project;
    if (!judge.governs(startedOn)) return;
    if (facts.records.some((one) => one.kind === "platform-joined")) return judge.met(projectId);
    const { due, trace } = deadline(judge.law, "neimenggu-platform-joining", startedOn, judge.region);
    if (judge.asOf <= due) {
      judge.reviewOn(addDays(due, 1));
      return judge.notDue(projectId);
    }
    judge.breached(projectId, {
      since: addDays(due, 1),
      level: "yellow",
      dueOn: due,
      parameters: trace.parameters,
      facts: [{ kind: "project", id: projectId, on: startedOn }],
      steps: [{ step: "missing", values: { started: startedOn, due } }],
    });
  },
  vectors: [
    {
      says: "a project that joined",
      facts: site({ project: PROJECT, records: [record({ kind: "platform-joined", on: day("2025-07-20") })] }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "met" } },
    },
    {
      says: "not joined on the 30th day after the start",
      facts: site({ project: PROJECT }),
      asOf: day("2025-07-31"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2025-08-01"),
    },
    {
      says: "not joined on the day after",
      facts: site({ project: PROJECT }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-01"), level: "yellow", steps: ["missing"] } },
      reviewOn: null,
    },
    {
      says: "works that started on the day before the regional Regulation came into force",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-06-30") } }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a project in Lhasa",
      facts: site({ project: { ...PROJECT, regionCode: "540102" } }),
      asOf: day("2025-09-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },

    {
      says: "a project of which only the month's attendance was uploaded",
      facts: site({ project: PROJECT, records: [record({ kind: "attendance-uploaded", on: day("2025-07-31") })] }),
      asOf: day("2025-08-01"),
      expect: { "project:1": { verdict: "breached", since: day("2025-08-01") } },
    },
  ],
  notModelled: [
    "Works that were under way on 1 July 2025: the article counts from the start and says nothing of them.",
    "Sectors: the article names them with an open list, and every construction project is taken to be within it.",
    "A project that joined late has joined: the finding closes and its history keeps how late it was.",
  ],
});
