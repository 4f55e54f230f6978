import assert from "node:assert/strict";
import { test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  importEntries,
  payAll,
  returnEntry,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { ACCOUNT_INVARIANTS } from "./account-invariants.store.ts";

/** Each way of breaking the facts behind the program's back, and the invariant that must notice it. */
const BROKEN: Readonly<Record<string, string>> = {
  "accounts.no-line-paid-twice": `update payment set amount_fen = amount_fen + 1 where state = 'settled'`,
  "accounts.balance-equals-bank": `update account_entry set amount_fen = amount_fen - 1 where kind = 'transfer'`,
  "accounts.ledger-follows-payments": `update payment set state = 'pending' where state = 'settled'`,
  "accounts.payments-follow-bank": `update payment set state = 'settled' where state = 'returned'`,
  "accounts.suspense-is-the-queue": `update account_entry set kind = 'unmatched' where kind = 'wage'`,
  "accounts.charges-follow-bank": `update account_entry set kind = 'fee' where kind = 'wage'`,
  "accounts.transfers-follow-bank": `update account_entry set kind = 'fee' where kind = 'transfer'`,
  "accounts.runs-add-up": `update pay_run set payment_count = payment_count + 1`,
};

test("every invariant holds after a returned payment, and each finds its own kind of tampering", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await transferIn(thread, 10_000_000);
  const { payments } = await payAll(thread);
  await importEntries(thread, [returnEntry(thread, present(payments[0], "a payment"))]);
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
