import { z } from "zod";
import { addDays } from "../kernel/day.ts";
import { dayField, fenField, type Verdict } from "../kernel/fields.ts";
import { added, type Fraction, fraction, halfUp, NOTHING, times } from "../kernel/fraction.ts";
import { fen, yuanText } from "../kernel/money.ts";
import { firstDay, lastDay, monthOf } from "../kernel/month.ts";
import { type SortedHours, saysHours, sortedHours } from "./day-types.ts";
import { type Deducted, deducted, deductionField } from "./deductions.ts";
import { type MinimumWageTest, minimumWageTest } from "./minimum-wage.ts";
import { hourRate, minuteRate, type OvertimePay, overtimePay } from "./overtime.ts";
import { overtimeLimits } from "./overtime-limits.ts";
import { monthShare, PAY_SCHEMES, type PlainTime, plainUnits } from "./plain-wage.ts";
import type { Working } from "./working.ts";

const count = z.int().min(0).max(1_000_000_000).default(0);
const amount = fenField.refine((one) => one >= 0, { error: "not below zero" });

/** Everything that one worker's month of wages is worked out from. */
export const WAGE_SHAPE = {
  scheme: z.enum(PAY_SCHEMES),
  rateFen: amount.meta({ description: "for a month, a day, an hour, a piece or the task" }),
  days: z
    .array(z.strictObject({ day: dayField, minutes: z.int().min(0).max(1440) }))
    .max(31)
    .optional()
    .meta({ description: "dated hours; the calendar sorts them. Not together with days and minutes in sum" }),
  workedDays: count.meta({ description: "days of ordinary work" }),
  shortDays: count.meta({ description: "those under four hours, half a day under pay by the day" }),
  workedMinutes: count.meta({ description: "minutes of ordinary work" }),
  quantityMilli: count.meta({ description: "pieces, or tasks done, in thousandths; overtime pieces not among them" }),
  extendedMinutes: count.meta({ description: "beyond the ordinary hours of working days: 150 %" }),
  restDayMinutes: count.meta({ description: "on rest days: 200 %" }),
  restDayLeaveMinutes: count.meta({ description: "of these, what leave was given for: no extra pay" }),
  holidayMinutes: count.meta({ description: "on statutory holidays: 300 %" }),
  localHolidayMinutes: count.meta({ description: "on local holidays such as Losar: 200 or 300 %, not settled" }),
  extendedPiecesMilli: count.meta({ description: "pieces after the quota, in extended hours" }),
  restDayPiecesMilli: count.meta({ description: "pieces after the quota, on rest days" }),
  holidayPiecesMilli: count.meta({ description: "pieces after the quota, on statutory holidays" }),
  specialAllowancesFen: amount.default(fen(0)).meta({ description: "night, heat, cold, height, hazard" }),
  statutoryWelfareFen: amount.default(fen(0)),
  otherPayFen: amount.default(fen(0)).meta({ description: "bonuses and the like" }),
  deductions: z.array(deductionField).max(50).default([]),
  partTime: z.boolean().default(false).meta({ description: "非全日制: the hourly minimum wage counts" }),
  fullMonth: z.boolean().optional().meta({ description: "normal work through the whole month" }),
};

const wageInput = z.strictObject(WAGE_SHAPE);
type WageInput = z.output<typeof wageInput>;

const TOTALS = [
  "workedDays",
  "shortDays",
  "workedMinutes",
  "extendedMinutes",
  "restDayMinutes",
  "holidayMinutes",
  "localHolidayMinutes",
] as const;

export const GIVEN_TWICE = { error: "hours are given by day or in sum, not both", path: ["days"] };

export function isGivenOnce(input: Pick<WageInput, (typeof TOTALS)[number] | "days">): boolean {
  return input.days === undefined || TOTALS.every((name) => input[name] === 0);
}

export interface WageOfMonth extends MinimumWageTest {
  readonly plainFen: number;
  readonly overtimeFen: number;
  /** Local holidays counted as rest days: the least that is owed. */
  readonly grossFen: number;
  /** The same with local holidays at the rate of statutory ones; equal where there was no such work. */
  readonly grossLocalTripleFen: number;
  readonly deductions: Deducted;
  readonly netLocalTripleFen: number;
  readonly overtimeMonth: Verdict;
  readonly overtimeDay: Verdict;
}

/**
 * One worker's wage of the month in which `working.on` lies. Ordinary time is reckoned as wage sheets do
 * (`plain-wage.ts`); overtime stands beside it. Gross is exact until it is rounded once, half up; the ordinary part is
 * what overtime and additions leave of it.
 */
export function wageOfMonth(input: WageInput, working: Working): WageOfMonth {
  const hours = hoursOf(input, working);
  const plain = times(fraction(input.rateFen), plainUnits(input.scheme, timeOf(input, hours), shareOf(hours, working)));
  const overtime = overtimeOf(input, hours, working);
  const extra = input.specialAllowancesFen + input.statutoryWelfareFen + input.otherPayFen;
  const exact = added(added(plain, overtime.exact), fraction(extra));
  const [grossFen, overtimeFen] = [fen(halfUp(exact)), halfUp(overtime.exact)];
  const grossLocalTripleFen = fen(halfUp(added(exact, overtime.localExtra)));
  const plainFen = grossFen - overtimeFen - extra;
  saysGross({ plainFen, overtimeFen, extra, grossFen }, working);
  const limits = overtimeLimits(
    { monthMinutes: hours.extendedMinutes, dayMinutesMax: input.days && hours.extendedMinutesOfDayMax },
    working,
  );
  const minimum = minimumWageTest({ ...input, grossFen, overtimeFen, workedMinutes: hours.workedMinutes }, working);
  const deductions = deducted(grossFen, input.deductions, working);
  const netLocalTripleFen =
    grossLocalTripleFen === grossFen
      ? deductions.netFen
      : deducted(grossLocalTripleFen, input.deductions, silent(working)).netFen;
  working.says(`实发${yuanText(deductions.netFen)}元`, `Net ¥${yuanText(deductions.netFen)}`);
  return { plainFen, overtimeFen, grossFen, grossLocalTripleFen, deductions, netLocalTripleFen, ...limits, ...minimum };
}

function saysGross(
  parts: Readonly<Record<"plainFen" | "overtimeFen" | "extra" | "grossFen", number>>,
  working: Working,
) {
  const yuan = (amount: number) => yuanText(fen(amount));
  const [plain, overtime] = [yuan(parts.plainFen), yuan(parts.overtimeFen)];
  const [extra, gross] = [yuan(parts.extra), yuan(parts.grossFen)];
  working.says(
    `正常工作${plain}元＋加班${overtime}元＋其他${extra}元＝应发${gross}元`,
    `Ordinary work ¥${plain} + overtime ¥${overtime} + other ¥${extra} = gross ¥${gross}`,
  );
}

function hoursOf(input: WageInput, working: Working): SortedHours {
  if (input.days === undefined) return { ...input, extendedMinutesOfDayMax: 0 };
  const { law, region } = working;
  const sorted = sortedHours(input.days, law, region, working.get("standard-day-hours") * 60);
  saysHours(sorted, working);
  return sorted;
}

function timeOf({ quantityMilli }: WageInput, hours: SortedHours): PlainTime {
  const { workedDays, shortDays, workedMinutes } = hours;
  return { days: workedDays, shortDays: Math.min(shortDays, workedDays), minutes: workedMinutes, quantityMilli };
}

function shareOf({ workedDays }: SortedHours, working: Working): Fraction {
  const month = monthOf(working.on);
  const before = addDays(firstDay(month), -1);
  const workingDays = working.law.calendar.countWorkingDays(working.region, before, lastDay(month));
  return monthShare(workedDays, { workingDays, payDaysHundredths: working.get("monthly-pay-days") });
}

function overtimeOf(input: WageInput, hours: SortedHours, working: Working): OvertimePay {
  const hour = hourRate(input.scheme, input.rateFen, working);
  const { extendedMinutes, restDayMinutes, holidayMinutes, localHolidayMinutes } = hours;
  if (hour !== undefined) {
    const amounts = {
      extended: extendedMinutes,
      restDay: restDayMinutes,
      restDayLeave: Math.min(input.restDayLeaveMinutes, restDayMinutes),
      holiday: holidayMinutes,
      localHoliday: localHolidayMinutes,
    };
    return overtimePay(minuteRate(hour), amounts, working);
  }
  const minutes = extendedMinutes + restDayMinutes + holidayMinutes + localHolidayMinutes;
  const { extendedPiecesMilli: extended, restDayPiecesMilli: restDay, holidayPiecesMilli: holiday } = input;
  if (minutes > 0 && extended + restDay + holiday === 0) {
    working.warns(
      "计件或者计量工资的加班按定额外的件数计算，请填写各类日期的件数",
      "Overtime under pay by the piece or task goes by pieces after the quota: give them by type of day",
    );
  }
  if (input.scheme === "task") return { exact: NOTHING, localExtra: NOTHING };
  const amounts = { extended, restDay, restDayLeave: 0, holiday, localHoliday: 0 };
  return overtimePay(fraction(input.rateFen, 1000), amounts, working);
}

/** The second answer is worked out the same way; its steps would only repeat the first's. */
function silent(working: Working): Working {
  return { ...working, says: () => undefined, warns: () => undefined };
}
