import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import type { ClosingFacts } from "./account-closing.ts";

type Row = Pick<ClosingFacts, "completedOn" | "openSheets" | "monthsWithoutLine" | "waiting" | "newestBooking"> & {
  readonly regionCode: string;
};

export async function closingRow(tx: Tx, projectId: number): Promise<Row> {
  const [row] = await tx.query<Row>(
    `select p.completed_on as "completedOn", p.region_code as "regionCode", s.n as "openSheets",
       w.n as "monthsWithoutLine", a.n as waiting, a.newest as "newestBooking"
     from (select completed_on, region_code from project where project_id = $1) p,
       (select count(*)::int4 as n from wage_sheet where project_id = $1
         and state in ('drafted', 'submitted')) s,
       (select count(*)::int4 as n from (
         select distinct d.pin, to_char(d.day, 'YYYY-MM') as month from worker_day d where d.project_id = $1
         except
         select l.pin, l.month from wage_line l
         join wage_sheet h on h.project_id = l.project_id and h.sheet_id = l.sheet_id
         where l.project_id = $1 and h.project_id = $1 and h.kind <> 'advance'
       ) worked) w,
       (select count(*) filter (where kind = 'unmatched')::int4 as n, max(booked_on) as newest
        from account_entry where project_id = $1) a`,
    [projectId],
  );
  return present(row, `project ${projectId}`);
}

/** Public notices that stand on record, the newest first. */
export async function closingNotices(tx: Tx, projectId: number): Promise<{ on: Day; to: Day | null }[]> {
  return tx.query(
    `select r.on_day as on, r.to_day as to from project_record r
     left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
     where r.project_id = $1 and r.kind = 'account-closing-notice' and not r.withdraws and c.record_id is null
     order by r.on_day desc, r.record_id desc`,
    [projectId],
  );
}

export async function saveClosing(
  { tx, now, actor }: Context,
  given: { readonly projectId: number; readonly accountId: number; readonly closedOn: Day },
): Promise<void> {
  await tx.execute(
    `update wage_account set closed_on = $3, closing_recorded_at = $4, closing_recorded_by = $5,
       closing_recorded_by_name = $6
     where project_id = $1 and account_id = $2`,
    [given.projectId, given.accountId, given.closedOn, now, actor.userId, actor.name],
  );
}
