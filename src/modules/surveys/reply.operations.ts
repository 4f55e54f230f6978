import type { Context } from "../../db/implement.ts";
import { implement } from "../../db/implement.ts";
import { dayAt, type Instant } from "../../kernel/clock.ts";
import { refuse } from "../../kernel/outcome.ts";
import { findInbound, handleInbound, holdInbound, type Inbound, leaveOpen } from "../messages/inbound.store.ts";
import * as store from "./answer.store.ts";
import * as contract from "./survey.contract.ts";
import { readReply, type Said } from "./survey.ts";

interface Given {
  readonly said: Said | null;
  readonly words: string | null;
  readonly channel: store.NewAnswer["channel"];
  readonly inboundId?: number;
  readonly at: Instant;
}

/** Keeps an answer with what the records say at this moment. Whether it was late is decided by its own day. */
async function keepAnswer(context: Context, ask: store.Ask, { inboundId, at, ...given }: Given): Promise<boolean> {
  const answeredOn = dayAt(at);
  const isLate = answeredOn > ask.closesOn;
  const recordsOwedFen = await store.owedOf(context.tx, ask);
  const known = { answeredOn, answeredAt: at, isLate, recordsOwedFen };
  await store.insertAnswer(context, { ...given, ...known, askId: ask.askId, inboundId: inboundId ?? null });
  return isLate;
}

/**
 * Takes a reply for the answer to the newest question sent to its phone. Two people with one phone, or no question: it
 * stays open for a person. Answers with the project it is about.
 */
export async function takeAnswer(context: Context, inbound: Inbound): Promise<number | undefined> {
  const { tx, today } = context;
  const asks = await store.asksOfPhone(tx, inbound.phone, today);
  const running = asks.filter(({ closesOn }) => closesOn >= today);
  const candidates = running.length > 0 ? running : asks;
  const [newest] = candidates;
  if (newest === undefined) {
    await leaveOpen(tx, inbound.inboundId, "nobody-asked");
    return undefined;
  }
  if (candidates.some(({ workerId }) => workerId !== newest.workerId)) {
    await leaveOpen(tx, inbound.inboundId, "shared-phone");
    return newest.projectId;
  }
  const { inboundId, receivedAt } = inbound;
  await keepAnswer(context, newest, { ...wordsOf(inbound), channel: "sms", inboundId, at: receivedAt });
  await handleInbound(context, inboundId);
  return newest.projectId;
}

/** An empty message is words too: that it came is a fact. */
function wordsOf({ text }: Inbound) {
  const { said, words } = readReply(text);
  return { said, words: words ?? (said === null ? "—" : null) };
}

export const matchReply = implement(contract.matchReply, async (context, { inboundId, askId }) => {
  const { tx, actor } = context;
  const inbound = await holdInbound(tx, actor, inboundId);
  if (inbound === undefined) return refuse("reply.unknown", { field: "inboundId" });
  if (inbound.handling !== "open") return refuse("reply.handled-already");
  const asks = await store.asksOfPhoneSeen(tx, actor, inbound.phone);
  const ask = asks.find((one) => one.askId === askId);
  if (ask === undefined)
    return refuse(asks.length === 0 ? "survey.ask-unknown" : "survey.other-phone", { field: "askId" });
  const at = inbound.receivedAt;
  const isLate = await keepAnswer(context, ask, { ...wordsOf(inbound), channel: "sms", inboundId, at });
  await handleInbound(context, inboundId);
  return { projectId: ask.projectId, isLate };
});

export const replyChoices = implement(contract.replyChoices, async ({ tx, actor }, { inboundId }) => {
  const inbound = await findInbound(tx, actor, inboundId);
  if (inbound === undefined) return refuse("reply.unknown", { field: "inboundId" });
  return { choices: await store.asksOfPhoneSeen(tx, actor, inbound.phone) };
});

export const recordAnswer = implement(contract.recordAnswer, async (context, given) => {
  const { tx, now } = context;
  const { projectId, askId, said, words, calledAt } = given;
  const ask = await store.findAsk(tx, projectId, askId);
  if (ask === undefined) return refuse("survey.ask-unknown", { field: "askId" });
  if (calledAt > now || dayAt(calledAt) < ask.askedOn) return refuse("survey.called-outside", { field: "calledAt" });
  return { isLate: await keepAnswer(context, ask, { said, words: words || null, channel: "officer", at: calledAt }) };
});

export const myQuestions = implement(contract.myQuestions, async ({ tx, actor, today }) => ({
  questions: await store.asksOfWorker(tx, actor.workerId ?? 0, today),
}));

export const answerMine = implement(contract.answerMine, async (context, { askId, said, words }) => {
  const { tx, actor, today, now } = context;
  const ask = (await store.asksOfWorker(tx, actor.workerId ?? 0, today)).find((one) => one.askId === askId);
  if (ask === undefined) return refuse("survey.ask-unknown", { field: "askId" });
  return { isLate: await keepAnswer(context, ask, { said, words: words || null, channel: "page", at: now }) };
});
