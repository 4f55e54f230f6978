import type { WrittenCell } from "../../src/sheets/writing.ts";
import { saveFile } from "./files.ts";

/** A table as shown, row by row; the first row is the headings. */
export type ShownTable = readonly (readonly WrittenCell[])[];

const NOT_TEXT = ".hidden-text, [aria-hidden='true'], svg, style, button";
const BLOCKS = new Set(["DIV", "P", "LI", "UL", "OL", "DT", "DD", "BR", "SECTION"]);

/** What a reader sees in a cell: amounts as numbers in yuan, days as days, the rest as text with its lines. */
export function cellShown(element: Element): WrittenCell {
  const text = textOf(element);
  const [only] = element.querySelectorAll("data, time");
  if (only !== undefined && textOf(only) === text) {
    const value = only.getAttribute(only.tagName === "TIME" ? "datetime" : "value") ?? "";
    if (/^-?\d+(?:\.\d+)?$/.test(value)) {
      return { ...numberShown(value), look: "money" };
    }
    const serial = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) / 86_400_000 + 25_569 : Number.NaN;
    if (!Number.isNaN(serial)) return { cell: { kind: "date", text: value, raw: String(serial) } };
  }
  const bare = text.replaceAll(/(?<=\d),(?=\d{3})/g, "").replace("−", "-");
  if (element.classList.contains("end") && /^-?\d{1,15}(?:\.\d+)?$/.test(bare)) {
    return numberShown(bare);
  }
  return textShown(text === "—" ? "" : text);
}

export function textShown(text: string): WrittenCell {
  return { cell: { kind: "text", text } };
}

/** A number in plain digits. */
export function numberShown(value: number | string): WrittenCell {
  const text = String(value);
  return { cell: { kind: "number", text, raw: text, lostDigits: false } };
}

function textOf(element: Element): string {
  let text = "";
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent ?? "";
    if (!(node instanceof Element)) return;
    const block = BLOCKS.has(node.tagName);
    if (node !== element && node.matches(NOT_TEXT)) return;
    if (block) text += "\n";
    for (const child of node.childNodes) walk(child);
    if (block) text += "\n";
  };
  walk(element);
  return text
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const WIDTH_MAX = 60;

/** Writes the table as a workbook and hands it to the browser's download. The writer is loaded when first needed. */
export async function saveTable(name: string, table: ShownTable): Promise<void> {
  const { writeWorkbook } = await import("../../src/sheets/writing.ts");
  const sheetName = name.replaceAll(/[[\]:*?/\\]/g, " ").slice(0, 31);
  const bytes = writeWorkbook([{ name: sheetName, widths: widthsOf(table), frozenRows: 1, rows: table }]);
  saveFile({ fileName: `${name}.xlsx`, mediaType: XLSX, bytes });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function widthsOf(table: ShownTable): number[] {
  const widths: number[] = [];
  for (const row of table.slice(0, 200)) {
    for (const [column, { cell }] of row.entries()) {
      const lines = cell.text
        .split("\n")
        .map((line) => [...line].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 2));
      widths[column] = Math.min(WIDTH_MAX, Math.max(widths[column] ?? 8, ...lines));
    }
  }
  return widths;
}
