import { ownCopy } from "../kernel/own-copy.ts";
import { type Archive, openArchive, type SheetLimits, SheetRefused } from "./archive.ts";
import { type Cell, dateCell, numberCell, type SheetRow, textCell } from "./cell.ts";
import { streamXml } from "./xml.ts";

/** Takes rows in the order of the file. Rows without any value are not handed on. */
export type TakeRow = (row: SheetRow) => void;

/**
 * Reads the first visible sheet of an .xlsx workbook (ECMA-376 part 1, SpreadsheetML), row by row. Only values are
 * read: of a formula, the result that was stored with it. Throws `SheetRefused`.
 */
export function readWorkbook(bytes: Uint8Array, limits: SheetLimits, take: TakeRow): void {
  const archive = openArchive(bytes, limits);
  const workbookPart = relationships(archive, "").find((one) => one.kind === "officeDocument")?.target;
  if (workbookPart === undefined || !archive.has(workbookPart)) throw new SheetRefused("sheet.not-a-workbook");
  const { sheetRelation, from1904 } = readWorkbookPart(archive, workbookPart);
  const parts = relationships(archive, workbookPart);
  const sheetPart = parts.find((one) => one.id === sheetRelation)?.target;
  if (sheetPart === undefined) throw new SheetRefused("sheet.damaged");
  const stringsPart = parts.find((one) => one.kind === "sharedStrings")?.target;
  const stylesPart = parts.find((one) => one.kind === "styles")?.target;
  const strings = stringsPart === undefined ? [] : readSharedStrings(archive, stringsPart);
  const dateStyles = stylesPart === undefined ? [] : readDateStyles(archive, stylesPart);
  readSheet(archive, sheetPart, { strings, dateStyles, from1904, limits }, take);
}

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The parts that a part names (OPC, ECMA-376 part 2); `""` is the package itself. */
function relationships(archive: Archive, part: string): Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(file)) {
    if (part === "") throw new SheetRefused("sheet.not-a-workbook");
    return [];
  }
  const found: Relationship[] = [];
  streamXml(archive, file, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const kind = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
      found.push({
        id: attributes.get("Id") ?? "",
        kind,
        target: resolveTarget(folder, attributes.get("Target") ?? ""),
      });
    },
  });
  return found;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function readWorkbookPart(archive: Archive, part: string): { sheetRelation: string; from1904: boolean } {
  let sheetRelation: string | undefined;
  let from1904 = false;
  streamXml(archive, part, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = attributes.get("date1904") === "1" || attributes.get("date1904") === "true";
      if (name !== "sheet" || sheetRelation !== undefined || (attributes.get("state") ?? "visible") !== "visible")
        return;
      const id = [...attributes].find(([key]) => key === "id" || key.endsWith(":id"));
      sheetRelation = id?.[1];
    },
  });
  if (sheetRelation === undefined) throw new SheetRefused("sheet.empty", "a workbook with a visible sheet");
  return { sheetRelation, from1904 };
}

function readSharedStrings(archive: Archive, part: string): string[] {
  const strings: string[] = [];
  let text = "";
  let reading = false;
  let phonetic = false;
  streamXml(archive, part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") reading = !phonetic;
    },
    text(piece) {
      if (reading) text += piece;
    },
    close(name) {
      if (name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") strings.push(ownText(text));
    },
  });
  return strings;
}

/** Built-in formats that show a day (ECMA-376 part 1 §18.8.30, with the East Asian ones 27–36 and 50–58). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Per cell style: whether its numbers are days. */
function readDateStyles(archive: Archive, part: string): boolean[] {
  const customDates = new Set<number>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  streamXml(archive, part, {
    open(name, attributes) {
      if (name === "cellXfs") inCellFormats = true;
      if (name === "numFmt") {
        // Quoted text, escaped characters and [conditions] say nothing about the number.
        const code = (attributes.get("formatCode") ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
        if (/[yd年]/i.test(code)) customDates.add(Number(attributes.get("numFmtId")));
      }
      if (name === "xf" && inCellFormats) {
        const id = Number(attributes.get("numFmtId") ?? "0");
        styles.push(isBuiltInDate(id) || customDates.has(id));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: SheetLimits;
}

/**
 * A cell as Excel, LibreOffice and most libraries write it: reference, style, type; a value or a text of one piece. Two
 * million cells are read in half the time so; any other cell is read tag by tag.
 */
const PLAIN_CELL = new RegExp(
  '<c r="([A-Z]{1,3}\\d{1,7})"(?: s="(\\d{1,6})")?(?: t="([A-Za-z]{1,9})")?>' +
    "(?:<v>([^<&\\r\\]]*)</v>|<is><t>([^<&\\r\\]]*)</t></is>)</c>",
  "y",
);

function readSheet(archive: Archive, part: string, context: SheetContext, take: TakeRow): void {
  const { rowsMax, columnsMax } = context.limits;
  let rowNumber = 0;
  let rows = 0;
  let cells: (Cell | undefined)[] = [];
  let column = -1;
  let type = "";
  let style = -1;
  let value = "";
  let reading = false;
  let phonetic = false;
  let betweenCells = false;
  const startCell = (reference: string | undefined, cellType: string | undefined, cellStyle: string | undefined) => {
    column = columnOf(reference) ?? column + 1;
    if (column >= columnsMax) throw new SheetRefused("sheet.too-large", `at most ${columnsMax} columns`);
    type = cellType ?? "n";
    style = cellStyle === undefined ? -1 : Number(cellStyle);
    value = "";
  };
  const endCell = () => {
    const cell = cellOf(type, style, value, context);
    if (cell !== undefined) cells[column] = cell;
  };
  streamXml(archive, part, {
    element(xml, at) {
      if (!betweenCells) return at;
      PLAIN_CELL.lastIndex = at;
      const found = PLAIN_CELL.exec(xml);
      if (found === null) return at;
      startCell(found[1], found[3], found[2]);
      value = found[4] ?? found[5] ?? "";
      endCell();
      return PLAIN_CELL.lastIndex;
    },
    open(name, attributes) {
      if (name === "c") {
        startCell(attributes.get("r"), attributes.get("t"), attributes.get("s"));
        betweenCells = false;
      } else if (name === "v") reading = true;
      else if (name === "t") reading = !phonetic;
      else if (name === "rPh") phonetic = true;
      else if (name === "row") {
        const stated = Number(attributes.get("r") ?? rowNumber + 1);
        // Rows come in order; a number that goes back would give two rows one number.
        if (!Number.isSafeInteger(stated) || stated <= rowNumber) throw new SheetRefused("sheet.damaged");
        rowNumber = stated;
        cells = [];
        column = -1;
        betweenCells = true;
      }
    },
    text(piece) {
      if (reading) value += piece;
    },
    close(name) {
      if (name === "v" || name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "c") {
        endCell();
        betweenCells = true;
      } else if (name === "row") {
        betweenCells = false;
        if (cells.length === 0) return;
        rows += 1;
        if (rows > rowsMax) throw new SheetRefused("sheet.too-large", `at most ${rowsMax} rows`);
        take({ rowNumber, cells });
      }
    },
  });
}

function cellOf(type: string, style: number, value: string, context: SheetContext): Cell | undefined {
  if (value === "") return undefined;
  if (type === "s") {
    const text = context.strings[Number(value)];
    if (text === undefined) throw new SheetRefused("sheet.damaged");
    return text === "" ? undefined : textCell(text);
  }
  if (type === "n") {
    const cell = context.dateStyles[style] === true ? dateCell(value, context.from1904) : numberCell(value);
    return cell ?? textCell(ownText(value));
  }
  if (type === "b") return { kind: "boolean", text: value === "1" ? "TRUE" : "FALSE" };
  if (type === "e") return { kind: "error", text: ownText(value) };
  if (type === "d") return textCell(ownText(value.slice(0, 10)));
  return textCell(ownText(value));
}

/** `BC12` → 54; undefined without a reference. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    // Four letters are already beyond any sheet.
    if (column > 16_384) break;
  }
  return column === 0 ? undefined : column - 1;
}

/** The text with `_x000D_` escapes undone (ECMA-376 part 1 §22.9.2.19). */
function ownText(text: string): string {
  if (!text.includes("_x")) return ownCopy(text);
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
