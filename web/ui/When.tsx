import { dayAt, type Instant, timeAt } from "../../src/kernel/clock.ts";
import type { Day } from "../../src/kernel/day.ts";

export function DayText({ day }: { day: Day | null | undefined }) {
  if (day === null || day === undefined) return <span className="quiet">—</span>;
  return (
    <time className="nowrap" dateTime={day}>
      {day}
    </time>
  );
}

/** Civil day and local time in Asia/Shanghai, whatever the browser's zone is. */
export function InstantText({ at, timeOnly = false }: { at: Instant | null | undefined; timeOnly?: boolean }) {
  if (at === null || at === undefined) return <span className="quiet">—</span>;
  return (
    <time className="nowrap" dateTime={at}>
      {timeOnly ? timeAt(at) : `${dayAt(at)} ${timeAt(at)}`}
    </time>
  );
}
