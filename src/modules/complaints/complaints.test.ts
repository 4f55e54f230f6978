import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { approveAllSheets, aThread, type Thread } from "../../../tools/test-thread.ts";
import { transact } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import { day } from "../../kernel/day.ts";
import { getCase } from "../cases/case.operations.ts";
import { CASE_INVARIANTS } from "../cases/case-invariants.store.ts";
import { addUser } from "../identity/user.operations.ts";
import { boardCode } from "../papers/board-code.ts";
import * as complaint from "./complaint.operations.ts";
import { actOnComplaint } from "./complaint-action.operations.ts";
import { COMPLAINT_INVARIANTS } from "./complaint-invariants.store.ts";
import { openAttachment, openIdentity } from "./identity.operations.ts";
import * as tell from "./tell.operations.ts";

const PHOTO = {
  fileName: "工棚.jpg",
  mediaType: "image/jpeg",
  base64: Buffer.from("\xff\xd8\xff\xe0 a photo", "latin1").toString("base64"),
};
const NOBODY: Actor = { userId: 0, name: "", role: "nobody" };
const WORDS = { kinds: ["unpaid-wages"], says: "十一月的工资一直没有发，一共欠我们三个人。", language: "zh" };

let sent = 0;
function submission(more: object = {}): object {
  sent += 1;
  return { submissionKey: `a-key-of-the-sender-${sent}`, ...WORDS, ...more };
}

async function aDesk(t: TestContext) {
  const thread = await aThread(t);
  const { inspector, supervisor, administrator } = thread.site.actors;
  const user = await thread.done(addUser, administrator, {
    login: "neighbour",
    name: "邻区监察员",
    role: "inspector",
    password: "a long password",
    regionCode: "540103",
  });
  const neighbour: Actor = { userId: user.userId, name: user.name, role: "inspector", regionCode: "540103" };
  const get = (complaintId: number, actor = inspector) => thread.done(complaint.getComplaint, actor, { complaintId });
  const act = (complaintId: number, kind: string, more: object = {}, actor = inspector) =>
    thread.run(actOnComplaint, actor, { complaintId, kind, ...more });
  return { thread, inspector, supervisor, neighbour, get, act };
}

function typed(thread: Thread, more: object = {}) {
  return thread.done(
    complaint.receiveComplaint,
    thread.site.actors.inspector,
    submission({ channel: "phone", ...more }),
  );
}

async function holds(thread: Thread): Promise<void> {
  for (const one of [...COMPLAINT_INVARIANTS, ...CASE_INVARIANTS]) {
    const { violations } = await transact(thread.db, (tx) => one.check(tx), { readOnly: true });
    assert.deepEqual(violations, [], one.id);
  }
}

describe("taking a complaint in", () => {
  test("gives a number, a receipt code and the law's five working days; the same message counts once", async (t) => {
    const { thread, inspector, get } = await aDesk(t);
    const input = submission({ channel: "phone", who: { name: "索朗", phone: "+86 138-0000-0001" } });
    const absurd = { ...input, claimedFen: 10_000_000_000_001 };
    assert.equal(await thread.refused(complaint.receiveComplaint, inspector, absurd), "input.amount-too-large");
    const first = await thread.done(complaint.receiveComplaint, inspector, input);
    assert.equal(first.complaintNumber, "540102-T2020-0001");
    assert.equal(first.dueOn, "2020-12-28");
    assert.deepEqual(await thread.done(complaint.receiveComplaint, inspector, input, day("2020-12-22")), first);
    const both = await Promise.all(
      [1, 2].map(() => thread.done(complaint.receiveComplaint, inspector, { ...input, says: "另一件" })),
    );
    assert.equal(both[0]?.complaintId, both[1]?.complaintId, "two copies at once are one");
    assert.notEqual(both[0]?.complaintId, first.complaintId, "other words are another complaint");
    const one = await get(first.complaintId);
    assert.deepEqual([one.state, one.regionCode, one.clock?.clockId], ["received", "540102", "complaint-acceptance"]);
    await holds(thread);
  });

  test("keeps no readable name, phone, file or code in the database", async (t) => {
    const { thread } = await aDesk(t);
    const who = { name: "索朗旺堆", phone: "13800000002", idNumber: "540102199001019999" };
    const taken = await typed(thread, { who, others: [{ name: "普布卓玛" }], files: [PHOTO] });
    const rows = await thread.query<{ text: string }>(
      `select c::text as text from complaint c union all select s::text from complaint_step s
       union all select a::text from complaint_attachment a union all select i::text from idempotency i`,
    );
    const all = rows.map(({ text }) => text).join("\n");
    assert.ok(rows.length >= 3);
    for (const secret of [...Object.values(who), "普布卓玛", taken.receiptCode, "a photo"]) {
      assert.ok(!all.includes(secret), secret);
      assert.ok(!all.includes(Buffer.from(secret).toString("hex")), `${secret} in hexadecimal`);
    }
  });

  test("is refused outside the officer's area, for tomorrow, and for an alert without its finding", async (t) => {
    const { thread, inspector } = await aDesk(t);
    const refused = (more: object) =>
      thread.refused(complaint.receiveComplaint, inspector, submission({ channel: "phone", ...more }));
    assert.equal(await refused({ regionCode: "540103" }), "complaint.region-not-yours");
    assert.equal(await refused({ regionCode: "999999" }), "complaint.region-needed");
    assert.equal(await refused({ receivedOn: "2020-12-22" }), "complaint.received-later");
    assert.equal(await refused({ receivedOn: "1990-01-01" }), "complaint.received-too-early");
    assert.equal(await refused({ channel: "alert" }), "complaint.finding-needed");
    assert.equal(await refused({ fromMonth: "2020-11", toMonth: "2020-10" }), "complaint.months-reversed");
    assert.equal(await refused({ who: { name: "索朗", phone: "12" } }), "phone.bad-contact");
    const page = { ...PHOTO, base64: Buffer.from("<html>").toString("base64") };
    assert.equal(await refused({ files: [page] }), "file.kind-unknown");
    const [row] = await thread.query<{ n: number }>("select count(*)::int4 as n from complaint");
    assert.equal(row?.n, 0);
  });
});

describe("who complained", () => {
  test("is opened by the inspection that handles it alone, and each look is logged with its reason", async (t) => {
    const { thread, inspector, supervisor, neighbour } = await aDesk(t);
    const { complaintId } = await typed(thread, { who: { name: "索朗" }, files: [PHOTO] });
    const input = { complaintId, reason: "电话核实" };
    const opened = await thread.done(openIdentity, inspector, input);
    assert.equal(opened.name, "索朗");
    const file = await thread.done(openAttachment, inspector, { ...input, attachmentNo: 1 });
    assert.equal(file.base64, PHOTO.base64);
    const above = { ...inspector, userId: 9, regionCode: "540000" };
    assert.equal(await thread.refused(openIdentity, above, input), "complaint.identity-not-yours");
    assert.equal(await thread.refused(openIdentity, neighbour, input), "complaint.unknown");
    const { looks } = await thread.done(complaint.listLooks, supervisor, {});
    assert.deepEqual(
      looks.map(({ what, reason, actorName }) => [what, reason, actorName]),
      [
        ["attachment", "电话核实", "inspector"],
        ["identity", "电话核实", "inspector"],
      ],
    );
    assert.equal((await thread.done(complaint.listLooks, neighbour, {})).total, 0);
  });

  test("is nobody in an anonymous tip", async (t) => {
    const { thread, inspector, get } = await aDesk(t);
    const { complaintId } = await typed(thread);
    assert.equal((await get(complaintId)).anonymous, true);
    const input = { complaintId, reason: "核实" };
    assert.equal(await thread.refused(openIdentity, inspector, input), "complaint.anonymous");
    assert.equal((await thread.done(complaint.listLooks, inspector, {})).total, 0);
  });
});

describe("who was asked first is responsible", () => {
  test("a transfer needs an answer to the complainant, keeps the clock, and stays in sight of the first", async (t) => {
    const { thread, inspector, neighbour, get, act } = await aDesk(t);
    const { complaintId, receiptCode } = await typed(thread, { who: { name: "索朗" } });
    assert.equal(
      await thread.refused(actOnComplaint, inspector, { complaintId, kind: "transfer", regionCode: "540103" }),
      "complaint.text-needed",
    );
    await act(complaintId, "transfer", { regionCode: "540103", text: "工地在堆龙德庆区，已转该区处理。" });
    const seen = await thread.done(tell.followComplaint, NOBODY, { code: receiptCode });
    assert.deepEqual([seen.regionCode, seen.dueOn], ["540103", "2020-12-28"]);
    assert.equal(seen.steps.at(-1)?.text, "工地在堆龙德庆区，已转该区处理。");
    assert.equal((await get(complaintId)).regionCode, "540103");
    assert.deepEqual((await get(complaintId)).allowed, [], "seen, no longer acted on");
    assert.equal(
      await thread.refused(actOnComplaint, inspector, { complaintId, kind: "note", text: "x" }),
      "complaint.not-yours",
    );
    const theirs = await thread.done(complaint.getComplaint, neighbour, { complaintId });
    assert.equal(theirs.mayOpenIdentity, true);
    await act(
      complaintId,
      "transfer-out",
      { authority: "区住建局", text: "属于工程款纠纷，已转区住建局。" },
      neighbour,
    );
    const ended = await get(complaintId);
    assert.deepEqual([ended.state, ended.clock, ended.endedOn], ["transferred", null, "2020-12-21"]);
    await act(complaintId, "resume", { text: "区住建局退回" }, neighbour);
    assert.equal((await get(complaintId)).clock?.startedOn, "2020-12-21");
    await holds(thread);
  });

  test("what the complainant adds is told until an officer acts, also when it had ended", async (t) => {
    const { thread, inspector, get, act } = await aDesk(t);
    const { complaintId, receiptCode: code } = await typed(thread);
    await act(complaintId, "refuse", { text: "没有可以查的线索。" });
    await thread.done(tell.sayByReceipt, NOBODY, { code, text: "我有照片。", files: [PHOTO] });
    assert.equal((await get(complaintId)).unheard, true);
    const { counts, complaints } = await thread.done(complaint.listComplaints, inspector, { unheard: true });
    assert.deepEqual([counts.unheard, complaints.length], [1, 1]);
    await act(complaintId, "resume", { text: "有新的线索" });
    assert.equal((await get(complaintId)).unheard, false);
    await thread.done(tell.sayByReceipt, NOBODY, { code, withdraw: true });
    assert.equal((await get(complaintId)).state, "withdrawn");
    assert.equal(
      await thread.refused(tell.sayByReceipt, NOBODY, { code, withdraw: true }),
      "complaint.action-not-allowed",
    );
    assert.equal(
      await thread.refused(tell.sayByReceipt, NOBODY, { code: "2345678923", text: "x" }),
      "complaint-receipt.unknown",
    );
    await holds(thread);
  });

  test("queues count and filter by the colour of the clock", async (t) => {
    const { thread, inspector } = await aDesk(t);
    await typed(thread, { receivedOn: "2020-12-11" }); // due on the 18th
    await typed(thread, { receivedOn: "2020-12-16" }); // due on the 23rd
    await typed(thread, { receivedOn: "2020-12-17" }); // due on the 24th: three working days
    await typed(thread, { receivedOn: "2020-12-18" }); // due on the 25th: four
    const { counts } = await thread.done(complaint.listComplaints, inspector, {});
    assert.deepEqual([counts.open, counts.overdue, counts.dueSoon, counts.running], [4, 1, 2, 1]);
    for (const [clock, n] of [
      ["overdue", 1],
      ["due-soon", 2],
      ["running", 1],
    ] as const) {
      const { total, complaints } = await thread.done(complaint.listComplaints, inspector, { clock });
      assert.equal(total, n);
      assert.ok(
        complaints.every((one) => one.clock?.state === clock),
        "the list says the colour that the row shows",
      );
    }
  });
});

describe("duplicates", () => {
  test("are offered by phone, project and words, joined by an officer alone, and separable", async (t) => {
    const { thread, inspector, get, act } = await aDesk(t);
    const { projectId } = thread.site;
    const first = await typed(thread, { projectId, who: { name: "索朗", phone: "13800000001" } });
    const second = await typed(thread, { projectId, who: { name: "索朗", phone: "0086 138 0000 0001" } });
    const third = await typed(thread, { says: "学校项目没有签合同，没有考勤，要求补签。", kinds: ["no-contract"] });
    const offered = (await get(first.complaintId)).maybeSame;
    assert.deepEqual(
      offered.map(({ complaintId, why }) => [complaintId, why]),
      [[second.complaintId, ["phone", "project", "text"]]],
    );
    assert.deepEqual((await get(third.complaintId)).maybeSame, []);
    const other = { otherId: second.complaintId };
    await act(first.complaintId, "link", other);
    assert.deepEqual(
      (await get(second.complaintId)).sameAs.map((one) => one.complaintId),
      [first.complaintId],
    );
    assert.deepEqual((await get(first.complaintId)).maybeSame, []);
    const again = { complaintId: first.complaintId, kind: "link", ...other };
    assert.equal(await thread.refused(actOnComplaint, inspector, again), "complaint.already-linked");
    await act(second.complaintId, "unlink", { otherId: first.complaintId, text: "两次欠薪" });
    assert.deepEqual((await get(first.complaintId)).sameAs, []);
    assert.equal((await get(first.complaintId)).steps.length, 3, "nothing was taken out");
    await holds(thread);
  });
});

describe("accepting", () => {
  test("opens a case on the same day with the overdue lines, and keeps as claims what no line shows", async (t) => {
    const { thread, inspector, get } = await aDesk(t);
    const { site } = thread;
    await approveAllSheets(thread);
    const worker = site.workerActor(1);
    const taken = await thread.done(
      tell.complain,
      worker,
      submission({
        projectId: site.projectId,
        others: [{ name: "外地工人", fromMonth: "2020-10", claimedFen: 120_000 }],
      }),
    );
    const early = await get(taken.complaintId);
    assert.deepEqual([early.channel, early.projectId, early.peopleCount], ["worker-page", site.projectId, 2]);
    const input = { complaintId: taken.complaintId, kind: "accept" };
    const accepted = await thread.done(actOnComplaint, inspector, input);
    assert.equal(accepted.caseNumber, "540102-2020-0001");
    const one = await get(taken.complaintId);
    assert.deepEqual([one.state, one.clock?.clockId], ["accepted", "investigation"]);
    const of = { projectId: site.projectId, caseId: present(one.caseId, "the case") };
    const opened = await thread.done(getCase, inspector, of);
    assert.deepEqual([opened.state, opened.origin, opened.lines], ["filed", "complaint", 6]);
    assert.deepEqual(
      opened.clocks.map(({ clockId, stoppedOn }) => [clockId, stoppedOn]),
      [
        ["complaint-acceptance", "2020-12-21"],
        ["investigation", null],
      ],
    );
    assert.deepEqual(opened.actions[0]?.detail["claims"], [
      { claimNo: 1, workerName: "投诉人2", fromMonth: "2020-10", claimedFen: 120_000 },
    ]);
    const { complaints } = await thread.done(tell.myComplaints, worker, {});
    assert.equal(complaints[0]?.steps.at(-1)?.caseNumber, "540102-2020-0001");
    assert.deepEqual(opened.linkedFiles, []);
    const photo = {
      fileName: "扎西.jpg",
      mediaType: "image/jpeg",
      base64: Buffer.from("\xff\xd8\xff\xe0 x", "latin1").toString("base64"),
    };
    await thread.done(tell.sayToMine, worker, { complaintId: taken.complaintId, text: "照片", files: [photo, photo] });
    const { linkedFiles, files } = await thread.done(getCase, inspector, of);
    assert.deepEqual(
      linkedFiles.map(({ source, sourceId, sourceKey, fileName }) => [source, sourceId, sourceKey, fileName]),
      [["complaint", taken.complaintId, "1", "扎西.jpg"]],
    );
    assert.deepEqual(files, [], "linked, not copied");
    assert.deepEqual((await thread.done(getCase, site.actors.payrollOfficer, of)).linkedFiles, [], "not for firms");
    assert.deepEqual((await thread.done(tell.myComplaints, site.workerActor(2), {})).complaints, []);
    await holds(thread);
  });

  test("waits until the site is named, and a second complaint opens its case from what is left", async (t) => {
    const { thread, inspector, get, act } = await aDesk(t);
    const { projectId } = thread.site;
    const tip = await typed(thread, { site: "二环路工地", claimedFen: 500_000, who: { name: "普布" } });
    const accept = { complaintId: tip.complaintId, kind: "accept" };
    assert.equal(await thread.refused(actOnComplaint, inspector, accept), "complaint.project-needed");
    assert.equal((await thread.done(complaint.listComplaints, inspector, {})).counts.withoutProject, 1);
    await act(tip.complaintId, "name-project", { projectId });
    await thread.done(actOnComplaint, inspector, { ...accept, nameComplainants: true });
    const caseId = present((await get(tip.complaintId)).caseId, "the case");
    const opened = await thread.done(getCase, inspector, { projectId, caseId });
    assert.equal(opened.lines, 0, "no sheet was approved or submitted");
    assert.deepEqual(opened.actions[0]?.detail["claims"], [{ claimNo: 1, workerName: "普布", claimedFen: 500_000 }]);
    assert.equal((await thread.done(complaint.listLooks, inspector, {})).total, 1, "naming them was a look");
    await act(tip.complaintId, "answer", { text: "已责令支付，工资已付清。" });
    assert.equal((await get(tip.complaintId)).state, "answered");
    await holds(thread);
  });
});

test("a notice board's code names its site; a changed code names none", async (t) => {
  const { thread } = await aDesk(t);
  const board = boardCode(thread.vault, thread.site.projectId);
  assert.equal((await thread.done(tell.tellBoard, NOBODY, { board })).regionCode, "540102");
  const other = `${thread.site.projectId + 1}${board.slice(board.indexOf("."))}`;
  for (const wrong of [other, `${board}x`, "7", ".", ""]) {
    assert.equal(await thread.refused(tell.tellBoard, NOBODY, { board: wrong }), "tell-board.unknown");
  }
});

test("an invariant names a complaint that was dropped by hand", async (t) => {
  const { thread } = await aDesk(t);
  const { complaintId } = await typed(thread);
  await thread.db.pool.query(
    `update complaint set state = 'answered', due_on = null, clock_id = null, clock_started_on = null,
       ended_on = '2020-12-21' where complaint_id = $1`,
    [complaintId],
  );
  for (const id of [
    "complaints.none-is-dropped",
    "complaints.state-is-the-fold",
    "complaints.accepted-have-their-case",
  ]) {
    const one = present(
      COMPLAINT_INVARIANTS.find((other) => other.id === id),
      id,
    );
    const { violations } = await transact(thread.db, (tx) => one.check(tx), { readOnly: true });
    assert.equal(violations.length, 1, id);
  }
});
