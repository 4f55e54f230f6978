import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ASKED_ON, aDesk, detailOf, invariantsHold, phoneOf, REGION, roundOf } from "../../tools/test-sms-desk.ts";
import { payAll, transferIn } from "../../tools/test-thread.ts";
import { transact } from "../db/transact.ts";
import { present } from "../kernel/assert.ts";
import { day } from "../kernel/day.ts";
import type { SmsGateway } from "../kernel/sms-gateway.ts";
import { listFindings } from "../modules/alerts/finding.operations.ts";
import { UNPAID_WAGES_RULE } from "../modules/alerts/finding.ts";
import { reviewProject } from "../modules/alerts/review.job.ts";
import { jobOn } from "../modules/alerts/test-job.ts";
import { actOnCase } from "../modules/cases/case-act.operations.ts";
import { openCase } from "../modules/cases/case-opening.operations.ts";
import { signatureOf } from "../modules/messages/callback.ts";
import * as messages from "../modules/messages/message.operations.ts";
import * as survey from "../modules/surveys/survey.operations.ts";
import { httpSmsGateway } from "./sms-gateway.ts";

describe("messages through a real gateway", () => {
  test("a round is opened once, its messages are sent once, with their key and token", async (t) => {
    const desk = await aDesk(t);
    desk.goTo(day("2020-12-16"));
    assert.deepEqual(await desk.open(), { rounds: 0, asked: 0 }, "one day after payday is too early");
    desk.goTo(ASKED_ON);
    assert.deepEqual(await desk.open(), { rounds: 1, asked: 6 });
    assert.deepEqual(await desk.open(), { rounds: 0, asked: 0 }, "asked once, however often the job runs");
    assert.deepEqual(await desk.send(), { sent: 6, later: 0, dead: 0 });
    assert.deepEqual(await desk.send(), { sent: 0, later: 0, dead: 0 });
    assert.equal(desk.gateway.calls.length, 6);
    for (const { key, headerKey, authorization, text } of desk.gateway.calls) {
      assert.equal(headerKey, key);
      assert.equal(authorization, "Bearer t0ken");
      assert.match(text, /2020-11工资足额收到了吗/);
      assert.match(text, /2020-11གླ་ཆ/, "no account: both languages");
    }
    const { rounds } = await desk.thread.done(survey.listRounds, REGION, {}, ASKED_ON);
    assert.deepEqual([rounds[0]?.asked, rounds[0]?.answered, rounds[0]?.response.permille], [6, 0, 0]);
    assert.equal((await detailOf(desk)).redrawn, true);
    await invariantsHold(desk);
  });

  test("after a 500 it waits and tries again; after a 400 it is dead until a person sends it again", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    desk.gateway.plan(500, 400, 429, 202, 202, 202);
    assert.deepEqual(await desk.send(), { sent: 3, later: 2, dead: 1 });
    assert.deepEqual(await desk.send(), { sent: 0, later: 0, dead: 0 }, "not before its time");
    desk.goTo(ASKED_ON, "10:01");
    assert.deepEqual(await desk.send(), { sent: 2, later: 0, dead: 0 });
    const { messages: dead, counts } = await desk.thread.done(messages.listMessages, REGION, { state: "dead" });
    assert.deepEqual([counts.dead, counts.sent, dead.length], [1, 5, 1]);
    const { messageId, lastError, phone } = present(dead[0], "the dead one");
    assert.match(present(lastError, "why"), /planned 400/);
    assert.match(phone, /^139\*{4}000\d$/, "masked");
    const again = { messageId, reason: "网关已放行该号段" };
    assert.equal((await desk.thread.done(messages.sendAgain, REGION, again)).roundNo, 2);
    assert.equal(await desk.thread.refused(messages.sendAgain, REGION, again), "message.not-failed");
    desk.goTo(day("2020-12-22"));
    assert.deepEqual(await desk.send(), { sent: 1, later: 0, dead: 0 });
    assert.match(present(desk.gateway.calls.at(-1), "the last call").key, /#2$/);
    const { history } = await desk.thread.done(messages.getMessage, REGION, { messageId });
    assert.deepEqual(
      history.map(({ outcome }) => outcome),
      ["refused", "sent-again", "taken"],
    );
    await invariantsHold(desk);
  });

  test("a gateway that never answers well makes dead letters after seven tries, and none is lost", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    desk.gateway.plan(...Array.from({ length: 42 }, () => 503));
    for (let hour = 10; hour < 17; hour += 1) {
      desk.goTo(ASKED_ON, `${hour}:00`);
      await desk.send();
      desk.goTo(ASKED_ON, `${hour}:59`);
      await desk.send();
    }
    const { counts } = await desk.thread.done(messages.listMessages, REGION, {});
    assert.equal(counts.dead, 6);
    assert.equal(desk.gateway.calls.length, 42);
    await invariantsHold(desk);
  });

  test("a sender that dies after sending: it goes out again under its key, and the phone gets one", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    const real = httpSmsGateway({ url: desk.gateway.url });
    const dies: SmsGateway = {
      async send(message) {
        await real.send(message);
        throw new Error("the process is gone before it could write");
      },
    };
    await assert.rejects(desk.send(dies));
    const before = desk.gateway.sent.size;
    assert.ok(before > 0);
    assert.deepEqual(await desk.send(), { sent: 0, later: 0, dead: 0 }, "held until the lease is over");
    desk.goTo(ASKED_ON, "10:16");
    assert.deepEqual(await desk.send(), { sent: 6, later: 0, dead: 0 });
    assert.equal(desk.gateway.sent.size, 6);
    assert.equal(desk.gateway.calls.length, 6 + before, "those were offered twice, and answered 409");
    await invariantsHold(desk);
  });

  test("an answer that was lost on the line is tried again and counts as sent", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    desk.gateway.plan("drop");
    assert.deepEqual(await desk.send(), { sent: 5, later: 1, dead: 0 });
    desk.goTo(ASKED_ON, "10:02");
    assert.deepEqual(await desk.send(), { sent: 1, later: 0, dead: 0 });
    assert.equal(desk.gateway.sent.size, 6);
  });

  test("two senders at once send each message once", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    const [one, other] = await Promise.all([desk.send(), desk.send()]);
    assert.equal((one["sent"] ?? 0) + (other["sent"] ?? 0), 6);
    assert.equal(desk.gateway.calls.length, 6);
  });

  test("delivery reports are stored once, and a delivery stays one", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    await desk.send();
    const { key } = await desk.messageOf(1);
    const report = { kind: "report", key, state: "delivered" };
    assert.deepEqual(await desk.call(report), { status: 200, stored: "stored" });
    assert.deepEqual(await desk.call(report), { status: 200, stored: "known" });
    await desk.call({ kind: "report", id: `P-${key}`, state: "not-delivered", error: "off" });
    assert.equal((await desk.messageOf(1)).state, "delivered");
    const other = await desk.messageOf(2);
    await desk.call({ kind: "report", key: other.key, state: "not-delivered" });
    assert.equal((await desk.messageOf(2)).state, "failed");
    assert.equal((await desk.call({ ...report, key: "no-such-key" })).status, 404);
    assert.equal((await roundOf(desk)).delivered, 1);
    await invariantsHold(desk);
  });

  test("who does not sign, or signs something else, is not heard", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    const body = { kind: "reply", id: "R1", from: phoneOf(1), text: "1" };
    for (const signature of [
      "",
      "sha256=00",
      signatureOf("another-secret-of-sorts", Buffer.from(JSON.stringify(body))),
    ]) {
      assert.equal((await desk.call(body, signature)).status, 401);
    }
    assert.equal((await desk.call({ kind: "reply", id: "R1" })).status, 400);
    assert.equal((await roundOf(desk)).answered, 0);
  });
});

test("without a gateway messages wait, and the list says why", async (t) => {
  const desk = await aDesk(t);
  await desk.open();
  const list = await desk.thread.done(messages.listMessages, REGION, {});
  assert.deepEqual([list.gatewayIsSet, list.counts.waiting], [false, 6]);
  const denied = await desk.thread.refused(
    messages.getMessage,
    { ...REGION, regionCode: "540200" },
    {
      messageId: present(list.messages[0], "one").messageId,
    },
  );
  assert.equal(denied, "message.unknown", "another prefecture sees nothing of it");
});

test("workers are told once that their case was closed, where the area switched it on", async (t) => {
  const desk = await aDesk(t);
  const { site, done, refused } = desk.thread;
  const { projectId, actors } = site;
  const switchOn = { regionCode: "540100", purpose: "case-closed", isOn: true, reason: "城关区试点告知" };
  assert.equal(
    await refused(messages.setSwitch, { ...REGION, regionCode: "540102" }, switchOn),
    "message.area-not-yours",
  );
  for (const isOn of [false, true]) await done(messages.setSwitch, REGION, { ...switchOn, isOn });
  await transact(desk.thread.db, (tx) =>
    tx.execute("update worker set phone = null where worker_id = $1", [site.worker(6).workerId]),
  );
  const host = jobOn(desk.thread, day("2020-12-21"));
  await host.transact((context) => reviewProject(context, projectId));
  const { findings } = await done(listFindings, actors.inspector, { projectId, ruleId: UNPAID_WAGES_RULE });
  const { findingId } = present(findings[0], "a finding");
  const { caseId } = await done(openCase, actors.inspector, { projectId, findingId });
  await done(actOnCase, actors.inspector, { projectId, caseId, kind: "accept" });
  await transferIn(desk.thread, 20_000_000);
  await payAll(desk.thread);
  const told = async () => (await done(messages.listMessages, REGION, { purpose: "case-closed" })).messages;
  assert.deepEqual(await told(), [], "not before it is closed");
  await done(actOnCase, actors.inspector, { projectId, caseId, kind: "clear" });
  const sent = await told();
  assert.equal(sent.length, 5, "one has no phone");
  assert.doesNotMatch(sent.map(({ text }) => text).join(), /¥|元|公司/, "no amount and no firm");
  assert.deepEqual(
    await desk.send(),
    { sent: 0, later: 0, dead: 0 },
    "made on the 21st, and the desk lives on the 17th",
  );
  desk.goTo(day("2020-12-21"), "10:00");
  assert.deepEqual(await desk.send(), { sent: 5, later: 0, dead: 0 });
});
