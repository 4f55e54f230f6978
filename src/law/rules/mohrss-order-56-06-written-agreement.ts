import { type Day, day, earliest } from "../../kernel/day.ts";
import { citedFew } from "../cited-few.ts";
import { defineRule, type StepTaken } from "../define-rule.ts";
import { site, worker } from "../vectors.ts";

const IN_FORCE = { from: day("2026-07-01") };
const OLD = { enteredOn: day("2026-08-03"), pensionAgeOn: day("2026-06-01") } as const;

interface Found {
  readonly without: number[];
  readonly before: number[];
  sinceWithout: Day | undefined;
  sinceBefore: Day | undefined;
}

export const rule = defineRule({
  id: "mohrss-order-56-06-written-agreement",
  version: 1,
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
      en: "{workers} workers above retirement age have nothing in writing",
    },
    "signed-before": {
      zh: "{workers}名超龄劳动者只有到龄之前签订的合同，是否另行订立用工协议没有登记",
      en: "{workers} have only a contract from before that age; it is not recorded whether an agreement followed",
    },
  },
  decide(facts, judge) {
    const employers = new Map<number, Found>();
    for (const one of facts.engagements) {
      const { pensionAgeOn, contractSignedOn, exitedOn } = one;
      const entered = earliest(one.firstEntryOn, one.enteredOn);
      if (pensionAgeOn === undefined || entered === undefined || !judge.governs(exitedOn ?? judge.asOf)) continue;
      if (pensionAgeOn > (exitedOn ?? judge.asOf)) {
        if (exitedOn === undefined) judge.reviewOn(pensionAgeOn);
        continue;
      }
      let of = employers.get(one.companyId);
      if (of === undefined) {
        of = { without: [], before: [], sinceWithout: undefined, sinceBefore: undefined };
        employers.set(one.companyId, of);
      }
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
      facts: site({ engagements: [worker({ ...OLD, pensionAgeOn: day("2026-09-01") })] }),
      asOf: day("2026-08-31"),
      expect: { "company:3": { verdict: "not-governed" } },
      reviewOn: day("2026-09-01"),
    },
    {
      says: "on the day on which he reaches it",
      facts: site({ engagements: [worker({ ...OLD, pensionAgeOn: day("2026-09-01") })] }),
      asOf: day("2026-09-01"),
      expect: { "company:3": { verdict: "breached", since: day("2026-09-01") } },
    },
    {
      says: "a labour contract of the day before he reached the age",
      facts: site({ engagements: [worker({ ...OLD, contractSignedOn: day("2026-05-31") })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "unknown", level: "blue", steps: ["signed-before"] } },
    },
    {
      says: "a worker whose age is not known",
      facts: site({ engagements: [worker({ ...OLD, pensionAgeOn: undefined })] }),
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
      says: "an agreement signed on the day of reaching the age",
      facts: site({ engagements: [worker({ ...OLD, contractSignedOn: day("2026-06-01") })] }),
      asOf: day("2026-08-03"),
      expect: { "company:3": { verdict: "met" } },
    },
    {
      says: "a worker who left on the day before reaching the age",
      facts: site({
        engagements: [worker({ ...OLD, pensionAgeOn: day("2026-09-01"), exitedOn: day("2026-08-31") })],
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
          worker({ ...OLD, pin: 2, workerId: 2, contractSignedOn: day("2026-05-31") }),
        ],
      }),
      asOf: day("2026-08-05"),
      expect: {
        "company:3": { verdict: "breached", since: day("2026-08-03"), steps: ["without", "signed-before"] },
      },
    },
  ],
  notModelled: [
    "What the agreement says (articles 6 and 10); the terms of pay are judged by rule decree724-06-written-terms.",
    "Overtime, minimum wage, monthly pay and injury insurance of these workers (articles 9, 11, 12, 15).",
    "Workers whose retirement age nobody recorded.",
  ],
});

function stepsOf({ without, before }: Found): StepTaken<"without" | "signed-before">[] {
  return [
    ...(without.length > 0 ? [{ step: "without", values: { workers: without.length } } as const] : []),
    ...(before.length > 0 ? [{ step: "signed-before", values: { workers: before.length } } as const] : []),
  ];
}
