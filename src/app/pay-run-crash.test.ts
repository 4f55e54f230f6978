import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  type BankPayment,
  debitEntry,
  notificationFile,
  returnEntry,
  statusFile,
  type Thread,
  transferIn,
} from "../../tools/test-thread.ts";
import { present } from "../kernel/assert.ts";
import { fen } from "../kernel/money.ts";
import { importBankFile } from "../modules/accounts/bank-file.operations.ts";
import { createPayRun, downloadPaymentFile, getPayRun, listPayRuns } from "../modules/accounts/pay-run.operations.ts";
import { THREAD_INVARIANTS } from "../modules/evidence/thread-invariants.store.ts";
import { killedAtEachStep } from "./test-killed.ts";

/** What a crash may leave: everything of the operation, or nothing. */
async function stateOf(thread: Thread): Promise<string> {
  const rows = await thread.query<{ text: string }>(
    `select concat_ws(' ', 'run', run_id, payment_count, bank_status, encode(sha256(file), 'hex')) as text from pay_run
     union all select concat_ws(' ', 'payment', payment_id, line_id, amount_fen, state) from payment
     union all select concat_ws(' ', 'entry', bank_reference, amount_fen, kind, payment_id) from account_entry
     union all select concat_ws(' ', 'message', message_key, applied) from bank_message
     union all select concat_ws(' ', 'ledger', source) from ledger_entry order by text`,
  );
  return rows.map((row) => row.text).join("\n");
}

test("killed between any two steps of a pay run, no wage gets a second payment and no result is lost", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  const officer = actors.payrollOfficer;
  const looks = {
    state: () => stateOf(thread),
    holds: () => assertBooksBalance(thread, THREAD_INVARIANTS),
  };
  await approveAllSheets(thread);
  await transferIn(thread, 9_000_000);

  const order = { projectId, executeOn: "2020-12-21" };
  const ordering = { operation: "accounts.create-pay-run", actor: officer, input: order, idempotencyKey: key(1) };
  const ordered = await killedAtEachStep(thread.db, ordering, looks);
  assert.ok(ordered.kills >= 8, `${ordered.kills} kills`);
  // Somebody who saw nothing but a crash and asks anew, with another key, orders nothing twice.
  assert.equal(await thread.refused(createPayRun, officer, order), "pay-run.nothing-to-pay");
  const { runs } = await thread.done(listPayRuns, officer, { projectId });
  assert.equal(runs.length, 1);
  const runId = present(runs[0], "the run").runId;
  assert.equal((ordered.answer as { runId: number }).runId, runId);
  const file = () => thread.done(downloadPaymentFile, officer, { projectId, runId });
  const bytes = (await file()).base64;
  const { payments, messageId } = await thread.done(getPayRun, officer, { projectId, runId });
  assert.equal(payments.length, 6);

  const [rejected, returned] = [present(payments[0], "a payment"), present(payments[1], "a payment")];
  const run = { runId, messageId, payments: payments as readonly BankPayment[] };
  const status = statusFile(thread, run, {
    groupStatus: "PART",
    payments: [{ originalEndToEndId: rejected.endToEndId, status: "RJCT", reasonCode: "AC01" }],
  });
  const booked = notificationFile(thread, [debitEntry(thread, run.payments.slice(1))]);
  const back = notificationFile(thread, [returnEntry(thread, { ...returned, amountFen: fen(returned.amountFen) })]);
  for (const [at, bankFile] of [status, booked, back].entries()) {
    const input = { projectId, file: bankFile };
    const importing = { operation: "accounts.import-bank-file", actor: actors.bankClerk, input };
    const doing = { ...importing, idempotencyKey: key(2 + at) };
    const { answer, kills } = await killedAtEachStep(thread.db, doing, looks);
    assert.ok(kills >= 6, `${kills} kills`);
    assert.equal((answer as { alreadyImported: boolean }).alreadyImported, false);
    // The same file from the bank once more, as a new request, changes nothing.
    const state = await stateOf(thread);
    const again = await thread.done(importBankFile, actors.bankClerk, input);
    assert.deepEqual([again.alreadyImported, await stateOf(thread)], [true, state]);
    assert.equal((await file()).base64, bytes, "the payment file keeps its bytes");
  }
  const ended = await thread.done(getPayRun, officer, { projectId, runId });
  assert.deepEqual(
    ended.payments.map((one) => one.state),
    ["rejected", "returned", "settled", "settled", "settled", "settled"],
  );
  // What came back is owed again, and only that.
  const second = await thread.done(createPayRun, officer, order);
  assert.deepEqual([second.paymentCount, second.controlSumFen], [2, rejected.amountFen + returned.amountFen]);
  await assertBooksBalance(thread, THREAD_INVARIANTS);
});

function key(number: number): string {
  return `0b54c1de-7d33-4f57-8f6e-3a1f5f1f00${String(number).padStart(2, "0")}`;
}
