import type { Tx } from "../../db/transact.ts";
import type { Fen } from "../../kernel/money.ts";

interface OwnCase {
  readonly projectId: number;
  readonly projectName: string;
  readonly caseId: number;
  readonly caseNumber: string;
  readonly lines: number;
  readonly provedFen: Fen;
}

const OWN = `from case_line l
  join engagement e on e.project_id = l.project_id and e.pin = l.pin and e.worker_id = $1
  join labour_case c on c.case_id = l.case_id
  join project p on p.project_id = c.project_id`;

/** Cases of this worker's wages that are closed, or that the worker objected to; the newest first. */
export async function ownCases(tx: Tx, workerId: number, userId: number): Promise<OwnCase[]> {
  return tx.query(
    `select c.project_id as "projectId", p.name as "projectName", c.case_id as "caseId",
       c.case_number as "caseNumber", count(*)::int4 as lines, coalesce(sum(l.proved_fen), 0)::int8 as "provedFen"
     ${OWN}
     where c.state in ('cleared', 'withdrawn') or exists (select from case_action a
       where a.case_id = c.case_id and a.kind = 'object-clearing' and a.actor_id = $2)
     group by c.project_id, p.name, c.case_id, c.case_number order by c.case_id desc limit 20`,
    [workerId, userId],
  );
}

export async function isOwnCase(tx: Tx, workerId: number, caseId: number): Promise<boolean> {
  const rows = await tx.query(`select 1 ${OWN} where l.case_id = $2 limit 1`, [workerId, caseId]);
  return rows.length > 0;
}

/** How many objections came before this worker's newest one in the case; null where it never objected. */
export async function ownObjection(tx: Tx, caseId: number, userId: number): Promise<number | null> {
  const rows = await tx.query<{ mine: boolean }>(
    `select actor_id = $2 as mine from case_action where case_id = $1 and kind = 'object-clearing' order by action_no`,
    [caseId, userId],
  );
  const at = rows.findLastIndex((row) => row.mine);
  return at < 0 ? null : at;
}
