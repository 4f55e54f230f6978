import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
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
import type { ChildCall } from "./test-child.ts";

const CHILD = join(import.meta.dirname, "test-child.ts");
const STEPS_MAX = 60;

/** The answer of the child, or undefined where it was killed before it gave one. */
async function child(call: ChildCall): Promise<unknown> {
  const process_ = spawn(process.execPath, [CHILD, JSON.stringify(call)], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  process_.stdout.on("data", (part: Buffer) => {
    text += part.toString("utf8");
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    process_.once("close", (...ended) => resolve(ended)),
  );
  if (signal === "SIGKILL") return undefined;
  assert.equal(code, 0, "the child ends by itself or by its kill");
  return JSON.parse(text);
}

type Doing = Pick<ChildCall, "operation" | "actor" | "input" | "idempotencyKey">;

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

/**
 * Does the operation again and again and kills the program one step later each time. As long as it had not committed
 * nothing is there; once it had, everything is. The restarted program gets the same request with the same key.
 */
async function killedAtEachStep(thread: Thread, doing: Doing): Promise<{ answer: unknown; kills: number }> {
  const base = { ...doing, url: thread.db.url, today: "2020-12-21" };
  const before = await stateOf(thread);
  let after: string | undefined;
  for (let dieAt = 0; dieAt < STEPS_MAX; dieAt += 1) {
    const answer = await child({ ...base, dieAt });
    const now = await stateOf(thread);
    await assertBooksBalance(thread, THREAD_INVARIANTS);
    if (answer !== undefined) {
      assert.equal(now, after, "what was committed before the crash is neither lost nor done again");
      return { answer, kills: dieAt };
    }
    if (after === undefined && now !== before) after = now;
    assert.equal(now, after ?? before, `a crash at step ${dieAt} leaves all of it or nothing`);
  }
  throw new Error(`${doing.operation} takes more than ${STEPS_MAX} steps`);
}

test("killed between any two steps of a pay run, no wage gets a second payment and no result is lost", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  const officer = actors.payrollOfficer;
  await approveAllSheets(thread);
  await transferIn(thread, 9_000_000);

  const order = { projectId, executeOn: "2020-12-21" };
  const ordering = { operation: "accounts.create-pay-run", actor: officer, input: order, idempotencyKey: key(1) };
  const ordered = await killedAtEachStep(thread, ordering);
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
    const { answer, kills } = await killedAtEachStep(thread, { ...importing, idempotencyKey: key(2 + at) });
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
