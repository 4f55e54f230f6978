import { assert, present } from "../kernel/assert.ts";
import type { Day } from "../kernel/day.ts";
import type { Citation, Mark } from "./citation.ts";
import { CLOCKS } from "./clocks.gen.ts";
import { endAfter, lastDayBefore } from "./count-period.ts";
import type { Clock, ClockCount, ClockEvent, ClockExtension, ClockUnit } from "./define-clock.ts";
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
  | { readonly notInForce: string; readonly from: Day; readonly to?: Day | undefined }
  | DoubtfulExtension;

/** An extension that the article does not allow, or not so; it was counted all the same. */
interface DoubtfulExtension {
  readonly extensionOn: Day;
  readonly why: "not-provided" | "too-long" | "too-late";
}

interface DeadlineTrace {
  readonly clock: string;
  readonly citation: Citation;
  readonly mark: Mark;
  readonly unit: ClockUnit;
  readonly direction: "after" | "before";
  /** The start day, which is not counted. */
  readonly from: Day;
  /** In the unit of the clock, extensions included. */
  readonly count: number;
  readonly parameters: readonly ParameterValue[];
  /** Days stepped over, and weekend days that were counted because they were swapped. */
  readonly notes: readonly DayNote[];
  /** The day on which a period ended before it rolled. */
  readonly rolledFrom?: Day | undefined;
  readonly events: readonly ClockEvent[];
}

interface Options {
  readonly events?: readonly ClockEvent[] | undefined;
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
  { events = [] }: Options = {},
): Deadline {
  const clock = present(
    law.clocks.find((one) => one.id === clockId),
    `clock ${clockId}`,
  );
  assert(clock.direction !== "before" || events.length === 0, `${clockId} runs towards its event: nothing changes it`);
  const parameters: ParameterValue[] = [];
  const period = clock.counts.reduce((sum, count) => sum + countOf(law, count, region, from, parameters), 0);
  const extensions = events.filter((one) => one.kind === "extended");
  const count = extensions.reduce((sum, one) => sum + one.count, period);
  const notes: DayNote[] = [];
  const ended = ends(law, clock, region, from, count, events, notes);
  const due = rolled(law, clock, region, ended, notes);
  return {
    due,
    trace: {
      clock: clock.id,
      citation: clock.citation,
      mark: clock.mark,
      unit: clock.unit,
      direction: clock.direction ?? "after",
      from,
      count,
      parameters,
      notes,
      rolledFrom: due === ended ? undefined : ended,
      events,
    },
    warnings: [
      ...law.calendar.warnings(region, ...inOrder(from, due)),
      ...notInForce(clock, from),
      ...extensions.flatMap((one) => doubts(law, clock, region, from, events, one)),
    ],
  };
}

function countOf(law: Law, count: ClockCount, region: string, from: Day, used: ParameterValue[]): number {
  if ("count" in count) return count.count;
  const value = law.parameters.find(count.parameter, region, from) ?? law.parameters.first(count.parameter, region);
  used.push(value);
  return numberOf(value);
}

function ends(
  { calendar }: Law,
  { unit, direction }: Clock,
  region: string,
  from: Day,
  count: number,
  events: readonly ClockEvent[],
  notes: DayNote[],
): Day {
  const period = { unit, region, from, count };
  if (direction === "before") return lastDayBefore(calendar, period, notes);
  const suspensions = events.filter((one) => one.kind === "suspended");
  return endAfter(calendar, { ...period, suspensions }, notes);
}

function rolled({ calendar }: Law, { roll }: Clock, region: string, ended: Day, notes: DayNote[]): Day {
  if (roll === "forward") return calendar.rollForward(region, ended, notes);
  return roll === "backward" ? calendar.rollBackward(region, ended, notes) : ended;
}

function notInForce({ inForce, citation }: Clock, from: Day): DeadlineWarning[] {
  const governed = inForce.from <= from && (inForce.to === undefined || from <= inForce.to);
  return governed ? [] : [{ notInForce: citation.statute, ...inForce }];
}

/** An extension must be provided for, within its bounds, and decided while the period without it still ran. */
function doubts(
  law: Law,
  clock: Clock,
  region: string,
  from: Day,
  events: readonly ClockEvent[],
  extension: ClockExtension,
): DoubtfulExtension[] {
  const on = { extensionOn: extension.on };
  if (clock.extension === undefined) return [{ ...on, why: "not-provided" }];
  const { countMax } = clock.extension;
  const others = events.filter((one) => one !== extension);
  const longer = others.reduce((sum, one) => sum + (one.kind === "extended" ? one.count : 0), extension.count);
  const runsUntil = deadline(law, clock.id, from, region, {
    events: others.filter((one) => one.kind === "suspended" || one.on < extension.on),
  }).due;
  return [
    ...(countMax !== undefined && longer > countMax ? [{ ...on, why: "too-long" as const }] : []),
    ...(extension.on > runsUntil ? [{ ...on, why: "too-late" as const }] : []),
  ];
}

function inOrder(one: Day, other: Day): [Day, Day] {
  return one <= other ? [one, other] : [other, one];
}
