import { type Cell, textCell } from "./cell.ts";
import type { RowProblem, SheetForm } from "./form.ts";
import {
  ANNOTATION_HEADINGS,
  annotationStart,
  type BadRow,
  type FormHead,
  type FormRead,
  headingReader,
} from "./form-reading.ts";
import { columnLetters, type DropDown, type WrittenCell, writeWorkbook } from "./writing.ts";

const CHOICES_SHEET = "选项";
const DROP_DOWN_ROWS = 20_000;
const EXTRA_WIDTHS = [8, 20, 30, 60, 30];

type Form<Field extends string> = Pick<SheetForm<Field, unknown>, "sheetName" | "columns">;

/** An empty form: headings with notes, drop-downs, a page of instructions. All its columns are text. */
export function writeTemplate<Field extends string>(form: Form<Field>): Uint8Array {
  const columnOf = new Map(form.columns.map((column, index) => [column.field, index]));
  const headings = form.columns.map(
    ({ heading, note, required }): WrittenCell => ({
      cell: textCell(heading),
      look: required ? "required-heading" : "heading",
      note,
    }),
  );
  const widths = form.columns.map((column) => column.width);
  const sheet = {
    name: form.sheetName,
    widths,
    frozenRows: 1,
    dropDowns: dropDowns(form, columnOf, 2),
    rows: [headings],
  };
  const help = { name: "填写说明", widths: [18, 20, 70], frozenRows: 1, rows: instructions(form) };
  return writeWorkbook([sheet, help, ...choicesSheet(form)]);
}

/**
 * The bad rows of a sheet, to be corrected and sent again as they are: the cells as they were, the wrong ones red with
 * a note, and five columns that say what is wrong (ignored when the file is read again).
 */
export function annotate<Field extends string>(
  form: Form<Field>,
  read: Pick<FormHead<Field>, "headings" | "columns"> & { readonly bad: readonly BadRow<Field>[] },
): Uint8Array {
  const fieldOf = headingReader(form);
  const columnFor = (heading: string) => form.columns.find(({ field }) => field === fieldOf(heading));
  const extraFrom = annotationStart(read.headings);
  const kept = read.headings.slice(0, extraFrom);
  const columns = new Map([...read.columns].filter(([, column]) => column < kept.length));
  const headings = kept.map((text): WrittenCell => {
    const required = columnFor(text)?.required === true;
    return { cell: textCell(text), look: required ? "required-heading" : "heading" };
  });
  for (const extra of ANNOTATION_HEADINGS) headings.push({ cell: textCell(extra), look: "heading" });
  const widths = kept.map((text) => columnFor(text)?.width ?? 12);
  function* rows() {
    yield headings;
    for (const row of read.bad) yield annotatedRow(row, kept.length, columns);
  }
  const sheet = {
    name: form.sheetName,
    widths: [...widths, ...EXTRA_WIDTHS],
    frozenRows: 1,
    dropDowns: dropDowns(form, columns, Math.max(2, read.bad.length + 1)),
    rows: rows(),
  };
  return writeWorkbook([sheet, ...choicesSheet(form)]);
}

function annotatedRow<Field extends string>(
  row: BadRow<Field>,
  width: number,
  columns: ReadonlyMap<Field, number>,
): WrittenCell[] {
  const notes = new Map<number, string>();
  for (const { field, reason } of row.problems) {
    const column = columns.get(field);
    if (column === undefined) continue;
    const earlier = notes.get(column);
    notes.set(column, `${earlier === undefined ? "" : `${earlier}\n`}${reason.zh}\n${reason.en}`);
  }
  const cells: WrittenCell[] = [];
  for (let column = 0; column < width; column += 1) {
    const cell = row.cells[column];
    const note = notes.get(column);
    if (note !== undefined) cells[column] = { cell: cell ?? textCell(""), wrong: true, note };
    else if (cell !== undefined) cells[column] = { cell };
  }
  const told = (part: (problem: RowProblem<Field>) => string) => row.problems.map(part).join("\n");
  const extras: readonly Cell[] = [
    textCell(String(row.rowNumber)),
    textCell(told((problem) => problem.column)),
    textCell(told((problem) => problem.value)),
    textCell(told((problem) => problem.reason.zh)),
    textCell(told((problem) => problem.code)),
  ];
  for (const [index, cell] of extras.entries()) cells[width + index] = { cell, look: "help" };
  return cells;
}

function columnsWithChoices<Field extends string>({ columns }: Pick<Form<Field>, "columns">) {
  return columns.flatMap(({ field, heading, choices }) => (choices ? [{ field, heading, choices }] : []));
}

function dropDowns<Field extends string>(
  form: Form<Field>,
  columns: ReadonlyMap<Field, number>,
  lastRow: number,
): DropDown[] {
  return columnsWithChoices(form).flatMap(({ field, choices }, index): DropDown[] => {
    const column = columns.get(field);
    if (column === undefined) return [];
    const letters = columnLetters(index);
    const range = `${CHOICES_SHEET}!$${letters}$2:$${letters}$${choices.length + 1}`;
    return [{ column, firstRow: 2, lastRow: Math.max(lastRow, DROP_DOWN_ROWS), range }];
  });
}

/** Lists longer than 255 characters can only stand in cells: a hidden sheet holds them. */
function choicesSheet<Field extends string>(form: Form<Field>) {
  const lists = columnsWithChoices(form);
  if (lists.length === 0) return [];
  const longest = Math.max(...lists.map(({ choices }) => choices.length));
  const rows: WrittenCell[][] = [lists.map(({ heading }) => ({ cell: textCell(heading), look: "heading" as const }))];
  for (let index = 0; index < longest; index += 1) {
    const row: WrittenCell[] = [];
    for (const [column, { choices }] of lists.entries()) {
      const choice = choices[index];
      if (choice !== undefined) row[column] = { cell: textCell(choice) };
    }
    rows.push(row);
  }
  return [{ name: CHOICES_SHEET, hidden: true, widths: lists.map(() => 24), frozenRows: 1, rows }];
}

function instructions<Field extends string>({ columns }: Form<Field>): WrittenCell[][] {
  const help = (text: string): WrittenCell => ({ cell: textCell(text), look: "help" });
  const head = (text: string): WrittenCell => ({ cell: textCell(text), look: "heading" });
  const rows = [[head("列"), head("Column"), head("说明")]];
  for (const { heading, en, note } of columns) rows.push([help(heading), help(en), help(note)]);
  rows.push([
    help("导入"),
    help("Import"),
    help("有错的行不会导入，会在批注工作簿中退回；改正后可直接再次上传。多余的列不读取，列的顺序可以变动。"),
  ]);
  return rows;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PROBLEMS_SHOWN_MAX = 200;

/** A workbook as it is handed out. */
export interface WorkbookFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

export function workbookFile(fileName: string, bytes: Uint8Array): WorkbookFile {
  return { fileName, mediaType: XLSX, base64: Buffer.from(bytes).toString("base64") };
}

/** What is said of a file that was read in one request: the first problems, and the workbook with the bad rows. */
export function rowsBack<Field extends string, Value>(
  form: Form<Field>,
  read: FormRead<Field, Value>,
  refused: readonly Pick<BadRow<Field>, "rowNumber" | "problems">[],
  fileName: string,
) {
  const cellsOf = new Map(read.rows.map((row) => [row.rowNumber, row.cells]));
  const turned = refused.map((row) => ({ ...row, cells: cellsOf.get(row.rowNumber) ?? [] }));
  const bad = [...read.bad, ...turned].sort((one, other) => one.rowNumber - other.rowNumber);
  const problems = bad.flatMap((row) =>
    row.problems.map(({ column, value, code, reason }) => {
      return { row: row.rowNumber, column, value, code, reason: `${reason.zh} ${reason.en}` };
    }),
  );
  const name = `${fileName.replace(/\.(xlsx|csv)$/i, "")}-待更正.xlsx`;
  return {
    bad: bad.length,
    problems: problems.slice(0, PROBLEMS_SHOWN_MAX),
    annotated: bad.length === 0 ? null : workbookFile(name, annotate(form, { ...read, bad })),
  };
}
