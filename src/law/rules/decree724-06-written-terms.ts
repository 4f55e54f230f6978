import { day, earliest } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { EngagementFact } from "../facts.ts";
import { site, worker } from "../vectors.ts";

const START = day("2021-03-08");
const IN_FORCE = { from: day("2020-05-01") };
const TERMS = {
  payScheme: "day",
  payRateFen: fen(28_000),
  payMethodAgreed: true,
  paydayAgreed: true,
} satisfies Partial<EngagementFact>;

export const rule = defineRule({
  id: "decree724-06-written-terms",
  version: 1,
  citation: {
    statute: "decree724",
    article: "6",
    quote: "与招用的农民工书面约定或者通过依法制定的规章制度规定工资支付标准、支付时间、支付方式等内容",
  },
  says: {
    zh: "用人单位应当与农民工书面约定工资支付标准、支付时间和支付方式。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱིས་ཞིང་པ་བཟོ་པ་དང་ལྷན་དུ་གླ་ཕོགས་ཀྱི་ཚད་གཞི་དང་སྤྲོད་པའི་དུས་ཚོད། སྤྲོད་སྟངས་བཅས་ཡི་གེའི་ཐོག་ནས་གྲོས་འཆམ་བྱ་དགོས།",
    en: "The employer agrees with the worker in writing on the wage rate, the payday and the way of payment.",
  },
  inForce: IN_FORCE,
  subject: "engagement",
  answers: ["met", "breached", "unknown"],
  steps: {
    started: { zh: "{on}开始用工", bo: "{on} ཉིན་ལས་ཀ་འགོ་བཙུགས།", en: "Work began on {on}" },
    "rate-missing": {
      zh: "没有书面约定工资标准",
      bo: "གླ་ཚད་ཡིག་ཐོག་ཏུ་ཆད་དོན་བྱས་མེད།",
      en: "No wage rate was agreed in writing",
    },
    "rate-unrecorded": {
      zh: "合同中的工资标准没有登记",
      bo: "གན་རྒྱའི་གླ་ཚད་ཐོ་འགོད་བྱས་མེད།",
      en: "The wage rate of the contract is not recorded",
    },
    "payday-missing": {
      zh: "没有书面约定支付日期",
      bo: "གླ་ཕོགས་སྤྲོད་པའི་ཉིན་ཡིག་ཐོག་ཏུ་ཆད་དོན་བྱས་མེད།",
      en: "No payday was agreed in writing",
    },
    "payday-unrecorded": {
      zh: "合同中的支付日期没有登记",
      bo: "གན་རྒྱའི་གླ་ཕོགས་སྤྲོད་པའི་ཉིན་ཐོ་འགོད་བྱས་མེད།",
      en: "The payday of the contract is not recorded",
    },
    "method-missing": {
      zh: "没有书面约定支付方式",
      bo: "གླ་ཕོགས་སྤྲོད་ཐབས་ཡིག་ཐོག་ཏུ་ཆད་དོན་བྱས་མེད།",
      en: "No way of payment was agreed in writing",
    },
    "method-unrecorded": {
      zh: "合同中的支付方式没有登记",
      bo: "གན་རྒྱའི་གླ་ཕོགས་སྤྲོད་ཐབས་ཐོ་འགོད་བྱས་མེད།",
      en: "The way of payment of the contract is not recorded",
    },
  },
  decide(facts, judge) {
    for (const one of facts.engagements) {
      const started = earliest(one.firstEntryOn, one.enteredOn);
      if (started === undefined) {
        judge.notDue(one.pin);
        continue;
      }
      if (!judge.governs(one.exitedOn ?? judge.asOf)) continue;
      const since = judge.governs(started) ? started : IN_FORCE.from;
      const terms = [
        ["rate", agreed(one, one.payScheme !== undefined && one.payRateFen !== undefined ? true : undefined)],
        ["payday", agreed(one, one.paydayAgreed)],
        ["method", agreed(one, one.payMethodAgreed)],
      ] as const;
      if (terms.every(([, state]) => state === "agreed")) {
        judge.met(one.pin);
        continue;
      }
      const breached = terms.some(([, state]) => state === "missing");
      const steps = terms.flatMap(([term, state]): StepTaken<`${typeof term}-${"missing" | "unrecorded"}`>[] =>
        state === "agreed" ? [] : [{ step: `${term}-${state}`, values: {} }],
      );
      judge[breached ? "breached" : "unknown"](one.pin, {
        since,
        level: breached ? "yellow" : "blue",
        facts: [{ kind: "engagement", id: one.pin, on: started }],
        steps: [{ step: "started", values: { on: started } }, ...steps],
      });
    }
  },
  vectors: [
    {
      says: "a worker whose contract states rate, payday and way of payment",
      facts: site({ engagements: [worker({ ...TERMS, firstEntryOn: START, contractSignedOn: START })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "a worker who started with nothing in writing",
      facts: site({ engagements: [worker({ firstEntryOn: START })] }),
      asOf: START,
      expect: {
        "engagement:1": {
          verdict: "breached",
          since: START,
          level: "yellow",
          steps: ["started", "rate-missing", "payday-missing", "method-missing"],
        },
      },
    },
    {
      says: "a contract that is known to name no payday",
      facts: site({
        engagements: [worker({ ...TERMS, paydayAgreed: false, firstEntryOn: START, contractSignedOn: START })],
      }),
      asOf: START,
      expect: { "engagement:1": { verdict: "breached", since: START, steps: ["started", "payday-missing"] } },
    },
    {
      says: "a contract was signed but nobody recorded its rate",
      facts: site({
        engagements: [worker({ ...TERMS, payRateFen: undefined, firstEntryOn: START, contractSignedOn: START })],
      }),
      asOf: START,
      expect: { "engagement:1": { verdict: "unknown", since: START, steps: ["started", "rate-unrecorded"] } },
    },
    {
      says: "house rules state the terms although no contract is recorded",
      facts: site({ engagements: [worker({ ...TERMS, enteredOn: START })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "a worker who is registered and has not begun",
      facts: site({ engagements: [worker({ registeredOn: START })] }),
      asOf: START,
      expect: { "engagement:1": { verdict: "not-due" } },
    },
    {
      says: "a worker who left on the day before the Regulation came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2020-04-01"), exitedOn: day("2020-04-30") })] }),
      asOf: day("2020-05-02"),
      expect: { "engagement:1": { verdict: "not-governed" } },
    },
    {
      says: "a worker who was still there on the day on which the Regulation came into force",
      facts: site({ engagements: [worker({ firstEntryOn: day("2020-04-01"), exitedOn: day("2020-05-01") })] }),
      asOf: day("2020-05-02"),
      expect: { "engagement:1": { verdict: "breached", since: day("2020-05-01") } },
    },
  ],
  notModelled: [
    "Whether the house rules were lawfully made (劳动合同法 4); they count when the terms are recorded as agreed.",
    "Other required contents of a labour contract (劳动合同法 17).",
  ],
});

/** Without any contract on record, a term that nobody recorded was not agreed; with one it is merely not known. */
function agreed(one: EngagementFact, recorded: boolean | undefined): "agreed" | "missing" | "unrecorded" {
  if (recorded !== undefined) return recorded ? "agreed" : "missing";
  return one.contractSignedOn === undefined ? "missing" : "unrecorded";
}
