import type { Day } from "../../kernel/day.ts";
import { deadline } from "../../law/deadline.ts";
import { LAPSING_CLOCKS } from "../../law/lapsing-clocks.ts";
import type { Law } from "../../law/law.ts";
import { cautioned } from "../alerts/law-answers.ts";
import { clockHead } from "../alerts/rule-text.ts";
import type { RunningClock } from "./case-clocks.ts";

/** A clock as it is stored: when it started, when it runs out, when it was stopped, and how that was worked out. */
export interface ClockRow {
  readonly clockId: string;
  /** Counts the clocks of one id in a case. */
  readonly clockNo: number;
  readonly startedOn: Day;
  readonly dueOn: Day;
  readonly stoppedOn: Day | null;
  readonly trace: unknown;
}

export function clockRow(law: Law, clock: RunningClock, regionCode: string): ClockRow {
  const { clockId, clockNo, startedOn, stoppedOn, events } = clock;
  const { due, trace, warnings } = deadline(law, clockId, startedOn, regionCode, { events });
  return { clockId, clockNo, startedOn, dueOn: due, stoppedOn: stoppedOn ?? null, trace: { ...trace, warnings } };
}

/** With this many working days left or fewer, a clock is due soon. */
export const SOON_WORKING_DAYS = 3;

/** The last day that counts as soon, seen from today: what the lists colour by. */
export function soonDay({ calendar }: Law, regionCode: string | undefined, today: Day): Day {
  return calendar.addWorkingDays(regionCode ?? "000000", today, SOON_WORKING_DAYS);
}

/** A clock as screens show it on a day. */
export function shownClock(law: Law, row: Omit<ClockRow, "trace">, regionCode: string, today: Day) {
  const left = row.stoppedOn === null ? workingDaysLeft(law, row.dueOn, regionCode, today) : null;
  return {
    clockId: row.clockId,
    clockNo: row.clockNo,
    ...clockHead(row.clockId),
    startedOn: row.startedOn,
    dueOn: row.dueOn,
    stoppedOn: row.stoppedOn,
    workingDaysLeft: left,
    state: stateOf(row, left, today),
    // A due day over a year without a holiday notice may still move: nobody should trust it silently.
    cautions: cautioned(law.calendar.warnings(regionCode, row.startedOn, row.dueOn)).cautions,
  };
}

/** `over`: a right that was not used, or a wait that is over. Nobody is late. */
type ClockState = "running" | "due-soon" | "overdue" | "over" | "met" | "missed";

function stateOf({ clockId, dueOn, stoppedOn }: Omit<ClockRow, "trace">, left: number | null, today: Day): ClockState {
  if (stoppedOn !== null) return stoppedOn <= dueOn ? "met" : "missed";
  if (LAPSING_CLOCKS.includes(clockId)) return today > dueOn ? "over" : "running";
  if (today > dueOn) return "overdue";
  return left !== null && left <= SOON_WORKING_DAYS ? "due-soon" : "running";
}

/** Negative when overdue; zero on the last day, and on days of rest right after it. */
function workingDaysLeft({ calendar }: Law, dueOn: Day, regionCode: string, today: Day): number {
  const left = calendar.countWorkingDays(regionCode, today, dueOn);
  return left === 0 ? 0 : left;
}
