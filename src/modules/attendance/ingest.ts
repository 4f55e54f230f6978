import type { AttlogBatch, PunchColumns } from "../../devices/zkteco-push/attlog-batch.ts";
import { latin1 } from "../../devices/zkteco-push/lines.ts";
import { BAD_TIME, parseLocalTime, SHANGHAI_OFFSET } from "../../devices/zkteco-push/local-time.ts";
import type { OperlogBatch } from "../../devices/zkteco-push/operlog.ts";
import { type Instant, instantAt, msOf } from "../../kernel/clock.ts";
import { addDays, type Day, dayNumber } from "../../kernel/day.ts";
import { workDayNumber } from "./work-day.ts";

/** A clock that runs ahead by more than this writes punches that nobody can have made. */
const FUTURE_TOLERANCE_SECONDS = 600;
/** A device may have been on trial this long before its registration says that it was installed. */
const INSTALLED_TOLERANCE_DAYS = 1;
/** People prepare a site this long before work officially starts. */
const STARTED_TOLERANCE_DAYS = 30;

interface FromDevice {
  readonly serial: string;
  readonly receivedAt: Instant;
}

interface Body extends FromDevice {
  /** As the device named it: `attlog`, `rtlog`, `operlog`. */
  readonly table: string;
  /** SHA-256 of the bytes on the wire. */
  readonly digest: Uint8Array;
  readonly size: number;
}

export interface PunchUpload extends Body {
  readonly kind: "punches";
  /** The bytes that `batch` was read from. */
  readonly body: Uint8Array;
  readonly batch: AttlogBatch;
}

export interface OperationUpload extends Body {
  readonly kind: "operations";
  readonly batch: OperlogBatch;
}

/** A handshake, a poll, a ping: the device is there, and perhaps has nothing left to send. */
export interface DeviceContact extends FromDevice {
  readonly kind: "contact";
  /** It asks for work, and its last upload was acknowledged. */
  readonly idle: boolean;
  readonly firmware?: string | undefined;
  readonly protocol?: string | undefined;
}

export type Received = PunchUpload | OperationUpload | DeviceContact;

/** A device's row, and what of its project decides about punches. */
export interface ReceivingDevice {
  readonly deviceId: number;
  readonly serial: string;
  readonly projectId: number | null;
  readonly protocol: string;
  readonly state: "quarantined" | "active" | "blocked" | "removed";
  readonly installedOn: Day | null;
  readonly completeUntil: Instant | null;
  readonly lastSeenAt: Instant | null;
  readonly dayStartsMinute: number | null;
  readonly startedOn: Day | null;
}

export interface AsideLine {
  readonly line: number;
  readonly reason: string;
  readonly raw: Uint8Array;
  readonly pin: string | null;
  /** Seconds since 1970 UTC. */
  readonly instant: number | null;
}

/** The engagement numbers of a project. */
export interface PinBook {
  readonly pins: ReadonlySet<number>;
  /** The last day on site, as a day number, of those who left. */
  readonly exits: ReadonlyMap<number, number>;
}

export const EMPTY_PIN_BOOK: PinBook = { pins: new Set(), exits: new Map() };

/** The good rows of one project, one array a column, in the order of arrival until `inOrder` sorts them. */
export interface GoodPunches {
  count: number;
  readonly instants: Float64Array;
  readonly pins: Int32Array;
  /** Index of the upload in the list that was stored with them. */
  readonly uploads: Int16Array;
  readonly lines: Int32Array;
  readonly statuses: Int16Array;
  readonly verifies: Int16Array;
}

export interface StoredUpload {
  readonly uploadId: number;
  readonly deviceId: number;
}

/** Good rows of one project with the order in which they are stored. */
export interface StoredRows {
  readonly projectId: number;
  readonly rows: GoodPunches;
  readonly order: Int32Array;
  /** By `rows.uploads`. */
  readonly uploads: readonly StoredUpload[];
}

export function roomFor(rows: number): GoodPunches {
  return {
    count: 0,
    instants: new Float64Array(rows),
    pins: new Int32Array(rows),
    uploads: new Int16Array(rows),
    lines: new Int32Array(rows),
    statuses: new Int16Array(rows),
    verifies: new Int16Array(rows),
  };
}

/** The PIN on a device is the engagement number, padded with zeros by some models; 0 where it cannot be one. */
export function pinNumber(pin: string): number {
  if (pin.length > 24 || !/^0*\d{1,9}$/.test(pin)) return 0;
  return Number(pin);
}

export interface Sorted {
  readonly good: number;
  readonly aside: readonly AsideLine[];
  /** Some rows are not newer than all that this device delivered: they may have been sent before. */
  readonly mayBeKnown: boolean;
  /** The newest good punch, seconds since 1970 UTC; undefined when none is good. */
  readonly newest: number | undefined;
  /** How far the device's clock is ahead, where a punch proves it. */
  readonly ahead: number | undefined;
}

/** Divides an upload: good rows are appended to `into`, everything else is kept aside with its reason. */
export function sortPunches(
  upload: PunchUpload,
  device: ReceivingDevice,
  pins: PinBook,
  into: GoodPunches,
  uploadIndex: number,
): Sorted {
  const { batch } = upload;
  const { rows } = batch;
  const wholesale = wholeReason(device);
  const aside: AsideLine[] = batch.bad.map((bad) => ({ ...bad, ...guessed(bad.raw, bad.reason) }));
  const nowSeconds = msOf(upload.receivedAt) / 1000;
  const latest = nowSeconds + FUTURE_TOLERANCE_SECONDS;
  const earliest = earliestSeconds(device);
  const dayStarts = device.dayStartsMinute ?? 0;
  const from = into.count;
  const numbers = new Map<string, number>();
  let newest = -Infinity;
  let oldest = Infinity;
  let newestOfAll = -Infinity;
  for (let row = 0; row < rows.count; row += 1) {
    const instant = rows.instants[row] ?? 0;
    if (instant > newestOfAll) newestOfAll = instant;
    const text = rows.pins[row] ?? "";
    let pin = numbers.get(text);
    if (pin === undefined) {
      pin = knownNumber(text, pins);
      numbers.set(text, pin);
    }
    const reason =
      wholesale ??
      rowReason(rows, row) ??
      (instant > latest
        ? "in-the-future"
        : instant < earliest
          ? "before-installation"
          : pin === 0
            ? "unknown-pin"
            : hasLeft(pins, pin, instant, dayStarts)
              ? "after-exit"
              : undefined);
    if (reason !== undefined) {
      aside.push(asideOf(upload, row, reason));
      continue;
    }
    const at = into.count;
    into.instants[at] = instant;
    into.pins[at] = pin;
    into.uploads[at] = uploadIndex;
    into.lines[at] = rows.lines[row] ?? 0;
    into.statuses[at] = rows.statuses[row] ?? -1;
    into.verifies[at] = rows.verifies[row] ?? -1;
    into.count = at + 1;
    if (instant > newest) newest = instant;
    if (instant < oldest) oldest = instant;
  }
  const good = into.count - from;
  return {
    good,
    aside,
    newest: good === 0 ? undefined : Math.min(newest, nowSeconds),
    mayBeKnown: device.completeUntil !== null && oldest <= msOf(device.completeUntil) / 1000,
    ahead: driftShownBy(newestOfAll - nowSeconds),
  };
}

/**
 * A punch from the future proves that the clock runs ahead; one from this minute, that it is right. An older one
 * proves nothing: it may have waited for the network.
 */
function driftShownBy(ahead: number): number | undefined {
  if (!Number.isFinite(ahead) || ahead < -DRIFT_SECONDS_MIN) return undefined;
  return ahead <= DRIFT_SECONDS_MIN ? 0 : Math.min(Math.round(ahead), 2_147_483_647);
}

const DRIFT_SECONDS_MIN = 60;

function knownNumber(text: string, pins: PinBook): number {
  const number = pinNumber(text);
  return pins.pins.has(number) ? number : 0;
}

/** Nothing that such a device sends counts by itself. */
function wholeReason(device: ReceivingDevice): string | undefined {
  switch (device.state) {
    case "active":
      return undefined;
    case "quarantined":
      return "unknown-device";
    case "blocked":
    case "removed":
      return "blocked-device";
  }
}

/** Readers of ID cards and door controllers also report what is no attendance. */
function rowReason(rows: PunchColumns, row: number): string | undefined {
  if ((rows.events[row] ?? 0) > 0) return "door-event";
  const { card } = rows;
  if (card === undefined) return undefined;
  if ((card.types[row] ?? 0) > 0) return "verification-only";
  return (card.outcomes[row] ?? 0) > 0 ? "verification-failed" : undefined;
}

/** Before it a device cannot have stood on the site: a clock reset by a power loss, or punches from its last site. */
function earliestSeconds(device: ReceivingDevice): number {
  const days = [
    ...(device.installedOn === null ? [] : [addDays(device.installedOn, -INSTALLED_TOLERANCE_DAYS)]),
    ...(device.startedOn === null ? [] : [addDays(device.startedOn, -STARTED_TOLERANCE_DAYS)]),
  ];
  return Math.max(...days.map((day) => msOf(instantAt(day, "00:00")) / 1000));
}

function hasLeft(pins: PinBook, pin: number, instant: number, dayStarts: number): boolean {
  if (pins.exits.size === 0) return false;
  const exit = pins.exits.get(pin);
  return exit !== undefined && workDayNumber(instant, dayStarts) > exit;
}

function asideOf(upload: PunchUpload, row: number, reason: string): AsideLine {
  const { rows } = upload.batch;
  return {
    line: rows.lines[row] ?? 0,
    reason,
    raw: upload.body.subarray(rows.starts[row], rows.ends[row]),
    pin: rows.pins[row] ?? null,
    instant: rows.instants[row] ?? null,
  };
}

/** What helps a person to decide about an unreadable line: the time in it, and PIN 0 where it says so. */
function guessed(raw: Uint8Array, reason: string): Pick<AsideLine, "pin" | "instant"> {
  const pin = reason === "pin-zero" ? "0" : null;
  if (reason !== "pin-zero" && reason !== "bad-pin") return { pin, instant: null };
  const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(latin1(raw.subarray(0, 200)))?.[0];
  const local = time === undefined ? BAD_TIME : parseLocalTime(time);
  return { pin, instant: local < 0 ? null : local - SHANGHAI_OFFSET };
}

/** Operations by which somebody could have changed or hidden attendance, and lines that nobody can read. */
export function asideOfOperations(batch: OperlogBatch): AsideLine[] {
  const tampered = batch.entries.flatMap((entry) =>
    entry.kind === "operation" && entry.tamper
      ? {
          line: entry.line,
          raw: entry.raw,
          reason: `tamper:${entry.name.replaceAll(" ", "-")}`,
          pin: entry.operator,
          instant: entry.instant,
        }
      : [],
  );
  const unread = batch.bad.map(({ line, raw, reason }) => ({
    line,
    raw,
    reason: `operlog:${reason}`,
    pin: null,
    instant: null,
  }));
  return [...tampered, ...unread];
}

/** The numbers of a PostgreSQL array in text form. */
function numbersIn(array: string): number[] {
  return array.slice(1, -1).split(",").map(Number);
}

/** Whether a line kept aside is a punch at all. */
export function isPunchLine(reason: string): boolean {
  return !reason.startsWith("tamper:") && !reason.startsWith("operlog:");
}

/** `pins` as `{1,2,3}`, `exits` as `2:2020-11-30,…`: one text each is read ten times faster than a row each. */
export function pinBook(pins: string, exits: string | null): PinBook {
  const left = (exits ?? "").split(",").filter((one) => one !== "");
  return {
    pins: new Set(numbersIn(pins)),
    exits: new Map(
      left.map((one) => {
        const [pin = "", on = ""] = one.split(":");
        return [Number(pin), dayNumber(on as Day)];
      }),
    ),
  };
}

/**
 * Until when a device that is in touch has delivered everything. An idle device proves it only when it had also been in
 * touch shortly before: the first poll after a silence may come before the backlog of that silence.
 */
export function completeAfterContact(contact: DeviceContact, device: ReceivingDevice): Instant | undefined {
  if (!contact.idle || device.state !== "active" || device.lastSeenAt === null) return undefined;
  const silence = msOf(contact.receivedAt) - msOf(device.lastSeenAt);
  return silence <= CONTACT_GAP_SECONDS * 1000 ? contact.receivedAt : undefined;
}

/** Devices poll every 2 to 60 seconds; a pause longer than this is a silence. */
const CONTACT_GAP_SECONDS = 600;
