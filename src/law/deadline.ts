import { present } from "../kernel/assert.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { Citation, Mark } from "./citation.ts";
import { CLOCKS } from "./clocks.gen.ts";
import type { Clock, ClockCount, ClockEvent } from "./define-clock.ts";
import type { Law } from "./law.ts";
import { numberOf, type ParameterValue } from "./parameters.ts";
import type { CalendarWarning, DayNote } from "./working-days.ts";

export interface Deadline {
  readonly due: Day;
  readonly trace: DeadlineTrace;
  readonly warnings: readonly DeadlineWarning[];
}

export type DeadlineWarning =
  | CalendarWarning
  /** The start day lies outside the dates in force of the clock's instrument; it was computed all the same. */
  | { readonly notInForce: string; readonly from: Day; readonly to?: Day | undefined };

interface DeadlineTrace {
  readonly clock: string;
  readonly citation: Citation;
  readonly mark: Mark;
  readonly unit: Clock["unit"];
  /** The start day, which is not counted. */
  readonly from: Day;
  readonly days: number;
  readonly parameters: readonly ParameterValue[];
  /** Days stepped over, and weekend days that were counted because they were swapped. */
  readonly notes: readonly DayNote[];
  /** The day on which a period of calendar days ended before it rolled. */
  readonly rolledFrom?: Day | undefined;
  readonly suspensions: readonly ClockEvent[];
}

/** The clock of that id, or undefined. */
export function findClock(id: string): Clock | undefined {
  return CLOCKS.find((clock) => clock.id === id);
}

/** The last day of a period that starts on `from`. The id must be a clock's (see `findClock`). */
export function deadline(
  law: Law,
  clockId: string,
  from: Day,
  region: string,
  { events = [] }: { readonly events?: readonly ClockEvent[] | undefined } = {},
): Deadline {
  const clock = present(findClock(clockId), `clock ${clockId}`);
  const parameters: ParameterValue[] = [];
  const days = clock.counts.reduce((sum, count) => sum + countOf(law, count, region, from, parameters), 0);
  const notes: DayNote[] = [];
  const ended = ends(law, clock.unit, region, from, days, events, notes);
  const due = clock.roll === "forward" ? law.calendar.rollForward(region, ended, notes) : ended;
  const warnings: DeadlineWarning[] = [...law.calendar.warnings(region, from, due)];
  const { inForce } = clock;
  if (from < inForce.from || (inForce.to !== undefined && from > inForce.to)) {
    warnings.push({ notInForce: clock.citation.statute, ...inForce });
  }
  return {
    due,
    trace: {
      clock: clock.id,
      citation: clock.citation,
      mark: clock.mark,
      unit: clock.unit,
      from,
      days,
      parameters,
      notes,
      rolledFrom: due === ended ? undefined : ended,
      suspensions: events,
    },
    warnings,
  };
}

function countOf(law: Law, count: ClockCount, region: string, from: Day, used: ParameterValue[]): number {
  if ("days" in count) return count.days;
  const value = law.parameters.find(count.parameter, region, from) ?? law.parameters.first(count.parameter, region);
  used.push(value);
  return numberOf(value);
}

function ends(
  { calendar }: Law,
  unit: Clock["unit"],
  region: string,
  from: Day,
  days: number,
  events: readonly ClockEvent[],
  notes: DayNote[],
): Day {
  if (events.length === 0) {
    return unit === "working-days" ? calendar.addWorkingDays(region, from, days, notes) : addDays(from, days);
  }
  let ended = from;
  for (let left = days; left > 0; ) {
    const next = unit === "working-days" ? calendar.addWorkingDays(region, ended, 1, notes) : addDays(ended, 1);
    const suspended = events.some((one) => one.from <= next && next <= one.to);
    if (!suspended) left -= 1;
    ended = next;
  }
  return ended;
}
