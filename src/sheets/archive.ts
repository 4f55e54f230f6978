import { crc32, inflateRawSync } from "node:zlib";
import { type Outcome, refuse } from "../kernel/outcome.ts";

/** What a file may cost us. A roster of 100,000 people takes about a third of each. */
export interface SheetLimits {
  readonly fileBytesMax: number;
  /** Bytes after decompression, of any one part and of all parts that are read. */
  readonly partBytesMax: number;
  readonly totalBytesMax: number;
  readonly rowsMax: number;
  readonly columnsMax: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytesMax: 64 * 1024 * 1024,
  partBytesMax: 192 * 1024 * 1024,
  totalBytesMax: 256 * 1024 * 1024,
  rowsMax: 200_000,
  columnsMax: 256,
};

/** An expected stop while reading a file: carries the refusal out of the parser's callbacks; never leaves `sheets/`. */
export class SheetRefused extends Error {
  override readonly name = "SheetRefused";
  readonly code: string;
  readonly right: string | undefined;

  constructor(code: string, right?: string) {
    super(code);
    this.code = code;
    this.right = right;
  }
}

/** Runs a reader and turns its expected stops, and what the parsers say about damaged bytes, into refusals. */
export function readingSafely<T>(read: () => T): Outcome<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof SheetRefused)
      return refuse(error.code, error.right === undefined ? {} : { right: error.right });
    // saxes throws Error, zlib its own Error with a code, a fatal TextDecoder TypeError: all mean damaged bytes.
    if (error instanceof Error && error.name !== "AssertionFailure") return refuse("sheet.damaged");
    throw error;
  }
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

export interface Archive {
  has(name: string): boolean;
  /** Hands a part's bytes on piece by piece. */
  stream(name: string, take: (piece: Uint8Array) => void): void;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const ENTRIES_MAX = 2_000;
const PIECE_BYTES = 64 * 1024;
/** Left over at a part's end, so that zlib sees it without taking a second buffer of the same length. */
const SPARE_BYTES = 64;

/** Opens a ZIP archive by its central directory (APPNOTE 6.3, §4.3.12). Throws `SheetRefused`. */
export function openArchive(bytes: Uint8Array, limits: SheetLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let totalBytes = 0;
  return {
    has: (name) => entries.has(name),
    stream(name, take) {
      const entry = entries.get(name);
      if (entry === undefined) throw new SheetRefused("sheet.damaged", `the part ${name} is missing`);
      if (entry.size > limits.partBytesMax) throw tooLarge(limits.partBytesMax);
      totalBytes += entry.size;
      if (totalBytes > limits.totalBytesMax) throw tooLarge(limits.totalBytesMax);
      const part = entry.method === 0 ? entry.data : inflated(entry);
      if (part.length !== entry.size || crc32(part) !== entry.crc) throw new SheetRefused("sheet.damaged");
      for (let at = 0; at < part.length; at += PIECE_BYTES) take(part.subarray(at, at + PIECE_BYTES));
    },
  };
}

/**
 * The whole part at once: a fifth of the time that unpacking piece by piece in JavaScript takes, for as much memory as
 * the part is long (ADR 0003). The directory's size is only a claim: more than it never comes out, that is damage.
 */
function inflated({ data, size }: Entry): Uint8Array {
  return inflateRawSync(data, { chunkSize: size + SPARE_BYTES, maxOutputLength: size + SPARE_BYTES });
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES_MAX) throw new SheetRefused("sheet.too-large", `at most ${ENTRIES_MAX} parts in the file`);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  const names = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    // A damaged offset makes DataView throw RangeError, which reads as damage.
    if (view.getUint32(at, true) !== ENTRY_MARK) throw new SheetRefused("sheet.damaged");
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_MARK || entries.has(name)) throw new SheetRefused("sheet.damaged");
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new SheetRefused("sheet.encrypted");
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw new SheetRefused("sheet.damaged");
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const to = from + view.getUint32(at + 20, true);
    if (to > bytes.length) throw new SheetRefused("sheet.damaged");
    const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)];
    entries.set(name, { method, crc, size, data: bytes.subarray(from, to) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is in the last 64 KiB: 22 bytes and a comment. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw new SheetRefused("sheet.damaged", "the file ends too early");
}

function tooLarge(bytesMax: number): SheetRefused {
  return new SheetRefused("sheet.too-large", `at most ${Math.floor(bytesMax / 1_048_576)} MiB when unpacked`);
}
