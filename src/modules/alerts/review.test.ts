import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aSite } from "../../../tools/test-site.ts";
import {
  approveAllSheets,
  aThread,
  debitEntry,
  importEntries,
  orderAll,
  payAll,
  returnEntry,
  type Thread,
  transferIn,
} from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { instantAt } from "../../kernel/clock.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { sumFen } from "../../kernel/money.ts";
import { workerDayPunches } from "../attendance/attendance.operations.ts";
import { loadProjectFacts } from "./facts.store.ts";
import { assessProject, getFinding, listFindings } from "./finding.operations.ts";
import { UNPAID_WAGES_RULE } from "./finding.ts";
import { dailyReviewJob, reviewJob, reviewMarked, reviewProject } from "./review.job.ts";
import { jobOn } from "./test-job.ts";

/** November's payday, 15 December 2020, was a Tuesday. */
const PAYDAY = day("2020-12-15");

/** All lines approved, the sheets handed over well before payday. */
async function sheetsInTime(thread: Thread) {
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
}

async function reviewed(thread: Thread, today: Day) {
  return jobOn(thread, today).transact((context) => reviewProject(context, thread.site.projectId));
}

async function mark(thread: Thread, at: string = instantAt(PAYDAY, "09:00")) {
  await thread.db.pool.query(
    `insert into project_review (project_id, marked_at) values ($1, $2)
     on conflict (project_id) do update set marked_at = excluded.marked_at where project_review.marked_at is null`,
    [thread.site.projectId, at],
  );
}

async function reviewRow(thread: Thread) {
  const [row] = await thread.query<{
    marked_at: string | null;
    claim: number | null;
    next_review_on: Day | null;
    assessed_on: Day | null;
    owed_fen: number;
    attendance: string;
    breached_count: number;
    met_count: number;
  }>("select * from project_review where project_id = $1", [thread.site.projectId]);
  return present(row, "the review row");
}

async function unpaid(thread: Thread) {
  const { projectId, actors } = thread.site;
  return thread.done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
}

describe("an unpaid wage", () => {
  test("becomes a finding on the day after payday, not on payday, with amount, worker and trace", async (t) => {
    const thread = await aThread(t);
    await sheetsInTime(thread);
    const { projectId, actors } = thread.site;
    await reviewed(thread, PAYDAY);
    assert.equal((await unpaid(thread)).total, 0);
    assert.equal((await reviewRow(thread)).owed_fen, 0);

    await reviewed(thread, addDays(PAYDAY, 1));
    const { total, amountFen, findings } = await unpaid(thread);
    assert.equal(total, 6);
    assert.equal(amountFen, sumFen(findings.map((one) => present(one.amountFen, "an amount"))));
    assert.equal((await reviewRow(thread)).owed_fen, amountFen);
    const first = present(
      findings.find((one) => one.pin === 1),
      "the finding of worker 1",
    );
    assert.equal(first.subjectName, thread.site.worker(1).name);
    assert.equal(first.amountFen, 650_000);
    assert.equal(first.since, "2020-12-16");
    assert.equal(first.dueOn, PAYDAY);
    assert.equal(first.openedOn, "2020-12-16");
    assert.equal(first.article, "724-12");
    assert.equal(first.caseId, null);

    const lineId = present(first.lineId, "the wage line");
    const ofLine = await thread.done(listFindings, actors.inspector, { projectId, lineId, limit: 500 });
    assert.ok(ofLine.findings.some((one) => one.findingId === first.findingId));
    assert.ok(ofLine.findings.every((one) => one.lineId === lineId));
    const asked = { projectId, pin: 1, day: "2020-11-05" };
    assert.equal((await thread.done(workerDayPunches, actors.inspector, asked)).lineId, lineId);

    const { trace } = await thread.done(getFinding, actors.inspector, { projectId, findingId: first.findingId });
    assert.equal(trace.asOf, "2020-12-16");
    assert.match(JSON.stringify(trace.citation), /足额支付工资/);
    assert.match(JSON.stringify(trace.steps), /应付6,500\.00元.*尚欠6,500\.00元/);
    assert.match(JSON.stringify(trace.steps), /¥6,500\.00 due, ¥0\.00 paid, ¥6,500\.00 still owed/);
  });

  test("closes when the bank has paid it and opens anew as another finding when the money comes back", async (t) => {
    const thread = await aThread(t);
    await sheetsInTime(thread);
    await transferIn(thread, 10_000_000);
    await reviewed(thread, day("2020-12-21"));
    const before = await unpaid(thread);
    const run = await orderAll(thread);
    await reviewed(thread, day("2020-12-21"));
    assert.equal((await unpaid(thread)).total, 6, "a payment under way is no payment");

    await importEntries(thread, [debitEntry(thread, run.payments)]);
    const paid = await reviewed(thread, day("2020-12-21"));
    assert.equal((await unpaid(thread)).total, 0);
    assert.equal(paid.closed >= 6, true);
    assert.equal((await reviewRow(thread)).owed_fen, 0);

    const back = present(run.payments[0], "a payment");
    await importEntries(thread, [returnEntry(thread, back)]);
    await reviewed(thread, day("2020-12-22"));
    const after = await unpaid(thread);
    assert.deepEqual(
      after.findings.map((one) => one.lineId),
      [back.lineId],
    );
    assert.equal(
      before.findings.some((one) => one.findingId === after.findings[0]?.findingId),
      false,
    );
    const closed = await thread.done(listFindings, thread.site.actors.inspector, {
      projectId: thread.site.projectId,
      ruleId: UNPAID_WAGES_RULE,
      open: false,
    });
    assert.equal(closed.total, 6);
    assert.equal(closed.findings[0]?.closedOn, "2020-12-21");
  });

  test("keeps its number while its level rises with the days, and says when that was", async (t) => {
    const thread = await aThread(t);
    await sheetsInTime(thread);
    await reviewed(thread, addDays(PAYDAY, 1));
    const early = present((await unpaid(thread)).findings[0], "a finding");
    const { next_review_on: next } = await reviewRow(thread);
    assert.equal(early.level, "yellow");
    assert.ok(next !== null && next > addDays(PAYDAY, 1));

    const later = await reviewed(thread, addDays(PAYDAY, 31));
    assert.equal(later.closed, 0);
    const late = (await unpaid(thread)).findings.find((one) => one.findingId === early.findingId);
    assert.equal(late?.level, "orange");
    const [row] = await thread.query<{ changed_on: Day; opened_on: Day }>(
      "select changed_on, opened_on from finding where finding_id = $1",
      [early.findingId],
    );
    assert.deepEqual(row, { changed_on: addDays(PAYDAY, 31), opened_on: addDays(PAYDAY, 1) });
  });
});

describe("the review job", () => {
  test("takes up marked projects once, and those whose day has come without a mark", async (t) => {
    const thread = await aThread(t);
    await sheetsInTime(thread);
    await mark(thread);
    const first = await reviewMarked(jobOn(thread, PAYDAY));
    assert.equal(first.projects, 1);
    const row = await reviewRow(thread);
    assert.deepEqual([row.marked_at, row.claim, row.assessed_on], [null, null, PAYDAY]);
    assert.equal(row.next_review_on, addDays(PAYDAY, 1));
    assert.deepEqual(await reviewMarked(jobOn(thread, PAYDAY)), { projects: 0, opened: 0, changed: 0, closed: 0 });
    const next = await reviewJob.run(jobOn(thread, addDays(PAYDAY, 1)));
    assert.equal(next.projects, 1);
    assert.equal((await unpaid(thread)).total, 6);
  });

  test("at the day's start also finds projects that nobody ever marked", async (t) => {
    const thread = await aThread(t);
    assert.equal((await reviewMarked(jobOn(thread, PAYDAY))).projects, 0);
    const report = await dailyReviewJob.run(jobOn(thread, PAYDAY));
    assert.deepEqual([report.found, report.projects], [1, 1]);
  });

  test("takes up what a killed review left claimed", async (t) => {
    const thread = await aThread(t);
    await thread.db.pool.query("insert into project_review (project_id, claim) values ($1, 17)", [
      thread.site.projectId,
    ]);
    assert.equal((await reviewMarked(jobOn(thread, PAYDAY))).projects, 1);
    assert.equal((await reviewRow(thread)).claim, null);
  });

  test("overlooks no write that commits while it works: the mark of the writer stays", async (t) => {
    const thread = await aThread(t);
    await mark(thread);
    const job = jobOn(thread, PAYDAY);
    let wrote = false;
    await reviewMarked({
      ...job,
      transact: (work) =>
        job.transact(async (context) => {
          const result = await work(context);
          // After the second transaction has read the facts, another connection writes and marks.
          if (!wrote && (result as { projects?: number }).projects === 1) {
            wrote = true;
            // The reviewer holds the row only from saving to its commit, so the writer's mark waits in the background.
            setImmediate(() => void mark(thread, instantAt(PAYDAY, "09:30")));
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          return result;
        }),
    });
    assert.equal(wrote, true);
    for (let i = 0; i < 100 && (await reviewRow(thread)).marked_at === null; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal((await reviewRow(thread)).marked_at, instantAt(PAYDAY, "09:30"));
  });

  test("leaves a project alone whose writer has not committed, and takes it afterwards", async (t) => {
    const thread = await aThread(t);
    await mark(thread);
    const writer = await thread.db.pool.connect();
    try {
      await writer.query("begin");
      await writer.query("select 1 from project_review where project_id = $1 for update", [thread.site.projectId]);
      assert.equal((await reviewMarked(jobOn(thread, PAYDAY))).projects, 0);
      await writer.query("commit");
    } finally {
      writer.release();
    }
    assert.equal((await reviewMarked(jobOn(thread, PAYDAY))).projects, 1);
  });

  test("run by two programs at once opens each finding once", async (t) => {
    const thread = await aThread(t);
    await sheetsInTime(thread);
    await mark(thread);
    const today = addDays(PAYDAY, 1);
    await Promise.all([
      reviewMarked(jobOn(thread, today)),
      reviewMarked(jobOn(thread, today)),
      reviewed(thread, today),
      reviewed(thread, today),
    ]);
    await reviewMarked(jobOn(thread, today));
    assert.equal((await unpaid(thread)).total, 6);
    assert.deepEqual([(await reviewRow(thread)).marked_at, (await reviewRow(thread)).claim], [null, null]);
  });
});

describe("the review of many projects", () => {
  test("goes on when one of them fails, says which it was, and tries it again the next time", async (t) => {
    const thread = await aThread(t);
    const other = await aSite(thread.db, { vault: thread.vault, ids: thread.ids });
    await dailyReviewJob.run(jobOn(thread, day("2020-12-02")));
    await thread.db.pool.query("update project_review set marked_at = '2020-12-10T00:00:00Z'");
    const failing = `alter table finding add constraint no_more check (project_id <> ${other.projectId}) not valid`;
    await thread.db.pool.query(failing);
    const job = jobOn(thread, day("2020-12-10"));
    await assert.rejects(reviewMarked(job), (error: AggregateError) => {
      assert.match(String(error.errors[0]), new RegExp(`project ${other.projectId} could not be reviewed`));
      return error.errors.length === 1;
    });
    assert.deepEqual([(await reviewRow(thread)).assessed_on, (await reviewRow(thread)).claim], ["2020-12-10", null]);
    await thread.db.pool.query("alter table finding drop constraint no_more");
    assert.equal((await reviewMarked(job)).projects, 1);
  });

  test("is done anew for all of them when a release changes the law, and once only", async (t) => {
    const thread = await aThread(t);
    const job = jobOn(thread, day("2020-12-02"));
    await dailyReviewJob.run(job);
    assert.equal((await reviewJob.run(job)).projects, 1, "the first law that this database sees");
    assert.equal((await reviewJob.run(job)).projects, 0);
    await thread.db.pool.query(`update setting set value = '"before"' where key = 'alerts.law-version'`);
    assert.equal((await reviewJob.run(job)).projects, 1);
    assert.equal((await reviewJob.run(job)).projects, 0);
  });
});

describe("attendance in the review", () => {
  test("is met while devices report, unknown when silent, breached without any or with a blocked one", async (t) => {
    const thread = await aThread(t);
    const { projectId, deviceId } = thread.site;
    // The fixture's device has delivered everything until the end of November.
    await reviewed(thread, day("2020-12-02"));
    assert.equal((await reviewRow(thread)).attendance, "met");
    await reviewed(thread, day("2020-12-10"));
    assert.equal((await reviewRow(thread)).attendance, "unknown");
    await thread.db.pool.query("update device set state = 'blocked' where device_id = $1", [deviceId]);
    await reviewed(thread, day("2020-12-10"));
    assert.equal((await reviewRow(thread)).attendance, "breached");
    await thread.db.pool.query("delete from device where project_id = $1", [projectId]);
    await reviewed(thread, day("2020-12-10"));
    assert.equal((await reviewRow(thread)).attendance, "breached");
  });
});

describe("a past day", () => {
  test("is assessed from what was known then, and nothing is stored", async (t) => {
    const thread = await aThread(t);
    await approveAllSheets(thread);
    await transferIn(thread, 10_000_000);
    await payAll(thread);
    const { projectId, actors } = thread.site;
    const ask = async (asOf: string) => {
      const { findings } = await thread.done(assessProject, actors.inspector, { projectId, asOf });
      return findings.filter((one) => one.ruleId === UNPAID_WAGES_RULE).length;
    };
    // Sheets were handed over and money came on 21 December: the day before, no line was known to be owed.
    assert.equal(await ask("2020-12-20"), 0);
    assert.equal(await ask("2020-12-21"), 0);
    const facts = await transact(thread.db, (tx) => loadProjectFacts(tx, projectId, day("2020-12-20")), {
      readOnly: true,
    });
    assert.deepEqual([facts.wageLines.length, facts.payments.length, facts.accountEntries.length], [0, 0, 0]);
    assert.equal(facts.wageAccount?.statementsCompleteUntil, undefined);
    assert.deepEqual(await thread.query("select 1 from finding"), []);
  });

  test("before somebody was recorded knows nothing of that person", async (t) => {
    const thread = await aThread(t);
    const { projectId } = thread.site;
    await thread.db.pool.query("update engagement set recorded_at = '2020-11-20T02:00:00Z' where pin = 2");
    const load = (on: string) =>
      transact(thread.db, (tx) => loadProjectFacts(tx, projectId, day(on)), { readOnly: true });
    assert.deepEqual(
      (await load("2020-11-19")).engagements.map((one) => one.pin),
      [1, 3, 4, 5, 6],
    );
    assert.deepEqual(
      (await load("2020-11-20")).engagements.map((one) => one.pin),
      [1, 2, 3, 4, 5, 6],
    );
  });
});

describe("who sees findings", () => {
  test("a subcontractor sees only its own people, another region's inspector nothing", async (t) => {
    const thread = await aThread(t);
    await approveAllSheets(thread);
    await reviewed(thread, day("2020-12-21"));
    const { projectId, actors, companyIds } = thread.site;
    const own = await thread.done(listFindings, actors.subcontractors[1], { ruleId: UNPAID_WAGES_RULE });
    assert.deepEqual(
      own.findings.map((one) => one.pin),
      [4, 5],
    );
    const far = { ...actors.inspector, regionCode: "540200" };
    assert.equal((await thread.done(listFindings, far, {})).total, 0);
    assert.equal((await thread.done(listFindings, actors.owner, { ruleId: UNPAID_WAGES_RULE })).total, 6);
    const foreign = present((await unpaid(thread)).findings[0], "a finding");
    const [other] = actors.subcontractors.filter((one) => one.companyId !== foreignCompany(foreign.pin, thread));
    const input = { projectId, findingId: foreign.findingId };
    assert.equal(await thread.refused(getFinding, present(other, "another company"), input), "finding.unknown");
    const assessed = await thread.done(assessProject, actors.subcontractors[0], { projectId });
    assert.equal(
      assessed.findings.every((one) => typeof one.pin !== "number" || [1, 2, 3].includes(one.pin)),
      true,
    );
    assert.equal(companyIds.length, 2);
  });
});

function foreignCompany(pin: number | null, thread: Thread): number {
  return thread.site.worker(present(pin, "a pin")).companyId;
}
