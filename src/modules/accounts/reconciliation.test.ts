import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  statusFile,
  transferEntry,
  transferIn,
} from "../../../tools/test-thread.ts";
import { day } from "../../kernel/day.ts";
import { getStatement } from "./account-statement.operations.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { reconcile } from "./reconciliation.operations.ts";
import { getAccount } from "./wage-account.operations.ts";

const TOTAL_FEN = 650_000 + 700_000 + 25 * 30_050 + 812_500 + 816_638 + 800_000;

test("a payment is open from the fourth day without a booking, and at once when a report settles it", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  await approveAllSheets(thread);
  await transferIn(thread, TOTAL_FEN);
  const run = await orderAll(thread); // executed on 2020-12-21
  const ask = (today: string) => thread.done(reconcile, actors.bankClerk, { projectId }, day(today));
  assert.equal((await ask("2020-12-24")).agrees, true);
  const open = await ask("2020-12-25");
  assert.deepEqual([open.agrees, open.ours.pending.length, open.ours.pending[0]?.days], [false, 6, 4]);
  const [first, ...others] = run.payments;
  assert.ok(first !== undefined);
  const listed = [{ originalEndToEndId: first.endToEndId, status: "ACSC" as const }];
  const file = statusFile(thread, run, { groupStatus: "PART", payments: listed });
  await thread.done(importBankFile, actors.bankClerk, { projectId, file });
  const told = await ask("2020-12-22");
  assert.deepEqual([told.agrees, told.ours.reported.map((one) => one.paymentId)], [false, [first.paymentId]]);
  await importEntries(thread, [debitEntry(thread, run.payments)]);
  assert.equal((await ask("2020-12-30")).agrees, true);
  await importEntries(thread, [transferEntry(thread, -300, day("2020-12-23"))]);
  const strange = await ask("2020-12-30");
  assert.deepEqual([strange.agrees, strange.bank.entries, strange.bank.entriesFen, others.length], [false, 1, -300, 5]);
});

test("a statement's balances stand beside ours, and a missing statement between two is seen", async (t) => {
  const thread = await aThread(t);
  const { projectId, accountId, actors } = thread.site;
  await transferIn(thread, 1_000, day("2020-12-02"));
  const balance = (key: string, opened: string, opening: number, closed: string, closing: number) =>
    thread.db.pool.query(
      `insert into statement_balance (project_id, account_id, message_key, opened_on, opening_fen, closed_on,
         closing_fen) values ($1, $2, $3, $4, $5, $6, $7)`,
      [projectId, accountId, key, opened, opening, closed, closing],
    );
  await balance("a", "2020-12-01", 0, "2020-12-02", 1_000);
  assert.equal((await thread.done(reconcile, actors.owner, { projectId })).agrees, true);
  await balance("b", "2020-12-05", 999, "2020-12-05", 999);
  const { agrees, statements } = await thread.done(reconcile, actors.owner, { projectId });
  assert.equal(agrees, false);
  assert.deepEqual(
    statements.map((one) => [one.messageKey, one.ourOpeningFen, one.ourClosingFen, one.follows]),
    [
      ["b", 1_000, 1_000, false],
      ["a", 0, 1_000, true],
    ],
  );
});

test("of several statements of one day the newest is the last that came in, whatever the bank named it", async (t) => {
  const thread = await aThread(t);
  const { projectId, accountId, actors } = thread.site;
  await transferIn(thread, 1_500, day("2020-12-02"));
  const statement = async (key: string, at: string, opening: number, closing: number) => {
    await thread.db.pool.query(
      `insert into statement_balance (project_id, account_id, message_key, opened_on, opening_fen, closed_on,
         closing_fen) values ($1, $2, $3, '2020-12-02', $4, '2020-12-02', $5)`,
      [projectId, accountId, key, opening, closing],
    );
    await thread.db.pool.query(
      `insert into bank_message (project_id, account_id, message_key, kind, file_digest, imported_at, imported_by,
         applied, queued) values ($1, $2, $3, 'camt.053.001.08', '\\x00', $4, 1, 0, 0)`,
      [projectId, accountId, key, at],
    );
  };
  await statement("z", "2020-12-02T10:00:00Z", 0, 1_000);
  await statement("a", "2020-12-02T17:00:00Z", 1_000, 1_500);
  const { bankBalance } = await thread.done(getAccount, actors.owner, { projectId });
  assert.deepEqual(bankBalance, { closedOn: "2020-12-02", closingFen: 1_500, ledgerFen: 1_500 });
  const { statements } = await thread.done(reconcile, actors.owner, { projectId });
  assert.deepEqual(
    statements.map((one) => [one.messageKey, one.follows]),
    [
      ["a", true],
      ["z", true],
    ],
  );
});

test("a statement answers for a past day, opens with what was before, and refuses what it cannot answer", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors, companyIds } = thread.site;
  await transferIn(thread, 700, day("2020-12-02"));
  await transferIn(thread, 300, day("2020-12-04"));
  const ask = (more: object) => thread.done(getStatement, actors.owner, { projectId, ...more });
  const until = await ask({ asOf: "2020-12-03" });
  assert.deepEqual([until.of, until.openingFen, until.closingFen, until.rows.length], ["account", 0, 700, 1]);
  const from = await ask({ from: "2020-12-03" });
  assert.deepEqual([from.openingFen, from.closingFen], [700, 1_000]);
  assert.deepEqual(
    from.rows.map((one) => [one.postedOn, one.kind, one.changeFen, one.balanceFen]),
    [["2020-12-04", "transfer-received", 300, 1_000]],
  );
  const none = await ask({ from: "2020-12-05" });
  assert.deepEqual([none.openingFen, none.closingFen, none.rows], [1_000, 1_000, []]);
  await approveAllSheets(thread);
  const employer = await ask({ companyId: companyIds[0], month: "2020-11" });
  assert.deepEqual(
    [employer.of, employer.rows.map((one) => [one.kind, one.entries])],
    ["employer", [["sheet-approved", 3]]],
  );
  const refused = (more: object) => thread.refused(getStatement, actors.owner, { projectId, ...more });
  assert.deepEqual(
    [
      await refused({ asOf: "2020-12-22" }),
      await refused({ from: "2020-12-05", asOf: "2020-12-04" }),
      await refused({ month: "2020-11" }),
      await refused({ companyId: 999_999 }),
    ],
    ["statement.day-ahead", "statement.ends-before-start", "statement.month-alone", "statement.company-unknown"],
  );
});
