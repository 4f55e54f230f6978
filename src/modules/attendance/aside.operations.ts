import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { msOf } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { findEngagement } from "../registry/engagement.store.ts";
import * as store from "./aside.store.ts";
import { shownLine } from "./aside.ts";
import * as contract from "./attendance.contract.ts";
import { insertCounted } from "./attendance.store.ts";
import { shiftRule } from "./device.store.ts";
import { isPunchLine, pinNumber } from "./ingest.ts";
import { ensurePartitions } from "./partition.store.ts";
import { partitionMonth, workDayOf } from "./work-day.ts";
import { widenByHand } from "./worker-day.store.ts";

export const listAside = implement(contract.listAside, async ({ tx, actor }, filter) => {
  const own = actor.role === "subcontractor" ? (actor.companyId ?? 0) : undefined;
  const { total, lines } = await store.listLines(tx, filter, own);
  return { total, lines: lines.map((line) => ({ ...line, raw: shownLine(line.raw) })) };
});

export const decideAside = implement(contract.decideAside, async (context, given) => {
  const line = await store.lockLine(context.tx, given.projectId, given.asideId);
  if (line === undefined) return refuse("aside.unknown", { field: "asideId" });
  if (line.state !== "open") return refuse("aside.already-decided", { facts: { state: line.state } });
  if (given.decision === "count") {
    const refused = await count(context, given, line);
    if (refused !== undefined) return refused;
  }
  await store.saveDecision(context, given);
  return { state: given.decision === "count" ? ("counted" as const) : ("dismissed" as const) };
});

/** The line becomes a punch that stays marked; a punch that is there already stays as it is. */
async function count(
  { tx, now }: Context,
  { projectId, pin: givenPin }: InputOf<typeof contract.decideAside>,
  line: store.AsideToDecide,
): Promise<Refusal | undefined> {
  if (!isPunchLine(line.reason)) return refuse("aside.not-a-punch");
  const { punchedAt } = line;
  if (punchedAt === null) return refuse("aside.has-no-time");
  const pin = givenPin ?? pinNumber(line.pin ?? "");
  if ((await findEngagement(tx, projectId, pin)) === undefined) return refuse("engagement.unknown", { field: "pin" });
  if (punchedAt > now) return refuse("punch.in-the-future", { facts: { punchedAt } });
  const { dayStartsMinute, startedOn } = present(await shiftRule(tx, projectId), "the project");
  const workDay = workDayOf(punchedAt, dayStartsMinute);
  if (workDay < startedOn) return refuse("punch.before-start", { right: `not before ${startedOn}` });
  await ensurePartitions(tx, [partitionMonth(msOf(punchedAt) / 1000)]);
  const { deviceId, uploadId, lineNo } = line;
  if (await insertCounted(tx, { projectId, pin, punchedAt, deviceId, uploadId, lineNo })) {
    await widenByHand(tx, projectId, workDay, pin, punchedAt);
  }
  return undefined;
}
