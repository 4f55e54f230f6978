import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ADMINISTRATOR } from "../../../tools/test-host.ts";
import { aSite } from "../../../tools/test-site.ts";
import { approveAllSheets, aThread, payAll, transferIn } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { type Day, day } from "../../kernel/day.ts";
import { addRecord, withdrawRecord } from "../registry/project-record.operations.ts";
import { contractorHistoryJob } from "./contractor-history.job.ts";
import { loadProjectFacts } from "./facts.store.ts";
import { listFindings } from "./finding.operations.ts";
import { reviewProject } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

const DEPOSIT_RULE = "mohrss-2021-65-11-deposit-amount";
const CONTRACT = day("2022-05-20");

/**
 * A contractor with a work of 2020 in Lhasa that owed November's wages, and a second contract there of May 2022 with a
 * deposit of exactly one per cent.
 */
async function twoWorks(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId: old, contractorId } = thread.site;
  const { projectId } = await aSite(thread.db, { ...thread, worked: false, account: false });
  await thread.db.pool.query(
    `update project set contractor_company_id = $2, contract_signed_on = $3, started_on = $3,
       contract_amount_fen = 10000000000 where project_id = $1`,
    [projectId, contractorId, CONTRACT],
  );
  await thread.db.pool.query("update project set completed_on = '2021-06-30' where project_id = $1", [old]);
  const review = (of: number, on: Day) => jobOn(thread, on).transact((context) => reviewProject(context, of));
  const follow = (on: Day) => contractorHistoryJob.run(jobOn(thread, on));
  const state = (items: readonly string[], on: Day = CONTRACT) =>
    thread.done(addRecord, ADMINISTRATOR, { projectId, kind: "contractor-works", on, month: "2020-01", items }, on);
  const deposit = (on: Day) =>
    thread.done(
      addRecord,
      ADMINISTRATOR,
      { projectId, kind: "wage-deposit", on, amountFen: 100_000_000, items: ["cash"] },
      on,
    );
  const history = async (on: Day) =>
    (await transact(thread.db, (tx) => loadProjectFacts(tx, projectId, on))).project.contractorHistory;
  const verdict = async (on: Day) => {
    await review(projectId, on);
    const { findings } = await thread.done(listFindings, ADMINISTRATOR, { projectId, ruleId: DEPOSIT_RULE }, on);
    return findings.map((one) => [one.verdict, one.amountFen]);
  };
  return { thread, old, projectId, review, follow, state, deposit, history, verdict };
}

test("arrears on another work raise the deposit once a person states that all works are known", async (t) => {
  const { thread, old, projectId, review, follow, state, deposit, history, verdict } = await twoWorks(t);
  const [owed, paid] = [day("2020-12-21"), day("2021-01-11")];
  await review(old, owed);
  await transferIn(thread, 20_000_000, paid);
  await payAll(thread, paid);
  assert.equal((await follow(paid)).projects, 0);
  await thread.db.pool.query("update device set complete_until = '2021-01-11T20:00:00Z' where project_id = $1", [old]);
  await review(old, paid);
  await deposit(CONTRACT);
  await follow(CONTRACT);
  assert.equal(await history(CONTRACT), undefined, "without a statement nothing is known");
  assert.deepEqual(await verdict(CONTRACT), [["unknown", null]]);

  const { recordId } = await state(["not-listed", "in-order"]);
  assert.deepEqual(await follow(CONTRACT), { projects: 1, changed: 1 });
  const known = await history(CONTRACT);
  assert.equal(known?.hadArrears, true);
  assert.deepEqual([known?.clearMonths, known?.listed, known?.otherWorks], [16, false, false]);
  const marked = await thread.query<{ at: string | null }>(
    "select marked_at as at from project_review where project_id = $1",
    [projectId],
  );
  assert.notEqual(marked[0]?.at ?? null, null, "the project waits for review");
  // Arrears within two years: at least half as much again as one per cent of 100 million yuan.
  assert.deepEqual(await verdict(CONTRACT), [["breached", 50_000_000]]);
  assert.deepEqual(await follow(CONTRACT), { projects: 1, changed: 0 }, "what has not changed is not appended");

  const withdrawal = { projectId, recordId, reason: "漏登一个工程" };
  await thread.done(withdrawRecord, ADMINISTRATOR, withdrawal, CONTRACT);
  assert.deepEqual(await follow(CONTRACT), { projects: 0, changed: 1 });
  assert.deepEqual(await follow(CONTRACT), { projects: 0, changed: 0 });
  assert.deepEqual(await verdict(CONTRACT), [["unknown", null]]);
});

test("a work never assessed leaves the months unknown; one in another prefecture does not count", async (t) => {
  const { thread, old, follow, state, history } = await twoWorks(t);
  await state([]);
  await follow(CONTRACT);
  const unseen = await history(CONTRACT);
  assert.deepEqual([unseen?.clearMonths, unseen?.hadArrears, unseen?.otherWorks], [undefined, undefined, false]);
  await thread.db.pool.query("update project set region_code = '540202' where project_id = $1", [old]);
  await state(["first-works"], day("2022-05-21"));
  await follow(day("2022-05-21"));
  const alone = await history(day("2022-05-21"));
  assert.deepEqual([alone?.clearMonths, alone?.hadArrears, alone?.otherWorks], [0, false, false]);
  assert.equal((await history(CONTRACT))?.hadArrears, undefined, "an earlier day knows what was known then");
});
