import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  type BankPayment,
  debitEntry,
  importEntries,
  notificationFile,
  orderAll,
  payAll,
  returnEntry,
  statusFile,
  TEST_TODAY,
  type Thread,
  transferEntry,
  transferIn,
  xmlFile,
} from "../../../tools/test-thread.ts";
import { CAMT_054_08 } from "../../banks/camt-054-001-08/format.ts";
import { writeCamt } from "../../banks/camt-write.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { fen, negFen } from "../../kernel/money.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { confirmLine, disputeLine, getLine } from "../wages/wage-line.operations.ts";
import { linesOwed } from "../wages/wage-line.store.ts";
import { listSheets } from "../wages/wage-sheet.operations.ts";
import { importBankFile } from "./bank-file.operations.ts";
import { createPayRun, getPayRun, listPayments } from "./pay-run.operations.ts";
import { getAccount } from "./wage-account.operations.ts";

/** A site whose six approved lines were ordered in one pay run, with money enough to pay them three times. */
async function orderedThread(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await transferIn(thread, 20_000_000);
  const run = await orderAll(thread);
  const [first, second] = run.payments;
  return { thread, run, first: present(first, "a payment"), second: present(second, "a payment") };
}

async function take(thread: Thread, file: FileValue) {
  return thread.done(importBankFile, thread.site.actors.bankClerk, { projectId: thread.site.projectId, file });
}

async function refusal(thread: Thread, file: FileValue) {
  return thread.refused(importBankFile, thread.site.actors.bankClerk, { projectId: thread.site.projectId, file });
}

/** Every payment of the payment's line, oldest first, and what the line's worker still has to get. */
async function stateOf(thread: Thread, { lineId }: BankPayment) {
  const { projectId, actors } = thread.site;
  const { payments } = await thread.done(listPayments, actors.inspector, { projectId, lineId });
  const { owedFen, payment } = await thread.done(getLine, actors.inspector, { projectId, lineId });
  return { states: payments.map((one) => one.state), owedFen, payment };
}

/** Everything in the database that money is made of, to show that nothing changed. */
async function books(thread: Thread) {
  return thread.query(
    `select (select json_agg(p order by p.payment_id) from payment p) as payments,
       (select json_agg(p order by p.entry_id, p.posting_no) from posting p) as postings,
       (select json_agg(a order by a.entry_id) from account_entry a) as entries,
       (select json_agg(m order by m.message_key) from bank_message m) as messages`,
  );
}

test("a wage's whole way: draft, confirm, approve, order, accept, book, one comes back, new card, paid", async (t) => {
  const { thread, run, first } = await orderedThread(t);
  const { projectId, actors, workerActor } = thread.site;
  await thread.done(confirmLine, workerActor(first.pin), { projectId, lineId: first.lineId });
  await thread.done(disputeLine, workerActor(2), { projectId, lineId: lineOf(run.payments, 2), reason: "少一天" });
  await take(thread, statusFile(thread, run, { groupStatus: "ACSP" }));
  assert.deepEqual(await stateOf(thread, first), {
    states: ["pending"],
    owedFen: first.amountFen,
    payment: "in-payment",
  });
  const booked = await importEntries(thread, [debitEntry(thread, run.payments)]);
  assert.deepEqual([booked.settled, booked.queued], [6, 0]);
  assert.deepEqual(await stateOf(thread, first), { states: ["settled"], owedFen: 0, payment: "paid" });
  const back = await importEntries(thread, [returnEntry(thread, first, day("2020-12-23"))]);
  assert.equal(back.returned, 1);
  assert.deepEqual(await stateOf(thread, first), { states: ["returned"], owedFen: first.amountFen, payment: "owed" });
  const owed = await transact(thread.db, (tx) => linesOwed(tx, projectId));
  assert.deepEqual(
    owed.map((line) => [line.lineId, line.unpaidFen, line.dueOn]),
    [[first.lineId, first.amountFen, "2020-12-15"]],
  );
  await assertBooksBalance(thread);
  await thread.db.pool.query(
    `insert into pay_card select project_id, pin, $3, bank_code, bank_name, card_sealed, card_tail, holder_name,
       holder_is_worker, '更正卡号', '2020-12-24T00:00:00Z', 1 from pay_card where project_id = $1 and pin = $2`,
    [projectId, first.pin, thread.ids.next()],
  );
  const second = await payAll(thread, day("2020-12-25"));
  assert.deepEqual(
    second.payments.map((one) => one.lineId),
    [first.lineId],
  );
  assert.deepEqual(await stateOf(thread, first), { states: ["returned", "settled"], owedFen: 0, payment: "paid" });
  const line = await thread.done(getLine, actors.inspector, { projectId, lineId: first.lineId });
  assert.equal(line.paidOn, "2020-12-25");
  assert.equal(line.confirmation, "confirmed");
  const { sheets } = await thread.done(listSheets, actors.owner, { projectId });
  assert.ok(sheets.every((sheet) => sheet.paidFen === sheet.netFen));
  const account = await thread.done(getAccount, actors.owner, { projectId });
  assert.equal(account.payableFen, 0);
  assert.equal(account.entries.filter((one) => one.lineId === first.lineId).length, 3);
  await assertBooksBalance(thread);
});

function lineOf(payments: readonly BankPayment[], pin: number): number {
  return present(
    payments.find((one) => one.pin === pin),
    `the payment of ${pin}`,
  ).lineId;
}

describe("a status report", () => {
  test("that rejects one payment reopens its line, and leaves the others with the bank", async (t) => {
    const { thread, run, first, second } = await orderedThread(t);
    const rejected = { originalEndToEndId: first.endToEndId, status: "RJCT", reasonCode: "AC04" } as const;
    const result = await take(thread, statusFile(thread, run, { groupStatus: "PART", payments: [rejected] }));
    assert.deepEqual([result.kind, result.rejected], ["pain.002.001.11", 1]);
    assert.deepEqual(await stateOf(thread, first), { states: ["rejected"], owedFen: first.amountFen, payment: "owed" });
    assert.equal((await stateOf(thread, second)).payment, "in-payment");
    const { projectId, actors } = thread.site;
    const shown = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: run.runId });
    assert.deepEqual([shown.bankStatus, shown.pending, shown.failed], ["PART", 5, 1]);
    assert.deepEqual([shown.payments[0]?.reasonCode, shown.payments[0]?.endedOn], ["AC04", "2020-12-21"]);
    await assertBooksBalance(thread);
  });

  test("that rejects the whole file reopens every line", async (t) => {
    const { thread, run } = await orderedThread(t);
    const result = await take(thread, statusFile(thread, run, { groupStatus: "RJCT", groupReasonCode: "AM04" }));
    assert.equal(result.rejected, 6);
    const { payments } = await orderAll(thread);
    assert.equal(payments.length, 6);
    await assertBooksBalance(thread);
  });

  test("is not believed against the bank's own booking, and an earlier stage told later changes nothing", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    assert.equal((await take(thread, statusFile(thread, run, { groupStatus: "RJCT" }))).rejected, 0);
    assert.equal((await stateOf(thread, first)).payment, "paid");
    await take(thread, statusFile(thread, run, { groupStatus: "ACTC" }));
    const { projectId, actors } = thread.site;
    const shown = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: run.runId });
    assert.deepEqual([shown.bankStatus, shown.payments[0]?.bankStatus], ["RJCT", "RJCT"]);
    await assertBooksBalance(thread);
  });

  test("is refused for a run that is not ours, or about another number or sum than we sent", async (t) => {
    const { thread, run } = await orderedThread(t);
    const before = await books(thread);
    const strange = statusFile(thread, { ...run, messageId: "QXR1" }, { groupStatus: "RJCT" });
    assert.equal(await refusal(thread, strange), "bank-file.unknown-pay-run");
    const file = statusFile(thread, run, { originalCount: 7 });
    const { projectId, actors } = thread.site;
    const refused = await thread.run(importBankFile, actors.bankClerk, { projectId, file });
    assert(isRefusal(refused));
    const text = Buffer.from(file.base64, "base64").toString();
    const line = text.slice(0, text.indexOf("<OrgnlNbOfTxs>")).split("\n").length;
    assert.deepEqual(
      [refused.refused, refused.field, refused.facts],
      ["bank-file.count-mismatch", "OrgnlGrpInfAndSts/OrgnlNbOfTxs", { line, said: 7, counted: 6 }],
    );
    assert.equal(await refusal(thread, statusFile(thread, run, { originalSumFen: fen(1) })), "bank-file.sum-mismatch");
    assert.deepEqual(await books(thread), before);
  });

  test("with a payment that the run never had applies the rest and says so", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    const payments = [
      { originalEndToEndId: first.endToEndId, status: "RJCT" },
      { originalEndToEndId: "QXP1", status: "RJCT" },
    ] as const;
    const result = await take(thread, statusFile(thread, run, { payments }));
    assert.deepEqual([result.rejected, result.queued], [1, 1]);
  });
});

describe("the same bank file twice", () => {
  test("changes nothing the second time, whichever kind it is", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    const rejected = { originalEndToEndId: first.endToEndId, status: "RJCT" } as const;
    const files = [
      statusFile(thread, run, { groupStatus: "PART", payments: [rejected] }),
      notificationFile(thread, [debitEntry(thread, run.payments.slice(1)), transferEntry(thread, 77)]),
    ];
    for (const file of files) assert.equal((await take(thread, file)).alreadyImported, false);
    const before = await books(thread);
    for (const file of files) {
      const again = await take(thread, file);
      assert.equal(again.alreadyImported, true);
      assert.deepEqual([again.settled, again.rejected, again.transfers], [0, 0, 0]);
    }
    assert.deepEqual(await books(thread), before);
  });

  test("at the same moment is applied once", async (t) => {
    const { thread, run } = await orderedThread(t);
    const file = notificationFile(thread, [debitEntry(thread, run.payments)]);
    const results = await Promise.all([1, 2, 3].map(() => take(thread, file)));
    assert.deepEqual(results.map((one) => one.settled).sort(), [0, 0, 6]);
    await assertBooksBalance(thread);
  });

  test("under its identifier with other content is refused and changes nothing", async (t) => {
    const { thread, run } = await orderedThread(t);
    await take(thread, notificationFile(thread, [debitEntry(thread, run.payments.slice(0, 1))], "N1"));
    const before = await books(thread);
    const other = notificationFile(thread, [debitEntry(thread, run.payments.slice(1))], "N1");
    assert.equal(await refusal(thread, other), "bank-file.message-id-reused");
    assert.deepEqual(await books(thread), before);
  });

  test("as an entry repeated in a later message is passed over; with another amount the file is refused", async (t) => {
    const { thread, run } = await orderedThread(t);
    const [entry, batch] = [transferEntry(thread, 500), debitEntry(thread, run.payments)];
    await importEntries(thread, [entry, batch]);
    const before = await thread.query("select * from account_entry order by entry_id");
    const again = await importEntries(thread, [batch, entry]);
    assert.deepEqual([again.settled, again.transfers, again.queued], [0, 0, 0]);
    const withoutDetails = await importEntries(thread, [{ ...batch, details: [] }]);
    assert.equal(withoutDetails.queued, 0);
    const changed = { ...entry, amountFen: fen(501), details: [] };
    assert.equal(await refusal(thread, notificationFile(thread, [changed])), "bank-file.entry-differs");
    const rowOfBatch = { ...entry, reference: `${batch.reference}·1` };
    assert.equal(await refusal(thread, notificationFile(thread, [rowOfBatch])), "bank-file.reference-unusable");
    assert.deepEqual(await thread.query("select * from account_entry order by entry_id"), before);
  });
});

test("a booking day far ahead of today, in an entry or a balance, is refused and changes nothing", async (t) => {
  const { thread, run } = await orderedThread(t);
  const before = await books(thread);
  const nextYear = { ...debitEntry(thread, run.payments), bookedOn: day("2021-12-21") };
  assert.equal(await refusal(thread, notificationFile(thread, [nextYear])), "bank-file.booked-ahead");
  assert.deepEqual(await books(thread), before);
  const nextWorkingDay = { ...debitEntry(thread, run.payments), bookedOn: day("2021-01-04") };
  assert.equal((await importEntries(thread, [nextWorkingDay])).settled, 6);
});

describe("results out of order", () => {
  test("one entry a payment settles as a batch does", async (t) => {
    const { thread, run } = await orderedThread(t);
    const entries = run.payments.map((one) => debitEntry(thread, [one]));
    assert.equal((await importEntries(thread, entries)).settled, 6);
    await assertBooksBalance(thread);
  });

  test("a return before its debit reopens the line at once; the debit that follows pays nobody", async (t) => {
    const { thread, first } = await orderedThread(t);
    assert.equal((await importEntries(thread, [returnEntry(thread, first)])).returned, 1);
    assert.deepEqual(await stateOf(thread, first), { states: ["rejected"], owedFen: first.amountFen, payment: "owed" });
    await assertBooksBalance(thread);
    assert.equal((await importEntries(thread, [debitEntry(thread, [first], day("2020-12-18"))])).settled, 1);
    assert.deepEqual(await stateOf(thread, first), { states: ["returned"], owedFen: first.amountFen, payment: "owed" });
    await assertBooksBalance(thread);
  });

  test("a return and its debit in one file, the return first, leave the line owed", async (t) => {
    const { thread, first } = await orderedThread(t);
    await importEntries(thread, [returnEntry(thread, first), debitEntry(thread, [first])]);
    assert.deepEqual((await stateOf(thread, first)).states, ["returned"]);
    await assertBooksBalance(thread);
  });

  test("a debit after a rejection pays the line, since the money has left", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    await take(thread, statusFile(thread, run, { groupStatus: "RJCT" }));
    await importEntries(thread, [debitEntry(thread, [first])]);
    assert.deepEqual(await stateOf(thread, first), { states: ["settled"], owedFen: 0, payment: "paid" });
    await assertBooksBalance(thread);
  });

  test("a debit after a rejection waits in the queue when a second run is paying the line already", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    await take(thread, statusFile(thread, run, { groupStatus: "RJCT" }));
    const again = await orderAll(thread);
    assert.equal((await importEntries(thread, [debitEntry(thread, [first])])).queued, 1);
    assert.deepEqual((await stateOf(thread, first)).states, ["rejected", "pending"]);
    await importEntries(thread, [debitEntry(thread, again.payments)]);
    assert.deepEqual(await stateOf(thread, first), { states: ["rejected", "settled"], owedFen: 0, payment: "paid" });
    await assertBooksBalance(thread);
    const { projectId, actors } = thread.site;
    const { entries } = await thread.done(getAccount, actors.owner, { projectId });
    assert.deepEqual(
      entries.filter((one) => one.kind === "unmatched").map((one) => one.paymentId),
      [first.paymentId],
    );
  });

  test("in one file a return of the old payment and the debit of the new one both count", async (t) => {
    const { thread, run, first } = await orderedThread(t);
    await take(thread, statusFile(thread, run, { groupStatus: "RJCT" }));
    await importEntries(thread, [debitEntry(thread, [first]), returnEntry(thread, first)]);
    const again = await orderAll(thread);
    const mine = again.payments.filter((one) => one.lineId === first.lineId);
    await importEntries(thread, [debitEntry(thread, mine), transferEntry(thread, 5)]);
    assert.deepEqual(await stateOf(thread, first), { states: ["returned", "settled"], owedFen: 0, payment: "paid" });
    await assertBooksBalance(thread);
  });

  test("a second debit, a second return, a wrong amount and a stranger's return wait in the queue", async (t) => {
    const { thread, first, second } = await orderedThread(t);
    const short = { ...second, amountFen: fen(second.amountFen - 1) };
    const stranger = { ...first, endToEndId: "SOMEBODY-ELSE" };
    const result = await importEntries(thread, [
      debitEntry(thread, [first]),
      debitEntry(thread, [first]),
      returnEntry(thread, first),
      returnEntry(thread, first),
      debitEntry(thread, [short]),
      returnEntry(thread, stranger),
      debitEntry(thread, [stranger]),
    ]);
    assert.deepEqual([result.settled, result.returned, result.queued], [1, 1, 5]);
    assert.equal((await stateOf(thread, second)).payment, "in-payment");
    await assertBooksBalance(thread);
  });
});

describe("what the bank only announces", () => {
  test("moves nothing: pending, future and information entries are passed over", async (t) => {
    const { thread, run } = await orderedThread(t);
    const announced = (["PDNG", "FUTR", "INFO"] as const).map((status) => ({
      ...debitEntry(thread, run.payments),
      status,
    }));
    assert.equal((await importEntries(thread, announced)).settled, 0);
    assert.equal((await importEntries(thread, [debitEntry(thread, run.payments)])).settled, 6);
    await assertBooksBalance(thread);
  });

  test("and what it takes back or charges on its own goes to the queue, never to the owner", async (t) => {
    const { thread } = await orderedThread(t);
    const reversed = { ...transferEntry(thread, 300), reversal: true };
    const charge = { ...transferEntry(thread, 300), amountFen: negFen(fen(300)), details: [] };
    const result = await importEntries(thread, [reversed, charge]);
    assert.deepEqual([result.transfers, result.queued], [0, 2]);
    await assertBooksBalance(thread);
  });
});

describe("a file that cannot be taken in", () => {
  test("is refused with its reason, and nothing of it is kept", async (t) => {
    const { thread } = await orderedThread(t);
    const good = Buffer.from(notificationFile(thread, [transferEntry(thread, 5)], "N9").base64, "base64").toString();
    const before = await books(thread);
    const cases: Readonly<Record<string, string>> = {
      "bank-file.not-well-formed": "no xml at all",
      "bank-file.doctype-refused": good.replace("<Document", "<!DOCTYPE x><Document"),
      "bank-file.truncated": good.slice(0, 400),
      "bank-file.wrong-message": good.replaceAll("camt.054.001.08", "camt.052.001.08"),
      "bank-file.wrong-currency": good.replaceAll("CNY", "USD"),
      "bank-file.unknown-account": good.replaceAll(thread.site.accountNumber, "999999999999"),
    };
    for (const [code, text] of Object.entries(cases)) {
      assert.equal(await refusal(thread, xmlFile("bank.xml", text)), code);
    }
    assert.deepEqual(await books(thread), before);
  });

  test("is refused when it is about another project's account, even beside our own", async (t) => {
    const { thread } = await orderedThread(t);
    const theirs = "88887777666655";
    await thread.db.pool.query("insert into account_number values ($1, 1, 1)", [thread.vault.lookup(theirs)]);
    const entries = [transferEntry(thread, 5)];
    const reports = [thread.site.accountNumber, theirs].map((accountNumber, index) => ({
      reportId: `X${index}`,
      accountNumber,
      entries,
    }));
    const createdAt = instantAt(TEST_TODAY, "18:00");
    const file = xmlFile("two.xml", writeCamt({ messageId: "TWO", createdAt, reports }, CAMT_054_08));
    const before = await books(thread);
    assert.equal(await refusal(thread, file), "bank-file.account-of-another-project");
    assert.deepEqual(await books(thread), before);
  });
});

test("a pay run whose money is still with the bank cannot be ordered again", async (t) => {
  const { thread } = await orderedThread(t);
  const input = { projectId: thread.site.projectId, executeOn: "2020-12-21" };
  assert.equal(await thread.refused(createPayRun, thread.site.actors.payrollOfficer, input), "pay-run.nothing-to-pay");
});
