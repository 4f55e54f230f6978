import { addDays, day } from "../../../../kernel/day.ts";
import { firstDay, lastDay, month, monthOf, monthsFrom } from "../../../../kernel/month.ts";
import { defineRule } from "../../../define-rule.ts";
import { record, site } from "../../../vectors.ts";

const IN_FORCE = { from: day("2025-07-01") };
const AUTHORITIES = ["labour", "sector"] as const;
const PROJECT = { regionCode: "150102", startedOn: day("2025-06-10") };
const BY_LABOUR = record({ kind: "site-check", on: day("2025-07-31"), items: ["labour"] });
const BY_SECTOR = record({ kind: "site-check", recordId: 2, on: day("2025-07-01"), items: ["sector"] });

export const rule = defineRule({
  id: "neimenggu-wage-2025-35-site-check",
  version: 1,
  region: "150000",
  citation: {
    statute: "neimenggu-wage-2025",
    article: "35",
    quote: "在施工期间分别安排专门工作人员每月对工程建设项目工资支付和保障农民工工资支付制度落实情况进行实地检查",
  },
  says: {
    zh: "人社部门和行业主管部门在施工期间应当分别每月实地检查，并上传检查日志。",
    bo: "མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་དང་ལས་རིགས་གཙོ་གཉེར་སྡེ་ཁག་གིས་ཨར་ལས་སྐབས་ཟླ་རེར་སོ་སོར་ཡུལ་དངོས་ལ་ཞིབ་བཤེར་བྱས་ཏེ་ཞིབ་བཤེར་ཉིན་ཐོ་ཡར་སྤྲོད་དགོས།",
    en: "While works go on, the labour and the sector authority each check the site every month and upload the log.",
  },
  inForce: IN_FORCE,
  subject: "record",
  answers: ["met", "breached"],
  steps: {
    missing: {
      zh: "{month}没有以下部门实地检查的记录：{authorities}",
      bo: "{month} ཟླར་གཤམ་གསལ་སྡེ་ཁག་གི་ས་ཐོག་ཞིབ་བཤེར་ཟིན་ཐོ་མེད། {authorities}",
      en: "No check of the site in {month} is recorded by: {authorities}",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn, completedOn } = facts.project;
    const from = judge.governs(startedOn) ? startedOn : IN_FORCE.from;
    const until = completedOn ?? judge.asOf;
    if (!judge.governs(until)) return;
    for (const of of monthsFrom(monthOf(from), monthOf(until))) {
      if (firstDay(of) < from || (completedOn ?? lastDay(of)) < lastDay(of)) continue;
      const id = `site-check-${of}`;
      const checks = facts.records.filter((one) => one.kind === "site-check" && monthOf(one.on) === of);
      const missing = AUTHORITIES.filter((who) => !checks.some(({ items = [] }) => items.includes(who)));
      if (missing.length === 0) judge.met(id);
      else if (judge.asOf <= lastDay(of)) {
        judge.reviewOn(addDays(lastDay(of), 1));
        judge.notDue(id);
      } else {
        judge.breached(id, {
          since: addDays(lastDay(of), 1),
          level: "blue",
          dueOn: lastDay(of),
          facts: [{ kind: "project", id: projectId, on: startedOn }],
          steps: [{ step: "missing", values: { month: of, authorities: missing.join(", ") } }],
        });
      }
    }
    if (completedOn === undefined) judge.reviewOn(addDays(lastDay(monthOf(judge.asOf)), 1));
  },
  vectors: [
    {
      says: "both authorities came in July, on its first and its last day",
      facts: site({ project: PROJECT, records: [BY_SECTOR, BY_LABOUR] }),
      asOf: day("2025-07-31"),
      expect: { "record:site-check-2025-07": { verdict: "met" } },
      reviewOn: day("2025-08-01"),
    },
    {
      says: "nobody came until the last day of July",
      facts: site({ project: PROJECT }),
      asOf: day("2025-07-31"),
      expect: { "record:site-check-2025-07": { verdict: "not-due" } },
      reviewOn: day("2025-08-01"),
    },
    {
      says: "the sector authority did not come in July",
      facts: site({ project: PROJECT, records: [BY_LABOUR] }),
      asOf: day("2025-08-01"),
      expect: {
        "record:site-check-2025-07": {
          verdict: "breached",
          since: day("2025-08-01"),
          level: "blue",
          steps: ["missing"],
        },
        "record:site-check-2025-08": { verdict: "not-due" },
      },
    },
    {
      says: "a check in August does not make up for July",
      facts: site({
        project: PROJECT,
        records: [BY_LABOUR, record({ kind: "site-check", recordId: 2, on: day("2025-08-01"), items: ["sector"] })],
      }),
      asOf: day("2025-08-01"),
      expect: {
        "record:site-check-2025-07": { verdict: "breached" },
        "record:site-check-2025-08": { verdict: "not-due" },
      },
    },
    {
      says: "works that started on 2 July owe no check of that month",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-07-02") } }),
      asOf: day("2025-08-01"),
      expect: {
        "record:site-check-2025-07": { verdict: "not-governed" },
        "record:site-check-2025-08": { verdict: "not-due" },
      },
    },
    {
      says: "works completed on the day before the last of July",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-07-30") } }),
      asOf: day("2025-08-01"),
      expect: { "record:site-check-2025-07": { verdict: "not-governed" } },
      reviewOn: null,
    },
    {
      says: "June 2025, the month before the regional Regulation came into force",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-05-01") } }),
      asOf: day("2025-06-30"),
      expect: { [`record:site-check-${month("2025-06")}`]: { verdict: "not-governed" } },
      reviewOn: day("2025-07-01"),
    },

    {
      says: "works completed on the last day of July, seen on that day",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-07-31") }, records: [BY_LABOUR] }),
      asOf: day("2025-07-31"),
      expect: { "record:site-check-2025-07": { verdict: "not-due" } },
      reviewOn: day("2025-08-01"),
    },
    {
      says: "and on the day after",
      facts: site({ project: { ...PROJECT, completedOn: day("2025-07-31") }, records: [BY_LABOUR] }),
      asOf: day("2025-08-01"),
      expect: { "record:site-check-2025-07": { verdict: "breached", since: day("2025-08-01") } },
      reviewOn: null,
    },
    {
      says: "an account filed with the labour authority is no check of the site",
      facts: site({
        project: PROJECT,
        records: [BY_SECTOR, record({ kind: "account-filing", recordId: 3, on: day("2025-07-31"), items: ["labour"] })],
      }),
      asOf: day("2025-08-01"),
      expect: {
        "record:site-check-2025-07": { verdict: "breached" },
        "record:site-check-2025-08": { verdict: "not-due" },
      },
    },
    {
      says: "works that start on the first of September, seen in August",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-09-01") } }),
      asOf: day("2025-08-10"),
      expect: { "record:site-check-2025-08": { verdict: "not-governed" } },
      reviewOn: day("2025-09-01"),
    },
    {
      says: "works that started today, the first of September",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-09-01") } }),
      asOf: day("2025-09-01"),
      expect: { "record:site-check-2025-09": { verdict: "not-due" } },
      reviewOn: day("2025-10-01"),
    },
    {
      says: "May 2025, when nothing changes before the Regulation comes into force",
      facts: site({ project: { ...PROJECT, startedOn: day("2025-04-01") } }),
      asOf: day("2025-05-20"),
      expect: { "record:site-check-2025-05": { verdict: "not-governed" } },
      reviewOn: day("2025-07-01"),
    },
  ],
  notModelled: [
    "Months in which works went on for a part only, and stops of works in winter.",
    "Whether the log was uploaded: the record of the check stands for it.",
    "The duty is the authorities', not the contractor's.",
  ],
});
