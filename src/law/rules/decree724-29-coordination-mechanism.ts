import { day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { askedSince, newest } from "../lasting.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const rule = defineRule({
  id: "decree724-29-coordination-mechanism",
  version: 1,
  citation: {
    statute: "decree724",
    article: "29",
    quote: "建设单位应当以项目为单位建立保障农民工工资支付协调机制和工资拖欠预防机制",
  },
  says: {
    zh: "建设单位应当以项目为单位建立工资支付协调机制和工资拖欠预防机制。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ལས་གཞི་རེ་རེར་གླ་ཕོགས་སྤྲོད་པའི་མཐུན་སྒྲིག་དང་བུ་ལོན་སྔོན་འགོག་གི་ལམ་ལུགས་འཛུགས་དགོས།",
    en: "The owner sets up a mechanism for the project that coordinates wage payment and prevents arrears.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "unknown"],
  steps: {
    unrecorded: {
      zh: "没有登记协调和预防机制",
      bo: "མཐུན་སྒྲིག་དང་སྔོན་འགོག་ལམ་སྲོལ་ཐོ་འགོད་མེད།",
      en: "No mechanism to coordinate and prevent is recorded",
    },
  },
  decide(facts, judge) {
    const since = askedSince(facts, judge, IN_FORCE.from);
    if (since === undefined) return;
    const { projectId, startedOn } = facts.project;
    if (newest(facts.records, "coordination-mechanism") !== undefined) return judge.met(projectId);
    judge.unknown(projectId, {
      since,
      level: "blue",
      facts: [{ kind: "project", id: projectId, on: startedOn }],
      steps: [{ step: "unrecorded", values: {} }],
    });
  },
  vectors: [
    {
      says: "the owner's mechanism is recorded",
      facts: site({ records: [record({ kind: "coordination-mechanism" })] }),
      asOf: day("2021-03-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nobody recorded a mechanism on the first day of the works",
      facts: site({}),
      asOf: day("2021-03-01"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2021-03-01"), level: "blue", steps: ["unrecorded"] },
      },
      reviewOn: null,
    },
    {
      says: "works that begin tomorrow",
      facts: site({}),
      asOf: day("2021-02-28"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: day("2021-03-01"),
    },
    {
      says: "a project completed on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01"), completedOn: day("2020-04-30") } }),
      asOf: day("2020-05-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "an older site on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "an older site on the day on which the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-05-01"),
      expect: { "project:1": { verdict: "unknown", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Whether the mechanism is more than paper.",
    "The day by which it must stand: the article sets none, and the start of the works is taken.",
    "That the owner urges the contractor on and settles conflicts well.",
  ],
});
