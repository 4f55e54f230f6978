import { added, type Fraction, fraction, NOTHING, times } from "../kernel/fraction.ts";
import type { AnyPayScheme } from "./plain-wage.ts";
import type { Working } from "./working.ts";

/** Minutes, or thousandths of a piece. Overtime is never also counted as ordinary time. */
export interface OvertimeAmounts {
  readonly extended: number;
  readonly restDay: number;
  /** Of the rest-day work, what leave was given for: it earns no extra pay. */
  readonly restDayLeave: number;
  readonly holiday: number;
  readonly localHoliday: number;
}

export interface OvertimePay {
  /** With local holidays as rest days: the least that is owed. */
  readonly exact: Fraction;
  /** What is owed beyond it if local holidays earn what statutory ones earn. */
  readonly localExtra: Fraction;
}

/** The wage of one hour; undefined where pay does not go by time. */
export function hourRate(scheme: AnyPayScheme, rateFen: number, working: Working): Fraction | undefined {
  switch (scheme) {
    case "month":
      return fraction(rateFen, working.get("monthly-pay-hours"));
    case "day":
      return fraction(rateFen, working.get("standard-day-hours"));
    case "hour":
      return fraction(rateFen);
    case "piece":
    case "task":
      return undefined;
  }
}

/** `unit` is the wage of one minute, or of a thousandth of a piece. */
export function overtimePay(unit: Fraction, amounts: OvertimeAmounts, working: Working): OvertimePay {
  const part = (amount: number, percent: number) => times(unit, fraction(amount * percent, 100));
  const percents = {
    extended: amounts.extended > 0 ? working.get("overtime-percent-extended") : 0,
    restDay: amounts.restDay + amounts.localHoliday > 0 ? working.get("overtime-percent-rest-day") : 0,
    holiday: amounts.holiday + amounts.localHoliday > 0 ? working.get("overtime-percent-holiday") : 0,
  };
  const unpaid = Math.max(0, amounts.restDay - amounts.restDayLeave);
  const exact = [
    part(amounts.extended, percents.extended),
    part(unpaid + amounts.localHoliday, percents.restDay),
    part(amounts.holiday, percents.holiday),
  ].reduce(added, NOTHING);
  const localExtra = part(amounts.localHoliday, Math.max(0, percents.holiday - percents.restDay));
  if (amounts.restDayLeave > 0) {
    working.says(
      "休息日工作已安排补休的部分，不另付加班工资",
      "Rest-day work that leave was given for earns no overtime pay",
    );
  }
  if (amounts.localHoliday > 0) {
    working.warns(
      "地方假日（如藏历新年）加班是否按300%支付，所读文件均未明确：两种结果都列出，由主管人员决定",
      "No text that was read says whether local holidays such as Losar earn 300 %: both results are given",
    );
  }
  return { exact, localExtra };
}

/** By the minute. */
export function minuteRate(hour: Fraction): Fraction {
  return times(hour, fraction(1, 60));
}
