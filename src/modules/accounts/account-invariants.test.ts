import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  importEntries,
  payAll,
  returnEntry,
  topUpEntry,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { ACCOUNT_INVARIANTS } from "./account-invariants.store.ts";
import { answerOutsidePayment, recordOutsidePayments } from "./outside-payment.operations.ts";

/** Each way of breaking the facts behind the program's back, and the invariant that must notice it. */
const BROKEN: Readonly<Record<string, string>> = {
  "accounts.no-line-paid-twice": `update payment set amount_fen = amount_fen + 1 where state = 'settled'`,
  "accounts.balance-equals-bank": `update account_entry set amount_fen = amount_fen - 1 where kind = 'transfer'`,
  "accounts.ledger-follows-payments": `update payment set state = 'pending' where state = 'settled'`,
  "accounts.payments-follow-bank": `update payment set state = 'settled' where state = 'returned'`,
  "accounts.suspense-is-the-queue": `update account_entry set kind = 'unmatched' where kind = 'wage'`,
  "accounts.charges-follow-bank": `update account_entry set kind = 'fee' where kind = 'wage'`,
  "accounts.outside-follows-facts": `update outside_payment set amount_fen = amount_fen - 1`,
  "accounts.outside-state-is-newest-step": `update outside_payment set state = 'contested' where state = 'claimed'`,
  "accounts.transfers-follow-bank": `update account_entry set kind = 'fee' where kind = 'transfer'`,
  "accounts.top-ups-follow-bank": `update account_entry set kind = 'fee' where kind = 'top-up'`,
  "accounts.runs-add-up": `update pay_run set payment_count = payment_count + 1`,
};

test("every invariant holds after a returned payment, and each finds its own kind of tampering", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await transferIn(thread, 10_000_000);
  await importEntries(thread, [topUpEntry(thread, 70_000)]);
  const { payments } = await payAll(thread);
  const [back, next] = payments;
  await importEntries(thread, [returnEntry(thread, present(back, "a payment"))]);
  await importEntries(thread, [returnEntry(thread, present(next, "a payment"))]);
  // One of the two wages is then paid in cash, which its worker acknowledges; of the other one it is only said.
  const { projectId, actors } = thread.site;
  const lines = [back, next].map((one) => ({ lineId: one?.lineId, amountFen: 100 }));
  const said = { projectId, way: "cash", paidOn: "2020-12-20", payerName: "次仁", lines };
  const { outsideIds } = await thread.done(recordOutsidePayments, actors.payrollOfficer, said);
  const yes = { projectId, outsideId: outsideIds[0], received: true };
  await thread.done(answerOutsidePayment, thread.site.workerActor(present(back, "a payment").pin), yes);
  await assertBooksBalance(thread);
  assert.deepEqual(
    Object.keys(BROKEN),
    ACCOUNT_INVARIANTS.map((one) => one.id),
  );
  for (const invariant of ACCOUNT_INVARIANTS) {
    const tampered = transact(thread.db, async (tx) => {
      await tx.execute(BROKEN[invariant.id] ?? "");
      const { violations } = await invariant.check(tx);
      assert.ok(violations.length > 0, `${invariant.id} noticed nothing`);
      throw new Error("put it back");
    });
    await assert.rejects(tampered, /put it back/);
  }
  await assertBooksBalance(thread);
});
