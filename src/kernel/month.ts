import { assert } from "./assert.ts";
import { type Day, dayOf, daysInMonth } from "./day.ts";

/** A calendar month, ISO 8601 (`2020-12`). Strings sort in time order. */
export type Month = string & { readonly __brand: "Month" };

export function parseMonth(text: string): Month | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

export function month(text: string): Month {
  const parsed = parseMonth(text);
  assert(parsed !== undefined, `not a month: ${text}`);
  return parsed;
}

export function monthOf(value: Day): Month {
  return value.slice(0, 7) as Month;
}

export function firstDay(value: Month): Day {
  return `${value}-01` as Day;
}

export function lastDay(value: Month): Day {
  return dayInMonth(value, 31);
}

/** The given date of the month, or its last day where the month is shorter. */
export function dayInMonth(value: Month, date: number): Day {
  const [year, number] = parts(value);
  return dayOf(year, number, Math.min(date, daysInMonth(year, number)));
}

export function addMonth(value: Month, months: number): Month {
  const [year, number] = parts(value);
  const index = year * 12 + number - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}` as Month;
}

export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let one = first; one <= last; one = addMonth(one, 1)) months.push(one);
  return months;
}

function parts(value: Month): [number, number] {
  return [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
}
