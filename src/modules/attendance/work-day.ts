import { dayAt, type Instant, instantFromMs, msOf } from "../../kernel/clock.ts";
import { addDays, type Day, dayFromNumber, dayNumber } from "../../kernel/day.ts";
import { type Month, monthOf } from "../../kernel/month.ts";

const SHANGHAI_OFFSET_SECONDS = 28_800;
const DAY_SECONDS = 86_400;

/**
 * The working day to which a punch belongs, as days since 1970-01-01: a site whose day starts at 04:00 counts a punch
 * at 03:59 for the day before, so that a night shift stays one day. Asia/Shanghai has no daylight saving.
 */
export function workDayNumber(instantSeconds: number, dayStartsMinute: number): number {
  return Math.floor((instantSeconds + SHANGHAI_OFFSET_SECONDS - dayStartsMinute * 60) / DAY_SECONDS);
}

export function workDayOf(instant: Instant, dayStartsMinute: number): Day {
  return dayFromNumber(workDayNumber(msOf(instant) / 1000, dayStartsMinute));
}

/** The first instant after a working day. */
export function endOfWorkDay(day: Day, dayStartsMinute: number): Instant {
  return instantFromMs(endOfWorkDayNumber(dayNumber(day), dayStartsMinute) * 1000);
}

/** The same of a day number, in seconds since 1970 UTC. */
export function endOfWorkDayNumber(day: number, dayStartsMinute: number): number {
  return (day + 1) * DAY_SECONDS + dayStartsMinute * 60 - SHANGHAI_OFFSET_SECONDS;
}

/** The last working day of which nothing can be missing when everything up to an instant has arrived. */
export function lastCompleteDay(completeUntil: Instant, dayStartsMinute: number): Day {
  return addDays(workDayOf(completeUntil, dayStartsMinute), -1);
}

/** The partition of a punch: its calendar month in Asia/Shanghai. */
export function partitionMonth(instantSeconds: number): Month {
  return monthOf(dayAt(instantFromMs(instantSeconds * 1000)));
}
