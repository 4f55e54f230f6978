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
  importEntries,
  returnEntry,
  statusFile,
  TEST_TODAY,
  type Thread,
  topUpEntry,
  transferEntry,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { accountBalances, lineBalances } from "../../ledger/ledger.store.ts";
import { decideAmendment, proposeAmendment } from "../wages/amendment.operations.ts";
import { getStatement } from "./account-statement.operations.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { decideEntry, listBankQueue, reopenEntry } from "./bank-queue.operations.ts";
import { OUTSIDE_WAYS } from "./outside-payment.contract.ts";
import {
  answerOutsidePayment,
  decideOutsidePayment,
  recordOutsidePayments,
  withdrawOutsidePayment,
} from "./outside-payment.operations.ts";
import { createPayRun } from "./pay-run.operations.ts";

/** What happens on a site in a month; `pick` chooses among what there is at that moment. */
const step = fc.record({
  what: fc.constantFrom(
    "transfer",
    "top-up",
    "order",
    "order",
    "debit",
    "debit",
    "return",
    "reject",
    "amend",
    "amend",
    "strange",
    "taken-back",
    "decide",
    "reopen",
    "outside",
    "outside",
    "say",
    "say",
  ),
  pick: fc.nat(1_000),
  amountFen: fc.integer({ min: 1, max: 2_000_000 }),
  daysLater: fc.nat(4),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/**
 * Every balance, recomputed in SQL from sheets, amendments, payments and the bank's entries; the ledger's own tables
 * are not read. One row a wage line, as of a day.
 */
const OWED_BY_LINE = `
  select l.line_id as "lineId", l.company_id as "companyId", l.pin, l.month,
    ((case when s.approved_on <= $2 then coalesce(
        (select a.old_net_fen from wage_amendment a where a.project_id = l.project_id and a.line_id = l.line_id
         and a.state = 'approved' order by a.amendment_no limit 1), l.net_fen) else 0 end)
    + (select coalesce(sum(a.new_gross_fen - a.new_deduction_fen - l.advance_fen - a.old_net_fen), 0)
       from wage_amendment a where a.project_id = l.project_id and a.line_id = l.line_id and a.state = 'approved'
       and a.decided_on <= $2)
    - (select coalesce(sum(p.amount_fen), 0) from payment p where p.project_id = l.project_id
       and p.line_id = l.line_id and p.state in ('settled', 'returned') and p.settled_on <= $2)
    + (select coalesce(sum(p.amount_fen), 0) from payment p where p.project_id = l.project_id
       and p.line_id = l.line_id and p.state = 'returned' and p.ended_on <= $2)
    - (select coalesce(sum(o.amount_fen), 0) from outside_payment o where o.project_id = l.project_id
       and o.line_id = l.line_id and o.paid_on <= $2 and exists (select from outside_payment_step t
         where t.project_id = o.project_id and t.outside_id = o.outside_id and t.kind in ('acknowledged', 'accepted')))
    + (select coalesce(sum(o.amount_fen), 0) from outside_payment o where o.project_id = l.project_id
       and o.line_id = l.line_id and o.state = 'rejected' and exists (select from outside_payment_step t
         where t.project_id = o.project_id and t.outside_id = o.outside_id and t.kind in ('acknowledged', 'accepted'))
       and (select max(t.recorded_at) from outside_payment_step t where t.project_id = o.project_id
         and t.outside_id = o.outside_id) < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'))::int8 as "owedFen",
    (select coalesce(sum(p.amount_fen), 0)::int8 from payment p where p.project_id = l.project_id
     and p.line_id = l.line_id and p.state = 'pending') as "pendingFen"
  from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
  where l.project_id = $1 order by l.line_id`;

const ACCOUNT_ON = `
  select coalesce(sum(amount_fen), 0)::int8 as fen from account_entry where project_id = $1 and booked_on <= $2`;

interface LineRow {
  readonly lineId: number;
  readonly companyId: number;
  readonly pin: number;
  readonly month: string;
  readonly owedFen: number;
  readonly pendingFen: number;
}

test("after any month of payments, returns and corrections each balance is what the facts say", async (t) => {
  const base = await aThread(t, { worked: false });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (history) => {
      const site = await aSite(base.db, { vault: base.vault, ids: base.ids });
      const thread: Thread = { ...base, site };
      await approveAllSheets(thread);
      await importEntries(thread, [transferEntry(thread, 5_000_000)]);
      let today = TEST_TODAY;
      for (const one of history) {
        today = addDays(today, one.daysLater);
        await play(thread, one, today);
      }
      await assertBooksBalance(thread);
      await assertBalances(thread, today);
      for (let on = addDays(TEST_TODAY, -1); on <= today; on = addDays(on, 3))
        await assertStatements(thread, on, today);
      await assertStatements(thread, today, today);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

async function play(thread: Thread, { what, pick, amountFen }: Step, today: Day): Promise<void> {
  const { projectId, actors } = thread.site;
  const officer = actors.payrollOfficer;
  switch (what) {
    case "transfer":
      await importEntries(thread, [transferEntry(thread, amountFen, today)]);
      return;
    case "top-up":
      await importEntries(thread, [topUpEntry(thread, amountFen, today)]);
      return;
    case "taken-back": {
      const [transfer] = await thread.query<{ fen: number }>(
        "select amount_fen as fen from account_entry where project_id = $1 and kind = 'transfer' limit 1",
        [projectId],
      );
      if (transfer !== undefined) await importEntries(thread, [transferEntry(thread, -transfer.fen, today)]);
      return;
    }
    case "strange":
      // A debit with no reference of ours.
      await importEntries(thread, [transferEntry(thread, -(1 + (amountFen % 500)), today)]);
      return;
    case "reopen": {
      const found = await thread.query<{ entryId: number }>(
        `select entry_id as "entryId" from account_entry where project_id = $1
           and kind not in ('wage', 'return', 'unmatched') order by entry_id`,
        [projectId],
      );
      const one = found[pick % Math.max(found.length, 1)];
      const given = { projectId, entryId: one?.entryId, reason: "重新认定" };
      // Refused where the bank took more of the transfers back than would be left.
      if (one !== undefined) await thread.run(reopenEntry, officer, given, today);
      return;
    }
    case "decide": {
      const { entries } = await thread.done(listBankQueue, officer, { projectId });
      const one = entries[pick % Math.max(entries.length, 1)];
      if (one === undefined) return;
      const kind = one.suggestion === "transfer-back" ? one.suggestion : pick % 2 === 0 ? "foreign-use" : "fee";
      await thread.done(decideEntry, officer, { projectId, entryId: one.entryId, kind, reason: "核对后认定" }, today);
      return;
    }
    case "order": {
      const lines = await thread.query<{ lineId: number }>(
        `select line_id as "lineId" from wage_line where project_id = $1 order by line_id`,
        [projectId],
      );
      const some = lines.filter((_, index) => ((pick + 1) >> index) % 2 === 1).map((one) => one.lineId);
      const input = { projectId, executeOn: today, ...(some.length > 0 && { lineIds: some }) };
      await thread.run(createPayRun, officer, input, today); // refused where there is nothing to pay or to pay from
      return;
    }
    case "outside": {
      const lines = await thread.query<{ lineId: number; pin: number }>(
        `select line_id as "lineId", pin from wage_line where project_id = $1 order by line_id`,
        [projectId],
      );
      const lineId = lines[pick % lines.length]?.lineId;
      const way = OUTSIDE_WAYS[pick % OUTSIDE_WAYS.length];
      const paidOn = addDays(today, -(pick % 5));
      const amounts = [{ lineId, amountFen: Math.max(1, amountFen >> 2) }];
      // Refused where less is unpaid or the bank has a payment under way.
      await thread.run(
        recordOutsidePayments,
        officer,
        { projectId, way, paidOn, payerName: "次仁", lines: amounts },
        today,
      );
      return;
    }
    case "say":
      return say(thread, pick, today);
    case "amend":
      return amend(thread, pick, amountFen, today);
    default:
      return answer(thread, what, pick, today);
  }
}

/** The worker or an inspector says something about a payment outside the account, or its recorder takes it back. */
async function say(thread: Thread, pick: number, today: Day): Promise<void> {
  const { projectId, actors } = thread.site;
  const said = await thread.query<{ outsideId: number; pin: number }>(
    `select outside_id as "outsideId", pin from outside_payment where project_id = $1 order by outside_id`,
    [projectId],
  );
  const one = said[pick % Math.max(said.length, 1)];
  if (one === undefined) return;
  const of = { projectId, outsideId: one.outsideId };
  const worker = thread.site.workerActor(one.pin);
  // Each is refused in states where it may not follow.
  if (pick % 6 < 3) await thread.run(answerOutsidePayment, worker, { ...of, received: true }, today);
  else if (pick % 6 === 3) {
    await thread.run(answerOutsidePayment, worker, { ...of, received: false, reason: "没有收到" }, today);
  } else if (pick % 6 === 4) {
    await thread.run(withdrawOutsidePayment, actors.payrollOfficer, { ...of, reason: "登记有误" }, today);
  } else {
    const decision = { ...of, decision: pick % 4 === 1 ? "accept" : "reject", reason: "已经核对", file: RECEIPT };
    await thread.run(decideOutsidePayment, actors.inspector, decision, today);
  }
}

const RECEIPT = {
  fileName: "收条.jpg",
  mediaType: "image/jpeg",
  base64: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString("base64"),
};

async function amend(thread: Thread, pick: number, grossFen: number, today: Day): Promise<void> {
  const { projectId, actors } = thread.site;
  const lines = await thread.query<{ lineId: number }>(
    `select line_id as "lineId" from wage_line where project_id = $1 order by line_id`,
    [projectId],
  );
  const lineId = lines[pick % lines.length]?.lineId;
  const input = { projectId, lineId, grossFen, deductionFen: 0, reason: "工时核对有误" };
  const proposed = await thread.run(proposeAmendment, actors.payrollOfficer, input, today);
  if (isRefusal(proposed)) return; // below what was paid, or nothing would change
  const { amendmentId } = proposed;
  const decision = { projectId, amendmentId, approve: pick % 4 !== 0, reason: "复核" };
  await thread.run(decideAmendment, actors.payrollOfficer, decision, today);
}

/** The bank books a payment, takes one back that it booked, or rejects one that it has not. */
async function answer(thread: Thread, what: string, pick: number, today: Day): Promise<void> {
  const state = what === "return" ? "settled" : "pending";
  const payments = await thread.query<BankPayment & { messageId: string; runId: number }>(
    `select p.payment_id as "paymentId", p.line_id as "lineId", p.pin, p.amount_fen as "amountFen",
       p.end_to_end_id as "endToEndId", r.message_id as "messageId", r.run_id as "runId"
     from payment p join pay_run r on r.project_id = p.project_id and r.run_id = p.run_id
     where p.project_id = $1 and p.state = $2 order by p.payment_id`,
    [thread.site.projectId, state],
  );
  const one = payments[pick % Math.max(payments.length, 1)];
  if (one === undefined) return;
  if (what === "debit") await importEntries(thread, [debitEntry(thread, [one], today)]);
  else if (what === "return") await importEntries(thread, [returnEntry(thread, one, today)]);
  else {
    const run = { runId: one.runId, messageId: one.messageId, payments: [one] };
    const listed = [{ originalEndToEndId: one.endToEndId, status: "RJCT" as const }];
    const file = statusFile(thread, run, { groupStatus: "PART", payments: listed });
    const { projectId, actors } = thread.site;
    await thread.done(importBankFile, actors.bankClerk, { projectId, file }, today);
  }
}

/** Per line, per account: payable, in transit, cost, and what the bank's entries were. */
async function assertBalances(thread: Thread, today: Day): Promise<void> {
  const { projectId } = thread.site;
  const lines = await thread.query<LineRow>(OWED_BY_LINE, [projectId, today]);
  const said = await transact(thread.db, (tx) => lineBalances(tx, projectId));
  for (const { lineId, owedFen, pendingFen } of lines) {
    const { payableFen, inTransitFen } = said.get(lineId) ?? { payableFen: 0, inTransitFen: 0 };
    assert.deepEqual([payableFen, inTransitFen], [owedFen - pendingFen, pendingFen], `line ${lineId}`);
  }
  const booked = await thread.query<{ kind: string; fen: number }>(
    `select kind, sum(amount_fen)::int8 as fen from account_entry where project_id = $1 group by kind`,
    [projectId],
  );
  const of = (...kinds: string[]) =>
    booked.filter((one) => kinds.includes(one.kind)).reduce((sum, one) => sum + one.fen, 0) || 0;
  const all = booked.reduce((sum, one) => sum + one.fen, 0);
  const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0);
  const [outside] = await thread.query<{ fen: number }>(
    `select coalesce(sum(o.amount_fen), 0)::int8 as fen from outside_payment o join (
       select project_id, outside_id, array_agg(kind order by step_no) as kinds from outside_payment_step group by 1, 2
     ) t using (project_id, outside_id) where project_id = $1 and t.kinds && array['acknowledged', 'accepted']
       and t.kinds[array_length(t.kinds, 1)] <> 'rejected'`,
    [projectId],
  );
  const past = outside?.fen ?? 0;
  const paid = -of("wage", "return") + past;
  const owed = sum(lines.map((one) => one.owedFen));
  const pending = sum(lines.map((one) => one.pendingFen));
  const balances = await transact(thread.db, (tx) => accountBalances(tx, projectId));
  const zero = (amount: number) => amount || 0; // no -0
  assert.deepEqual(balances, {
    "owner-funding": zero(-of("transfer", "transfer-back")),
    "contractor-funding": zero(-of("top-up")),
    "wage-account": all,
    "labour-cost": owed + paid,
    "wages-payable": zero(-(owed - pending)),
    "payments-in-transit": zero(-pending),
    "bank-charges": zero(-of("interest", "fee")),
    "foreign-use": zero(-of("foreign-use", "seizure")),
    "paid-outside": zero(-past),
    suspense: zero(-of("unmatched")),
  });
}

/** The account, every employer and every worker's month, as of a past day. */
async function assertStatements(thread: Thread, on: Day, today: Day): Promise<void> {
  const { projectId, actors, companyIds, contractorId, month } = thread.site;
  const ask = (more: object) => thread.done(getStatement, actors.owner, { projectId, asOf: on, ...more }, today);
  const [account] = await thread.query<{ fen: number }>(ACCOUNT_ON, [projectId, on]);
  assert.equal((await ask({})).closingFen, account?.fen, `account on ${on}`);
  const lines = await thread.query<LineRow>(OWED_BY_LINE, [projectId, on]);
  const owedOf = (which: (line: LineRow) => boolean) =>
    lines.filter(which).reduce((total, one) => total + one.owedFen, 0);
  for (const companyId of [...companyIds, contractorId]) {
    const { closingFen } = await ask({ companyId });
    assert.equal(
      closingFen,
      owedOf((line) => line.companyId === companyId),
      `employer ${companyId} on ${on}`,
    );
  }
  for (const pin of thread.site.pins) {
    const { closingFen, rows } = await ask({ pin, month });
    assert.equal(
      closingFen,
      owedOf((line) => line.pin === pin && line.month === month),
      `worker ${pin} on ${on}`,
    );
    assert.equal(rows.at(-1)?.balanceFen ?? 0, closingFen);
  }
}
