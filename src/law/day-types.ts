import type { Day } from "../kernel/day.ts";
import type { Law } from "./law.ts";
import { FULL_DAY_MINUTES_MIN } from "./plain-wage.ts";
import { NATION, regionChain } from "./region-chain.ts";
import type { Working } from "./working.ts";

/**
 * - `working`: an ordinary working day, swapped ones among them;
 * - `rest`: weekends and swapped days off: work on them earns 200 % unless leave is given for it;
 * - `holiday`: a statutory holiday of the nation: 300 %;
 * - `local-holiday`: a day off that only a region's notice names (Losar). No text that was read says whether work on
 *   it earns 300 %.
 */
export type DayType = "working" | "rest" | "holiday" | "local-holiday";

function dayType({ calendar }: Law, region: string, on: Day): DayType {
  if (calendar.isStatutoryHoliday(region, on)) return "holiday";
  if (calendar.isWorkingDay(region, on)) return "working";
  const local = regionChain(region).filter((code) => code !== NATION);
  const isLocal = calendar.years.some(
    ({ region: code, notices }) =>
      local.includes(code) && notices.some(({ holidays }) => holidays.some(({ off }) => off.includes(on))),
  );
  return isLocal ? "local-holiday" : "rest";
}

/** Dated hours by type of day. */
export interface SortedHours {
  /** Working days with work on them, and the short ones among them. */
  readonly workedDays: number;
  readonly shortDays: number;
  /** Ordinary time: on working days up to the standard hours. */
  readonly workedMinutes: number;
  readonly extendedMinutes: number;
  readonly extendedMinutesOfDayMax: number;
  readonly restDayMinutes: number;
  readonly holidayMinutes: number;
  readonly localHolidayMinutes: number;
}

export function sortedHours(
  days: readonly { readonly day: Day; readonly minutes: number }[],
  law: Law,
  region: string,
  standardMinutes: number,
): SortedHours {
  const found = {
    workedDays: 0,
    shortDays: 0,
    workedMinutes: 0,
    extendedMinutes: 0,
    extendedMinutesOfDayMax: 0,
    restDayMinutes: 0,
    holidayMinutes: 0,
    localHolidayMinutes: 0,
  };
  for (const { day, minutes } of days) {
    const type = dayType(law, region, day);
    if (type === "rest") found.restDayMinutes += minutes;
    else if (type === "holiday") found.holidayMinutes += minutes;
    else if (type === "local-holiday") found.localHolidayMinutes += minutes;
    else {
      const extended = Math.max(0, minutes - standardMinutes);
      found.workedDays += 1;
      if (minutes < FULL_DAY_MINUTES_MIN) found.shortDays += 1;
      found.workedMinutes += minutes - extended;
      found.extendedMinutes += extended;
      found.extendedMinutesOfDayMax = Math.max(found.extendedMinutesOfDayMax, extended);
    }
  }
  return found;
}

export function saysHours(sorted: SortedHours, working: Working): void {
  const { workedDays, workedMinutes, extendedMinutes, restDayMinutes, holidayMinutes, localHolidayMinutes } = sorted;
  working.says(
    `出勤工作日${workedDays}天，正常工作${workedMinutes}分钟，延长工作时间${extendedMinutes}分钟`,
    `${workedDays} working days with ${workedMinutes} ordinary minutes, and ${extendedMinutes} extended ones`,
  );
  working.says(
    `休息日工作${restDayMinutes}分钟，法定节假日${holidayMinutes}分钟，地方假日${localHolidayMinutes}分钟`,
    `Rest days ${restDayMinutes} minutes, statutory holidays ${holidayMinutes}, local holidays ${localHolidayMinutes}`,
  );
}
