import { sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { DeviceOnSite } from "./device.ts";

export interface DeviceRow extends DeviceOnSite {
  readonly deviceId: number;
  readonly serial: string;
  readonly projectId: number | null;
  readonly protocol: string;
  readonly name: string;
  readonly lastSeenAt: Instant | null;
  readonly clockDriftSeconds: number | null;
  readonly openAside: number;
}

const COLUMNS = sql`d.device_id as "deviceId", d.serial, d.project_id as "projectId", d.protocol, d.name, d.state,
  d.installed_on as "installedOn", d.removed_on as "removedOn", d.complete_until as "completeUntil",
  d.last_seen_at as "lastSeenAt", d.clock_drift_seconds as "clockDriftSeconds",
  (select count(*) from punch_aside a where a.device_id = d.device_id and a.state = 'open') as "openAside"`;

export async function devicesOfProject(tx: Tx, projectId: number): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceRow>`select ${COLUMNS} from device d where d.project_id = ${projectId}
    order by d.installed_on, d.device_id`.execute(tx.kysely);
  return rows;
}

export async function findDevice(tx: Tx, serial: string): Promise<DeviceRow | undefined> {
  const { rows } =
    await sql<DeviceRow>`select ${COLUMNS} from device d where d.serial = ${serial} for update of d`.execute(tx.kysely);
  return rows[0];
}

export async function quarantined(tx: Tx, limit: number): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceRow>`select ${COLUMNS} from device d where d.state = 'quarantined'
    order by d.last_seen_at desc nulls last, d.device_id limit ${limit}`.execute(tx.kysely);
  return rows;
}

export interface Registration {
  readonly projectId: number;
  readonly serial: string;
  readonly name: string;
  readonly installedOn: Day;
}

/** Registers a serial, or gives a quarantined or blocked one (back) to its project. */
export async function register({ tx, ids, now }: Context, given: Registration): Promise<void> {
  await tx.execute(
    `insert into device (device_id, serial, project_id, protocol, name, state, installed_on, recorded_at)
     values ($1, $2, $3, 'zkteco-push', $4, 'active', $5, $6)
     on conflict (serial) do update set project_id = excluded.project_id, name = excluded.name, state = 'active',
       installed_on = excluded.installed_on, removed_on = null`,
    [ids.next(), given.serial, given.projectId, given.name, given.installedOn, now],
  );
}

/** What the serial sent while nobody knew it joins the project's work queue. */
export async function adoptAside(tx: Tx, deviceId: number, projectId: number): Promise<void> {
  await tx.execute("update punch_aside set project_id = $2 where device_id = $1 and project_id is null", [
    deviceId,
    projectId,
  ]);
}

/** False when the project has no such device. */
export async function block(tx: Tx, projectId: number, deviceId: number, today: Day): Promise<boolean> {
  const updated = await tx.execute(
    `update device set state = 'blocked', removed_on = coalesce(removed_on, $3)
     where project_id = $1 and device_id = $2`,
    [projectId, deviceId, today],
  );
  return updated === 1;
}

export interface ShiftRule {
  readonly regionCode: string;
  readonly dayStartsMinute: number;
  readonly startedOn: Day;
}

export async function shiftRule(tx: Tx, projectId: number): Promise<ShiftRule | undefined> {
  const [row] = await tx.query<ShiftRule>(
    `select region_code as "regionCode", day_starts_minute as "dayStartsMinute", started_on as "startedOn"
     from project where project_id = $1`,
    [projectId],
  );
  return row;
}
