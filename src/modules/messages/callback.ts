import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { parsePhone } from "../../codes/phone.ts";
import type { Context } from "../../db/implement.ts";
import { type Instant, instantFromMs, msOf } from "../../kernel/clock.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import * as inbound from "./inbound.store.ts";
import { stateAfterReport } from "./message.ts";
import * as sending from "./sending.store.ts";

/** What a gateway tells us. Unknown fields are let through: theirs is another program's version. */
export const callbackSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("reply"),
    id: z.string().min(1).max(200),
    from: z.string().min(1).max(40),
    text: z.string().max(2_000),
    at: z.iso.datetime({ offset: true }).optional(),
  }),
  z
    .object({
      kind: z.literal("report"),
      key: z.string().max(200).optional(),
      id: z.string().max(200).optional(),
      state: z.enum(["delivered", "not-delivered"]),
      error: z.string().max(300).optional(),
    })
    .refine(({ key, id }) => key !== undefined || id !== undefined, { error: "key or id" }),
]);
export type Callback = z.output<typeof callbackSchema>;
type Reply = Extract<Callback, { kind: "reply" }>;
type Report = Extract<Callback, { kind: "report" }>;

/** HMAC-SHA256 of the body's bytes, as `sha256=` and hexadecimal digits. */
export function signatureOf(secret: string, body: Uint8Array): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

export function isSigned(secret: string, body: Uint8Array, signature: string): boolean {
  const [own, given] = [Buffer.from(signatureOf(secret, body)), Buffer.from(signature)];
  return own.length === given.length && timingSafeEqual(own, given);
}

/** Stores a reply once. Undefined: it is on record already, and whatever it led to was done with it. */
export async function takeReply(context: Context, { id, from, text, at }: Reply): Promise<inbound.Inbound | undefined> {
  const phone = parsePhone(from);
  const saidAt = at === undefined ? undefined : instantFromMs(msOf(at as Instant));
  return inbound.insertInbound(context, { providerId: id, phone: isRefusal(phone) ? from : phone, text, saidAt });
}

/** Stores a delivery report once. */
export async function takeReport(context: Context, report: Report): Promise<"stored" | "known" | "unknown-message"> {
  const held = await sending.holdReported(context.tx, { key: report.key, providerId: report.id });
  if (held === undefined) return "unknown-message";
  // About a message that was sent again since: what becomes of the new one is what counts.
  if ((roundOf(report.key) ?? held.roundNo) !== held.roundNo) return "known";
  if (await sending.isReported(context.tx, held, report.state)) return "known";
  const made = { outcome: report.state, error: report.error, providerId: report.id };
  const state = stateAfterReport(held.state, report.state);
  await sending.appendAttempt(context, held.messageId, made, { ...held, state, nextAttemptAt: null });
  return "stored";
}

function roundOf(key: string | undefined): number | undefined {
  if (key === undefined) return undefined;
  const round = Number(key.split("#")[1] ?? 1);
  return Number.isSafeInteger(round) ? round : undefined;
}
