import { addDays, day } from "../../kernel/day.ts";
import { addMonth, lastDay, month } from "../../kernel/month.ts";
import { citedFew } from "../cited-few.ts";
import { companyMonths } from "../company-months.ts";
import { defineRule } from "../define-rule.ts";
import type { EngagementFact, WorkedMonth } from "../facts.ts";
import { dueDays } from "../payday.ts";
import { site, wage, worked, worker } from "../vectors.ts";

const SECOND = { pin: 2, workerId: 2 };
const BOTH = worked({ pins: [1, 2], workerDays: [22, 9] });
const LAST = day("2021-07-30");
const AFTER = day("2021-07-31");

export const rule = defineRule({
  id: "decree724-13-every-cycle",
  version: 1,
  citation: {
    statute: "decree724",
    article: "13",
    quote: "实行月、周、日、小时工资制的，按照月、周、日、小时为周期支付工资",
  },
  says: {
    zh: "实行月、周、日、小时工资制的，每个周期都应当支付工资，不得累积到以后一并支付。",
    bo: "ཟླ་དང་གཟའ་འཁོར། ཉིན། ཆུ་ཚོད་ཀྱི་གླ་ཕོགས་ལམ་ལུགས་ལག་བསྟར་བྱེད་མཁན་གྱིས་དུས་འཁོར་རེ་རེ་བཞིན་གླ་ཕོགས་སྤྲོད་དགོས་པ་ལས་ཕྱིས་སུ་གཅིག་བསྡུས་ཀྱིས་སྤྲོད་མི་ཆོག",
    en: "Who is paid by the month, week, day or hour is paid in every such period; periods are not saved up.",
  },
  inForce: { from: day("2020-05-01") },
  subject: "sheet",
  answers: ["met", "breached", "unknown"],
  steps: {
    "left-out": {
      zh: "{month}其他人有工资，{workers}名按月、周、日、小时计薪且出工的农民工至{due}没有工资",
      bo: "{month} ཟླར་གཞན་ལ་གླ་ཕོགས་ཡོད་ཀྱང་། ཟླ་བ་དང་གཟའ་འཁོར། ཉིན། ཆུ་ཚོད་ལྟར་གླ་རྩི་ཞིང་ལས་ཀ་བྱས་པའི་ལས་མི་ {workers} ལ་ {due} བར་གླ་ཕོགས་མེད།",
      en: "In {month} others had wages; {workers} who worked by month, week, day or hour had none by {due}",
    },
    "scheme-unrecorded": {
      zh: "另有{workers}名出工的农民工没有工资，也没有登记计薪方式",
      bo: "ལས་ཀ་བྱས་པའི་ལས་མི་གཞན་ {workers} ལ་གླ་ཕོགས་མེད་ལ་གླ་རྩིས་ཐབས་ཀྱང་ཐོ་འགོད་མེད།",
      en: "{workers} more worked without a wage, and it is not recorded how they are paid",
    },
  },
  decide(facts, judge) {
    const paid = companyMonths(() => new Set<number>());
    for (const one of facts.wageLines) paid.at(one.companyId, one.month).add(one.pin);
    const engagements = new Map(facts.engagements.map((one) => [one.pin, one]));
    const dueOf = dueDays(judge.law, judge.region);
    for (const one of facts.workedMonths) {
      const withWage = paid.find(one.companyId, one.month);
      // Where nobody has a wage yet, rule decree724-31-monthly-sheet asks for the sheet.
      if (withWage === undefined) continue;
      const due = dueOf(lastDay(addMonth(one.month, 1)));
      if (!judge.governs(due)) continue;
      const key = `${one.companyId}/${one.month}`;
      const { missing, unclear } = leftOut(one, withWage, engagements);
      if (missing.length === 0 && unclear.length === 0) judge.met(key);
      else if (judge.asOf <= due) {
        judge.notDue(key);
        judge.reviewOn(addDays(due, 1));
      } else {
        const breached = missing.length > 0;
        judge[breached ? "breached" : "unknown"](key, {
          since: addDays(due, 1),
          level: breached ? "yellow" : "blue",
          dueOn: due,
          facts: citedFew("engagement", breached ? missing : unclear),
          steps: [
            ...(breached
              ? [{ step: "left-out", values: { month: one.month, workers: missing.length, due } } as const]
              : []),
            ...(unclear.length > 0
              ? [{ step: "scheme-unrecorded", values: { workers: unclear.length } } as const]
              : []),
          ],
        });
      }
    }
  },
  vectors: [
    {
      says: "everybody who worked in June has a wage of June",
      facts: site({
        engagements: [worker({ payScheme: "day" }), worker({ ...SECOND, payScheme: "month" })],
        workedMonths: [BOTH],
        wageLines: [wage(), wage({ lineId: 2, pin: 2 })],
      }),
      asOf: AFTER,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "one by the day has no wage on the last day of the next period (30 July 2021, a Friday)",
      facts: site({
        engagements: [worker({ payScheme: "day" }), worker({ ...SECOND, payScheme: "day" })],
        workedMonths: [BOTH],
        wageLines: [wage()],
      }),
      asOf: LAST,
      expect: { "sheet:3/2021-06": { verdict: "not-due" } },
      reviewOn: AFTER,
    },
    {
      says: "and on the day after, when the days of June are saved up",
      facts: site({
        engagements: [worker({ payScheme: "day" }), worker({ ...SECOND, payScheme: "day" })],
        workedMonths: [BOTH],
        wageLines: [wage()],
      }),
      asOf: AFTER,
      expect: {
        "sheet:3/2021-06": { verdict: "breached", since: AFTER, level: "yellow", steps: ["left-out"] },
      },
      reviewOn: null,
    },
    {
      says: "a piece worker agreed a cycle of his own",
      facts: site({
        engagements: [worker({ payScheme: "day" }), worker({ ...SECOND, payScheme: "piece" })],
        workedMonths: [BOTH],
        wageLines: [wage()],
      }),
      asOf: AFTER,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
    },
    {
      says: "nobody recorded how the one without a wage is paid",
      facts: site({
        engagements: [worker({ payScheme: "day" }), worker(SECOND)],
        workedMonths: [BOTH],
        wageLines: [wage()],
      }),
      asOf: AFTER,
      expect: { "sheet:3/2021-06": { verdict: "unknown", since: AFTER, steps: ["scheme-unrecorded"] } },
    },
    {
      says: "a worker who was registered and did not work in June",
      facts: site({
        engagements: [worker({ payScheme: "day" }), worker({ ...SECOND, payScheme: "day" })],
        workedMonths: [worked({ pins: [1, 2], workerDays: [22, 0] })],
        wageLines: [wage()],
      }),
      asOf: AFTER,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
    },
    {
      says: "work of March 2020, due on the day before the Regulation came into force",
      facts: site({
        engagements: [worker({ ...SECOND, payScheme: "day" })],
        workedMonths: [worked({ month: month("2020-03"), pins: [2] })],
        wageLines: [wage({ month: month("2020-03"), nominalDueOn: day("2020-04-30") })],
      }),
      asOf: AFTER,
      expect: { "sheet:3/2020-03": { verdict: "not-governed" } },
    },
    {
      says: "work of April 2020, due by 29 May 2020, the last working day of the month",
      facts: site({
        engagements: [worker({ ...SECOND, payScheme: "day" })],
        workedMonths: [worked({ month: month("2020-04"), pins: [2] })],
        wageLines: [wage({ month: month("2020-04"), nominalDueOn: day("2020-05-15") })],
      }),
      asOf: AFTER,
      expect: { "sheet:3/2020-04": { verdict: "breached", since: day("2020-05-30") } },
    },
  ],
  notModelled: [
    "Periods shorter than a month: payday and attendance are recorded by month, and 工资支付暂行规定 7 lets weekly, daily and hourly wages be paid by the month at the longest.",
    "A daily rate is recorded like a daily system, and building workers with one are as a rule paid by the month.",
    "The cycle that a piece worker agreed.",
  ],
});

/** Who worked and has no wage of the month: by a system with a period, or by nobody knows which. */
function leftOut(
  { pins, workerDays }: WorkedMonth,
  withWage: ReadonlySet<number>,
  engagements: ReadonlyMap<number, EngagementFact>,
): { readonly missing: readonly number[]; readonly unclear: readonly number[] } {
  let found: { missing: number[]; unclear: number[] } | undefined;
  for (let i = 0; i < pins.length; i += 1) {
    const pin = pins[i] ?? 0;
    if ((workerDays[i] ?? 0) <= 0 || withWage.has(pin)) continue;
    const scheme = engagements.get(pin)?.payScheme;
    if (scheme === "piece" || scheme === "task") continue;
    found ??= { missing: [], unclear: [] };
    (scheme === undefined ? found.unclear : found.missing).push(pin);
  }
  return found ?? NOBODY;
}

const NOBODY = { missing: [], unclear: [] };
