import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import { lastDay, type Month } from "../../kernel/month.ts";
import { workingOf } from "../../law/working.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { projectTerms } from "./wage-sheet.store.ts";

export interface BeyondLimit {
  readonly pin: number;
  readonly workerName: string;
  /** Extended working time that is recorded for the month. */
  readonly minutes: number;
  readonly maxMinutes: number;
}

/**
 * Whose recorded overtime of a month is beyond what the law allows at most [labour law 41]: extended working time
 * alone, since article 44 sets rest days and holidays beside it. It is paid all the same; a person is told.
 */
export async function beyondOvertimeLimit(
  tx: Tx,
  projectId: number,
  month: Month,
  of: { readonly pins?: readonly number[]; readonly companyId?: number | undefined } = {},
): Promise<BeyondLimit[]> {
  const { regionCode } = present(await projectTerms(tx, projectId), `project ${projectId}`);
  const maxMinutes = workingOf(await lawInForce(tx), lastDay(month), regionCode).get("overtime-month-hours-max") * 60;
  return tx.query<BeyondLimit>(
    `select i.pin, e.worker_name as "workerName", sum(i.minutes)::int4 as minutes, $3::int4 as "maxMinutes"
     from wage_item i join engagement e on e.project_id = i.project_id and e.pin = i.pin
     where i.project_id = $1 and e.project_id = $1 and i.month = $2 and i.kind = 'overtime-extended'
       and i.withdrawn_at is null and ($4::int4[] is null or i.pin = any($4))
       and ($5::int8 is null or e.company_id = $5)
     group by i.pin, e.worker_name having sum(i.minutes) > $3::int4
     order by sum(i.minutes) desc, i.pin`,
    [projectId, month, maxMinutes, of.pins ?? null, of.companyId ?? null],
  );
}
