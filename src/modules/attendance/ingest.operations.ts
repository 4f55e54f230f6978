import { createHash } from "node:crypto";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { dayAt, type Instant, instantFromMs, msOf } from "../../kernel/clock.ts";
import * as store from "./ingest.store.ts";
import {
  type AsideLine,
  asideOfOperations,
  completeAfterContact,
  EMPTY_PIN_BOOK,
  type GoodPunches,
  type OperationUpload,
  type PinBook,
  type PunchUpload,
  type Received,
  type ReceivingDevice,
  roomFor,
  type StoredRows,
  type StoredUpload,
  sortPunches,
} from "./ingest.ts";
import { ensurePartitions } from "./partition.store.ts";
import { inOrder, withoutTwins, workedDays } from "./punch-order.ts";
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

export interface ReceiveOptions {
  /** False exists for the benchmark, which measures what keeping them costs. */
  readonly keepWorkerDays?: boolean | undefined;
  /** Expects rows that are stored already everywhere: the second attempt after a unique violation. */
  readonly careful?: boolean | undefined;
}

/**
 * Stores what devices sent, of any number of devices, in one transaction. Only after its commit may any of them be told
 * OK. Rows newer than all that their device delivered go in by COPY; should one of them be there all the same, this
 * fails with a unique violation, and the caller tries again with `careful`.
 */
export async function receive(
  context: ReceivingContext,
  received: readonly Received[],
  options: ReceiveOptions = {},
): Promise<Reception> {
  const { tx } = context;
  const [devices, books] = await Promise.all([devicesOf(context, received), pinBooksFor(tx, received)]);
  const deviceOf = (one: Received) => present(devices.get(one.serial), "the device of an upload");
  const kept = new Map<number, Kept>();
  const projects = byProject(received, deviceOf);
  const parts: ProjectPart[] = [];
  for (const [projectId, indexes] of projects) {
    const part = sortProject(context, projectId, indexes, { received, deviceOf, kept }, books.get(projectId));
    if (part.rows.count > 0) parts.push(part);
  }
  const fresh = await storeParts(tx, parts, options);
  for (const [index, upload] of received.entries()) {
    if (upload.kind === "operations") kept.set(index, keptOperations(context, upload, deviceOf(upload)));
  }
  storeUploads(context, [...kept.values()], fresh);

  const touched = new Set<number>();
  for (const one of kept.values()) if (one.good + one.aside.length > 0) touched.add(one.device.projectId ?? 0);
  const news = newsOf(received, deviceOf, kept);
  for (const one of news) if (crossesDay(one)) touched.add(one.device.projectId ?? 0);
  touched.delete(0);
  tx.trailing(store.updateDevices(tx, news));
  tx.trailing(store.markForReview(tx, [...touched], context.now));
  const receipts = received.map((one, index): Receipt => {
    const { state, projectId } = deviceOf(one);
    const { good = 0, aside = [] } = kept.get(index) ?? {};
    return { state, projectId, good, aside: aside.length };
  });
  return { receipts, touched: [...touched] };
}

interface ProjectPart extends StoredRows {
  readonly dayStartsMinute: number;
  readonly mayBeKnown: boolean;
}

interface Sorting {
  readonly received: readonly Received[];
  readonly deviceOf: DeviceOf;
  readonly kept: Map<number, Kept>;
}

/** Divides the uploads of one project (0: devices without one) into rows that count and lines kept aside. */
function sortProject(
  { ids }: ReceivingContext,
  projectId: number,
  indexes: readonly number[],
  { received, deviceOf, kept }: Sorting,
  pins: PinBook = EMPTY_PIN_BOOK,
): ProjectPart {
  const lines = indexes.map((index) => received[index]).map((one) => (one?.kind === "punches" ? one.batch.lines : 0));
  const rows = roomFor(lines.reduce((sum, count) => sum + count, 0));
  const uploads: StoredUpload[] = [];
  let dayStartsMinute = 0;
  let mayBeKnown = false;
  for (const index of indexes) {
    const upload = received[index];
    if (upload?.kind !== "punches") continue;
    const device = deviceOf(upload);
    const sorted = sortPunches(upload, device, pins, rows, uploads.length);
    const uploadId = ids.next();
    uploads.push({ uploadId, deviceId: device.deviceId });
    dayStartsMinute = device.dayStartsMinute ?? 0;
    mayBeKnown ||= sorted.mayBeKnown;
    kept.set(index, { ...sorted, upload, device, uploadId });
  }
  return { projectId, rows, order: withoutTwins(rows, inOrder(rows)), uploads, dayStartsMinute, mayBeKnown };
}

/** How many rows of which upload were new. */
async function storeParts(
  tx: Tx,
  parts: readonly ProjectPart[],
  { careful = false, keepWorkerDays = true }: ReceiveOptions,
): Promise<Map<number, number>> {
  const added = new Map<number, number>();
  if (parts.length === 0) return added;
  await ensurePartitions(tx, new Set(parts.flatMap(({ rows, order }) => [...monthsOf(rows, order)])));
  const isFresh = (part: ProjectPart) => !careful && !part.mayBeKnown;
  const fresh = parts.filter(isFresh);
  if (fresh.length > 0) {
    tx.trailing(store.copyPunches(tx, fresh));
    for (const part of fresh) for (const [uploadId, rows] of rowsByUpload(part)) added.set(uploadId, rows);
  }
  for (const part of parts) {
    if (isFresh(part)) continue;
    for (const [uploadId, rows] of await store.insertPunches(tx, part)) added.set(uploadId, rows);
  }
  if (keepWorkerDays) {
    for (const { projectId, rows, order, dayStartsMinute } of parts) {
      tx.trailing(widenWorkerDays(tx, projectId, workedDays(rows, order, dayStartsMinute)));
    }
  }
  return added;
}

function rowsByUpload({ rows, order, uploads }: StoredRows): Map<number, number> {
  const counts = uploads.map(() => 0);
  for (const row of order) {
    const upload = rows.uploads[row] ?? 0;
    counts[upload] = (counts[upload] ?? 0) + 1;
  }
  return new Map(uploads.map(({ uploadId }, index) => [uploadId, counts[index] ?? 0]));
}

function keptOperations({ ids }: ReceivingContext, upload: OperationUpload, device: ReceivingDevice): Kept {
  const aside = asideOfOperations(upload.batch);
  const good = upload.batch.entries.length + upload.batch.bad.length - aside.length;
  return { upload, device, uploadId: ids.next(), good, aside, newest: undefined, ahead: undefined };
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

async function pinBooksFor(tx: Tx, received: readonly Received[]): Promise<Map<number, PinBook>> {
  const serials = new Set(received.filter((one) => one.kind === "punches").map((one) => one.serial));
  return serials.size === 0 ? new Map() : store.pinBooks(tx, [...serials]);
}

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

function storeUploads({ tx, ids }: ReceivingContext, kept: readonly Kept[], fresh: ReadonlyMap<number, number>): void {
  const uploads = kept.map(({ upload, device, uploadId, good, aside }) => ({
    uploadId,
    deviceId: device.deviceId,
    receivedAt: upload.receivedAt,
    table: upload.table,
    digest: upload.digest,
    size: upload.size,
    good,
    fresh: fresh.get(uploadId) ?? 0,
    aside: aside.length,
  }));
  tx.trailing(store.insertUploads(tx, uploads));
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
  tx.trailing(store.insertAside(tx, lines));
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
