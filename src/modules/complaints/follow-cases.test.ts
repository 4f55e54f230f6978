import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, aThread } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { jobOn } from "../alerts/test-job.ts";
import { getCase } from "../cases/case.operations.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import * as complaint from "./complaint.operations.ts";
import { actOnComplaint } from "./complaint-action.operations.ts";
import { COMPLAINT_INVARIANTS } from "./complaint-invariants.store.ts";
import { followExtensionsJob } from "./follow-cases.job.ts";
import * as tell from "./tell.operations.ts";

const LATER = day("2021-01-15");

test("a complaint has the day of its case once that was extended, and whoever complained reads of it", async (t) => {
  const thread = await aThread(t);
  const { inspector } = thread.site.actors;
  const worker = thread.site.workerActor(1);
  const { projectId } = thread.site;
  await approveAllSheets(thread);
  const submission = {
    submissionKey: "a-key-of-the-sender-0",
    projectId,
    kinds: ["unpaid-wages"],
    says: "十一月没有发",
  };
  const { complaintId } = await thread.done(tell.complain, worker, submission);
  await thread.done(actOnComplaint, inspector, { complaintId, kind: "accept" });
  const look = () => thread.done(complaint.getComplaint, inspector, { complaintId }, LATER);
  const before = await look();
  const ids = { projectId, caseId: present(before.caseId, "the case") };
  const run = () => followExtensionsJob.run(jobOn(thread, LATER));
  assert.deepEqual(await run(), { extended: 0 });
  const extend = { ...ids, kind: "extend-investigation", text: "案情复杂，负责人批准" };
  await thread.done(actOnCase, inspector, extend, day("2021-01-11"));
  assert.deepEqual(await run(), { extended: 1 });
  assert.deepEqual(await run(), { extended: 0 }, "a second run adds nothing");
  const [after, opened] = [await look(), await thread.done(getCase, inspector, ids, LATER)];
  const clock = opened.clocks.find(({ clockId }) => clockId === "investigation-extended");
  assert.deepEqual([after.clock?.clockId, after.clock?.dueOn], ["investigation-extended", clock?.dueOn]);
  assert.ok((after.clock?.dueOn ?? "") > (before.clock?.dueOn ?? ""));
  const { complaints } = await thread.done(tell.myComplaints, worker, {}, LATER);
  const step = complaints[0]?.steps.at(-1);
  assert.deepEqual([step?.kind, step?.actedOn], ["extend", "2021-01-11"]);
  for (const one of COMPLAINT_INVARIANTS) {
    const { violations } = await jobOn(thread, LATER).transact(({ tx }) => one.check(tx));
    assert.deepEqual(violations, [], one.id);
  }
});
