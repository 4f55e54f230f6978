import type { Outcome } from "../kernel/outcome.ts";
import { readingSafely, SHEET_LIMITS, type SheetLimits, SheetRefused } from "./archive.ts";
import { readCsv } from "./csv.ts";
import { readWorkbook, type TakeRow } from "./workbook.ts";

/**
 * Reads a table from a file as people send it: .xlsx or delimited text, told apart by content, never by name. Rows go
 * to `take` in order; a refusal may come after some rows have been taken, so keep nothing before it returns.
 */
export function readTable(bytes: Uint8Array, take: TakeRow, limits: SheetLimits = SHEET_LIMITS): Outcome<true> {
  let bug: { error: unknown } | undefined;
  const guarded: TakeRow = (row) => {
    try {
      take(row);
    } catch (error) {
      bug = { error };
      throw error;
    }
  };
  const outcome = readingSafely(() => {
    if (bytes.length === 0) throw new SheetRefused("sheet.empty");
    if (bytes.length > limits.fileBytesMax) {
      throw new SheetRefused("sheet.too-large", `at most ${Math.floor(limits.fileBytesMax / 1_048_576)} MiB`);
    }
    if (startsWith(bytes, [0x50, 0x4b])) readWorkbook(bytes, limits, guarded);
    else if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
      // The old .xls format, and .xlsx with a password, are both OLE compound files.
      throw new SheetRefused("sheet.old-or-encrypted", "save as .xlsx without a password");
    } else readCsv(bytes, limits, guarded);
    return true as const;
  });
  // What went wrong in the taker is a bug there, not damage in the file.
  if (bug !== undefined) throw bug.error;
  return outcome;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
