import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { SiteRecords } from "./records.ts";

/** What the program knows of some projects today. Shards by project: each part reads one table by its project. */
export async function siteRecords(tx: Tx, projectIds: readonly number[], today: Day): Promise<SiteRecords[]> {
  return tx.query<SiteRecords>(
    `select p.project_id as "projectId", p.labour_cost_cycle_months as "cycleMonths",
       coalesce(e.registered, 0)::int4 as registered, coalesce(e.without, 0)::int4 as "withoutContract",
       coalesce(w.present, 0)::int4 as "presentToday", coalesce(d.devices, 0)::int4 as devices,
       to_char(d.until at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "completeUntil",
       (select count(*)::int4 from payroll_officer o where o.project_id = p.project_id and o.from_day <= $2
         and (o.to_day is null or o.to_day >= $2)) as officers,
       (select count(*)::int4 from subcontract s where s.project_id = p.project_id) as subcontracts,
       (select max(a.account_tail) from wage_account a where a.project_id = p.project_id and a.closed_on is null)
         as "accountTail",
       coalesce(c.due, 0)::int4 as "transfersDue", coalesce(c.fen, 0)::int8 as "transfersDueFen",
       (select coalesce(sum(x.amount_fen), 0)::int8 from account_entry x where x.project_id = p.project_id
         and x.kind = 'transfer') as "transferredFen",
       coalesce(k.guarantees, 0)::int4 as guarantees, coalesce(k.deposits, 0)::int4 as deposits,
       coalesce(k.boards, 0)::int4 as boards,
       (select count(*)::int4 from wage_sheet h where h.project_id = p.project_id
         and h.state in ('submitted', 'approved')) as sheets,
       (select count(*)::int4 from wage_line l join wage_sheet h on h.project_id = l.project_id
         and h.sheet_id = l.sheet_id where l.project_id = p.project_id and h.state <> 'drafted'
         and l.confirmation <> 'confirmed') as unconfirmed,
       (select coalesce(sum(y.amount_fen), 0)::int8 from payment y where y.project_id = p.project_id
         and y.state = 'settled') as "paidFen",
       coalesce(r.owed_fen, 0)::int8 as "owedFen", coalesce(r.attendance, 'unknown') as reporting,
       (select count(*)::int4 from finding f where f.project_id = p.project_id and f.closed_on is null
         and f.verdict = 'breached' and f.rule_id = 'decree724-12-paid-in-full') as "owedLines",
       (select count(*)::int4 from labour_case q where q.project_id = p.project_id
         and q.state not in ('cleared', 'withdrawn', 'rejected')) as "openCases"
     from project p
     left join project_review r on r.project_id = p.project_id
     left join (select g.project_id, count(*) as registered, count(*) filter (where not exists (
           select from labour_contract n where n.project_id = g.project_id and n.pin = g.pin)) as without
         from engagement g where g.project_id = any($1) and g.exited_on is null group by g.project_id) e
       on e.project_id = p.project_id
     left join (select project_id, count(*) as present from worker_day where project_id = any($1) and day = $2
         group by project_id) w on w.project_id = p.project_id
     left join (select project_id, count(*) as devices, min(complete_until) as until from device
         where project_id = any($1) and state = 'active' group by project_id) d on d.project_id = p.project_id
     left join (select project_id, count(*) as due, sum(amount_fen) as fen from labour_cost_due
         where project_id = any($1) and withdrawn_at is null and due_on <= $2 group by project_id) c
       on c.project_id = p.project_id
     left join (select t.project_id, count(*) filter (where t.kind = 'payment-guarantee') as guarantees,
           count(*) filter (where t.kind = 'wage-deposit') as deposits,
           count(*) filter (where t.kind = 'notice-board') as boards
         from project_record t where t.project_id = any($1) and not t.withdraws and not exists (
           select from project_record z where z.project_id = t.project_id and z.corrects_id = t.record_id)
         group by t.project_id) k on k.project_id = p.project_id
     where p.project_id = any($1)`,
    [projectIds, today],
  );
}
