import { createHash } from "node:crypto";
import { type BankMessage, readBankMessage } from "../../banks/formats.ts";
import { type Received, resultOf, statementOf } from "../../banks/layout/answers.ts";
import { readLabelled, type TextRow } from "../../banks/layout/labelled.ts";
import type { Layout } from "../../banks/layout/layout.ts";
import { readLines } from "../../banks/layout/lines.ts";
import type { FileLines } from "../../banks/layout/values.ts";
import { implement } from "../../db/implement.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { readTable } from "../../sheets/reading.ts";
import { importBankFile as contract } from "./account.contract.ts";
import { layoutOn } from "./bank-layout.store.ts";
import { importStatement } from "./statement.operations.ts";
import { importReport } from "./status-report.operations.ts";

/** An ISO 20022 message says itself what it is; a bank's own file is read by the layout that the person chose. */
export const importBankFile = implement(contract, async (context, { projectId, file, layout: code }) => {
  const bytes = Buffer.from(file.base64, "base64");
  const digest = createHash("sha256").update(bytes).digest();
  const layout = code === undefined ? undefined : await layoutOn(context.tx, code, context.today);
  if (code !== undefined && (layout === undefined || layout.purpose === "payment")) {
    return refuse("bank-layout.unknown", { field: "layout", right: "a layout of results or statements" });
  }
  const received = { now: context.now, digestId: `F${digest.toString("hex").slice(0, 34)}` };
  const read = layout === undefined ? readBankMessage(bytes) : readByLayout(bytes, layout, received);
  if (isRefusal(read)) return read;
  if (read.report !== undefined) return importReport(context, projectId, digest, read.message, read.report);
  return importStatement(context, projectId, digest, read.message, read.accounts);
});

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
