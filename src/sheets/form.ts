import { codeRefusalSentence } from "../codes/refusals.ts";
import { present } from "../kernel/assert.ts";
import type { Refusals, Sentence } from "../kernel/contract.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../kernel/outcome.ts";
import { type Cell, isBlank } from "./cell.ts";
import { SHEET_REFUSALS } from "./problems.ts";

/** A column of a form. Required ones must be there and filled in; the rest may be left out. */
export interface SheetColumn<Field extends string = string> {
  readonly field: Field;
  readonly heading: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** Without the column the file is refused; without a value the row is. */
  readonly required: boolean;
  /** The note on the heading of the template. */
  readonly note: string;
  readonly width: number;
  /** What the drop-down of the template offers. */
  readonly choices?: readonly string[];
  /** Numbers of many digits: what CSV makes of one stored as a number (`5.40199E+17`) has lost its end. */
  readonly digits?: boolean;
}

/** A sheet that people fill in, as data: what its columns are, and what a row means. */
export interface SheetForm<Field extends string, Value> {
  readonly sheetName: string;
  readonly columns: readonly SheetColumn<Field>[];
  /** What is said of a row, beside what all sheets say. */
  readonly says: Refusals;
  /** Makes a reader of rows for one file, which may remember what it read. */
  readonly rowReader: () => (row: RowCells<Field>) => ParsedRow<Value>;
  /** Rows that hang on others of the file: they are handed on after all others. */
  isLast?(value: Value): boolean;
}

export interface ParsedRow<Value> {
  /** Undefined where the row has a problem. */
  readonly value: Value | undefined;
  /** What may be in a file once, where it could be read; a second row is refused with the number of the first. */
  readonly once?: { readonly key: string; readonly field: string; readonly code: string } | undefined;
}

export interface RowProblem<Field extends string = string> {
  readonly field: Field;
  /** The heading in Chinese, as the template has it. */
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly reason: Required<Sentence>;
}

type AnyForm<Field extends string> = Pick<SheetForm<Field, unknown>, "columns" | "says">;

/** What to say about a refusal of a cell, with what would be right. */
export function problemIn<Field extends string>(
  form: AnyForm<Field>,
  field: Field,
  value: string,
  refusal: Refusal,
  says?: Required<Sentence>,
): RowProblem<Field> {
  const code = refusal.refused;
  const sentence = says ?? form.says[code] ?? SHEET_REFUSALS[code] ?? codeRefusalSentence(refusal);
  const reason = withFirstRow(present(sentence, `the sentence for ${code}`), refusal);
  const column = form.columns.find((one) => one.field === field)?.heading ?? field;
  return { field, column, value, code, reason };
}

function withFirstRow(sentence: Required<Sentence>, refusal: Refusal): Required<Sentence> {
  const first = refusal.facts?.firstRow;
  if (first === undefined) return sentence;
  return {
    zh: `${sentence.zh}见第${first}行。`,
    bo: `${sentence.bo} ཕྲེང་ ${first} ལ་གཟིགས།`,
    en: `${sentence.en} See row ${first}.`,
  };
}

/** The cells of one row, asked for by field. All problems of a row are told at once. */
export class RowCells<Field extends string> {
  readonly problems: RowProblem<Field>[] = [];
  readonly #form: AnyForm<Field>;
  readonly #columns: ReadonlyMap<Field, number>;
  readonly #cells: readonly (Cell | undefined)[];

  constructor(form: AnyForm<Field>, columns: ReadonlyMap<Field, number>, cells: readonly (Cell | undefined)[]) {
    this.#form = form;
    this.#columns = columns;
    this.#cells = cells;
  }

  #cell(field: Field): Cell | undefined {
    const column = this.#columns.get(field);
    return column === undefined ? undefined : this.#cells[column];
  }

  has(field: Field): boolean {
    return !isBlank(this.#cell(field));
  }

  text(field: Field): string {
    return this.#cell(field)?.text ?? "";
  }

  problem(field: Field, refusal: Refusal): void {
    this.problems.push(problemIn(this.#form, field, this.text(field), refusal));
  }

  /** The field's value; undefined when the cell is empty or refused. */
  optional<T>(field: Field, parse: (text: string) => Outcome<T>): T | undefined {
    const cell = this.#cell(field);
    if (cell === undefined || isBlank(cell)) return undefined;
    const outcome =
      fault(cell, this.#form.columns.find((one) => one.field === field)?.digits === true) ?? parse(cell.text);
    if (!isRefusal(outcome)) return outcome;
    this.problem(field, outcome);
    return undefined;
  }

  required<T>(field: Field, parse: (text: string) => Outcome<T>): T | undefined {
    if (!this.has(field)) this.problem(field, refuse("sheet.required"));
    return this.optional(field, parse);
  }
}

function fault(cell: Cell, digits: boolean): Refusal | undefined {
  if (cell.kind === "error") return refuse("sheet.error-value");
  const lost = cell.kind === "number" ? cell.lostDigits : digits && /^\s*\d(?:\.\d+)?E\+?\d+\s*$/i.test(cell.text);
  return lost ? refuse("sheet.number-lost-digits") : undefined;
}

const REMEMBERED_MAX = 10_000;

/**
 * Days, trades, crews and firms repeat from row to row, so each text is worked out once: half the time and a third of
 * the memory of 100,000 rows.
 */
export function remembered<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = parse(text);
    if (known.size < REMEMBERED_MAX) known.set(text, value);
    return value;
  };
}
