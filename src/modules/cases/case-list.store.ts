import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { listCases } from "./case.contract.ts";
import { type CaseHead, HEAD } from "./case.store.ts";

export interface CaseSum {
  readonly lines: number;
  readonly owedFen: Fen;
  readonly provedFen: Fen;
}

interface NextClock {
  readonly clockId: string | null;
  readonly clockStartedOn: Day | null;
  readonly clockDueOn: Day | null;
}

export type CaseListRow = CaseHead & CaseSum & NextClock;

const SUM = sql`coalesce(l.lines, 0)::int4 as lines, coalesce(l.owed_fen, 0)::int8 as "owedFen",
  coalesce(l.proved_fen, 0)::int8 as "provedFen"`;

const SUMS = sql`select case_id, count(*) as lines, sum(owed_fen) as owed_fen, sum(proved_fen) as proved_fen
  from case_line group by case_id`;

/** Cases that the actor may see, the clock that runs out first on top; closed ones last, the newest first. */
export async function caseRows(
  tx: Tx,
  actor: Actor,
  filter: InputOf<typeof listCases>,
): Promise<{ total: number; rows: CaseListRow[] }> {
  const all = [visibleProjects(actor)];
  if (filter.projectId !== undefined) all.push(sql`c.project_id = ${filter.projectId}`);
  if (filter.state !== undefined) all.push(sql`c.state = ${filter.state}`);
  if (filter.open !== undefined) all.push(sql`(c.state not in ('rejected', 'cleared')) = ${filter.open}`);
  const where = sql.join(all, sql` and `);
  const tables = sql`labour_case c join project p on p.project_id = c.project_id`;
  const { rows } = await sql<CaseListRow>`
    select ${HEAD}, ${SUM}, k.clock_id as "clockId", k.started_on as "clockStartedOn", k.due_on as "clockDueOn"
    from ${tables}
    left join (${SUMS}) l on l.case_id = c.case_id
    left join (
      select distinct on (case_id) case_id, clock_id, started_on, due_on from case_clock where stopped_on is null
      order by case_id, due_on, clock_id
    ) k on k.case_id = c.case_id
    where ${where}
    order by k.due_on nulls last, c.opened_on desc, c.case_id desc
    limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*) as n from ${tables} where ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, rows };
}

export interface CaseLineRow {
  readonly lineNo: number;
  readonly lineId: number;
  readonly pin: number;
  readonly workerName: string;
  readonly month: string;
  readonly owedFen: Fen;
  readonly proofPaymentId: number | null;
  readonly provedFen: Fen | null;
  readonly provedOn: Day | null;
}

export async function caseLineRows(tx: Tx, caseId: number): Promise<CaseLineRow[]> {
  return tx.query(
    `select l.line_no as "lineNo", l.line_id as "lineId", l.pin, e.worker_name as "workerName", l.month,
       l.owed_fen as "owedFen", l.proof_payment_id as "proofPaymentId", l.proved_fen as "provedFen",
       l.proved_on as "provedOn"
     from case_line l join engagement e on e.project_id = l.project_id and e.pin = l.pin
     where l.case_id = $1 order by l.line_no`,
    [caseId],
  );
}
