import { dayFromNumber, dayNumber, dayOf } from "../../kernel/day.ts";

/** Seconds that Asia/Shanghai is ahead of UTC; no daylight saving since 1991. */
export const SHANGHAI_OFFSET = 28_800;

/** What a reading is when it is no time: all are negative, so that one comparison separates them from seconds. */
export const BAD_TIME = -1;
export const IMPOSSIBLE_DATE = -2;

const [FIRST_YEAR, YEARS] = [1970, 130];

/** Day number of the first of each month from 1970-01 to 2100-01: a look-up instead of calendar arithmetic a row. */
const MONTH_STARTS = Int32Array.from({ length: YEARS * 12 + 1 }, (_, index) =>
  dayNumber(dayOf(FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1, 1)),
);

/**
 * The 19 bytes `YYYY-MM-DD HH:MM:SS` at `at` as seconds since 1970-01-01 00:00:00 *local time*, or BAD_TIME, or
 * IMPOSSIBLE_DATE (2026-02-31; years outside 1970–2099, which no clock of this family shows: a reset one says 2000).
 */
export function readLocalTime(bytes: Uint8Array, at: number): number {
  const [dash, colon, space] = [45, 58, 32];
  if (bytes[at + 4] !== dash || bytes[at + 7] !== dash || bytes[at + 10] !== space) return BAD_TIME;
  if (bytes[at + 13] !== colon || bytes[at + 16] !== colon) return BAD_TIME;
  const y1 = digit(bytes, at);
  const y2 = digit(bytes, at + 1);
  const y3 = digit(bytes, at + 2);
  const y4 = digit(bytes, at + 3);
  const m1 = digit(bytes, at + 5);
  const m2 = digit(bytes, at + 6);
  const d1 = digit(bytes, at + 8);
  const d2 = digit(bytes, at + 9);
  const h1 = digit(bytes, at + 11);
  const h2 = digit(bytes, at + 12);
  const n1 = digit(bytes, at + 14);
  const n2 = digit(bytes, at + 15);
  const s1 = digit(bytes, at + 17);
  const s2 = digit(bytes, at + 18);
  // A digit is 0…9: below that it is negative, above it adding 6 reaches bit 4. One test for all instead of fourteen.
  const odd = y1 | y2 | y3 | y4 | m1 | m2 | d1 | d2 | h1 | h2 | n1 | n2 | s1 | s2;
  const high =
    (y1 + 6) |
    (y2 + 6) |
    (y3 + 6) |
    (y4 + 6) |
    (m1 + 6) |
    (m2 + 6) |
    (d1 + 6) |
    (d2 + 6) |
    (h1 + 6) |
    (h2 + 6) |
    (n1 + 6) |
    (n2 + 6) |
    (s1 + 6) |
    (s2 + 6);
  if ((odd | high) > 15 || (odd | high) < 0) return BAD_TIME;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const date = d1 * 10 + d2;
  const hour = h1 * 10 + h2;
  const minute = n1 * 10 + n2;
  const second = s1 * 10 + s2;
  if (hour > 23 || minute > 59 || second > 59) return BAD_TIME;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > 12) return IMPOSSIBLE_DATE;
  const first = MONTH_STARTS[index] ?? 0;
  if (date < 1 || first + date > (MONTH_STARTS[index + 1] ?? 0)) return IMPOSSIBLE_DATE;
  return (first + date - 1) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** The same from text. */
export function parseLocalTime(text: string): number {
  return text.length === 19 ? readLocalTime(Buffer.from(text, "latin1"), 0) : BAD_TIME;
}

/** Local seconds as devices print them: `YYYY-MM-DD HH:MM:SS`. */
export function localTimeText(localSeconds: number): string {
  const days = Math.floor(localSeconds / 86_400);
  const rest = localSeconds - days * 86_400;
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${dayFromNumber(days)} ${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/**
 * The vendor's packed seconds for `SET OPTION DateTime=`: every month has 31 days, counted from 2000-01-01. Takes local
 * seconds; whether a firmware reads them as local or as UTC differs, so the caller shifts them where it must.
 */
export function zkSeconds(localSeconds: number): number {
  const text = localTimeText(localSeconds);
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const secondOfDay = localSeconds - Math.floor(localSeconds / 86_400) * 86_400;
  return ((year - 2000) * 372 + (month - 1) * 31 + date - 1) * 86_400 + secondOfDay;
}

/** What a byte is as a digit; outside 0…9 when it is none. */
function digit(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) - 48;
}
