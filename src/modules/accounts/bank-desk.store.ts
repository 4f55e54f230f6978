import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { bankDesk } from "./bank-desk.contract.ts";
import { IS_HELD_CREDIT } from "./held-credit.store.ts";

type Desk = OutputOf<typeof bankDesk>;

const ROWS_MAX = 500;

/** Runs of this bank's accounts with a payment that has no result yet. */
export async function waitingRuns(tx: Tx, bankCode: string): Promise<Desk["runs"]> {
  return tx.query<Desk["runs"][number]>(
    `select r.project_id as "projectId", j.name as "projectName", r.run_id as "runId", r.message_id as "messageId",
       r.execute_on as "executeOn", r.payment_count as "paymentCount", r.control_sum_fen as "controlSumFen",
       p.pending, r.bank_status as "bankStatus", r.created_at as "createdAt"
     from wage_account a join pay_run r on r.project_id = a.project_id and r.account_id = a.account_id
     join project j on j.project_id = a.project_id
     cross join lateral (select count(*)::int4 as pending from payment y
       where y.project_id = r.project_id and y.run_id = r.run_id and y.state = 'pending') p
     where a.bank_code = $1 and p.pending > 0
     order by r.execute_on, r.run_id limit ${ROWS_MAX}`,
    [bankCode],
  );
}

/** This bank's wage accounts: those with something to decide or too little money first. */
export async function accountsAt(tx: Tx, bankCode: string, today: Day): Promise<Desk["accounts"]> {
  return tx.query<Desk["accounts"][number]>(
    `select * from (
       select a.project_id as "projectId", j.name as "projectName", a.account_id as "accountId",
         a.account_tail as "accountTail", a.closed_on as "closedOn", coalesce(b.balance_fen, 0)::int8 as "balanceFen",
         coalesce(b.payable_fen, 0)::int8 as "payableFen",
         greatest(0, coalesce(b.payable_fen - b.free_fen + h.held_fen, 0))::int8 as "shortFen", f.on_day as "frozenOn",
         (e.n + i.n)::int4 as undecided, s.closed_on as "statementOn"
       from wage_account a join project j on j.project_id = a.project_id
       left join lateral (
         select sum(p.amount_fen) filter (where p.account = 'wage-account') as balance_fen,
           coalesce(-sum(p.amount_fen) filter (where p.account = 'wages-payable'), 0) as payable_fen,
           coalesce(sum(p.amount_fen) filter (where p.account in ('wage-account', 'payments-in-transit')), 0)
             as free_fen
         from posting p where p.project_id = a.project_id) b on a.closed_on is null
       cross join lateral (select coalesce(sum(x.amount_fen), 0) as held_fen from account_entry x
         where x.project_id = a.project_id and ${IS_HELD_CREDIT}) h
       left join lateral (
         select max(r.on_day) as on_day from project_record r
         where r.project_id = a.project_id and r.kind = 'account-freeze' and not r.withdraws
           and r.on_day <= $2 and (r.to_day is null or r.to_day >= $2) and not exists (select from project_record c
             where c.project_id = r.project_id and c.corrects_id = r.record_id)) f on true
       cross join lateral (select count(*) as n from account_entry x
         where x.project_id = a.project_id and x.account_id = a.account_id and x.kind = 'unmatched') e
       cross join lateral (select count(*) as n from bank_result_item x
         where x.project_id = a.project_id and x.account_id = a.account_id and x.decision is null) i
       left join lateral (select max(x.closed_on) as closed_on from statement_balance x
         where x.project_id = a.project_id and x.account_id = a.account_id) s on true
       where a.bank_code = $1
     ) desk
     order by "closedOn" is not null, undecided > 0 desc, "shortFen" > 0 desc, "projectName", "accountId"
     limit ${ROWS_MAX}`,
    [bankCode, today],
  );
}
