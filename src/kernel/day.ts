import { assert } from "./assert.ts";

/**
 * A civil day in Asia/Shanghai, ISO 8601 (`2020-12-31`). Strings sort in time order, so `<` compares days.
 * Arithmetic goes through a day number (days since 1970-01-01), ten times faster than Temporal objects.
 */
export type Day = string & { readonly __brand: "Day" };

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The text as a day, or undefined when it is not one (`2026-02-31` is not). */
export function parseDay(text: string): Day | undefined {
  const match = DAY_PATTERN.exec(text);
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return text as Day;
}

/** The text as a day. For literals and values already checked at an edge. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  assert(parsed !== undefined, `not a civil day: ${text}`);
  return parsed;
}

export function dayOf(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, "0")}-${pad2(month)}-${pad2(date)}`);
}

/** Days since 1970-01-01, by the civil-from-days algorithm (proleptic Gregorian). */
export function dayNumber(value: Day): number {
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const monthIndex = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthIndex + 2) / 5) + Number(value.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function dayFromNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${pad2(month)}-${pad2(date)}` as Day;
}

export function addDays(value: Day, days: number): Day {
  return dayFromNumber(dayNumber(value) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(value: Day): number {
  return ((((dayNumber(value) + 3) % 7) + 7) % 7) + 1;
}

/** The same date `months` later; the last day of the month where that date does not exist (Civil Code practice). */
export function addMonths(value: Day, months: number): Day {
  const index = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, Math.min(Number(value.slice(8, 10)), daysInMonth(year, month)));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function earliest(...days: readonly (Day | undefined)[]): Day | undefined {
  let first: Day | undefined;
  for (const one of days) if (one !== undefined && (first === undefined || one < first)) first = one;
  return first;
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
