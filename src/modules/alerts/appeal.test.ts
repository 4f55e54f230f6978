import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { approveAllSheets, aThread, type Thread } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import * as appeal from "./appeal.operations.ts";
import { type AppealEvent, allowedSteps, foldAppeal } from "./appeal.ts";
import { APPEAL_INVARIANTS } from "./appeal-invariants.store.ts";
import { listFindings } from "./finding.operations.ts";
import { UNPAID_WAGES_RULE } from "./finding.ts";
import { ALERT_INVARIANTS } from "./finding-invariants.store.ts";
import { reviewProject } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

/** November's payday, 15 December 2020, was a Tuesday: on the 21st wages are six days late, which is yellow. */
const TODAY = day("2020-12-21");
/** Thirty-one days late: orange. */
const LATER = day("2021-01-15");

async function owing(t: Parameters<typeof aThread>[0], today: Day = TODAY) {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  await reviewed(thread, today);
  const { projectId, actors } = thread.site;
  const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const finding = present(
    findings.find((one) => one.pin === 1),
    "what worker 1 is owed",
  );
  return { thread, projectId, finding, actors, worker: thread.site.workerActor(1) };
}

async function reviewed(thread: Thread, today: Day) {
  return jobOn(thread, today).transact((context) => reviewProject(context, thread.site.projectId));
}

function second(inspector: Actor): Actor {
  return { ...inspector, userId: inspector.userId + 900, name: "次仁顿珠" };
}

const SAID = { reason: "paid-in-cash", statement: "11月工资已于12月14日以现金发放，有本人签字的收条" } as const;

async function filed(owed: Awaited<ReturnType<typeof owing>>, today: Day = TODAY) {
  const { thread, projectId, finding, actors } = owed;
  const input = { projectId, findingId: finding.findingId, ...SAID };
  const { appealId } = await thread.done(appeal.fileAppeal, actors.payrollOfficer, input, today);
  return { projectId, appealId };
}

async function assertInvariantsHold(thread: Thread) {
  for (const invariant of [...ALERT_INVARIANTS, ...APPEAL_INVARIANTS]) {
    const { violations } = await transact(thread.db, (tx) => invariant.check(tx), { readOnly: true });
    assert.deepEqual(violations, [], invariant.id);
  }
}

describe("a firm that appeals", () => {
  test("says why and shows evidence, which the officer and the worker concerned can open", async (t) => {
    const owed = await owing(t);
    const { thread, projectId, finding, actors, worker } = owed;
    const paper = Buffer.from("%PDF-1.4 收条");
    const file = { fileName: "收条.pdf", mediaType: "text/html", base64: paper.toString("base64") };
    const input = { projectId, findingId: finding.findingId, ...SAID, file };
    const { appealId, answer } = await thread.done(appeal.fileAppeal, actors.payrollOfficer, input);
    assert.equal(answer, "unanswered");
    const seen = await thread.done(appeal.getAppeal, actors.inspector, { projectId, appealId });
    assert.deepEqual(seen.file, {
      fileName: "收条.pdf",
      bytes: paper.length,
      sha256: createHash("sha256").update(paper).digest("hex"),
    });
    assert.equal(seen.steps[0]?.text, SAID.statement);
    assert.deepEqual(seen.allowed, ["agree", "dispute", "uphold", "reject", "grant-exemption"]);
    const opened = await thread.done(appeal.appealFile, worker, { projectId, appealId });
    assert.deepEqual(opened, { fileName: "收条.pdf", mediaType: "application/pdf", base64: file.base64 });
    const stranger = thread.site.workerActor(2);
    assert.equal(await thread.refused(appeal.appealFile, stranger, { projectId, appealId }), "appeal.unknown");
    await assertInvariantsHold(thread);
  });

  test("is refused a file of another kind, one above 2 MB, and a second appeal while the first waits", async (t) => {
    const owed = await owing(t);
    const { thread, projectId, finding, actors } = owed;
    const ask = (fileName: string, bytes: number) =>
      thread.refused(appeal.fileAppeal, actors.payrollOfficer, {
        projectId,
        findingId: finding.findingId,
        ...SAID,
        file: { fileName, mediaType: "image/png", base64: Buffer.alloc(bytes).toString("base64") },
      });
    assert.equal(await ask("收条.exe", 10), "appeal.file-kind");
    assert.equal(await ask("收条.png", 2 * 1024 * 1024 + 1), "appeal.file-too-large");
    await filed(owed);
    assert.equal(await ask("收条.png", 2 * 1024 * 1024), "appeal.already-open");
  });

  test("appeals only for its own company: a subcontractor for its people, the owner not for wages", async (t) => {
    const { thread, projectId, finding, actors } = await owing(t);
    const input = { projectId, findingId: finding.findingId, ...SAID };
    assert.equal(await thread.refused(appeal.fileAppeal, actors.owner, input), "appeal.not-your-finding");
    const employer = thread.site.worker(1).companyId;
    const [other] = actors.subcontractors.filter((one) => one.companyId !== employer);
    assert.equal(await thread.refused(appeal.fileAppeal, present(other, "another firm"), input), "finding.unknown");
    const [own] = actors.subcontractors.filter((one) => one.companyId === employer);
    await thread.done(appeal.fileAppeal, present(own, "the employer"), input);
  });
});

describe("the worker named in a finding", () => {
  test("is asked, and silence stays silence until an answer comes, which may still be changed", async (t) => {
    const owed = await owing(t);
    const { thread, actors, worker } = owed;
    const at = await filed(owed);
    const mine = await thread.done(appeal.myAppeals, worker, {});
    assert.deepEqual(
      mine.appeals.map(({ answer, canAnswer, statement, month }) => ({ answer, canAnswer, statement, month })),
      [{ answer: "unanswered", canAnswer: true, statement: SAID.statement, month: "2020-11" }],
    );
    assert.deepEqual((await thread.done(appeal.myAppeals, thread.site.workerActor(2), {})).appeals, []);
    const answered = async () => (await thread.done(appeal.getAppeal, actors.inspector, at)).answer;
    assert.equal(await answered(), "unanswered");
    await thread.done(appeal.answerAppeal, worker, { ...at, agrees: false, text: "没有收到现金" });
    assert.equal(await answered(), "disputed");
    const again = { ...at, agrees: false };
    assert.equal(await thread.refused(appeal.answerAppeal, worker, again), "appeal.already-answered");
    await thread.done(appeal.answerAppeal, worker, { ...at, agrees: true });
    assert.equal(await answered(), "agreed");
    await assertInvariantsHold(thread);
  });

  test("alone answers for himself; an inspector who heard him writes how, others cannot", async (t) => {
    const owed = await owing(t);
    const { thread, actors } = owed;
    const at = await filed(owed);
    const other = thread.site.workerActor(2);
    assert.equal(await thread.refused(appeal.answerAppeal, other, { ...at, agrees: true }), "appeal.unknown");
    const silent = { ...at, agrees: false };
    assert.equal(await thread.refused(appeal.answerAppeal, actors.inspector, silent), "appeal.words-needed");
    await thread.done(appeal.answerAppeal, actors.inspector, { ...silent, text: "12月21日电话听取本人意见：未收到" });
    const { steps, answer } = await thread.done(appeal.getAppeal, actors.inspector, at);
    assert.deepEqual([answer, steps.at(-1)?.actorRole], ["disputed", "inspector"]);
    assert.equal(appeal.answerAppeal.contract.may.roles.includes("payroll-officer"), false);
  });
});

describe("the officer who decides", () => {
  test("closes no finding by upholding: it closes when the facts are corrected", async (t) => {
    const owed = await owing(t);
    const { thread, actors, finding, projectId } = owed;
    const at = await filed(owed);
    const decided = { ...at, decision: "uphold", text: "收条属实，责令补录付款" };
    assert.equal((await thread.done(appeal.decideAppeal, actors.inspector, decided)).state, "upheld");
    await reviewed(thread, TODAY);
    const { findings } = await thread.done(listFindings, actors.inspector, { projectId, lineId: finding.lineId });
    const same = findings.find((one) => one.findingId === finding.findingId);
    assert.deepEqual(same?.appeal, { appealId: at.appealId, state: "upheld", answer: "unanswered" });
    assert.equal(same?.exemptUntil, null);
    assert.equal(await thread.refused(appeal.decideAppeal, actors.inspector, decided), "appeal.step-not-allowed");
    await filed(owed);
    const { rules } = await thread.done(appeal.appealRates, actors.inspector, { ruleId: UNPAID_WAGES_RULE });
    assert.deepEqual(rules, [
      { ruleId: UNPAID_WAGES_RULE, findings: 6, appealed: 1, pending: 1, upheld: 1, rejected: 0, exempted: 0 },
    ]);
    const list = await thread.done(appeal.listAppeals, actors.inspector, { projectId, state: "filed" });
    assert.deepEqual([list.total, list.appeals.length], [1, 1]);
    assert.deepEqual(
      list.counts.filter((one) => one.appeals > 0),
      [
        { state: "filed", appeals: 1 },
        { state: "upheld", appeals: 1 },
      ],
    );
  });

  test("exempts a yellow finding alone, for named days: it stays visible and ends by itself", async (t) => {
    const owed = await owing(t);
    const { thread, actors, projectId, finding } = owed;
    const at = await filed(owed);
    const grant = { ...at, decision: "grant-exemption", text: "大雪封路，银行网点停业" };
    const days = { from: TODAY, to: day("2020-12-23") };
    const ask = (more: object) => thread.refused(appeal.decideAppeal, actors.inspector, { ...grant, ...more });
    assert.equal(await ask({ from: TODAY }), "appeal.days-needed");
    assert.equal(await ask({ from: TODAY, to: addDays(TODAY, -1) }), "appeal.days-reversed");
    assert.equal(await ask({ from: "2020-12-01", to: addDays(TODAY, -1) }), "appeal.days-past");
    const granted = await thread.done(appeal.decideAppeal, actors.inspector, { ...grant, ...days });
    assert.deepEqual(granted, { state: "exempted", needsApproval: false });

    const counts = async (today: Day) => {
      await reviewed(thread, today);
      await assertInvariantsHold(thread);
      const [review] = await thread.query<{ breached: number; owed: number; next: Day }>(
        `select breached_count as breached, owed_fen as owed, next_review_on as next from project_review`,
      );
      const asked = { projectId, ruleId: UNPAID_WAGES_RULE };
      const list = await thread.done(listFindings, actors.inspector, asked);
      const breached = await thread.done(listFindings, actors.inspector, { ...asked, verdict: "breached" });
      const same = list.findings.find((one) => one.findingId === finding.findingId);
      return { ...present(review, "the review"), total: list.total, counted: breached.total, until: same?.exemptUntil };
    };
    const during = await counts(TODAY);
    assert.deepEqual([during.total, during.counted, during.until], [6, 5, "2020-12-23"]);
    const lastDay = await counts(day("2020-12-23"));
    assert.deepEqual([lastDay.counted, lastDay.until, lastDay.next], [5, "2020-12-23", "2020-12-24"]);
    const after = await counts(day("2020-12-24"));
    assert.deepEqual([after.total, after.counted, after.until], [6, 6, null]);
    assert.equal(after.breached, during.breached + 1);
    assert.equal(after.owed, during.owed, "what is owed stays owed, whatever is exempt");
  });

  test("needs a second officer for an orange finding, who may not be the same, and may say no", async (t) => {
    const owed = await owing(t, LATER);
    const { thread, actors, finding, projectId } = owed;
    assert.equal(finding.level, "orange");
    const at = await filed(owed, LATER);
    const grant = { ...at, decision: "grant-exemption", text: "大雪封路", from: LATER, to: addDays(LATER, 9) };
    const granted = await thread.done(appeal.decideAppeal, actors.inspector, grant, LATER);
    assert.deepEqual(granted, { state: "awaiting-approval", needsApproval: true });
    const until = async () => {
      await reviewed(thread, LATER);
      await assertInvariantsHold(thread);
      const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
      return findings.find((one) => one.findingId === finding.findingId)?.exemptUntil;
    };
    assert.equal(await until(), null);
    const approve = { ...at, approve: true, text: "情况属实，同意" };
    const alone = await thread.refused(appeal.approveExemption, actors.inspector, approve, LATER);
    assert.equal(alone, "appeal.second-officer-needed");
    const colleague = second(actors.inspector);
    const refusal = { ...approve, approve: false, text: "证据不足，请重新裁定" };
    assert.equal((await thread.done(appeal.approveExemption, colleague, refusal, LATER)).state, "filed");
    await thread.done(appeal.decideAppeal, actors.inspector, grant, LATER);
    assert.equal((await thread.done(appeal.approveExemption, colleague, approve, LATER)).state, "exempted");
    assert.equal(await until(), "2021-01-24");
  });

  test("cannot hide what grows grave: what one officer gave a yellow finding ends when it turns orange", async (t) => {
    const owed = await owing(t);
    const { thread, actors, projectId, finding } = owed;
    const at = await filed(owed);
    const grant = { ...at, decision: "grant-exemption", text: "银行网点停业", from: TODAY, to: addDays(LATER, 60) };
    await thread.done(appeal.decideAppeal, actors.inspector, grant);
    const until = async (today: Day) => {
      await reviewed(thread, today);
      const { findings } = await thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
      return findings.find((one) => one.findingId === finding.findingId)?.exemptUntil;
    };
    assert.equal(await until(addDays(LATER, -1)), addDays(LATER, 60));
    assert.equal(await until(LATER), null);
    await assertInvariantsHold(thread);
  });
});

test("nobody decides an appeal of their own, and an appeal about no single worker waits for no answer", () => {
  const step = (kind: AppealEvent["kind"], actorId: number, detail: AppealEvent["detail"] = {}): AppealEvent => {
    return { kind, actedOn: TODAY, actorId, actorName: "某人", detail };
  };
  const project = foldAppeal([step("file", 7)]);
  assert.equal(project.answer, "nobody-named");
  assert.deepEqual(allowedSteps(project, "inspector", 7), []);
  assert.deepEqual(allowedSteps(project, "inspector", 8), ["uphold", "reject", "grant-exemption"]);
  assert.deepEqual(allowedSteps(project, "worker", 9), []);
  const grave = step("grant-exemption", 8, { from: TODAY, to: LATER, level: "red" });
  const waiting = foldAppeal([step("file", 7, { pin: 1 }), grave]);
  assert.deepEqual(allowedSteps(waiting, "inspector", 8), ["agree", "dispute"]);
  assert.deepEqual(allowedSteps(waiting, "inspector", 10).slice(-2), ["approve-exemption", "refuse-exemption"]);
  assert.deepEqual(allowedSteps(foldAppeal([step("file", 7, { pin: 1 }), step("reject", 8)]), "worker", 9), []);
});
