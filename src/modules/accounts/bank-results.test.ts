import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aSite } from "../../../tools/test-site.ts";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  type BankPayment,
  debitEntry,
  notificationFile,
  orderAll,
  type PaidRun,
  returnEntry,
  statusFile,
  type Thread,
  transferEntry,
} from "../../../tools/test-thread.ts";
import type { Entry } from "../../banks/account-report.ts";
import { transact } from "../../db/transact.ts";
import { type Day, day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { fen } from "../../kernel/money.ts";
import { addMonth, month } from "../../kernel/month.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { createPayRun } from "./pay-run.operations.ts";

/** One thing that the site or its bank does; `pick` chooses among what there is at that moment. */
type Step =
  | { readonly kind: "order" }
  | {
      readonly kind: "debit" | "return" | "reject" | "accept";
      readonly pick: number;
      readonly many: boolean;
      readonly on: Day;
    }
  | { readonly kind: "transfer"; readonly amountFen: number; readonly on: Day }
  | { readonly kind: "resend"; readonly pick: number };

const on = fc.constantFrom("2020-12-15", "2020-12-21", "2021-01-04", "2020-11-02").map((text) => day(text));
const pick = fc.nat(1_000);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("order" as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          "debit" as const,
          "debit" as const,
          "return" as const,
          "reject" as const,
          "accept" as const,
        ),
        pick,
        many: fc.boolean(),
        on,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("transfer" as const),
        amountFen: fc.integer({ min: 1, max: 9_000_000 }),
        on,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("resend" as const), pick }) },
  ),
  { minLength: 4, maxLength: 18 },
);

/** What the bank has told so far, kept apart from the program under test. */
interface Bank {
  readonly runs: PaidRun[];
  readonly files: FileValue[];
  balanceFen: number;
}

test("whatever the bank says, in any order, late or twice, the ledger is what the raw facts add up to", async (t) => {
  const base = await aThread(t, { worked: false });
  const startMonth = fc.nat(6).map((months) => addMonth(month("2020-05"), months));
  await fc.assert(
    fc.asyncProperty(startMonth, steps, async (worked, history) => {
      const site = await aSite(base.db, { vault: base.vault, ids: base.ids, month: worked });
      const thread: Thread = { ...base, site };
      await approveAllSheets(thread);
      const bank: Bank = { runs: [], files: [], balanceFen: 0 };
      await tell(thread, bank, [transferEntry(thread, 5_000_000)]);
      for (const step of history) await play(thread, bank, step);
      await assertBooksBalance(thread);
      await assertFollowsFacts(thread, bank);
      const before = await snapshot(thread);
      for (const file of bank.files) await take(thread, file);
      assert.deepEqual(await snapshot(thread), before);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

async function play(thread: Thread, bank: Bank, step: Step): Promise<void> {
  switch (step.kind) {
    case "order": {
      const { projectId, actors } = thread.site;
      const made = await thread.run(createPayRun, actors.payrollOfficer, { projectId, executeOn: "2020-12-21" });
      if (!isRefusal(made)) bank.runs.push(await runOf(thread, made.runId, made.messageId));
      return;
    }
    case "transfer":
      return tell(thread, bank, [transferEntry(thread, step.amountFen, step.on)]);
    case "resend": {
      const file = bank.files[step.pick % bank.files.length];
      if (file !== undefined) await take(thread, file);
      return;
    }
    default:
      return answer(thread, bank, step);
  }
}

async function answer(thread: Thread, bank: Bank, step: Extract<Step, { pick: number; many: boolean }>): Promise<void> {
  const run = bank.runs[step.pick % Math.max(bank.runs.length, 1)];
  if (run === undefined) return;
  const at = step.pick % run.payments.length;
  const payments = step.many ? run.payments : run.payments.slice(at, at + 1);
  switch (step.kind) {
    case "debit":
      return tell(thread, bank, [debitEntry(thread, payments, step.on)]);
    case "return":
      return tell(
        thread,
        bank,
        payments.map((one) => returnEntry(thread, one, step.on)),
      );
    default: {
      const status = step.kind === "reject" ? "RJCT" : "ACSP";
      const listed = payments.map((one) => ({ originalEndToEndId: one.endToEndId, status }) as const);
      const file = statusFile(thread, run, { groupStatus: "PART", payments: listed });
      bank.files.push(file);
      await take(thread, file);
    }
  }
}

async function tell(thread: Thread, bank: Bank, entries: readonly Entry[]): Promise<void> {
  const file = notificationFile(thread, entries);
  bank.files.push(file);
  for (const entry of entries) bank.balanceFen += entry.amountFen;
  await take(thread, file);
}

async function take(thread: Thread, file: FileValue): Promise<void> {
  const { projectId, actors } = thread.site;
  await thread.done(importBankFile, actors.bankClerk, { projectId, file });
}

async function runOf(thread: Thread, runId: number, messageId: string): Promise<PaidRun> {
  const payments = await thread.query<BankPayment>(
    `select payment_id as "paymentId", line_id as "lineId", pin, amount_fen as "amountFen",
       end_to_end_id as "endToEndId" from payment where project_id = $1 and run_id = $2 order by payment_id`,
    [thread.site.projectId, runId],
  );
  return { runId, messageId, payments };
}

/** The accounts, added up from lines, payments and bank entries without looking at the ledger. */
async function assertFollowsFacts(thread: Thread, bank: Bank): Promise<void> {
  const { projectId } = thread.site;
  const sum = async (text: string) => (await thread.query<{ fen: number }>(text, [projectId]))[0]?.fen ?? 0;
  const approved = await sum(`select coalesce(sum(net_fen), 0)::int8 as fen from wage_line where project_id = $1`);
  const paid = (state: string) =>
    sum(`select coalesce(sum(amount_fen), 0)::int8 as fen from payment where project_id = $1 and state = '${state}'`);
  const booked = (kind: string) =>
    sum(
      `select coalesce(sum(amount_fen), 0)::int8 as fen from account_entry where project_id = $1 and kind = '${kind}'`,
    );
  const [pending, settled] = [await paid("pending"), await paid("settled")];
  const transfers = await booked("transfer");
  const balances = await transact(thread.db, (tx) => accountBalances(tx, projectId));
  const expected = {
    "labour-cost": approved,
    "payments-in-transit": fen(-pending),
    "wages-payable": pending + settled - approved,
    "wage-account": bank.balanceFen,
    "owner-funding": fen(-transfers),
  };
  // Whatever the bank moved that was neither the owner's money nor a wage that arrived is in suspense.
  const suspense = transfers - settled - bank.balanceFen;
  const untouched = { "contractor-funding": 0, "bank-charges": 0, "foreign-use": 0, "paid-outside": 0 };
  assert.deepEqual(balances, { ...expected, ...untouched, suspense: fen(suspense) });
}

async function snapshot(thread: Thread) {
  return thread.query(
    `select (select json_agg(p order by p.payment_id) from payment p where project_id = $1) as payments,
       (select json_agg(p order by p.entry_id, p.posting_no) from posting p where project_id = $1) as postings,
       (select json_agg(a order by a.entry_id) from account_entry a where project_id = $1) as entries`,
    [thread.site.projectId],
  );
}

test("an order for money is never made twice: two runs of one site share no line that is under way", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  const bank: Bank = { runs: [], files: [], balanceFen: 0 };
  await tell(thread, bank, [transferEntry(thread, 50_000_000)]);
  const first = await orderAll(thread);
  await take(thread, statusFile(thread, first, { groupStatus: "RJCT" }));
  const second = await orderAll(thread);
  const lines = (run: PaidRun) => run.payments.map((one) => one.lineId);
  assert.deepEqual(lines(second), lines(first));
  const active = await thread.query(
    "select line_id from payment where state in ('pending', 'settled') group by line_id having count(*) > 1",
  );
  assert.deepEqual(active, []);
});
