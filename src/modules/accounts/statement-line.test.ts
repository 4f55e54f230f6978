import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  returnEntry,
  type Thread,
  transferEntry,
  transferIn,
  xmlFile,
} from "../../../tools/test-thread.ts";
import type { Entry } from "../../banks/account-report.ts";
import { CAMT_053_08 } from "../../banks/camt-053-001-08/format.ts";
import { writeCamt } from "../../banks/camt-write.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { fen, sumFen } from "../../kernel/money.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { decideEntry } from "./bank-queue.operations.ts";
import { reconcile } from "./reconciliation.operations.ts";
import { listOpenPayments, readStatement, signOffStatement } from "./statement-line.operations.ts";
import { partingDay } from "./statement-line.ts";

/** Imports a statement over these days; its closing balance follows from the entries. */
async function stated(thread: Thread, days: readonly [string, string], opening: number, entries: readonly Entry[]) {
  const { projectId, actors, accountNumber, accountId } = thread.site;
  const messageId = `S${thread.ids.next()}`;
  const closingFen = sumFen([fen(opening), ...entries.map((one) => one.amountFen)]);
  const balance = { openedOn: day(days[0]), openingFen: fen(opening), closedOn: day(days[1]), closingFen };
  const createdAt = instantAt(day("2020-12-31"), "08:00");
  const reports = [{ reportId: messageId, accountNumber, balance, entries }];
  const file = xmlFile(`${messageId}.xml`, writeCamt({ messageId, createdAt, reports }, CAMT_053_08));
  const answer = await thread.done(importBankFile, actors.bankClerk, { projectId, file });
  return { answer, statement: `camt.053.001.08:${accountId}:${messageId}` };
}

function reading(thread: Thread, statement: string, more: object = {}) {
  const { projectId, actors } = thread.site;
  return thread.done(readStatement, actors.bankClerk, { projectId, statement, ...more });
}

test("a statement is read line by line: to whom, for which month, which instalment, and both balances", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  await approveAllSheets(thread);
  await transferIn(thread, 10_000_000, day("2020-12-05"));
  const { payments } = await orderAll(thread);
  const [first, ...others] = payments;
  assert.ok(first !== undefined);
  const open = await thread.done(listOpenPayments, actors.bankClerk, { projectId, limit: 2 });
  assert.deepEqual([open.total, open.payments.length, open.payments[0]?.days], [6, 2, 0]);
  assert.equal(open.sumFen, sumFen(payments.map((one) => one.amountFen)));
  assert.equal((await thread.done(listOpenPayments, actors.owner, { projectId, daysMin: 1 })).total, 0);
  assert.equal(
    (await thread.done(listOpenPayments, actors.owner, { projectId, daysMin: 1 }, day("2020-12-22"))).total,
    6,
  );

  const strange = transferEntry(thread, -300, day("2020-12-23"));
  const batch = debitEntry(thread, payments, day("2020-12-22"));
  const { statement } = await stated(thread, ["2020-12-21", "2020-12-24"], 10_000_000, [
    batch,
    { ...transferEntry(thread, 700, day("2020-12-23")), purpose: "interest" },
    strange,
    returnEntry(thread, first, day("2020-12-24")),
    transferEntry(thread, 4_000, day("2020-12-24")),
  ]);
  const all = await reading(thread, statement);
  assert.deepEqual([all.lines, all.total, all.unmatched, all.unmatchedFen, all.difference], [10, 10, 1, -300, null]);
  assert.deepEqual([all.openingFen, all.ledgerOpeningFen], [10_000_000, 10_000_000]);
  assert.equal(all.closingFen, all.ledgerClosingFen);
  assert.deepEqual(
    all.rows.map((one) => one.kind),
    [...payments.map(() => "wage"), "interest", "unmatched", "return", "transfer"],
  );
  const [paid] = all.rows;
  assert.equal(paid?.balanceFen, 10_000_000 - first.amountFen);
  assert.deepEqual([paid?.payment?.lineId, paid?.payment?.month], [first.lineId, thread.site.month]);
  const afterBatch = fen(10_000_000 + batch.amountFen);
  assert.deepEqual([all.rows[5]?.balanceFen, paid?.ledgerFen], [afterBatch, afterBatch]);
  assert.equal(all.rows[8]?.payment?.paymentId, first.paymentId);
  assert.deepEqual(all.rows[9]?.instalments, [{ dueOn: "2021-01-05", amountFen: 4_000 }]);
  assert.equal(all.rows.at(-1)?.balanceFen, all.closingFen);

  const shown = async (more: object) => (await reading(thread, statement, more)).rows.map((one) => one.lineNo);
  assert.deepEqual(await shown({ show: "unmatched" }), [8]);
  assert.deepEqual(await shown({ show: "matched", from: "2020-12-23" }), [7, 9, 10]);
  assert.deepEqual(await shown({ kind: "wage", limit: 2, offset: 3 }), [4, 5]);
  assert.deepEqual(await shown({ from: "2020-12-23", to: "2020-12-23" }), [7, 8]);
  const none = { projectId, statement: `${statement}x` };
  assert.equal(await thread.refused(readStatement, actors.owner, none), "statement.unknown");
  const turned = { projectId, statement, from: "2020-12-23", to: "2020-12-22" };
  assert.equal(await thread.refused(readStatement, actors.owner, turned), "statement.ends-before-start");
  const decided = { projectId, entryId: all.rows[7]?.entryId, kind: "fee", reason: "账户管理费回单" };
  await thread.done(decideEntry, actors.payrollOfficer, decided);
  const after = (await reading(thread, statement, { kind: "fee" })).rows;
  assert.deepEqual([after.length, after[0]?.decision?.reason, others.length], [1, "账户管理费回单", 5]);
});

test("a difference is found on its first day: an entry of another day, or one that the bank leaves out", async (t) => {
  const thread = await aThread(t, { worked: false });
  const moved = transferEntry(thread, 500, day("2020-12-02"));
  await importEntries(thread, [moved]);
  const later = { ...moved, bookedOn: day("2020-12-03") };
  const first = await stated(thread, ["2020-12-01", "2020-12-03"], 0, [
    transferEntry(thread, 9, day("2020-12-01")),
    later,
  ]);
  const told = await reading(thread, first.statement);
  assert.deepEqual(told.difference, { on: "2020-12-02", bankFen: 9, ledgerFen: 509, lineNo: 2, entryId: null });
  assert.deepEqual(
    [told.rows[1]?.bookedOn, told.rows[1]?.ledgerOn, told.closingFen],
    ["2020-12-03", "2020-12-02", 509],
  );

  await transferIn(thread, 70, day("2020-12-05"));
  const second = await stated(thread, ["2020-12-04", "2020-12-06"], 509, [transferEntry(thread, 1, day("2020-12-06"))]);
  const missing = await reading(thread, second.statement);
  const [alone] = missing.alone.entries;
  assert.deepEqual([missing.alone.total, alone?.amountFen], [1, 70]);
  const parting = { on: "2020-12-05", bankFen: 509, ledgerFen: 579, lineNo: null, entryId: alone?.entryId };
  assert.deepEqual(missing.difference, parting);
  const third = await stated(thread, ["2020-12-07", "2020-12-07"], 510, []);
  assert.deepEqual((await reading(thread, third.statement)).difference, {
    ...{ on: null, bankFen: 510, ledgerFen: 580, lineNo: null, entryId: null },
  });
});

test("a statement is signed off when all is matched or has a reason; a late entry ends that", async (t) => {
  const thread = await aThread(t, { worked: false });
  const { projectId, actors } = thread.site;
  const { statement } = await stated(thread, ["2020-12-01", "2020-12-03"], 0, [
    transferEntry(thread, 1_000, day("2020-12-01")),
    transferEntry(thread, -30, day("2020-12-02")),
  ]);
  const officer = actors.payrollOfficer;
  const stray = [{ entryId: 1, reason: "不相干" }];
  const refused = (more: object) => thread.refused(signOffStatement, officer, { projectId, statement, ...more });
  const [open] = (await reading(thread, statement, { show: "unmatched" })).rows;
  const reasons = [{ entryId: open?.entryId, reason: "银行查复中，回单后认定" }];
  assert.equal(await refused({}), "statement.reason-missing");
  assert.equal(await refused({ reasons: [...reasons, ...stray] }), "statement.entry-not-open");
  assert.equal(await refused({ statement: "none" }), "statement.unknown");
  await thread.done(signOffStatement, officer, { projectId, statement, reasons });
  assert.equal(await refused({ reasons }), "statement.already-signed-off");
  const word = async () => (await thread.done(reconcile, officer, { projectId })).statements[0]?.signed;
  const [signed] = (await reading(thread, statement)).signOffs;
  assert.deepEqual(
    [signed?.holds, signed?.closingFen, signed?.openItems.length, signed?.signedByName, await word()],
    [true, 970, 1, officer.name, "holds"],
  );
  const decided = { projectId, entryId: open?.entryId, kind: "fee", reason: "回单：账户管理费" };
  await thread.done(decideEntry, officer, decided);
  assert.equal((await reading(thread, statement)).signOffs[0]?.holds, true, "what had a reason was matched since");

  await transferIn(thread, 5, day("2020-12-03"));
  assert.equal((await reading(thread, statement)).signOffs[0]?.holds, false);
  assert.equal(await word(), "changed");
  const { alone } = await reading(thread, statement);
  const late = alone.entries.map(({ entryId }) => ({ entryId, reason: "银行漏列" }));
  assert.equal(await refused({ reasons: late }), "statement.difference-unexplained");
  const differenceReason = "银行次日补列，已电话确认";
  await thread.done(signOffStatement, officer, { projectId, statement, reasons: late, differenceReason });
  const all = (await reading(thread, statement)).signOffs;
  assert.deepEqual(
    all.map((one) => one.holds),
    [true, false],
    "the first one stays on record as it was",
  );
});

test("the first day on which two accounts differ at evening, and none where they meet again only within a day", () => {
  const sums = (...days: [string, number][]) => days.map(([on, amount]) => ({ on: day(on), fen: fen(amount) }));
  const sides = (bank: [string, number][], ledger: [string, number][]) =>
    partingDay({ openingFen: fen(5), days: sums(...bank) }, { openingFen: fen(5), days: sums(...ledger) });
  assert.equal(sides([], []), undefined);
  assert.equal(sides([["2020-12-01", 3]], [["2020-12-01", 3]]), undefined);
  assert.deepEqual(sides([["2020-12-02", 3]], [["2020-12-01", 3]]), { on: "2020-12-01", bankFen: 5, ledgerFen: 8 });
  assert.deepEqual(sides([["2020-12-01", 3]], [["2020-12-01", 4]]), { on: "2020-12-01", bankFen: 8, ledgerFen: 9 });
});
