import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  payAll,
  TEST_TODAY,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { readPaymentFile } from "../../banks/formats.ts";
import { implement } from "../../db/implement.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import type { Ids } from "../../kernel/ids.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { decideAmendment, proposeAmendment } from "../wages/amendment.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { getSheet } from "../wages/wage-sheet.operations.ts";
import { createPayRun, downloadPaymentFile, getPayRun, listPayments, listPayRuns } from "./pay-run.operations.ts";
import { saveRun } from "./pay-run.store.ts";

const TOTAL_FEN = 650_000 + 700_000 + 25 * 30_050 + 812_500 + 816_638 + 800_000;

async function fundedThread(t: Parameters<typeof aThread>[0]) {
  const thread = await aThread(t);
  const sheetIds = await approveAllSheets(thread);
  await transferIn(thread, TOTAL_FEN);
  const input = { projectId: thread.site.projectId, executeOn: "2020-12-21" };
  return { thread, sheetIds, input, officer: thread.site.actors.payrollOfficer };
}

async function anotherCard(
  thread: Thread,
  pin: number,
  holderIsWorker: boolean,
  cardNumber = "6222020000000000006",
): Promise<void> {
  await thread.db.pool.query(
    `insert into pay_card (project_id, pin, card_id, bank_code, bank_name, card_sealed, card_tail, holder_name,
       holder_is_worker, recorded_at, recorded_by)
     values ($1, $2, $3, '102', '中国工商银行', $4, $6, '某人', $5, '2020-12-20T00:00:00Z', 1)`,
    [
      thread.site.projectId,
      pin,
      thread.ids.next(),
      thread.vault.seal(cardNumber),
      holderIsWorker,
      cardNumber.slice(-4),
    ],
  );
}

describe("a pay run", () => {
  test("pays every approved line once, in a file that says exactly what the ledger ordered", async (t) => {
    const { thread, input, officer } = await fundedThread(t);
    const { projectId } = input;
    const made = await thread.done(createPayRun, officer, input);
    assert.deepEqual([made.paymentCount, made.controlSumFen, made.leftOut], [6, TOTAL_FEN, []]);
    const file = await thread.done(downloadPaymentFile, officer, { projectId, runId: made.runId });
    const again = await thread.done(downloadPaymentFile, officer, { projectId, runId: made.runId });
    assert.equal(file.base64, again.base64);
    const read = readPaymentFile(Buffer.from(file.base64, "base64"));
    assert.ok(!isRefusal(read));
    assert.equal(read.messageId, made.messageId);
    assert.equal(read.debtor.accountNumber, thread.site.accountNumber);
    assert.deepEqual(
      read.payments.map((one) => one.creditor.accountNumber).sort(),
      thread.site.workers.map((one) => one.cardNumber).sort(),
    );
    const { runs } = await thread.done(listPayRuns, officer, { projectId });
    assert.deepEqual([runs[0]?.pending, runs[0]?.settled, runs[0]?.failed, runs[0]?.bankStatus], [6, 0, 0, null]);
    assert.equal(await thread.refused(createPayRun, officer, input), "pay-run.nothing-to-pay");
    await assertBooksBalance(thread);
  });

  test("waits for the amendment of a line that is being decided, and orders what the line then says", async (t) => {
    const { thread, sheetIds, input, officer } = await fundedThread(t);
    const { db, ids, vault } = thread;
    const { projectId } = input;
    const { wageLines } = await thread.done(getSheet, officer, { projectId, sheetId: sheetIds[0] });
    const line = present(wageLines[0], "a line");
    const amendment = { projectId, lineId: line.lineId, grossFen: line.grossFen - 5_000, reason: "多记半天" };
    const { amendmentId } = await thread.done(proposeAmendment, officer, amendment);
    const context = { actor: officer, now: instantAt(TEST_TODAY, "10:00"), today: TEST_TODAY, ids, vault };
    const run = await transact(db, async (tx) => {
      const decided = await decideAmendment.run({ ...context, tx }, { projectId, amendmentId, approve: true });
      assert.ok(!isRefusal(decided));
      const running = thread.done(createPayRun, officer, input);
      assert.equal(await Promise.race([running.then(() => "ordered"), setTimeout(200, "waits")]), "waits");
      return { running };
    });
    assert.equal((await run.running).controlSumFen, TOTAL_FEN - 5_000);
    await assertBooksBalance(thread);
  });

  test("leaves out whoever has no card and whoever's card is somebody else's, and says so", async (t) => {
    const { thread, input, officer } = await fundedThread(t);
    await thread.db.pool.query("delete from pay_card where project_id = $1 and pin = 1", [input.projectId]);
    await anotherCard(thread, 2, false);
    const made = await thread.done(createPayRun, officer, input);
    assert.equal(made.paymentCount, 4);
    assert.deepEqual(
      made.leftOut.map((one) => [one.pin, one.code]),
      [
        [1, "pay-card.none"],
        [2, "pay-card.holder-not-worker"],
      ],
    );
    assert.deepEqual(
      made.reasons.map((one) => [one.code, one.says.zh]),
      [
        ["pay-card.none", "该工人没有工资卡。"],
        ["pay-card.holder-not-worker", "工资卡持卡人不是工人本人。"],
      ],
    );
    await anotherCard(thread, 1, true);
    const second = await thread.done(createPayRun, officer, input);
    const { payments } = await thread.done(getPayRun, officer, { projectId: input.projectId, runId: second.runId });
    assert.deepEqual(
      payments.map((one) => [one.pin, one.cardTail]),
      [[1, "0006"]],
    );
    await assertBooksBalance(thread);
  });

  test("pays nobody on a card that is recorded for two workers, whether both are in the run or one", async (t) => {
    const { thread, input, officer } = await fundedThread(t);
    for (const pin of [1, 3]) await anotherCard(thread, pin, true);
    // The same last four digits are no shared card.
    await anotherCard(thread, 2, true, "6222020000000010006");
    const made = await thread.done(createPayRun, officer, input);
    assert.equal(made.paymentCount, 4);
    const both = [1, 3].map((pin) => [pin, "pay-card.of-several-workers"]);
    assert.deepEqual(made.leftOut.map((one) => [one.pin, one.code]).sort(), both);
    const lineIds = made.leftOut.filter((one) => one.pin === 1).map((one) => one.lineId);
    assert.equal(await thread.refused(createPayRun, officer, { ...input, lineIds }), "pay-run.nothing-to-pay");
    await anotherCard(thread, 3, true, "6222020000000000014");
    assert.deepEqual((await thread.done(createPayRun, officer, input)).leftOut, []);
    await assertBooksBalance(thread);
  });

  test("over named lines tells the paid and the pending ones apart", async (t) => {
    const { thread, sheetIds, input, officer } = await fundedThread(t);
    const { projectId } = input;
    const lineIdsOf = async (sheetId: number | undefined) => {
      const { wageLines } = await thread.done(getSheet, officer, { projectId, sheetId });
      return wageLines.map((line) => line.lineId);
    };
    const [first, second, third] = [
      await lineIdsOf(sheetIds[0]),
      await lineIdsOf(sheetIds[1]),
      await lineIdsOf(sheetIds[2]),
    ];
    await thread.done(createPayRun, officer, { ...input, sheetId: sheetIds[0] });
    const all = { ...input, lineIds: [...first, ...second, ...third] };
    const made = await thread.done(createPayRun, officer, all);
    assert.deepEqual(
      [made.paymentCount, new Set(made.leftOut.map((one) => one.code))],
      [3, new Set(["wage-line.in-payment"])],
    );
    assert.equal(await thread.refused(createPayRun, officer, all), "pay-run.nothing-to-pay");
  });

  test("leaves out what was added while the bank has a wage, and pays it after the result", async (t) => {
    const { thread, sheetIds, input, officer } = await fundedThread(t);
    const { projectId } = input;
    await transferIn(thread, 5_000);
    const run = await orderAll(thread);
    const { wageLines } = await thread.done(getSheet, officer, { projectId, sheetId: sheetIds[0] });
    const line = present(wageLines[0], "a line");
    const amendment = { projectId, lineId: line.lineId, grossFen: line.grossFen + 5_000, reason: "漏记半天" };
    const { amendmentId } = await thread.done(proposeAmendment, officer, amendment);
    await thread.done(decideAmendment, officer, { projectId, amendmentId, approve: true });
    assert.equal(await thread.refused(createPayRun, officer, input), "pay-run.nothing-to-pay");
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    const made = await thread.done(createPayRun, officer, input);
    assert.deepEqual([made.paymentCount, made.controlSumFen], [1, 5_000]);
    await assertBooksBalance(thread);
  });

  test("is refused, in this order, for each thing that stands in its way", async (t) => {
    const thread = await aThread(t, { account: false });
    const { projectId, actors, month } = thread.site;
    const officer = actors.payrollOfficer;
    const past = { projectId, executeOn: "2020-12-20" };
    assert.equal(await thread.refused(createPayRun, officer, past), "wage-account.none-open");
    const open = await aThread(t);
    const site = open.site;
    const draft = { projectId: site.projectId, companyId: site.companyIds[0], month };
    const { sheetId } = await open.done(draftSheet, site.actors.payrollOfficer, draft);
    const { wageLines } = await open.done(getSheet, site.actors.payrollOfficer, { projectId: site.projectId, sheetId });
    const lineId = wageLines[0]?.lineId ?? 0;
    const input = { projectId: site.projectId, executeOn: "2020-12-21" };
    const code = (more: object) => open.refused(createPayRun, site.actors.payrollOfficer, { ...input, ...more });
    assert.equal(await code({ executeOn: "2020-12-20" }), "pay-run.executes-in-the-past");
    assert.equal(await code({ sheetId: 1 }), "wage-sheet.unknown");
    assert.equal(await code({ sheetId }), "wage-sheet.not-approved");
    assert.equal(await code({ lineIds: [lineId, 1] }), "wage-sheet.not-approved");
    assert.equal(await code({ lineIds: [1] }), "wage-line.unknown");
    assert.equal(await code({}), "pay-run.nothing-to-pay");
  });

  test("never orders more than is free: one fen short is refused, and ordered money is not free", async (t) => {
    const thread = await aThread(t);
    const sheetIds = await approveAllSheets(thread);
    const { projectId, actors } = thread.site;
    const input = { projectId, executeOn: "2020-12-21" };
    await transferIn(thread, TOTAL_FEN - 1);
    assert.equal(await thread.refused(createPayRun, actors.payrollOfficer, input), "wage-account.balance-short");
    await thread.done(createPayRun, actors.payrollOfficer, { ...input, sheetId: sheetIds[0] });
    assert.equal(await thread.refused(createPayRun, actors.payrollOfficer, input), "wage-account.balance-short");
    await transferIn(thread, 1);
    await thread.done(createPayRun, actors.payrollOfficer, input);
    await assertBooksBalance(thread);
  });

  test("of three made at the same moment one pays and two find nothing left", async (t) => {
    const { thread, input, officer } = await fundedThread(t);
    const outcomes = await Promise.all([1, 2, 3].map(() => thread.run(createPayRun, officer, input)));
    const codes = outcomes.map((one) => ("refused" in one ? one.refused : "made")).sort();
    assert.deepEqual(codes, ["made", "pay-run.nothing-to-pay", "pay-run.nothing-to-pay"]);
    await assertBooksBalance(thread);
  });

  test("that dies half-way leaves nothing: no run, no payment, no posting, and the lines can be paid", async (t) => {
    const { thread, input, officer } = await fundedThread(t);
    const counts = `select (select count(*) from pay_run) as runs, (select count(*) from pay_run_message) as messages,
      (select count(*) from payment) as payments, (select count(*) from posting) as postings`;
    const before = await thread.query(counts);
    let taken = 0;
    const dying: Ids = {
      next() {
        taken += 1;
        if (taken > 9) throw new Error("killed");
        return thread.ids.next();
      },
    };
    const killed = implement(createPayRun.contract, (context, one) =>
      createPayRun.run({ ...context, ids: dying }, one),
    );
    await assert.rejects(thread.run(killed, officer, input), /killed/);
    assert.ok(taken > 9);
    assert.deepEqual(await thread.query(counts), before);
    await thread.done(createPayRun, officer, input);
    await assertBooksBalance(thread);
  });

  test("that slips past every check is still stopped by the database: a line has one payment under way", async (t) => {
    const { thread, input } = await fundedThread(t);
    const { payments } = await orderAll(thread);
    const [first] = payments;
    assert.ok(first !== undefined);
    const worker = thread.site.worker(first.pin);
    const copy = {
      paymentId: thread.ids.next(),
      line: {
        ...first,
        workerName: worker.name,
        month: thread.site.month,
        payableFen: first.amountFen,
        inTransitFen: first.amountFen,
      },
      card: { cardId: worker.cardId, bankName: "", cardNumber: "", holderName: "", holderIsWorker: true },
    };
    const run = {
      projectId: input.projectId,
      runId: thread.ids.next(),
      accountId: thread.site.accountId,
      executeOn: day("2020-12-21"),
      controlSumFen: first.amountFen,
      file: Buffer.from("x"),
      fileFormat: "pain.001.001.09",
      createdAt: instantAt(day("2020-12-21"), "10:00"),
      createdBy: 1,
      payments: [copy],
    };
    await assert.rejects(
      transact(thread.db, (tx) => saveRun(tx, run)),
      /payment_once/,
    );
  });
});

test("the payments of a line are shown to its worker, employer and inspector, and to no other worker", async (t) => {
  const { thread, input } = await fundedThread(t);
  const { projectId } = input;
  const { actors, workerActor } = thread.site;
  const { payments } = await payAll(thread);
  const mine = payments.find((one) => one.pin === 2);
  const line = { projectId, lineId: mine?.lineId };
  for (const actor of [workerActor(2), actors.subcontractors[0], actors.inspector]) {
    const shown = await thread.done(listPayments, actor, line);
    assert.deepEqual(
      shown.payments.map((one) => [one.state, one.settledOn, one.month]),
      [["settled", "2020-12-21", "2020-11"]],
    );
  }
  assert.equal(await thread.refused(listPayments, workerActor(3), line), "wage-line.unknown");
  assert.equal(await thread.refused(listPayments, actors.subcontractors[1], line), "wage-line.unknown");
});

test("an unknown run has no file and no payments", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  const input = { projectId, runId: 1 };
  assert.equal(await thread.refused(getPayRun, actors.payrollOfficer, input), "pay-run.unknown");
  assert.equal(await thread.refused(downloadPaymentFile, actors.payrollOfficer, input), "pay-run.unknown");
  assert.equal((await importEntries(thread, [])).queued, 0);
});
