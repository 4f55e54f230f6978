import { present } from "../../kernel/assert.ts";
import { addDays, day } from "../../kernel/day.ts";
import { fen, mulDiv } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month, month } from "../../kernel/month.ts";
import { citedFew } from "../cited-few.ts";
import { type CompanyMonths, companyMonths } from "../company-months.ts";
import { defineRule } from "../define-rule.ts";
import type { ProjectFacts } from "../facts.ts";
import { numberOf, type ParameterValue } from "../parameters.ts";
import { site, wage, worked } from "../vectors.ts";

/** What one worker got for the month. */
interface Paid {
  amount: number;
  /** Gross pay without the parts that article 12 takes out; false: the net, which may hold overtime. */
  comparable: boolean;
}

/** A company's month: whether somebody's line lies under the full minimum, and then the sums of all. */
interface PaidMonth {
  low: boolean;
  readonly paidByPin: Map<number, Paid>;
}

const ENDED = day("2021-07-01");

export const rule = defineRule({
  id: "minimum-wage-2004-12-floor",
  version: 2,
  citation: { statute: "minimum-wage-2004", article: "12", quote: "不得低于当地最低工资标准" },
  says: {
    zh: "劳动者提供正常劳动的，工资不得低于当地最低工资标准。",
    bo: "ངལ་རྩོལ་བས་རྒྱུན་ལྡན་གྱི་ངལ་རྩོལ་བྱས་ན། གླ་ཕོགས་ས་གནས་ཀྱི་གླ་ཕོགས་མཐའ་མའི་ཚད་གཞི་ལས་དམའ་མི་ཆོག",
    en: "For normal work nobody is paid less than the local minimum wage.",
  },
  inForce: { from: day("2004-03-01") },
  subject: "sheet",
  answers: ["met", "breached", "unknown"],
  steps: {
    "full-month": {
      zh: "{month}有{workers}人全月出工，扣除加班工资和特殊津贴后的工资低于最低工资（月标准{minimum}分），共差{short}分",
      bo: "{month} ཟླར་མི་ {workers} ཟླ་ཧྲིལ་པོར་ལས་ཀ་བྱས། ལས་སྣོན་གླ་དང་དམིགས་བསལ་ཁ་གསབ་བཅད་རྗེས་ཀྱི་གླ་ཕོགས་དམའ་མཐའི་གླ་ཕོགས་ (ཟླ་རེའི་ཚད་གཞི་ {minimum}) ལས་དམའ། བསྡོམས་ {short} མ་འདང་།",
      en: "In {month} {workers} worked all month and got less than {minimum} fen without overtime and special allowances, {short} fen in all",
    },
    below: {
      zh: "{month}有{workers}人的实发工资低于按出工天数折算的最低工资（月标准{minimum}分），共差{short}分",
      bo: "{month} ཟླར་མི་ {workers} གི་དངོས་སུ་སྤྲད་པའི་གླ་ཕོགས་ལས་ཉིན་ལྟར་བརྩིས་པའི་དམའ་མཐའི་གླ་ཕོགས་ (ཟླ་རེའི་ཚད་གཞི་ {minimum}) ལས་དམའ། བསྡོམས་ {short} མ་འདང་།",
      en: "In {month} {workers} workers got less than the minimum ({minimum} fen a month) for their days, {short} fen in all",
    },
    "days-unknown": {
      zh: "{month}另有{workers}人的实发工资低于月标准{minimum}分，没有出工天数可以折算",
      bo: "{month} ཟླར་མི་གཞན་ {workers} གི་དངོས་སུ་སྤྲད་པའི་གླ་ཕོགས་ཟླ་རེའི་ཚད་གཞི་ {minimum} ལས་དམའ། རྩི་རྒྱུའི་ལས་ཉིན་མེད།",
      en: "In {month} {workers} got less than {minimum} fen, and no days of work are known to compare with",
    },
    why: {
      zh: "实发工资已经扣除代扣款项，可能含有加班工资，每日工时也不明，须由人核查",
      bo: "དངོས་སུ་སྤྲད་པའི་གླ་ཕོགས་ལས་ཚབ་བཅད་རྣམས་བཅད་ཟིན། ལས་སྣོན་གླ་ཚུད་སྲིད། ཉིན་རེའི་ལས་ཀའི་དུས་ཚོད་ཀྱང་མི་གསལ་བས་མིས་ཞིབ་བཤེར་དགོས།",
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
    const months = companyMonths<PaidMonth>(() => ({ low: false, paidByPin: new Map() }));
    let low = false;
    for (const line of facts.wageLines) {
      const standard = standardOf(line.month);
      if (standard === undefined) continue;
      const at = months.at(line.companyId, line.month);
      if ((line.comparableFen ?? line.netFen) >= numberOf(standard)) continue;
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
        const workingDays = judge.law.calendar.countWorkingDays(judge.region, addDays(firstDay(of), -1), lastDay(of));
        const measure = {
          minimum: numberOf(standard),
          monthDays: numberOf(monthDays),
          fullDays: Math.min(numberOf(monthDays), workingDays * 100),
        };
        const found = at.low ? below(at.paidByPin, daysOf?.find(companyId, of), measure) : NOBODY;
        if (found.fullMonth.length + found.below.length + found.unclear.length === 0) {
          judge.met(key);
          continue;
        }
        const values = { month: of, minimum: numberOf(standard) };
        if (found.fullMonth.length > 0) {
          const { fullMonth, shortOfFullMonth: short } = found;
          judge.breached(key, {
            since: addDays(lastDay(of), 1),
            level: "yellow",
            amountFen: fen(short),
            parameters: [standard, monthDays],
            facts: citedFew("engagement", fullMonth),
            steps: [{ step: "full-month", values: { ...values, workers: fullMonth.length, short } }],
          });
          continue;
        }
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
      says: "gross pay is known: 21 days, the working days of June 2021, with exactly the minimum beside overtime",
      facts: site({
        wageLines: [wage({ netFen: fen(150_000), comparableFen: fen(165_000) })],
        workedMonths: [worked({ workerDays: [21] })],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "met" } },
    },
    {
      says: "one fen less is a breach, whatever overtime made of the net",
      facts: site({
        wageLines: [wage({ netFen: fen(300_000), comparableFen: fen(164_999) })],
        workedMonths: [worked({ workerDays: [21] })],
      }),
      asOf: ENDED,
      expect: {
        "sheet:3/2021-06": {
          verdict: "breached",
          since: ENDED,
          level: "yellow",
          amountFen: fen(1),
          steps: ["full-month"],
        },
      },
      reviewOn: null,
    },
    {
      says: "20 days are no full month: measured by the share, and by a person",
      facts: site({
        wageLines: [wage({ netFen: fen(1), comparableFen: fen(151_723) })],
        workedMonths: [worked({ workerDays: [20] })],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "unknown", amountFen: fen(1), steps: ["below", "why"] } },
    },
    {
      says: "22 days are a full month in March 2021 too, which has 23 working days",
      facts: site({
        wageLines: [wage({ month: month("2021-03"), comparableFen: fen(164_999) })],
        workedMonths: [worked({ month: month("2021-03"), workerDays: [22] })],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-03": { verdict: "breached", since: day("2021-04-01"), amountFen: fen(1) } },
    },
    {
      says: "an advance is part of the month's line and adds nothing; a line known by its net alone stays unclear",
      facts: site({
        wageLines: [
          wage({ netFen: fen(100_000), comparableFen: fen(160_000) }),
          wage({ lineId: 2, netFen: fen(60_000), comparableFen: fen(0) }),
          wage({ lineId: 3, pin: 2, netFen: fen(100_000) }),
          wage({ lineId: 4, pin: 3, comparableFen: fen(100_000) }),
        ],
        workedMonths: [worked({ pins: [1, 2], workerDays: [22, 22] })],
      }),
      asOf: ENDED,
      expect: { "sheet:3/2021-06": { verdict: "breached", amountFen: fen(5_000), steps: ["full-month"] } },
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
    "Where only the net of a line is known, it may hold overtime and lack what was withheld, so nothing is breached by it. Work that a difference pays for is taken for ordinary work.",
    "A share of a month: article 12 speaks of normal work, so fewer days than the month's working days (at most 21.75) are never a breach. How many hours a day had; part-time work and its hourly minimum.",
    "Where the standard changes within a month, that of its last day is used.",
  ],
});

const NOBODY: Found = { fullMonth: [], shortOfFullMonth: 0, below: [], unclear: [], short: 0 };

interface Found {
  /** Below the whole minimum after a full month, by pay that is known to be comparable. */
  readonly fullMonth: number[];
  shortOfFullMonth: number;
  readonly below: number[];
  readonly unclear: number[];
  short: number;
}

/** The sums of the months with a low line, and the days worked in them. */
function gather(facts: ProjectFacts, months: CompanyMonths<PaidMonth>): CompanyMonths<Map<number, number>> {
  for (const { companyId, month: of, pin, netFen, comparableFen } of facts.wageLines) {
    const at = months.find(companyId, of);
    if (at?.low !== true) continue;
    const paid = at.paidByPin.get(pin) ?? { amount: 0, comparable: true };
    paid.amount += comparableFen ?? netFen;
    paid.comparable &&= comparableFen !== undefined;
    at.paidByPin.set(pin, paid);
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
  paidByPin: ReadonlyMap<number, Paid>,
  days: ReadonlyMap<number, number> | undefined,
  { minimum, monthDays, fullDays }: { minimum: number; monthDays: number; fullDays: number },
): Found {
  const found: Found = { ...NOBODY, fullMonth: [], below: [], unclear: [] };
  for (const [pin, { amount, comparable }] of paidByPin) {
    if (amount >= minimum) continue;
    const worked = days?.get(pin);
    if (worked === undefined) found.unclear.push(pin);
    else if (comparable && worked * 100 >= fullDays) {
      found.fullMonth.push(pin);
      found.shortOfFullMonth += minimum - amount;
    } else {
      // The month's paid days are in hundredths (21.75 is 2175); more days than that are a full month.
      const floor = mulDiv(fen(minimum), Math.min(Math.round(worked * 100), monthDays), monthDays);
      if (amount >= floor) continue;
      found.below.push(pin);
      found.short += floor - amount;
    }
  }
  return found;
}
