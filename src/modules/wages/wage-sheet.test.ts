import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { approveAllSheets, assertBooksBalance, aThread, type Thread } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { month } from "../../kernel/month.ts";
import { draftSheet } from "./drafting.operations.ts";
import { recordPieceWork } from "./wage-item.operations.ts";
import { adjustLine, confirmLine, disputeLine, getLine } from "./wage-line.operations.ts";
import { approveSheet, getSheet, listSheets, returnSheet, submitSheet } from "./wage-sheet.operations.ts";

/** The first subcontractor's drafted sheet, and its lines by PIN. */
async function drafted(thread: Thread) {
  const { site } = thread;
  const [companyId] = site.companyIds;
  const [officer] = site.actors.subcontractors;
  const { sheetId } = await thread.done(draftSheet, officer, {
    projectId: site.projectId,
    companyId,
    month: site.month,
  });
  const sheet = await thread.done(getSheet, officer, { projectId: site.projectId, sheetId });
  const line = (pin: number) =>
    present(
      sheet.wageLines.find((one) => one.pin === pin),
      `the line of ${pin}`,
    );
  return { sheetId, companyId, sheet, line };
}

describe("drafting a month's sheet", () => {
  test("reckons each worker's wage from worker-days and pay terms, due on the rolled-back payday", async (t) => {
    const thread = await aThread(t, { paydayDate: 13 });
    const { sheet } = await drafted(thread);
    // November 2020 has 25 days from Monday to Saturday and 21 working days; 13 December is a Sunday.
    const [monthly, daily] = sheet.wageLines;
    assert.equal(sheet.lines, 3);
    assert.equal(monthly?.grossFen, 650_000);
    assert.equal(daily?.workedDays, 25);
    assert.equal(daily?.workedMinutes, 25 * 600);
    assert.equal(daily?.netFen, 25 * 28_000);
    assert.equal(daily?.nominalDueOn, "2020-12-13");
    assert.equal(daily?.dueOn, "2020-12-11");
    assert.equal(daily?.payment, "owed");
    assert.equal(sheet.netFen, 650_000 + 25 * 28_000 + 25 * 30_050);
  });

  test("by hour and by piece comes to 250 hours and 640.5 pieces", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, actors, month: november } = thread.site;
    const input = { projectId, companyId: companyIds[1], month: november };
    const { sheetId } = await thread.done(draftSheet, actors.subcontractors[1], input);
    const { wageLines } = await thread.done(getSheet, actors.subcontractors[1], { projectId, sheetId });
    assert.deepEqual(
      wageLines.map((line) => [line.payScheme, line.quantityMilli, line.netFen]),
      [
        ["hour", 250_000, 250 * 3_250],
        ["piece", 640_500, 816_638],
      ],
    );
  });

  test("again replaces the draft whole: who has no days any more is gone, a recorded difference stays", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const first = await drafted(thread);
    await thread.done(adjustLine, actors.subcontractors[0], {
      projectId,
      lineId: first.line(2).lineId,
      grossFen: 1,
      reason: "试算",
    });
    await thread.db.pool.query("delete from worker_day where project_id = $1 and pin = 3", [projectId]);
    const second = await drafted(thread);
    assert.equal(second.sheetId, first.sheetId);
    assert.deepEqual(
      second.sheet.wageLines.map((line) => [line.pin, line.grossFen, line.differenceReason]),
      [
        [1, 650_000, null],
        [2, 1, "试算"],
      ],
    );
  });

  test("names whoever worked without any contract and leaves nobody else out", async (t) => {
    const thread = await aThread(t);
    await thread.db.pool.query("delete from labour_contract where project_id = $1 and pin = 2", [
      thread.site.projectId,
    ]);
    const { projectId, companyIds, actors, month: november } = thread.site;
    const input = { projectId, companyId: companyIds[0], month: november };
    const draft = await thread.done(draftSheet, actors.payrollOfficer, input);
    assert.equal(draft.lines, 2);
    assert.deepEqual(draft.withoutTerms, [{ pin: 2, name: thread.site.worker(2).name }]);
  });

  test("uses the worker's own payday where the contract names one", async (t) => {
    const thread = await aThread(t);
    await thread.db.pool.query("update labour_contract set payday_date = 20 where project_id = $1 and pin = 1", [
      thread.site.projectId,
    ]);
    const { line } = await drafted(thread);
    assert.equal(line(1).nominalDueOn, "2020-12-20");
    assert.equal(line(1).dueOn, "2020-12-18");
    assert.equal(line(2).dueOn, "2020-12-15");
  });

  test("is refused for a stranger's company, another's, a running month and an idle one, in this order", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, ownerId, actors, month: november } = thread.site;
    const [own, other] = companyIds;
    const officer = actors.subcontractors[0];
    const december = month("2020-12");
    const input = { projectId, companyId: ownerId, month: december };
    assert.equal(await thread.refused(draftSheet, officer, input), "wage-sheet.company-not-on-project");
    assert.equal(
      await thread.refused(draftSheet, officer, { ...input, companyId: other }),
      "wage-sheet.not-your-company",
    );
    assert.equal(await thread.refused(draftSheet, officer, { ...input, companyId: own }), "wage-sheet.month-not-over");
    assert.equal(
      await thread.refused(draftSheet, officer, { projectId, companyId: own, month: november }, day("2020-11-30")),
      "wage-sheet.month-not-over",
    );
    assert.equal(
      await thread.refused(draftSheet, officer, { projectId, companyId: own, month: "2020-10" }),
      "wage-sheet.no-work",
    );
    await thread.done(draftSheet, officer, { projectId, companyId: own, month: november }, day("2020-12-01"));
  });

  test("is refused once the sheet was handed over or approved", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, month: november } = thread.site;
    const { sheetId, companyId } = await drafted(thread);
    const input = { projectId, companyId, month: november };
    await thread.done(submitSheet, actors.subcontractors[0], { projectId, sheetId });
    assert.equal(await thread.refused(draftSheet, actors.payrollOfficer, input), "wage-sheet.already-submitted");
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.equal(await thread.refused(draftSheet, actors.payrollOfficer, input), "wage-sheet.already-approved");
  });
});

describe("piece work", () => {
  test("recorded for the month raises the next draft", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, actors, month: november } = thread.site;
    const officer = actors.subcontractors[1];
    await thread.done(recordPieceWork, officer, { projectId, pin: 5, month: november, quantityMilli: 10_000 });
    const input = { projectId, companyId: companyIds[1], month: november };
    const { sheetId } = await thread.done(draftSheet, officer, input);
    const { wageLines } = await thread.done(getSheet, officer, { projectId, sheetId });
    assert.equal(wageLines[1]?.quantityMilli, 650_500);
  });

  test("is refused for nobody, another company's worker, without a rate, and after handing over", async (t) => {
    const thread = await aThread(t);
    const { projectId, companyIds, actors, month: november } = thread.site;
    const work = { projectId, pin: 5, month: november, quantityMilli: 1_000 };
    const [first, second] = actors.subcontractors;
    assert.equal(await thread.refused(recordPieceWork, second, { ...work, pin: 99 }), "engagement.unknown");
    assert.equal(await thread.refused(recordPieceWork, first, work), "engagement.unknown");
    assert.equal(await thread.refused(recordPieceWork, second, { ...work, pin: 4 }), "piece-work.no-rate");
    const input = { projectId, companyId: companyIds[1], month: november };
    const { sheetId } = await thread.done(draftSheet, second, input);
    await thread.done(submitSheet, second, { projectId, sheetId });
    assert.equal(await thread.refused(recordPieceWork, second, work), "wage-sheet.already-submitted");
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.equal(await thread.refused(recordPieceWork, second, work), "wage-sheet.already-approved");
  });
});

describe("adjusting a line", () => {
  test("keeps what attendance implies beside it, with the reason for the difference", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const { line } = await drafted(thread);
    const adjusted = await thread.done(adjustLine, actors.subcontractors[0], {
      projectId,
      lineId: line(2).lineId,
      grossFen: 720_000,
      reason: "夜班补贴",
    });
    assert.equal(adjusted.attendanceFen, 700_000);
    assert.equal(adjusted.netFen, 720_000);
    assert.equal(adjusted.differenceReason, "夜班补贴");
  });

  test("is refused when unknown, another's, negative, handed over or approved", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const [own, other] = actors.subcontractors;
    const { line, sheetId } = await drafted(thread);
    const change = { projectId, lineId: line(2).lineId, grossFen: 100, reason: "更正" };
    assert.equal(await thread.refused(adjustLine, own, { ...change, lineId: 1 }), "wage-line.unknown");
    assert.equal(await thread.refused(adjustLine, other, change), "wage-sheet.not-your-company");
    assert.equal(await thread.refused(adjustLine, own, { ...change, grossFen: -1 }), "wage-line.amount-negative");
    assert.equal((await thread.done(adjustLine, own, change)).netFen, 100);
    await thread.done(submitSheet, own, { projectId, sheetId });
    assert.equal(await thread.refused(adjustLine, own, change), "wage-sheet.already-submitted");
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.equal(await thread.refused(adjustLine, own, change), "wage-sheet.already-approved");
  });
});

describe("handing over, sending back and approving", () => {
  test("each is refused in the wrong state and for the wrong company", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const [own, other] = actors.subcontractors;
    const officer = actors.payrollOfficer;
    const { sheetId } = await drafted(thread);
    const sheet = { projectId, sheetId };
    const back = { ...sheet, reason: "工日有误" };
    assert.equal(await thread.refused(submitSheet, own, { projectId, sheetId: 1 }), "wage-sheet.unknown");
    assert.equal(await thread.refused(approveSheet, officer, { projectId, sheetId: 1 }), "wage-sheet.unknown");
    assert.equal(await thread.refused(returnSheet, officer, { ...back, sheetId: 1 }), "wage-sheet.unknown");
    assert.equal(await thread.refused(submitSheet, other, sheet), "wage-sheet.not-your-company");
    assert.equal(await thread.refused(approveSheet, officer, sheet), "wage-sheet.not-submitted");
    assert.equal(await thread.refused(returnSheet, officer, back), "wage-sheet.not-submitted");
    assert.equal((await thread.done(submitSheet, own, sheet)).state, "submitted");
    assert.equal(await thread.refused(submitSheet, own, sheet), "wage-sheet.already-submitted");
    const returned = await thread.done(returnSheet, officer, back);
    assert.deepEqual([returned.state, returned.returnedReason, returned.submittedOn], ["drafted", "工日有误", null]);
    assert.equal((await thread.done(submitSheet, own, sheet)).returnedReason, null);
    assert.equal((await thread.done(approveSheet, officer, sheet)).state, "approved");
    assert.equal(await thread.refused(submitSheet, own, sheet), "wage-sheet.already-approved");
    assert.equal(await thread.refused(approveSheet, officer, sheet), "wage-sheet.already-approved");
    assert.equal(await thread.refused(returnSheet, officer, back), "wage-sheet.already-approved");
  });

  test("approval owes each worker their net wage in the ledger, once", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const { line, sheetId } = await drafted(thread);
    await thread.done(submitSheet, actors.subcontractors[0], { projectId, sheetId });
    const lineId = line(2).lineId;
    const before = await thread.done(getLine, actors.inspector, { projectId, lineId });
    assert.deepEqual([before.owedFen, before.postings.length], [0, 0]);
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    const after = await thread.done(getLine, actors.inspector, { projectId, lineId });
    assert.equal(after.owedFen, 700_000);
    assert.equal(after.days.length, 25);
    assert.deepEqual(
      after.postings.map(({ account, amountFen }) => [account, amountFen]),
      [
        ["labour-cost", 700_000],
        ["wages-payable", -700_000],
      ],
    );
    await assertBooksBalance(thread);
  });

  test("of two approvals at the same moment one is refused and nothing is owed twice", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const { sheetId } = await drafted(thread);
    await thread.done(submitSheet, actors.subcontractors[0], { projectId, sheetId });
    const approve = () => thread.run(approveSheet, actors.payrollOfficer, { projectId, sheetId });
    const outcomes = await Promise.all([approve(), approve(), approve()]);
    assert.equal(outcomes.filter((one) => "refused" in one).length, 2);
    await assertBooksBalance(thread);
  });
});

describe("a worker", () => {
  test("confirms once; the second time is refused; may still dispute, once, with a reason", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, workerActor } = thread.site;
    const { line, sheetId } = await drafted(thread);
    const [worker, mine] = [workerActor(2), { projectId, lineId: line(2).lineId }];
    assert.equal(await thread.refused(confirmLine, worker, mine), "wage-line.not-yet-submitted");
    assert.equal(
      await thread.refused(disputeLine, worker, { ...mine, reason: "少一天" }),
      "wage-line.not-yet-submitted",
    );
    await thread.done(submitSheet, actors.subcontractors[0], { projectId, sheetId });
    assert.deepEqual(await thread.done(confirmLine, worker, mine), {
      confirmation: "confirmed",
      answeredOn: "2020-12-21",
    });
    assert.equal(await thread.refused(confirmLine, worker, mine), "wage-line.already-confirmed");
    await thread.done(disputeLine, worker, { ...mine, reason: "少一天" });
    assert.equal(
      await thread.refused(disputeLine, worker, { ...mine, reason: "少一天" }),
      "wage-line.already-disputed",
    );
    const sheet = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.deepEqual([sheet.confirmed, sheet.disputed, sheet.wageLines[1]?.disputeReason], [0, 1, "少一天"]);
  });

  test("answers nobody else's line, and reads nobody else's", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, workerActor } = thread.site;
    const { line, sheetId } = await drafted(thread);
    await thread.done(submitSheet, actors.subcontractors[0], { projectId, sheetId });
    const [worker, theirs] = [workerActor(1), { projectId, lineId: line(2).lineId }];
    assert.equal(await thread.refused(confirmLine, worker, theirs), "wage-line.unknown");
    assert.equal(await thread.refused(disputeLine, worker, { ...theirs, reason: "不是我的" }), "wage-line.unknown");
    assert.equal(await thread.refused(getLine, worker, theirs), "wage-line.unknown");
    assert.equal((await thread.done(getLine, workerActor(2), theirs)).pin, 2);
  });

  test("is asked again when the sheet comes back: the answer was to other figures", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, workerActor } = thread.site;
    const { line, sheetId } = await drafted(thread);
    await thread.done(submitSheet, actors.subcontractors[0], { projectId, sheetId });
    await thread.done(confirmLine, workerActor(2), { projectId, lineId: line(2).lineId });
    await thread.done(returnSheet, actors.payrollOfficer, { projectId, sheetId, reason: "工日有误" });
    const { confirmed, wageLines } = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId });
    assert.equal(confirmed, 0);
    assert.deepEqual(
      wageLines.map((one) => [one.confirmation, one.answeredOn]),
      [
        ["pending", null],
        ["pending", null],
        ["pending", null],
      ],
    );
  });
});

test("a subcontractor sees its own sheets and lines and no others", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors, companyIds } = thread.site;
  const [, second] = actors.subcontractors;
  const [sheetId] = await approveAllSheets(thread);
  const { sheets } = await thread.done(listSheets, second, { projectId });
  assert.deepEqual(
    sheets.map((sheet) => sheet.companyId),
    [companyIds[1]],
  );
  assert.equal((await thread.done(listSheets, actors.owner, { projectId })).sheets.length, 3);
  assert.equal(await thread.refused(getSheet, second, { projectId, sheetId }), "wage-sheet.unknown");
  const { wageLines } = await thread.done(getSheet, actors.owner, { projectId, sheetId });
  const lineId = wageLines[0]?.lineId;
  assert.equal(await thread.refused(getLine, second, { projectId, lineId }), "wage-line.unknown");
  const october = await thread.done(listSheets, actors.owner, { projectId, month: "2020-10" });
  assert.equal(october.sheets.length, 0);
});
