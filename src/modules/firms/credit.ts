import type { Day } from "../../kernel/day.ts";
import { firstDay, lastDay, type Month, monthOf, monthsFrom } from "../../kernel/month.ts";

/** Days, both ends counted; without an end where it lasts. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

export interface MonthState {
  readonly month: Month;
  readonly state: "good" | "arrears" | "unknown";
}

/**
 * The firm's months of work, up to the last whole month. A month in which somebody whom it employs was owed overdue
 * wages is one of arrears; one in which the data do not tell is unknown; only the rest is good. Months without work are
 * left out: they prove nothing.
 */
export function creditMonths(
  work: readonly Span[],
  arrears: readonly Span[],
  unknown: readonly Span[],
  today: Day,
): MonthState[] {
  const begun = work.map((one) => one.from).sort()[0];
  if (begun === undefined || begun > today) return [];
  const touches = (spans: readonly Span[], month: Month) =>
    spans.some(({ from, to }) => from <= lastDay(month) && (to === null || to >= firstDay(month)));
  return monthsFrom(monthOf(begun), monthOf(today))
    .filter((month) => lastDay(month) < today && (touches(work, month) || touches(arrears, month)))
    .map((month) => {
      const state = touches(arrears, month) ? "arrears" : touches(unknown, month) ? "unknown" : "good";
      return { month, state };
    });
}

/** Whole years of good months up to now. Undefined: less than a year is sure, and what was before is not known. */
export function goodYears(months: readonly MonthState[]): number | undefined {
  const last = months.findLastIndex((one) => one.state !== "good");
  const years = Math.floor((months.length - 1 - last) / 12);
  return years === 0 && months[last]?.state !== "arrears" ? undefined : years;
}
