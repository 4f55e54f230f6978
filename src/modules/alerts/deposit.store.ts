import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { visibleProjects } from "../registry/scope.store.ts";

export interface LastingPaper {
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly recordId: number;
  readonly kind: "wage-deposit" | "payment-guarantee";
  readonly amountFen: Fen | null;
  readonly endsOn: Day;
}

/**
 * Of each project that is not completed and each kind, the paper on record that ends last, where it ends by a day; one
 * without a last day hides all others.
 */
export async function papersEndingBy(tx: Tx, actor: Actor, until: Day): Promise<LastingPaper[]> {
  const { rows } = await sql<LastingPaper>`
    select "projectId", "projectName", "regionCode", "recordId", kind, "amountFen", "endsOn" from (
      select distinct on (r.project_id, r.kind) r.project_id as "projectId", p.name as "projectName",
        p.region_code as "regionCode", r.record_id as "recordId", r.kind, r.amount_fen as "amountFen",
        r.to_day as "endsOn"
      from project_record r
      join project p on p.project_id = r.project_id
      left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
      where ${visibleProjects(actor)} and p.completed_on is null and r.kind in ('wage-deposit', 'payment-guarantee')
        and not r.withdraws and c.record_id is null
      order by r.project_id, r.kind, r.to_day desc nulls first, r.record_id desc
    ) last where "endsOn" <= ${until}
    order by "endsOn", "projectId", kind`.execute(tx.kysely);
  return rows;
}
