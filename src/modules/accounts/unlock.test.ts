import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  orderAll,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import { proposeAmendment } from "../wages/amendment.operations.ts";
import { draftAdvance, draftSheet } from "../wages/drafting.operations.ts";
import { unlockSheet } from "../wages/unlock.operations.ts";
import { recordItem } from "../wages/wage-item.operations.ts";
import { confirmLine } from "../wages/wage-line.operations.ts";
import { approveSheet, getSheet, returnSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { getStatement } from "./account-statement.operations.ts";
import { createPayRun } from "./pay-run.operations.ts";

async function theSheet(thread: Thread) {
  const { projectId, companyIds, actors, month } = thread.site;
  await approveAllSheets(thread);
  await transferIn(thread, 100_000_000);
  const [row] = await thread.query<{ sheet_id: string }>(
    `select sheet_id from wage_sheet where company_id = ${companyIds[0]}`,
  );
  const sheetId = Number(row?.sheet_id);
  const of = { projectId, sheetId };
  const read = () => thread.done(getSheet, actors.payrollOfficer, of);
  return { of, projectId, companyId: companyIds[0], month, officer: actors.payrollOfficer, read };
}

async function payable(thread: Thread) {
  const balances = await transact(thread.db, (tx) => accountBalances(tx, thread.site.projectId));
  return -balances["wages-payable"];
}

test("an approved sheet is unlocked with a reason, drafted anew, approved again and paid once", async (t) => {
  const thread = await aThread(t);
  const { of, projectId, companyId, month, officer, read } = await theSheet(thread);
  const before = await read();
  const allBefore = await payable(thread);
  const first = before.wageLines[0];
  assert.ok(first);
  await thread.done(confirmLine, thread.site.workerActor(first.pin), { projectId, lineId: first.lineId });
  assert.equal(await thread.refused(unlockSheet, officer, { ...of, sheetId: 1, reason: "漏算" }), "wage-sheet.unknown");
  const unlocked = await thread.done(unlockSheet, officer, { ...of, reason: "漏算夜班津贴" });
  assert.deepEqual(
    [unlocked.state, unlocked.version, unlocked.approvedOn, unlocked.confirmed],
    ["drafted", 2, null, 0],
  );
  assert.equal(await payable(thread), allBefore - before.netFen);
  assert.equal(await thread.refused(unlockSheet, officer, { ...of, reason: "再次" }), "wage-sheet.not-approved");
  await assertBooksBalance(thread);
  const item = { projectId, pin: first.pin, month, kind: "allowance-special" as const, amountFen: 6_000 };
  await thread.done(recordItem, officer, item);
  await thread.done(draftSheet, officer, { projectId, companyId, month });
  await thread.done(submitSheet, officer, of);
  await thread.done(returnSheet, officer, { ...of, reason: "核对" });
  await thread.done(submitSheet, officer, of);
  await thread.done(approveSheet, officer, of);
  const after = await read();
  assert.deepEqual(
    after.wageLines.map(({ lineId }) => lineId),
    before.wageLines.map(({ lineId }) => lineId),
  );
  assert.equal(after.netFen, before.netFen + 6_000);
  assert.equal(await payable(thread), allBefore + 6_000);
  assert.deepEqual(
    after.reopenings.map(({ version, what, reason }) => [version, what, reason]),
    [
      [2, "returned", "核对"],
      [1, "unlocked", "漏算夜班津贴"],
    ],
  );
  const by = await thread.query<{ reopened_by: string }>("select reopened_by from sheet_reopening");
  assert.deepEqual(
    by.map((one) => Number(one.reopened_by)),
    [officer.userId, officer.userId],
  );
  const worker = { projectId, pin: first.pin, month };
  const { rows, closingFen } = await thread.done(getStatement, officer, worker);
  // In the order in which it happened, also within one moment of the clock: what is owed never rises twice.
  assert.deepEqual(
    rows.map(({ kind, balanceFen }) => [kind, balanceFen]),
    [
      ["sheet-approved", first.netFen],
      ["sheet-unlocked", 0],
      ["sheet-approved", first.netFen + 6_000],
    ],
  );
  assert.equal(closingFen, first.netFen + 6_000);
  const employer = await thread.done(getStatement, officer, { projectId, companyId, month });
  assert.deepEqual(
    employer.rows.map(({ kind, entries, balanceFen }) => [kind, entries, balanceFen]),
    [
      ["sheet-approved", before.wageLines.length, before.netFen],
      ["sheet-unlocked", before.wageLines.length, 0],
      ["sheet-approved", before.wageLines.length, after.netFen],
    ],
  );
  await orderAll(thread);
  await assertBooksBalance(thread);
});

test("a sheet of which something was ordered, amended or settled stays locked", async (t) => {
  const thread = await aThread(t);
  const { of, projectId, companyId, officer, read } = await theSheet(thread);
  const reason = "更正";
  const [line] = (await read()).wageLines;
  assert.ok(line);
  await thread.done(proposeAmendment, officer, { projectId, lineId: line.lineId, grossFen: line.grossFen + 1, reason });
  assert.equal(await thread.refused(unlockSheet, officer, { ...of, reason }), "wage-sheet.money-moved");
  await thread.db.pool.query("delete from wage_amendment");
  await orderAll(thread);
  assert.equal(await thread.refused(unlockSheet, officer, { ...of, reason }), "wage-sheet.money-moved");
  const advances = [{ pin: 1, amountFen: 10_000 }];
  const advance = { projectId, companyId, month: "2020-12", payOn: "2020-12-21", advances };
  const made = { projectId, sheetId: (await thread.done(draftAdvance, officer, advance)).sheetId };
  await thread.done(submitSheet, officer, made);
  await thread.done(approveSheet, officer, made);
  assert.equal((await thread.done(unlockSheet, officer, { ...made, reason })).state, "drafted");
  await assertBooksBalance(thread);
});

test("of an unlocking and a pay run at the same moment only one happens", async (t) => {
  const thread = await aThread(t);
  const { of, projectId, officer } = await theSheet(thread);
  await Promise.all([
    thread.run(unlockSheet, officer, { ...of, reason: "同时" }),
    thread.run(createPayRun, officer, { projectId, executeOn: "2020-12-21" }),
  ]);
  await assertBooksBalance(thread);
});
