import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { encodeText, type TextEncoding } from "./text.ts";

/** What the server tells a PUSH 2.x device at the handshake. */
export interface HandshakeConfig {
  /** Resume marks: undefined becomes `None`; 0 makes the device send everything of that table again. */
  readonly attlogStamp?: number | undefined;
  readonly operlogStamp?: number | undefined;
  readonly attphotoStamp?: number | undefined;
  /** Seconds before a failed connection is tried again, 30–300. */
  readonly errorDelay: number;
  /** Seconds between polls, 2–60. */
  readonly delay: number;
  /** Local times of scheduled uploads, at most ten. */
  readonly transTimes: readonly string[];
  /** Minutes between scheduled uploads; realtime wins over both. */
  readonly transInterval: number;
  /** Hours ahead of UTC. Whole hours only: firmware disagrees about fractions. */
  readonly timeZone: number;
  readonly realtime: boolean;
}

export const DEFAULT_HANDSHAKE: HandshakeConfig = {
  errorDelay: 30,
  delay: 10,
  transTimes: ["00:00", "14:05"],
  transInterval: 1,
  timeZone: 8,
  realtime: true,
};

/** The named form; the twelve-digit form differs by firmware. */
const TRANS_FLAG = "TransData AttLog\tOpLog\tAttPhoto\tEnrollUser\tChgUser\tEnrollFP\tChgFP\tUserPic";

/** Commands larger than this make a device drop the connection (PUSH 2.4: 900 KB a reply). */
export const MAX_COMMANDS_BYTES = 900_000;

/** The body of the handshake's answer, PUSH 2.x. Only after it does a device upload. */
export function handshakeReply(serial: string, config: HandshakeConfig): string {
  return [
    `GET OPTION FROM: ${serial}`,
    `ATTLOGStamp=${config.attlogStamp ?? "None"}`,
    `OPERLOGStamp=${config.operlogStamp ?? "None"}`,
    `ATTPHOTOStamp=${config.attphotoStamp ?? "None"}`,
    `ErrorDelay=${config.errorDelay}`,
    `Delay=${config.delay}`,
    `TransTimes=${config.transTimes.join(";")}`,
    `TransInterval=${config.transInterval}`,
    `TransFlag=${TRANS_FLAG}`,
    `TimeZone=${config.timeZone}`,
    `Realtime=${config.realtime ? 1 : 0}`,
    "Encrypt=None",
    "",
  ].join("\n");
}

/** Answers pings, results, options, and a handshake of a 3.x device that is not registered. */
export const OK_REPLY = "OK";

/** Acknowledges an upload: sent only after the rows are durable, bad lines included, or the device blocks on them. */
export function uploadReply(lines: number): string {
  return `OK: ${lines}`;
}

export interface CommandsReply {
  readonly body: Uint8Array;
  /** How many of the given lines are in the body, from the first; the others wait for the next poll. */
  readonly taken: number;
}

/** The answer to a poll: command lines (`commandLine`) up to 900 KB, or `OK` when there is none. */
export function commandsReply(lines: readonly string[], encoding: TextEncoding): Outcome<CommandsReply> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const line of lines) {
    const bytes = encodeText(`${line}\n`, encoding);
    if (bytes === undefined) {
      return refuse("device-command.not-writable", {
        field: "name",
        right: "characters of GBK, or a device set to UTF-8",
      });
    }
    if (size + bytes.length > MAX_COMMANDS_BYTES) break;
    parts.push(bytes);
    size += bytes.length;
  }
  if (lines.length > 0 && parts.length === 0) {
    return refuse("device-command.too-long", { right: `at most ${MAX_COMMANDS_BYTES} bytes` });
  }
  return { body: parts.length === 0 ? Buffer.from(OK_REPLY) : Buffer.concat(parts), taken: parts.length };
}

/** PUSH 3.x, `POST registry`: the code that the device shows from now on. At most 32 letters and digits. */
export function registryReply(registryCode: string): string {
  return `RegistryCode=${registryCode}`;
}

export interface PushConfig {
  readonly errorDelay: number;
  readonly requestDelay: number;
  readonly sessionId: string;
  readonly timeZone: number;
}

/** PUSH 3.x, `push`: the configuration, one key a line. */
export function pushConfigReply(config: PushConfig): string {
  return [
    "ServerVersion=3.1.2",
    "ServerName=ADMS",
    "PushVersion=3.2.0",
    `ErrorDelay=${config.errorDelay}`,
    `RequestDelay=${config.requestDelay}`,
    "TransTimes=00:00 14:00",
    "TransInterval=1",
    "TransTables=User Transaction",
    "Realtime=1",
    `SessionID=${config.sessionId}`,
    "TimeoutSec=10",
    `TimeZone=${config.timeZone}`,
    "",
  ].join("\n");
}
