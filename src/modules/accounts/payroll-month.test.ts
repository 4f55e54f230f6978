import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  returnEntry,
  type Thread,
  transferEntry,
  transferIn,
} from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { month } from "../../kernel/month.ts";
import { proposeAmendment } from "../wages/amendment.operations.ts";
import { draftMonth } from "../wages/drafting.operations.ts";
import { confirmLine, disputeLine } from "../wages/wage-line.operations.ts";
import { approveSheet, getSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { bankDesk } from "./bank-desk.operations.ts";
import { getPayrollMonth, listPayrollMonths } from "./payroll-month.operations.ts";
import { type MonthQueue, nextStep } from "./payroll-month.ts";

/** The queues of the site's month that are not empty, and what is next. */
async function state(thread: Thread, more: object = {}) {
  const { projectId, actors } = thread.site;
  const read = await thread.done(getPayrollMonth, actors.payrollOfficer, { projectId, month: "2020-11", ...more });
  const waiting = read.queues.filter((one) => one.count > 0).map((one) => [one.queue, one.count] as const);
  return { ...read, waiting: Object.fromEntries(waiting) };
}

async function draftAll(thread: Thread) {
  const { projectId, actors } = thread.site;
  return thread.done(draftMonth, actors.payrollOfficer, { projectId, month: "2020-11" });
}

async function submitAndApprove(thread: Thread, sheetIds: readonly number[]) {
  const { projectId, actors } = thread.site;
  for (const sheetId of sheetIds) {
    await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId });
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
  }
}

describe("a payroll month", () => {
  test("leads from the draft to the results, with what waits in each step", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, workerActor } = thread.site;
    const start = await state(thread);
    assert.deepEqual([start.next, start.waiting], ["draft", { "no-sheet": 3 }]);
    const { drafted, left } = await draftAll(thread);
    assert.deepEqual([drafted.length, left], [3, []]);
    const drafts = await state(thread);
    assert.deepEqual([drafts.next, drafts.waiting, drafts.paidFen], ["draft", { drafted: 3 }, 0]);
    const sheetIds = drafted.map((one) => one.sheetId);
    for (const sheetId of sheetIds) await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.deepEqual((await state(thread)).waiting, { "to-approve": 3, unanswered: 6 });
    assert.equal((await state(thread)).next, "review");
    for (const sheetId of sheetIds) await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    const { wageLines } = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId: sheetIds[0] });
    const [first, second] = wageLines;
    const pinOf = (line: typeof first) => present(line, "a line").pin;
    await thread.done(confirmLine, workerActor(pinOf(first)), { projectId, lineId: first?.lineId });
    await thread.done(disputeLine, workerActor(pinOf(second)), { projectId, lineId: second?.lineId, reason: "少一天" });
    const approved = await state(thread);
    assert.deepEqual(approved.waiting, { unanswered: 4, disputed: 1, "to-pay": 6, short: 1 });
    // Four have not answered; that does not hold up the wages of all.
    assert.equal(approved.next, "pay");
    const owed = present(approved.queues.find((one) => one.queue === "to-pay")?.amountFen, "an amount");
    assert.equal(owed, approved.netFen);
    assert.equal(approved.queues.find((one) => one.queue === "short")?.amountFen, owed);
    await transferIn(thread, owed - 1);
    assert.equal((await state(thread)).queues.find((one) => one.queue === "short")?.amountFen, 1);
    await transferIn(thread, 1);
    assert.equal((await state(thread)).waiting["short"], undefined);
    const run = await orderAll(thread);
    assert.deepEqual((await state(thread)).waiting, { unanswered: 4, disputed: 1, "in-payment": 6 });
    assert.equal((await state(thread)).next, "confirm");
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    const paid = await state(thread);
    assert.deepEqual([paid.paidFen, paid.daysLeft, paid.next], [paid.netFen, null, "confirm"]);
    await importEntries(thread, [returnEntry(thread, present(run.payments[0], "a payment"))]);
    const returned = await state(thread);
    assert.deepEqual(returned.waiting, { unanswered: 4, disputed: 1, "to-pay": 1, failed: 1 });
    assert.equal(returned.next, "pay");
  });

  test("tells why a line cannot be paid, and who has no terms", async (t) => {
    const thread = await aThread(t);
    const { projectId } = thread.site;
    const drop = (table: string, pin: number) =>
      thread.db.pool.query(`delete from ${table} where project_id = $1 and pin = $2`, [projectId, pin]);
    await drop("labour_contract", 3);
    await drop("pay_card", 1);
    await thread.db.pool.query("update pay_card set holder_is_worker = false where project_id = $1 and pin = 2", [
      projectId,
    ]);
    const { drafted } = await draftAll(thread);
    assert.deepEqual(
      drafted.flatMap((one) => one.withoutTerms.map(({ pin }) => pin)),
      [3],
    );
    await submitAndApprove(
      thread,
      drafted.map((one) => one.sheetId),
    );
    const { waiting } = await state(thread);
    assert.deepEqual([waiting["no-terms"], waiting["no-card"], waiting["other-card"], waiting["to-pay"]], [1, 1, 1, 3]);
  });

  test("counts an amendment to decide, an account that is missing, and entries that match nothing", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const { drafted } = await draftAll(thread);
    const sheetIds = drafted.map((one) => one.sheetId);
    await submitAndApprove(thread, sheetIds);
    const { wageLines } = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId: sheetIds[0] });
    const line = present(wageLines[0], "a line");
    const amendment = { projectId, lineId: line.lineId, grossFen: line.grossFen + 100, reason: "漏记" };
    await thread.done(proposeAmendment, actors.payrollOfficer, amendment);
    await transferIn(thread, 700);
    const spent = { ...transferEntry(thread, 700), amountFen: fen(-700), details: [{ amountFen: fen(-700) }] };
    await importEntries(thread, [spent]);
    const { waiting, next } = await state(thread);
    assert.deepEqual([waiting["amendment"], waiting["unmatched"], next], [1, 1, "review"]);
    await thread.db.pool.query("update wage_account set closed_on = '2020-12-01' where project_id = $1", [projectId]);
    assert.equal((await state(thread)).waiting["no-account"], 1);
    assert.equal((await state(thread)).waiting["short"], undefined);
  });

  test("of another month, or of one that is not over, asks for nothing; its payday is rolled back", async (t) => {
    const thread = await aThread(t);
    const { actors } = thread.site;
    const october = await state(thread, { month: "2020-10" });
    assert.deepEqual([october.waiting, october.next, october.netFen], [{}, null, 0]);
    // On the last day of the month nothing can be drafted yet.
    const read = await thread.done(
      getPayrollMonth,
      actors.payrollOfficer,
      { projectId: thread.site.projectId, month: "2020-11" },
      day("2020-11-30"),
    );
    assert.equal(read.next, null);
    assert.equal(
      await thread.refused(
        draftMonth,
        actors.payrollOfficer,
        { projectId: thread.site.projectId, month: "2020-11" },
        day("2020-11-30"),
      ),
      "wage-sheet.month-not-over",
    );
  });

  test("drafting all sheets leaves alone what was handed over, and a subcontractor drafts its own only", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, companyIds, month: of } = thread.site;
    assert.equal(of, month("2020-11"));
    const own = await thread.done(draftMonth, actors.subcontractors[1], { projectId, month: of });
    assert.deepEqual(
      own.drafted.map((one) => one.companyId),
      [companyIds[1]],
    );
    await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId: own.drafted[0]?.sheetId });
    const all = await draftAll(thread);
    assert.deepEqual(
      [all.drafted.length, all.left.map((one) => [one.companyId, one.code, one.says.zh])],
      [2, [[companyIds[1], "wage-sheet.already-submitted", "工资支付表已提交，退回后才能修改。"]]],
    );
    const again = await draftAll(thread);
    assert.deepEqual(
      again.drafted.map((one) => one.sheetId),
      all.drafted.map((one) => one.sheetId),
    );
  });

  test("the officer's projects are listed by what is due first; another contractor's are not there", async (t) => {
    const thread = await aThread(t);
    const { actors, projectId } = thread.site;
    const { projects } = await thread.done(listPayrollMonths, actors.payrollOfficer, {});
    assert.deepEqual(
      projects.map((one) => [one.projectId, one.month, one.next]),
      [[projectId, "2020-11", "draft"]],
    );
    const stranger = { ...actors.payrollOfficer, companyId: 1 };
    assert.deepEqual((await thread.done(listPayrollMonths, stranger, {})).projects, []);
  });

  test("the next step is the first that has work; silence yields to pay", () => {
    const none = Object.fromEntries(
      ["no-sheet", "no-terms", "drafted", "to-approve", "amendment", "unanswered", "disputed", "to-pay", "no-card"]
        .concat(["other-card", "no-account", "short", "in-payment", "failed", "unmatched"])
        .map((one) => [one, 0]),
    ) as Record<MonthQueue, number>;
    assert.equal(nextStep(none), undefined);
    assert.equal(nextStep({ ...none, unanswered: 1, "in-payment": 1 }), "confirm");
    assert.equal(nextStep({ ...none, unanswered: 1, "to-pay": 1 }), "pay");
    assert.equal(nextStep({ ...none, disputed: 1, "to-approve": 1 }), "review");
    assert.equal(nextStep({ ...none, "no-terms": 1, failed: 1 }), "draft");
    assert.equal(nextStep({ ...none, failed: 1 }), "results");
  });
});

describe("the bank desk", () => {
  test("shows a clerk the files without a result and every account of the own bank, and no other bank's", async (t) => {
    const thread = await aThread(t);
    const { actors, projectId } = thread.site;
    const { drafted } = await draftAll(thread);
    await submitAndApprove(
      thread,
      drafted.map((one) => one.sheetId),
    );
    const before = await thread.done(bankDesk, actors.bankClerk, {});
    assert.deepEqual([before.runs, before.accounts.length], [[], 1]);
    const owed = present(before.accounts[0], "an account").shortFen;
    assert.equal(owed, before.accounts[0]?.payableFen);
    await transferIn(thread, owed);
    const run = await orderAll(thread);
    const ordered = await thread.done(bankDesk, actors.bankClerk, {});
    assert.deepEqual(
      ordered.runs.map((one) => [one.projectId, one.runId, one.pending, one.bankStatus]),
      [[projectId, run.runId, 6, null]],
    );
    assert.deepEqual(
      ordered.accounts.map((one) => [one.balanceFen, one.payableFen, one.shortFen, one.undecided, one.frozenOn]),
      [[owed, 0, 0, 0, null]],
    );
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    const after = await thread.done(bankDesk, actors.bankClerk, {});
    assert.deepEqual([after.runs, after.accounts[0]?.balanceFen], [[], 0]);
    const elsewhere = { ...actors.bankClerk, bankCode: "102" };
    assert.deepEqual(await thread.done(bankDesk, elsewhere, {}), { runs: [], accounts: [] });
  });
});
