import { textCell } from "./cell.ts";
import type { SheetForm } from "./form.ts";
import { type WrittenCell, writeWorkbook } from "./writing.ts";

/** For tests and benchmarks: a workbook of such rows under the headings of a form. */
export function filledForm<Field extends string>(
  { sheetName, columns }: Pick<SheetForm<Field, unknown>, "sheetName" | "columns">,
  rows: Iterable<Partial<Record<Field, string>>>,
): Uint8Array {
  function* written(): Generator<(WrittenCell | undefined)[]> {
    yield columns.map(({ heading }) => ({ cell: textCell(heading), look: "heading" as const }));
    for (const row of rows) {
      yield columns.map(({ field }) => {
        const text = row[field];
        return text === undefined ? undefined : { cell: textCell(text) };
      });
    }
  }
  return writeWorkbook([
    { name: sheetName, widths: columns.map(({ width }) => width), frozenRows: 1, rows: written() },
  ]);
}
