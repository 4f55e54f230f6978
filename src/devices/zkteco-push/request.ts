import { type DeviceInfo, parseInfo } from "./options.ts";

/** What each table of `POST cdata` holds. Devices write the names in any case. */
const UPLOAD_TABLES = [
  "attlog",
  "operlog",
  "attphoto",
  "biodata",
  "idcard",
  "errorlog",
  "userinfo",
  "rtlog",
  "rtstate",
  "tabledata",
] as const;
export type UploadTable = (typeof UPLOAD_TABLES)[number];

/** A request as the edge sees it: nothing decoded, no body. */
export interface RawRequest {
  readonly method: string;
  /** `/iclock/cdata` or `/iclock/cdata.aspx`, any case. A per-device path token is taken off by the edge. */
  readonly path: string;
  /** What follows `?`, still percent-encoded. */
  readonly query: string;
}

/** Names in lower case. */
export type Query = ReadonlyMap<string, string>;

interface FromDevice {
  /** A claim, not a proof: the protocol has no authentication. Letters and digits, 4–32. */
  readonly serial: string;
  readonly query: Query;
}

export type DeviceRequest =
  | (FromDevice & {
      readonly kind: "handshake";
      /** Highest protocol version of the device; 2.2.14 when it says none (PUSH 2.4, version rule). */
      readonly pushVersion: string;
      /** `att`, `pid`, `ins`, or `acc` (PUSH 3.x), as announced; `att` when it says none. */
      readonly deviceType: string;
      /** 83 is Chinese: names come in GB2312. */
      readonly language: string | undefined;
      readonly commKey: string | undefined;
      readonly pushesOptions: boolean;
    })
  | (FromDevice & {
      readonly kind: "upload";
      readonly table: UploadTable;
      /** The device's resume mark. Stamps break when clocks change, so nothing is ever skipped because of one. */
      readonly stamp: string | undefined;
    })
  | (FromDevice & { readonly kind: "options" })
  | (FromDevice & { readonly kind: "poll"; readonly info: DeviceInfo | undefined })
  | (FromDevice & { readonly kind: "results" })
  | (FromDevice & { readonly kind: "ping" })
  | (FromDevice & { readonly kind: "time" })
  | (FromDevice & { readonly kind: "remote-lookup"; readonly pin: string })
  /** PUSH 3.x, answered minimally: `registry` announces, `push` asks for the configuration, `querydata` answers. */
  | (FromDevice & { readonly kind: "registry" | "push-config" | "query-data" })
  /** The vendor's encryption, whose key derivation is a closed library: never accepted, the device then stays plain. */
  | (FromDevice & { readonly kind: "key-exchange" })
  | {
      readonly kind: "unknown";
      /** Present when the request carried a well-formed one. */
      readonly serial: string | undefined;
      readonly query: Query;
      readonly reason: "not-iclock" | "bad-serial" | "unknown-path" | "unknown-table" | "unknown-method";
    };

const DEFAULT_PUSH_VERSION = "2.2.14";

/** Reads method, path and query of a device's request. Never throws; what has no place is `unknown`. */
export function parseRequest(request: RawRequest): DeviceRequest {
  const query = parseQuery(request.query);
  const serial = parseSerial(query.get("sn"));
  const endpoint = /^\/iclock\/([a-z]+)(?:\.aspx)?\/?$/i.exec(request.path)?.[1]?.toLowerCase();
  const method = request.method.toUpperCase();
  if (endpoint === undefined) return { kind: "unknown", serial, query, reason: "not-iclock" };
  if (serial === undefined) return { kind: "unknown", serial, query, reason: "bad-serial" };
  if (method !== "GET" && method !== "POST") return { kind: "unknown", serial, query, reason: "unknown-method" };
  switch (endpoint) {
    case "cdata":
      return method === "GET" ? parseDownload(serial, query) : parseUpload(serial, query);
    case "getrequest": {
      const info = query.get("info");
      return { kind: "poll", serial, query, info: info ? parseInfo(info) : undefined };
    }
    case "devicecmd":
      return { kind: "results", serial, query };
    case "ping":
    case "registry":
      return { kind: endpoint, serial, query };
    case "push":
      return { kind: "push-config", serial, query };
    case "querydata":
      return { kind: "query-data", serial, query };
    case "exchange":
      return { kind: "key-exchange", serial, query };
    default:
      return { kind: "unknown", serial, query, reason: "unknown-path" };
  }
}

/** The serial number as devices print it, or undefined. Upper and lower case are kept: they are different devices. */
export function parseSerial(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9A-Za-z]{4,32}$/.test(text) ? text : undefined;
}

/** Query pairs by lower-case name; the first of two equal names counts. A broken percent sign is taken literally. */
export function parseQuery(query: string): Query {
  const pairs = new Map<string, string>();
  for (const pair of query.replace(/^\?/, "").split("&")) {
    const equals = pair.indexOf("=");
    const name = percentDecode(equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
    if (name !== "" && !pairs.has(name)) pairs.set(name, equals < 0 ? "" : percentDecode(pair.slice(equals + 1)));
  }
  return pairs;
}

function parseDownload(serial: string, query: Query): DeviceRequest {
  if (query.get("type")?.toLowerCase() === "time") return { kind: "time", serial, query };
  const table = query.get("table")?.toLowerCase();
  if (table === "remoteatt") return { kind: "remote-lookup", serial, query, pin: query.get("pin") ?? "" };
  if (table !== undefined) return { kind: "unknown", serial, query, reason: "unknown-table" };
  return {
    kind: "handshake",
    serial,
    query,
    pushVersion: query.get("pushver") || DEFAULT_PUSH_VERSION,
    deviceType: query.get("devicetype")?.toLowerCase() || "att",
    language: query.get("language"),
    commKey: query.get("pushcommkey"),
    pushesOptions: query.get("pushoptionsflag") === "1",
  };
}

function parseUpload(serial: string, query: Query): DeviceRequest {
  const name = query.get("table")?.toLowerCase();
  if (name === "options") return { kind: "options", serial, query };
  const table = UPLOAD_TABLES.find((known) => known === name);
  if (table === undefined) return { kind: "unknown", serial, query, reason: "unknown-table" };
  const stamp = query.get("stamp") ?? query.get("opstamp") ?? query.get("photostamp");
  return { kind: "upload", serial, query, table, stamp: stamp?.slice(0, 32) };
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
