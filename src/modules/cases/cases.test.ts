import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  approveAllSheets,
  assertBooksBalance,
  aThread,
  importEntries,
  payAll,
  returnEntry,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import {
  answerOutsidePayment,
  decideOutsidePayment,
  recordOutsidePayments,
} from "../accounts/outside-payment.operations.ts";
import { getFinding, listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { reviewProject } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { followCasesJob } from "./case.job.ts";
import { getCase, listCases } from "./case.operations.ts";
import { actOnCase } from "./case-act.operations.ts";
import { CASE_INVARIANTS } from "./case-invariants.store.ts";
import { openCase } from "./case-opening.operations.ts";

const TODAY = day("2020-12-21");

/** Six approved lines, six days overdue, found as six findings. */
async function overdueThread(t: TestContext) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  await review(thread);
  const { projectId, actors } = thread.site;
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  assert.equal(findings.length, 6);
  return { thread, findings, projectId, inspector: actors.inspector };
}

function review(thread: Thread, today = TODAY) {
  return jobOn(thread, today).transact((context) => reviewProject(context, thread.site.projectId));
}

async function filedCase(t: TestContext) {
  const all = await overdueThread(t);
  const { thread, findings, projectId, inspector } = all;
  const findingId = present(findings[0], "a finding").findingId;
  const opened = await thread.done(openCase, inspector, { projectId, findingId });
  const act = (kind: string, more: object = {}) =>
    thread.run(actOnCase, inspector, { projectId, caseId: opened.caseId, kind, ...more });
  const look = () => thread.done(getCase, inspector, { projectId, caseId: opened.caseId });
  assert.ok(!isRefusal(await act("accept")));
  assert.ok(!isRefusal(await act("assign-inspectors", { inspectors: ["巴桑", "旺堆"] })));
  return { ...all, ...opened, findingId, act, look };
}

function code(outcome: unknown): string {
  assert.ok(isRefusal(outcome), "was not refused");
  return outcome.refused;
}

describe("opening a case", () => {
  test("takes in every overdue line, numbers it by county and year, and starts the acceptance clock", async (t) => {
    const { thread, findings, projectId, inspector } = await overdueThread(t);
    const finding = present(findings[2], "a finding");
    const opened = await thread.done(openCase, inspector, { projectId, findingId: finding.findingId });
    assert.deepEqual([opened.caseNumber, opened.lines], ["540102-2020-0001", 6]);
    const one = await thread.done(getCase, inspector, { projectId, caseId: opened.caseId });
    assert.equal(one.state, "received");
    assert.equal(one.findingId, finding.findingId);
    assert.equal(
      one.owedFen,
      findings.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    );
    assert.equal(one.provedFen, 0);
    assert.deepEqual(
      one.clocks.map((clock) => [clock.clockId, clock.article, clock.startedOn, clock.dueOn, clock.workingDaysLeft]),
      [["complaint-acceptance", "劳动和社会保障部令第25号 18", TODAY, "2020-12-28", 5]],
    );
    assert.equal(one.wageLines[0]?.workerName, thread.site.worker(1).name);
    assert.equal(one.wageLines[0]?.payment, "owed");
    assert.equal(one.actions[0]?.kind, "open");
    const again = await thread.done(getFinding, inspector, { projectId, findingId: finding.findingId });
    assert.equal(again.caseId, opened.caseId);
  });

  test("about one line takes only that line, and a second case for it is refused", async (t) => {
    const { thread, findings, projectId, inspector } = await overdueThread(t);
    const findingId = present(findings[0], "a finding").findingId;
    const input = { projectId, findingId, includeAll: false, title: "扎西工资案" };
    assert.equal((await thread.done(openCase, inspector, input)).lines, 1);
    assert.equal(await thread.refused(openCase, inspector, input), "case.line-already-in-a-case");
    const rest = { projectId, findingId: present(findings[1], "a finding").findingId };
    const second = await thread.done(openCase, inspector, rest);
    assert.deepEqual([second.lines, second.caseNumber], [5, "540102-2020-0002"]);
  });

  test("is refused for a finding that there is not, that is closed, or that is not about unpaid wages", async (t) => {
    const { thread, findings, projectId, inspector } = await overdueThread(t);
    assert.equal(await thread.refused(openCase, inspector, { projectId, findingId: 7 }), "finding.unknown");
    const { findings: all } = await thread.done(listFindings, inspector, { projectId });
    const other = present(
      all.find((one) => one.ruleId !== UNPAID_WAGES_RULE),
      "another finding",
    );
    const wrong = { projectId, findingId: other.findingId };
    assert.equal(await thread.refused(openCase, inspector, wrong), "finding.not-about-wages");
    await transferIn(thread, 10_000_000);
    await payAll(thread);
    const findingId = present(findings[0], "a finding").findingId;
    assert.equal(
      await thread.refused(openCase, inspector, { projectId, findingId }),
      "finding.closed",
      "paid just now",
    );
    await review(thread);
    assert.equal(await thread.refused(openCase, inspector, { projectId, findingId }), "finding.closed");
  });

  test("by ten inspectors at once makes one case, and numbers never repeat", async (t) => {
    const { thread, findings, projectId, inspector } = await overdueThread(t);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const findingId = present(findings[index % 6], "a finding").findingId;
        return thread.run(openCase, inspector, { projectId, findingId, includeAll: false });
      }),
    );
    const numbers = outcomes.flatMap((one) => (isRefusal(one) ? [] : [one.caseNumber]));
    assert.equal(numbers.length, 6);
    assert.equal(new Set(numbers).size, 6);
    assert.deepEqual(
      [...new Set(outcomes.flatMap((one) => (isRefusal(one) ? [one.refused] : [])))],
      ["case.line-already-in-a-case"],
    );
  });
});

describe("clearing a case", () => {
  test("is refused while one line is unpaid, and done once the bank has paid each of them", async (t) => {
    const { thread, act, look, projectId, inspector } = await filedCase(t);
    const refusal = await act("clear");
    assert.ok(isRefusal(refusal));
    assert.equal(refusal.refused, "case.line-unpaid");
    assert.equal(refusal.facts?.unpaidLines, 6);
    assert.equal((await look()).state, "investigating");
    assert.ok(!isRefusal(await act("order-payment", { deadline: "2020-12-28" })));
    await transferIn(thread, 10_000_000);
    await payAll(thread);
    const cleared = await act("clear");
    assert.ok(!isRefusal(cleared), JSON.stringify(cleared));
    const one = await look();
    assert.deepEqual([one.state, one.clearedOn, one.provedFen === one.owedFen], ["cleared", TODAY, true]);
    assert.deepEqual(
      one.actions.map((action) => action.kind),
      ["open", "accept", "assign-inspectors", "order-payment", "link-proofs", "clear"],
    );
    assert.ok(one.wageLines.every((line) => line.proofPaymentId !== null && line.payment === "paid"));
    assert.ok(one.clocks.every((clock) => clock.state === "met"));
    assert.ok(one.allowed.includes("note") && !one.allowed.includes("clear"));
    assert.equal((await thread.done(listCases, inspector, { projectId, open: true })).total, 0);
    assert.equal((await thread.done(listCases, inspector, { projectId, open: false })).total, 1);
  });

  test("past the program is refused by the database itself: by state, line, proof, or a new line", async (t) => {
    const { thread, caseId } = await filedCase(t);
    const direct = (text: string) => thread.db.pool.query(text.replaceAll("CASE", String(caseId)));
    const clear = "update labour_case set state = 'cleared', cleared_on = '2020-12-21' where case_id = CASE";
    await assert.rejects(direct(clear), /case_line_cleared_needs_proof/);
    await assert.rejects(direct("update case_line set case_state = 'cleared' where case_id = CASE"), /case_line/);
    const proof = "proof_payment_id = 1, proved_on = '2020-12-21', proved_fen = owed_fen";
    await direct(`update case_line set ${proof} - 1 where case_id = CASE`);
    await assert.rejects(direct(clear), /case_line_cleared_needs_proof/, "one fen short on each line");
    await direct(`update case_line set ${proof} where case_id = CASE and line_no <> 4`);
    await assert.rejects(direct(clear), /case_line_cleared_needs_proof/, "one line of six");
    await direct(`update case_line set ${proof} where case_id = CASE`);
    await direct(clear);
    const unproved = "set proof_payment_id = null, proved_on = null, proved_fen = null";
    await assert.rejects(direct(`update case_line ${unproved} where case_id = CASE`), /cleared_needs_proof/);
    const line = "(case_id, line_no, case_state, project_id, line_id, pin, month, owed_fen)";
    await assert.rejects(
      direct(`insert into case_line ${line} values (CASE, 7, 'cleared', 1, 1, 1, '2020-11', 5)`),
      /cleared_needs_proof/,
    );
    await assert.rejects(
      direct(`insert into case_line ${line} values (CASE, 7, 'filed', 1, 1, 1, '2020-11', 5)`),
      /case_line_case_id_case_state_fkey/,
    );
  });

  test("is undone when money comes back: the case opens again by itself, and clears once paid again", async (t) => {
    const { thread, act, look, projectId, inspector, findings } = await filedCase(t);
    await act("order-payment", { deadline: "2020-12-28" });
    await transferIn(thread, 20_000_000);
    const run = await payAll(thread);
    const follow = () => followCasesJob.run(jobOn(thread, TODAY));
    assert.deepEqual(await follow(), { cases: 1, followed: 1 });
    const linked = await look();
    assert.deepEqual([linked.provedFen, linked.actions.at(-1)?.actorName], [linked.owedFen, "system"]);
    assert.deepEqual(await follow(), { cases: 0, followed: 0 }, "nothing left to follow");
    await review(thread);
    assert.ok(!isRefusal(await act("clear")));

    const back = present(run.payments[0], "a payment");
    await importEntries(thread, [returnEntry(thread, back)]);
    assert.deepEqual(await follow(), { cases: 1, followed: 1 });
    const reopened = await look();
    assert.deepEqual([reopened.state, reopened.clearedOn, reopened.actions.at(-1)?.kind], ["ordered", null, "reopen"]);
    const line = reopened.wageLines.find((one) => one.lineId === back.lineId);
    assert.deepEqual([line?.proofPaymentId, line?.payment], [null, "owed"]);
    assert.equal(code(await act("clear")), "case.line-unpaid");

    // The finding is there again, and it belongs to this case already.
    await review(thread);
    const { findings: now } = await thread.done(listFindings, inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
    assert.deepEqual(
      now.map((one) => [one.lineId, one.caseId]),
      [[back.lineId, reopened.caseId]],
    );
    assert.notEqual(now[0]?.findingId, findings.find((one) => one.lineId === back.lineId)?.findingId);
    const another = { projectId, findingId: now[0]?.findingId };
    assert.equal(await thread.refused(openCase, inspector, another), "case.line-already-in-a-case");

    await payAll(thread);
    assert.ok(!isRefusal(await act("clear")));
    assert.equal((await look()).state, "cleared");
  });

  test("looks at the bank at that moment: money that came back unnoticed stops it", async (t) => {
    const { thread, act, look } = await filedCase(t);
    await transferIn(thread, 20_000_000);
    const run = await payAll(thread);
    assert.ok(!isRefusal(await act("link-proofs")));
    await importEntries(thread, [returnEntry(thread, present(run.payments[0], "a payment"))]);
    assert.equal(code(await act("clear")), "case.line-unpaid");
    // The refusal rolled everything back, so the follow job still has to take the proof away.
    assert.equal((await look()).provedFen, (await look()).owedFen);
    await followCasesJob.run(jobOn(thread, TODAY));
    assert.notEqual((await look()).provedFen, (await look()).owedFen);
  });
});

describe("cash that counts", () => {
  test("clears a case with the bank's payments beside it; overturned, it opens the case again", async (t) => {
    const { thread, projectId, act, look } = await filedCase(t);
    const follow = () => followCasesJob.run(jobOn(thread, TODAY));
    const { actors, workerActor } = thread.site;
    const line = present(
      (await look()).wageLines.find((one) => one.pin === 1),
      "the line",
    );
    const half = { lineId: line.lineId, amountFen: 300_000 };
    const said = { projectId, way: "cash", paidOn: "2020-12-18", payerName: "次仁", lines: [half] };
    const { outsideIds } = await thread.done(recordOutsidePayments, actors.payrollOfficer, said);
    const of = { projectId, outsideId: outsideIds[0] };
    assert.deepEqual(await follow(), { cases: 0, followed: 0 }, "only said to be paid");
    await thread.done(answerOutsidePayment, workerActor(1), { ...of, received: true });
    assert.deepEqual(await follow(), { cases: 1, followed: 1 });
    const shown = async () => (await look()).wageLines.find((one) => one.pin === 1);
    assert.deepEqual([(await shown())?.provedFen, (await shown())?.payment], [300_000, "owed"]);
    assert.equal(code(await act("clear")), "case.line-unpaid");

    await transferIn(thread, 20_000_000);
    await payAll(thread);
    assert.deepEqual(await follow(), { cases: 1, followed: 1 });
    assert.deepEqual([(await shown())?.provedFen, (await shown())?.owedFen], [650_000, 650_000]);
    assert.deepEqual(await follow(), { cases: 0, followed: 0 }, "nothing new");
    assert.ok(!isRefusal(await act("clear")));
    await assertBooksBalance(thread, CASE_INVARIANTS);

    const overturn = { ...of, decision: "reject", reason: "收条系伪造" };
    await thread.done(decideOutsidePayment, actors.inspector, overturn);
    assert.deepEqual(await follow(), { cases: 1, followed: 1 });
    assert.deepEqual([(await look()).state, (await shown())?.provedFen], ["investigating", 350_000]);
    await assertBooksBalance(thread, CASE_INVARIANTS);
  });
});

describe("a case's clocks in the database", () => {
  test("are those of the fold after every action; the list decision starts after the deadline", async (t) => {
    const { thread, act, look, caseId } = await filedCase(t);
    await act("extend-investigation", { text: "涉及多个单位，案情复杂" });
    const shown = await look();
    const stored = await thread.query(
      `select clock_id as "clockId", started_on as "startedOn", due_on as "dueOn", stopped_on as "stoppedOn"
       from case_clock where case_id = $1 order by started_on, due_on`,
      [caseId],
    );
    assert.deepEqual(
      shown.clocks.map(({ clockId, startedOn, dueOn, stoppedOn }) => ({ clockId, startedOn, dueOn, stoppedOn })),
      stored,
    );
    assert.deepEqual(
      shown.clocks.map((one) => one.clockId),
      ["complaint-acceptance", "investigation", "investigation-extended"],
    );
    assert.equal(shown.nextClock?.clockId, "investigation-extended");
    // An order of 2022, when the list's own instrument is in force.
    await thread.db.pool.query(
      `insert into case_action (case_id, action_no, kind, acted_on, recorded_at, actor_id, actor_name, detail)
       values ($1, 5, 'order-payment', '2022-03-01', '2022-03-01T02:00:00Z', 1, '巴桑', '{"deadline": "2022-03-10"}')`,
      [caseId],
    );
    await thread.db.pool.query("update labour_case set state = 'ordered' where case_id = $1", [caseId]);
    const clockNow = async (today: string) => {
      await followCasesJob.run(jobOn(thread, day(today)));
      return thread.query(
        `select started_on::text as "on", due_on::text as due from case_clock
         where case_id = $1 and clock_id = 'dishonesty-list-decision'`,
        [caseId],
      );
    };
    assert.deepEqual(await clockNow("2022-03-10"), []);
    // Sunday 13 March and Saturday 2 April were swapped into working days, 3 to 5 April were Tomb-sweeping.
    assert.deepEqual(await clockNow("2022-03-11"), [{ on: "2022-03-10", due: "2022-04-07" }]);
  });
});

describe("who works on cases", () => {
  test("owner and payroll officer read those of their projects and may do nothing; others see none", async (t) => {
    const { thread, projectId, caseId } = await filedCase(t);
    const { actors } = thread.site;
    for (const reader of [actors.owner, actors.payrollOfficer, actors.supervisor]) {
      const one = await thread.done(getCase, reader, { projectId, caseId });
      assert.deepEqual(one.allowed, []);
      assert.equal((await thread.done(listCases, reader, {})).total, 1);
    }
    const inspector = await thread.done(getCase, actors.inspector, { projectId, caseId });
    for (const kind of ["assign-inspectors", "extend-investigation", "order-payment", "clear"] as const) {
      assert.ok(inspector.allowed.includes(kind), kind);
    }
    const far = { ...actors.inspector, regionCode: "540300" };
    assert.equal((await thread.done(listCases, far, {})).total, 0);
    assert.equal(await thread.refused(getCase, far, { projectId: projectId + 1, caseId }), "case.unknown");
  });
});
