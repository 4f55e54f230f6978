import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { approveAllSheets, assertBooksBalance, aThread, payAll, transferIn } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { listListings } from "../registry/listing.operations.ts";
import { getCase, listCases } from "./case.operations.ts";
import { actOnCase } from "./case-act.operations.ts";
import { CASE_INVARIANTS } from "./case-invariants.store.ts";
import { openCase } from "./case-opening.operations.ts";

async function investigated(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  const { projectId, actors } = thread.site;
  await jobOn(thread, day("2020-12-21")).transact((context) => reviewProject(context, projectId));
  const filter = { projectId, ruleId: UNPAID_WAGES_RULE };
  const { findings } = await thread.done(listFindings, actors.inspector, filter);
  const findingId = present(findings[0], "a finding").findingId;
  const { caseId } = await thread.done(openCase, actors.inspector, { projectId, findingId });
  const act = (kind: string, more: object = {}, actor = actors.inspector) =>
    thread.run(actOnCase, actor, { projectId, caseId, kind, ...more });
  const code = async (kind: string, more: object = {}, actor = actors.inspector) => {
    const outcome = await act(kind, more, actor);
    return isRefusal(outcome) ? outcome.refused : undefined;
  };
  const look = () => thread.done(getCase, actors.inspector, { projectId, caseId });
  assert.equal(await code("accept"), undefined);
  assert.equal(await code("assign-inspectors", { inspectors: ["巴桑", "旺堆"] }), undefined);
  return { thread, projectId, caseId, actors, code, look };
}

test("another authority answers its own task and nothing else; until then the case stays open", async (t) => {
  const { thread, projectId, caseId, actors, code, look } = await investigated(t);
  const task = { deadline: "2020-12-28", text: "核查工程款拨付" };
  assert.equal(await code("assign-task", { ...task, authority: "housing" }), "case.field-needed", "without an owner");
  assert.equal(await code("assign-task", { ...task, authority: "housing", owner: "卓玛" }), undefined);
  assert.equal(await code("assign-task", { ...task, authority: "water", owner: "多吉" }), undefined);
  const housing = { ...actors.inspector, role: "sector-authority" as const, sector: "housing", name: "卓玛" };
  const seen = await thread.done(getCase, housing, { projectId, caseId });
  assert.deepEqual(seen.allowed, ["answer-task"]);
  assert.equal(await code("note", { text: "x" }, housing), "case.action-not-allowed");
  assert.equal(await code("answer-task", { taskNo: 2, text: "已拨付" }, housing), "case.not-your-task");
  await transferIn(thread, 20_000_000);
  await payAll(thread);
  assert.equal(await code("clear"), "case.task-open");
  assert.equal(await code("withdraw", { text: "已改正", ground: "minor-and-corrected" }), "case.task-open");
  assert.equal(await code("answer-task", { taskNo: 1, text: "已拨付" }, housing), undefined);
  assert.deepEqual([(await look()).openTasks, (await look()).taskDueOn], [1, "2020-12-28"]);
  const clear = "update labour_case set state = 'cleared', cleared_on = '2020-12-21' where case_id = $1";
  await assert.rejects(thread.db.pool.query(clear, [caseId]), /case_closed_owes_no_answer|cleared_needs_proof/);
  assert.equal(await code("withdraw-task", { taskNo: 2, text: "与水利无关" }), undefined);
  assert.equal(await code("clear"), undefined);
  await assertBooksBalance(thread, CASE_INVARIANTS);
});

test("a firm does not read what authorities do among themselves", async (t) => {
  const { thread, projectId, caseId, actors, code, look } = await investigated(t);
  assert.equal(await code("note", { text: "法人可能逃匿" }), undefined);
  const task = { authority: "police", owner: "卓玛", deadline: "2020-12-28", text: "查找法定代表人" };
  assert.equal(await code("assign-task", task), undefined);
  assert.equal(await code("order-payment", { deadline: "2020-12-28" }), undefined);
  assert.equal(await code("report-crime", { text: "涉嫌拒不支付劳动报酬" }), undefined);
  const { tasks, tracks, penalties } = await look();
  assert.deepEqual([tasks.length, tracks.police], [1, "reported"]);
  assert.deepEqual(
    penalties.filter(({ id }) => id.startsWith("neimenggu")),
    [],
    "no fine of another region",
  );
  for (const firm of [actors.payrollOfficer, actors.owner]) {
    const seen = await thread.done(getCase, firm, { projectId, caseId });
    const kinds = seen.actions.map((one) => one.kind);
    assert.deepEqual(kinds, ["open", "accept", "assign-inspectors", "order-payment"]);
    assert.deepEqual([seen.tasks, seen.openTasks, seen.taskDueOn, seen.tracks.police], [[], 0, null, "none"]);
    assert.equal(JSON.stringify(seen).includes("transfer-approval"), false);
    const [row] = (await thread.done(listCases, firm, {})).cases;
    assert.deepEqual([row?.openTasks, row?.taskDueOn, row?.nextClock], [0, null, null]);
  }
});

test("a listing decided in a case makes the entry on the list, and its end ends it", async (t) => {
  const { thread, actors, code, look } = await investigated(t);
  assert.equal(await code("order-payment", { deadline: "2020-12-21" }), undefined);
  assert.equal(await code("announce-listing"), "case.field-needed");
  assert.equal(await code("announce-listing", { ground: "crime-amount" }), undefined);
  const decision = { decisionNumber: "城人社监〔2020〕1号", text: "数额较大" };
  assert.equal(await code("list-firm", { ...decision, companyCode: "nobody" }), "case.employer-unknown");
  const [{ code: companyCode } = { code: "" }] = await thread.query<{ code: string }>(
    `select c.company_code as code from company c join project p on p.contractor_company_id = c.company_id`,
    [],
  );
  assert.equal(await code("list-firm", { ...decision, companyCode }), undefined);
  const listed = async () => (await thread.done(listListings, actors.inspector, {})).listings[0];
  assert.deepEqual([(await listed())?.companyCode, (await listed())?.current], [companyCode, true]);
  assert.equal(await code("end-listing", { text: "撤销" }), undefined);
  assert.equal(await code("delist"), undefined);
  assert.equal((await listed())?.current, false);
  assert.equal((await look()).tracks.listing, "ended");
  await assertBooksBalance(thread, CASE_INVARIANTS);
});

test("the queue counts by state and colour, and finds mine, the month and the amount", async (t) => {
  const { thread, actors } = await investigated(t);
  const queue = (more: object) => thread.done(listCases, { ...actors.inspector, name: "巴桑" }, more);
  const all = await queue({ open: true });
  assert.deepEqual([all.total, all.states], [1, [{ state: "investigating", count: 1 }]]);
  assert.deepEqual(all.clocks, [{ clock: "running", count: 1 }]);
  const owed = present(all.cases[0], "the case").owedFen;
  for (const [filter, found] of [
    [{ mine: true }, 1],
    [{ clock: "running" }, 1],
    [{ clock: "overdue" }, 0],
    [{ owedFrom: owed }, 1],
    [{ owedFrom: owed + 1 }, 0],
    [{ month: "2020-11" }, 1],
    [{ month: "2020-10" }, 0],
    [{ regionCode: "540100" }, 1],
    [{ regionCode: "540300" }, 0],
    [{ state: "ordered" }, 0],
  ] as const) {
    const page = await queue({ ...filter, sort: "owed" });
    assert.deepEqual([page.total, page.cases.length], [found, found], JSON.stringify(filter));
  }
  assert.equal((await thread.done(listCases, actors.inspector, { mine: true })).total, 0);
});
