import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, aThread, type Thread } from "../../tools/test-thread.ts";
import { transact } from "../db/transact.ts";
import type { Actor } from "../kernel/actor.ts";
import { day } from "../kernel/day.ts";
import { dailyReviewJob } from "../modules/alerts/review.job.ts";
import { jobOn } from "../modules/alerts/test-job.ts";
import { listFirms } from "../modules/firms/firm.operations.ts";
import { FIRM_INVARIANTS } from "../modules/firms/firm-invariants.store.ts";
import { notifyFirms } from "../modules/firms/measure.operations.ts";
import { getScorecard, publishScorecard } from "../modules/scorecards/publication.operations.ts";
import { addScheme, listSchemes } from "../modules/scorecards/scheme.operations.ts";
import { SCORECARD_INVARIANTS } from "../modules/scorecards/scorecard-invariants.store.ts";
import { killedAtEachStep } from "./test-killed.ts";

const REGION: Actor = { userId: 77, name: "德吉央宗", role: "inspector", regionCode: "540000" };
const KEY = "5d2f64d4-6a7e-4c3f-9d57-0c1f8a6b7e01";

/** Overdue wages of November, and findings that say so. */
async function overdueThread(t: Parameters<typeof aThread>[0]): Promise<Thread> {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  await thread.db.pool.query("update wage_sheet set drafted_on = '2020-12-02', submitted_on = '2020-12-05'");
  await dailyReviewJob.run(jobOn(thread, day("2020-12-21")));
  return thread;
}

async function textOf(thread: Thread, sql: string): Promise<string> {
  return (await thread.query<{ text: string }>(`${sql} order by text`)).map(({ text }) => text).join("\n");
}

async function hold(thread: Thread, invariants: typeof FIRM_INVARIANTS): Promise<void> {
  for (const one of invariants) {
    const { violations } = await transact(thread.db, (tx) => one.check(tx), { readOnly: true });
    assert.deepEqual(violations, [], one.id);
  }
}

test("killed between any two steps of notices to many firms, each firm has one notice and one number", async (t) => {
  const thread = await overdueThread(t);
  const { firms } = await thread.done(listFirms, REGION, { about: "arrears", findingsMin: 1 });
  assert.ok(firms.length >= 2, "a batch");
  const input = {
    companyIds: firms.map(({ companyId }) => companyId),
    ...{ ground: "arrears", office: "labour", authority: "自治区人力资源和社会保障厅" },
    ...{ reason: "工资逾期未付，请于五日内付清", decidedOn: "2020-12-21" },
  };
  const state = () =>
    textOf(
      thread,
      `select concat_ws(' ', measure_id, measure_number, company_id, kind) as text from firm_measure
       union all select concat_ws(' ', 'basis', measure_id, basis_no, fact_id) from firm_measure_basis
       union all select concat_ws(' ', 'last', region_code, year, last) from firm_measure_sequence`,
    );
  const doing = { operation: "firms.notify", actor: REGION, input, idempotencyKey: KEY };
  const { answer, kills } = await killedAtEachStep(thread.db, doing, {
    state,
    holds: () => hold(thread, FIRM_INVARIANTS),
  });
  assert.ok(kills >= 5, `${kills} kills`);
  const { recorded } = answer as { recorded: readonly { readonly measureNumber: string }[] };
  assert.deepEqual(
    recorded.map(({ measureNumber }) => measureNumber),
    firms.map((_, at) => `540000-2020-${String(at + 1).padStart(4, "0")}`),
    "no number was used up by a crash",
  );
  const before = await state();
  assert.equal(await thread.refused(notifyFirms, REGION, input), "firm-measure.nobody-to-notify");
  assert.equal(await state(), before, "who saw nothing but a crash and asks with another key notifies nobody twice");
});

test("killed between any two steps of a publication, there is one scorecard with one version", async (t) => {
  const thread = await overdueThread(t);
  const { examples } = await thread.done(listSchemes, REGION, {});
  await thread.done(addScheme, REGION, examples[0]);
  const input = { regionCode: "540000", from: "2020-10-01", to: "2020-12-31", note: "第四季度考核结果" };
  const state = () =>
    textOf(
      thread,
      `select concat_ws(' ', scorecard_id, region_code, from_day, to_day, disputes_until) as text from scorecard
       union all select concat_ws(' ', 'version', scorecard_id, version_no, digest) from scorecard_version`,
    );
  const doing = { operation: "scorecards.publish", actor: REGION, input, idempotencyKey: KEY };
  const { answer, kills } = await killedAtEachStep(thread.db, doing, {
    state,
    holds: () => hold(thread, SCORECARD_INVARIANTS),
  });
  assert.ok(kills >= 5, `${kills} kills`);
  const { scorecardId, digest } = answer as { scorecardId: number; digest: string };
  const { versions } = await thread.done(getScorecard, REGION, { scorecardId });
  assert.deepEqual(
    versions.map((one) => one.digest),
    [digest],
  );
  assert.equal(await thread.refused(publishScorecard, REGION, input), "scorecard.published-already");
});
