import assert from "node:assert/strict";
import { test } from "node:test";
import { aThread } from "../../../tools/test-thread.ts";
import type { Actor } from "../../kernel/actor.ts";
import { listCases } from "../cases/case.operations.ts";
import { actOnCase } from "../cases/case-act.operations.ts";
import { receiveComplaint } from "../complaints/complaint.operations.ts";
import { actOnComplaint } from "../complaints/complaint-action.operations.ts";
import * as supervision from "./supervision.operations.ts";

const REGION: Actor = { userId: 9, name: "德吉央宗", role: "inspector", regionCode: "540000" };

test("a case of claims that nobody has settled is not shown as paid, though no wage line of it is owed", async (t) => {
  const thread = await aThread(t);
  const { projectId, actors } = thread.site;
  const told = { kinds: ["unpaid-wages"], says: "干了两个月没有给钱", channel: "walk-in", claimedFen: 900_000 };
  const who = { name: "外地工人", phone: "13800000009" };
  const input = { ...told, who, projectId, submissionKey: "a-key-of-the-sender-1" };
  const { complaintId } = await thread.done(receiveComplaint, actors.inspector, input);
  await thread.done(actOnComplaint, actors.inspector, { complaintId, kind: "accept" });
  const [one] = (await thread.done(listCases, actors.inspector, {})).cases;
  assert.partialDeepStrictEqual(one, { lines: 0, openClaims: 1 });
  const ids = { projectId, caseId: one?.caseId ?? 0 };
  const place = { ...ids, demand: "核定后清偿", deadline: "2021-01-10", reportsDueOn: ["2020-12-28"] };
  await thread.done(supervision.placeUnderSupervision, REGION, place);
  const board = () => thread.done(supervision.supervisionBoard, REGION, {});
  assert.equal((await board()).supervisions[0]?.state, "unknown");
  const act = (kind: string, more: object) => thread.done(actOnCase, actors.inspector, { ...ids, kind, ...more });
  await act("assign-inspectors", { inspectors: ["巴桑", "旺堆"] });
  await act("claim-not-owed", { claimNo: 1, text: "已查明不欠" });
  await act("withdraw", { ground: "not-established", text: "主张不能成立" });
  assert.equal((await board()).supervisions[0]?.state, "clear");
});
