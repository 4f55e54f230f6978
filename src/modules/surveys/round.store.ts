import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Month } from "../../kernel/month.ts";
import type { NominalPayday } from "../../law/facts.ts";

export interface ProjectMonth {
  readonly projectId: number;
  readonly regionCode: string;
  readonly month: Month;
  readonly nominal: NominalPayday;
}

/** Projects of an area with approved sheets of some months that were not asked about yet. */
export async function monthsToAsk(tx: Tx, area: string, months: readonly Month[]): Promise<ProjectMonth[]> {
  const rows = await tx.query<Omit<ProjectMonth, "nominal"> & NominalPayday>(
    `select distinct p.project_id as "projectId", p.region_code as "regionCode", s.month,
       p.payday_date as "dayOfMonth", p.payday_month_offset as "monthOffset"
     from project p join wage_sheet s on s.project_id = p.project_id
     where p.region_code like $1 and s.state = 'approved' and s.kind = 'month' and s.month = any($2::text[])
       and not exists (select from survey_round r where r.project_id = p.project_id and r.month = s.month)
     order by 1, 3`,
    [`${areaPrefix(area)}%`, months],
  );
  return rows.map(({ dayOfMonth, monthOffset, ...row }) => ({ ...row, nominal: { dayOfMonth, monthOffset } }));
}

export interface OnSheet {
  readonly workerId: number;
  readonly pin: number;
  readonly askedLately: boolean;
}

/** Everybody on an approved sheet of the month, once; the newest engagement of who has several. */
export async function peopleOnSheets(tx: Tx, projectId: number, month: Month, askedSince: Day): Promise<OnSheet[]> {
  return tx.query<OnSheet>(
    `select e.worker_id as "workerId", max(e.pin) as pin, exists (select from survey_ask a
         where a.worker_id = e.worker_id and a.asked_on > $3) as "askedLately"
     from wage_line l
     join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     join engagement e on e.project_id = l.project_id and e.pin = l.pin
     where l.project_id = $1 and l.month = $2 and s.state = 'approved' and s.kind = 'month'
     group by e.worker_id order by 2`,
    [projectId, month, askedSince],
  );
}

/** Sites of one area are drawn one after the other: a worker on two of them is asked once. */
export async function holdWorkers(tx: Tx, workerIds: readonly number[]): Promise<void> {
  await tx.execute("select 1 from worker where worker_id = any($1::int8[]) order by worker_id for update", [workerIds]);
}

export interface NewRound {
  readonly planId: number;
  readonly projectId: number;
  readonly month: Month;
  readonly payday: Day;
  readonly closesOn: Day;
  readonly seed: string;
  readonly onSheet: number;
  readonly withoutPhone: number;
  readonly askedLately: number;
  readonly frame: readonly number[];
  readonly sampleSize: number;
}

/** Undefined where the project's month was asked about already. */
export async function insertRound({ tx, ids, now, today }: Context, one: NewRound): Promise<number | undefined> {
  const roundId = ids.next();
  const put = await tx.execute(
    `insert into survey_round (round_id, plan_id, project_id, month, payday, opened_on, closes_on, seed, on_sheet,
       without_phone, asked_lately, frame, sample_size, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::int4[], $13, $14)
     on conflict (project_id, month) do nothing`,
    [
      ...[roundId, one.planId, one.projectId, one.month, one.payday, today, one.closesOn, one.seed, one.onSheet],
      ...[one.withoutPhone, one.askedLately, [...one.frame], one.sampleSize, now],
    ],
  );
  return put === 1 ? roundId : undefined;
}

export async function insertAsk(
  { tx, ids, today }: Context,
  one: {
    readonly roundId: number;
    readonly projectId: number;
    readonly pin: number;
    readonly workerId: number;
    readonly phone: string;
    readonly messageId: number;
  },
): Promise<void> {
  await tx.execute(
    `insert into survey_ask (ask_id, round_id, project_id, pin, worker_id, phone, message_id, asked_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ids.next(), one.roundId, one.projectId, one.pin, one.workerId, one.phone, one.messageId, today],
  );
}
