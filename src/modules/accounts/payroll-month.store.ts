import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { ProjectTerms } from "../wages/wage-sheet.ts";
import { IS_HELD_CREDIT } from "./held-credit.store.ts";

export interface MonthCounts extends ProjectTerms {
  readonly projectId: number;
  readonly projectName: string;
  readonly noSheet: number;
  readonly noTerms: number;
  readonly drafted: number;
  readonly toApprove: number;
  readonly amendments: number;
  readonly unanswered: number;
  readonly disputed: number;
  readonly toPay: number;
  readonly toPayFen: Fen;
  readonly noCard: number;
  readonly otherCard: number;
  readonly hasAccount: boolean;
  /** In the wage account and not ordered to anybody yet. */
  readonly availableFen: Fen;
  readonly inPayment: number;
  readonly inPaymentFen: Fen;
  readonly failed: number;
  readonly unmatched: number;
  readonly netFen: Fen;
  readonly unpaidFen: Fen;
  readonly dueOn: Day | null;
}

export async function projectsInView(tx: Tx, actor: Actor, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select p.project_id as id from project p where ${visibleProjects(actor)}
    order by p.project_id limit ${limit}`.execute(tx.kysely);
  return rows.map((row) => row.id);
}

/** What a month's wages still need on each of these projects. Every part is bounded by the projects and the month. */
export async function monthCounts(tx: Tx, projectIds: readonly number[], month: Month): Promise<MonthCounts[]> {
  return tx.query<MonthCounts>(
    `with line as materialized (
       select l.project_id, l.line_id, l.sheet_id, l.pin, l.net_fen, l.due_on, l.confirmation, s.state, s.kind,
         case when s.state = 'approved' then coalesce(b.payable_fen, 0) else 0 end as payable_fen,
         case when s.state = 'approved' then coalesce(b.in_transit_fen, 0) else 0 end as in_transit_fen,
         -- A line is paid by one payment at a time: what the bank has not answered holds up the rest of it.
         s.state = 'approved' and b.payable_fen > 0 and coalesce(b.in_transit_fen, 0) = 0 as is_payable
       from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
       left join lateral (
         select -sum(p.amount_fen) filter (where p.account = 'wages-payable') as payable_fen,
           -sum(p.amount_fen) filter (where p.account = 'payments-in-transit') as in_transit_fen
         from posting p where p.project_id = l.project_id and p.line_id = l.line_id
       ) b on true
       where l.project_id = any($1::int8[]) and l.month = $2
     ), worked as materialized (
       select e.project_id, e.pin, e.company_id from engagement e join (
         select project_id, pin from worker_day where project_id = any($1::int8[]) and day between $3 and $4
         union select project_id, pin from piece_work
           where project_id = any($1::int8[]) and month = $2 and withdrawn_at is null
         union select project_id, pin from wage_item
           where project_id = any($1::int8[]) and month = $2 and withdrawn_at is null
       ) w on w.project_id = e.project_id and w.pin = e.pin
       where e.project_id = any($1::int8[])
     ), undrafted as (
       select w.project_id, count(distinct w.company_id) as n from worked w
       left join lateral (select bool_or(s.state <> 'approved') as open from wage_sheet s
         where s.project_id = w.project_id and s.company_id = w.company_id and s.month = $2 and s.kind = 'month'
       ) m on true
       -- After approval a further sheet waits for whose work became known since, and for nobody without terms.
       where (m.open is null or (not m.open and exists (select from labour_contract c
           where c.project_id = w.project_id and c.pin = w.pin)))
         and not exists (select from line l
           where l.project_id = w.project_id and l.pin = w.pin and l.kind in ('month', 'leaver'))
       group by w.project_id
     ), termless as (
       select w.project_id, count(*) as n from worked w
       where not exists (select from labour_contract c where c.project_id = w.project_id and c.pin = w.pin)
       group by w.project_id
     ), sheets as (
       select project_id, count(*) filter (where state = 'drafted') as drafted,
         count(*) filter (where state = 'submitted') as to_approve
       from wage_sheet where project_id = any($1::int8[]) and month = $2 group by project_id
     ), amended as (
       select a.project_id, count(*) as n from wage_amendment a
       join line l on l.project_id = a.project_id and l.line_id = a.line_id
       where a.project_id = any($1::int8[]) and a.state = 'proposed' group by a.project_id
     ), lines as (
       select l.project_id,
         count(*) filter (where l.state <> 'drafted' and l.confirmation = 'pending') as unanswered,
         count(*) filter (where l.state <> 'drafted' and l.confirmation = 'disputed') as disputed,
         count(*) filter (where l.is_payable and k.own) as to_pay,
         sum(l.payable_fen) filter (where l.is_payable and k.own) as to_pay_fen,
         count(*) filter (where l.is_payable and k.own is null) as no_card,
         count(*) filter (where l.is_payable and not k.own) as other_card,
         count(*) filter (where l.in_transit_fen > 0) as in_payment, sum(l.in_transit_fen) as in_payment_fen,
         count(*) filter (where l.is_payable and f.state in ('rejected', 'returned')) as failed,
         sum(l.net_fen) as net_fen,
         sum(case when l.state = 'approved' then l.payable_fen + l.in_transit_fen else l.net_fen end) as unpaid_fen,
         min(l.due_on) filter (where case when l.state = 'approved' then l.payable_fen + l.in_transit_fen > 0
           else l.net_fen > 0 end) as due_on
       from line l
       left join lateral (select k.holder_is_worker as own from pay_card k
         where k.project_id = l.project_id and k.pin = l.pin order by k.recorded_at desc, k.card_id desc limit 1
       ) k on l.is_payable
       left join lateral (select y.state from payment y
         where y.project_id = l.project_id and y.line_id = l.line_id order by y.payment_id desc limit 1
       ) f on l.is_payable
       group by l.project_id
     ), account as (
       select project_id from wage_account where project_id = any($1::int8[]) and closed_on is null
     ), free as (
       select project_id, sum(amount_fen) as fen from posting
       where project_id = any($1::int8[]) and account in ('wage-account', 'payments-in-transit') group by project_id
     ), held as (
       select x.project_id, sum(x.amount_fen) as fen from account_entry x
       where x.project_id = any($1::int8[]) and ${IS_HELD_CREDIT} group by x.project_id
     ), waiting as (
       select project_id, count(*) as n from (
         select project_id from account_entry where project_id = any($1::int8[]) and kind = 'unmatched'
         union all
         select project_id from bank_result_item where project_id = any($1::int8[]) and decision is null
       ) undecided group by project_id
     )
     select p.project_id as "projectId", p.name as "projectName", p.region_code as "regionCode",
       p.payday_date as "paydayDate", p.payday_month_offset as "paydayMonthOffset",
       coalesce(undrafted.n, 0)::int4 as "noSheet", coalesce(termless.n, 0)::int4 as "noTerms",
       coalesce(sheets.drafted, 0)::int4 as drafted, coalesce(sheets.to_approve, 0)::int4 as "toApprove",
       coalesce(amended.n, 0)::int4 as amendments, coalesce(lines.unanswered, 0)::int4 as unanswered,
       coalesce(lines.disputed, 0)::int4 as disputed, coalesce(lines.to_pay, 0)::int4 as "toPay",
       coalesce(lines.to_pay_fen, 0)::int8 as "toPayFen", coalesce(lines.no_card, 0)::int4 as "noCard",
       coalesce(lines.other_card, 0)::int4 as "otherCard", account.project_id is not null as "hasAccount",
       (coalesce(free.fen, 0) - coalesce(held.fen, 0))::int8 as "availableFen",
       coalesce(lines.in_payment, 0)::int4 as "inPayment",
       coalesce(lines.in_payment_fen, 0)::int8 as "inPaymentFen", coalesce(lines.failed, 0)::int4 as failed,
       coalesce(waiting.n, 0)::int4 as unmatched, coalesce(lines.net_fen, 0)::int8 as "netFen",
       coalesce(lines.unpaid_fen, 0)::int8 as "unpaidFen", lines.due_on as "dueOn"
     from project p left join undrafted using (project_id) left join termless using (project_id)
       left join sheets using (project_id) left join amended using (project_id) left join lines using (project_id)
       left join account using (project_id) left join free using (project_id) left join held using (project_id)
       left join waiting using (project_id)
     where p.project_id = any($1::int8[])`,
    [projectIds, month, firstDay(month), lastDay(month)],
  );
}
