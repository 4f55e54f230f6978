import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Implementation } from "../db/implement.ts";
import { transact } from "../db/transact.ts";
import { type Actor, NOBODY } from "../kernel/actor.ts";
import { assert } from "../kernel/assert.ts";
import { fileField } from "../kernel/fields.ts";
import { isRefusal, type Refusal, refuse } from "../kernel/outcome.ts";
import { actorOfSession } from "../modules/identity/session.store.ts";
import { uploadFile } from "../modules/workbooks/import-job.contract.ts";
import { serveDevices } from "./device-edge.ts";
import { isAlive } from "./edge.store.ts";
import { invoke } from "./edge.ts";
import type { Host } from "./host.ts";
import { countRequest, metricsText } from "./metrics.ts";
import { openApiDocument } from "./openapi.ts";
import { operations } from "./operations.ts";
import { PublicRate } from "./public-rate.ts";
import { refusalTexts } from "./refusal-texts.ts";
import { answersWithFile, fromText, methodOf, routePattern } from "./route.ts";
import { serveSmsGateway } from "./sms-edge.ts";
import { statusOf } from "./status.ts";
import { receiveUpload, UPLOAD_BYTES_MAX } from "./upload-edge.ts";
import { serveWeb } from "./web.ts";

const SESSION_COOKIE = "qingxin_session";
const BODY_BYTES_MAX = 32 * 1024 * 1024;

export interface HttpOptions {
  readonly webDir?: string | undefined;
  /** Of a file that is sent as raw bytes. */
  readonly uploadBytesMax?: number | undefined;
}

/** The HTTP edge. `webDir` is the built web application; without it only the interface is served. */
export async function httpServer(host: Host, options: HttpOptions = {}): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: "loopback",
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
  await server.register(cookie);
  server.addHook("onSend", async (_request, reply, payload) => {
    reply.headers(SECURITY_HEADERS);
    return payload;
  });
  server.setErrorHandler((error, request, reply) => failed(host, error, request, reply));
  server.get("/healthz", async (_request, reply) => {
    await transact(host.db, isAlive, { readOnly: true });
    return reply.send({ status: "ok", today: host.clock.today() });
  });
  server.get("/metrics", async (_request, reply) => reply.type("text/plain; version=0.0.4").send(await metricsText()));
  const document = JSON.stringify(openApiDocument(operations, refusalTexts));
  server.get("/openapi.json", async (_request, reply) => reply.type("application/json").send(document));
  // Raw bytes are not read here: only an upload takes them, as they arrive.
  server.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  const bytesMax = options.uploadBytesMax ?? UPLOAD_BYTES_MAX;
  const rate = new PublicRate();
  for (const implementation of operations) addRoute(server, host, implementation, bytesMax, rate);
  await server.register(async (scope) => serveDevices(scope, host));
  await server.register(async (scope) => serveSmsGateway(scope, host));
  if (options.webDir !== undefined) await serveWeb(server, options.webDir);
  server.setNotFoundHandler((_request, reply) => answerRefusal(reply, refuse("route.unknown")));
  return server;
}

/** What is published for everybody: answers may be kept for a minute, and one address asks so often and no more. */
const PUBLISHED = "/public/";

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
};

function addRoute(
  server: FastifyInstance,
  host: Host,
  implementation: Implementation,
  uploadBytesMax: number,
  rate: PublicRate,
): void {
  const { contract } = implementation;
  const method = methodOf(contract);
  const isPublished = contract.path.startsWith(PUBLISHED);
  server.route({
    method,
    url: routePattern(contract),
    handler: async (request, reply) => {
      const foreign = method === "POST" ? crossSite(request) : undefined;
      if (foreign !== undefined) return answerRefusal(reply, foreign);
      if (request.body instanceof Readable) return answerRaw(host, contract.name, uploadBytesMax, request, reply);
      const tooOften = isPublished ? rate.refusal(request.ip, host.clock.now()) : undefined;
      if (tooOften !== undefined) return answerRefusal(reply, tooOften);
      const input = inputOf(implementation, request);
      if (isRefusal(input)) return answerRefusal(reply, input);
      const key = request.headers["idempotency-key"];
      const outcome = await invoke(host, implementation, {
        actor: await actorOf(host, request),
        input,
        idempotencyKey: typeof key === "string" ? key : undefined,
        address: request.ip,
      });
      countRequest(contract.name, isRefusal(outcome) ? outcome.refused : "done");
      if (isRefusal(outcome)) return answerRefusal(reply, outcome);
      if (contract.name === "identity.sign-in") startSession(request, reply, outcome);
      if (contract.name === "identity.sign-out") reply.clearCookie(SESSION_COOKIE, { path: "/" });
      reply.header("cache-control", isPublished ? "public, max-age=60" : "no-store");
      const wantsJson = request.headers.accept?.includes("application/json") === true;
      if (answersWithFile(contract) && !wantsJson) return answerFile(reply, outcome);
      return reply.send(outcome);
    },
  });
}

async function answerRaw(
  host: Host,
  operation: string,
  bytesMax: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const stream = request.body as Readable;
  const projectId = Number((request.params as Record<string, string>)["projectId"]);
  const said = Number(request.headers["content-length"] ?? Number.NaN);
  const bytesSaid = Number.isNaN(said) ? undefined : said;
  const outcome =
    operation === uploadFile.name && Number.isSafeInteger(projectId)
      ? await receiveUpload(host, { actor: await actorOf(host, request), projectId, stream, bytesSaid, bytesMax })
      : refuse("input.not-json");
  countRequest(operation, isRefusal(outcome) ? outcome.refused : "done");
  if (!isRefusal(outcome)) return reply.header("cache-control", "no-store").send(outcome);
  // The rest is read and thrown away, so that the client hears the refusal instead of a broken connection.
  stream.resume();
  return answerRefusal(reply.header("connection", "close"), outcome);
}

/** Path and query for reads; path and JSON body for writes. The path wins, so that it always says what is touched. */
function inputOf(implementation: Implementation, request: FastifyRequest): object | Refusal {
  const { contract } = implementation;
  const fields: Record<string, unknown> = {};
  if (contract.kind === "write") {
    const body = request.body ?? {};
    if (typeof body !== "object" || Array.isArray(body)) return refuse("input.not-json");
    Object.assign(fields, body);
  } else {
    for (const [name, text] of Object.entries(request.query as Record<string, string | string[]>)) {
      fields[name] = fromText(contract, name, text);
    }
  }
  for (const [name, text] of Object.entries(request.params as Record<string, string>)) {
    fields[name] = fromText(contract, name, text);
  }
  return fields;
}

/** Browsers say where a request comes from. A form on another site must not act with the user's cookie. */
function crossSite(request: FastifyRequest): Refusal | undefined {
  const site = request.headers["sec-fetch-site"];
  if (request.cookies[SESSION_COOKIE] === undefined || site === undefined) return undefined;
  return site === "same-origin" || site === "none" ? undefined : refuse("access.cross-site");
}

async function actorOf(host: Host, request: FastifyRequest): Promise<Actor> {
  const token = tokenOf(request);
  if (token === undefined) return NOBODY;
  const actor = await transact(host.db, (tx) => actorOfSession(tx, token, host.clock.now()), { readOnly: true });
  return actor ?? NOBODY;
}

function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization?.startsWith("Bearer ") === true) return authorization.slice("Bearer ".length);
  return request.cookies[SESSION_COOKIE];
}

function startSession(request: FastifyRequest, reply: FastifyReply, outcome: unknown): void {
  assert(typeof outcome === "object" && outcome !== null && "token" in outcome, "a sign-in answers with a token");
  reply.setCookie(SESSION_COOKIE, String(outcome.token), {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
  });
}

function answerFile(reply: FastifyReply, outcome: unknown): FastifyReply {
  const file = fileField.parse(outcome);
  const plain = file.fileName.replaceAll(/[^A-Za-z0-9._-]/g, "_");
  return reply
    .type(file.mediaType)
    .header(
      "content-disposition",
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .send(Buffer.from(file.base64, "base64"));
}

function answerRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const says = refusalTexts[refusal.refused];
  return reply
    .code(statusOf(refusal.refused))
    .header("cache-control", "no-store")
    .send({ ...refusal, says });
}

/** Malformed requests are refusals; everything else is a bug: the user gets an incident number, the log the error. */
function failed(host: Host, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return answerRefusal(reply, refuse("input.too-large"));
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) return answerRefusal(reply, refuse("input.not-json"));
  host.log.error({ incident: request.id, err: error, url: request.url }, "incident");
  return reply.code(500).send({ incident: request.id });
}
