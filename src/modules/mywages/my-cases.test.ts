import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { aSite } from "../../../tools/test-site.ts";
import { approveAllSheets, aThread, payAll, TEST_TODAY, transferIn } from "../../../tools/test-thread.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { getCase } from "../cases/case.operations.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import { openCase } from "../cases/case-opening.operations.ts";
import { myCases, objectToClosing } from "./my-cases.operations.ts";

/** A filed case: about every overdue wage of the site, or about the first one alone. */
async function filedCase(t: TestContext, includeAll: boolean) {
  const thread = await aThread(t);
  const { projectId, actors, workerActor } = thread.site;
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  await jobOn(thread, TEST_TODAY).transact((context) => reviewProject(context, projectId));
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const { findingId } = present(findings[0], "an unpaid wage");
  const { caseId, caseNumber } = await thread.done(openCase, actors.inspector, { projectId, findingId, includeAll });
  const act = async (kind: string, more: object = {}, today = TEST_TODAY) => {
    const outcome = await thread.run(actOnCase, actors.inspector, { projectId, caseId, kind, ...more }, today);
    assert.ok(!isRefusal(outcome), `${kind}: ${JSON.stringify(outcome)}`);
  };
  await act("accept");
  await act("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
  const { wageLines } = await thread.done(getCase, actors.inspector, { projectId, caseId });
  const workers = [1, 2, 3].map(workerActor);
  const seenBy = async (worker: Actor) => (await thread.done(myCases, worker, {})).cases;
  const objection = (text: string) => ({ projectId, caseId, text });
  /** All is paid and proven, and the case cleared. */
  async function payAndClear(): Promise<void> {
    await transferIn(thread, 10_000_000);
    await payAll(thread);
    await act("link-proofs");
    await act("clear", { text: "逐笔核对银行回单" });
  }
  return { thread, caseId, caseNumber, wageLines, workers, seenBy, objection, act, payAndClear };
}

test("a worker sees the closed cases of the own wages, with what of them was proven paid", async (t) => {
  const { thread, caseId, caseNumber, wageLines, seenBy, payAndClear } = await filedCase(t, false);
  const [line, ...others] = wageLines;
  const { pin, owedFen } = present(line, "the line of the case");
  assert.equal(others.length, 0);
  const own = thread.site.workerActor(pin);
  const beside = thread.site.workerActor(pin === 1 ? 2 : 1);
  assert.deepEqual(await seenBy(own), [], "an open case is the inspection's business");
  await payAndClear();
  const [seen, ...more] = await seenBy(own);
  assert.equal(more.length, 0);
  assert.partialDeepStrictEqual(seen, { caseId, caseNumber, projectId: thread.site.projectId, state: "closed" });
  assert.deepEqual([seen?.closedOn, seen?.lines, seen?.provedFen], [TEST_TODAY, 1, owedFen]);
  assert.deepEqual([seen?.objection, seen?.canObject], [null, true]);
  assert.deepEqual(await seenBy(beside), [], "whose wage was not in it");
});

test("who objects opens the case again and reads the answer; who did not is asked nothing", async (t) => {
  const { thread, workers, seenBy, objection, act, payAndClear } = await filedCase(t, true);
  const [first, second, third] = workers as [Actor, Actor, Actor];
  assert.equal(await thread.refused(objectToClosing, first, objection("没有收到")), "case.not-closed");
  await payAndClear();
  await thread.done(objectToClosing, first, objection("少了一天的工资"));
  const [open] = await seenBy(first);
  assert.deepEqual([open?.state, open?.closedOn, open?.canObject], ["open", null, false]);
  assert.deepEqual(open?.objection, { madeOn: TEST_TODAY, text: "少了一天的工资", answer: null });
  assert.deepEqual(await seenBy(third), [], "open again, and nothing of it is this worker's");
  assert.equal(await thread.refused(objectToClosing, second, objection("我也是")), "case.not-closed");
  await act("answer-objection", { text: "考勤核对：该日未出勤" });
  assert.equal((await seenBy(first))[0]?.objection?.answer, "考勤核对：该日未出勤");
  await act("clear", { text: "异议已答复" });
  await thread.done(objectToClosing, second, objection("扣款没有说过"));
  assert.equal((await seenBy(first))[0]?.objection?.text, "少了一天的工资", "each reads the own words");
  assert.deepEqual((await seenBy(second))[0]?.objection, {
    madeOn: TEST_TODAY,
    text: "扣款没有说过",
    answer: null,
  });
  await act("answer-objection", { text: "已出示本人签字的扣款单" });
  await act("clear", { text: "异议已答复" });
  assert.deepEqual(
    (await Promise.all(workers.map(seenBy))).map(([one]) => [one?.state, one?.objection !== null]),
    [
      ["closed", true],
      ["closed", true],
      ["closed", false],
    ],
  );
});

test("no day is set by which to object: a year later the case opens again", async (t) => {
  const { thread, workers, seenBy, objection, payAndClear } = await filedCase(t, true);
  const [worker] = workers as [Actor];
  await payAndClear();
  const later = day("2021-12-20");
  await thread.done(objectToClosing, worker, objection("去年的工资卡不是我的"), later);
  assert.equal((await seenBy(worker))[0]?.objection?.madeOn, later);
});

test("nobody objects for others: a case of other wages is answered as if there were none", async (t) => {
  const { thread, wageLines, seenBy, objection, payAndClear } = await filedCase(t, false);
  await payAndClear();
  const { pin } = present(wageLines[0], "the line of the case");
  const beside = thread.site.workerActor(pin === 1 ? 2 : 1);
  assert.equal(await thread.refused(objectToClosing, beside, objection("替工友说")), "case.unknown");
  const elsewhere = await aSite(thread.db, { vault: thread.vault, ids: thread.ids });
  const outcome = await thread.run(objectToClosing, elsewhere.workerActor(1), objection("别的工地"));
  assert.ok(isRefusal(outcome));
  assert.equal((await seenBy(thread.site.workerActor(pin)))[0]?.state, "closed");
  const unknown = { ...objection("没有这件案子"), caseId: 999_999 };
  assert.equal(await thread.refused(objectToClosing, thread.site.workerActor(pin), unknown), "case.unknown");
});
