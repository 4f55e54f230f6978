import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ASKED_ON,
  aDesk,
  askOf,
  detailOf,
  invariantsHold,
  phoneOf,
  REGION,
  roundOf,
} from "../../tools/test-sms-desk.ts";
import { transact } from "../db/transact.ts";
import type { Actor } from "../kernel/actor.ts";
import { present } from "../kernel/assert.ts";
import { instantAt } from "../kernel/clock.ts";
import { type Day, day } from "../kernel/day.ts";
import { getComplaint } from "../modules/complaints/complaint.operations.ts";
import { openIdentity } from "../modules/complaints/identity.operations.ts";
import * as messages from "../modules/messages/message.operations.ts";
import * as surveyComplaint from "../modules/surveys/complaint.operations.ts";
import * as reply from "../modules/surveys/reply.operations.ts";
import * as survey from "../modules/surveys/survey.operations.ts";
import { roleDenial } from "./edge.ts";

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

  test("a worker sees the own question alone; an officer records what was said on the phone", async (t) => {
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

  test("a mismatch becomes a complaint where the worker agrees, once, and both name each other", async (t) => {
    const desk = await aDesk(t);
    await desk.open();
    await desk.says(4, "1", "R1");
    const { thread } = desk;
    const { projectId, actors } = thread.site;
    const { askId } = await askOf(desk, 4);
    const given = { projectId, askId, agreed: true, agreedOn: ASKED_ON, agreedBy: "phone", says: "只收到一半工资" };
    const refusedOf = (more: object) =>
      thread.refused(surveyComplaint.openComplaint, REGION, { ...given, ...more }, ASKED_ON);
    assert.equal(await refusedOf({ agreed: false }), "survey.not-agreed");
    assert.equal(await refusedOf({ agreedOn: "2020-12-16" }), "survey.agreed-outside");
    assert.equal(await refusedOf({ agreedOn: "2020-12-18" }), "survey.agreed-outside");
    assert.equal(await refusedOf({ askId: 7 }), "survey.ask-unknown");
    const taken = await thread.done(surveyComplaint.openComplaint, REGION, given, ASKED_ON);
    const again = await thread.done(surveyComplaint.openComplaint, REGION, given, ASKED_ON);
    assert.deepEqual(again, taken, "said twice, it is there once, with the same receipt");
    assert.equal(await refusedOf({ says: "另一种说法" }), "survey.complaint-there");
    const { complaintId } = taken;
    const inspector = { ...actors.inspector, regionCode: "540102" };
    const one = await thread.done(getComplaint, inspector, { complaintId }, ASKED_ON);
    assert.deepEqual(
      [one.channel, one.surveyAskId, one.projectId, one.fromMonth, one.kinds, one.anonymous],
      ["survey", askId, projectId, "2020-11", ["unpaid-wages"], false],
    );
    const { mismatches, open } = await thread.done(survey.listMismatches, REGION, {}, ASKED_ON);
    assert.deepEqual(
      [open, mismatches[0]?.look?.result, mismatches[0]?.look?.complaintId],
      [0, "complaint", complaintId],
    );
    assert.equal(one.claimedFen, mismatches[0]?.recordsOwedFen);
    const [row] = await thread.query<{ sealed: boolean; agreedBy: string; looks: number }>(
      `select c.identity_sealed is not null as sealed, l.agreed_by as "agreedBy",
         (select count(*)::int4 from survey_look where complaint_id = c.complaint_id) as looks
       from complaint c join survey_look l on l.complaint_id = c.complaint_id where c.complaint_id = $1`,
      [complaintId],
    );
    assert.deepEqual(row, { sealed: true, agreedBy: "phone", looks: 1 });
    const name = thread.site.worker(4).name;
    assert.ok(!JSON.stringify(one).includes(name), "who it was stays sealed");
    const who = await thread.done(openIdentity, inspector, { complaintId, reason: "回访核实" }, ASKED_ON);
    assert.equal(who.name, name);
    await invariantsHold(desk);
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
