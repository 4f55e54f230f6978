import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  returnEntry,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { listFindings } from "../alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../alerts/finding.ts";
import { dailyReviewJob } from "../alerts/review.job.ts";
import { jobOn } from "../alerts/test-job.ts";
import { followCasesJob } from "../cases/case.job.ts";
import { getCase, listCases } from "../cases/case.operations.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import { openCase } from "../cases/case-opening.operations.ts";
import { receiveComplaint } from "../complaints/complaint.operations.ts";
import { actOnComplaint } from "../complaints/complaint-action.operations.ts";
import { draftSheet } from "../wages/drafting.operations.ts";
import { approveSheet, submitSheet } from "../wages/wage-sheet.operations.ts";
import * as lists from "./clearing-list.operations.ts";
import { escalateJob } from "./escalation.job.ts";
import * as supervision from "./supervision.operations.ts";
import { raisedTo, reportState } from "./supervision.ts";
import { SUPERVISION_INVARIANTS } from "./supervision-invariants.store.ts";

const REGION: Actor = { userId: 77, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const LHASA: Actor = { userId: 78, name: "李建国", role: "inspector", regionCode: "540100" };
const SHIGATSE: Actor = { userId: 79, name: "格桑", role: "inspector", regionCode: "540200" };
const HOUSING: Actor = { userId: 80, name: "央金", role: "sector-authority", regionCode: "540100", sector: "housing" };
const TODAY = day("2020-12-21");

/** November is approved and was due on the fifteenth; nothing of it is paid. */
async function anOwingSite(t: Parameters<typeof aThread>[0]): Promise<Thread> {
  const thread = await aThread(t);
  const { projectId, month, actors, companyIds, contractorId } = thread.site;
  for (const companyId of [...companyIds, contractorId]) {
    const on = day("2020-12-05");
    const { sheetId } = await thread.done(draftSheet, actors.payrollOfficer, { projectId, companyId, month }, on);
    await thread.done(submitSheet, actors.payrollOfficer, { projectId, sheetId }, on);
    await thread.done(approveSheet, actors.payrollOfficer, { projectId, sheetId }, on);
  }
  await dailyReviewJob.run(jobOn(thread, TODAY));
  return thread;
}

async function aCase(thread: Thread): Promise<number> {
  const { projectId, actors } = thread.site;
  const asked = { projectId, ruleId: UNPAID_WAGES_RULE, verdict: "breached" };
  const { findings } = await thread.done(listFindings, actors.inspector, asked);
  const { findingId } = present(findings[0], "a finding of unpaid wages");
  const { caseId } = await thread.done(openCase, actors.inspector, { projectId, findingId });
  return caseId;
}

const LIST = { name: "年底前欠薪清单", ownerName: "边巴次仁", ownerRegion: "540102", deadline: "2020-12-25" };

async function saved(thread: Thread, kind: string, more: object = {}): Promise<number> {
  const { listId } = await thread.done(lists.saveList, LHASA, { ...LIST, kind, ...more });
  return listId;
}

async function assertKept(thread: Thread): Promise<void> {
  for (const one of SUPERVISION_INVARIANTS) {
    const { violations } = await transact(thread.db, (tx) => one.check(tx));
    assert.deepEqual(violations, [], one.id);
  }
}

describe("a list", () => {
  test("keeps what it showed, follows the money beside it, and solves what the ledger says is paid", async (t) => {
    const thread = await anOwingSite(t);
    const listId = await saved(thread, "wage-line");
    await transferIn(thread, 20_000_000);
    const run = await orderAll(thread);
    const [first, second] = run.payments;
    assert.ok(first !== undefined && second !== undefined);
    await importEntries(thread, [debitEntry(thread, [first, second])]);
    const state = async () => {
      const { rows, open, solved } = await thread.done(lists.getList, LHASA, { listId });
      const at = (lineId: number) =>
        present(
          rows.find((one) => one.lineId === lineId),
          "a member",
        );
      return { rows, open, solved, first: at(first.lineId), second: at(second.lineId) };
    };
    const paid = await state();
    assert.deepEqual([paid.rows.length, paid.open, paid.solved], [6, 4, 2]);
    assert.deepEqual([paid.first.standing, paid.first.live?.owedFen], ["solved", 0]);
    assert.equal(paid.first.frozen.owedFen, first.amountFen, "as it was when the list was saved");
    await importEntries(thread, [returnEntry(thread, first)]);
    const back = await state();
    assert.deepEqual([back.rows.length, back.open, back.solved], [6, 5, 1], "what came back is open again");
    assert.equal(back.first.standing, "open");
    await assertKept(thread);
  });

  test("never loses a member: one that was listed wrongly stays in view with who said so and why", async (t) => {
    const thread = await anOwingSite(t);
    const listId = await saved(thread, "project");
    const act = (actor: Actor, kind: string, more: object = {}) =>
      thread.run(lists.actOnMember, actor, { listId, memberNo: 1, kind, ...more });
    const code = async (outcome: ReturnType<typeof act>) => {
      const one = await outcome;
      return "refused" in one ? one.refused : "done";
    };
    assert.equal(await code(act(LHASA, "assign")), "clearing-list.responsible-needed");
    assert.equal(await code(act(LHASA, "assign", { responsible: "扎西" })), "done");
    assert.equal(await code(act(LHASA, "wrongly-listed")), "clearing-list.reason-needed");
    assert.equal(await code(act(SHIGATSE, "note", { text: "不是本地的项目" })), "clearing-list.unknown");
    assert.equal(await code(act(LHASA, "list-again", { text: "仍有拖欠" })), "clearing-list.not-marked");
    assert.equal(await code(act(LHASA, "wrongly-listed", { text: "与另一项目重名" })), "done");
    assert.equal(await code(act(LHASA, "wrongly-listed", { text: "与另一项目重名" })), "clearing-list.marked-already");
    const { rows, open, wronglyListed } = await thread.done(lists.getList, REGION, { listId });
    const [member] = rows;
    assert.deepEqual([rows.length, open, wronglyListed], [1, 0, 1]);
    assert.deepEqual([member?.standing, member?.responsible], ["wrongly-listed", "扎西"]);
    assert.partialDeepStrictEqual(member?.steps.at(-1), { actorName: "李建国", text: "与另一项目重名" });
    assert.equal(await code(act(REGION, "list-again", { text: "并非重名，仍有拖欠" })), "done");
    assert.equal((await thread.done(lists.getList, REGION, { listId })).open, 1);
    await assertKept(thread);
  });

  test("marks by the county are not enough where a prefecture answers for it", async (t) => {
    const thread = await anOwingSite(t);
    const listId = await saved(thread, "project", { ownerRegion: "540100" });
    const input = { listId, memberNo: 1, kind: "wrongly-listed", text: "与另一项目重名" };
    assert.equal(
      await thread.refused(lists.actOnMember, thread.site.actors.inspector, input),
      "clearing-list.owner-only",
    );
  });

  test("filters, and refuses what finds nothing or lies outside the area", async (t) => {
    const thread = await anOwingSite(t);
    const found = async (more: object, actor = LHASA) => {
      const { total } = await thread.done(lists.findMembers, actor, { kind: "project", ...more });
      return total;
    };
    assert.equal(await found({}), 1);
    assert.equal(await found({}, SHIGATSE), 0, "another prefecture's");
    assert.equal(await found({ funding: "private" }), 0);
    assert.equal(await found({ ownerKind: "firm", sector: "housing", regionCode: "540102" }), 1);
    assert.equal(await found({ ownerKind: "public-body" }), 0);
    assert.equal(await found({ overdueDaysMin: 5 }), 1);
    assert.equal(await found({ overdueDaysMin: 6 }), 0, "owed since the sixteenth");
    assert.equal(await found({ noData: true }), 0, "it owes: that is known");
    assert.equal(await found({ kind: "wage-line" }), 6);
    assert.equal(await found({ kind: "wage-line", openedFrom: "2020-12-16" }), 0, "paydays are on the fifteenth");
    const save = (more: object) => ({ ...LIST, kind: "project", ...more });
    const refused = (more: object) => thread.refused(lists.saveList, LHASA, save(more));
    assert.equal(await refused({ funding: "private" }), "clearing-list.nothing-found");
    assert.equal(await refused({ ownerRegion: "540200" }), "clearing-list.area-not-yours");
    assert.equal(await refused({ deadline: "2020-12-20" }), "clearing-list.deadline-in-the-past");
  });
});

describe("a listed supervision", () => {
  const PLACE = { demand: "限期督促总包单位清偿", deadline: "2020-12-31", reportsDueOn: ["2020-12-24", "2020-12-28"] };

  test("is placed by a higher level, reported on, and not lifted without proof but by that level", async (t) => {
    const thread = await anOwingSite(t);
    const { projectId, actors } = thread.site;
    const caseId = await aCase(thread);
    const county = actors.inspector;
    const input = { projectId, caseId, ...PLACE };
    const refusedAs = (actor: Actor, more: object = {}) =>
      thread.refused(supervision.placeUnderSupervision, actor, { ...input, ...more });
    assert.equal(await refusedAs(county), "supervision.level-too-low");
    assert.equal(await refusedAs(LHASA, { reportsDueOn: ["2021-01-01"] }), "supervision.report-day-outside");
    assert.equal(await refusedAs(LHASA, { deadline: "2020-12-21" }), "supervision.deadline-in-the-past");
    const { supervisionId } = await thread.done(supervision.placeUnderSupervision, LHASA, input);
    assert.equal(await refusedAs(LHASA), "supervision.listed-already");
    const report = (dueOn: string, on: string) =>
      thread.run(
        supervision.reportToSupervisor,
        county,
        { projectId, supervisionId, dueOn, text: "已约谈总包" },
        day(on),
      );
    const own = { projectId, supervisionId, dueOn: "2020-12-24", text: "已约谈总包" };
    for (const above of [LHASA, { ...LHASA, regionCode: "540000" }]) {
      assert.equal(await thread.refused(supervision.reportToSupervisor, above, own), "supervision.not-yours-to-report");
    }
    assert.deepEqual(await report("2020-12-24", "2020-12-24"), { late: false });
    assert.partialDeepStrictEqual(await report("2020-12-24", "2020-12-25"), {
      refused: "supervision.reported-already",
    });
    assert.partialDeepStrictEqual(await report("2020-12-26", "2020-12-25"), {
      refused: "supervision.no-such-report-day",
    });
    const seen = async (on: string) => {
      const board = await thread.done(supervision.supervisionBoard, REGION, {}, day(on));
      return present(board.supervisions[0], "a supervision");
    };
    assert.deepEqual(
      (await seen("2020-12-29")).reports.map((one) => one.state),
      ["in-time", "missed"],
    );
    assert.deepEqual(await report("2020-12-28", "2020-12-30"), { late: true });
    assert.deepEqual(
      (await seen("2020-12-30")).reports.map((one) => one.state),
      ["in-time", "late"],
    );
    const lift = { projectId, supervisionId, text: "拟予解除督办" };
    assert.equal(await thread.refused(supervision.liftSupervision, county, lift), "supervision.not-proven");
    assert.deepEqual(await thread.done(supervision.liftSupervision, LHASA, lift), { ground: "by-the-level" });
    assert.equal(await thread.refused(supervision.liftSupervision, REGION, lift), "supervision.lifted");
    await assertKept(thread);
  });

  for (const [closing, more] of [
    ["clear", {}],
    ["withdraw", { ground: "minor-and-corrected", text: "情节轻微且已改正" }],
  ] as const) {
    test(`is lifted by the county after ${closing} of the case, which takes a proof of every line`, (t) =>
      liftedAfter(t, closing, more));
  }

  async function liftedAfter(t: TestContext, closing: string, said: object) {
    const thread = await anOwingSite(t);
    const { projectId, actors } = thread.site;
    const caseId = await aCase(thread);
    const input = { projectId, caseId, ...PLACE };
    const { supervisionId } = await thread.done(supervision.placeUnderSupervision, REGION, input);
    const act = (kind: string, more: object = {}) =>
      thread.done(actOnCase, actors.inspector, { projectId, caseId, kind, ...more });
    await act("accept");
    await act("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
    await transferIn(thread, 20_000_000);
    const run = await orderAll(thread);
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    await followCasesJob.run(jobOn(thread, TODAY));
    const lift = { projectId, supervisionId, text: "案件已销账" };
    assert.equal(await thread.refused(supervision.liftSupervision, actors.inspector, lift), "supervision.not-proven");
    await act(closing, said);
    const board = await thread.done(supervision.supervisionBoard, REGION, {});
    assert.partialDeepStrictEqual(board.supervisions, [{ state: "clear", owedFen: 0 }]);
    assert.deepEqual(await thread.done(supervision.liftSupervision, actors.inspector, lift), { ground: "proven" });
    const again = await thread.refused(supervision.placeUnderSupervision, REGION, input);
    assert.equal(again, "supervision.nothing-to-clear");
  }
});

describe("what is overdue", () => {
  test("goes up a level by itself, once, and another after each week; the board says whose it is", async (t) => {
    const thread = await anOwingSite(t);
    const { projectId } = thread.site;
    const listId = await saved(thread, "project");
    const place = { projectId, demand: "限期清偿全部拖欠", deadline: "2021-01-10", reportsDueOn: ["2020-12-28"] };
    await thread.done(supervision.placeUnderSupervision, REGION, place);
    const night = (on: Day) => escalateJob.run(jobOn(thread, on));
    const board = (on: Day) => thread.done(supervision.supervisionBoard, REGION, {}, on);
    assert.deepEqual(await night(day("2020-12-25")), { overdue: 0, raised: 0 }, "the day itself is in time");
    assert.deepEqual((await board(day("2020-12-25"))).overdue, []);
    assert.deepEqual(await night(day("2020-12-26")), { overdue: 1, raised: 1 });
    assert.deepEqual(await night(day("2020-12-26")), { overdue: 1, raised: 0 }, "a second run adds nothing");
    const first = await board(day("2020-12-26"));
    assert.partialDeepStrictEqual(first.overdue, [
      {
        kind: "list",
        subjectId: listId,
        authority: "540102",
        persons: ["边巴次仁"],
        raisedTo: "540100",
        daysOverdue: 1,
      },
    ]);
    assert.deepEqual(await night(day("2021-01-02")), { overdue: 2, raised: 2 }, "the list again, and a missed report");
    const then = await board(day("2021-01-02"));
    assert.deepEqual(
      then.overdue.map(({ kind, raisedTo: to }) => [kind, to]),
      [
        ["list", "540000"],
        ["report", "540100"],
      ],
    );
    assert.partialDeepStrictEqual(then.authorities, [{ authority: "540102", list: 1, report: 1, daysOverdueMax: 8 }]);
    const missedNights = await aThread(t, { worked: false });
    assert.deepEqual(await escalateJob.run(jobOn(missedNights, TODAY)), { overdue: 0, raised: 0 });
  });

  test("an order that was not met is on the board until it is paid, and goes up by other clocks", async (t) => {
    const thread = await anOwingSite(t);
    const { projectId, actors } = thread.site;
    const caseId = await aCase(thread);
    const act = (kind: string, more: object = {}) =>
      thread.done(actOnCase, actors.inspector, { projectId, caseId, kind, ...more });
    await act("accept");
    await act("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
    await act("order-payment", { deadline: "2020-12-25", text: "限期支付" });
    const board = (on: Day) => thread.done(supervision.supervisionBoard, REGION, {}, on);
    assert.deepEqual((await board(day("2020-12-25"))).overdue, [], "the day itself is in time");
    const then = await board(day("2020-12-26"));
    const order = { kind: "order", subjectId: caseId, dueOn: "2020-12-25", persons: ["巴桑", "旺堆"], raisedTo: null };
    assert.partialDeepStrictEqual(then.overdue, [order]);
    assert.partialDeepStrictEqual(then.authorities, [{ order: 1, case: 0 }]);
    assert.deepEqual(await escalateJob.run(jobOn(thread, day("2020-12-26"))), { overdue: 0, raised: 0 });
    await transferIn(thread, 20_000_000);
    const run = await orderAll(thread);
    await importEntries(thread, [debitEntry(thread, run.payments)]);
    await followCasesJob.run(jobOn(thread, day("2020-12-27")));
    assert.deepEqual((await board(day("2020-12-27"))).overdue, []);
  });

  test("a right that ran out unused is nobody's delay; an authority's task that nobody answered is", async (t) => {
    const thread = await anOwingSite(t);
    const { projectId, actors } = thread.site;
    const caseId = await aCase(thread);
    const act = (kind: string, more: object = {}) =>
      thread.done(actOnCase, actors.inspector, { projectId, caseId, kind, ...more });
    await act("accept");
    await act("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
    await act("order-payment", { deadline: "2021-12-31", text: "限期支付" });
    await act("deliver", { instrumentNo: 1 });
    const on = day("2021-08-02");
    const { clocks, nextClock } = await thread.done(getCase, actors.inspector, { projectId, caseId }, on);
    const open = clocks.filter((one) => one.stoppedOn === null).map(({ clockId, state }) => [clockId, state]);
    assert.deepEqual(
      open,
      [
        ["review-application-2017", "over"],
        ["suit-direct", "over"],
      ],
      "60 days and six months from 2020-12-21",
    );
    assert.equal(nextClock, null);
    const queue = await thread.done(listCases, actors.inspector, { clock: "overdue" }, on);
    assert.deepEqual([queue.total, queue.cases], [0, []]);
    const board = (to: Day) => thread.done(supervision.supervisionBoard, REGION, {}, to);
    assert.deepEqual((await board(on)).overdue, []);
    const task = { authority: "housing", deadline: "2020-12-28", text: "核查工程款拨付" };
    await act("assign-task", { ...task, owner: "卓玛" });
    await act("assign-task", { ...task, authority: "water", owner: "多吉" });
    await act("reassign-task", { taskNo: 2, owner: "央金" });
    assert.deepEqual((await board(day("2020-12-28"))).overdue, [], "the day itself is in time");
    const late = await board(day("2020-12-29"));
    const shown = { kind: "task", subjectId: caseId, authority: "540102", daysOverdue: 1, persons: ["卓玛", "央金"] };
    assert.partialDeepStrictEqual(late.overdue, [shown]);
    assert.partialDeepStrictEqual(late.authorities, [{ task: 1, case: 0 }]);
    assert.deepEqual(await escalateJob.run(jobOn(thread, day("2020-12-29"))), { overdue: 1, raised: 1 });
    await act("answer-task", { taskNo: 1, text: "已拨付" });
    assert.deepEqual((await board(day("2020-12-29"))).overdue[0]?.persons, ["央金"]);
    await act("withdraw-task", { taskNo: 2, text: "与水利无关" });
    assert.deepEqual((await board(day("2020-12-29"))).overdue, []);
  });

  test("a complaint that nobody decided on goes up and stays on the board until somebody does", async (t) => {
    const thread = await anOwingSite(t);
    const { actors } = thread.site;
    const told = { channel: "phone", kinds: ["unpaid-wages"], says: "十一月的工资没有发", site: "河东工地" };
    const submissionKey = "board-00000000000001";
    const { complaintId, complaintNumber, dueOn } = await thread.done(receiveComplaint, actors.inspector, {
      ...told,
      submissionKey,
    });
    assert.equal(dueOn, "2020-12-28");
    const board = (on: Day, actor = REGION) => thread.done(supervision.supervisionBoard, actor, {}, on);
    assert.deepEqual((await board(day("2020-12-28"))).overdue, [], "the day itself is in time");
    const name = `${complaintNumber} 河东工地`;
    assert.partialDeepStrictEqual((await board(day("2020-12-29"))).overdue, [
      { kind: "complaint", subjectId: complaintId, name, authority: "540102", persons: [] },
    ]);
    assert.deepEqual((await board(day("2020-12-29"), HOUSING)).overdue, [], "not of that office");
    assert.deepEqual((await board(day("2020-12-29"), { ...REGION, regionCode: "540200" })).overdue, []);
    assert.deepEqual(await escalateJob.run(jobOn(thread, day("2020-12-29"))), { overdue: 1, raised: 1 });
    await thread.done(actOnComplaint, actors.inspector, { complaintId, kind: "refuse", text: "不属于工资" });
    assert.deepEqual((await board(day("2020-12-29"))).overdue, []);
  });

  test("climbs from county to prefecture to region", () => {
    const due = day("2020-12-01");
    for (const [days, levels] of [
      [0, 0],
      [1, 1],
      [7, 1],
      [8, 2],
      [400, 2],
    ] as const) {
      assert.equal(raisedTo("540102", due, addDays(due, days), 7).length, levels, `${days} days`);
    }
    assert.deepEqual(raisedTo("540100", due, addDays(due, 9), 7), ["540000"]);
    assert.deepEqual(raisedTo("540000", due, addDays(due, 9), 7), [], "there is nobody above");
    assert.equal(reportState(due, null, due), "to-come");
    assert.equal(reportState(due, null, addDays(due, 1)), "missed");
  });
});
