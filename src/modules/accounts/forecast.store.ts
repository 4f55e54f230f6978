import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import type { WagesDue, WagesEstimated } from "./forecast.ts";

/** What is payable of approved lines, and what sheets that are not approved say, by due day and month. */
export async function wagesDue(tx: Tx, projectId: number): Promise<WagesDue[]> {
  return tx.query<WagesDue>(
    `select l.due_on as "dueOn", l.month, s.state = 'approved' as approved,
       count(distinct l.pin)::int4 as people,
       sum(case s.state when 'approved' then coalesce(b.payable, 0) else l.net_fen end)::int8 as "amountFen"
     from wage_line l
     join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     left join (
       select line_id, -sum(amount_fen) as payable from posting
       where project_id = $1 and account = 'wages-payable' group by line_id
     ) b on b.line_id = l.line_id
     where l.project_id = $1 and s.project_id = $1 and (s.state <> 'approved' or coalesce(b.payable, 0) > 0)
     group by 1, 2, 3 order by 1, 2, 3`,
    [projectId],
  );
}

/** For whoever is engaged in a month and has no line of it: the net of the newest earlier month that has one. */
export async function wagesEstimated(tx: Tx, projectId: number, month: Month): Promise<WagesEstimated> {
  const [row] = await tx.query<Omit<WagesEstimated, "month">>(
    `select count(n.net)::int4 as people, coalesce(sum(n.net), 0)::int8 as "amountFen",
       (count(*) - count(n.net))::int4 as "withoutBasis"
     from engagement e
     left join (
       select distinct on (pin) pin, month, net from (
         select l.pin, l.month, sum(l.net_fen + l.advance_fen) as net
         from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
         where l.project_id = $1 and s.project_id = $1 and s.kind <> 'advance' and l.month < $2 group by 1, 2
       ) months order by pin, month desc
     ) n on n.pin = e.pin
     where e.project_id = $1 and coalesce(e.entered_on, e.registered_on) <= $4
       and (e.exited_on is null or e.exited_on >= $3)
       and not exists (
         select 1 from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
         where l.project_id = $1 and s.project_id = $1 and l.pin = e.pin and l.month = $2 and s.kind <> 'advance')`,
    [projectId, month, firstDay(month), lastDay(month)],
  );
  return { month, ...present(row, "a count") };
}

/** Workers' months until the given one with counted days and without a line other than an advance. */
export async function monthsWithoutLine(tx: Tx, projectId: number, until: Month): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select count(*)::int4 as n from (
       select distinct d.pin, to_char(d.day, 'YYYY-MM') as month from worker_day d
       where d.project_id = $1 and d.day <= $2
       except
       select l.pin, l.month from wage_line l
       join wage_sheet h on h.project_id = l.project_id and h.sheet_id = l.sheet_id
       where l.project_id = $1 and h.project_id = $1 and h.kind <> 'advance'
     ) worked`,
    [projectId, lastDay(until)],
  );
  return present(row, "a count").n;
}

export interface Known {
  readonly newestBooking: Day | null;
  readonly newestImport: Instant | null;
}

export async function bankKnown(tx: Tx, projectId: number): Promise<Known> {
  const [row] = await tx.query<Known>(
    `select (select max(booked_on) from account_entry where project_id = $1) as "newestBooking",
       (select max(imported_at) from bank_message
        where project_id = $1 and (kind like 'camt.05%' or kind like 'statement:%')) as "newestImport"`,
    [projectId],
  );
  return present(row, "one row");
}

export interface PaydayTerms {
  readonly regionCode: string;
  readonly dayOfMonth: number;
  readonly monthOffset: number;
  readonly completedOn: Day | null;
}

export async function paydayTerms(tx: Tx, projectId: number): Promise<PaydayTerms> {
  const [row] = await tx.query<PaydayTerms>(
    `select region_code as "regionCode", payday_date as "dayOfMonth", payday_month_offset as "monthOffset",
       completed_on as "completedOn"
     from project where project_id = $1`,
    [projectId],
  );
  return present(row, `project ${projectId}`);
}

export async function inTransit(tx: Tx, projectId: number): Promise<Fen> {
  const [row] = await tx.query<{ amountFen: Fen }>(
    `select coalesce(-sum(amount_fen), 0)::int8 as "amountFen" from posting
     where project_id = $1 and account = 'payments-in-transit'`,
    [projectId],
  );
  return present(row, "a sum").amountFen;
}
