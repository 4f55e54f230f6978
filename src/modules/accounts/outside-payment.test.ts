import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  payAll,
  returnEntry,
  statusFile,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { type Actor, NOBODY } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import { decideAmendment, proposeAmendment } from "../wages/amendment.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { type WageLine, wageLines } from "../wages/wage-line.store.ts";
import { importBankFile } from "./bank-file.operations.ts";
import * as outside from "./outside-payment.operations.ts";
import { createPayRun, getPayRun } from "./pay-run.operations.ts";

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString("base64");
const RECEIPT = { fileName: "收条.jpg", mediaType: "image/jpeg", base64: JPEG };
const CASH = { way: "cash", paidOn: "2020-12-18", payerName: "次仁（班组长）", reference: "收条3号" } as const;

/** A site with approved sheets and money in the account; the month's lines by PIN. */
async function aPaidSite(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await transferIn(thread, 10_000_000);
  const { projectId, actors, workerActor } = thread.site;
  const lineOf = async (pin: number): Promise<WageLine> => {
    const lines = await transact(thread.db, (tx) => wageLines(tx, projectId, { pin }));
    return present(lines[0], `the line of ${pin}`);
  };
  const record = async (pin: number, amountFen: number, more: object = {}, actor: Actor = actors.payrollOfficer) => {
    const lines = [{ lineId: (await lineOf(pin)).lineId, amountFen }];
    const { outsideIds } = await thread.done(outside.recordOutsidePayments, actor, {
      projectId,
      ...CASH,
      lines,
      ...more,
    });
    return present(outsideIds[0], "a payment");
  };
  const say = (pin: number, outsideId: number, received: boolean, reason?: string) =>
    thread.run(outside.answerOutsidePayment, workerActor(pin), { projectId, outsideId, received, reason });
  const decide = (outsideId: number, decision: string, more: object = {}) =>
    thread.run(outside.decideOutsidePayment, actors.inspector, {
      projectId,
      outsideId,
      decision,
      reason: "核对银行回单",
      ...more,
    });
  return { thread, projectId, actors, lineOf, record, say, decide };
}

function codeOf(outcome: unknown): string {
  assert.ok(isRefusal(outcome), "was not refused");
  return outcome.refused;
}

describe("a payment outside the account", () => {
  test("changes nothing until the worker has it; then the debt falls and a pay run orders the rest", async (t) => {
    const { thread, projectId, actors, lineOf, record, say } = await aPaidSite(t);
    const outsideId = await record(1, 250_000, { files: [RECEIPT] });
    const claimed = await lineOf(1);
    assert.deepEqual([claimed.unpaidFen, claimed.claimedFen, claimed.payment], [650_000, 250_000, "owed"]);
    assert.deepEqual(await say(1, outsideId, true), { projectId, outsideId, state: "acknowledged" });
    const line = await lineOf(1);
    assert.deepEqual([line.unpaidFen, line.claimedFen, line.paidOn], [400_000, 0, null]);
    const balances = await transact(thread.db, (tx) => accountBalances(tx, projectId));
    assert.deepEqual([balances["paid-outside"], balances["wage-account"]], [-250_000, 10_000_000]);
    const run = await orderAll(thread);
    assert.equal(run.payments.find((one) => one.pin === 1)?.amountFen, 400_000);
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    assert.deepEqual([(await lineOf(1)).payment, (await lineOf(1)).paidOn], ["paid", "2020-12-21"]);
    const shown = await thread.done(outside.getOutsidePayment, actors.inspector, { projectId, outsideId });
    assert.deepEqual(
      shown.steps.map((one) => [one.stepNo, one.kind, one.channel, one.actorRole]),
      [
        [1, "claimed", "office", "payroll-officer"],
        [2, "acknowledged", "phone", "worker"],
      ],
    );
    assert.equal(shown.receiptFiles[0]?.bytes, 7);
    const receiptId = present(shown.receiptFiles[0], "a receipt").receiptId;
    const file = await thread.done(outside.getPaymentReceipt, actors.inspector, { projectId, outsideId, receiptId });
    assert.deepEqual([file.base64, file.fileName], [JPEG, "收条.jpg"]);
    const [stored] = await thread.query<{ sealed: Buffer }>("select content_sealed as sealed from payment_receipt");
    assert.ok(!present(stored, "the receipt").sealed.includes(Buffer.from(JPEG, "base64")), "kept sealed");
    await assertBooksBalance(thread);
  });

  test("paid whole leaves its line out of a pay run and gives it the day of the cash", async (t) => {
    const { thread, projectId, actors, lineOf, record, say } = await aPaidSite(t);
    await say(1, await record(1, 650_000), true);
    assert.deepEqual([(await lineOf(1)).payment, (await lineOf(1)).paidOn], ["paid", "2020-12-18"]);
    const { lineId } = await lineOf(1);
    const run = await orderAll(thread);
    assert.ok(!run.payments.some((one) => one.lineId === lineId));
    const input = { projectId, executeOn: "2020-12-21", lineIds: [lineId] };
    const refused = await thread.run(createPayRun, actors.payrollOfficer, input);
    assert.ok(isRefusal(refused));
    assert.deepEqual([refused.refused, refused.facts?.["code"]], ["pay-run.nothing-to-pay", "wage-line.already-paid"]);
    await assertBooksBalance(thread);
  });

  test("contested stays owed; an inspector accepts it on a paper, and can overturn that by a new entry", async (t) => {
    const { thread, projectId, lineOf, record, say, decide } = await aPaidSite(t);
    const outsideId = await record(2, 100_000);
    assert.equal(codeOf(await say(2, outsideId, false)), "outside-payment.reason-missing");
    assert.ok(!isRefusal(await say(2, outsideId, false, "只收到一半")));
    assert.equal((await lineOf(2)).claimedFen, 100_000, "contested is still only said");
    assert.equal(codeOf(await decide(outsideId, "accept")), "outside-payment.receipt-missing");
    assert.equal(codeOf(await decide(outsideId, "signed-receipt")), "outside-payment.receipt-missing");
    assert.ok(!isRefusal(await decide(outsideId, "accept", { file: RECEIPT })));
    const before = (await lineOf(2)).netFen;
    assert.equal((await lineOf(2)).unpaidFen, before - 100_000);
    assert.ok(!isRefusal(await decide(outsideId, "reject")));
    assert.deepEqual([(await lineOf(2)).unpaidFen, (await lineOf(2)).claimedFen], [before, 0]);
    assert.equal(codeOf(await decide(outsideId, "accept")), "outside-payment.not-open");
    const entries = await thread.query<{ kind: string; posted_on: string }>(
      "select kind, posted_on from ledger_entry where project_id = $1 and source like 'outside-payment:%' order by 2",
      [projectId],
    );
    assert.deepEqual(
      entries.map((one) => [one.kind, one.posted_on]),
      [
        ["paid-outside", "2020-12-18"],
        ["outside-overturned", "2020-12-21"],
      ],
    );
    await assertBooksBalance(thread);
  });

  test("is taken back by its recorder or the same firm before it counts, and by nobody afterwards", async (t) => {
    const { thread, projectId, actors, record, say } = await aPaidSite(t);
    const [own, other] = actors.subcontractors;
    const outsideId = await record(1, 100, {}, own);
    const input = { projectId, outsideId, reason: "金额登记有误" };
    assert.equal(
      await thread.refused(outside.withdrawOutsidePayment, actors.payrollOfficer, input),
      "outside-payment.not-yours",
    );
    assert.equal(await thread.refused(outside.withdrawOutsidePayment, other, input), "outside-payment.unknown");
    await thread.done(outside.withdrawOutsidePayment, own, input);
    assert.equal(codeOf(await say(1, outsideId, true)), "outside-payment.not-open");
    const second = await record(1, 200, {}, own);
    await say(1, second, true);
    const late = { ...input, outsideId: second };
    assert.equal(await thread.refused(outside.withdrawOutsidePayment, own, late), "outside-payment.not-open");
  });

  test("one list signed by a crew is one receipt of many payments, each answered by its own worker", async (t) => {
    const { thread, projectId, actors, lineOf, say } = await aPaidSite(t);
    const lines = [
      { lineId: (await lineOf(1)).lineId, amountFen: 1_000 },
      { lineId: (await lineOf(2)).lineId, amountFen: 2_000, payeeName: "次仁" },
      { lineId: (await lineOf(4)).lineId, amountFen: 3_000, payeeName: "包工头" },
    ];
    const input = { projectId, ...CASH, lines, files: [RECEIPT, RECEIPT] };
    const { outsideIds } = await thread.done(outside.recordOutsidePayments, actors.inspector, input);
    const [first = 0, second = 0] = outsideIds;
    assert.ok(!isRefusal(await say(1, first, true)));
    assert.equal(codeOf(await say(1, second, true)), "outside-payment.unknown", "somebody else's");
    const all = await thread.done(outside.listOutsidePayments, actors.inspector, { projectId });
    assert.deepEqual([all.total, all.countedFen, all.openFen], [3, 1_000, 5_000]);
    assert.deepEqual(all.payments.map((one) => [one.pin, one.payeeIsWorker, one.receipts]).sort(), [
      [1, true, 1],
      [2, thread.site.worker(2).name === "次仁", 1],
      [4, false, 1],
    ]);
    const contested = await thread.done(outside.listOutsidePayments, actors.inspector, {
      projectId,
      state: "acknowledged",
    });
    assert.deepEqual(
      contested.payments.map((one) => one.outsideId),
      [first],
    );
    const own = await thread.done(outside.listOutsidePayments, actors.subcontractors[1], { projectId });
    assert.deepEqual(
      own.payments.map((one) => one.pin),
      [4],
    );
  });
});

describe("recording is refused", () => {
  test("for the future, strangers' lines, drafts, too much, and a line that the bank is paying", async (t) => {
    const { thread, projectId, actors, lineOf, record } = await aPaidSite(t);
    const officer = actors.payrollOfficer;
    const { lineId } = await lineOf(1);
    const one = { lineId, amountFen: 1 };
    const code = (more: object, actor = officer) =>
      thread.refused(outside.recordOutsidePayments, actor, { projectId, ...CASH, lines: [one], ...more });
    assert.equal(await code({ paidOn: "2020-12-22" }), "outside-payment.paid-later");
    assert.equal(await code({ lines: [{ lineId: 7, amountFen: 1 }] }), "wage-line.unknown");
    assert.equal(await code({}, actors.subcontractors[1]), "wage-sheet.not-your-company");
    assert.equal(await code({ lines: [{ lineId, amountFen: 0 }] }), "input.malformed");
    assert.equal(await code({ files: [{ ...RECEIPT, base64: "PGh0bWw+" }] }), "sheet-scan.not-an-image");
    assert.equal(await code({ lines: [{ lineId, amountFen: 650_001 }] }), "outside-payment.more-than-unpaid");
    const twice = { lines: [one, { lineId, amountFen: 650_000 }] };
    assert.equal(await code(twice), "outside-payment.more-than-unpaid", "the same line twice adds up");
    await record(1, 650_000);
    assert.equal(await code({}), "outside-payment.more-than-unpaid", "said already");
    await orderAll(thread);
    const busy = { lines: [{ lineId: (await lineOf(2)).lineId, amountFen: 1 }] };
    assert.equal(await code(busy), "wage-line.in-payment");
  });

  test("for a line of a sheet that nobody has approved: it is no debt yet", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, month, actors } = thread.site;
    const draft = { projectId, companyId: companyIds[0], month };
    const { sheetId } = await thread.done(draftSheet, actors.payrollOfficer, draft);
    const [drafted] = await transact(thread.db, (tx) => wageLines(tx, projectId, { sheetId }));
    const input = { projectId, ...CASH, lines: [{ lineId: drafted?.lineId, amountFen: 1 }] };
    const code = await thread.refused(outside.recordOutsidePayments, actors.payrollOfficer, input);
    assert.equal(code, "wage-sheet.not-approved");
  });

  test("and an answer waits for the bank, or comes too late when the bank has paid", async (t) => {
    const { thread, projectId, lineOf, record, say, decide } = await aPaidSite(t);
    const outsideId = await record(1, 650_000, { files: [RECEIPT] });
    const run = await orderAll(thread);
    assert.equal(codeOf(await say(1, outsideId, true)), "wage-line.in-payment");
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    assert.equal(codeOf(await say(1, outsideId, true)), "outside-payment.more-than-unpaid");
    assert.equal(codeOf(await decide(outsideId, "accept")), "outside-payment.more-than-unpaid");
    // The bank's payment comes back: now the cash can be what paid the wage.
    const payment = present(
      run.payments.find((one) => one.pin === 1),
      "the payment",
    );
    await importEntries(thread, [returnEntry(thread, payment)]);
    assert.ok(!isRefusal(await decide(outsideId, "accept")));
    assert.equal((await lineOf(1)).payment, "paid");
    // A debit that the bank books once more for the same wage waits for a person: it would pay it twice.
    await importEntries(thread, [debitEntry(thread, [payment])]);
    const [queued] = await thread.query<{ n: number }>(
      "select count(*)::int4 as n from account_entry where project_id = $1 and kind = 'unmatched'",
      [projectId],
    );
    assert.equal(queued?.n, 1);
    await assertBooksBalance(thread);
  });

  test("a rejected payment that the bank books after all waits, once cash has paid the wage", async (t) => {
    const { thread, projectId, actors, record, say } = await aPaidSite(t);
    const run = await orderAll(thread);
    const payment = present(
      run.payments.find((one) => one.pin === 1),
      "the payment",
    );
    const listed = [{ originalEndToEndId: payment.endToEndId, status: "RJCT" as const }];
    const file = statusFile(thread, run, { groupStatus: "PART", payments: listed });
    await thread.done(importBankFile, actors.bankClerk, { projectId, file });
    await say(1, await record(1, 1), true);
    await importEntries(thread, [debitEntry(thread, [payment])]);
    const { payments } = await thread.done(getPayRun, actors.payrollOfficer, { projectId, runId: run.runId });
    assert.equal(payments.find((one) => one.paymentId === payment.paymentId)?.state, "rejected");
    await assertBooksBalance(thread);
  });

  test("an amendment never goes below what was paid outside", async (t) => {
    const { thread, projectId, actors, lineOf, record, say } = await aPaidSite(t);
    await say(1, await record(1, 600_000), true);
    const { lineId } = await lineOf(1);
    const input = { projectId, lineId, grossFen: 599_999, deductionFen: 0, reason: "复核" };
    assert.equal(await thread.refused(proposeAmendment, actors.payrollOfficer, input), "wage-amendment.below-paid");
  });
});

describe("a one-time code for a receipt", () => {
  test("is made by an inspector alone, shows the payment, and takes one answer", async (t) => {
    const { thread, projectId, actors, lineOf, record } = await aPaidSite(t);
    const outsideId = await record(3, 5_000);
    const { code } = await thread.done(outside.issueReceiptCode, actors.inspector, { projectId, outsideId });
    const seen = await thread.done(outside.openReceiptCode, NOBODY, { code });
    assert.deepEqual([seen.amountFen, seen.way, seen.payerName], [5_000, "cash", CASH.payerName]);
    const yes = { code, received: true };
    const late = await thread.run(outside.answerByReceiptCode, NOBODY, yes, day("2021-02-04"));
    assert.equal(codeOf(late), "wage-code.unknown");
    assert.equal((await thread.done(outside.answerByReceiptCode, NOBODY, yes)).state, "acknowledged");
    assert.equal(await thread.refused(outside.answerByReceiptCode, NOBODY, yes), "wage-code.unknown");
    const line = await lineOf(3);
    assert.equal(line.unpaidFen, line.netFen - 5_000);
    const again = { projectId, outsideId };
    assert.equal(await thread.refused(outside.issueReceiptCode, actors.inspector, again), "outside-payment.not-open");
    const other = await record(3, 6_000);
    const fresh = await thread.done(outside.issueReceiptCode, actors.inspector, { projectId, outsideId: other });
    const no = { code: fresh.code, received: false };
    assert.equal(await thread.refused(outside.answerByReceiptCode, NOBODY, no), "outside-payment.reason-missing");
    const why = { ...no, reason: "没有拿到钱" };
    assert.equal((await thread.done(outside.answerByReceiptCode, NOBODY, why)).state, "contested");
  });
});

describe("at the same moment", () => {
  test("a pay run and the worker's yes never pay one wage twice, whichever comes first", async (t) => {
    const { thread, projectId, actors, record, say } = await aPaidSite(t);
    for (const pin of [1, 2, 3, 4]) {
      const [line] = await transact(thread.db, (tx) => wageLines(tx, projectId, { pin }));
      const { lineId, netFen } = present(line, "a line");
      const outsideId = await record(pin, netFen);
      const order = () =>
        thread.run(createPayRun, actors.payrollOfficer, { projectId, executeOn: "2020-12-21", lineIds: [lineId] });
      const outcomes = await Promise.all(
        pin % 2 === 0
          ? [order(), say(pin, outsideId, true), order()]
          : [say(pin, outsideId, true), order(), say(pin, outsideId, true)],
      );
      assert.equal(outcomes.filter((one) => !isRefusal(one)).length, 1, `worker ${pin}: one of them`);
      await assertBooksBalance(thread);
    }
  });

  test("two claims of one wage, and an amendment beside an answer, come one after the other", async (t) => {
    const { thread, projectId, actors, lineOf, record, say } = await aPaidSite(t);
    const { lineId } = await lineOf(1);
    const said = { projectId, ...CASH, lines: [{ lineId, amountFen: 400_000 }] };
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => thread.run(outside.recordOutsidePayments, actors.payrollOfficer, said)),
    );
    assert.equal(outcomes.filter((one) => !isRefusal(one)).length, 1);
    const outsideId = await record(2, 700_000);
    const other = await lineOf(2);
    const less = { projectId, lineId: other.lineId, grossFen: 1, deductionFen: 0, reason: "复核" };
    const { amendmentId } = await thread.done(proposeAmendment, actors.payrollOfficer, less);
    const both = await Promise.all([
      thread.run(decideAmendment, actors.payrollOfficer, { projectId, amendmentId, approve: true }),
      say(2, outsideId, true),
    ]);
    assert.equal(both.filter((one) => !isRefusal(one)).length, 1);
    await assertBooksBalance(thread);
  });
});

test("what the bank paid before is not said to be paid again", async (t) => {
  const { thread, projectId, actors, lineOf } = await aPaidSite(t);
  await payAll(thread);
  const lines = [{ lineId: (await lineOf(1)).lineId, amountFen: 1 }];
  const input = { projectId, ...CASH, lines };
  assert.equal(
    await thread.refused(outside.recordOutsidePayments, actors.payrollOfficer, input),
    "outside-payment.more-than-unpaid",
  );
});
