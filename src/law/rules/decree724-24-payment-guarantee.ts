import { addDays, day } from "../../kernel/day.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import { recordsOf } from "../records-of.ts";
import { record, site } from "../vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };
const START = day("2021-03-01");
const GUARANTEE = { kind: "payment-guarantee", on: START, to: day("2022-02-28") } as const;

export const rule = defineRule({
  id: "decree724-24-payment-guarantee",
  version: 1,
  citation: { statute: "decree724", article: "24", quote: "建设单位应当向施工单位提供工程款支付担保" },
  says: {
    zh: "建设单位应当向施工单位提供工程款支付担保，施工期间担保应当有效。",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ཨར་ལས་ལས་ཁུངས་ལ་ཨར་ལས་ཀྱི་དངུལ་སྤྲོད་པའི་འགན་ལེན་མཁོ་སྤྲོད་བྱ་དགོས་ལ། ཨར་ལས་སྐབས་འགན་ལེན་དེ་ནུས་ལྡན་ཡིན་དགོས།",
    en: "The owner gives the contractor a payment guarantee, which stays in force while the works go on.",
  },
  inForce: IN_FORCE,
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    unrecorded: {
      zh: "没有登记工程款支付担保",
      bo: "འཛུགས་སྐྲུན་དངུལ་སྤྲོད་པའི་འགན་ལེན་ཐོ་འགོད་མེད།",
      en: "No payment guarantee is recorded",
    },
    ended: {
      zh: "最后一份担保于{last}到期，工程尚未完工",
      bo: "འགན་ལེན་མཐའ་མ་ {last} ཉིན་དུས་རྫོགས་ཀྱང་ལས་གྲྭ་ད་དུང་ལེགས་གྲུབ་བྱུང་མེད།",
      en: "The last guarantee ended on {last}; the works go on",
    },
    "older-contract": {
      zh: "合同于条例施行前的{signed}签订，到期后是否须续保，条文没有规定",
      bo: "གན་རྒྱ་སྲོལ་ཡིག་ལག་བསྟར་མ་བྱས་གོང་གི་ {signed} ཉིན་བཞག དུས་རྫོགས་རྗེས་འགན་ལེན་མུ་མཐུད་དགོས་མིན་དོན་ཚན་དུ་གཏན་འབེབས་མེད།",
      en: "Signed on {signed}, before the Regulation, which does not say whether such a guarantee had to be renewed",
    },
  },
  decide(facts, judge) {
    const { projectId, startedOn, completedOn, contractSignedOn } = facts.project;
    if (!judge.governs(judge.asOf) || (completedOn !== undefined && completedOn < judge.asOf)) return;
    if (completedOn !== undefined) judge.reviewOn(addDays(completedOn, 1));
    if (startedOn > judge.asOf) {
      judge.reviewOn(startedOn);
      return judge.notDue(projectId);
    }
    const given = recordsOf(facts, "payment-guarantee");
    const ends = given.map((one) => one.to);
    if (ends.includes(undefined)) return judge.met(projectId);
    const last = ends.sort().at(-1);
    if (last !== undefined && last >= judge.asOf) {
      judge.reviewOn(addDays(last, 1));
      return judge.met(projectId);
    }
    const signed = contractSignedOn ?? startedOn;
    const older = signed < IN_FORCE.from;
    const breached = last !== undefined && !older;
    const open = last === undefined || last < startedOn ? startedOn : addDays(last, 1);
    const steps: StepTaken<"unrecorded" | "ended" | "older-contract">[] =
      last === undefined ? [{ step: "unrecorded", values: {} }] : [{ step: "ended", values: { last } }];
    if (older && last !== undefined) steps.push({ step: "older-contract", values: { signed } });
    judge[breached ? "breached" : "unknown"](projectId, {
      since: judge.governs(open) ? open : IN_FORCE.from,
      level: breached ? "yellow" : "blue",
      facts: [
        { kind: "project", id: projectId, on: startedOn },
        ...given.map((one) => ({ kind: "record", id: one.recordId, on: one.on, amountFen: one.amountFen })),
      ],
      steps,
    });
  },
  vectors: [
    {
      says: "on the last day of the guarantee",
      facts: site({ records: [record(GUARANTEE)] }),
      asOf: day("2022-02-28"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2022-03-01"),
    },
    {
      says: "on the day after, while the works go on",
      facts: site({ records: [record(GUARANTEE)] }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "breached", since: day("2022-03-01"), level: "yellow", steps: ["ended"] } },
      reviewOn: null,
    },
    {
      says: "the guarantee was renewed",
      facts: site({
        records: [
          record(GUARANTEE),
          record({ ...GUARANTEE, recordId: 2, on: day("2022-02-20"), to: day("2023-02-28") }),
        ],
      }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2023-03-01"),
    },
    {
      says: "of two guarantees the one that was given first lasts longer",
      facts: site({
        records: [
          record({ ...GUARANTEE, recordId: 2, to: day("2023-02-28") }),
          record({ ...GUARANTEE, recordId: 3, on: day("2021-03-02") }),
        ],
      }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: day("2023-03-01"),
    },
    {
      says: "one of two guarantees has ended and the other one has no recorded end",
      facts: site({
        records: [record(GUARANTEE), record({ ...GUARANTEE, recordId: 2, to: undefined })],
      }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a guarantee that ended before the works started: since their start",
      facts: site({ records: [record({ ...GUARANTEE, on: day("2020-06-01"), to: day("2021-02-01") })] }),
      asOf: START,
      expect: { "project:1": { verdict: "breached", since: START, steps: ["ended"] } },
    },
    {
      says: "a guarantee that ended on the day on which the works started: since the next day",
      facts: site({ records: [record({ ...GUARANTEE, on: day("2020-06-01"), to: START })] }),
      asOf: day("2021-03-02"),
      expect: { "project:1": { verdict: "breached", since: day("2021-03-02"), steps: ["ended"] } },
    },
    {
      says: "the works are completed today and the guarantee ended yesterday",
      facts: site({ project: { completedOn: day("2022-03-01") }, records: [record(GUARANTEE)] }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "breached", since: day("2022-03-01") } },
      reviewOn: day("2022-03-02"),
    },
    {
      says: "works that went on when the Regulation came into force, seen on the day before",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-04-30"),
      expect: { "project:1": { verdict: "not-governed" } },
      reviewOn: day("2020-05-01"),
    },
    {
      says: "works that went on when the Regulation came into force, seen on that day; no guarantee is recorded",
      facts: site({ project: { startedOn: day("2019-03-01") } }),
      asOf: day("2020-05-01"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2020-05-01"), level: "blue", steps: ["unrecorded"] },
      },
    },
    {
      says: "the works were completed before the guarantee ended",
      facts: site({ project: { completedOn: day("2022-02-28") }, records: [record(GUARANTEE)] }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "not-governed" } },
    },
    {
      says: "a guarantee without a recorded end",
      facts: site({ records: [record({ ...GUARANTEE, to: undefined })] }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "nobody recorded a guarantee",
      facts: site({}),
      asOf: START,
      expect: { "project:1": { verdict: "unknown", since: START, level: "blue", steps: ["unrecorded"] } },
    },
    {
      says: "the works start tomorrow",
      facts: site({}),
      asOf: day("2021-02-28"),
      expect: { "project:1": { verdict: "not-due" } },
      reviewOn: START,
    },
    {
      says: "a guarantee to a contract of the day before the Regulation came into force has ended",
      facts: site({ project: { contractSignedOn: day("2020-04-30") }, records: [record(GUARANTEE)] }),
      asOf: day("2022-03-01"),
      expect: {
        "project:1": { verdict: "unknown", since: day("2022-03-01"), steps: ["ended", "older-contract"] },
      },
    },
    {
      says: "a guarantee to a contract of the day on which the Regulation came into force has ended",
      facts: site({ project: { contractSignedOn: day("2020-05-01") }, records: [record(GUARANTEE)] }),
      asOf: day("2022-03-01"),
      expect: { "project:1": { verdict: "breached", since: day("2022-03-01") } },
    },
    {
      says: "works completed on the day before the Regulation came into force",
      facts: site({ project: { startedOn: day("2019-03-01"), completedOn: day("2020-04-30") } }),
      asOf: START,
      expect: { "project:1": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "The amount of the guarantee and who gave it; the article names neither.",
    "A gap between two guarantees that is over: the finding closes, its history keeps it.",
    "No guarantee on record is no proof that there is none.",
  ],
});
