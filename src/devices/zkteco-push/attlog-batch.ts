import { SHANGHAI_OFFSET } from "./local-time.ts";

/** Why a line is no punch that can count. The line itself is kept with the reason. */
export type BadReason =
  | "too-few-columns" // fewer than PIN and time
  | "bad-time" // not `YYYY-MM-DD HH:MM:SS`, not ten digits of Unix seconds
  | "impossible-date" // 2026-02-31
  | "bad-pin" // empty, longer than 24, or signs other than letters, digits, `.`, `_`, `-`
  | "pin-zero" // a verification that matched nobody: evidence, not work
  | "not-text" // NUL or other control bytes
  | "line-too-long";

export interface BadLine {
  /** Counted from 1, blank lines included. */
  readonly line: number;
  readonly reason: BadReason;
  /** A view into the body, without the line end. */
  readonly raw: Uint8Array;
}

/** The good rows, one array a column, in the order of the body. Arrays are exactly `count` long. */
export interface PunchColumns {
  readonly count: number;
  readonly pins: readonly string[];
  /** Civil day in Asia/Shanghai as days since 1970-01-01 (`dayFromNumber` of the kernel makes the text). */
  readonly days: Int32Array;
  /** Seconds since 1970-01-01 00:00:00 UTC. */
  readonly instants: Float64Array;
  /** The in/out key, 255 on devices without one, -1 absent. Workers press it wrongly: stored, never trusted. */
  readonly statuses: Int16Array;
  /** How the person was verified (1 finger, 15 face …), -1 absent. */
  readonly verifies: Int16Array;
  /** `event` of the rtlog form (0 normal), -1 in the column form. */
  readonly events: Int16Array;
  readonly lines: Uint32Array;
  /** Byte range of each row's line in the body, for the stored raw line. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Only of the `pid` layout. */
  readonly card?: CardColumns;
}

interface CardColumns {
  /** The ID number as the card said it, empty when absent. */
  readonly idNumbers: readonly string[];
  /** 0 attendance, 1 verification only; -1 absent. */
  readonly types: Int16Array;
  /** 0 passed, 1 failed, 2 on the block list; -1 absent. */
  readonly outcomes: Int16Array;
}

export interface AttlogBatch {
  readonly rows: PunchColumns;
  readonly bad: readonly BadLine[];
  /** Lines that were not blank: `rows.count + bad.length`. The reply acknowledges these. */
  readonly lines: number;
}

/** One row under the parser's hands. Numbers only besides the PIN, written in place: no object a row. */
export interface RowDraft {
  pin: string;
  /** Seconds since 1970 local time of the device. */
  local: number;
  /** Seconds that the device's local time is ahead of UTC. */
  offset: number;
  status: number;
  verify: number;
  event: number;
  idNumber: string;
  type: number;
  outcome: number;
}

/** Columns that grow; `finishColumns` cuts them to size. */
export interface GrowingColumns {
  count: number;
  pins: string[];
  days: Int32Array<ArrayBuffer>;
  instants: Float64Array<ArrayBuffer>;
  statuses: Int16Array<ArrayBuffer>;
  verifies: Int16Array<ArrayBuffer>;
  events: Int16Array<ArrayBuffer>;
  lines: Uint32Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  idNumbers: string[];
  types: Int16Array<ArrayBuffer>;
  outcomes: Int16Array<ArrayBuffer>;
}

export function emptyDraft(): RowDraft {
  return { pin: "", local: 0, offset: 0, status: -1, verify: -1, event: -1, idNumber: "", type: -1, outcome: -1 };
}

export function growingColumns(capacity: number, withCard: boolean): GrowingColumns {
  const cardCapacity = withCard ? capacity : 0;
  return {
    count: 0,
    pins: [],
    days: new Int32Array(capacity),
    instants: new Float64Array(capacity),
    statuses: new Int16Array(capacity),
    verifies: new Int16Array(capacity),
    events: new Int16Array(capacity),
    lines: new Uint32Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    idNumbers: [],
    types: new Int16Array(cardCapacity),
    outcomes: new Int16Array(cardCapacity),
  };
}

export function finishColumns(columns: GrowingColumns, withCard: boolean): PunchColumns {
  const { count } = columns;
  return {
    count,
    pins: columns.pins,
    days: columns.days.subarray(0, count),
    instants: columns.instants.subarray(0, count),
    statuses: columns.statuses.subarray(0, count),
    verifies: columns.verifies.subarray(0, count),
    events: columns.events.subarray(0, count),
    lines: columns.lines.subarray(0, count),
    starts: columns.starts.subarray(0, count),
    ends: columns.ends.subarray(0, count),
    ...(withCard && {
      card: {
        idNumbers: columns.idNumbers,
        types: columns.types.subarray(0, count),
        outcomes: columns.outcomes.subarray(0, count),
      },
    }),
  };
}

export function appendRow(columns: GrowingColumns, draft: RowDraft, line: number, start: number, end: number): void {
  const index = columns.count;
  if (index === columns.lines.length) grow(columns);
  const instant = draft.local - draft.offset;
  columns.pins.push(draft.pin);
  columns.days[index] = Math.floor((instant + SHANGHAI_OFFSET) / 86_400);
  columns.instants[index] = instant;
  columns.statuses[index] = draft.status;
  columns.verifies[index] = draft.verify;
  columns.events[index] = draft.event;
  columns.lines[index] = line;
  columns.starts[index] = start;
  columns.ends[index] = end;
  if (columns.types.length > 0) {
    columns.idNumbers.push(draft.idNumber);
    columns.types[index] = draft.type;
    columns.outcomes[index] = draft.outcome;
  }
  columns.count = index + 1;
}

function grow(columns: GrowingColumns): void {
  columns.days = doubled(columns.days, Int32Array);
  columns.instants = doubled(columns.instants, Float64Array);
  columns.statuses = doubled(columns.statuses, Int16Array);
  columns.verifies = doubled(columns.verifies, Int16Array);
  columns.events = doubled(columns.events, Int16Array);
  columns.lines = doubled(columns.lines, Uint32Array);
  columns.starts = doubled(columns.starts, Uint32Array);
  columns.ends = doubled(columns.ends, Uint32Array);
  columns.types = doubled(columns.types, Int16Array);
  columns.outcomes = doubled(columns.outcomes, Int16Array);
}

function doubled<T extends Int32Array | Float64Array | Int16Array | Uint32Array>(
  column: T,
  make: new (length: number) => T,
): T {
  const larger = new make(column.length * 2);
  larger.set(column);
  return larger;
}
