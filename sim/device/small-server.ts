import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseAttlog } from "../../src/devices/zkteco-push/attlog.ts";
import { parseOperlog } from "../../src/devices/zkteco-push/operlog.ts";
import {
  commandsReply,
  DEFAULT_HANDSHAKE,
  handshakeReply,
  OK_REPLY,
  uploadReply,
} from "../../src/devices/zkteco-push/reply.ts";
import { type DeviceRequest, parseRequest } from "../../src/devices/zkteco-push/request.ts";
import { type CommandResult, parseResults } from "../../src/devices/zkteco-push/result.ts";
import { isRefusal } from "../../src/kernel/outcome.ts";
import type { Prng } from "../../src/kernel/prng.ts";

/** What the small server keeps: the least that the protocol asks of one. */
interface Kept {
  /** `serial pin instant` of every row of a known device, once each. */
  readonly rows: Map<string, { readonly serial: string; readonly pin: string; readonly status: number }>;
  /** The same of serials that nobody registered. */
  readonly quarantined: Set<string>;
  readonly names: Map<string, string>;
  readonly reasons: Map<string, number>;
  readonly results: CommandResult[];
  /** Command lines waiting for the next poll. */
  commands: string[];
  postsOfRows: number;
  rowsReceived: number;
  tooLarge: number;
}

export interface SmallServer {
  readonly address: string;
  readonly kept: Kept;
  close(): Promise<void>;
}

const MAX_BODY = 8_000_000;

/**
 * A server in memory that acknowledges as the protocol says. `loses` makes it drop the connection after it stored an
 * upload and before its `OK`, as a crash or a failing network does; `fails` makes it answer 503 before it stores.
 */
export async function startSmallServer(
  serials: readonly string[],
  trouble?: { readonly random: Prng; readonly loses: number; readonly fails: number },
): Promise<SmallServer> {
  const kept: Kept = {
    rows: new Map(),
    quarantined: new Set(),
    names: new Map(),
    reasons: new Map(),
    results: [],
    commands: [],
    postsOfRows: 0,
    rowsReceived: 0,
    tooLarge: 0,
  };
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    const [path = "", query = ""] = (incoming.url ?? "").split("?", 2);
    const request = parseRequest({ method: incoming.method ?? "", path, query });
    if (body === undefined) {
      kept.tooLarge += 1;
      answer(outgoing, 413, "too large");
    } else if (trouble !== undefined && request.kind === "upload" && trouble.random.chance(trouble.fails)) {
      answer(outgoing, 503, "try again");
    } else {
      const text = handle(kept, serials, request, body);
      const isLost = trouble !== undefined && request.kind === "upload" && trouble.random.chance(trouble.loses);
      if (isLost) outgoing.destroy();
      else answer(outgoing, text === undefined ? 404 : 200, text ?? "unknown");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    kept,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function handle(
  kept: Kept,
  serials: readonly string[],
  request: DeviceRequest,
  body: Uint8Array,
): string | Uint8Array | undefined {
  switch (request.kind) {
    case "handshake":
      return serials.includes(request.serial) ? handshakeReply(request.serial, DEFAULT_HANDSHAKE) : undefined;
    case "upload":
      return request.table === "attlog" ? keepRows(kept, serials, request.serial, body) : keepNames(kept, body);
    case "results":
      kept.results.push(...parseResults(body, request.query).results);
      return OK_REPLY;
    case "poll": {
      const reply = commandsReply(kept.commands, "gb18030");
      if (isRefusal(reply)) return undefined;
      kept.commands = kept.commands.slice(reply.taken);
      return reply.body;
    }
    default:
      return undefined;
  }
}

function keepRows(kept: Kept, serials: readonly string[], serial: string, body: Uint8Array): string {
  const { rows, bad, lines } = parseAttlog(body);
  kept.postsOfRows += 1;
  kept.rowsReceived += rows.count;
  for (const [index, pin] of rows.pins.entries()) {
    const key = `${serial} ${pin} ${rows.instants[index]}`;
    if (serials.includes(serial)) kept.rows.set(key, { serial, pin, status: rows.statuses[index] ?? -1 });
    else kept.quarantined.add(key);
  }
  for (const { reason } of bad) kept.reasons.set(reason, (kept.reasons.get(reason) ?? 0) + 1);
  return uploadReply(lines);
}

function keepNames(kept: Kept, body: Uint8Array): string {
  const { entries, bad } = parseOperlog(body);
  for (const entry of entries) if (entry.kind === "user") kept.names.set(entry.pin, entry.name.text);
  return uploadReply(entries.length + bad.length);
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Uint8Array).length;
    if (size <= MAX_BODY) chunks.push(chunk as Uint8Array);
  }
  return size > MAX_BODY ? undefined : Buffer.concat(chunks);
}

function answer(outgoing: ServerResponse, status: number, body: string | Uint8Array): void {
  outgoing.writeHead(status, { "content-type": "text/plain", "content-length": Buffer.byteLength(body) });
  outgoing.end(body);
}
