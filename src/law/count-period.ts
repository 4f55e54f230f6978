import { addDays, addMonths, type Day, daysBetween } from "../kernel/day.ts";
import type { ClockSuspension, ClockUnit } from "./define-clock.ts";
import type { Calendar, DayNote } from "./working-days.ts";

interface Period {
  readonly unit: ClockUnit;
  readonly region: string;
  /** Not counted. */
  readonly from: Day;
  readonly count: number;
}

/**
 * The last day of a period that follows its start. A month ends on the same date, or on the month's last day where that
 * date does not exist. A suspended day does not count, whatever the unit.
 */
export function endAfter(
  calendar: Calendar,
  { unit, region, from, count, suspensions }: Period & { readonly suspensions: readonly ClockSuspension[] },
  notes: DayNote[],
): Day {
  const working = unit === "working-days";
  if (suspensions.length === 0) {
    return working ? calendar.addWorkingDays(region, from, count, notes) : shifted(unit, from, count);
  }
  let ended = from;
  for (let left = working ? count : daysBetween(from, shifted(unit, from, count)); left > 0; ) {
    const next = working ? calendar.addWorkingDays(region, ended, 1, notes) : addDays(ended, 1);
    if (!suspensions.some((one) => one.from <= next && next <= one.to)) left -= 1;
    ended = next;
  }
  return ended;
}

/** The last day from which the whole period still lies before `from`: that day itself is not counted either. */
export function lastDayBefore(calendar: Calendar, { unit, region, from, count }: Period, notes: DayNote[]): Day {
  let first = from;
  if (unit === "working-days") {
    for (let left = count; left > 0; left -= 1) first = calendar.rollBackward(region, addDays(first, -1), notes);
  } else {
    first = shifted(unit, from, -count);
  }
  return addDays(first, -1);
}

function shifted(unit: Exclude<ClockUnit, "working-days">, from: Day, count: number): Day {
  if (unit === "months") return addMonths(from, count);
  if (unit === "years") return addMonths(from, count * 12);
  return addDays(from, unit === "hours" ? Math.sign(count) * Math.ceil(Math.abs(count) / 24) : count);
}
