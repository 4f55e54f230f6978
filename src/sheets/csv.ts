import { ownCopy } from "../kernel/own-copy.ts";
import { type SheetLimits, SheetRefused } from "./archive.ts";
import { type Cell, textCell } from "./cell.ts";
import type { TakeRow } from "./workbook.ts";

/** A cell of a spreadsheet holds 32,767 characters; longer means a quote that was never closed. */
const CELL_CHARACTERS_MAX = 32_767;

/**
 * Reads delimited text (RFC 4180 with commas, semicolons or tabs), UTF-8 with or without byte-order mark, UTF-16 with
 * one, or GB18030. `="540…"`, the way to keep digits from a spreadsheet, is read as the text inside. Throws
 * `SheetRefused`.
 */
export function readCsv(bytes: Uint8Array, limits: SheetLimits, take: TakeRow): void {
  const text = decode(bytes);
  const delimiter = delimiterOf(text);
  const stops = new RegExp(`[${delimiter}\n\r"]`, "g");
  let rowNumber = 1;
  let rows = 0;
  let cells: (Cell | undefined)[] = [];
  let column = 0;
  let at = 0;
  const endRow = () => {
    if (cells.length > 0) {
      rows += 1;
      if (rows > limits.rowsMax) throw new SheetRefused("sheet.too-large", `at most ${limits.rowsMax} rows`);
      take({ rowNumber, cells });
    }
    rowNumber += 1;
    cells = [];
    column = 0;
  };
  while (at < text.length) {
    let value = "";
    if (text.charAt(at) === '"') {
      const quoted = readQuoted(text, at);
      value = quoted.value;
      at = quoted.next;
    }
    stops.lastIndex = at;
    // A quote inside an unquoted cell is a character of it.
    let stop = stops.exec(text);
    while (stop !== null && stop[0] === '"') stop = stops.exec(text);
    const end = stop?.index ?? text.length;
    value = unwrap(value + text.slice(at, end));
    if (value.length > CELL_CHARACTERS_MAX) {
      throw new SheetRefused("sheet.too-large", `at most ${CELL_CHARACTERS_MAX} characters in a cell`);
    }
    if (column >= limits.columnsMax) throw new SheetRefused("sheet.too-large", `at most ${limits.columnsMax} columns`);
    if (value !== "") cells[column] = textCell(ownCopy(value));
    column += 1;
    at = end + 1;
    if (stop === null) break;
    if (stop[0] === "\r" && text.charAt(at) === "\n") at += 1;
    if (stop[0] !== delimiter) endRow();
  }
  endRow();
}

/** From the opening quote to behind the closing one; `""` is a quote. Without a closing one, all the rest. */
function readQuoted(text: string, from: number): { value: string; next: number } {
  let value = "";
  let at = from + 1;
  while (true) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), next: text.length };
    value += text.slice(at, close);
    if (text.charAt(close + 1) !== '"') return { value, next: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function unwrap(value: string): string {
  const formula = /^="([^"]*)"$/.exec(value);
  return (formula?.[1] ?? value).replace(/^\t+|\t+$/g, "");
}

/** The delimiter that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 2_000);
  let best = ",";
  for (const candidate of [",", "\t", ";"]) {
    if (start.split(candidate).length > start.split(best).length) best = candidate;
  }
  return best;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes) ?? notText();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes) ?? notText();
  // Text has no NUL; every other binary file soon has one.
  if (bytes.includes(0)) return notText();
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes) ?? notText();
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notText(): never {
  throw new SheetRefused("sheet.not-a-workbook", "an .xlsx workbook, or CSV in UTF-8 or GB18030");
}
