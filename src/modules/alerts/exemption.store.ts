import type { Tx } from "../../db/transact.ts";
import { instantAt } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import type { Exemption } from "./exemption.ts";

/** The exemptions of projects as they were known at the end of a day. */
export async function exemptionsOf(
  tx: Tx,
  projectIds: readonly number[],
  asOf: Day,
): Promise<ReadonlyMap<number, Exemption[]>> {
  const rows = await tx.query<Exemption>(
    `select exemption_id as "exemptionId", project_id as "projectId", rule_id as "ruleId", subject, from_day as "from",
       to_day as "to", approved_by_name is not null as approved
     from exemption where project_id = any($1) and recorded_at < $2 order by project_id, exemption_id`,
    [[...projectIds], instantAt(addDays(asOf, 1), "00:00")],
  );
  return Map.groupBy(rows, (one) => one.projectId);
}
