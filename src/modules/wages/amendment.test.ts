import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  orderAll,
  payAll,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { decideAmendment, listAmendments, proposeAmendment } from "./amendment.operations.ts";
import { confirmLine, getLine } from "./wage-line.operations.ts";
import { getSheet, listSheets } from "./wage-sheet.operations.ts";

/** The approved line of worker 2, who gets 280.00 a day for 25 days. */
async function approvedLine(thread: Thread) {
  const { projectId, actors } = thread.site;
  await approveAllSheets(thread);
  const { sheets } = await thread.done(listSheets, actors.payrollOfficer, { projectId });
  const own = present(
    sheets.find((one) => one.companyId === thread.site.companyIds[0]),
    "the sheet",
  );
  const { wageLines } = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId: own.sheetId });
  const line = present(
    wageLines.find((one) => one.pin === 2),
    "the line",
  );
  const now = () => thread.done(getLine, actors.payrollOfficer, { projectId, lineId: line.lineId });
  const propose = (grossFen: number, more: object = {}) =>
    thread.done(proposeAmendment, actors.subcontractors[0], {
      projectId,
      lineId: line.lineId,
      grossFen,
      reason: "漏记两个工日",
      ...more,
    });
  const decide = (amendmentId: number, approve = true) =>
    thread.done(decideAmendment, actors.payrollOfficer, {
      projectId,
      amendmentId,
      approve,
      reason: approve ? undefined : "没有依据",
    });
  return { line, now, propose, decide };
}

describe("an amendment", () => {
  test("upwards is owed as soon as it is approved, keeps the original, and asks the worker again", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors, workerActor } = thread.site;
    const { line, now, propose, decide } = await approvedLine(thread);
    await thread.done(confirmLine, workerActor(2), { projectId, lineId: line.lineId });
    await transferIn(thread, 9_000_000);
    await payAll(thread);
    const { amendmentId } = await propose(line.grossFen + 56_000);
    assert.equal((await now()).grossFen, line.grossFen);
    await decide(amendmentId);
    const amended = await now();
    assert.deepEqual(
      [amended.netFen - line.netFen, amended.owedFen, amended.confirmation, amended.payment],
      [56_000, 56_000, "pending", "owed"],
    );
    await payAll(thread);
    assert.equal((await now()).payment, "paid");
    await assertBooksBalance(thread);
    const { amendments } = await thread.done(listAmendments, actors.payrollOfficer, { projectId });
    assert.deepEqual(
      amendments.map((one) => [one.amendmentNo, one.state, one.oldGrossFen, one.newGrossFen, one.oldConfirmation]),
      [[1, "approved", line.grossFen, line.grossFen + 56_000, "confirmed"]],
    );
  });

  test("downwards lowers what is owed, and never below what was paid or ordered", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const { line, now, propose, decide } = await approvedLine(thread);
    await decide((await propose(line.grossFen - 10_000)).amendmentId);
    assert.equal((await now()).owedFen, line.netFen - 10_000);
    const { amendmentId } = await propose(line.grossFen - 20_000);
    await transferIn(thread, 9_000_000);
    await orderAll(thread);
    const decision = { projectId, amendmentId, approve: true };
    assert.equal(await thread.refused(decideAmendment, actors.payrollOfficer, decision), "wage-amendment.below-paid");
    await decide(amendmentId, false);
    const lower = { projectId, lineId: line.lineId, grossFen: 1, reason: "更正" };
    assert.equal(await thread.refused(proposeAmendment, actors.payrollOfficer, lower), "wage-amendment.below-paid");
    assert.equal((await now()).grossFen, line.grossFen - 10_000);
    await assertBooksBalance(thread);
  });

  test("is refused for strangers, without change, twice, and decided once, with a reason against it", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const [own, other] = actors.subcontractors;
    const { line, propose } = await approvedLine(thread);
    const input = { projectId, lineId: line.lineId, grossFen: line.grossFen + 1, reason: "更正" };
    const code = (more: object, actor = own) => thread.refused(proposeAmendment, actor, { ...input, ...more });
    assert.equal(await code({ lineId: 1 }), "wage-line.unknown");
    assert.equal(await code({}, other), "wage-sheet.not-your-company");
    assert.equal(await code({ grossFen: line.grossFen }), "wage-amendment.changes-nothing");
    assert.equal(await code({ deductionFen: 1 }), "wage-amendment.deduction-grows");
    assert.equal(await code({ grossFen: -1 }), "wage-line.amount-negative");
    const { amendmentId } = await propose(line.grossFen + 1);
    assert.equal(await code({}), "wage-amendment.already-proposed");
    const decision = { projectId, amendmentId, approve: false };
    const decided = (more: object) => thread.refused(decideAmendment, actors.payrollOfficer, { ...decision, ...more });
    assert.equal(await decided({ amendmentId: 1 }), "wage-amendment.unknown");
    assert.equal(await decided({}), "wage-amendment.reason-missing");
    await thread.done(decideAmendment, actors.payrollOfficer, { ...decision, reason: "没有依据" });
    assert.equal(await decided({ reason: "再次" }), "wage-amendment.already-decided");
    assert.equal((await propose(line.grossFen + 2)).amendmentNo, 2);
  });

  test("needs an approved line", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const { line } = await approvedLine(thread);
    await thread.db.pool.query("update wage_sheet set state = 'submitted' where project_id = $1", [projectId]);
    const input = { projectId, lineId: line.lineId, grossFen: 1, reason: "更正" };
    assert.equal(await thread.refused(proposeAmendment, actors.payrollOfficer, input), "wage-sheet.not-approved");
  });
});
