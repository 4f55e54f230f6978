import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { SHEET_LIMITS, type SheetLimits } from "../archive.ts";
import { type Cell, isBlank, type SheetRow } from "../cell.ts";
import { readTable } from "../reading.ts";
import { ANNOTATION_HEADINGS, fieldOfHeading, ROSTER_COLUMNS, type RosterField } from "./columns.ts";
import { problemIn, type RosterProblem, type RosterRow, rosterRowReader } from "./roster-row.ts";

export interface GoodRow {
  readonly rowNumber: number;
  readonly value: RosterRow;
  /** The row as it was: what reads fine here may still be refused by the project (an employer that is not on it). */
  readonly cells: readonly (Cell | undefined)[];
}

export interface BadRow {
  readonly rowNumber: number;
  readonly problems: readonly RosterProblem[];
  /** The row as it was, by column of the file. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A roster as read: each row with anything in a known column is in `rows` or in `bad`, once. */
export interface RosterRead {
  /** The headings as the file had them, by column. */
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<RosterField, number>;
  /** Headings that mean nothing here; their cells are not read. */
  readonly ignored: readonly string[];
  readonly rows: readonly GoodRow[];
  readonly bad: readonly BadRow[];
}

/** Titles and remarks may stand above the headings. */
const HEADING_ROWS_MAX = 20;

interface Headings {
  readonly texts: readonly string[];
  readonly columns: ReadonlyMap<RosterField, number>;
  readonly duplicate: string | undefined;
}

/**
 * Reads a roster of workers, .xlsx or CSV. A file that cannot be read, or lacks a required column, is refused as a
 * whole; a bad row is kept aside with all that is wrong with it while the good rows go through.
 */
export function readRoster(bytes: Uint8Array, limits: SheetLimits = SHEET_LIMITS): Outcome<RosterRead> {
  const rows: GoodRow[] = [];
  const bad: BadRow[] = [];
  const firstRows = new Map<string, number>();
  const readRow = rosterRowReader();
  let headings: Headings | undefined;
  let best: Headings | undefined;
  let seen = 0;
  const takeRow = (row: SheetRow) => {
    if (headings === undefined) {
      seen += 1;
      if (seen > HEADING_ROWS_MAX) return;
      const found = readHeadings(row);
      if (missingColumns(found).length === 0) headings = found;
      if (found.columns.size > (best?.columns.size ?? -1)) best = found;
      return;
    }
    const { columns } = headings;
    const cellOf = (field: RosterField) => {
      const column = columns.get(field);
      return column === undefined ? undefined : row.cells[column];
    };
    let empty = true;
    for (const column of columns.values()) {
      if (!isBlank(row.cells[column])) {
        empty = false;
        break;
      }
    }
    if (empty) return;
    const parsed = readRow(cellOf);
    let problems = parsed.problems;
    if (parsed.document !== undefined) {
      const { type, number } = parsed.document;
      const key = type === "01" ? number : `${type}/${number}`;
      const firstRow = firstRows.get(key);
      if (firstRow === undefined) firstRows.set(key, row.rowNumber);
      else {
        const refusal = refuse("roster.duplicate-person", { facts: { firstRow } });
        problems = [...problems, problemIn("documentNumber", cellOf("documentNumber")?.text ?? "", refusal)];
      }
    }
    if (parsed.value !== undefined && problems.length === 0)
      rows.push({ rowNumber: row.rowNumber, value: parsed.value, cells: row.cells });
    else bad.push({ rowNumber: row.rowNumber, problems, cells: row.cells });
  };
  const outcome = readTable(bytes, takeRow, limits);
  if (isRefusal(outcome)) return outcome;
  if (seen === 0) return refuse("sheet.empty");
  if (headings === undefined) return refusedHeadings(best);
  const { texts, columns, duplicate } = headings;
  if (duplicate !== undefined)
    return refuse("roster.duplicate-column", { field: duplicate, right: "each column once" });
  const ignored = texts.filter((text) => text !== "" && fieldOfHeading(text) === undefined && !isAnnotation(text));
  return { headings: texts, columns, ignored, rows, bad };
}

function readHeadings(row: SheetRow): Headings {
  const texts = Array.from(row.cells, (cell) => cell?.text.trim() ?? "");
  const columns = new Map<RosterField, number>();
  let duplicate: string | undefined;
  for (const [index, text] of texts.entries()) {
    const field = text === "" ? undefined : fieldOfHeading(text);
    if (field === undefined) continue;
    if (columns.has(field)) duplicate ??= text;
    else columns.set(field, index);
  }
  return { texts, columns, duplicate };
}

function missingColumns(headings: Headings): string[] {
  const missing: string[] = [];
  for (const { field, heading, required } of ROSTER_COLUMNS) {
    if (required && !headings.columns.has(field)) missing.push(heading);
  }
  return missing;
}

function refusedHeadings(best: Headings | undefined): Outcome<never> {
  const missing = missingColumns(best ?? { texts: [], columns: new Map(), duplicate: undefined });
  return refuse("roster.missing-columns", {
    right: `a row of headings with ${missing.join("、")}`,
    facts: { missing: missing.join("、") },
  });
}

function isAnnotation(text: string): boolean {
  return (ANNOTATION_HEADINGS as readonly string[]).includes(text);
}
