import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../db/implement.ts";
import { transact } from "../db/transact.ts";
import { NOBODY } from "../kernel/actor.ts";
import { type Callback, callbackSchema, isSigned, takeReply, takeReport } from "../modules/messages/callback.ts";
import { takeAnswer } from "../modules/surveys/reply.operations.ts";
import { markForReview } from "./edge.store.ts";
import type { Host } from "./host.ts";
import { countRequest } from "./metrics.ts";

const BODY_BYTES_MAX = 64 * 1024;

/**
 * What the gateway for short messages calls: replies from phones, and what became of a message. Not a user: it signs
 * the body with the shared secret. 200 follows the commit, so anything else may be sent again, and what came twice is
 * one.
 */
export async function serveSmsGateway(scope: FastifyInstance, host: Host): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY_BYTES_MAX }, (_request, body, done) =>
    done(null, body),
  );
  scope.post("/sms/callback", (request, reply) => answer(host, request, reply));
}

async function answer(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (host.gatewaySecret === undefined) return say(reply, 404, "not-set-up");
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const signature = request.headers["x-qingxin-signature"];
  if (typeof signature !== "string" || !isSigned(host.gatewaySecret, body, signature))
    return say(reply, 401, "not-signed");
  const said = callbackSchema.safeParse(parsed(body));
  if (!said.success) return say(reply, 400, "malformed");
  await host.ids.ensure(100);
  const { ids, vault, clock } = host;
  const base = { actor: { ...NOBODY, name: "sms" }, now: clock.now(), today: clock.today(), ids, vault };
  const outcome = await transact(host.db, (tx) => take({ ...base, tx }, said.data));
  // The gateway may have been faster than our record of its taking the message: it asks again.
  if (outcome.stored === "unknown-message") return say(reply, 404, "unknown-message");
  if (outcome.projectId !== undefined) host.committed(outcome.projectId);
  return say(reply, 200, outcome.stored);
}

interface Taken {
  readonly stored: string;
  readonly projectId?: number | undefined;
}

async function take(context: Context, said: Callback): Promise<Taken> {
  if (said.kind === "report") return { stored: await takeReport(context, said) };
  const inbound = await takeReply(context, said);
  if (inbound === undefined) return { stored: "known" };
  const projectId = await takeAnswer(context, inbound);
  if (projectId !== undefined) await markForReview(context.tx, projectId, context.now);
  return { stored: "stored", projectId };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function say(reply: FastifyReply, status: number, stored: string): FastifyReply {
  countRequest("messages.callback", stored);
  return reply.code(status).header("cache-control", "no-store").send({ stored });
}
