import { readFile } from "node:fs/promises";
import { parseSerial } from "../../src/devices/zkteco-push/request.ts";
import { decodeText } from "../../src/devices/zkteco-push/text.ts";
import { addDays, type Day } from "../../src/kernel/day.ts";
import { isRefusal, type Outcome, refuse } from "../../src/kernel/outcome.ts";
import { type Prng, prng } from "../../src/kernel/prng.ts";
import {
  type Device,
  type Dialect,
  type DoneCommand,
  newDevice,
  type Person,
  PLAIN_DIALECT,
  recordPunch,
} from "./device.ts";
import { runSession, type Surroundings } from "./emulator.ts";
import { FAULTS, type Fault, OFFLINE_SAYS } from "./faults.ts";
import { parseRoster, punchesOn, SAMPLE_PEOPLE } from "./roster.ts";
import { type Exchange, httpExchange } from "./wire.ts";

export interface RunDeviceArgs {
  /** `http://127.0.0.1:8080`, with a path before `/iclock/` where the server uses one. */
  readonly server: string;
  readonly serial: string;
  /** File with PINs and names, CSV or JSON; invented people without one. */
  readonly roster?: string | undefined;
  readonly days: number;
  readonly from: Day;
  /** Names of `FAULTS`, and `offline:N`. */
  readonly faults: readonly string[];
  readonly seed: string;
  readonly progress?: ((line: string) => void) | undefined;
}

export interface DeviceReport {
  readonly serial: string;
  readonly connected: boolean;
  readonly punches: number;
  readonly acknowledged: number;
  /** Made but not acknowledged: the device still has them. */
  readonly pending: number;
  readonly posts: number;
  /** Punch rows on the wire, resent ones included. */
  readonly rowsSent: number;
  readonly oddLines: number;
  readonly noReply: number;
  /** Replies by HTTP status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly commands: readonly DoneCommand[];
}

export interface RunReport {
  readonly server: string;
  readonly from: Day;
  readonly days: number;
  readonly seed: string;
  readonly faults: readonly string[];
  readonly people: number;
  readonly devices: readonly DeviceReport[];
}

interface Plan {
  readonly faults: readonly Fault[];
  readonly offlineDays: number;
  readonly dialect: Dialect;
}

/** Days of punches replayed against a server over HTTP: `qingxin device replay`. The same seed gives the same bytes. */
export async function runDevice(args: RunDeviceArgs): Promise<Outcome<RunReport>> {
  const wrongSerial = refusedSerial(args.serial);
  if (wrongSerial !== undefined) return wrongSerial;
  if (!Number.isInteger(args.days) || args.days < 1 || args.days > 3660) {
    return refuse("device.bad-days", { field: "days", right: "1 to 3660" });
  }
  const people = args.roster === undefined ? SAMPLE_PEOPLE : await loadRoster(args.roster);
  if (isRefusal(people)) return people;
  const devices = await replay(args, people, httpExchange(args.server, fetch), pauseBriefly);
  if (isRefusal(devices)) return devices;
  const { server, from, days, seed, faults } = args;
  return { server, from, days, seed, faults, people: people.length, devices: devices.map(reportOf) };
}

/** The replay itself, over any wire; gives the devices with their logs. */
export async function replay(
  args: Omit<RunDeviceArgs, "server" | "roster">,
  people: readonly Person[],
  exchange: Exchange,
  pause: (attempt: number) => Promise<void>,
): Promise<Outcome<Device[]>> {
  const plan = planOf(args.faults);
  if (isRefusal(plan)) return plan;
  const serials = plan.faults.some(({ twin }) => twin) ? [args.serial, `${args.serial.slice(0, 31)}B`] : [args.serial];
  const devices = serials.map((serial) => newDevice(serial, people, plan.dialect));
  for (const device of devices) {
    const random = prng(args.seed).fork(device.serial);
    const around = surroundings(plan, exchange, pause, random.fork("faults"));
    for (let index = 0; index < args.days; index += 1) {
      const on = addDays(args.from, index);
      let punches: ReturnType<typeof punchesOn> = punchesOn(on, people, random);
      for (const fault of plan.faults) punches = [...(fault.punches?.(punches, random) ?? punches)];
      for (const punch of punches) recordPunch(device, punch);
      const isOnline = plan.offlineDays === 0 || (index + 1) % plan.offlineDays === 0 || index === args.days - 1;
      if (isOnline) await runSession(device, around);
      args.progress?.(`${device.serial} ${on}: ${device.log.length} punches, ${device.acknowledged} acknowledged`);
    }
  }
  return devices;
}

/** Posts a file of attendance lines as it is, in one request: `qingxin device send --file attlog.txt`. */
export async function sendFile(args: {
  readonly server: string;
  readonly serial: string;
  readonly file: string;
  readonly table?: string | undefined;
}): Promise<Outcome<{ status: number; reply: string; bytes: number }>> {
  const wrongSerial = refusedSerial(args.serial);
  if (wrongSerial !== undefined) return wrongSerial;
  const body = await readFile(args.file).catch(() => undefined);
  if (body === undefined) return refuse("device.no-file", { field: "file", right: "a readable file" });
  const table = encodeURIComponent(args.table ?? "ATTLOG");
  const target = `/iclock/cdata?SN=${args.serial}&table=${table}&Stamp=0`;
  const reply = await httpExchange(args.server, fetch)({ method: "POST", target, body });
  if (reply === undefined) return noAnswer(args.server);
  return { status: reply.status, reply: decodeText(reply.body).text, bytes: body.length };
}

/** The handshake alone: `qingxin device handshake`. */
export async function sendHandshake(args: {
  readonly server: string;
  readonly serial: string;
}): Promise<Outcome<{ status: number; accepted: boolean; reply: string }>> {
  const wrongSerial = refusedSerial(args.serial);
  if (wrongSerial !== undefined) return wrongSerial;
  const target = `/iclock/cdata?SN=${args.serial}&options=all&pushver=2.2.14&language=83`;
  const reply = await httpExchange(args.server, fetch)({ method: "GET", target });
  if (reply === undefined) return noAnswer(args.server);
  const { text } = decodeText(reply.body);
  const accepted = reply.status === 200 && text.startsWith(`GET OPTION FROM: ${args.serial}`);
  return { status: reply.status, accepted, reply: text };
}

/** Each fault with its sentence, for `--help`. */
export function faultList(): readonly { readonly name: string; readonly says: string }[] {
  const listed = Object.entries(FAULTS).map(([name, { says }]) => ({ name, says }));
  return [{ name: "offline:N", says: OFFLINE_SAYS }, ...listed];
}

function planOf(names: readonly string[]): Outcome<Plan> {
  const faults: Fault[] = [];
  let offlineDays = 0;
  for (const name of names) {
    const offline = /^offline:([1-9]\d{0,2})$/.exec(name);
    const fault = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
    if (offline !== null) offlineDays = Number(offline[1]);
    else if (fault !== undefined) faults.push(fault);
    else {
      const right = `one of ${["offline:N", ...Object.keys(FAULTS)].join(", ")}`;
      return refuse("device.unknown-fault", { field: "faults", right, facts: { fault: name } });
    }
  }
  const dialect = Object.assign({ ...PLAIN_DIALECT }, ...faults.map((fault) => fault.dialect ?? {})) as Dialect;
  // Back after days without a network, a device sends what it has in one post.
  return { faults, offlineDays, dialect: offlineDays > 0 ? { ...dialect, batchRows: 1_000_000 } : dialect };
}

function surroundings(plan: Plan, wire: Exchange, pause: Surroundings["pause"], random: Prng): Surroundings {
  const exchange = plan.faults.reduce((inner, fault) => fault.wire?.(inner, random) ?? inner, wire);
  return { exchange, pause, oddLines: () => plan.faults.flatMap((fault) => fault.oddLines?.(random) ?? []) };
}

function reportOf(device: Device): DeviceReport {
  const { serial, connected, log, acknowledged, traffic, commands } = device;
  return {
    serial,
    connected,
    punches: log.length,
    acknowledged,
    pending: log.length - acknowledged,
    ...traffic,
    commands,
  };
}

async function loadRoster(file: string): Promise<Outcome<Person[]>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse("device.no-file", { field: "roster", right: "a readable file" });
  return parseRoster(text);
}

function refusedSerial(serial: string) {
  if (parseSerial(serial) !== undefined) return undefined;
  return refuse("device.bad-serial", { field: "serial", right: "4 to 32 letters and digits" });
}

function noAnswer(server: string) {
  return refuse("device.no-answer", { field: "server", right: "the address of a running server", facts: { server } });
}

/** A tenth of a second, then up to two: a run is not to take days where a device would wait for its ErrorDelay. */
function pauseBriefly(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(100 * attempt, 2000)));
}
