import type { Verdict } from "../kernel/fields.ts";
import type { Working } from "./working.ts";

/** Are extended hours within 3 a day and 36 a month? Without dated hours the single days are not known. */
export function overtimeLimits(
  { monthMinutes, dayMinutesMax }: { readonly monthMinutes: number; readonly dayMinutesMax?: number | undefined },
  working: Working,
): { overtimeMonth: Verdict; overtimeDay: Verdict } {
  const month = working.get("overtime-month-hours-max");
  const day = working.get("overtime-day-hours-max");
  const overtimeMonth = monthMinutes > month * 60 ? "breached" : "met";
  working.says(
    `当月延长工作时间${monthMinutes}分钟，上限${month}小时`,
    `Extended time in the month ${monthMinutes} minutes, at most ${month} hours`,
  );
  if (dayMinutesMax === undefined) return { overtimeMonth, overtimeDay: monthMinutes === 0 ? "met" : "unknown" };
  working.says(
    `最长一日延长${dayMinutesMax}分钟，上限${day}小时`,
    `The longest day was extended by ${dayMinutesMax} minutes, at most ${day} hours`,
  );
  return { overtimeMonth, overtimeDay: dayMinutesMax > day * 60 ? "breached" : "met" };
}
