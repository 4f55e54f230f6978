import { createHash } from "node:crypto";
import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt, type Instant, instantFromMs, msOf } from "../../kernel/clock.ts";
import * as store from "./ingest.store.ts";
import {
  type AsideLine,
  asideOfOperations,
  completeAfterContact,
  exitsFrom,
  type GoodPunches,
  type OperationUpload,
  type PinBook,
  type PunchUpload,
  pinNumber,
  type Received,
  type ReceivingDevice,
  roomFor,
  sortPunches,
} from "./ingest.ts";
import { ensurePartitions } from "./partition.store.ts";
import { inOrder, workedDays } from "./punch-order.ts";
import { partitionMonth } from "./work-day.ts";
import { widenWorkerDays } from "./worker-day.store.ts";

type ReceivingContext = Pick<Context, "tx" | "ids" | "now">;

/** What became of one thing received, in the order given. */
export interface Receipt {
  readonly state: ReceivingDevice["state"];
  readonly projectId: number | null;
  readonly good: number;
  readonly aside: number;
}

export interface Reception {
  readonly receipts: readonly Receipt[];
  /** Projects whose facts changed. */
  readonly touched: readonly number[];
}

/** A line longer than this is no punch; its beginning and the digest of the whole are kept. */
const RAW_BYTES_MAX = 65_536;

/**
 * Stores what devices sent, of any number of devices, in one transaction. Only after its commit may any of them be told
 * OK. `keepWorkerDays: false` exists for the benchmark, which measures what keeping them costs.
 */
export async function receive(
  context: ReceivingContext,
  received: readonly Received[],
  { keepWorkerDays = true }: { keepWorkerDays?: boolean } = {},
): Promise<Reception> {
  const devices = await devicesOf(context, received);
  const deviceOf = (one: Received) => present(devices.get(one.serial), "the device of an upload");
  const receipts = received.map((one): Receipt => ({ ...deviceOf(one), good: 0, aside: 0 }));
  const kept = new Map<number, Kept>();
  const touched = new Set<number>();

  for (const [projectId, indexes] of byProject(received, deviceOf)) {
    const uploads = indexes.map((index) => received[index]).filter((one) => one?.kind === "punches");
    const pins = await pinBook(context, projectId, uploads);
    const rows = roomFor(uploads.reduce((sum, one) => sum + one.batch.rows.count, 0));
    const stored: store.StoredUpload[] = [];
    let dayStartsMinute = 0;
    for (const index of indexes) {
      const upload = received[index];
      if (upload?.kind !== "punches") continue;
      const device = deviceOf(upload);
      const sorted = sortPunches(upload, device, pins, rows, stored.length);
      const uploadId = context.ids.next();
      stored.push({ uploadId, deviceId: device.deviceId });
      dayStartsMinute = device.dayStartsMinute ?? 0;
      kept.set(index, { ...sorted, upload, device, uploadId });
    }
    if (projectId === 0 || rows.count === 0) continue;
    await storePunches(context, projectId, rows, stored, keepWorkerDays ? dayStartsMinute : undefined);
  }
  for (const [index, upload] of received.entries()) {
    if (upload.kind !== "operations") continue;
    const aside = asideOfOperations(upload.batch);
    const good = upload.batch.entries.length + upload.batch.bad.length - aside.length;
    const device = deviceOf(upload);
    kept.set(index, { good, aside, newest: undefined, ahead: undefined, upload, device, uploadId: context.ids.next() });
  }
  for (const [index, one] of kept) {
    receipts[index] = { ...one.device, good: one.good, aside: one.aside.length };
    if (one.device.projectId !== null && one.good + one.aside.length > 0) touched.add(one.device.projectId);
  }
  await storeUploads(context, [...kept.values()]);
  const news = newsOf(received, deviceOf, kept);
  for (const one of news) if (crossesDay(one)) touched.add(one.device.projectId ?? 0);
  touched.delete(0);
  await store.updateDevices(context.tx, news);
  await store.markForReview(context.tx, [...touched], context.now);
  return { receipts, touched: [...touched] };
}

interface Kept {
  readonly upload: PunchUpload | OperationUpload;
  readonly device: ReceivingDevice;
  readonly uploadId: number;
  readonly good: number;
  readonly aside: readonly AsideLine[];
  readonly newest: number | undefined;
  readonly ahead: number | undefined;
}

type DeviceOf = (one: Received) => ReceivingDevice;

async function devicesOf(
  { tx, ids, now }: ReceivingContext,
  received: readonly Received[],
): Promise<Map<string, ReceivingDevice>> {
  const serials = [...new Set(received.map((one) => one.serial))];
  const devices = await store.devicesBySerial(tx, serials);
  const unknown = serials.filter((serial) => !devices.has(serial));
  if (unknown.length === 0) return devices;
  await store.quarantine(
    tx,
    unknown.map((serial) => ({ deviceId: ids.next(), serial })),
    now,
  );
  return store.devicesBySerial(tx, serials);
}

/** Indexes of the uploads of punches by project; 0 for devices without one. */
function byProject(received: readonly Received[], deviceOf: DeviceOf): Map<number, number[]> {
  const projects = new Map<number, number[]>();
  for (const [index, one] of received.entries()) {
    if (one.kind !== "punches") continue;
    const projectId = deviceOf(one).projectId ?? 0;
    const indexes = projects.get(projectId);
    if (indexes === undefined) projects.set(projectId, [index]);
    else indexes.push(index);
  }
  return new Map([...projects].sort(([one], [other]) => one - other));
}

/** Asks the database only about the numbers that occur, and hears back only about the exceptions. */
async function pinBook({ tx }: ReceivingContext, projectId: number, uploads: readonly PunchUpload[]): Promise<PinBook> {
  const numbers = new Map<string, number>();
  if (projectId === 0) return { numbers, exits: new Map() };
  for (const { batch } of uploads) {
    for (const pin of batch.rows.pins) if (!numbers.has(pin)) numbers.set(pin, pinNumber(pin));
  }
  const asked = [...new Set(numbers.values())].filter((number) => number > 0);
  const exceptions = asked.length === 0 ? [] : await store.exceptionsAmong(tx, projectId, asked);
  const strangers = new Set(exceptions.filter((one) => !one.known).map((one) => one.pin));
  if (strangers.size > 0) {
    for (const [pin, number] of numbers) if (strangers.has(number)) numbers.set(pin, 0);
  }
  const left = exceptions.flatMap(({ pin, exitedOn }) => (exitedOn === null ? [] : { pin, exitedOn }));
  return { numbers, exits: exitsFrom(left) };
}

async function storePunches(
  { tx }: ReceivingContext,
  projectId: number,
  rows: GoodPunches,
  uploads: readonly store.StoredUpload[],
  dayStartsMinute: number | undefined,
): Promise<void> {
  const order = inOrder(rows);
  await ensurePartitions(tx, monthsOf(rows, order));
  await store.insertPunches(tx, projectId, rows, order, uploads);
  if (dayStartsMinute === undefined) return;
  await widenWorkerDays(tx, projectId, workedDays(rows, order, dayStartsMinute));
}

/** The months in which the rows lie; asks about the calendar once a day of them. */
function monthsOf(rows: GoodPunches, order: Int32Array) {
  const months = new Set<ReturnType<typeof partitionMonth>>();
  let until = -Infinity;
  for (const row of order) {
    const instant = rows.instants[row] ?? 0;
    if (instant < until) continue;
    months.add(partitionMonth(instant));
    until = Math.floor((instant + 28_800) / 86_400 + 1) * 86_400 - 28_800;
  }
  return months;
}

async function storeUploads({ tx, ids }: ReceivingContext, kept: readonly Kept[]): Promise<void> {
  await store.insertUploads(
    tx,
    kept.map(({ upload, device, uploadId, good, aside }) => ({
      uploadId,
      deviceId: device.deviceId,
      receivedAt: upload.receivedAt,
      table: upload.table,
      digest: upload.digest,
      size: upload.size,
      good,
      aside: aside.length,
    })),
  );
  const lines = kept.flatMap(({ upload, device, uploadId, aside }) =>
    aside.map((line) => ({
      ...line,
      raw: line.raw.subarray(0, RAW_BYTES_MAX),
      asideId: ids.next(),
      deviceId: device.deviceId,
      uploadId,
      projectId: device.projectId,
      receivedAt: upload.receivedAt,
      digest: createHash("sha256").update(line.raw).digest(),
    })),
  );
  await store.insertAside(tx, lines);
}

interface News extends store.DeviceNews {
  readonly device: ReceivingDevice;
}

/** What all that a device sent says about the device itself: one entry each. */
function newsOf(received: readonly Received[], deviceOf: DeviceOf, kept: ReadonlyMap<number, Kept>): News[] {
  const news = new Map<number, News>();
  for (const [index, one] of received.entries()) {
    const device = deviceOf(one);
    const before = news.get(device.deviceId);
    const stored = kept.get(index);
    const newest = stored?.newest;
    const complete =
      one.kind === "contact"
        ? completeAfterContact(one, device)
        : newest === undefined
          ? undefined
          : instantFromMs(newest * 1000);
    news.set(device.deviceId, {
      device,
      deviceId: device.deviceId,
      seenAt: later(before?.seenAt ?? null, one.receivedAt) ?? one.receivedAt,
      completeUntil: later(before?.completeUntil ?? null, complete ?? null),
      drift: stored?.ahead ?? before?.drift ?? null,
      firmware: (one.kind === "contact" ? one.firmware : undefined) ?? before?.firmware ?? null,
      protocol: (one.kind === "contact" ? one.protocol : undefined) ?? before?.protocol ?? null,
    });
  }
  return [...news.values()];
}

function later(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return msOf(one) >= msOf(other) ? one : other;
}

/** Completeness is asked by day: a watermark that moves within its day changes no answer. */
function crossesDay({ device, completeUntil }: News): boolean {
  if (completeUntil === null) return false;
  return device.completeUntil === null || dayAt(completeUntil) > dayAt(device.completeUntil);
}
