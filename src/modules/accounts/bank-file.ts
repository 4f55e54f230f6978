import { type BankMessage, readBankMessage } from "../../banks/formats.ts";
import { type Received, resultOf, statementOf } from "../../banks/layout/answers.ts";
import { readLabelled, type TextRow } from "../../banks/layout/labelled.ts";
import type { Layout } from "../../banks/layout/layout.ts";
import { readLines } from "../../banks/layout/lines.ts";
import type { FileLines } from "../../banks/layout/values.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { readTable } from "../../sheets/reading.ts";

/** An ISO 20022 message says itself what it is; a bank's own file is read by the layout that the person chose. */
export function readBankFile(bytes: Uint8Array, layout: Layout | undefined, received: Received): Outcome<BankMessage> {
  return layout === undefined ? readBankMessage(bytes) : readByLayout(bytes, layout, received);
}

function readByLayout(bytes: Uint8Array, layout: Layout, received: Received): Outcome<BankMessage> {
  const lines = layout.form === "workbook" ? workbookLines(bytes, layout) : readLines(bytes, layout);
  if (isRefusal(lines)) return lines;
  const message = `${layout.purpose}:${layout.code}`;
  if (layout.purpose === "result") {
    const report = resultOf(lines, layout, received);
    return isRefusal(report) ? report : { message, report };
  }
  const accounts = statementOf(lines, layout, received);
  return isRefusal(accounts) ? accounts : { message, accounts };
}

function workbookLines(bytes: Uint8Array, layout: Layout): Outcome<FileLines> {
  const rows: TextRow[] = [];
  let lost: Refusal | undefined;
  const read = readTable(bytes, ({ rowNumber, cells }) => {
    const column = cells.findIndex((cell) => cell?.kind === "number" && cell.lostDigits);
    if (column >= 0) lost ??= refuse("sheet.number-lost-digits", { field: "file", facts: { line: rowNumber, column } });
    rows.push({ rowNumber, texts: Array.from(cells, (cell) => cell?.text.trim() ?? "") });
  });
  if (isRefusal(read)) return read;
  return lost ?? readLabelled(rows, layout);
}
