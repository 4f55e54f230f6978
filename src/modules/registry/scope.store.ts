import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { areaPattern } from "./area.ts";

/**
 * The projects an actor may see, as a condition on `project p`. Every list filters by it, and the edge checks it
 * before any operation on one project, so there is one place that decides who sees what.
 */
export function visibleProjects(actor: Actor): RawBuilder<boolean> {
  switch (actor.role) {
    case "administrator":
      return sql`true`;
    case "inspector":
    case "supervisor":
      return sql`p.region_code like ${areaPattern(actor.regionCode)}`;
    case "sector-authority":
      return sql`(p.region_code like ${areaPattern(actor.regionCode)} and p.sector = ${actor.sector ?? ""})`;
    case "owner":
      return sql`p.owner_company_id = ${actor.companyId ?? 0}`;
    case "payroll-officer":
      return sql`p.contractor_company_id = ${actor.companyId ?? 0}`;
    case "subcontractor":
      return sql`exists (select from subcontract s where s.project_id = p.project_id
        and s.company_id = ${actor.companyId ?? 0})`;
    case "bank-clerk":
      return sql`exists (select from wage_account a where a.project_id = p.project_id
        and a.bank_code = ${actor.bankCode ?? ""})`;
    case "worker":
      return sql`exists (select from engagement e where e.project_id = p.project_id
        and e.worker_id = ${actor.workerId ?? 0})`;
    case "nobody":
      return sql`false`;
  }
}

/** Whether the project exists and the actor may see it. The two are not told apart, so that ids cannot be probed. */
export async function mayTouchProject(tx: Tx, actor: Actor, projectId: number): Promise<boolean> {
  const { rows } =
    await sql`select 1 from project p where p.project_id = ${projectId} and ${visibleProjects(actor)}`.execute(
      tx.kysely,
    );
  return rows.length > 0;
}
