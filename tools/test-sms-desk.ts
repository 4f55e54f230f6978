import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { httpServer } from "../src/app/http.ts";
import { runJob } from "../src/app/jobs.ts";
import type { OpenHost } from "../src/app/open-host.ts";
import { httpSmsGateway } from "../src/app/sms-gateway.ts";
import { openIds } from "../src/db/ids.ts";
import { transact } from "../src/db/transact.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import { instantAt } from "../src/kernel/clock.ts";
import { type Day, day } from "../src/kernel/day.ts";
import type { SmsGateway } from "../src/kernel/sms-gateway.ts";
import { signatureOf } from "../src/modules/messages/callback.ts";
import { MESSAGE_INVARIANTS } from "../src/modules/messages/message-invariants.store.ts";
import { sendMessagesJob } from "../src/modules/messages/send.job.ts";
import { openRoundsJob } from "../src/modules/surveys/open-rounds.job.ts";
import * as survey from "../src/modules/surveys/survey.operations.ts";
import { SURVEY_INVARIANTS } from "../src/modules/surveys/survey-invariants.store.ts";
import { type TestGateway, testGateway } from "./test-gateway.ts";
import { TEST_PRESS } from "./test-press.ts";
import { approveAllSheets, aThread, payAll, type Thread, transferIn } from "./test-thread.ts";

const SECRET = "a-secret-of-this-test-only";
export const REGION: Actor = { userId: 77, name: "德吉央宗", role: "inspector", regionCode: "540000" };
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
export const ASKED_ON = day("2020-12-17");
export const phoneOf = (pin: number) => `1390000000${pin}`;

export interface Desk {
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
export async function aDesk(t: TestContext, { paid = false } = {}): Promise<Desk> {
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

export async function invariantsHold({ thread }: Desk): Promise<void> {
  for (const invariant of [...MESSAGE_INVARIANTS, ...SURVEY_INVARIANTS]) {
    const { violations } = await transact(thread.db, (tx) => invariant.check(tx), { readOnly: true });
    assert.deepEqual(violations, [], invariant.id);
  }
}

export const roundOf = async ({ thread }: Desk, today = ASKED_ON) => {
  const { rounds } = await thread.done(survey.listRounds, REGION, {}, today);
  assert.equal(rounds.length, 1);
  return present(rounds[0], "the round");
};

export const detailOf = async (desk: Desk, today = ASKED_ON) => {
  const { projectId } = desk.thread.site;
  const { roundId } = await roundOf(desk, today);
  return desk.thread.done(survey.getRound, REGION, { projectId, roundId }, today);
};

export const askOf = async (desk: Desk, pin: number, today = ASKED_ON) => {
  const { asks } = await detailOf(desk, today);
  return present(
    asks.find((one) => one.pin === pin),
    `the question to ${pin}`,
  );
};
