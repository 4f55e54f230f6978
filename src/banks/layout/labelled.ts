import type { Outcome } from "../../kernel/outcome.ts";
import { orRefusal, refuseAt } from "../refused-file.ts";
import type { Column, FieldName, Layout } from "./layout.ts";
import { aroundOf } from "./lines.ts";
import { type FileLines, type Line, readValue, type Value } from "./values.ts";

/** A row of a workbook: the texts of its cells, blank where there is nothing. */
export interface TextRow {
  readonly rowNumber: number;
  readonly texts: readonly string[];
}

/**
 * The lines of a workbook: values of the head and the tail stand to the right of their labels, the rows under a line
 * with all the headings. Rows end at the first that is blank or has a label of the tail.
 */
export function readLabelled(sheet: readonly TextRow[], layout: Layout): Outcome<FileLines> {
  return orRefusal(() => {
    const headingsAt = sheet.findIndex(({ texts }) => layout.rows.every(({ heading }) => isThere(texts, heading)));
    if (headingsAt < 0) {
      const right = layout.rows.map(({ heading }) => heading).join(", ");
      refuseAt({ path: "headings", line: 1 }, "bank-file.wrong-layout", { right });
    }
    const places = layout.rows.map(({ heading }) => sheet[headingsAt]?.texts.indexOf(heading ?? "") ?? -1);
    const labels = new Set(layout.tail.map(({ heading }) => heading ?? ""));
    const body = sheet.slice(headingsAt + 1);
    const end = body.findIndex(
      ({ texts }) => texts.some((text) => labels.has(labelOf(text))) || texts.every((text) => text === ""),
    );
    const rows = (end < 0 ? body : body.slice(0, end)).map(({ rowNumber, texts }) => {
      const values =
        texts.length === 0
          ? {}
          : valuesOf(
              layout.rows,
              places.map((place) => texts[place] ?? ""),
              rowNumber,
            );
      return { line: rowNumber, part: "rows", values } satisfies Line;
    });
    const above = labelledLine(sheet.slice(0, headingsAt), layout.head, "head");
    const below = labelledLine(end < 0 ? [] : body.slice(end), layout.tail, "tail");
    return { around: aroundOf(above, below), rows };
  });
}

/** Labels often end in a colon. */
function labelOf(text: string): string {
  return text.replace(/[:：]$/, "");
}

function isThere(texts: readonly string[], heading: string | undefined): boolean {
  return heading !== undefined && texts.includes(heading);
}

function valuesOf(columns: readonly Column[], texts: readonly string[], line: number): Line["values"] {
  const values: Partial<Record<FieldName, Value>> = {};
  for (const [index, column] of columns.entries()) {
    const value = readValue(column, texts[index] ?? "", { part: "rows", line });
    if (value !== undefined) values[column.field as FieldName] = value;
  }
  return values;
}

function labelledLine(sheet: readonly TextRow[], columns: readonly Column[], part: "head" | "tail"): Line | undefined {
  if (columns.length === 0) return undefined;
  const values: Partial<Record<FieldName, Value>> = {};
  const places: Partial<Record<FieldName, { part: "head" | "tail"; line: number }>> = {};
  for (const { rowNumber, texts } of sheet) {
    for (const column of columns) {
      const label = texts.findIndex((text) => labelOf(text) === column.heading);
      if (label < 0) continue;
      const text = texts.slice(label + 1).find((one) => one !== "") ?? "";
      const value = readValue(column, text, { part, line: rowNumber });
      if (value === undefined) continue;
      const earlier = values[column.field as FieldName];
      if (earlier !== undefined && earlier !== value) {
        const where = { path: `${part}/${column.field}`, line: rowNumber };
        refuseAt(where, "bank-file.sum-mismatch", { facts: { first: earlier, last: value } });
      }
      values[column.field as FieldName] = value;
      places[column.field as FieldName] = { part, line: rowNumber };
    }
  }
  return { line: sheet[0]?.rowNumber ?? 1, part, values, places };
}
