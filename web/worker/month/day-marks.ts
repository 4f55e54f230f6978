import type { OutputOf } from "../../../src/kernel/contract.ts";
import { type Day, weekday } from "../../../src/kernel/day.ts";
import { firstDay, lastDay, type Month } from "../../../src/kernel/month.ts";
import type { myDays } from "../../../src/modules/mywages/mywages.contract.ts";

export type DayOfWork = OutputOf<typeof myDays>["days"][number];
export type DayMark = "worked" | "byHand" | "unknown" | "none";

/** What a day shows. A day without punches is "none" only when the devices have reported past it. */
export function markOf({ firstIn, byHand, complete }: DayOfWork): DayMark {
  if (firstIn !== null) return byHand ? "byHand" : "worked";
  return complete === "met" ? "none" : "unknown";
}

/** A day with a single punch: somebody was there, but nobody can say for how long. */
export function lacksPunch({ firstIn, lastOut }: DayOfWork): boolean {
  return firstIn !== null && (lastOut === null || lastOut === firstIn);
}

/** Weeks from Monday to Sunday; places before the first and after the last of the month are empty. */
export function weeksOf(month: Month): (number | undefined)[][] {
  const last = Number(lastDay(month).slice(8, 10));
  const before = weekday(firstDay(month)) - 1;
  const weeks: (number | undefined)[][] = [];
  for (let monday = 1 - before; monday <= last; monday += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_none, index) => {
        const date = monday + index;
        return date >= 1 && date <= last ? date : undefined;
      }),
    );
  }
  return weeks;
}

export function dateOf(value: Day): number {
  return Number(value.slice(8, 10));
}
