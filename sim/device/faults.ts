import type { PunchLine } from "../../src/devices/zkteco-push/attlog-write.ts";
import { day, dayNumber } from "../../src/kernel/day.ts";
import type { Prng } from "../../src/kernel/prng.ts";
import type { Dialect } from "./device.ts";
import type { Exchange, WireRequest } from "./wire.ts";

/** A way for attendance data to go wrong. Each changes one thing, so that they combine. */
export interface Fault {
  readonly says: string;
  readonly dialect?: Partial<Dialect>;
  /** Changes what the clock of the device wrote on one day. */
  readonly punches?: (punches: readonly PunchLine[], prng: Prng) => readonly PunchLine[];
  /** Lines that appear inside an upload besides the true ones. */
  readonly oddLines?: (prng: Prng) => readonly Uint8Array[];
  readonly wire?: (exchange: Exchange, prng: Prng) => Exchange;
  /** Another device of the same site at which the same people punch. */
  readonly twin?: true;
}

/** `offline` takes a number of days (`offline:3`); all others stand alone. */
export const OFFLINE_SAYS = "offline for N days (offline:N), then everything in one post";

export const FAULTS: Readonly<Record<string, Fault>> = {
  resend: { says: "acknowledgements get lost and whole batches are sent again", wire: losingReplies },
  truncated: { says: "the connection breaks inside a line; the batch is sent again", wire: cuttingBodies },
  "unknown-serial": { says: "a device with a serial nobody registered sends the same rows", wire: withStranger },
  oversized: { says: "one post of 40 MB before the first upload", wire: withHugePost },
  "bad-line": { says: "unreadable lines inside good batches", oddLines: badLines },
  "long-line": { says: "a line of 5,000 bytes inside a good batch", oddLines: () => [Buffer.alloc(5000, "7")] },
  binary: { says: "NUL bytes and pieces of pictures inside a good batch", oddLines: binaryLines },
  "pin-zero": { says: "verifications that matched nobody (PIN 0)", oddLines: zeroLines },
  "out-of-order": { says: "rows in no order of time", punches: (punches, prng) => prng.shuffle(punches) },
  "future-clock": { says: "on some days the clock is 400 days ahead", punches: aheadOfTime },
  "power-loss": { says: "on some mornings the clock restarts at 2000-01-01", punches: afterPowerLoss },
  "shared-pin": { says: "two devices, the same people on both", twin: true },
  gb18030: { says: "names in GB18030", dialect: { names: "gb18030" } },
  crlf: { says: "lines end in CRLF", dialect: { lineEnd: "\r\n" } },
  "table-case": { says: "the table is called attLog", dialect: { attlogTable: "attLog" } },
  aspx: { says: "paths end in .aspx", dialect: { path: "/iclock/cdata.aspx" } },
  "status-255": { says: "a device without in/out keys", dialect: { hasKeys: false } },
  spaces: { says: "columns separated by spaces", dialect: { form: "spaces" } },
  "two-columns": { says: "PIN and time only", dialect: { form: "two-columns" } },
  "unix-seconds": { says: "times as Unix seconds", dialect: { form: "unix-seconds" } },
  "key-values": { says: "rows as time=…, pin=… (F22)", dialect: { form: "key-values" } },
};

/** The serial of the device that `unknown-serial` adds. */
export const STRANGER_SERIAL = "STRANGER0000";

function losingReplies(exchange: Exchange, prng: Prng): Exchange {
  return async (request) => {
    const reply = await exchange(request);
    return isUpload(request) && prng.chance(0.4) ? undefined : reply;
  };
}

function cuttingBodies(exchange: Exchange, prng: Prng): Exchange {
  return async (request) => {
    if (!isUpload(request) || request.body === undefined || prng.chance(0.5)) return exchange(request);
    // Inside the last line's date, whatever the form, so that no shorter time is read as a true one.
    const text = Buffer.from(request.body).toString("latin1").trimEnd();
    const lineStart = text.lastIndexOf("\n") + 1;
    await exchange({ ...request, body: request.body.subarray(0, lineStart + prng.int(1, 12)) });
    return undefined;
  };
}

function withStranger(exchange: Exchange): Exchange {
  return async (request) => {
    const target = request.target.replace(/SN=\w+/, `SN=${STRANGER_SERIAL}`);
    if (isUpload(request)) await exchange({ ...request, target });
    return exchange(request);
  };
}

function withHugePost(exchange: Exchange): Exchange {
  let isDone = false;
  return async (request) => {
    if (isUpload(request) && !isDone) {
      isDone = true;
      await exchange({ ...request, body: Buffer.alloc(40_000_000, "x\n") });
    }
    return exchange(request);
  };
}

function isUpload(request: WireRequest): boolean {
  return request.method === "POST" && /table=attlog/i.test(request.target);
}

function badLines(prng: Prng): Uint8Array[] {
  const lines = ["1001", "1001\t2026-02-31 08:00:00\t0\t1", "1001\t08:00\t0\t1", "10 01\t2026-01-05 08:00:00\t0\t1"];
  return [Buffer.from(prng.pick(lines)), Buffer.from(prng.pick(lines))];
}

function binaryLines(): Uint8Array[] {
  return [
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46]),
    Buffer.from("1001\t2026-01-05 08:00:00\t\0\0"),
  ];
}

function zeroLines(prng: Prng): Uint8Array[] {
  return [Buffer.from(`0\t2026-01-05 08:00:${prng.int(10, 59)}\t0\t15\t0\t0\t0`)];
}

function aheadOfTime(punches: readonly PunchLine[], prng: Prng): readonly PunchLine[] {
  if (prng.chance(0.6)) return punches;
  return punches.map((punch) => ({ ...punch, localSeconds: punch.localSeconds + 400 * 86_400 }));
}

function afterPowerLoss(punches: readonly PunchLine[], prng: Prng): readonly PunchLine[] {
  if (prng.chance(0.6)) return punches;
  const restart = dayNumber(day("2000-01-01")) * 86_400;
  // Until noon, when it next hears the time from the server.
  return punches.map((punch) => {
    const secondOfDay = punch.localSeconds % 86_400;
    return secondOfDay < 43_200 ? { ...punch, localSeconds: restart + secondOfDay - 21_600 } : punch;
  });
}
