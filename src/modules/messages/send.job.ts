import type { Context, Job, JobContext } from "../../db/implement.ts";
import { instantFromMs, msOf } from "../../kernel/clock.ts";
import type { SmsAnswer, SmsGateway } from "../../kernel/sms-gateway.ts";
import { waitAfter, wireKey } from "./message.ts";
import * as store from "./sending.store.ts";

/** Messages a run takes: a gateway that answers in half a second is done with them within the lease. */
const SENT_AT_MOST = 200;
const AT_ONCE = 4;
/** How long a sender may take before others try its messages: longer than all of them can last. */
const LEASE_MINUTES = 15;
const MINUTE_MS = 60_000;

/**
 * Hands waiting messages to the gateway: claim and commit, send outside any transaction, record and commit. A crash
 * before the record has the message sent again under the same key, which a gateway that has it answers with 409.
 * Nobody's phone rings at night: it runs from eight to eight.
 */
export const sendMessagesJob: Job = {
  name: "messages.send",
  cron: "* 8-19 * * *",
  async run(context) {
    const { gateway } = context;
    if (gateway === undefined) return { sent: 0, later: 0, dead: 0 };
    const until = instantFromMs(msOf(context.now) + LEASE_MINUTES * MINUTE_MS);
    const due = await context.transact(({ tx }) => store.claimDue(tx, context.now, until, SENT_AT_MOST));
    const counts = { sent: 0, later: 0, dead: 0 };
    const sender = async () => {
      for (let one = due.shift(); one !== undefined; one = due.shift())
        counts[await sendOne(context, gateway, one)] += 1;
    };
    // Nothing is under way any more when the run ends, however it ends.
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, sender));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
    return counts;
  },
};

async function sendOne(
  context: JobContext,
  gateway: SmsGateway,
  { messageId, key, roundNo, phone, text }: store.ClaimedMessage,
): Promise<"sent" | "later" | "dead"> {
  const answer = await gateway.send({ key: wireKey(key, roundNo), to: phone, text });
  return context.transact((inner) => recordAnswer(inner, messageId, answer));
}

async function recordAnswer(
  context: Context,
  messageId: number,
  answer: SmsAnswer,
): Promise<"sent" | "later" | "dead"> {
  const { tx, now } = context;
  const held = await store.holdMessage(tx, messageId);
  if (held === undefined) return "dead";
  const attempts = held.attempts + 1;
  const { roundNo } = held;
  const ended = { roundNo, attempts, nextAttemptAt: null };
  // Another sender, or a report, was there first: what it found stands, the try is on record.
  if (held.state !== "waiting") {
    await store.appendAttempt(context, messageId, answer, { ...ended, state: held.state });
    return "sent";
  }
  if (answer.outcome === "taken") {
    await store.appendAttempt(context, messageId, answer, { ...ended, state: "sent" });
    return "sent";
  }
  const wait = answer.outcome === "try-again" ? waitAfter(attempts) : undefined;
  if (wait === undefined) {
    const outcome = answer.outcome === "refused" ? "refused" : "given-up";
    await store.appendAttempt(context, messageId, { ...answer, outcome }, { ...ended, state: "dead" });
    return "dead";
  }
  const nextAttemptAt = instantFromMs(msOf(now) + wait * MINUTE_MS);
  await store.appendAttempt(context, messageId, answer, { roundNo, attempts, state: "waiting", nextAttemptAt });
  return "later";
}
