import type { BadReason, RowDraft } from "./attlog-batch.ts";
import { latin1 } from "./lines.ts";
import { BAD_TIME, IMPOSSIBLE_DATE, parseLocalTime, SHANGHAI_OFFSET } from "./local-time.ts";
import { checkPin } from "./pin.ts";

/**
 * The rarer forms of a punch, read as text: `time=…⇥pin=…` (rtlog of PUSH 3.x; an F22 posts the same under
 * table=ATTLOG) and the legacy columns separated by spaces (K40 Pro), where the time is two words.
 */
export function readLooseLine(
  bytes: Uint8Array,
  start: number,
  end: number,
  draft: RowDraft,
): BadReason | "blank" | undefined {
  // Not trim(): as Latin-1 the byte A0 would be a blank.
  const text = latin1(bytes.subarray(start, end)).replace(/^[ \t]+|[ \t]+$/g, "");
  if (text === "") return "blank";
  draft.idNumber = "";
  draft.type = -1;
  draft.outcome = -1;
  if (/^[A-Za-z]+=/.test(text)) return readKeyValues(text, draft);
  const words = text.split(/ +/);
  const [pin = "", first = "", second = ""] = words;
  if (words.length < 2) return "too-few-columns";
  const isUnix = /^\d{10}$/.test(first);
  const rest = words.slice(isUnix ? 2 : 3);
  return fill(draft, pin, isUnix ? first : `${first} ${second}`, rest[0], rest[1], undefined);
}

function readKeyValues(text: string, draft: RowDraft): BadReason | undefined {
  const values = new Map<string, string>();
  for (const pair of text.split(/\t| (?=[A-Za-z]+=)/)) {
    const equals = pair.indexOf("=");
    if (equals > 0) values.set(pair.slice(0, equals).toLowerCase(), pair.slice(equals + 1).trim());
  }
  const [pin, time] = [values.get("pin"), values.get("time")];
  if (pin === undefined || time === undefined) return "too-few-columns";
  return fill(draft, pin, time, values.get("inoutstatus"), values.get("verifytype"), values.get("event"));
}

function fill(
  draft: RowDraft,
  pin: string,
  time: string,
  status: string | undefined,
  verify: string | undefined,
  event: string | undefined,
): BadReason | undefined {
  const pinReason = checkPin(pin);
  if (pinReason === "bad-pin") return pinReason;
  const isUnix = /^[1-9]\d{9}$/.test(time);
  const local = isUnix ? Number(time) : parseLocalTime(time);
  if (local === BAD_TIME) return "bad-time";
  if (local === IMPOSSIBLE_DATE) return "impossible-date";
  if (pinReason !== undefined) return pinReason;
  draft.pin = pin;
  draft.local = local;
  draft.offset = isUnix ? 0 : SHANGHAI_OFFSET;
  draft.status = smallNumber(status);
  draft.verify = smallNumber(verify);
  draft.event = smallNumber(event);
  return undefined;
}

function smallNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= 32_767 ? Number(text) : -1;
}
