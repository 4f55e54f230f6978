import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";

export interface PresenceRow {
  readonly pin: number;
  readonly workerName: string;
  readonly companyName: string;
  readonly days: readonly Day[];
  readonly minutes: readonly number[];
  readonly extended: number;
  readonly restDay: number;
  readonly holiday: number;
  readonly localHoliday: number;
}

/** Days and minutes of presence in a month, with the overtime recorded by minutes; one company's, or everybody's. */
export async function presenceOfMonth(
  tx: Tx,
  projectId: number,
  month: Month,
  companyId: number | undefined,
): Promise<PresenceRow[]> {
  return tx.query<PresenceRow>(
    `with worked as (
       select pin, array_agg(day order by day) as days,
         array_agg(floor(extract(epoch from last_out - first_in) / 60)::int4 order by day) as minutes
       from worker_day where project_id = $1 and day between $2 and $3 group by pin
     ), noted as (
       select pin, sum(minutes) filter (where kind = 'overtime-extended') as extended,
         sum(minutes) filter (where kind = 'overtime-rest-day') as rest_day,
         sum(minutes) filter (where kind = 'overtime-holiday') as holiday,
         sum(minutes) filter (where kind = 'overtime-local-holiday') as local_holiday
       from wage_item where project_id = $1 and month = $4 and withdrawn_at is null group by pin
     )
     select e.pin, e.worker_name as "workerName", c.name as "companyName", w.days, w.minutes,
       coalesce(n.extended, 0)::int4 as extended, coalesce(n.rest_day, 0)::int4 as "restDay",
       coalesce(n.holiday, 0)::int4 as holiday, coalesce(n.local_holiday, 0)::int4 as "localHoliday"
     from worked w join engagement e on e.project_id = $1 and e.pin = w.pin
     join company c on c.company_id = e.company_id
     left join noted n on n.pin = w.pin
     where $5::int8 is null or e.company_id = $5
     order by e.pin`,
    [projectId, firstDay(month), lastDay(month), month, companyId ?? null],
  );
}
