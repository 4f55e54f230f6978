import assert from "node:assert/strict";
import { test } from "node:test";
import { type Printed, readPrinted } from "../../../tools/test-paper.ts";
import { approveAllSheets, aThread, payAll, type Thread, transferIn } from "../../../tools/test-thread.ts";
import type { Implementation } from "../../db/implement.ts";
import { textsOf } from "../../documents/papers.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { yuanText } from "../../kernel/money.ts";
import { RECORD_KINDS } from "../../law/record-kinds.ts";
import { answerOutsidePayment, recordOutsidePayments } from "../accounts/outside-payment.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { getSheet } from "../wages/wage-sheet.operations.ts";
import * as papers from "./wage-papers.operations.ts";

async function printedBy(thread: Thread, paper: Implementation, actor: Actor, input: object): Promise<Printed> {
  const file = (await thread.done(paper, actor, input)) as FileValue;
  assert.equal(file.mediaType, "application/pdf");
  assert.match(file.fileName, /\.pdf$/);
  return readPrinted(Buffer.from(file.base64, "base64"));
}

test("a paid sheet's slips, the sheet itself, the voucher and the ledger say the same fen", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const { projectId } = site;
  const [sheetId = 0] = await approveAllSheets(thread);
  const officer = site.actors.payrollOfficer;
  const input = { projectId, sheetId };
  assert.equal(
    await thread.refused(papers.printPaymentVoucher, officer, input),
    "payment-voucher.nothing-settled",
    "nothing has been paid yet",
  );
  await transferIn(thread, 10_000_000_00);
  await payAll(thread);
  const sheet = await thread.done(getSheet, officer, input);

  const slips = await printedBy(thread, papers.printPaySlips, officer, input);
  assert.equal(slips.pages, sheet.wageLines.length);
  const paper = await printedBy(thread, papers.printWageSheet, officer, input);
  const voucher = await printedBy(thread, papers.printPaymentVoucher, site.actors.subcontractors[0], input);
  const months = { fromMonth: site.month, toMonth: site.month };
  const ledger = await printedBy(thread, papers.printWageLedger, site.actors.inspector, {
    projectId,
    companyId: site.companyIds[0],
    ...months,
  });
  for (const [index, line] of sheet.wageLines.entries()) {
    const net = thousands(yuanText(line.netFen));
    const { citizenId } = site.worker(line.pin);
    assert.ok(slips.texts[index]?.includes(line.workerName) && slips.texts[index]?.includes(net));
    for (const one of [paper, voucher, ledger]) assert.ok(one.text.includes(net), `${net} of ${line.workerName}`);
    assert.ok(ledger.text.includes(citizenId), "the ledger names the document in full [724-15]");
    assert.ok(!slips.text.includes(citizenId) && !paper.text.includes(citizenId) && !voucher.text.includes(citizenId));
  }
  const total = thousands(yuanText(sheet.netFen));
  for (const one of [paper, voucher, ledger]) assert.ok(one.text.includes(total), "the sum");
  assert.ok(!ledger.text.includes("未支付") && ledger.text.includes("至少保存3年"));
});

function thousands(yuan: string): string {
  return yuan.replaceAll(/\B(?=(\d{3})+\.)/g, ",");
}

test("a worker prints the own slip once the sheet was handed over, and nobody else's", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const { projectId } = site;
  const [pin = 0, other = 0] = site.pins;
  const officer = site.actors.payrollOfficer;
  const of = { projectId, companyId: site.companyIds[0], month: site.month };
  const { sheetId } = await thread.done(draftSheet, officer, of);
  const slipOf = async () => {
    const { wageLines } = await thread.done(getSheet, officer, { projectId, sheetId });
    const line = wageLines.find((one) => one.pin === pin);
    return { projectId, lineId: present(line, "the worker's line").lineId };
  };
  const draft = await slipOf();
  assert.equal(await thread.refused(papers.printPaySlip, site.workerActor(pin), draft), "wage-line.unknown");
  await approveAllSheets(thread);
  const slip = await slipOf();
  const own = await printedBy(thread, papers.printPaySlip, site.workerActor(pin), slip);
  assert.ok(own.text.includes(site.worker(pin).name) && own.text.includes("未支付"));
  assert.equal(await thread.refused(papers.printPaySlip, site.workerActor(other), slip), "wage-line.unknown");
});

test("a subcontractor gets its own company's papers only", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const { projectId, month } = site;
  const [sheetId = 0] = await approveAllSheets(thread);
  const [, stranger] = site.actors.subcontractors;
  const sheet = { projectId, sheetId };
  assert.equal(await thread.refused(papers.printPaySlips, stranger, sheet), "wage-sheet.unknown");
  assert.equal(await thread.refused(papers.printWageSheet, stranger, sheet), "wage-sheet.unknown");
  assert.equal(await thread.refused(papers.printPaymentVoucher, stranger, sheet), "wage-sheet.unknown");
  const ledger = { projectId, companyId: site.companyIds[0], fromMonth: month, toMonth: month };
  assert.equal(await thread.refused(papers.printWageLedger, stranger, ledger), "wage-sheet.not-your-company");
});

test("a ledger is of an employer on the project, of months in their order, and of approved sheets", async (t) => {
  const thread = await aThread(t);
  const { site } = thread;
  const officer = site.actors.payrollOfficer;
  const months = { fromMonth: site.month, toMonth: site.month };
  const own = { projectId: site.projectId, companyId: site.companyIds[0], ...months };
  const refusedFor = (more: object) => thread.refused(papers.printWageLedger, officer, { ...own, ...more });
  assert.equal(await refusedFor({ toMonth: "2020-01" }), "wage-ledger.ends-before-start");
  assert.equal(await refusedFor({ companyId: site.ownerId }), "wage-sheet.company-not-on-project");
  assert.equal(await refusedFor({}), "wage-ledger.nothing-approved");
});

test("the ledger's fields are those that the rule on ledgers asks a recorded ledger for", () => {
  const keys = ["employerName", "period", "paidOn", "payee", "workingTime", "due", "deductions", "net", "proof"];
  const headings = keys.map((key) => textsOf("wage-ledger")[key]?.zh);
  assert.deepEqual(
    headings,
    Object.values(RECORD_KINDS["wage-ledger"].items ?? {}).map(({ zh }) => zh),
  );
});

test("cash that counts stands in ledger and slip with its way and receipt, and not in the voucher", async (t) => {
  const thread = await aThread(t);
  const [sheetId] = await approveAllSheets(thread);
  const { projectId, month, companyIds, actors, workerActor } = thread.site;
  const officer = actors.payrollOfficer;
  const lines = (await thread.done(getSheet, officer, { projectId, sheetId })).wageLines;
  const [paid, said] = ["收条甲", "收条乙"].map((reference, index) => {
    const amounts = [{ lineId: lines[index]?.lineId, amountFen: 123_400 }];
    return { projectId, way: "cash", paidOn: "2020-12-18", payerName: "次仁", reference, lines: amounts };
  });
  const { outsideIds } = await thread.done(recordOutsidePayments, officer, paid);
  await thread.done(recordOutsidePayments, officer, said);
  const yes = { projectId, outsideId: outsideIds[0], received: true };
  await thread.done(answerOutsidePayment, workerActor(lines[0]?.pin ?? 0), yes);
  const months = { fromMonth: month, toMonth: month };
  const ledger = { projectId, companyId: companyIds[0], ...months };
  const slips = await printedBy(thread, papers.printPaySlips, officer, { projectId, sheetId });
  for (const { text } of [await printedBy(thread, papers.printWageLedger, officer, ledger), slips]) {
    const flat = text.replaceAll(/\s/g, "");
    assert.ok(flat.includes("现金1,234.00收条甲"), flat.slice(0, 2_000));
    assert.ok(!flat.includes("收条乙"), "only said to be paid");
  }
  const code = await thread.refused(papers.printPaymentVoucher, officer, { projectId, sheetId });
  assert.equal(code, "payment-voucher.nothing-settled");
});
