import { types } from "pg";
import { assert } from "../kernel/assert.ts";
import type { Instant } from "../kernel/clock.ts";

/**
 * How PostgreSQL's values become ours. The driver's own choices lose what matters here: it makes `date` and
 * `timestamptz` into local `Date`s and `int8` into text. Here a civil day stays the text YYYY-MM-DD, an instant is
 * ISO 8601 in UTC, an `int8` is a safe integer or an error, and `numeric` stays text because no float may hold it.
 * The session runs with TimeZone UTC and DateStyle ISO (see pool.ts), which fixes the text forms parsed below.
 */
type Parse = (text: string) => unknown;

const OID = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamp: 1114,
  timestampArray: 1115,
  timestamptz: 1184,
  timestamptzArray: 1185,
  numericArray: 1231,
} as const;

const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [OID.int8, parseInt8],
  [OID.int8Array, arrayOf(parseInt8)],
  [OID.date, parseDate],
  [OID.dateArray, arrayOf(parseDate)],
  [OID.timestamp, refuseTimestamp],
  [OID.timestampArray, refuseTimestamp],
  [OID.timestamptz, parseTimestamptz],
  [OID.timestamptzArray, arrayOf(parseTimestamptz)],
  [OID.numericArray, arrayOf((text) => text)],
]);

/** The parser for a column of this type: ours where we have one, else the driver's (jsonb, bytea, text, bool, …). */
export function parserOf(oid: number, format: "text" | "binary" = "text"): Parse {
  const ours = format === "text" ? PARSERS.get(oid) : undefined;
  return ours ?? (format === "text" ? types.getTypeParser(oid, "text") : types.getTypeParser(oid, "binary"));
}

function parseInt8(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `int8 ${text} is beyond the safe integers`);
  return value;
}

function parseDate(text: string): string {
  assert(/^\d{4}-\d{2}-\d{2}$/.test(text), `date ${text} is outside the years 1 to 9999`);
  return text;
}

const TIMESTAMPTZ = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/** `2020-12-31 08:00:00.5+00` → `2020-12-31T08:00:00.500Z`, cut to milliseconds as `Date.toISOString` would show it. */
function parseTimestamptz(text: string): Instant {
  const match = TIMESTAMPTZ.exec(text);
  assert(match !== null, `timestamptz ${text} is not an instant of the years 1 to 9999 in UTC`);
  const fraction = (match[3] ?? "").padEnd(3, "0").slice(0, 3);
  return `${match[1]}T${match[2]}.${fraction}Z` as Instant;
}

/** A time stamp without a zone names no instant; no column of ours may be one. */
function refuseTimestamp(text: string): never {
  assert(false, `timestamp without time zone (${text}): use timestamptz or date`);
}

/** One-dimensional arrays of values that never contain a comma, quote or brace themselves. */
function arrayOf(parse: Parse): Parse {
  return (text) => {
    assert(text.startsWith("{") && !text.startsWith("{{"), `not a one-dimensional array: ${text.slice(0, 40)}`);
    if (text === "{}") return [];
    return text
      .slice(1, -1)
      .split(",")
      .map((item) => (item === "NULL" ? null : parse(item.replaceAll('"', ""))));
  };
}
