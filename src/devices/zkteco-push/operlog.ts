import { latin1, type NumberedLine, splitLines, splitTabs } from "./lines.ts";
import { BAD_TIME, IMPOSSIBLE_DATE, parseLocalTime, SHANGHAI_OFFSET } from "./local-time.ts";
import { checkPin } from "./pin.ts";
import { type DecodedText, decodeText } from "./text.ts";

/** Operations on the device by number. `tamper`: someone could have changed or hidden attendance by it. */
const OPERATIONS: ReadonlyMap<number, { readonly name: string; readonly tamper: boolean }> = new Map([
  [0, { name: "started", tamper: false }],
  [1, { name: "shut down", tamper: false }],
  [4, { name: "menu entered", tamper: false }],
  [5, { name: "setting changed", tamper: true }],
  [6, { name: "fingerprint enrolled", tamper: false }],
  [9, { name: "user deleted", tamper: true }],
  [13, { name: "data cleared", tamper: true }],
  [21, { name: "clock set", tamper: true }],
  [22, { name: "factory settings restored", tamper: true }],
  [23, { name: "attendance records deleted", tamper: true }],
  [24, { name: "administrators cleared", tamper: true }],
  [30, { name: "user enrolled", tamper: false }],
  [35, { name: "attendance photos deleted", tamper: true }],
  [41, { name: "downloaded to USB", tamper: false }],
  [71, { name: "privilege changed", tamper: true }],
  [82, { name: "server address changed", tamper: true }],
  [83, { name: "server port changed", tamper: true }],
  [101, { name: "face enrolled", tamper: false }],
  [103, { name: "permission changed", tamper: true }],
  [104, { name: "permission removed", tamper: true }],
  [106, { name: "face deleted", tamper: true }],
]);

const KEPT_KEYWORDS = {
  FP: "fingerprint",
  FACE: "face",
  FVEIN: "finger-vein",
  USERPIC: "user-picture",
  BIOPHOTO: "comparison-photo",
  BIODATA: "biometric",
  IDCARD: "id-card",
  ERRORLOG: "device-error",
} as const;

interface FromLine {
  readonly line: number;
  readonly raw: Uint8Array;
}

export type OperlogEntry = FromLine &
  (
    | {
        readonly kind: "operation";
        readonly operation: number;
        readonly name: string;
        readonly tamper: boolean;
        /** PIN of the administrator at the menu, `0` when none was signed in. */
        readonly operator: string;
        /** Seconds since 1970 UTC. */
        readonly instant: number;
        /** What it was done to; the meaning differs by operation. */
        readonly objects: readonly string[];
      }
    | {
        readonly kind: "user";
        readonly pin: string;
        readonly name: DecodedText;
        /** 0 user, 14 administrator. */
        readonly privilege: number;
        readonly card: string;
      }
    /** Biometric templates, photos, cards: recognised, kept raw, read by nobody yet. */
    | { readonly kind: (typeof KEPT_KEYWORDS)[keyof typeof KEPT_KEYWORDS] }
  );

export interface BadOperlogLine extends FromLine {
  readonly reason: "unknown-record" | "too-few-columns" | "bad-time" | "impossible-date" | "bad-pin";
}

export interface OperlogBatch {
  readonly entries: readonly OperlogEntry[];
  readonly bad: readonly BadOperlogLine[];
}

/**
 * Reads OPERLOG, BIODATA, IDCARD, ERRORLOG and USERINFO bodies: lines that each begin with a keyword, mixed at will.
 * Never throws. Passwords in USER lines are not carried on.
 */
export function parseOperlog(body: Uint8Array): OperlogBatch {
  const entries: OperlogEntry[] = [];
  const bad: BadOperlogLine[] = [];
  for (const one of splitLines(body)) {
    const entry = readEntry(one);
    if ("reason" in entry) bad.push(entry);
    else entries.push(entry);
  }
  return { entries, bad };
}

function readEntry({ line, raw }: NumberedLine): OperlogEntry | BadOperlogLine {
  const head = latin1(raw.subarray(0, 12));
  const keyword = /^([A-Za-z]+)[ \t]/.exec(head)?.[1]?.toUpperCase();
  if (keyword === "OPLOG") return readOperation(line, raw);
  if (keyword === "USER") return readUser(line, raw, raw.subarray(5));
  // Some firmware answers DATA QUERY USERINFO with the pairs alone.
  if (/^PIN=/i.test(head)) return readUser(line, raw, raw);
  const kept = Object.entries(KEPT_KEYWORDS).find(([name]) => name === keyword)?.[1];
  if (kept === undefined) return { line, raw, reason: "unknown-record" };
  return { kind: kept, line, raw };
}

/** `OPLOG <type>⇥<operator>⇥<time>⇥<o1>⇥<o2>⇥<o3>⇥<o4>`. */
function readOperation(line: number, raw: Uint8Array): OperlogEntry | BadOperlogLine {
  const columns = splitTabs(raw.subarray(6)).map((column) => latin1(column).trim());
  const [type = "", operator, time, ...objects] = columns;
  if (operator === undefined || time === undefined || !/^\d{1,5}$/.test(type)) {
    return { line, raw, reason: "too-few-columns" };
  }
  const local = parseLocalTime(time);
  if (local === BAD_TIME) return { line, raw, reason: "bad-time" };
  if (local === IMPOSSIBLE_DATE) return { line, raw, reason: "impossible-date" };
  const operation = Number(type);
  const known = OPERATIONS.get(operation) ?? { name: `operation ${operation}`, tamper: false };
  return { kind: "operation", line, raw, operation, ...known, operator, instant: local - SHANGHAI_OFFSET, objects };
}

/** `USER PIN=…⇥Name=…⇥Pri=0⇥Passwd=⇥Card=⇥…`. */
function readUser(line: number, raw: Uint8Array, pairs: Uint8Array): OperlogEntry | BadOperlogLine {
  const values = new Map<string, Uint8Array>();
  for (const pair of splitTabs(pairs)) {
    const equals = pair.indexOf(61);
    if (equals > 0) values.set(latin1(pair.subarray(0, equals)).trim().toLowerCase(), pair.subarray(equals + 1));
  }
  const text = (name: string) => latin1(values.get(name) ?? new Uint8Array()).trim();
  const pin = text("pin");
  if (checkPin(pin) !== undefined) return { line, raw, reason: "bad-pin" };
  const privilege = text("pri") || text("privilege");
  return {
    kind: "user",
    line,
    raw,
    pin,
    name: decodeText(values.get("name") ?? new Uint8Array()),
    privilege: /^\d{1,3}$/.test(privilege) ? Number(privilege) : 0,
    card: text("card"),
  };
}
