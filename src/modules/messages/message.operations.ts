import { findRegion, isWithin } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as inbound from "./inbound.store.ts";
import * as contract from "./message.contract.ts";
import * as store from "./message.store.ts";
import { masked } from "./message.ts";
import * as sending from "./sending.store.ts";

export const listMessages = implement(contract.listMessages, async ({ tx, actor, gatewayIsSet = false }, filter) => {
  const counts = await store.countByState(tx, actor, filter);
  const messages = await store.messages(tx, actor, filter);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    gatewayIsSet,
    total: filter.state === undefined ? all : counts[filter.state],
    counts,
    messages: messages.map((one) => ({ ...one, phone: masked(one.phone) })),
  };
});

export const getMessage = implement(contract.getMessage, async ({ tx, actor }, { messageId }) => {
  const found = await store.findMessage(tx, actor, messageId);
  if (found === undefined) return refuse("message.unknown", { field: "messageId" });
  return { ...found, phone: masked(found.phone), history: await store.historyOf(tx, messageId) };
});

export const openPhone = implement(contract.openPhone, async ({ tx, actor }, { messageId }) => {
  const found = await store.findMessage(tx, actor, messageId);
  return found === undefined ? refuse("message.unknown", { field: "messageId" }) : { phone: found.phone };
});

export const sendAgain = implement(contract.sendAgain, async (context, { messageId, reason }) => {
  const { tx, actor, now } = context;
  const held = await sending.holdMessage(tx, messageId);
  const found = await store.findMessage(tx, actor, messageId);
  if (held === undefined || found === undefined) return refuse("message.unknown", { field: "messageId" });
  if (held.state !== "dead" && held.state !== "failed") {
    return refuse("message.not-failed", { facts: { state: held.state } });
  }
  const roundNo = held.roundNo + 1;
  const next = { state: "waiting", roundNo, attempts: 0, nextAttemptAt: now } as const;
  await sending.appendAttempt(context, messageId, { outcome: "sent-again", reason }, next);
  return { roundNo };
});

export const listReplies = implement(contract.listReplies, async ({ tx, actor }, filter) => {
  const { total, rows } = await inbound.inbounds(tx, actor, filter);
  return { total, replies: rows.map((one) => ({ ...one, phone: masked(one.phone) })) };
});

export const setReplyAside = implement(contract.setReplyAside, async (context, { inboundId, reason }) => {
  const found = await inbound.holdInbound(context.tx, context.actor, inboundId);
  if (found === undefined) return refuse("reply.unknown", { field: "inboundId" });
  if (found.handling !== "open") return refuse("reply.handled-already");
  await inbound.handleInbound(context, inboundId, reason);
  return { inboundId };
});

export const listSwitches = implement(contract.listSwitches, async ({ tx, gatewayIsSet = false }) => ({
  gatewayIsSet,
  switches: await store.switches(tx),
}));

export const setSwitch = implement(contract.setSwitch, async (context, given) => {
  const { actor } = context;
  const own = actor.regionCode !== undefined && isWithin(given.regionCode, actor.regionCode);
  if (actor.role !== "administrator" && !own) return refuse("message.area-not-yours", { field: "regionCode" });
  if (findRegion(given.regionCode) === undefined) return refuse("region.unknown", { field: "regionCode" });
  return { switchId: await store.insertSwitch(context, given) };
});
