import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { type TestGateway, testGateway } from "../../tools/test-gateway.ts";
import { TEST_PRESS } from "../../tools/test-press.ts";
import { approveAllSheets, aThread, payAll, type Thread, transferIn } from "../../tools/test-thread.ts";
import { openIds } from "../db/ids.ts";
import { transact } from "../db/transact.ts";
import type { Actor } from "../kernel/actor.ts";
import { present } from "../kernel/assert.ts";
import { instantAt } from "../kernel/clock.ts";
import { type Day, day } from "../kernel/day.ts";
import type { SmsGateway } from "../kernel/sms-gateway.ts";
import { signatureOf } from "../modules/messages/callback.ts";
import * as messages from "../modules/messages/message.operations.ts";
import { MESSAGE_INVARIANTS } from "../modules/messages/message-invariants.store.ts";
import { sendMessagesJob } from "../modules/messages/send.job.ts";
import { openRoundsJob } from "../modules/surveys/open-rounds.job.ts";
import * as reply from "../modules/surveys/reply.operations.ts";
import * as survey from "../modules/surveys/survey.operations.ts";
import { SURVEY_INVARIANTS } from "../modules/surveys/survey-invariants.store.ts";
import { roleDenial } from "./edge.ts";
import { httpServer } from "./http.ts";
import { runJob } from "./jobs.ts";
import type { OpenHost } from "./open-host.ts";
import { httpSmsGateway } from "./sms-gateway.ts";

const SECRET = "a-secret-of-this-test-only";
const REGION: Actor = { userId: 77, name: "德吉央宗", role: "inspector", regionCode: "540000" };
const PLAN = {
  regionCode: "540000",
  sharePercent: 100,
  numberMin: 5,
  daysAfterPayday: 2,
  daysToAnswer: 7,
  restDays: 20,
  fromDay: "2020-11-01",
  seed: "yaks-and-cranes",
};
/** The site's payday of November is 15 December. */
const ASKED_ON = day("2020-12-17");
const phoneOf = (pin: number) => `1390000000${pin}`;

interface Desk {
  readonly thread: Thread;
  readonly gateway: TestGateway;
  readonly server: FastifyInstance;
  goTo(on: Day, time?: string): void;
  open(): ReturnType<typeof runJob>;
  send(through?: SmsGateway): ReturnType<typeof runJob>;
  call(body: object, signature?: string): Promise<{ status: number; stored: string }>;
  says(pin: number, text: string, id?: string): Promise<{ status: number; stored: string }>;
  messageOf(pin: number): Promise<{ messageId: number; state: string; attempts: number; key: string }>;
}

/** A site with approved November sheets, phones, and a gateway that listens. Paid in full where `paid`. */
async function aDesk(t: TestContext, { paid = false } = {}): Promise<Desk> {
  const thread = await aThread(t);
  await approveAllSheets(thread);
  if (paid) {
    await transferIn(thread, 20_000_000);
    await payAll(thread);
  }
  for (const one of thread.site.workers) {
    await transact(thread.db, (tx) =>
      tx.execute("update worker set phone = $2 where worker_id = $1", [one.workerId, phoneOf(one.pin)]),
    );
  }
  await thread.done(survey.addPlan, REGION, PLAN, day("2020-11-01"));
  const gateway = await testGateway(t);
  let [on, at] = [ASKED_ON, "10:00"];
  const host: OpenHost = {
    db: thread.db,
    ids: await openIds(thread.db),
    vault: thread.vault,
    clock: { today: () => on, now: () => instantAt(on, at) },
    press: TEST_PRESS,
    log: pino({ level: "silent" }),
    gateway: httpSmsGateway({ url: gateway.url, token: "t0ken", timeoutMs: 2_000 }),
    gatewaySecret: SECRET,
    committed: () => {},
    onCommitted: () => {},
    setClock: () => {},
    close: async () => {},
  };
  const server = await httpServer(host);
  t.after(() => server.close());
  const desk: Desk = {
    thread,
    gateway,
    server,
    goTo(next, time = "10:00") {
      [on, at] = [next, time];
    },
    open: () => runJob(host, openRoundsJob),
    send: (through) => runJob(through === undefined ? host : { ...host, gateway: through }, sendMessagesJob),
    async call(body, signature) {
      const payload = JSON.stringify(body);
      const headers = {
        "content-type": "application/json",
        "x-qingxin-signature": signature ?? signatureOf(SECRET, Buffer.from(payload)),
      };
      const answer = await server.inject({ method: "POST", url: "/sms/callback", payload, headers });
      return { status: answer.statusCode, stored: answer.json().stored };
    },
    says: (pin, text, id = `R-${pin}-${text}`) => desk.call({ kind: "reply", id, from: `+86${phoneOf(pin)}`, text }),
    async messageOf(pin) {
      const rows = await thread.query<{ messageId: number; state: string; attempts: number; key: string }>(
        `select message_id as "messageId", state, attempts, key from outbox_message where phone = $1`,
        [phoneOf(pin)],
      );
      assert.equal(rows.length, 1, "one message a worker");
      return present(rows[0], "the message");
    },
  };
  return desk;
}

async function invariantsHold({ thread }: Desk): Promise<void> {
  for (const invariant of [...MESSAGE_INVARIANTS, ...SURVEY_INVARIANTS]) {
    const { violations } = await transact(thread.db, (tx) => invariant.check(tx), { readOnly: true });
    assert.deepEqual(violations, [], invariant.id);
  }
}

const roundOf = async ({ thread }: Desk, today = ASKED_ON) => {
  const { rounds } = await thread.done(survey.listRounds, REGION, {}, today);
  assert.equal(rounds.length, 1);
  return present(rounds[0], "the round");
};

const detailOf = async (desk: Desk, today = ASKED_ON) => {
  const { projectId } = desk.thread.site;
  const { roundId } = await roundOf(desk, today);
  return desk.thread.done(survey.getRound, REGION, { projectId, roundId }, today);
};

const askOf = async (desk: Desk, pin: number, today = ASKED_ON) => {
  const { asks } = await detailOf(desk, today);
  return present(
    asks.find((one) => one.pin === pin),
    `the question to ${pin}`,
  );
};

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

  test("a sender that dies after sending: the message goes out again under its key, and the phone gets one", async (t) => {
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

describe("answers of workers", () => {
  test("a reply is an answer once; a changed one counts, a late one is kept and does not", async (t) => {
    const desk = await aDesk(t, { paid: true });
    await desk.open();
    await desk.send();
    assert.deepEqual(await desk.says(1, "1", "R1"), { status: 200, stored: "stored" });
    assert.deepEqual(await desk.says(1, "1", "R1"), { status: 200, stored: "known" });
    assert.equal((await askOf(desk, 1)).answers.length, 1, "the same reply twice is one");
    await desk.says(1, "2 还差加班费");
    await desk.says(1, "请给我回电话");
    desk.goTo(day("2020-12-24"));
    await desk.says(2, "1");
    desk.goTo(day("2020-12-25"));
    await desk.says(1, "1", "R9");
    await desk.says(3, "2");
    const { asks } = await detailOf(desk, day("2020-12-25"));
    const [first, second, third] = asks;
    assert.deepEqual(
      [first?.answers.length, first?.counted?.said, first?.counted?.words],
      [4, "not-in-full", "还差加班费"],
    );
    assert.deepEqual(
      first?.answers.map(({ isLate }) => isLate),
      [false, false, false, true],
    );
    assert.equal(second?.counted?.said, "in-full", "the last day counts");
    assert.deepEqual([third?.counted, third?.answers[0]?.isLate], [null, true]);
    const round = await roundOf(desk, day("2020-12-25"));
    assert.deepEqual([round.answered, round.notInFull, round.mismatched, round.late], [2, 1, 1, 2]);
    await invariantsHold(desk);
  });

  test("a phone of two workers and a phone of nobody wait for a person", async (t) => {
    const desk = await aDesk(t);
    const { site, db } = desk.thread;
    await transact(db, (tx) =>
      tx.execute("update worker set phone = $2 where worker_id = $1", [site.worker(2).workerId, phoneOf(1)]),
    );
    await desk.open();
    await desk.says(1, "2");
    await desk.call({ kind: "reply", id: "R2", from: "13877777777", text: "什么意思" });
    assert.equal((await roundOf(desk)).answered, 0);
    const { replies } = await desk.thread.done(messages.listReplies, REGION, { handling: "open" });
    assert.deepEqual(replies.map(({ why }) => why).toSorted(), ["nobody-asked", "shared-phone"]);
    const shared = present(
      replies.find(({ why }) => why === "shared-phone"),
      "the shared one",
    );
    const { choices } = await desk.thread.done(reply.replyChoices, REGION, { inboundId: shared.inboundId });
    assert.deepEqual(
      choices.map(({ workerName }) => workerName).toSorted(),
      [site.worker(1).name, site.worker(2).name].toSorted(),
    );
    const other = (await askOf(desk, 3)).askId;
    const { inboundId } = shared;
    assert.equal(
      await desk.thread.refused(reply.matchReply, REGION, { inboundId, askId: other }),
      "survey.other-phone",
    );
    const askId = (await askOf(desk, 2)).askId;
    assert.equal((await desk.thread.done(reply.matchReply, REGION, { inboundId, askId })).isLate, false);
    assert.equal(await desk.thread.refused(reply.matchReply, REGION, { inboundId, askId }), "reply.handled-already");
    assert.equal((await askOf(desk, 2)).counted?.said, "not-in-full");
    const lost = present(
      replies.find(({ why }) => why === "nobody-asked"),
      "the other",
    );
    await desk.thread.done(messages.setReplyAside, REGION, { inboundId: lost.inboundId, reason: "不是本系统的号码" });
    assert.equal((await desk.thread.done(messages.listReplies, REGION, { handling: "open" })).total, 0);
    await invariantsHold(desk);
  });

  test("on the own page a worker sees the own question alone; an officer records what was said on the phone", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    const { site } = desk.thread;
    const [me, other] = [site.workerActor(1), site.workerActor(2)];
    const mine = await desk.thread.done(reply.myQuestions, me, {}, ASKED_ON);
    assert.equal(mine.questions.length, 1);
    const { askId } = present(mine.questions[0], "the question");
    const said = { askId, said: "in-full" };
    assert.equal(await desk.thread.refused(reply.answerMine, other, said, ASKED_ON), "survey.ask-unknown");
    await desk.thread.done(reply.answerMine, me, said, ASKED_ON);
    const again = await desk.thread.done(reply.myQuestions, me, {}, ASKED_ON);
    assert.equal(again.questions[0]?.said, "in-full");
    const call = { projectId: site.projectId, askId: (await askOf(desk, 2)).askId, said: "not-in-full" };
    const at = (time: string) => ({ ...call, calledAt: instantAt(ASKED_ON, time) });
    assert.equal(await desk.thread.refused(reply.recordAnswer, REGION, at("23:00"), ASKED_ON), "survey.called-outside");
    await desk.thread.done(reply.recordAnswer, REGION, at("09:00"), ASKED_ON);
    const { counted } = await askOf(desk, 2);
    assert.deepEqual([counted?.channel, counted?.recordedByName], ["officer", "德吉央宗"]);
    // Unpaid: who says "in full" and who says "not in full" differ from, and agree with, the ledger.
    const { mismatches, open } = await desk.thread.done(survey.listMismatches, REGION, {}, ASKED_ON);
    assert.deepEqual([open, mismatches[0]?.kind, mismatches[0]?.pin], [1, "records-say-unpaid", 1]);
  });

  test("a mismatch is a task until somebody has looked, and anew after another answer", async (t) => {
    const desk = await aDesk(t, { paid: true });
    await desk.open();
    await desk.says(4, "2", "R1");
    const { projectId } = desk.thread.site;
    const { askId } = await askOf(desk, 4);
    const found = await desk.thread.done(survey.listMismatches, REGION, { state: "open" }, ASKED_ON);
    assert.deepEqual(
      [found.total, found.mismatches[0]?.kind, found.mismatches[0]?.owedNowFen],
      [1, "records-say-paid", 0],
    );
    const look = { projectId, askId, result: "misunderstood", note: "电话核实，本人当日稍后收到" };
    await desk.thread.done(survey.lookAt, REGION, look, ASKED_ON);
    assert.equal((await desk.thread.done(survey.listMismatches, REGION, { state: "open" }, ASKED_ON)).total, 0);
    const { mismatches } = await desk.thread.done(survey.listMismatches, REGION, {}, ASKED_ON);
    assert.equal(mismatches[0]?.look?.byName, "德吉央宗");
    await desk.says(4, "2 还是没有", "R2");
    assert.equal((await roundOf(desk)).openTasks, 1);
    await desk.says(4, "1", "R3");
    assert.equal((await roundOf(desk)).mismatched, 0);
    assert.equal(await desk.thread.refused(survey.lookAt, REGION, look, ASKED_ON), "survey.no-mismatch");
  });

  test("firms see sums of closed rounds with five answers or more, and nothing else of it", async (t) => {
    const desk = await aDesk(t, { paid: true });
    const { actors } = desk.thread.site;
    await desk.open();
    for (const pin of [1, 2, 3, 4]) await desk.says(pin, pin === 1 ? "2" : "1");
    const closed = day("2020-12-25");
    const shown = async (today: Day) =>
      (await desk.thread.done(survey.firmRates, actors.payrollOfficer, {}, today)).rounds;
    assert.deepEqual(await shown(ASKED_ON), [], "while it runs, a new answer would show whose it is");
    assert.deepEqual(
      (await shown(closed)).map((one) => one.shown),
      [null],
      "four answers show who gave them",
    );
    await desk.says(5, "1");
    desk.goTo(closed);
    await desk.says(6, "2");
    for (const firm of [actors.payrollOfficer, actors.owner, actors.subcontractors[0]]) {
      const { rounds } = await desk.thread.done(survey.firmRates, firm, {}, closed);
      assert.deepEqual(rounds[0]?.shown, { answered: 5, inFull: 4, notInFull: 1 }, "the late one is not in it");
      assert.doesNotMatch(JSON.stringify(rounds), /askId|pin|worker|phone|mismatch/);
    }
    const stranger: Actor = { ...actors.owner, companyId: 1 };
    assert.deepEqual((await desk.thread.done(survey.firmRates, stranger, {}, closed)).rounds, []);
    const others = [
      survey.getRound,
      survey.listRounds,
      survey.listMismatches,
      survey.surveyRates,
      survey.listPlans,
      survey.lookAt,
      reply.recordAnswer,
      reply.replyChoices,
      messages.listMessages,
      messages.getMessage,
      messages.openPhone,
      messages.listReplies,
    ];
    for (const firm of [actors.payrollOfficer, actors.owner, actors.subcontractors[0], actors.bankClerk]) {
      for (const { contract } of others) {
        assert.equal(roleDenial(contract, firm)?.refused, "access.role-may-not", `${contract.name} for ${firm.role}`);
      }
    }
  });

  test("nobody is asked twice within the rest, and who has no phone is counted as that", async (t) => {
    const desk = await aDesk(t);
    const { site, db } = desk.thread;
    const change = (text: string, params: unknown[]) => transact(db, (tx) => tx.execute(text, params));
    await change("update worker set phone = null where worker_id = $1", [site.worker(6).workerId]);
    await desk.open();
    const { onSheet, withoutPhone, frameSize, asked } = await detailOf(desk);
    assert.deepEqual([onSheet, withoutPhone, frameSize, asked], [6, 1, 5, 5]);
    // The same people on the sheet of the month before, whose round is opened late.
    await change("update survey_round set month = '2020-09' where project_id = $1", [site.projectId]);
    desk.goTo(day("2020-12-20"));
    assert.deepEqual(await desk.open(), { rounds: 1, asked: 0 });
    const [frame] = await desk.thread.query<{ asked_lately: number; frame: number[] }>(
      "select asked_lately, frame from survey_round order by round_id desc limit 1",
    );
    assert.deepEqual([frame?.asked_lately, frame?.frame], [5, []]);
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
