import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { RecordKindId } from "../../law/record-kinds.ts";
import { type At, byProject } from "./facts-by-project.store.ts";

export interface RecordRow {
  readonly recordId: number;
  readonly kind: RecordKindId;
  readonly on: Day;
  readonly to: Day | null;
  readonly companyId: number | null;
  readonly person: string | null;
  readonly otherCompanyId: number | null;
  readonly otherPerson: string | null;
  readonly crewId: number | null;
  readonly pin: number | null;
  readonly month: Month | null;
  readonly amountFen: Fen | null;
  readonly items: string[];
}

/** What was corrected or withdrawn by then is left out. */
export function recordRows(tx: Tx, at: At): Promise<ReadonlyMap<number, RecordRow[]>> {
  return byProject(
    tx,
    `select r.project_id as "projectId", r.record_id as "recordId", r.kind, r.on_day as "on", r.to_day as "to",
       r.company_id as "companyId", r.person, r.other_company_id as "otherCompanyId", r.other_person as "otherPerson",
       r.crew_id as "crewId", r.pin, r.month, r.amount_fen as "amountFen", r.items
     from project_record r
     left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id and c.recorded_at < $2
     where r.project_id = any($1) and r.recorded_at < $2 and not r.withdraws and c.record_id is null
     order by r.project_id, r.on_day, r.record_id`,
    [at.ids, at.before],
  );
}

/** What the job (`contractor-history.job.ts`) worked out last by then. */
export function contractorHistories(tx: Tx, at: At): Promise<ReadonlyMap<number, HistoryRow[]>> {
  return byProject(
    tx,
    `select distinct on (project_id) project_id as "projectId", clear_months as "clearMonths",
       had_arrears as "hadArrears", listed, registers_in_order as "registersInOrder", other_works as "otherWorks"
     from contractor_history where project_id = any($1) and recorded_at < $2
     order by project_id, history_id desc`,
    [at.ids, at.before],
  );
}

export interface HistoryRow {
  readonly clearMonths: number | null;
  readonly hadArrears: boolean | null;
  readonly listed: boolean | null;
  readonly registersInOrder: boolean | null;
  readonly otherWorks: boolean | null;
}
