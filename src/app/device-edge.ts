import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { transact } from "../db/transact.ts";
import { parseAttlog } from "../devices/zkteco-push/attlog.ts";
import { parseOperlog } from "../devices/zkteco-push/operlog.ts";
import {
  DEFAULT_HANDSHAKE,
  handshakeReply,
  OK_REPLY,
  pushConfigReply,
  registryReply,
  uploadReply,
} from "../devices/zkteco-push/reply.ts";
import { type DeviceRequest, parseRequest } from "../devices/zkteco-push/request.ts";
import { parseResults } from "../devices/zkteco-push/result.ts";
import { msOf } from "../kernel/clock.ts";
import { devicesBySerial } from "../modules/attendance/ingest.store.ts";
import { BodyFailure, readBody, unpacked } from "./device-body.ts";
import { type Commits, groupCommits } from "./device-commits.ts";
import { type Gate, STRANGER_LIMITS, type StrangerLimits, strangerGate } from "./device-limits.ts";
import { type DeviceMemory, deviceMemory } from "./device-memory.ts";
import type { DeviceHost } from "./host.ts";
import { countDeviceLines, countRequest } from "./metrics.ts";

export interface DeviceEdgeOptions {
  readonly limits?: StrangerLimits;
  /** Only the benchmark turns it off. */
  readonly keepWorkerDays?: boolean;
}

type Known = Extract<DeviceRequest, { readonly serial: string }>;
type Upload = Extract<DeviceRequest, { kind: "upload" }>;

interface Desk {
  readonly host: DeviceHost;
  readonly commits: Commits;
  readonly memory: DeviceMemory;
  readonly mayEnter: Gate;
}

/** PUSH 3.x calls the tables of punches and operations by other names. */
const PUNCH_TABLES: readonly string[] = ["attlog", "rtlog"];

/**
 * The wire of ZKTeco PUSH, `/iclock/…`: always the device that calls, plain HTTP, no sign-in. A serial is a claim, so
 * what an unknown one sends is kept apart. An upload is answered OK only after its commit; any other status makes the
 * device keep its data and try again.
 */
export async function serveDevices(
  scope: FastifyInstance,
  host: DeviceHost,
  options: DeviceEdgeOptions = {},
): Promise<void> {
  const desk: Desk = {
    host,
    commits: groupCommits(host, options),
    memory: deviceMemory(async (serial) =>
      transact(host.db, async (tx) => (await devicesBySerial(tx, [serial])).get(serial), { readOnly: true }),
    ),
    mayEnter: strangerGate(options.limits ?? STRANGER_LIMITS),
  };
  scope.addHook("onClose", () => desk.commits.idle());
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, payload, done) => {
    readBody(payload).then(
      (body) => done(null, body),
      (error: Error) => done(error),
    );
  });
  scope.setErrorHandler((error, request, reply) => failed(desk, error, request, reply));
  scope.all("/iclock/*", (request, reply) => answer(desk, request, reply));
}

async function answer(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { host } = desk;
  const [path, query] = split(request.url);
  const asked = parseRequest({ method: request.method, path, query });
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (asked.kind === "unknown" && asked.reason === "bad-serial") {
    return say(host, reply, 400, "SN must be 4 to 32 letters and digits");
  }
  if (asked.serial === undefined) return unknownRequest(host, reply, asked.kind, path);
  const known = await desk.memory.recall(asked.serial);
  if (known === undefined || known.state === "quarantined") {
    const stranger = { serial: asked.serial, address: request.ip, bytes: body.length };
    if (!desk.mayEnter(stranger, Date.now())) {
      desk.memory.owes(asked.serial, true);
      return say(host, reply, 429, "too many requests from an unknown serial");
    }
  }
  if (asked.kind === "unknown") return unknownRequest(host, reply, asked.reason, path, asked.serial);
  try {
    return say(host, reply, 200, await replyTo(desk, asked, body));
  } catch (error) {
    // The device keeps its data on any status but 200, and comes again.
    if (asked.kind === "upload") desk.memory.owes(asked.serial, true);
    if (error instanceof BodyFailure) throw error;
    host.log.error({ err: error, serial: asked.serial, incident: request.id }, "what a device sent was not stored");
    countRequest("attendance.receive", "not-stored-failure");
    return say(host, reply, 503, "not stored: try again");
  }
}

async function replyTo(desk: Desk, asked: Exclude<DeviceRequest, { kind: "unknown" }>, body: Buffer): Promise<string> {
  switch (asked.kind) {
    case "handshake": {
      const protocol = asked.deviceType === "att" ? "zkteco-push" : `zkteco-push-${asked.deviceType.slice(0, 16)}`;
      await contact(desk, asked, { protocol });
      // A 3.x terminal that hears OK goes on to `registry`.
      return asked.deviceType === "acc" ? OK_REPLY : handshakeReply(asked.serial, DEFAULT_HANDSHAKE);
    }
    case "upload":
      return upload(desk, asked, body);
    case "poll":
      await contact(desk, asked, { idle: true, firmware: asked.info?.firmware });
      return OK_REPLY;
    case "ping":
      await contact(desk, asked, { idle: true });
      return OK_REPLY;
    case "results":
      for (const { id, returnCode } of parseResults(body, asked.query).results) {
        desk.host.log.info({ serial: asked.serial, id, returnCode }, "a device reports on a command");
      }
      return OK_REPLY;
    case "registry":
      return registryReply(asked.serial);
    case "push-config":
      return pushConfigReply({ errorDelay: 60, requestDelay: 5, sessionId: asked.serial, timeZone: 8 });
    case "options":
    case "time":
    case "remote-lookup":
    case "query-data":
    case "key-exchange":
      return OK_REPLY;
  }
}

async function upload(desk: Desk, asked: Upload, wire: Buffer): Promise<string> {
  const { host, memory, commits } = desk;
  const { serial, table } = asked;
  const known = await memory.recall(serial);
  const common = {
    serial,
    table,
    receivedAt: host.clock.now(),
    size: wire.length,
    digest: createHash("sha256").update(wire).digest(),
  };
  if (PUNCH_TABLES.includes(table)) {
    const body = await unpacked(wire);
    const batch = parseAttlog(body, known?.protocol === "zkteco-push-pid" ? "pid" : "att");
    const receipt = await commits.submit({ kind: "punches", ...common, body, batch }, memory.laneOf(serial));
    counted(desk, serial, receipt.good, receipt.aside);
    return uploadReply(batch.lines);
  }
  if (table === "operlog") {
    const batch = parseOperlog(await unpacked(wire));
    const receipt = await commits.submit({ kind: "operations", ...common, batch }, memory.laneOf(serial));
    counted(desk, serial, receipt.good, receipt.aside);
    return uploadReply(batch.entries.length + batch.bad.length);
  }
  // Photos, templates, cards: answered OK, or the device would send them for ever and nothing after them.
  await contact(desk, asked, {});
  countRequest(`attendance.receive-${table}`, "not-stored-yet");
  host.log.info({ serial, table, bytes: wire.length }, "a table that is not stored yet");
  return OK_REPLY;
}

function counted(desk: Desk, serial: string, good: number, aside: number): void {
  desk.memory.owes(serial, false);
  desk.memory.isNews(serial);
  if (good > 0) countDeviceLines("stored", good);
  if (aside > 0) countDeviceLines("aside", aside);
}

/** A sign of life. Devices poll every few seconds: most polls change nothing worth a commit. */
async function contact(
  desk: Desk,
  { serial }: Known,
  said: { idle?: boolean; firmware?: string | undefined; protocol?: string },
): Promise<void> {
  const { host, memory, commits } = desk;
  const receivedAt = host.clock.now();
  const known = await memory.recall(serial);
  const news = said.protocol !== undefined || known === undefined;
  if (!memory.worthNoting(serial, msOf(receivedAt)) && !news) return;
  const idle = said.idle === true && !memory.isOwing(serial);
  const { firmware, protocol } = said;
  await commits.submit(
    { kind: "contact", serial, receivedAt, idle, firmware: firmware?.slice(0, 120), protocol },
    memory.laneOf(serial),
  );
  if (news) memory.forget(serial);
}

function unknownRequest(
  host: DeviceHost,
  reply: FastifyReply,
  reason: string,
  path: string,
  serial?: string | undefined,
): FastifyReply {
  // To a device 404 is the same as a dead network, and it would ask again for ever.
  host.log.info({ path: path.slice(0, 200), serial, reason }, "a device request that is not known");
  countRequest("attendance.receive", reason);
  return say(host, reply, 200, OK_REPLY);
}

/** `Date` is what devices set their clocks by. */
function say(host: DeviceHost, reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header("date", new Date(msOf(host.clock.now())).toUTCString())
    .type("text/plain")
    .send(text);
}

function failed({ host, memory }: Desk, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof BodyFailure) {
    const [path, query] = split(request.url);
    const asked = parseRequest({ method: request.method, path, query });
    if (asked.serial !== undefined) memory.owes(asked.serial, true);
    countRequest("attendance.receive", error.status === 413 ? "too-large" : "broken-body");
    return say(host, reply, error.status, error.message);
  }
  host.log.error({ err: error, incident: request.id }, "incident at the device edge");
  return say(host, reply, 503, "try again");
}

function split(url: string): [string, string] {
  const mark = url.indexOf("?");
  return mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
}
