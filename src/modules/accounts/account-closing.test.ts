import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { approveAllSheets, aThread, payAll, transferIn } from "../../../tools/test-thread.ts";
import { type Day, day } from "../../kernel/day.ts";
import { getProject, recordCompletion } from "../registry/project.operations.ts";
import { addRecord } from "../registry/project-record.operations.ts";
import { checkClosing, closeAccount } from "./account-closing.operations.ts";
import { createPayRun } from "./pay-run.operations.ts";
import { getAccount } from "./wage-account.operations.ts";

const TOTAL_FEN = 650_000 + 700_000 + 25 * 30_050 + 812_500 + 816_638 + 800_000;

test("completion is recorded with a name; a correction needs its reason and keeps what was said before", async (t) => {
  const thread = await aThread(t, { account: false });
  const { projectId, actors } = thread.site;
  const said = (completedOn: string | null, reason?: string) => ({
    projectId,
    completedOn: completedOn ?? undefined,
    reason,
  });
  const refused = (completedOn: string | null, reason?: string) =>
    thread.refused(recordCompletion, actors.owner, said(completedOn, reason));
  assert.equal(await refused("2020-12-22"), "project.completed-in-the-future");
  assert.equal(await refused("2019-12-22"), "project.completed-before-start");
  assert.equal(await refused(null), "project.not-completed");
  await thread.done(recordCompletion, actors.owner, said("2020-12-18"));
  assert.equal(await refused("2020-12-19"), "project.completion-reason-needed");
  await thread.done(recordCompletion, actors.owner, said(null, "尚有收尾工程"));
  assert.equal(await refused("2020-12-20"), "project.completion-reason-needed");
  await thread.done(recordCompletion, actors.owner, said("2020-12-20", "收尾完成"));
  const project = await thread.done(getProject, actors.owner, { projectId });
  assert.equal(project.completedOn, "2020-12-20");
  assert.deepEqual(
    project.completions.map((one) => one.completedOn),
    ["2020-12-20", null, "2020-12-18"],
  );
});

describe("closing the wage account", () => {
  test("is refused step by step until works are done, nothing is owed, the notice stood 30 days", async (t) => {
    const thread = await aThread(t);
    const { projectId, actors } = thread.site;
    const officer = actors.payrollOfficer;
    const close = (closedOn: string, today = closedOn) =>
      thread.refused(closeAccount, officer, { projectId, closedOn }, day(today));
    const notice = (on: string, today: Day) =>
      thread.done(addRecord, officer, { projectId, kind: "account-closing-notice", on }, today);

    assert.equal(await close("2020-12-22", "2020-12-21"), "wage-account.closed-in-the-future");
    assert.equal(await close("2020-01-01", "2020-12-21"), "wage-account.closed-before-opening");
    assert.equal(await close("2020-12-21"), "wage-account.not-completed");
    await thread.done(recordCompletion, officer, { projectId, completedOn: "2020-12-15" });
    assert.equal(await close("2020-12-21"), "wage-account.work-without-sheet");
    await approveAllSheets(thread);
    assert.equal(await close("2020-12-21"), "wage-account.wages-owed");
    await transferIn(thread, TOTAL_FEN + 500);
    await payAll(thread);
    assert.equal(await close("2020-12-20", "2020-12-21"), "wage-account.booked-after-closing");
    assert.equal(await close("2020-12-21"), "wage-account.notice-missing");
    await notice("2020-12-21", day("2020-12-21"));
    assert.equal(await close("2021-01-20"), "wage-account.notice-too-short");
    const checked = await thread.done(checkClosing, actors.owner, { projectId }, day("2021-01-20"));
    assert.deepEqual(
      [checked.faults.map((one) => one.code), checked.balanceFen],
      [["wage-account.notice-too-short"], 500],
    );
    const closed = await thread.done(closeAccount, officer, { projectId, closedOn: "2021-01-21" }, day("2021-01-21"));
    assert.deepEqual(closed, { closedOn: "2021-01-21", balanceFen: 500 });
    const { account } = await thread.done(getAccount, actors.owner, { projectId });
    assert.deepEqual([account?.closedOn, account?.closedByName], ["2021-01-21", officer.name]);
    assert.equal(await close("2021-01-21"), "wage-account.none-open");
    const run = { projectId, executeOn: "2021-01-21" };
    assert.equal(await thread.refused(createPayRun, officer, run, day("2021-01-21")), "wage-account.none-open");
  });
});
