import { foldName } from "../codes/folding.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import { SHEET_LIMITS, type SheetLimits } from "./archive.ts";
import { type Cell, isBlank, type SheetRow } from "./cell.ts";
import { RowCells, type RowProblem, type SheetForm } from "./form.ts";
import { readTable } from "./reading.ts";

/** The columns that an annotated workbook adds, in this order. */
export const ANNOTATION_HEADINGS = ["行号", "错误列", "原值", "原因", "代码"] as const;

export interface GoodRow<Value> {
  readonly rowNumber: number;
  readonly value: Value;
  /** The row as it was: what reads fine here may still be refused by the project (an employer that is not on it). */
  readonly cells: readonly (Cell | undefined)[];
}

export interface BadRow<Field extends string = string> {
  readonly rowNumber: number;
  readonly problems: readonly RowProblem<Field>[];
  /** The row as it was, by column of the file. */
  readonly cells: readonly (Cell | undefined)[];
}

/** What stands over the rows. */
export interface FormHead<Field extends string = string> {
  /** The headings as the file had them, by column. */
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** Headings that mean nothing here; their cells are not read. */
  readonly ignored: readonly string[];
}

/** A sheet as read: each row with anything in a known column is in `rows` or in `bad`, once. */
export interface FormRead<Field extends string, Value> extends FormHead<Field> {
  readonly rows: readonly GoodRow<Value>[];
  readonly bad: readonly BadRow<Field>[];
}

export interface TakeRows<Field extends string, Value> {
  good(row: GoodRow<Value>): void;
  bad(row: BadRow<Field>): void;
}

/** Titles and remarks may stand above the headings. */
const HEADING_ROWS_MAX = 20;

interface Headings<Field extends string> {
  readonly texts: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  readonly duplicate: string | undefined;
}

/** Reads a whole sheet into memory. A bad row is kept aside with all that is wrong with it. */
export function readForm<Field extends string, Value>(
  form: SheetForm<Field, Value>,
  bytes: Uint8Array,
  limits: SheetLimits = SHEET_LIMITS,
): Outcome<FormRead<Field, Value>> {
  const rows: GoodRow<Value>[] = [];
  const bad: BadRow<Field>[] = [];
  const head = streamForm(form, bytes, { good: (row) => rows.push(row), bad: (row) => bad.push(row) }, limits);
  return isRefusal(head) ? head : { ...head, rows, bad };
}

/**
 * Reads a sheet row by row, .xlsx or CSV. A file that cannot be read, or lacks a required column, is refused as a
 * whole; that may come after rows were handed on, so keep nothing before it returns.
 */
export function streamForm<Field extends string, Value>(
  form: SheetForm<Field, Value>,
  bytes: Uint8Array,
  take: TakeRows<Field, Value>,
  limits: SheetLimits = SHEET_LIMITS,
): Outcome<FormHead<Field>> {
  const firstRows = new Map<string, number>();
  const readRow = form.rowReader();
  const fieldOf = headingReader(form);
  let headings: Headings<Field> | undefined;
  let best: Headings<Field> | undefined;
  let seen = 0;
  const takeRow = ({ rowNumber, cells }: SheetRow) => {
    if (headings === undefined) {
      seen += 1;
      if (seen > HEADING_ROWS_MAX) return;
      const found = readHeadings(cells, fieldOf);
      if (missingColumns(form, found).length === 0) headings = found;
      if (found.columns.size > (best?.columns.size ?? -1)) best = found;
      return;
    }
    if (isEmpty(headings.columns, cells)) return;
    const row = new RowCells(form, headings.columns, cells);
    const { value, once } = readRow(row);
    if (once !== undefined) {
      const firstRow = firstRows.get(once.key);
      const field = once.field as Field;
      if (firstRow === undefined) firstRows.set(once.key, rowNumber);
      else row.problem(field, refuse(once.code, { facts: { firstRow } }));
    }
    if (value !== undefined && row.problems.length === 0) take.good({ rowNumber, value, cells });
    else take.bad({ rowNumber, problems: row.problems, cells });
  };
  const outcome = readTable(bytes, takeRow, limits);
  if (isRefusal(outcome)) return outcome;
  if (seen === 0) return refuse("sheet.empty");
  if (headings === undefined) return refusedHeadings(form, best);
  const { texts, columns, duplicate } = headings as Headings<Field>;
  if (duplicate !== undefined) return refuse("sheet.duplicate-column", { field: duplicate, right: "each column once" });
  const ignored = texts.filter((text) => text !== "" && fieldOf(text) === undefined && !isAnnotation(text));
  return { headings: texts, columns, ignored };
}

/** The field of a heading as people write it: `*姓名（必填）` is the name. */
export function headingReader<Field extends string>({
  columns,
}: Pick<SheetForm<Field, unknown>, "columns">): (heading: string) => Field | undefined {
  const byHeading = new Map<string, Field>();
  for (const { field, heading, en, aliases } of columns) {
    for (const name of [heading, en, ...aliases]) byHeading.set(foldName(name), field);
  }
  return (heading) =>
    byHeading.get(foldName(heading)) ?? byHeading.get(foldName(heading.replace(/[(（][^)）]*[)）]/g, "")));
}

function isEmpty(columns: ReadonlyMap<string, number>, cells: readonly (Cell | undefined)[]): boolean {
  for (const column of columns.values()) if (!isBlank(cells[column])) return false;
  return true;
}

function readHeadings<Field extends string>(
  cells: readonly (Cell | undefined)[],
  fieldOf: (heading: string) => Field | undefined,
): Headings<Field> {
  const texts = Array.from(cells, (cell) => cell?.text.trim() ?? "");
  const columns = new Map<Field, number>();
  let duplicate: string | undefined;
  for (const [index, text] of texts.slice(0, annotationStart(texts)).entries()) {
    const field = text === "" ? undefined : fieldOf(text);
    if (field === undefined) continue;
    if (columns.has(field)) duplicate ??= text;
    else columns.set(field, index);
  }
  return { texts, columns, duplicate };
}

function missingColumns<Field extends string>(
  { columns }: Pick<SheetForm<Field, unknown>, "columns">,
  found: Pick<Headings<Field>, "columns">,
): string[] {
  return columns.filter((one) => one.required && !found.columns.has(one.field)).map(({ heading }) => heading);
}

function refusedHeadings<Field extends string>(
  form: Pick<SheetForm<Field, unknown>, "columns">,
  best: Headings<Field> | undefined,
): Outcome<never> {
  const missing = missingColumns(form, best ?? { columns: new Map() }).join("、");
  return refuse("sheet.missing-columns", { right: `a row of headings with ${missing}`, facts: { missing } });
}

/**
 * Where the five columns of an annotated copy begin; the number of headings when there are none. They are no columns
 * of the form, also where one of their names is another name of such a column (原因).
 */
export function annotationStart(headings: readonly string[]): number {
  const at = headings.length - ANNOTATION_HEADINGS.length;
  return ANNOTATION_HEADINGS.every((text, index) => headings[at + index] === text) ? at : headings.length;
}

function isAnnotation(text: string): boolean {
  return (ANNOTATION_HEADINGS as readonly string[]).includes(text);
}
