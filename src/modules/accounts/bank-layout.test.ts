import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  orderAll,
  type Thread,
  transferEntry,
  transferIn,
} from "../../../tools/test-thread.ts";
import { writeCamt } from "../../banks/camt-write.ts";
import { CAMT_VERSIONS, PAIN_001_VERSIONS } from "../../banks/formats.ts";
import { writeLines } from "../../banks/layout/lines.ts";
import { SHIPPED_LAYOUTS } from "../../banks/layout/shipped.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { fen, sumFen, yuanText } from "../../kernel/money.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { textCell } from "../../sheets/cell.ts";
import { writeWorkbook } from "../../sheets/writing.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { listBankLayouts, recordBankLayout, recordPaymentFormat } from "./bank-layout.operations.ts";
import { createPayRun, downloadPaymentFile } from "./pay-run.operations.ts";
import { getAccount } from "./wage-account.operations.ts";

function shipped(code: string) {
  return present(
    SHIPPED_LAYOUTS.find((one) => one.code === code),
    code,
  );
}

function fileOf(bytes: Uint8Array, fileName: string) {
  return { fileName, mediaType: "application/octet-stream", base64: Buffer.from(bytes).toString("base64") };
}

async function take(thread: Thread, bytes: Uint8Array, layout?: string) {
  const { projectId, actors } = thread.site;
  const input = { projectId, file: fileOf(bytes, "bank.bin"), ...(layout === undefined ? {} : { layout }) };
  return thread.done(importBankFile, actors.bankClerk, input);
}

async function readyThread(t: Parameters<typeof aThread>[0]) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await transferIn(thread, 20_000_000);
  return thread;
}

test("the wage account's bank gets its own format from the day it was recorded for, and the bytes stay", async (t) => {
  const thread = await readyThread(t);
  const { projectId, actors } = thread.site;
  const format = { projectId, format: "sample-payroll-csv", from: "2020-12-22" };
  await thread.done(recordPaymentFormat, actors.payrollOfficer, format);
  const refused = { ...format, format: "sample-result-csv" };
  assert.equal(await thread.refused(recordPaymentFormat, actors.payrollOfficer, refused), "payment-format.unknown");
  const account = await thread.done(getAccount, actors.owner, { projectId });
  assert.equal(account.account?.format, "pain.001.001.09");
  const run = await thread.done(createPayRun, actors.payrollOfficer, { projectId, executeOn: "2020-12-22" });
  const file = await thread.done(downloadPaymentFile, actors.bankClerk, { projectId, runId: run.runId });
  assert.deepEqual([file.fileName, file.mediaType], [`QXR${run.runId}.csv`, "text/csv"]);
  const [head = "", headings, ...rows] = new TextDecoder("gb18030")
    .decode(Buffer.from(file.base64, "base64"))
    .trimEnd()
    .split("\r\n");
  assert.deepEqual(head.split(",").slice(2), ["20201222", "6", yuanText(run.controlSumFen)]);
  assert.equal(headings, "序号,业务编号,收款账号,收款户名,收款行名,金额,用途");
  assert.equal(rows.length, 6);
  await thread.done(recordPaymentFormat, actors.payrollOfficer, { ...format, format: "pain.001.001.03" });
  assert.deepEqual(await thread.done(downloadPaymentFile, actors.bankClerk, { projectId, runId: run.runId }), file);
});

test("every message version is a format that an account may have", async (t) => {
  const thread = await readyThread(t);
  const { projectId, actors } = thread.site;
  for (const { message } of PAIN_001_VERSIONS) {
    await thread.done(recordPaymentFormat, actors.payrollOfficer, { projectId, format: message, from: "2020-12-01" });
  }
  const run = await orderAll(thread);
  const file = await thread.done(downloadPaymentFile, actors.bankClerk, { projectId, runId: run.runId });
  assert.match(Buffer.from(file.base64, "base64").toString("utf8"), /pain\.001\.001\.09/);
});

test("a result file of the bank's own, in GB18030, rejects one payment, and twice changes nothing", async (t) => {
  const thread = await readyThread(t);
  const run = await orderAll(thread);
  const layout = shipped("sample-result-csv");
  const rows = run.payments.map((one, index) => ({
    line: index + 2,
    part: "rows" as const,
    values: {
      ...{ sequence: index + 1, endToEndId: one.endToEndId, amount: one.amountFen },
      ...{ status: index === 0 ? "失败" : "成功", reasonText: index === 0 ? "户名不符" : undefined },
    },
  }));
  const sum = sumFen(run.payments.map((one) => one.amountFen));
  const values = { originalMessageId: run.messageId, createdOn: "2020-12-21", count: rows.length, sum };
  const bytes = writeLines({ around: { line: 1, part: "head", values }, rows }, layout);
  assert(!isRefusal(bytes), JSON.stringify(bytes));
  const first = await take(thread, bytes, layout.code);
  assert.deepEqual([first.kind, first.rejected, first.queued], ["result:sample-result-csv", 1, 0]);
  const again = await take(thread, bytes, layout.code);
  assert.deepEqual([again.alreadyImported, again.rejected], [true, 0]);
  await assertBooksBalance(thread);
  const { projectId, actors } = thread.site;
  const input = { projectId, file: fileOf(bytes, "r.txt") };
  assert.equal(await thread.refused(importBankFile, actors.bankClerk, input), "bank-file.wrong-encoding");
  const wrong = { ...input, layout: "sample-payroll-csv" };
  assert.equal(await thread.refused(importBankFile, actors.bankClerk, wrong), "bank-layout.unknown");
});

/** The bank's Excel statement of the transfer and of the run's wages, one by one. */
function statementBook(thread: Thread, run: Awaited<ReturnType<typeof orderAll>>, closing?: string): Uint8Array {
  const paid = sumFen(run.payments.map((one) => one.amountFen));
  let balance = 20_000_000;
  const rows = run.payments.map((one, index) => {
    balance -= one.amountFen;
    const money = [yuanText(one.amountFen), "", yuanText(fen(balance))];
    return ["2020-12-21", `W${index}`, ...money, "某工人", "6200", "代发", one.endToEndId, ""];
  });
  const fee = ["2020-12-21", "F1", "9.00", "", yuanText(fen(balance - 900)), "", "", "手续费", "", ""];
  const sheet = [
    ["账号：", thread.site.accountNumber, "币种", "人民币"],
    ["起始日期", "2020-12-21", "截止日期", "2020-12-21", "期初余额", "200000.00"],
    ["交易日期", "流水号", "借方发生额", "贷方发生额", "余额", "对方户名", "对方账号", "摘要", "业务编号", "附言"],
    ...rows,
    fee,
    ["总笔数", String(rows.length + 1), "借方合计", yuanText(fen(paid + 900)), "贷方合计", "0.00"],
    ["期末余额", closing ?? yuanText(fen(balance - 900))],
  ];
  const written = sheet.map((row) => row.map((text) => (text === "" ? undefined : { cell: textCell(text) })));
  return writeWorkbook([
    { name: "对账单", widths: Array.from({ length: 10 }, () => 16), frozenRows: 0, rows: written },
  ]);
}

test("an Excel statement settles the wages, books the fee and shows the bank's balance beside ours", async (t) => {
  const thread = await readyThread(t);
  const run = await orderAll(thread);
  const { projectId, actors } = thread.site;
  const wrong = {
    projectId,
    file: fileOf(statementBook(thread, run, "1.00"), "s.xlsx"),
    layout: "sample-statement-xlsx",
  };
  assert.equal(await thread.refused(importBankFile, actors.bankClerk, wrong), "bank-file.balance-mismatch");
  const result = await take(thread, statementBook(thread, run), "sample-statement-xlsx");
  assert.deepEqual([result.settled, result.charges, result.queued], [6, 1, 0]);
  const { bankBalance, balanceFen } = await thread.done(getAccount, actors.owner, { projectId });
  assert.deepEqual(bankBalance, { closedOn: "2020-12-21", closingFen: balanceFen, ledgerFen: balanceFen });
  await assertBooksBalance(thread);
});

test("a statement in every version of camt.053 and camt.054 is told by its content and books once", async (t) => {
  const thread = await readyThread(t);
  const createdAt = instantAt(day("2020-12-21"), "18:00");
  for (const [index, version] of CAMT_VERSIONS.entries()) {
    const amountFen = fen(100 + index);
    const on = day("2020-12-21");
    const balance = { openedOn: on, openingFen: fen(0), closedOn: on, closingFen: amountFen };
    const report = {
      reportId: "R",
      accountNumber: thread.site.accountNumber,
      entries: [{ ...transferEntry(thread, amountFen, on), reference: `E${index}` }],
    };
    const reports = [version.report === "Stmt" ? { ...report, balance } : report];
    const bytes = Buffer.from(writeCamt({ messageId: `M${index}`, createdAt, reports }, version));
    const result = await take(thread, bytes);
    assert.deepEqual([result.kind, result.transfers], [version.message, 1]);
    assert.equal((await take(thread, bytes)).alreadyImported, true);
  }
  await assertBooksBalance(thread);
});

test("an administrator's layout replaces the sample of its code from its day on; a wrong one is refused", async (t) => {
  const thread = await readyThread(t);
  const { actors } = thread.site;
  const layout = { ...shipped("sample-payroll-csv"), quoted: false, encoding: "utf-8" as const };
  const wrong = { layout: { ...layout, head: [] }, from: "2020-12-21" };
  assert.equal(await thread.refused(recordBankLayout, actors.administrator, wrong), "bank-layout.wrong");
  await thread.done(recordBankLayout, actors.administrator, { layout, from: "2020-12-25" });
  const { layouts, messages } = await thread.done(listBankLayouts, actors.payrollOfficer, {});
  assert.deepEqual(
    layouts.filter((one) => one.layout.code === layout.code).map((one) => [one.from, one.layout.encoding]),
    [
      ["2020-12-25", "utf-8"],
      [null, "gb18030"],
    ],
  );
  assert.deepEqual(messages, ["pain.001.001.03", "pain.001.001.09"]);
});
