import { present } from "../../kernel/assert.ts";
import { addMonths, day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";
import { numberOf } from "../parameters.ts";
import { instalment, site } from "../vectors.ts";

const SIGNED = day("2021-03-01");
const IN_FORCE = { from: day("2020-05-01") };
const FIRST = instalment({ dueId: 1, dueOn: day("2021-04-05") });

export const rule = defineRule({
  id: "decree724-24-schedule-gap",
  version: 1,
  citation: { statute: "decree724", article: "24", quote: "人工费用拨付周期不得超过1个月" },
  says: {
    zh: "人工费用拨付计划中，相邻两期相隔不得超过1个月。",
    bo: "མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་འཆར་གཞིའི་ནང་རྗེས་མ་ནི་སྔོན་མའི་རྗེས་ཀྱི་ཟླ་གཅིག་ལས་བརྒལ་མི་ཆོག",
    en: "In the schedule of labour-cost transfers one follows the other within a month.",
  },
  inForce: IN_FORCE,
  subject: "transfer",
  answers: ["met", "breached", "unknown"],
  steps: {
    "too-late": {
      zh: "上一期为{before}，至迟应为{last}，计划为{on}",
      bo: "ཐེངས་སྔོན་མ་ {before} ཡིན་པས་ཆེས་འཕྱི་ན་ {last} ཡིན་དགོས། འཆར་གཞི་ {on} ཡིན།",
      en: "The transfer before is scheduled for {before}, so {last} is the last day; it is scheduled for {on}",
    },
    "older-contract": {
      zh: "合同于条例施行前的{signed}签订；是否须变更，条文没有规定",
      bo: "གན་རྒྱ་སྲོལ་ཡིག་ལག་བསྟར་མ་བྱས་གོང་གི་ {signed} ཉིན་བཞག བཟོ་བཅོས་དགོས་མིན་དོན་ཚན་དུ་གཏན་འབེབས་མེད།",
      en: "The contract was signed on {signed}, before the Regulation; it does not say whether that had to change",
    },
  },
  decide(facts, judge) {
    const { contractSignedOn, startedOn } = facts.project;
    const signed = contractSignedOn ?? startedOn;
    const dues = [...facts.labourCostSchedule].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    let before = dues[0]?.dueOn;
    for (const { dueId, dueOn, amountFen } of dues.slice(1)) {
      const previous = present(before, "the instalment before");
      before = dueOn;
      if (!judge.governs(dueOn)) continue;
      const max = present(
        judge.law.parameters.find("labour-cost-cycle-months-max", judge.region, dueOn),
        "the longest cycle",
      );
      const last = addMonths(previous, Math.max(1, Math.floor(numberOf(max))));
      if (dueOn <= last) {
        judge.met(dueId);
        continue;
      }
      const old = signed < IN_FORCE.from;
      const values = { before: previous, last, on: dueOn };
      judge[old ? "unknown" : "breached"](dueId, {
        since: signed > IN_FORCE.from ? signed : IN_FORCE.from,
        level: old ? "blue" : "yellow",
        parameters: [max],
        facts: [{ kind: "labour-cost-due", id: dueId, on: dueOn, amountFen }],
        steps: [
          { step: "too-late", values },
          ...(old ? ([{ step: "older-contract", values: { signed } }] as const) : []),
        ],
      });
    }
  },
  vectors: [
    {
      says: "a month later, to the day",
      facts: site({
        project: { contractSignedOn: SIGNED },
        labourCostSchedule: [FIRST, instalment({ dueId: 2, dueOn: day("2021-05-05") })],
      }),
      asOf: SIGNED,
      expect: { "transfer:2": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a month and a day later",
      facts: site({
        project: { contractSignedOn: SIGNED },
        labourCostSchedule: [FIRST, instalment({ dueId: 2, dueOn: day("2021-05-06") })],
      }),
      asOf: SIGNED,
      expect: { "transfer:2": { verdict: "breached", since: SIGNED, level: "yellow", steps: ["too-late"] } },
      reviewOn: null,
    },
    {
      says: "on the day before a month is over",
      facts: site({
        project: { contractSignedOn: SIGNED },
        labourCostSchedule: [FIRST, instalment({ dueId: 2, dueOn: day("2021-05-04") })],
      }),
      asOf: SIGNED,
      expect: { "transfer:2": { verdict: "met" } },
    },
    {
      says: "after the last day of January, the last day of February",
      facts: site({
        project: { contractSignedOn: SIGNED },
        labourCostSchedule: [
          instalment({ dueId: 1, dueOn: day("2022-01-31") }),
          instalment({ dueId: 2, dueOn: day("2022-02-28") }),
          instalment({ dueId: 3, dueOn: day("2022-03-29") }),
        ],
      }),
      asOf: SIGNED,
      expect: { "transfer:2": { verdict: "met" }, "transfer:3": { verdict: "breached" } },
    },
    {
      says: "one instalment alone has none before it",
      facts: site({ project: { contractSignedOn: SIGNED }, labourCostSchedule: [FIRST] }),
      asOf: SIGNED,
      expect: { "transfer:1": { verdict: "not-governed" } },
    },
    {
      says: "a quarter apart under a contract of the day before the Regulation came into force",
      facts: site({
        project: { contractSignedOn: day("2020-04-30") },
        labourCostSchedule: [FIRST, instalment({ dueId: 2, dueOn: day("2021-07-05") })],
      }),
      asOf: SIGNED,
      expect: {
        "transfer:2": { verdict: "unknown", since: day("2020-05-01"), steps: ["too-late", "older-contract"] },
      },
    },
    {
      says: "a quarter apart under a contract of the day on which the Regulation came into force",
      facts: site({
        project: { contractSignedOn: day("2020-05-01") },
        labourCostSchedule: [FIRST, instalment({ dueId: 2, dueOn: day("2021-07-05") })],
      }),
      asOf: SIGNED,
      expect: { "transfer:2": { verdict: "breached", since: day("2020-05-01") } },
    },
    {
      says: "due on the day before the Regulation came into force",
      facts: site({
        project: { startedOn: day("2019-03-01") },
        labourCostSchedule: [
          instalment({ dueId: 1, dueOn: day("2020-01-05") }),
          instalment({ dueId: 2, dueOn: day("2020-04-30") }),
        ],
      }),
      asOf: SIGNED,
      expect: { "transfer:2": { verdict: "not-governed" } },
    },
  ],
  notModelled: [
    "The time before the first and after the last instalment that is recorded.",
    "Works that stood still between two instalments.",
    "A region's cycle of less than a month: a month is counted.",
    "The cycle as the contract states it: rule decree724-24-labour-cost-cycle.",
  ],
});
