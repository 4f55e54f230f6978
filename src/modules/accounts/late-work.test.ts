import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, assertBooksBalance, aThread, type Thread } from "../../../tools/test-thread.ts";
import { recordContract, recordExit } from "../registry/engagement.operations.ts";
import { draftMonth, draftSheet } from "../wages/drafting.operations.ts";
import { recordItem } from "../wages/wage-item.operations.ts";
import { approveSheet, getSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import { getPayrollMonth } from "./payroll-month.operations.ts";

const CONTRACT = { kind: "labour-contract", signedOn: "2020-12-18", fromDay: "2020-11-01" } as const;

/** The second worker's contract is not on record yet when November's sheets are approved. */
async function withoutTheSecond(thread: Thread) {
  const { projectId } = thread.site;
  await thread.db.pool.query("delete from labour_contract where project_id = $1 and pin = 2", [projectId]);
  await approveAllSheets(thread);
}

test("whose contract came after approval gets a further sheet of the month, and is paid like everybody", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors, companyIds, month } = thread.site;
  const [officer] = actors.subcontractors;
  const input = { projectId, companyId: companyIds[0], month };
  await withoutTheSecond(thread);
  const noSheet = async () => {
    const { queues } = await thread.done(getPayrollMonth, actors.payrollOfficer, { projectId, month });
    return queues.find(({ queue }) => queue === "no-sheet")?.count;
  };
  assert.equal(await thread.refused(draftSheet, officer, input), "wage-sheet.no-work");
  assert.equal(await noSheet(), 0);
  const contract = { ...CONTRACT, payScheme: "day" as const, rateFen: 28_000 };
  await thread.done(recordContract, actors.payrollOfficer, { projectId, pin: 2, contract });
  assert.equal(await noSheet(), 1);
  const { sheetId } = await thread.done(draftSheet, officer, input);
  assert.equal((await thread.done(draftSheet, officer, input)).sheetId, sheetId);
  const item = { projectId, pin: 2, month, kind: "allowance-other" as const, amountFen: 5_000, note: "补录" };
  await thread.done(recordItem, officer, item);
  assert.equal(await thread.refused(recordItem, officer, { ...item, pin: 3 }), "wage-sheet.already-approved");
  const sheet = await thread.done(getSheet, officer, { projectId, sheetId });
  assert.deepEqual(
    [sheet.sheetNo, sheet.wageLines.map(({ pin, netFen }) => [pin, netFen])],
    [2, [[2, 25 * 28_000 + 5_000]]],
  );
  await thread.done(submitSheet, officer, { projectId, sheetId });
  await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId });
  assert.equal(await thread.refused(draftSheet, officer, input), "wage-sheet.already-approved");
  assert.equal(await noSheet(), 0);
  assert.deepEqual((await thread.done(draftMonth, actors.payrollOfficer, { projectId, month })).drafted, []);
  await assertBooksBalance(thread);
});

test("who left before the payday of the month before gets its wages on a sheet of leavers, due that day", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors, companyIds, month } = thread.site;
  const input = { projectId, companyId: companyIds[0], month };
  await thread.done(recordExit, actors.payrollOfficer, { projectId, pin: 2, exitedOn: "2020-12-02" });
  const leaver = await thread.done(draftSheet, actors.payrollOfficer, { ...input, kind: "leaver" });
  const { wageLines } = await thread.done(getSheet, actors.payrollOfficer, { projectId, sheetId: leaver.sheetId });
  assert.deepEqual(
    wageLines.map(({ pin, netFen, dueOn }) => [pin, netFen, dueOn]),
    [[2, 25 * 28_000, "2020-12-02"]],
  );
  const others = await thread.done(draftSheet, actors.payrollOfficer, input);
  assert.equal(others.lines, 2);
});
