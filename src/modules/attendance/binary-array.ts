/**
 * One-dimensional arrays in PostgreSQL's binary format (array_send: dimensions, null flag, element type, length, lower
 * bound, then each element with its length). The driver sends a Buffer as a binary parameter, and the server takes
 * such an array without parsing: for 4 000 punches that is a quarter of the work of the text form on both sides.
 */
const OID = { int2: 21, int4: 23, int8: 20, date: 1082, timestamptz: 1184 } as const;
const HEADER_BYTES = 20;

/** 2000-01-01, from which PostgreSQL counts, in its units. */
const EPOCH_DAYS = 10_957;
const EPOCH_SECONDS = EPOCH_DAYS * 86_400;
const TWO_32 = 4_294_967_296;

export function int2Array(values: ArrayLike<number>): Buffer {
  const [bytes, view] = arrayOf(OID.int2, values.length, 2);
  for (let i = 0, at = HEADER_BYTES; i < values.length; i += 1, at += 6) {
    view.setInt32(at, 2);
    view.setInt16(at + 4, values[i] ?? 0);
  }
  return bytes;
}

export function int4Array(values: ArrayLike<number>): Buffer {
  return fourBytes(OID.int4, values, 0);
}

/** Civil days as days since 1970-01-01. */
export function dateArray(days: ArrayLike<number>): Buffer {
  return fourBytes(OID.date, days, EPOCH_DAYS);
}

/** Safe integers. */
export function int8Array(values: ArrayLike<number>): Buffer {
  return eightBytes(OID.int8, values, 0, 1);
}

/** Instants as seconds since 1970-01-01 UTC. */
export function timestamptzArray(seconds: ArrayLike<number>): Buffer {
  return eightBytes(OID.timestamptz, seconds, EPOCH_SECONDS, 1_000_000);
}

function fourBytes(oid: number, values: ArrayLike<number>, less: number): Buffer {
  const [bytes, view] = arrayOf(oid, values.length, 4);
  for (let i = 0, at = HEADER_BYTES; i < values.length; i += 1, at += 8) {
    view.setInt32(at, 4);
    view.setInt32(at + 4, (values[i] ?? 0) - less);
  }
  return bytes;
}

/** Two halves instead of a BigInt, which would be an object for every value. */
function eightBytes(oid: number, values: ArrayLike<number>, less: number, times: number): Buffer {
  const [bytes, view] = arrayOf(oid, values.length, 8);
  for (let i = 0, at = HEADER_BYTES; i < values.length; i += 1, at += 12) {
    const value = ((values[i] ?? 0) - less) * times;
    const high = Math.floor(value / TWO_32);
    view.setInt32(at, 8);
    view.setInt32(at + 4, high);
    view.setUint32(at + 8, value - high * TWO_32);
  }
  return bytes;
}

function arrayOf(oid: number, length: number, elementBytes: number): [Buffer, DataView] {
  const size = length === 0 ? 12 : HEADER_BYTES + length * (4 + elementBytes);
  const bytes = Buffer.allocUnsafe(size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  view.setInt32(0, length === 0 ? 0 : 1);
  view.setInt32(4, 0);
  view.setInt32(8, oid);
  if (length > 0) {
    view.setInt32(12, length);
    view.setInt32(16, 1);
  }
  return [bytes, view];
}
