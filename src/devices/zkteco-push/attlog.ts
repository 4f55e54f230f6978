import {
  type AttlogBatch,
  appendRow,
  type BadLine,
  type BadReason,
  emptyDraft,
  finishColumns,
  growingColumns,
  type RowDraft,
} from "./attlog-batch.ts";
import { readLooseLine } from "./attlog-loose.ts";
import { latin1 } from "./lines.ts";
import { BAD_TIME, IMPOSSIBLE_DATE, readLocalTime, SHANGHAI_OFFSET } from "./local-time.ts";
import { MAX_PIN_LENGTH, type PinTable, pinTable, readPin } from "./pin.ts";

/** The longest genuine line (twelve columns with GPS data) stays below 400 bytes. */
export const MAX_LINE_BYTES = 4096;

const [TAB, LF, CR, SPACE, PLUS, MINUS, ZERO, NINE] = [9, 10, 13, 32, 43, 45, 48, 57];
const KEPT_TABS = 11;

/**
 * `att`: time clocks. `pid`: clocks with an ID card reader, whose columns 8 and 9 are ID number and type where `att`
 * has mask flag and temperature. The announced DeviceType decides; the line itself cannot tell (PUSH 2.4, ATTLOG).
 */
export type AttlogLayout = "att" | "pid";

/** Where the columns of one line lie. */
interface Line {
  start: number;
  /** Without LF and CR. */
  end: number;
  /** Offset of the first byte of the next line. */
  next: number;
  tabCount: number;
  /** Offsets of the first TABs; later ones are counted only. */
  readonly tabs: Int32Array;
  hasControl: boolean;
  /** Local seconds of the 19 bytes after the first TAB, negative when they are no time. */
  local: number;
}

/**
 * Reads the body of an ATTLOG or rtlog upload. Works on bytes and makes no string but the PINs: at least 5 million rows
 * a second are the goal (`bench/attlog-parse.ts`). Never throws, and a bad line never stops the good ones. The result
 * holds views into `body`, which must not be overwritten while they are in use.
 */
export function parseAttlog(body: Uint8Array, layout: AttlogLayout = "att"): AttlogBatch {
  // A plain Uint8Array always: mixing it with Buffer would make every byte access below polymorphic.
  const bytes = new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  const withCard = layout === "pid";
  const columns = growingColumns((bytes.length >> 5) + 8, withCard);
  const pins = pinTable(bytes);
  const draft = emptyDraft();
  const line: Line = {
    start: 0,
    end: 0,
    next: 0,
    tabCount: 0,
    tabs: new Int32Array(KEPT_TABS),
    hasControl: false,
    local: 0,
  };
  const bad: BadLine[] = [];
  for (let number = 1; line.next < bytes.length; number += 1) {
    findLine(bytes, line);
    if (line.end === line.start) continue;
    const reason = readLine(bytes, line, pins, draft, withCard);
    if (reason === undefined) appendRow(columns, draft, number, line.start, line.end);
    else if (reason !== "blank") bad.push({ line: number, reason, raw: bytes.subarray(line.start, line.end) });
  }
  return { rows: finishColumns(columns, withCard), bad, lines: columns.count + bad.length };
}

function findLine(bytes: Uint8Array, line: Line): void {
  const start = line.next;
  const { tabs } = line;
  let tabCount = 0;
  let controls = 0;
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= SPACE) continue;
    if (byte === LF) break;
    if (byte === TAB) {
      if (tabCount < KEPT_TABS) tabs[tabCount] = at;
      tabCount += 1;
      if (tabCount > 1) continue;
      // A readable time holds no TAB, LF or control byte: half of the line's bytes need no second look.
      line.local = readLocalTime(bytes, at + 1);
      if (line.local >= 0) at += 19;
    } else controls += 1;
  }
  line.start = start;
  line.next = at + 1;
  line.tabCount = tabCount;
  if (at > start && bytes[at - 1] === CR) {
    line.end = at - 1;
    controls -= 1;
  } else line.end = at;
  line.hasControl = controls > 0;
}

function readLine(
  bytes: Uint8Array,
  line: Line,
  pins: PinTable,
  draft: RowDraft,
  withCard: boolean,
): BadReason | "blank" | undefined {
  const { start, end, tabs, tabCount } = line;
  if (end - start > MAX_LINE_BYTES) return "line-too-long";
  if (line.hasControl) return "not-text";
  if (tabCount === 0 || isKeyValue(bytes, start, tabs[0] ?? end)) return readLooseLine(bytes, start, end, draft);
  const reason = readPin(pins, start, tabs[0] ?? end, draft);
  if (reason === "bad-pin") return isBlank(bytes, start, end) ? "blank" : reason;
  const timeReason = readTime(bytes, line, draft);
  if (timeReason !== undefined) return timeReason;
  if (reason !== undefined) return reason;
  draft.status = smallNumber(bytes, line, 2);
  draft.verify = smallNumber(bytes, line, 3);
  draft.event = -1;
  if (withCard) readCard(bytes, line, draft);
  else if (tabCount >= 10) readOffset(bytes, line, draft);
  return undefined;
}

function readTime(bytes: Uint8Array, line: Line, draft: RowDraft): BadReason | undefined {
  const from = (line.tabs[0] ?? 0) + 1;
  const to = columnEnd(line, 1);
  if (to - from === 19) {
    if (line.local === BAD_TIME) return "bad-time";
    if (line.local === IMPOSSIBLE_DATE) return "impossible-date";
    draft.local = line.local;
    draft.offset = SHANGHAI_OFFSET;
    return undefined;
  }
  // Unix seconds have ten digits from 2001 to 2286; a shorter number is a truncated one.
  const seconds = to - from === 10 ? wholeNumber(bytes, from, to) : -1;
  if (seconds < 1_000_000_000) return "bad-time";
  draft.local = seconds;
  draft.offset = 0;
  return undefined;
}

/**
 * Column 11, seconds ahead of UTC (`+28800`). Only what can be an offset is taken: some firmware has other columns
 * there, and a plain filler 0 read as UTC would move every punch by eight hours.
 */
function readOffset(bytes: Uint8Array, line: Line, draft: RowDraft): void {
  if (draft.offset === 0) return;
  const to = line.tabCount > 10 ? (line.tabs[10] ?? line.end) : line.end;
  const from = (line.tabs[9] ?? 0) + 1;
  const sign = bytes[from];
  const signed = sign === PLUS || sign === MINUS;
  const size = wholeNumber(bytes, signed ? from + 1 : from, to);
  if (size < 0 || size > 50_400 || size % 900 !== 0 || (size === 0 && !signed)) return;
  draft.offset = sign === MINUS ? -size : size;
}

function readCard(bytes: Uint8Array, line: Line, draft: RowDraft): void {
  const from = columnStart(line, 7);
  draft.idNumber = line.tabCount < 7 ? "" : latin1(bytes.subarray(from, columnEnd(line, 7)));
  draft.type = smallNumber(bytes, line, 8);
  draft.outcome = smallNumber(bytes, line, 9);
}

/** A column that should hold 0…32767; -1 when absent or something else, which spoils no row. */
function smallNumber(bytes: Uint8Array, line: Line, column: number): number {
  if (line.tabCount < column) return -1;
  const from = columnStart(line, column);
  const to = columnEnd(line, column);
  if (to - from === 1) {
    const digit = (bytes[from] ?? 0) - ZERO;
    return digit >= 0 && digit <= 9 ? digit : -1;
  }
  const value = wholeNumber(bytes, from, to);
  return value <= 32_767 ? value : -1;
}

function columnStart(line: Line, column: number): number {
  return (line.tabs[column - 1] ?? 0) + 1;
}

function columnEnd(line: Line, column: number): number {
  return line.tabCount > column ? (line.tabs[column] ?? line.end) : line.end;
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 10) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return -1;
    value = value * 10 + byte - ZERO;
  }
  return value;
}

/** The rtlog form starts with a name and `=`; a PIN has no `=`. */
function isKeyValue(bytes: Uint8Array, start: number, firstTab: number): boolean {
  if ((bytes[start] ?? 0) <= NINE) return false;
  const stop = Math.min(firstTab, start + MAX_PIN_LENGTH);
  for (let at = start; at < stop; at += 1) if (bytes[at] === 61) return true;
  return false;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return true;
}
