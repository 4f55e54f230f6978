import { type Day, day, earliest } from "../../kernel/day.ts";
import { month } from "../../kernel/month.ts";
import { citedFew } from "../cited-few.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import type { ParameterValue } from "../parameters.ts";
import { pensionAges } from "../pension-age.ts";
import { site, worker } from "../vectors.ts";

const IN_FORCE = { from: day("2026-07-01") };
/** A man born in January 1966 would have reached sixty in January 2026: with a rise of four months, in May. */
const OLD = { enteredOn: day("2026-08-03"), bornIn: month("1966-01"), sex: "male" } as const;
/** Born in April 1966: sixty in April 2026, the 16th month of the rise; four months more are August. */
const IN_AUGUST = month("1966-04");

interface Found {
  readonly without: number[];
  readonly before: number[];
  sinceWithout: Day | undefined;
  sinceBefore: Day | undefined;
  readonly parameters: Map<string, ParameterValue>;
}

export const rule = defineRule({
  id: "mohrss-order-56-06-written-agreement",
  version: 2,
  citation: { statute: "mohrss-order-56", article: "6", quote: "用人单位应当与超龄劳动者订立书面用工协议" },
  says: {
    zh: "用人单位应当与超过法定退休年龄的劳动者订立书面用工协议。",
    bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱིས་ཁྲིམས་བཀོད་རྒན་ཡོལ་ལོ་ཚད་ལས་བརྒལ་བའི་ངལ་རྩོལ་བ་དང་ཡི་གེའི་མི་བཀོལ་གྲོས་མཐུན་འཇོག་དགོས།",
    en: "The employer makes a written work agreement with a worker above the statutory retirement age.",
  },
  inForce: IN_FORCE,
  subject: "company",
  answers: ["met", "breached", "unknown"],
  steps: {
    without: {
      zh: "{workers}名超龄劳动者没有书面协议",
      bo: "ལོ་བརྒལ་ངལ་རྩོལ་བ་ {workers} ལ་ཡིག་ཐོག་གྲོས་མཐུན་མེད།",
      en: "{workers} workers above retirement age have nothing in writing",
    },
    "signed-before": {
      zh: "{workers}名超龄劳动者只有到龄之前签订的合同，是否另行订立用工协议没有登记",
      bo: "ལོ་བརྒལ་ངལ་རྩོལ་བ་ {workers} ལ་ལོ་མ་ལོན་གོང་བཞག་པའི་གན་རྒྱ་ཁོ་ན་ཡོད། མི་བཀོལ་གྲོས་མཐུན་ཟུར་དུ་བཞག་མིན་ཐོ་འགོད་མེད།",
      en: "{workers} have only a contract from before that age; it is not recorded whether an agreement followed",
    },
  },
  decide(facts, judge) {
    const employers = new Map<number, Found>();
    const ageOf = pensionAges(judge.law, judge.region);
    for (const one of facts.engagements) {
      const { contractSignedOn, exitedOn } = one;
      const entered = earliest(one.firstEntryOn, one.enteredOn);
      if (entered === undefined || !judge.governs(exitedOn ?? judge.asOf)) continue;
      const { on: pensionAgeOn, parameters = [] } = ageOf(one) ?? {};
      if (pensionAgeOn === undefined) continue;
      if (pensionAgeOn > (exitedOn ?? judge.asOf)) {
        if (exitedOn === undefined) judge.reviewOn(pensionAgeOn);
        continue;
      }
      let of = employers.get(one.companyId);
      if (of === undefined) {
        of = { without: [], before: [], sinceWithout: undefined, sinceBefore: undefined, parameters: new Map() };
        employers.set(one.companyId, of);
      }
      for (const value of parameters) of.parameters.set(value.id, value);
      const reached = pensionAgeOn > entered ? pensionAgeOn : entered;
      const since = judge.governs(reached) ? reached : IN_FORCE.from;
      if (contractSignedOn === undefined) {
        of.without.push(one.pin);
        of.sinceWithout = earliest(of.sinceWithout, since);
      } else if (contractSignedOn < pensionAgeOn) {
        of.before.push(one.pin);
        of.sinceBefore = earliest(of.sinceBefore, since);
      }
    }
    for (const [companyId, found] of employers) {
      const breached = found.without.length > 0;
      const since = breached ? found.sinceWithout : found.sinceBefore;
      if (since === undefined) judge.met(companyId);
      else {
        judge[breached ? "breached" : "unknown"](companyId, {
          since,
          level: breached ? "yellow" : "blue",
          parameters: [...found.parameters.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
          facts: citedFew("engagement", breached ? found.without : found.before),
          steps: stepsOf(found),
        });
      }
    }
  },
  vectors: [
    {
      says: "a worker above the age who signed an agreement",
      facts: site({ engagements: [worker({ ...OLD, contractSignedOn: day("2026-08-03") })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "a worker above the age with nothing in writing",
      facts: site({ engagements: [worker(OLD)] }),
      asOf: day("2026-08-03"),
      expect: {
        "company:3": { verdict: "breached", since: day("2026-08-03"), level: "yellow", steps: ["without"] },
      },
    },
    {
      says: "a worker who reaches the age tomorrow",
      facts: site({ engagements: [worker({ ...OLD, bornIn: IN_AUGUST })] }),
      asOf: day("2026-08-30"),
      expect: { "company:3": { verdict: "not-governed" } },
      reviewOn: day("2026-08-31"),
    },
    {
      says: "on the day on which he reaches it",
      facts: site({ engagements: [worker({ ...OLD, bornIn: IN_AUGUST })] }),
      asOf: day("2026-08-31"),
      expect: { "company:3": { verdict: "breached", since: day("2026-08-31") } },
    },
    {
      says: "a labour contract of the day before he reached the age",
      facts: site({ engagements: [worker({ ...OLD, contractSignedOn: day("2026-05-30") })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "unknown", level: "blue", steps: ["signed-before"] } },
    },
    {
      says: "a worker whose month of birth is not known",
      facts: site({ engagements: [worker({ ...OLD, bornIn: undefined })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "a worker who left on the day before the Provisions came into force",
      facts: site({
        engagements: [worker({ ...OLD, enteredOn: day("2026-06-02"), exitedOn: day("2026-06-30") })],
      }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "a worker who was still there on the day on which the Provisions came into force",
      facts: site({ engagements: [worker({ ...OLD, enteredOn: day("2026-06-02") })] }),
      asOf: day("2026-07-01"),
      expect: { "company:3": { verdict: "breached", since: day("2026-07-01") } },
    },
    {
      says: "a woman born in June 1975, whose age of fifty rose by three months to September 2025",
      facts: site({ engagements: [worker({ ...OLD, bornIn: month("1975-06"), sex: "female" })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "breached", since: day("2026-08-03") } },
      reviewOn: null,
    },
    {
      says: "a woman on the management staff, of whom the age is not known",
      facts: site({ engagements: [worker({ ...OLD, bornIn: month("1975-06"), sex: "female", manages: true })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "not-governed" } },
    },
    {
      says: "an agreement signed on the day of reaching the age",
      facts: site({ engagements: [worker({ ...OLD, contractSignedOn: day("2026-05-31") })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "a worker who left on the day before reaching the age",
      facts: site({
        engagements: [worker({ ...OLD, bornIn: IN_AUGUST, exitedOn: day("2026-08-30") })],
      }),
      asOf: day("2026-08-31"),
      expect: { "company:3": { verdict: "not-governed" } },
      reviewOn: null,
    },
    {
      says: "two workers with nothing in writing, the later recorded first, and one with an old contract",
      facts: site({
        engagements: [
          worker({ ...OLD, pin: 3, workerId: 3, enteredOn: day("2026-08-05") }),
          worker(OLD),
          worker({ ...OLD, pin: 2, workerId: 2, contractSignedOn: day("2026-05-30") }),
        ],
      }),
      asOf: day("2026-08-05"),
      expect: {
        "company:3": { verdict: "breached", since: day("2026-08-03"), steps: ["without", "signed-before"] },
      },
    },
  ],
  notModelled: [
    "Earlier ages of workers in trades that wear people out (特殊工种) and of those unfit for work; later ages that were agreed.",
    "Women on the management staff: whether 50 or 55 is their old age is not recorded, so nothing is said of them.",
    "The day of the month on which the age is reached: only the month of birth is kept, and the month's last day counts.",
    "What the agreement says (articles 6 and 10); the terms of pay are judged by rule decree724-06-written-terms.",
    "Overtime, minimum wage, monthly pay and injury insurance of these workers (articles 9, 11, 12, 15).",
    "Workers whose document does not show the month of birth and the sex.",
  ],
});

function stepsOf({ without, before }: Found): StepTaken<"without" | "signed-before">[] {
  return [
    ...(without.length > 0 ? [{ step: "without", values: { workers: without.length } } as const] : []),
    ...(before.length > 0 ? [{ step: "signed-before", values: { workers: before.length } } as const] : []),
  ];
}
