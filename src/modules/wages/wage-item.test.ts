import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  payAll,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { month } from "../../kernel/month.ts";
import { recordExit } from "../registry/engagement.operations.ts";
import { draftAdvance, draftSheet } from "./drafting.operations.ts";
import { listItems, recordItem, recordPieceWork, withdrawItem, withdrawPieceWork } from "./wage-item.operations.ts";
import { approveSheet, getSheet, listSheets, submitSheet } from "./wage-sheet.operations.ts";

/** Drafts the first subcontractor's November; its lines by PIN. */
async function drafted(thread: Thread, kind: "month" | "leaver" = "month", today = day("2020-12-21")) {
  const { projectId, companyIds, month: of, actors } = thread.site;
  const input = { projectId, companyId: companyIds[0], month: of, kind };
  const { sheetId } = await thread.done(draftSheet, actors.subcontractors[0], input, today);
  return { sheetId, line: (pin: number) => lineOf(thread, sheetId, pin) };
}

async function lineOf(thread: Thread, sheetId: number, pin: number) {
  const { projectId, actors } = thread.site;
  const { wageLines: lines } = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId });
  return present(
    lines.find((one) => one.pin === pin),
    `the line of worker ${pin}`,
  );
}

async function approved(thread: Thread, sheetId: number): Promise<void> {
  const { projectId, actors } = thread.site;
  await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId });
  await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
}

describe("overtime, allowances and deductions", () => {
  test("recorded on a draft change its line at once, and withdrawn they are gone from it", async (t) => {
    const thread = await aThread(t);
    const { projectId, month: of, actors } = thread.site;
    const [own] = actors.subcontractors;
    const { line } = await drafted(thread);
    const before = await line(2);
    const record = (more: object) => thread.done(recordItem, own, { projectId, pin: 2, month: of, ...more });
    await record({ kind: "overtime-extended", minutes: 240 });
    const { itemId } = await record({ kind: "allowance-special", amountFen: 20_000, note: "高原津贴" });
    await record({ kind: "deduction-social-insurance", amountFen: 5_000 });
    const after = await line(2);
    assert.equal(after.lineId, before.lineId);
    // Four hours of 280.00 ÷ 8 at 150 %.
    assert.deepEqual(
      [after.overtimeFen, after.allowanceFen, after.deductionFen, after.grossFen - before.grossFen],
      [21_000, 20_000, 5_000, 41_000],
    );
    await thread.done(withdrawItem, own, { projectId, itemId, reason: "记错了人" });
    assert.equal((await line(2)).allowanceFen, 0);
    const { items } = await thread.done(listItems, own, { projectId, month: of, pin: 2 });
    assert.deepEqual(
      items.map((one) => [one.kind, one.withdrawn?.reason ?? null]),
      [
        ["overtime-extended", null],
        ["allowance-special", "记错了人"],
        ["deduction-social-insurance", null],
      ],
    );
    assert.equal(
      await thread.refused(withdrawItem, own, { projectId, itemId, reason: "再次" }),
      "wage-item.already-withdrawn",
    );
  });

  test("are refused for strangers, in the wrong measure, without terms and after handing over", async (t) => {
    const thread = await aThread(t);
    const { projectId, month: of, actors } = thread.site;
    const [own, other] = actors.subcontractors;
    const item = { projectId, pin: 2, month: of, kind: "allowance-other", amountFen: 100 };
    const code = (more: object, actor = own) => thread.refused(recordItem, actor, { ...item, ...more });
    assert.equal(await code({ pin: 99 }), "engagement.unknown");
    assert.equal(await code({}, other), "engagement.unknown");
    assert.equal(await code({ amountFen: undefined, minutes: 10 }), "wage-item.amount-needed");
    assert.equal(await code({ amountFen: 0 }), "wage-item.bad-amount");
    assert.equal(await code({ kind: "overtime-extended" }), "wage-item.overtime-measure");
    assert.equal(
      await code({ kind: "overtime-extended", amountFen: undefined, quantityMilli: 1000 }),
      "wage-item.overtime-measure",
    );
    assert.equal(await code({ agreed: true }), "wage-item.agreed-only-for-damage");
    assert.equal(await code({ kind: "deduction-damage" }), "wage-item.agreed-only-for-damage");
    await thread.db.pool.query("delete from labour_contract where project_id = $1 and pin = 3", [projectId]);
    assert.equal(await code({ pin: 3 }), "wage-item.no-terms");
    const { sheetId } = await drafted(thread);
    await thread.done(submitSheet, own, { projectId, sheetId });
    assert.equal(await code({}), "wage-sheet.already-submitted");
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.equal(await code({}), "wage-sheet.already-approved");
  });
});

describe("counted work", () => {
  test("has its own price and quality deduction, and is refused when it makes no sense", async (t) => {
    const thread = await aThread(t);
    const { projectId, month: of, actors } = thread.site;
    const [own] = actors.subcontractors;
    const { line } = await drafted(thread);
    const before = await line(2);
    const work = { projectId, pin: 2, month: of, quantityMilli: 10_000, unit: "平方米", unitPriceFen: 2_500 };
    const code = (more: object) => thread.refused(recordPieceWork, own, { ...work, ...more });
    assert.equal(await code({ unitPriceFen: undefined }), "piece-work.no-rate");
    assert.equal(await code({ month: month("2027-11") }), "wage-item.month-ahead");
    assert.equal(await code({ unitPriceFen: -1 }), "piece-work.bad-price");
    assert.equal(await code({ qualityDeductionFen: 25_001, qualityReason: "返工" }), "piece-work.quality-exceeds-work");
    assert.equal(await code({ qualityDeductionFen: 1 }), "piece-work.quality-reason-missing");
    const poor = { ...work, qualityDeductionFen: 5_000, qualityReason: "返工" };
    const { pieceWorkId } = await thread.done(recordPieceWork, own, poor);
    assert.equal((await line(2)).grossFen - before.grossFen, 20_000);
    await thread.done(withdrawPieceWork, own, { projectId, pieceWorkId, reason: "重复登记" });
    assert.equal((await line(2)).grossFen, before.grossFen);
    const again = { projectId, pieceWorkId, reason: "重复" };
    assert.equal(await thread.refused(withdrawPieceWork, own, again), "piece-work.already-withdrawn");
  });
});

describe("an advance (生活费)", () => {
  test("is paid on its own sheet and settled by the month's, so that each fen is owed once", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, month: of, actors } = thread.site;
    const [own] = actors.subcontractors;
    const advance = { projectId, companyId: companyIds[0], month: of, payOn: day("2020-11-20") };
    const advances = [
      { pin: 1, amountFen: 100_000 },
      { pin: 2, amountFen: 150_000 },
    ];
    const sheet = await thread.done(draftAdvance, own, { ...advance, advances }, day("2020-11-18"));
    await approved(thread, sheet.sheetId);
    const { line } = await drafted(thread);
    const [first, second, third] = [await line(1), await line(2), await line(3)];
    assert.deepEqual([first.advanceFen, second.advanceFen, third.advanceFen], [100_000, 150_000, 0]);
    assert.equal(second.netFen, second.grossFen - 150_000);
    const ofAdvance = await lineOf(thread, sheet.sheetId, 2);
    assert.deepEqual(
      [ofAdvance.netFen, ofAdvance.dueOn, ofAdvance.differenceReason],
      [150_000, "2020-11-20", "生活费"],
    );
    await approveAllSheets(thread);
    await transferIn(thread, 9_000_000);
    await payAll(thread);
    await assertBooksBalance(thread);
    const { sheets } = await thread.done(listSheets, actors.payrollOfficer, { projectId, month: of });
    assert.deepEqual(
      sheets.filter((one) => one.companyId === companyIds[0]).map((one) => [one.kind, one.netFen === one.paidFen]),
      [
        ["month", true],
        ["advance", true],
      ],
    );
    // Settled in November, it is not taken off again in December.
    const december = { projectId, companyId: companyIds[0], month: month("2020-12"), kind: "month" };
    await thread.db.pool.query(
      `update worker_day set day = '2020-12-01', first_in = first_in + interval '30 days',
         last_out = last_out + interval '30 days' where project_id = $1 and pin = 2 and day = '2020-11-02'`,
      [projectId],
    );
    const next = await thread.done(draftSheet, own, december, day("2021-01-04"));
    assert.equal((await lineOf(thread, next.sheetId, 2)).advanceFen, 0);
  });

  test("larger than the wage is settled by the months that follow", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, month: of, actors } = thread.site;
    const advance = { projectId, companyId: companyIds[0], month: of, payOn: day("2020-11-20") };
    const input = { ...advance, advances: [{ pin: 2, amountFen: 860_000 }] };
    const { sheetId } = await thread.done(draftAdvance, actors.subcontractors[0], input);
    await approved(thread, sheetId);
    const line = await (await drafted(thread)).line(2);
    assert.deepEqual([line.netFen, line.advanceFen], [0, line.grossFen]);
  });

  test("is refused for strangers, twice the same, nothing or without terms; a draft of it is replaced", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, month: of, actors } = thread.site;
    const [own, other] = actors.subcontractors;
    const input = { projectId, companyId: companyIds[0], month: of, payOn: day("2020-11-20") };
    const one = { pin: 1, amountFen: 1_000 };
    const code = (advances: object[], actor = own) => thread.refused(draftAdvance, actor, { ...input, advances });
    assert.equal(await code([one], other), "wage-sheet.not-your-company");
    assert.equal(await code([one, one]), "wage-advance.named-twice");
    assert.equal(await code([{ pin: 1, amountFen: 0 }]), "wage-advance.bad-amount");
    assert.equal(await code([{ pin: 5, amountFen: 1 }]), "wage-advance.no-terms");
    const first = await thread.done(draftAdvance, own, { ...input, advances: [one] });
    const second = await thread.done(draftAdvance, own, { ...input, advances: [one, { pin: 2, amountFen: 5 }] });
    assert.equal(second.sheetId, first.sheetId);
    await approved(thread, second.sheetId);
    const third = await thread.done(draftAdvance, own, { ...input, advances: [one] });
    const { sheets } = await thread.done(listSheets, own, { projectId });
    assert.deepEqual(
      sheets.map((sheet) => [sheet.sheetId, sheet.kind, sheet.sheetNo, sheet.lines]),
      [
        [second.sheetId, "advance", 1, 2],
        [third.sheetId, "advance", 2, 1],
      ],
    );
  });
});

describe("who leaves", () => {
  test("is paid off at once on a sheet of leavers, due on the day of leaving, not again with the month", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, actors, month: of } = thread.site;
    const exit = { projectId, pin: 2, exitedOn: day("2020-11-18") };
    await thread.done(recordExit, actors.payrollOfficer, exit, day("2020-11-18"));
    const leaver = await drafted(thread, "leaver", day("2020-11-18"));
    const line = await leaver.line(2);
    assert.deepEqual([line.dueOn, line.nominalDueOn], ["2020-11-18", "2020-11-18"]);
    assert.ok(line.grossFen > 0);
    await approved(thread, leaver.sheetId);
    const everybody = await drafted(thread);
    const { wageLines: lines } = await thread.done(getSheet, actors.payrollOfficer, {
      projectId,
      sheetId: everybody.sheetId,
    });
    assert.deepEqual(
      lines.map((one) => one.pin),
      [1, 3],
    );
    const nobody = { projectId, companyId: companyIds[0], month: of, kind: "leaver" };
    assert.equal(await thread.refused(draftSheet, actors.payrollOfficer, nobody), "wage-sheet.no-work");
  });
});
