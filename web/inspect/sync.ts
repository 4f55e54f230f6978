import { inspectionBundle, sendPhoto, syncFacts } from "../../src/modules/inspections/inspection.contract.ts";
import { giveTask } from "../../src/modules/inspections/task.contract.ts";
import { call, FaultError, RefusalError } from "../app/api.ts";
import { phoneNow } from "../app/phone-clock.ts";
import { fileValueOf } from "../ui/files.ts";
import { enqueue, keepDownloaded, type Queued, queueOf } from "./phone-store.ts";

/** How the last try ended. Whatever it was: what is not sent stays on the phone. */
export type Ended = "done" | "offline" | "signed-out" | "other-user" | "failed";

const FACTS_AT_ONCE = 100;
let running: Promise<Ended> | undefined;

/** Sends what waits, then downloads. One at a time: who asks meanwhile gets the answer of the one under way. */
export function sync(user: { readonly userId: number; readonly name: string }): Promise<Ended> {
  running ??= send(user)
    .catch(endOf)
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function send({ userId, name }: { userId: number; name: string }): Promise<Ended> {
  const waiting = (await queueOf(userId)).filter(({ state }) => state === "waiting");
  const facts = waiting.filter((one) => one.kind === "fact");
  for (let at = 0; at < facts.length; at += FACTS_AT_ONCE) {
    const some = facts.slice(at, at + FACTS_AT_ONCE);
    const { results } = await call(syncFacts, { asUser: userId, facts: some.map(({ fact }) => fact) });
    const answered = new Map(results.map((one) => [one.factId, one]));
    // What the server did not answer for waits on.
    await enqueue(
      ...some.flatMap((one): Queued[] => {
        const result = answered.get(one.id);
        if (result === undefined) return [];
        return [result.outcome === "refused" ? refused(one, result.says) : { ...one, state: "sent" }];
      }),
    );
  }
  for (const one of waiting) {
    if (one.kind !== "fact") await enqueue(await sent(one, userId));
  }
  await keepDownloaded({ userId, name, at: phoneNow(), bundle: await call(inspectionBundle, {}) });
  return "done";
}

/** The item as it is after the server took or refused it. No network, no session: thrown, and it waits on. */
async function sent(one: Exclude<Queued, { kind: "fact" }>, userId: number): Promise<Queued> {
  try {
    if (one.kind === "task") await call(giveTask, { ...one.task, asUser: userId });
    else {
      const { picture, ...photo } = one.photo;
      const file = await fileValueOf(new File([picture], "photo.jpg", { type: picture.type }));
      await call(sendPhoto, { ...photo, asUser: userId, file });
    }
    return { ...one, state: "sent" };
  } catch (error) {
    if (!(error instanceof RefusalError) || endOf(error) !== "failed") throw error;
    return refused(one, error.says);
  }
}

function refused(one: Queued, says: { zh: string; en: string; bo?: string | undefined } | null): Queued {
  const { zh, en, bo } = says ?? { zh: "未被接受", en: "not accepted" };
  return { ...one, state: "refused", says: bo === undefined ? { zh, en } : { zh, en, bo } };
}

function endOf(error: unknown): Ended {
  if (error instanceof FaultError) return error.message.startsWith("HTTP") ? "failed" : "offline";
  if (!(error instanceof RefusalError)) throw error;
  if (error.status === 401) return "signed-out";
  return error.refused === "inspection.other-user" ? "other-user" : "failed";
}
