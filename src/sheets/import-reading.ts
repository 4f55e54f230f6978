import { isRefusal, type Outcome } from "../kernel/outcome.ts";
import { ATTENDANCE, type AttendanceRow } from "./attendance/attendance-row.ts";
import type { RowProblem, SheetForm } from "./form.ts";
import { type BadRow, type GoodRow, streamForm } from "./form-reading.ts";
import { annotate } from "./form-writing.ts";
import { ROSTER, type RosterRow } from "./roster/roster-row.ts";
import { WAGE_SHEET, type WageRow } from "./wage-sheet/wage-row.ts";

/** The forms that can be imported, with what a row of each says. */
export interface RowOf {
  readonly roster: RosterRow;
  readonly attendance: AttendanceRow;
  readonly "wage-sheet": WageRow;
}
export type FormKind = keyof RowOf;

export const FORMS: { readonly [Kind in FormKind]: SheetForm<string, RowOf[Kind]> } = {
  roster: ROSTER as SheetForm<string, RosterRow>,
  attendance: ATTENDANCE as SheetForm<string, AttendanceRow>,
  "wage-sheet": WAGE_SHEET as SheetForm<string, WageRow>,
};

export type ImportedRow<Kind extends FormKind = FormKind> = Pick<GoodRow<RowOf[Kind]>, "rowNumber" | "value"> & {
  /** Of a roster, once they are sealed. */
  readonly numbers?: SealedNumbers | undefined;
};

/** A person's numbers as the database finds and keeps them, each in hexadecimal. */
export interface SealedNumbers {
  /** Keyed hash of type and number of the identity document. */
  readonly lookup: string;
  /** Undefined in a dry run. */
  readonly kept: { readonly document: string; readonly card: string | undefined } | undefined;
}

/** A row that reads fine and that the project refuses. */
export interface RefusedRow {
  readonly rowNumber: number;
  readonly problems: readonly RowProblem[];
}

export interface ImportRead {
  readonly good: number;
  readonly bad: number;
  /** The first problems, by row. */
  readonly problems: readonly (RowProblem & { readonly row: number })[];
  readonly ignored: readonly string[];
  /** The bad rows as a workbook; undefined where there are none. */
  readonly annotated: Uint8Array | undefined;
}

const ROWS_A_BATCH = 2_000;
const PROBLEMS_SHOWN_MAX = 200;

/** What the project says to a batch, once it has said it: asking waits. Batches are answered in turn. */
export type BatchAnswer = () => readonly RefusedRow[];

/**
 * Reads a form in batches. `hand` gives the good rows of a batch to the project, with how many rows could not be read
 * so far; which of them the project refuses is asked after the next batch is handed on, so both sides work at once.
 * Three batches and the bad rows are in memory: a file of 100,000 rows needs no more of it than a small one.
 */
export function readForImport(
  kind: FormKind,
  bytes: Uint8Array,
  hand: (rows: readonly ImportedRow[], unreadable: number) => BatchAnswer,
): Outcome<ImportRead> {
  const form: SheetForm<string, RowOf[FormKind]> = FORMS[kind];
  const unreadable: BadRow[] = [];
  const refused: BadRow[] = [];
  let good = 0;
  let batch: GoodRow<RowOf[FormKind]>[] = [];
  let underWay: { readonly rows: typeof batch; readonly answer: BatchAnswer } | undefined;
  const held: GoodRow<RowOf[FormKind]>[] = [];
  const settle = () => {
    if (underWay === undefined) return;
    const { rows, answer } = underWay;
    underWay = undefined;
    const cells = new Map(rows.map((row) => [row.rowNumber, row.cells]));
    const said = answer();
    good += rows.length - said.length;
    for (const row of said) refused.push({ ...row, cells: cells.get(row.rowNumber) ?? [] });
  };
  const flush = () => {
    if (batch.length === 0) return;
    const rows = batch;
    batch = [];
    const handed = rows.map(({ rowNumber, value }) => ({ rowNumber, value }));
    const next = { rows, answer: hand(handed, unreadable.length) };
    settle();
    underWay = next;
  };
  const take = (row: GoodRow<RowOf[FormKind]>) => {
    batch.push(row);
    if (batch.length === ROWS_A_BATCH) flush();
  };
  const head = streamForm(form, bytes, {
    good: (row) => (form.isLast?.(row.value) === true ? held.push(row) : take(row)),
    bad: (row) => unreadable.push(row),
  });
  if (isRefusal(head)) return head;
  flush();
  for (const row of held) take(row);
  flush();
  settle();
  const bad = [...unreadable, ...refused].sort((one, other) => one.rowNumber - other.rowNumber);
  for (const [index, row] of bad.entries()) bad[index] = withValues(row, head.columns);
  return {
    good,
    bad: bad.length,
    problems: bad
      .flatMap((row) => row.problems.map((problem) => ({ ...problem, row: row.rowNumber })))
      .slice(0, PROBLEMS_SHOWN_MAX),
    ignored: head.ignored,
    annotated: bad.length === 0 ? undefined : annotate(form, { ...head, bad }),
  };
}

/** What the project refuses comes without what the cell holds. */
function withValues(row: BadRow, columns: ReadonlyMap<string, number>): BadRow {
  if (row.problems.every(({ value }) => value !== "")) return row;
  const textOf = (field: string) => row.cells[columns.get(field) ?? -1]?.text ?? "";
  return { ...row, problems: row.problems.map((one) => ({ ...one, value: one.value || textOf(one.field) })) };
}

export interface SheetOrder {
  readonly kind: FormKind;
  readonly bytes: Uint8Array;
  /** Nothing will be kept: numbers need no sealing. */
  readonly dryRun: boolean;
}

/**
 * Reads forms somewhere else than in the server's thread, and seals the numbers of a roster there. `judge` is called
 * when a batch arrives, while the database may still work on the one before; what it answers with is called in turn,
 * one batch at a time.
 */
export interface SheetReader {
  read(
    order: SheetOrder,
    judge: (rows: readonly ImportedRow[], unreadable: number) => () => Promise<readonly RefusedRow[]>,
  ): Promise<Outcome<ImportRead>>;
}
