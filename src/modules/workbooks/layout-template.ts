import type { Column, Layout } from "../../banks/layout/layout.ts";
import { textCell } from "../../sheets/cell.ts";
import { type WrittenCell, writeWorkbook } from "../../sheets/writing.ts";

/** An empty file of a bank's workbook layout: labels above, headings, labels below, and what its words mean. */
export function layoutTemplate(layout: Layout): Uint8Array {
  const heading = ({ heading: text = "", field }: Column): WrittenCell => ({
    cell: textCell(text),
    look: "heading",
    note: noteOf(layout, field),
  });
  const rows = [
    ...layout.head.map((column) => [heading(column)]),
    layout.rows.map(heading),
    [],
    ...layout.tail.map((column) => [heading(column)]),
  ];
  const widths = layout.rows.map(() => 18);
  return writeWorkbook([{ name: layout.name.zh.slice(0, 31), widths, frozenRows: 0, rows }]);
}

function noteOf({ statuses, directions, kinds }: Layout, field: string): string {
  const words = { status: statuses, direction: directions, kind: kinds }[field];
  return words === undefined
    ? field
    : Object.entries(words)
        .map(([word, code]) => `${word} = ${code}`)
        .join("\n");
}
