import type { PunchLine } from "../../src/devices/zkteco-push/attlog-write.ts";
import { attlogBody, type Device, usersBody } from "./device.ts";
import { execute } from "./firmware.ts";
import type { Exchange, WireReply, WireRequest } from "./wire.ts";

/** What surrounds a device: the wire, the pause between attempts, and the odd lines that a fault puts in a body. */
export interface Surroundings {
  readonly exchange: Exchange;
  readonly pause: (attempt: number) => Promise<void>;
  readonly oddLines: () => readonly Uint8Array[];
}

/** Attempts at one thing before the device waits for its next session. */
const ATTEMPTS = 25;
const MOST_COMMANDS = 1000;

/**
 * One connection of a device that comes back to its network: handshake, people, all rows that are not acknowledged,
 * then polls until the server has no more commands. Gives up where the server stays silent; the log keeps everything.
 */
export async function runSession(device: Device, around: Surroundings): Promise<void> {
  if (!device.connected && !(await shakeHands(device, around))) return;
  if (!device.peopleAcknowledged && device.people.size > 0) {
    device.peopleAcknowledged = await uploadPeople(device, around, device.people);
  }
  if (!(await uploadLog(device, around))) return;
  await poll(device, around);
}

/** The handshake. Only after it does a device upload. A server that sets ATTLOGStamp=0 gets the whole log again. */
async function shakeHands(device: Device, around: Surroundings): Promise<boolean> {
  const language = device.dialect.names === "gb18030" ? 83 : 69;
  const query = `SN=${device.serial}&options=all&pushver=2.2.14&language=${language}`;
  const request: WireRequest = { method: "GET", target: `${device.dialect.path}?${query}` };
  const reply = await persist(device, around, request, (text) => text.startsWith("GET OPTION FROM:"));
  if (reply === undefined) return false;
  if (/^ATTLOGStamp=0\r?$/m.test(asciiOf(reply))) device.acknowledged = 0;
  device.connected = true;
  return true;
}

/** Uploads what is not acknowledged, batch by batch, each until it is. */
async function uploadLog(device: Device, around: Surroundings): Promise<boolean> {
  while (device.acknowledged < device.log.length) {
    const rows = device.log.slice(device.acknowledged, device.acknowledged + device.dialect.batchRows);
    if (!(await uploadRows(device, around, rows, around.oddLines()))) return false;
    device.acknowledged += rows.length;
  }
  return true;
}

/** Asks for commands, obeys each, reports each result, and uploads what a query asked for. */
async function poll(device: Device, around: Surroundings): Promise<void> {
  const request: WireRequest = { method: "GET", target: `/iclock/getrequest?SN=${device.serial}` };
  while (device.commands.length < MOST_COMMANDS) {
    const reply = await persist(device, around, request, () => true);
    const lines = commandsIn(device, reply)
      .split(/\r?\n/)
      .flatMap((line) => {
        // A line without an id is dropped silently, as real devices do.
        const match = /^C:([0-9A-Za-z]{1,16}):(.+)$/.exec(line);
        return match === null ? [] : [{ id: match[1] ?? "", command: match[2] ?? "" }];
      });
    if (lines.length === 0) return;
    for (const { id, command } of lines) await obey(device, around, id, command);
    if (!device.connected) await shakeHands(device, around);
  }
}

async function obey(device: Device, around: Surroundings, id: string, command: string): Promise<void> {
  const done = execute(device, command);
  device.commands.push({ id, command, returnCode: done.returnCode });
  const body = Buffer.from(`ID=${id}&Return=${done.returnCode}&CMD=${done.name}${done.more ?? ""}\n`);
  const target = `/iclock/devicecmd?SN=${device.serial}`;
  await persist(device, around, { method: "POST", target, body }, isOk);
  if (done.uploadRows?.length) await uploadRows(device, around, done.uploadRows, []);
  if (done.uploadPeople) await uploadPeople(device, around, done.uploadPeople);
}

async function uploadRows(
  device: Device,
  around: Surroundings,
  rows: readonly PunchLine[],
  odd: readonly Uint8Array[],
): Promise<boolean> {
  const { dialect, serial, traffic } = device;
  const target = `${dialect.path}?SN=${serial}&table=${dialect.attlogTable}&Stamp=${device.acknowledged}`;
  const body = attlogBody(dialect, rows, odd);
  traffic.oddLines += odd.length;
  const before = traffic.posts;
  const reply = await persist(device, around, { method: "POST", target, body }, isOk);
  traffic.rowsSent += rows.length * (traffic.posts - before);
  return reply !== undefined;
}

async function uploadPeople(
  device: Device,
  around: Surroundings,
  people: Iterable<readonly [string, string]>,
): Promise<boolean> {
  const target = `${device.dialect.path}?SN=${device.serial}&table=OPERLOG&OpStamp=0`;
  const body = usersBody(device.dialect, people);
  return (await persist(device, around, { method: "POST", target, body }, isOk)) !== undefined;
}

/** Tries until the server answers 200 and as expected; the same bytes each time, which is what a resend is. */
async function persist(
  device: Device,
  around: Surroundings,
  request: WireRequest,
  isExpected: (text: string) => boolean,
): Promise<WireReply | undefined> {
  const { traffic } = device;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (request.method === "POST") traffic.posts += 1;
    const reply = await around.exchange(request);
    if (reply === undefined) traffic.noReply += 1;
    else traffic.statuses[reply.status] = (traffic.statuses[reply.status] ?? 0) + 1;
    if (reply?.status === 200 && isExpected(asciiOf(reply))) return reply;
    // The server understood and said no: asking again in a moment changes nothing.
    if (reply !== undefined && reply.status >= 400 && reply.status < 500 && reply.status !== 429) return undefined;
    if (attempt < ATTEMPTS) await around.pause(attempt);
  }
  return undefined;
}

/** Commands come with names, in the encoding that the firmware displays. */
function commandsIn(device: Device, reply: WireReply | undefined): string {
  return reply === undefined ? "" : new TextDecoder(device.dialect.names).decode(reply.body);
}

function asciiOf(reply: WireReply): string {
  return Buffer.from(reply.body).toString("latin1");
}

/** `OK`, `OK:3`, `OK: 3`: all three are in use. */
function isOk(text: string): boolean {
  return /^OK(:\s*\d+)?\s*$/.test(text);
}
