import { present } from "../../kernel/assert.ts";
import { addDays, day } from "../../kernel/day.ts";
import { fen, mulDiv } from "../../kernel/money.ts";
import { lastDay, type Month, month } from "../../kernel/month.ts";
import { citedFew } from "../cited-few.ts";
import { type CompanyMonths, companyMonths } from "../company-months.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { numberOf, type ParameterValue } from "../parameters.ts";
import { site, wage, worked } from "../vectors.ts";

/** A company's month: whether somebody's line lies under the full minimum, and then the sums of all. */
interface PaidMonth {
  low: boolean;
  readonly netByPin: Map<number, number>;
}

const ENDED = day("2021-07-01");

export const rule = defineRule({
  id: "minimum-wage-2004-12-floor",
  version: 1,
  citation: { statute: "minimum-wage-2004", article: "12", quote: "不得低于当地最低工资标准" },
  says: {
    zh: "劳动者提供正常劳动的，工资不得低于当地最低工资标准。",
    bo: "ངལ་རྩོལ་བས་རྒྱུན་ལྡན་གྱི་ངལ་རྩོལ་བྱས་ན། གླ་ཕོགས་ས་གནས་ཀྱི་གླ་ཕོགས་མཐའ་མའི་ཚད་གཞི་ལས་དམའ་མི་ཆོག",
    en: "For normal work nobody is paid less than the local minimum wage.",
  },
  inForce: { from: day("2004-03-01") },
  subject: "sheet",
  answers: ["met", "unknown"],
  steps: {
    below: {
      zh: "{month}有{workers}人的实发工资低于按出工天数折算的最低工资（月标准{minimum}分），共差{short}分",
      en: "In {month} {workers} workers got less than the minimum ({minimum} fen a month) for their days, {short} fen in all",
    },
    "days-unknown": {
      zh: "{month}另有{workers}人的实发工资低于月标准{minimum}分，没有出工天数可以折算",
      en: "In {month} {workers} got less than {minimum} fen, and no days of work are known to compare with",
    },
    why: {
      zh: "实发工资已经扣除代扣款项，可能含有加班工资，每日工时也不明，须由人核查",
      en: "What was paid is after deductions, may hold overtime pay, and hours are not known: a person has to check",
    },
  },
  decide(facts, judge) {
    const standards = new Map<Month, ParameterValue | undefined>();
    const standardOf = (of: Month) => {
      if (!standards.has(of)) {
        const last = lastDay(of);
        const { parameters } = judge.law;
        standards.set(of, judge.governs(last) ? parameters.find("minimum-wage-month", judge.region, last) : undefined);
      }
      return standards.get(of);
    };
    const months = companyMonths<PaidMonth>(() => ({ low: false, netByPin: new Map() }));
    let low = false;
    for (const line of facts.wageLines) {
      const standard = standardOf(line.month);
      if (standard === undefined) continue;
      const at = months.at(line.companyId, line.month);
      if (line.netFen >= numberOf(standard)) continue;
      at.low = true;
      low = true;
    }
    const daysOf = low ? gather(facts, months) : undefined;
    for (const [companyId, byMonth] of months.byCompany) {
      for (const [of, at] of byMonth) {
        const standard = present(standardOf(of), "minimum-wage-month");
        const key = `${companyId}/${of}`;
        if (judge.asOf <= lastDay(of)) {
          judge.notDue(key);
          judge.reviewOn(addDays(lastDay(of), 1));
          continue;
        }
        const monthDays =
          judge.law.parameters.find("monthly-pay-days", judge.region, lastDay(of)) ??
          judge.law.parameters.first("monthly-pay-days", judge.region);
        const days = daysOf?.find(companyId, of);
        const found = at.low ? below(at.netByPin, days, numberOf(standard), numberOf(monthDays)) : NOBODY;
        if (found.below.length === 0 && found.unclear.length === 0) {
          judge.met(key);
          continue;
        }
        const values = { month: of, minimum: numberOf(standard) };
        judge.unknown(key, {
          since: addDays(lastDay(of), 1),
          level: "blue",
          amountFen: found.short > 0 ? fen(found.short) : undefined,
          parameters: [standard, monthDays],
          facts: citedFew("engagement", [...found.below, ...found.unclear]),
          steps: [
            ...(found.below.length > 0
              ? [{ step: "below", values: { ...values, workers: found.below.length, short: found.short } } as const]
              : []),
            ...(found.unclear.length > 0
              ? [{ step: "days-unknown", values: { ...values, workers: found.unclear.length } } as const]
              : []),
            { step: "why", values: {} },
          ],
        });
      }
    }
  },
  vectors: [
    {
      says: "a full month in Lhasa in June 2021, paid with exactly the minimum",
      facts: site({ wageLines: [wage({ netFen: fen(165_000) })], workedMonths: [worked()] }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
      reviewOn: null,
    },
    {
      says: "one fen less",
      facts: site({ wageLines: [wage({ netFen: fen(164_999) })], workedMonths: [worked()] }),
      asOf: ENDED,
      expect: {
        "sheet:3/2021-06": {
          verdict: "unknown",
          since: ENDED,
          level: "blue",
          amountFen: fen(1),
          steps: ["below", "why"],
        },
      },
      reviewOn: null,
    },
    {
      says: "ten days of work are measured by ten days of the minimum",
      facts: site({ wageLines: [wage({ netFen: fen(75_862) })], workedMonths: [worked({ workerDays: [10] })] }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
    },
    {
      says: "one fen less for ten days of work",
      facts: site({ wageLines: [wage({ netFen: fen(75_861) })], workedMonths: [worked({ workerDays: [10] })] }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "unknown", amountFen: fen(1) } },
    },
    {
      says: "two lines of one worker are added up",
      facts: site({
        wageLines: [wage({ netFen: fen(100_000) }), wage({ lineId: 2, netFen: fen(65_000) })],
        workedMonths: [worked()],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
    },
    {
      says: "a low wage without any days to compare with",
      facts: site({ wageLines: [wage({ netFen: fen(100_000) })] }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "unknown", since: ENDED, steps: ["days-unknown", "why"] } },
    },
    {
      says: "the month is not over",
      facts: site({ wageLines: [wage({ netFen: fen(100_000) })], workedMonths: [worked()] }),
      asOf: day("2021-06-30"),
      expect: { "sheet:3/2021-06": { verdict: "not-due" } },
      reviewOn: ENDED,
    },
    {
      says: "the same wage in July 2021, the first month of the higher minimum",
      facts: site({
        wageLines: [wage({ month: month("2021-07"), netFen: fen(165_000) })],
        workedMonths: [worked({ month: month("2021-07") })],
      }),
      asOf: day("2021-08-01"),
      expect: { "sheet:3/2021-07": { verdict: "unknown", amountFen: fen(20_000) } },
    },
    {
      says: "a region whose minimum nobody recorded",
      facts: site({
        project: { regionCode: "110101" },
        wageLines: [wage({ netFen: fen(100) })],
        workedMonths: [worked()],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "not-governed" } },
    },
    {
      says: "February 2004, the month before the Provisions came into force",
      facts: site({ wageLines: [wage({ month: month("2004-02"), netFen: fen(100) })] }),
      asOf: ENDED,
      expect: { "sheet:3/2004-02": { verdict: "not-governed" } },
    },
    {
      says: "December 2017, the month before the first minimum that is known in Lhasa",
      facts: site({ wageLines: [wage({ month: month("2017-12"), netFen: fen(100) })] }),
      asOf: ENDED,
      expect: { "sheet:3/2017-12": { verdict: "not-governed" } },
    },
    {
      says: "January 2018, the first month of that minimum",
      facts: site({ wageLines: [wage({ month: month("2018-01"), netFen: fen(100) })] }),
      asOf: ENDED,
      expect: { "sheet:3/2018-01": { verdict: "unknown", since: day("2018-02-01") } },
    },

    {
      says: "a low wage beside one of a month without a known minimum, which is not measured",
      facts: site({
        wageLines: [wage({ netFen: fen(164_999) }), wage({ lineId: 2, month: month("2017-12"), netFen: fen(100) })],
        workedMonths: [worked(), worked({ month: month("2017-12") })],
      }),
      asOf: ENDED,
      expect: {
        "sheet:3/2021-06": { verdict: "unknown", amountFen: fen(1) },
        "sheet:3/2017-12": { verdict: "not-governed" },
      },
    },
    {
      says: "a colleague with exactly the minimum and no days of work is not asked about",
      facts: site({
        wageLines: [wage({ netFen: fen(164_999) }), wage({ lineId: 2, pin: 2, netFen: fen(165_000) })],
        workedMonths: [worked()],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "unknown", amountFen: fen(1), steps: ["below", "why"] } },
    },
    {
      says: "two workers get too little, and of a third no days are known",
      facts: site({
        wageLines: [1, 2, 3].map((pin) => wage({ lineId: pin, pin, netFen: fen(164_998) })),
        workedMonths: [worked({ pins: [1, 2], workerDays: [22, 25] })],
      }),
      asOf: ENDED,
      expect: {
        "sheet:3/2021-06": { verdict: "unknown", amountFen: fen(4), steps: ["below", "days-unknown", "why"] },
      },
    },
    {
      says: "two companies, of which one pays too little",
      facts: site({
        wageLines: [wage({ netFen: fen(165_000) }), wage({ lineId: 2, pin: 2, companyId: 4, netFen: fen(164_999) })],
        workedMonths: [worked(), worked({ companyId: 4, pins: [2] })],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "met" }, "sheet:4/2021-06": { verdict: "unknown", amountFen: fen(1) } },
    },
    {
      says: "January 2025, the first month of the newer notice on paid days",
      facts: site({
        wageLines: [wage({ month: month("2025-01"), netFen: fen(100) })],
        workedMonths: [worked({ month: month("2025-01"), workerDays: [1] })],
      }),
      asOf: day("2025-02-01"),
      expect: { "sheet:3/2025-01": { verdict: "unknown", since: day("2025-02-01"), steps: ["below", "why"] } },
    },
  ],
  notModelled: [
    "Facts hold what was paid, not the parts that article 12 takes out (overtime, allowances) or that were withheld, so nothing is breached here and met only says that the sum is not below.",
    "Whether the work was normal work, and how many hours a day had; part-time work and its hourly minimum.",
    "Where the standard changes within a month, that of its last day is used.",
  ],
});

const NOBODY = { below: [], unclear: [], short: 0 };

/** The sums of the months with a low line, and the days worked in them. */
function gather(facts: ProjectFacts, months: CompanyMonths<PaidMonth>): CompanyMonths<Map<number, number>> {
  for (const { companyId, month: of, pin, netFen } of facts.wageLines) {
    const at = months.find(companyId, of);
    if (at?.low === true) at.netByPin.set(pin, (at.netByPin.get(pin) ?? 0) + netFen);
  }
  const days = companyMonths<Map<number, number>>(() => new Map());
  for (const { companyId, month: of, pins, workerDays } of facts.workedMonths) {
    if (months.find(companyId, of)?.low !== true) continue;
    const at = days.at(companyId, of);
    for (let i = 0; i < pins.length; i += 1) at.set(pins[i] ?? 0, workerDays[i] ?? 0);
  }
  return days;
}

function below(
  netByPin: ReadonlyMap<number, number>,
  days: ReadonlyMap<number, number> | undefined,
  minimum: number,
  monthDays: number,
): { readonly below: readonly number[]; readonly unclear: readonly number[]; readonly short: number } {
  const found = { below: [] as number[], unclear: [] as number[], short: 0 };
  for (const [pin, net] of netByPin) {
    if (net >= minimum) continue;
    const worked = days?.get(pin);
    if (worked === undefined) found.unclear.push(pin);
    else {
      // The month's paid days are in hundredths (21.75 is 2175); more days than that are a full month.
      const floor = mulDiv(fen(minimum), Math.min(Math.round(worked * 100), monthDays), monthDays);
      if (net >= floor) continue;
      found.below.push(pin);
      found.short += floor - net;
    }
  }
  return found;
}
