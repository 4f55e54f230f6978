import type { BadReason, RowDraft } from "./attlog-batch.ts";

/** The widest PIN that any model of the family takes. */
export const MAX_PIN_LENGTH = 24;

const PIN_PATTERN = /^[0-9A-Za-z._-]{1,24}$/;

const [SPACE, ZERO] = [32, 48];
const IS_PIN_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  PIN_PATTERN.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Remembers where a PIN was last seen in the body, so that a worker's second punch reuses the string of the first: two
 * slots may clash, which costs one string and nothing else.
 */
export interface PinTable {
  readonly bytes: Uint8Array;
  readonly text: Buffer;
  readonly mask: number;
  readonly starts: Int32Array;
  readonly strings: string[];
}

export function pinTable(bytes: Uint8Array): PinTable {
  // A row takes about 32 bytes, and a fuller table saves nothing beyond a few thousand people at one gate.
  let size = 16;
  while (size < bytes.length >> 5 && size < 8192) size *= 2;
  const strings = new Array<string>(size).fill("");
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, text, mask: size - 1, starts: new Int32Array(size), strings };
}

/** Reads the PIN between two offsets into the draft. Spaces around it are dropped (exports right-align it). */
export function readPin(table: PinTable, start: number, end: number, draft: RowDraft): BadReason | undefined {
  const { bytes } = table;
  let from = start;
  let to = end;
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  const length = to - from;
  if (length === 0 || length > MAX_PIN_LENGTH) return "bad-pin";
  let hash = length;
  let nonZero = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (IS_PIN_BYTE[byte] === 0) return "bad-pin";
    nonZero |= byte ^ ZERO;
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  if (nonZero === 0) return "pin-zero";
  draft.pin = pinString(table, from, length, (hash ^ (hash >>> 13)) & table.mask);
  return undefined;
}

/** The same for a PIN that is already text. */
export function checkPin(pin: string): BadReason | undefined {
  if (!PIN_PATTERN.test(pin)) return "bad-pin";
  return /^0+$/.test(pin) ? "pin-zero" : undefined;
}

function pinString(table: PinTable, from: number, length: number, slot: number): string {
  const { bytes } = table;
  const known = table.strings[slot] ?? "";
  if (known.length === length) {
    const seen = table.starts[slot] ?? 0;
    let same = 0;
    while (same < length && bytes[seen + same] === bytes[from + same]) same += 1;
    if (same === length) return known;
  }
  const pin = table.text.toString("latin1", from, from + length);
  table.strings[slot] = pin;
  table.starts[slot] = from;
  return pin;
}
