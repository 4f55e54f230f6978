import { type Clock, dayAt, type Instant, instantAt, instantFromMs, timeAt } from "../kernel/clock.ts";
import type { Day } from "../kernel/day.ts";

export function systemClock(): Clock {
  const now = (): Instant => instantFromMs(Date.now());
  return { now, today: () => dayAt(now()) };
}

/** The demo's clock: the time of day is real, the day stands still, so that the story is the same tomorrow. */
export function standingClock(today: Day): Clock {
  return { today: () => today, now: () => instantAt(today, timeAt(instantFromMs(Date.now()))) };
}
