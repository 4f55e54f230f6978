import { strToU8, Zip, ZipDeflate } from "fflate";
import { assert } from "../kernel/assert.ts";
import type { Cell } from "./cell.ts";
import {
  commentsPart,
  contentTypesPart,
  drawingPart,
  escapeXml,
  type Note,
  packageRelationsPart,
  sheetRelationsPart,
  stylesPart,
  workbookPart,
  workbookRelationsPart,
} from "./workbook-parts.ts";

/** How a cell looks: its place in `cellXfs` of the styles part. */
const LOOKS = { plain: 0, text: 1, date: 2, heading: 3, "required-heading": 4, help: 5, money: 9 } as const;
/** The same with a red fill. */
const WRONG_LOOKS = { plain: 6, text: 7, date: 8 } as const;

export interface WrittenCell {
  readonly cell: Cell;
  readonly look?: "heading" | "required-heading" | "help" | "money";
  /** A red cell: something is wrong with it. */
  readonly wrong?: boolean;
  /** Shown when the pointer rests on the cell. */
  readonly note?: string;
}

export interface DropDown {
  /** 0 is A. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** A range such as `选项!$A$1:$A$17`. Other values may be typed after a warning. */
  readonly range: string;
}

export interface WrittenSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly dropDowns?: readonly DropDown[];
  readonly rows: Iterable<WrittenRow>;
}

type WrittenRow = readonly (WrittenCell | undefined)[];

/** ZIP cannot say "no time"; a fixed one makes equal content equal bytes. */
const FILE_TIME = new Date(2020, 0, 1);
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Writes an .xlsx workbook. All text is stored as text, in columns of text format, so a name such as `=1+1` or
 * `@SUM(A1)` is never a formula, and numbers of identity and bank cards typed later keep every digit.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const add = (name: string, texts: Iterable<string>) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = FILE_TIME;
    zip.add(file);
    let buffered = "";
    for (const text of texts) {
      buffered += text;
      if (buffered.length < PIECE_CHARACTERS) continue;
      file.push(strToU8(buffered));
      buffered = "";
    }
    file.push(strToU8(buffered), true);
  };
  const strings = new SharedStrings();
  const withNotes: number[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const notes: Note[] = [];
    add(`xl/worksheets/sheet${index + 1}.xml`, sheetTexts(sheet, notes, strings));
    if (notes.length === 0) continue;
    withNotes.push(index + 1);
    add(`xl/comments${index + 1}.xml`, commentsPart(notes));
    add(`xl/drawings/vmlDrawing${index + 1}.vml`, drawingPart(notes));
    add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, [sheetRelationsPart(index + 1)]);
  }
  add("xl/sharedStrings.xml", strings.part());
  add("xl/styles.xml", [stylesPart()]);
  add("xl/workbook.xml", [workbookPart(sheets)]);
  add("xl/_rels/workbook.xml.rels", [workbookRelationsPart(sheets.length)]);
  add("_rels/.rels", [packageRelationsPart()]);
  add("[Content_Types].xml", [contentTypesPart(sheets.length, withNotes)]);
  zip.end();
  return joined(pieces);
}

/** The workbook's texts, each once: a third of the size of texts in their cells, and read twice as fast. */
class SharedStrings {
  readonly #places = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  *part(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
    for (const text of this.#places.keys()) {
      const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      yield `<si><t${keep}>${escapeXml(text)}</t></si>`;
    }
    yield "</sst>";
  }
}

function* sheetTexts(sheet: WrittenSheet, notes: Note[], strings: SharedStrings): Generator<string> {
  const namespaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${namespaces}>`;
  const pane = `<pane ySplit="${sheet.frozenRows}" topLeftCell="A${sheet.frozenRows + 1}"
 activePane="bottomLeft" state="frozen"/>`;
  yield `<sheetViews><sheetView workbookViewId="0">${sheet.frozenRows > 0 ? pane : ""}</sheetView></sheetViews><cols>`;
  for (const [index, width] of sheet.widths.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${LOOKS.text}" customWidth="1"/>`;
  }
  yield "</cols><sheetData>";
  let rowNumber = 0;
  for (const row of sheet.rows) {
    rowNumber += 1;
    yield rowText(row, rowNumber, notes, strings);
  }
  yield "</sheetData>";
  const dropDowns = sheet.dropDowns ?? [];
  if (dropDowns.length > 0) yield `<dataValidations count="${dropDowns.length}">`;
  for (const { column, firstRow, lastRow, range } of dropDowns) {
    const cells = `${columnLetters(column)}${firstRow}:${columnLetters(column)}${lastRow}`;
    yield `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"
 sqref="${cells}"><formula1>${escapeXml(range)}</formula1></dataValidation>`;
  }
  if (dropDowns.length > 0) yield "</dataValidations>";
  if (notes.length > 0) yield '<legacyDrawing r:id="rId1"/>';
  yield "</worksheet>";
}

function rowText(row: WrittenRow, rowNumber: number, notes: Note[], strings: SharedStrings): string {
  let text = `<row r="${rowNumber}">`;
  for (let column = 0; column < row.length; column += 1) {
    const written = row[column];
    if (written === undefined) continue;
    const reference = `${columnLetters(column)}${rowNumber}`;
    if (written.note !== undefined) notes.push({ reference, column, rowNumber, text: written.note });
    text += cellText(written, reference, strings);
  }
  return `${text}</row>`;
}

function cellText({ cell, look, wrong }: WrittenCell, reference: string, strings: SharedStrings): string {
  const own = cell.kind === "date" ? "date" : cell.kind === "text" ? "text" : "plain";
  const style = look !== undefined ? LOOKS[look] : wrong === true ? WRONG_LOOKS[own] : LOOKS[own];
  const start = `<c r="${reference}" s="${style}"`;
  switch (cell.kind) {
    case "number":
    case "date":
      return `${start}><v>${storedNumber(cell.raw)}</v></c>`;
    case "boolean":
      return `${start} t="b"><v>${cell.text === "TRUE" ? 1 : 0}</v></c>`;
    case "error":
    case "text":
      if (cell.text === "") return `${start}/>`;
      return `${start} t="s"><v>${strings.indexOf(cell.text)}</v></c>`;
  }
}

function storedNumber(raw: string): string {
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(raw) ? raw : String(Number(raw));
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  assert(Number.isInteger(column) && column >= 0, "columns count from 0");
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
