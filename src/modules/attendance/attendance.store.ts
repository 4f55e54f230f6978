import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import type { workerDayPunches } from "./attendance.contract.ts";

export interface MonthOfWorker {
  readonly pin: number;
  readonly name: string;
  readonly crewName: string;
  /** `1:600,2:595`: date of the month and minutes. One text a worker is read ten times faster than a row a day. */
  readonly days: string;
  /** Dates of the month with a punch that was made by hand. */
  readonly byHandDays: number[];
}

/** Everybody with a worker-day in the month. Minutes run from the first punch to the last, as wages count them. */
export async function monthByWorker(
  tx: Tx,
  projectId: number,
  month: Month,
  companyIds: readonly number[] | undefined,
): Promise<MonthOfWorker[]> {
  return tx.query(
    `select e.pin, e.worker_name as name, c.name as "crewName", w.days, w."byHandDays"
     from (
       select pin, string_agg(extract(day from day)::int4 || ':'
         || floor(extract(epoch from last_out - first_in) / 60)::int4, ',') as days,
         coalesce(array_agg(extract(day from day)::int4 order by day) filter (where by_hand), '{}') as "byHandDays"
       from worker_day where project_id = $1 and day between $2 and $3 group by pin
     ) w
     join engagement e on e.project_id = $1 and e.pin = w.pin
     join crew c on c.project_id = e.project_id and c.crew_id = e.crew_id
     where $4::int8[] is null or e.company_id = any($4)
     order by c.name, e.pin`,
    [projectId, firstDay(month), lastDay(month), companyIds ?? null],
  );
}

type WorkerDay = OutputOf<typeof workerDayPunches>;

export async function workerDay(
  tx: Tx,
  projectId: number,
  pin: number,
  day: Day,
): Promise<Pick<WorkerDay, "firstIn" | "lastOut" | "minutes"> | undefined> {
  const [row] = await tx.query<Pick<WorkerDay, "firstIn" | "lastOut" | "minutes">>(
    `select first_in as "firstIn", last_out as "lastOut",
       floor(extract(epoch from last_out - first_in) / 60)::int4 as minutes
     from worker_day where project_id = $1 and day = $3 and pin = $2`,
    [projectId, pin, day],
  );
  return row;
}

/** The wage line that pays a worker's month; drafts only when asked for. */
export async function lineOfMonth(
  tx: Tx,
  projectId: number,
  pin: number,
  month: Month,
  drafts: boolean,
): Promise<number | null> {
  const [row] = await tx.query<{ lineId: number }>(
    `select l.line_id as "lineId" from wage_line l
     join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     where l.project_id = $1 and l.pin = $2 and l.month = $3 and ($4 or s.state <> 'drafted')
     order by l.line_id desc limit 1`,
    [projectId, pin, month, drafts],
  );
  return row?.lineId ?? null;
}

/** The punches between two instants, each with where it came from: upload, hand punch, or a decision. */
export async function punchesBetween(
  tx: Tx,
  projectId: number,
  pin: number,
  from: Instant,
  to: Instant,
): Promise<WorkerDay["punches"]> {
  return tx.query(
    `select k.punched_at as "punchedAt", k.by_hand as "byHand", d.serial as "deviceSerial",
       k.upload_id as "uploadId", k.line_no as "lineNo",
       coalesce(u.received_at, h.recorded_at, k.punched_at) as "receivedAt", k.verify,
       encode(u.body_digest, 'hex') as "bodyDigest", coalesce(h.author_name, decider.name) as author,
       coalesce(h.reason, a.decision_reason) as reason
     from punch k
     left join device d on d.device_id = k.device_id
     left join device_upload u on k.device_id <> 0 and u.upload_id = k.upload_id
     left join hand_punch h on k.device_id = 0 and h.project_id = k.project_id and h.hand_punch_id = k.upload_id
     left join punch_aside a on k.by_hand and k.device_id <> 0 and a.device_id = k.device_id
       and a.upload_id = k.upload_id and a.line_no = k.line_no and a.state = 'counted'
     left join app_user decider on decider.user_id = a.decided_by
     where k.project_id = $1 and k.pin = $2 and k.punched_at >= $3 and k.punched_at < $4
     order by k.punched_at`,
    [projectId, pin, from, to],
  );
}

export interface HandPunch {
  readonly projectId: number;
  readonly pin: number;
  readonly punchedAt: Instant;
  readonly reason: string;
}

/** False when there is a punch at that moment already. The partition must be there. */
export async function insertHandPunch({ tx, ids, actor, now }: Context, given: HandPunch): Promise<boolean> {
  const handPunchId = ids.next();
  const { projectId, pin, punchedAt, reason } = given;
  if (!(await insertCounted(tx, { ...given, deviceId: 0, uploadId: handPunchId, lineNo: 1 }))) return false;
  await tx.execute(
    `insert into hand_punch (project_id, hand_punch_id, pin, punched_at, reason, author_id, author_name, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [projectId, handPunchId, pin, punchedAt, reason, actor.userId, actor.name, now],
  );
  return true;
}

export interface CountedPunch {
  readonly projectId: number;
  readonly pin: number;
  readonly punchedAt: Instant;
  readonly deviceId: number;
  readonly uploadId: number;
  readonly lineNo: number;
}

/** A punch that counts because a person said so; it stays marked. False when there is one at that moment already. */
export async function insertCounted(tx: Tx, one: CountedPunch): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into punch (project_id, punched_at, pin, device_id, upload_id, line_no, status, verify, by_hand)
     values ($1, $2, $3, $4, $5, $6, -1, -1, true) on conflict (project_id, punched_at, pin) do nothing`,
    [one.projectId, one.punchedAt, one.pin, one.deviceId, one.uploadId, one.lineNo],
  );
  return inserted === 1;
}
