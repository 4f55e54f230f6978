import { type Day, dayNumber } from "./day.ts";

/** An instant, ISO 8601 in UTC with `Z` (`2020-12-31T08:00:00.000Z`). */
export type Instant = string & { readonly __brand: "Instant" };

/** Where the time comes from. Only `app/` and `sim/` make one; everything else is handed `now` and `today`. */
export interface Clock {
  now(): Instant;
  /** The civil day in Asia/Shanghai. */
  today(): Day;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export function instantFromMs(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

export function msOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The civil day in Asia/Shanghai: UTC+8, no daylight saving since 1991. */
export function dayAt(instant: Instant): Day {
  return new Date(msOf(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** The local time `HH:MM:SS` in Asia/Shanghai. */
export function timeAt(instant: Instant): string {
  return new Date(msOf(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(11, 19);
}

/** The instant of a local time (`HH:MM` or `HH:MM:SS`) on a civil day in Asia/Shanghai. */
export function instantAt(on: Day, time: string): Instant {
  const seconds = Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
  return instantFromMs(dayNumber(on) * DAY_MS + seconds * 1000 - SHANGHAI_OFFSET_MS);
}
