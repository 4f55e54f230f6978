import assert from "node:assert/strict";
import { test } from "node:test";
import { approveAllSheets, aThread } from "../../../tools/test-thread.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { listCases } from "../cases/case.operations.ts";
import { receiveComplaint } from "../complaints/complaint.operations.ts";
import { actOnComplaint } from "../complaints/complaint-action.operations.ts";
import { overview } from "./cockpit.operations.ts";

test("a case in the queue is near its deadline or past it, as in the list that its line opens", async (t) => {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  const { projectId, actors } = thread.site;
  const complaint = { kinds: ["unpaid-wages"], says: "十一月的工资没有发", channel: "phone", projectId };
  const input = { ...complaint, submissionKey: "a-key-of-the-sender-1" };
  const { complaintId } = await thread.done(receiveComplaint, actors.inspector, input);
  await thread.done(actOnComplaint, actors.inspector, { complaintId, kind: "accept" });
  const waits = async (on: Day) => {
    const { queue } = await thread.done(overview, actors.inspector, {}, on);
    const kinds = queue.flatMap(({ kind }) => (kind === "case-due" || kind === "case-overdue" ? [kind] : []));
    const listed = async (clock: string) => (await thread.done(listCases, actors.inspector, { clock }, on)).total;
    return { kinds, near: await listed("due-soon"), past: await listed("overdue") };
  };
  assert.deepEqual(await waits(day("2020-12-22")), { kinds: [], near: 0, past: 0 });
  const [clock] = await thread.query<{ due: Day }>("select due_on as due from case_clock where stopped_on is null", []);
  const due = present(clock, "the investigation's clock").due;
  assert.deepEqual(await waits(due), { kinds: ["case-due"], near: 1, past: 0 });
  assert.deepEqual(await waits(addDays(due, 1)), { kinds: ["case-overdue"], near: 0, past: 1 });
});
