import { copyIn } from "../../db/copy-in.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import { instantFromMs } from "../../kernel/clock.ts";
import { int2Array, int4Array, int8Array, timestamptzArray } from "./binary-array.ts";
import { punchCopy } from "./binary-copy.ts";

import {
  type AsideLine,
  type PinBook,
  pinBook,
  type ReceivingDevice,
  type StoredRows,
  type StoredUpload,
} from "./ingest.ts";

/** Devices by serial. The statements of this file that every upload needs are named: planned once a connection. */
export async function devicesBySerial(tx: Tx, serials: readonly string[]): Promise<Map<string, ReceivingDevice>> {
  const { rows } = await tx.client.query<ReceivingDevice>({
    name: "attendance.devices-by-serial",
    text: `select d.device_id as "deviceId", d.serial, d.project_id as "projectId", d.protocol, d.state,
        d.installed_on as "installedOn", d.complete_until as "completeUntil", d.last_seen_at as "lastSeenAt",
        p.day_starts_minute as "dayStartsMinute", p.started_on as "startedOn"
      from device d left join project p on p.project_id = d.project_id where d.serial = any($1::text[])`,
    values: [serials],
  });
  return new Map(rows.map((row) => [row.serial, row]));
}

/** Serials that nobody registered: from now on there is a row that an administrator can see. */
export async function quarantine(
  tx: Tx,
  devices: readonly { readonly deviceId: number; readonly serial: string }[],
  now: Instant,
): Promise<void> {
  await tx.execute(
    `insert into device (device_id, serial, protocol, name, state, recorded_at)
     select device_id, serial, 'zkteco-push', serial, 'quarantined', $3
     from unnest($1::int8[], $2::text[]) as row (device_id, serial) order by serial
     on conflict (serial) do nothing`,
    [devices.map((one) => one.deviceId), devices.map((one) => one.serial), now],
  );
}

/** The engagement numbers of the projects on which these devices stand. */
export async function pinBooks(tx: Tx, serials: readonly string[]): Promise<Map<number, PinBook>> {
  const { rows } = await tx.client.query<{ project_id: number; pins: string; exits: string | null }>({
    name: "attendance.pin-books",
    text: `select project_id, array_agg(pin)::text as pins,
        string_agg(pin || ':' || exited_on, ',') filter (where exited_on is not null) as exits
      from engagement where project_id in (select project_id from device where serial = any($1::text[]))
      group by project_id`,
    values: [serials],
  });
  return new Map(rows.map((row) => [row.project_id, pinBook(row.pins, row.exits)]));
}

/**
 * Rows that are probably new, of all projects at once. Fails with a unique violation when one of them is there already:
 * nothing is stored then, and the caller comes again with `insertPunches`.
 */
export async function copyPunches(tx: Tx, parts: readonly StoredRows[]): Promise<void> {
  await copyIn(tx, "copy punch from stdin (format binary)", punchCopy(parts));
}

/** Good rows of one project; what is there already (a resend) adds nothing. How many rows of which upload were new. */
export async function insertPunches(
  tx: Tx,
  { projectId, rows, order, uploads }: StoredRows,
): Promise<Map<number, number>> {
  const { rows: counts } = await tx.client.query<{ upload_id: number; n: number }>({
    name: "attendance.insert-punches",
    text: `with added as (
        insert into punch (project_id, punched_at, pin, device_id, upload_id, line_no, status, verify)
        select $1, r.at, r.pin, ($8::int8[])[r.upload + 1], ($9::int8[])[r.upload + 1], r.line, r.status, r.verify
        from unnest($2::timestamptz[], $3::int4[], $4::int2[], $5::int4[], $6::int2[], $7::int2[])
          as r (at, pin, upload, line, status, verify)
        on conflict (project_id, punched_at, pin) do nothing
        returning upload_id
      ) select upload_id, count(*) as n from added group by upload_id`,
    values: [
      projectId,
      timestamptzArray(pickFloats(rows.instants, order)),
      int4Array(pick(rows.pins, order)),
      int2Array(pick(rows.uploads, order)),
      int4Array(pick(rows.lines, order)),
      int2Array(pick(rows.statuses, order)),
      int2Array(pick(rows.verifies, order)),
      int8Array(uploads.map((one) => one.deviceId)),
      int8Array(uploads.map((one) => one.uploadId)),
    ],
  });
  return new Map(counts.map((row) => [row.upload_id, row.n]));
}

function pick(from: Int32Array | Int16Array, order: Int32Array): Int32Array {
  const picked = new Int32Array(order.length);
  for (let i = 0; i < order.length; i += 1) picked[i] = from[order[i] ?? 0] ?? 0;
  return picked;
}

function pickFloats(from: Float64Array, order: Int32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let i = 0; i < order.length; i += 1) picked[i] = from[order[i] ?? 0] ?? 0;
  return picked;
}

export interface UploadRow extends StoredUpload {
  readonly receivedAt: Instant;
  readonly table: string;
  readonly digest: Uint8Array;
  readonly size: number;
  readonly good: number;
  readonly fresh: number;
  readonly aside: number;
}

export async function insertUploads(tx: Tx, uploads: readonly UploadRow[]): Promise<void> {
  if (uploads.length === 0) return;
  await tx.client.query({
    name: "attendance.insert-uploads",
    text: `insert into device_upload (upload_id, device_id, received_at, table_name, body_digest, body_bytes,
        good_lines, new_lines, aside_lines)
      select * from unnest($1::int8[], $2::int8[], $3::timestamptz[], $4::text[], $5::bytea[], $6::int4[], $7::int4[],
        $8::int4[], $9::int4[])`,
    values: [
      uploads.map((one) => one.uploadId),
      uploads.map((one) => one.deviceId),
      uploads.map((one) => one.receivedAt),
      uploads.map((one) => one.table),
      uploads.map((one) => one.digest),
      uploads.map((one) => one.size),
      uploads.map((one) => one.good),
      uploads.map((one) => one.fresh),
      uploads.map((one) => one.aside),
    ],
  });
}

export interface NewAside extends AsideLine {
  readonly asideId: number;
  readonly deviceId: number;
  readonly uploadId: number;
  readonly projectId: number | null;
  readonly receivedAt: Instant;
  /** SHA-256 of the whole line. */
  readonly digest: Uint8Array;
}

/** The same line of the same device is kept once, however often it is sent again. */
export async function insertAside(tx: Tx, lines: readonly NewAside[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.execute(
    `insert into punch_aside (aside_id, device_id, upload_id, line_no, project_id, reason, raw, line_digest, pin,
       punched_at, received_at)
     select * from unnest($1::int8[], $2::int8[], $3::int8[], $4::int4[], $5::int8[], $6::text[], $7::bytea[],
       $8::bytea[], $9::text[], $10::timestamptz[], $11::timestamptz[])
     on conflict (device_id, line_digest) do nothing`,
    [
      lines.map((one) => one.asideId),
      lines.map((one) => one.deviceId),
      lines.map((one) => one.uploadId),
      lines.map((one) => one.line),
      lines.map((one) => one.projectId),
      lines.map((one) => one.reason),
      lines.map((one) => Buffer.from(one.raw)),
      lines.map((one) => one.digest),
      lines.map((one) => one.pin),
      lines.map((one) => (one.instant === null ? null : instantFromMs(one.instant * 1000))),
      lines.map((one) => one.receivedAt),
    ],
  );
}

export interface DeviceNews {
  readonly deviceId: number;
  readonly seenAt: Instant;
  readonly completeUntil: Instant | null;
  readonly drift: number | null;
  readonly firmware: string | null;
  readonly protocol: string | null;
}

/** One entry a device. Watermarks only ever advance. */
export async function updateDevices(tx: Tx, news: readonly DeviceNews[]): Promise<void> {
  const sorted = [...news].sort((one, other) => one.deviceId - other.deviceId);
  await tx.client.query({
    name: "attendance.update-devices",
    text: `update device d set last_seen_at = greatest(d.last_seen_at, n.seen_at),
        complete_until = greatest(d.complete_until, n.complete_until),
        clock_drift_seconds = coalesce(n.drift, d.clock_drift_seconds), firmware = coalesce(n.firmware, d.firmware),
        protocol = coalesce(n.protocol, d.protocol)
      from unnest($1::int8[], $2::timestamptz[], $3::timestamptz[], $4::int4[], $5::text[], $6::text[])
        as n (device_id, seen_at, complete_until, drift, firmware, protocol)
      where d.device_id = n.device_id`,
    values: [
      sorted.map((one) => one.deviceId),
      sorted.map((one) => one.seenAt),
      sorted.map((one) => one.completeUntil),
      sorted.map((one) => one.drift),
      sorted.map((one) => one.firmware),
      sorted.map((one) => one.protocol),
    ],
  });
}

/** In the order of the key, so that two transactions cannot wait for each other in a circle. */
export async function markForReview(tx: Tx, projectIds: readonly number[], now: Instant): Promise<void> {
  if (projectIds.length === 0) return;
  await tx.client.query({
    name: "attendance.mark-for-review",
    text: `insert into project_review (project_id, marked_at) select id, $2 from unnest($1::int8[]) as id order by id
      on conflict (project_id) do update set marked_at = excluded.marked_at where project_review.marked_at is null`,
    values: [projectIds, now],
  });
}
