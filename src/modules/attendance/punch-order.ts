import type { GoodPunches } from "./ingest.ts";
import { endOfWorkDayNumber, workDayNumber } from "./work-day.ts";

/**
 * The rows in the order of the table's key (time, then PIN), as indexes. Inserting in key order is a fifth faster, and
 * two uploads of one project that overlap cannot wait for each other in a circle. Uploads mostly come sorted already.
 */
export function inOrder(rows: GoodPunches): Int32Array {
  const { count, instants, pins } = rows;
  const order = new Int32Array(count);
  for (let i = 0; i < count; i += 1) order[i] = i;
  let sorted = true;
  for (let i = 1; i < count && sorted; i += 1) sorted = comesBefore(rows, i - 1, i);
  if (sorted) return order;
  // Native sorting of doubles, time and index in one number, is some ten times faster than a comparison function.
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < count; i += 1) {
    first = Math.min(first, instants[i] ?? 0);
    last = Math.max(last, instants[i] ?? 0);
  }
  if ((last - first + 1) * count > Number.MAX_SAFE_INTEGER) {
    return order.sort((a, b) => (instants[a] ?? 0) - (instants[b] ?? 0) || (pins[a] ?? 0) - (pins[b] ?? 0));
  }
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i += 1) keys[i] = ((instants[i] ?? 0) - first) * count + i;
  keys.sort();
  for (let i = 0; i < count; i += 1) order[i] = (keys[i] ?? 0) % count;
  orderPins(rows, order);
  return order;
}

function comesBefore(rows: GoodPunches, a: number, b: number): boolean {
  const [one, other] = [rows.instants[a] ?? 0, rows.instants[b] ?? 0];
  return one < other || (one === other && (rows.pins[a] ?? 0) <= (rows.pins[b] ?? 0));
}

/** Rows of the same second, few at a time, by PIN. */
function orderPins(rows: GoodPunches, order: Int32Array): void {
  for (let i = 1; i < order.length; i += 1) {
    const moved = order[i] ?? 0;
    let at = i;
    while (at > 0 && !comesBefore(rows, order[at - 1] ?? 0, moved)) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = moved;
  }
}

/** Rows that follow one with the same key (two gates, or the same batch twice at once) are left out. */
export function withoutTwins(rows: GoodPunches, order: Int32Array): Int32Array {
  const { instants, pins } = rows;
  // In place: `filter` of a typed array goes through a list of numbers, which took longer than reading the upload.
  let kept = 0;
  for (const row of order) {
    const before = kept === 0 ? undefined : order[kept - 1];
    if (before !== undefined && instants[before] === instants[row] && pins[before] === pins[row]) continue;
    order[kept] = row;
    kept += 1;
  }
  return order.subarray(0, kept);
}

/** First and last punch by working day and worker, one array a column. */
export interface WorkedDays {
  readonly count: number;
  readonly days: Int32Array;
  readonly pins: Int32Array;
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
}

/** What the rows, in order of time, say about worker-days. In/out keys are not asked: people press them wrongly. */
export function workedDays(rows: GoodPunches, order: Int32Array, dayStartsMinute: number): WorkedDays {
  const { instants, pins } = rows;
  const days = new Int32Array(order.length);
  const dayPins = new Int32Array(order.length);
  const firsts = new Float64Array(order.length);
  const lasts = new Float64Array(order.length);
  const found = new Map<number, number>();
  let count = 0;
  let day = 0;
  let dayEnds = -Infinity;
  for (const row of order) {
    const instant = instants[row] ?? 0;
    const pin = pins[row] ?? 0;
    if (instant >= dayEnds) {
      day = workDayNumber(instant, dayStartsMinute);
      dayEnds = endOfWorkDayNumber(day, dayStartsMinute);
      found.clear();
    }
    const known = found.get(pin);
    if (known === undefined) {
      found.set(pin, count);
      days[count] = day;
      dayPins[count] = pin;
      firsts[count] = instant;
      lasts[count] = instant;
      count += 1;
    } else lasts[known] = instant;
  }
  return {
    count,
    days: days.subarray(0, count),
    pins: dayPins.subarray(0, count),
    firsts: firsts.subarray(0, count),
    lasts: lasts.subarray(0, count),
  };
}
