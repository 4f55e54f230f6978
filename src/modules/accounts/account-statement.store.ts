import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { getStatement } from "./account-statement.contract.ts";

export type Row = OutputOf<typeof getStatement>["rows"][number];

interface Asked {
  readonly projectId: number;
  readonly asOf: Day;
  readonly companyId?: number | undefined;
  readonly pin?: number | undefined;
  readonly month?: Month | undefined;
}

const ROWS_MAX = 2_000;

/** Movements of the wage account until a day, each with the balance after it. */
export async function accountRows(tx: Tx, { projectId, asOf }: Asked): Promise<Row[]> {
  const rows = await tx.query<Row>(
    `select e.posted_on as "postedOn", e.kind, 1 as entries, e.source, p.amount_fen as "changeFen",
       (sum(p.amount_fen) over (order by e.posted_on, e.recorded_at, e.entry_id, p.posting_no))::int8 as "balanceFen"
     from posting p join ledger_entry e on e.project_id = p.project_id and e.entry_id = p.entry_id
     where p.project_id = $1 and e.project_id = $1 and p.account = 'wage-account' and e.posted_on <= $2
     order by e.posted_on desc, e.recorded_at desc, e.entry_id desc, p.posting_no desc limit ${ROWS_MAX}`,
    [projectId, asOf],
  );
  return rows.reverse();
}

/**
 * How what is owed (payable and in transit together) changed, in the order of posting: a worker's entries one by one,
 * an employer's by day and kind. An approval that was taken back and the one after it are steps of their own.
 */
export async function owedRows(tx: Tx, { projectId, asOf, companyId, pin, month }: Asked): Promise<Row[]> {
  const rows = await tx.query<Row>(
    `select "postedOn", kind, entries, source, change as "changeFen",
       (sum(change) over (order by "postedOn", at, first_id))::int8 as "balanceFen"
     from (
       select e.posted_on as "postedOn", e.kind, count(distinct e.entry_id)::int4 as entries,
         case when count(distinct e.entry_id) = 1 then min(e.source) end as source, min(e.recorded_at) as at,
         min(e.entry_id) as first_id, -sum(p.amount_fen)::int8 as change
       from posting p
       join ledger_entry e on e.project_id = p.project_id and e.entry_id = p.entry_id
       join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
       where p.project_id = $1 and e.project_id = $1 and l.project_id = $1 and e.posted_on <= $2
         and ($3::int8 is null or l.company_id = $3) and ($4::int4 is null or l.pin = $4)
         and ($5::text is null or l.month = $5)
       group by e.posted_on, e.kind, case when $4::int4 is null then 0 else e.entry_id end,
         case when e.kind in ('sheet-approved', 'sheet-unlocked') then split_part(e.source, ':', 4) end
     ) changes
     order by "postedOn" desc, at desc, first_id desc limit ${ROWS_MAX}`,
    [projectId, asOf, companyId ?? null, pin ?? null, month ?? null],
  );
  return rows.reverse();
}

/** What was in transit at the end of the day: of the whole project where neither a company nor a worker is named. */
export async function inTransitOn(tx: Tx, { projectId, asOf, companyId, pin, month }: Asked): Promise<Fen> {
  const [row] = await tx.query<{ fen: Fen }>(
    `select coalesce(-sum(p.amount_fen), 0)::int8 as fen
     from posting p
     join ledger_entry e on e.project_id = p.project_id and e.entry_id = p.entry_id
     join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
     where p.project_id = $1 and e.project_id = $1 and l.project_id = $1 and p.account = 'payments-in-transit'
       and e.posted_on <= $2 and ($3::int8 is null or l.company_id = $3) and ($4::int4 is null or l.pin = $4)
       and ($5::text is null or l.month = $5)`,
    [projectId, asOf, companyId ?? null, pin ?? null, month ?? null],
  );
  return present(row, "a sum").fen;
}

export async function isParty(tx: Tx, projectId: number, companyId: number): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from project where project_id = $1 and contractor_company_id = $2
     union all select 1 from subcontract where project_id = $1 and company_id = $2`,
    [projectId, companyId],
  );
  return rows.length > 0;
}
