import { addDays, day } from "../../../../kernel/day.ts";
import { fen } from "../../../../kernel/money.ts";
import { type Month, month } from "../../../../kernel/month.ts";
import { defineRule } from "../../../define-rule.ts";
import type { EngagementFact, ProjectFacts } from "../../../facts.ts";
import { levelOf, levelProfile, nextLevelOn } from "../../../levels.ts";
import { owedOn, settledByLine } from "../../../settled-payments.ts";
import { paid, site, wage, worked, worker } from "../../../vectors.ts";

const PROJECT = { regionCode: "150102", startedOn: day("2025-06-01") };
const LEFT = worker({ enteredOn: day("2025-07-01"), exitedOn: day("2025-08-20") });
const JULY = worked({ month: month("2025-07") });
const OF_JULY = wage({ month: month("2025-07"), nominalDueOn: day("2025-08-15") });
const SETTLED = paid({ settledOn: day("2025-08-20") });

export const rule = defineRule({
  id: "neimenggu-wage-2025-13-leaver-paid-at-once",
  version: 1,
  region: "150000",
  citation: { statute: "neimenggu-wage-2025", article: "13", quote: "应当一次性付清所欠付的农民工工资" },
  says: {
    zh: "解除或者终止劳动关系时，用人单位应当一次性付清所欠工资。",
    bo: "ངལ་རྩོལ་འབྲེལ་བ་བཤོལ་བའི་སྐབས་སུ་མི་བཀོལ་ལས་ཁུངས་ཀྱིས་མ་སྤྲད་པའི་གླ་ཕོགས་ཐེངས་གཅིག་ལ་ཆ་ཚང་སྤྲོད་དགོས།",
    en: "When employment ends, the employer pays everything that is owed at once.",
  },
  inForce: { from: day("2025-07-01") },
  subject: "engagement",
  answers: ["met", "breached", "unknown"],
  steps: {
    owed: {
      zh: "{left}离开，至当日尚欠{owed}分，没有一次性付清",
      bo: "{left} ཉིན་བུད། ཉིན་དེར་ {owed} བུན་ཆགས་ཡོད། ཐེངས་གཅིག་ལ་སྤྲད་མ་ཚར།",
      en: "Left on {left}; {owed} fen are still owed and were not paid at once",
    },
    "wage-unknown": {
      zh: "{left}离开，{month}有工日，但没有工资明细",
      bo: "{left} ཉིན་བུད། {month} ཟླར་ལས་ཉིན་ཡོད་ཀྱང་གླ་ཕོགས་ཞིབ་ཐོ་མེད།",
      en: "Left on {left}; worked in {month}, but no wage of that month is stated",
    },
  },
  decide(facts, judge) {
    const settled = settledByLine(facts.payments);
    for (const one of facts.engagements) {
      const { pin, companyId, exitedOn: left } = one;
      if (left === undefined || !judge.governs(left)) continue;
      if (judge.asOf <= left) {
        judge.reviewOn(addDays(left, 1));
        judge.notDue(pin);
        continue;
      }
      const lines = facts.wageLines.filter((line) => line.pin === pin && line.companyId === companyId);
      const owed = lines.reduce((sum, line) => sum + owedOn(line, settled), 0);
      const cited = [{ kind: "engagement", id: pin, on: left }];
      if (owed > 0) {
        const profile = levelProfile(judge.law, "arrears", judge.region, judge.asOf);
        const next = nextLevelOn(profile, left, judge.asOf);
        if (next !== undefined) judge.reviewOn(next);
        judge.breached(pin, {
          since: addDays(left, 1),
          level: levelOf(profile, { dueOn: left, amountFen: fen(owed), workers: 1 }, judge.asOf),
          amountFen: fen(owed),
          dueOn: left,
          parameters: [profile],
          facts: cited,
          steps: [{ step: "owed", values: { left, owed } }],
        });
        continue;
      }
      const unstated = firstMonthWithoutWage(
        facts,
        one,
        lines.map((line) => line.month),
      );
      if (unstated === undefined) judge.met(pin);
      else {
        const steps = [{ step: "wage-unknown", values: { left, month: unstated } }] as const;
        judge.unknown(pin, { since: addDays(left, 1), level: "blue", dueOn: left, facts: cited, steps });
      }
    }
  },
  vectors: [
    {
      says: "a worker who was paid off on the day of leaving",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [JULY],
        wageLines: [OF_JULY],
        payments: [SETTLED],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "nothing is due before the day of leaving is over",
      facts: site({ project: PROJECT, engagements: [LEFT], workedMonths: [JULY], wageLines: [OF_JULY] }),
      asOf: day("2025-08-20"),
      expect: { "engagement:1": { verdict: "not-due" } },
      reviewOn: day("2025-08-21"),
    },
    {
      says: "one fen is missing on the day after",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [JULY],
        wageLines: [OF_JULY],
        payments: [{ ...SETTLED, amountFen: fen(599_999) }],
      }),
      asOf: day("2025-08-21"),
      expect: {
        "engagement:1": {
          verdict: "breached",
          since: day("2025-08-21"),
          level: "yellow",
          amountFen: fen(1),
          steps: ["owed"],
        },
      },
      reviewOn: day("2025-09-20"),
    },
    {
      says: "the wage of the last month is not stated, though its payday has not come",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [JULY, worked({ month: month("2025-08"), workerDays: [14] })],
        wageLines: [OF_JULY],
        payments: [SETTLED],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "unknown", since: day("2025-08-21"), steps: ["wage-unknown"] } },
    },
    {
      says: "a worker who is still there",
      facts: site({ project: PROJECT, engagements: [worker({ enteredOn: day("2025-07-01") })], wageLines: [OF_JULY] }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "not-governed" } },
    },
    {
      says: "a worker who left on the day before the regional Regulation came into force",
      facts: site({
        project: PROJECT,
        engagements: [worker({ exitedOn: day("2025-06-30") })],
        wageLines: [OF_JULY],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "not-governed" } },
    },
    {
      says: "a worker who left on the day on which it came into force",
      facts: site({
        project: PROJECT,
        engagements: [worker({ exitedOn: day("2025-07-01") })],
        wageLines: [wage({ month: month("2025-06"), nominalDueOn: day("2025-07-15") })],
      }),
      asOf: day("2025-07-02"),
      expect: { "engagement:1": { verdict: "breached", since: day("2025-07-02"), amountFen: fen(600_000) } },
    },

    {
      says: "a colleague who is still there has not been paid",
      facts: site({
        project: PROJECT,
        engagements: [LEFT, worker({ pin: 2, workerId: 2, enteredOn: day("2025-07-01") })],
        workedMonths: [worked({ month: month("2025-07"), pins: [1, 2], workerDays: [22, 22] })],
        wageLines: [OF_JULY, { ...OF_JULY, lineId: 2, pin: 2 }],
        payments: [SETTLED],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "met" }, "engagement:2": { verdict: "not-governed" } },
    },
    {
      says: "what another company owes the leaver is not asked of this one",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [JULY, worked({ companyId: 4, month: month("2025-08") })],
        wageLines: [OF_JULY, { ...OF_JULY, lineId: 2, companyId: 4 }],
        payments: [SETTLED],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "in August only a colleague worked, and of the leaver the sheet shows no day",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [
          JULY,
          worked({ month: month("2025-08"), pins: [2], workerDays: [14] }),
          worked({ month: month("2025-08"), pins: [2, 1], workerDays: [14, 0] }),
        ],
        wageLines: [OF_JULY],
        payments: [SETTLED],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "met" } },
    },
    {
      says: "neither July nor August is stated, and August was recorded first",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [worked({ month: month("2025-08") }), JULY],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "unknown", since: day("2025-08-21"), level: "blue" } },
    },
    {
      says: "a payment that the bank sent back",
      facts: site({
        project: PROJECT,
        engagements: [LEFT],
        workedMonths: [JULY],
        wageLines: [OF_JULY],
        payments: [paid({ state: "returned", settledOn: undefined, returnedOn: day("2025-08-20") })],
      }),
      asOf: day("2025-08-21"),
      expect: { "engagement:1": { verdict: "breached", amountFen: fen(600_000) } },
    },
  ],
  notModelled: [
    "The day of leaving the project is taken as the end of employment; a worker sent to another site is not asked for.",
    "A leaver who was paid late is owed no longer: the finding closes, and its history keeps how late it was.",
    "Compensation for the end of employment is no wage.",
  ],
});

/** The first month in which the leaver has worker-days and no wage line. */
function firstMonthWithoutWage(
  { workedMonths }: ProjectFacts,
  { pin, companyId }: EngagementFact,
  stated: readonly Month[],
): Month | undefined {
  return workedMonths
    .filter((one) => one.companyId === companyId && !stated.includes(one.month))
    .filter(({ pins, workerDays }) => (workerDays[Array.from(pins).indexOf(pin)] ?? 0) > 0)
    .map((one) => one.month)
    .sort()[0];
}
