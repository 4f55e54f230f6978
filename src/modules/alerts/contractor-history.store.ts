import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Month } from "../../kernel/month.ts";
import type { HistoryRow } from "./record-facts.store.ts";

/** A project whose contractor's other works in the area are stated to be in this database. */
export interface StatedProject {
  readonly projectId: number;
  readonly contractorId: number;
  readonly regionCode: string;
  /** Day of the permit, or else of the contract. */
  readonly on: Day;
  readonly coveredFrom: Month;
  readonly items: readonly string[];
  readonly known: HistoryRow | null;
}

/** Those of which a statement counts now, with the history that was worked out last. */
export async function statedProjects(tx: Tx): Promise<StatedProject[]> {
  return tx.query<StatedProject>(
    `select p.project_id as "projectId", p.contractor_company_id as "contractorId", p.region_code as "regionCode",
       coalesce(permit.on_day, p.contract_signed_on) as "on", stated.month as "coveredFrom", stated.items,
       case when h.history_id is null then null else jsonb_build_object('clearMonths', h.clear_months, 'hadArrears',
         h.had_arrears, 'listed', h.listed, 'registersInOrder', h.registers_in_order, 'otherWorks', h.other_works)
       end as known
     from (
       select distinct on (r.project_id) r.project_id, r.month, r.items from project_record r
       left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
       where r.kind = 'contractor-works' and not r.withdraws and c.record_id is null
       order by r.project_id, r.on_day desc, r.record_id desc
     ) stated
     join project p on p.project_id = stated.project_id
     left join (
       select r.project_id, max(r.on_day) as on_day from project_record r
       left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
       where r.kind = 'start-permit' and not r.withdraws and c.record_id is null group by r.project_id
     ) permit on permit.project_id = stated.project_id
     left join (
       select distinct on (project_id) * from contractor_history order by project_id, history_id desc
     ) h on h.project_id = stated.project_id
     order by p.project_id`,
  );
}

/** The history that was worked out last, of every project that has one. */
export async function histories(tx: Tx): Promise<{ projectId: number; known: HistoryRow }[]> {
  return tx.query(
    `select distinct on (project_id) project_id as "projectId", jsonb_build_object('clearMonths', clear_months,
       'hadArrears', had_arrears, 'listed', listed, 'registersInOrder', registers_in_order, 'otherWorks', other_works)
       as known
     from contractor_history order by project_id, history_id desc`,
  );
}

export interface OtherWork {
  readonly projectId: number;
  readonly startedOn: Day;
  readonly completedOn: Day | null;
}

/** The contractor's other works in the area, from those that began by then. */
export async function otherWorks(tx: Tx, { projectId, contractorId, on }: StatedProject, area: string) {
  return tx.query<OtherWork>(
    `select project_id as "projectId", started_on as "startedOn", completed_on as "completedOn" from project
     where contractor_company_id = $1 and project_id <> $2 and region_code like $3 and started_on <= $4
     order by project_id`,
    [contractorId, projectId, area, on],
  );
}

export interface ArrearsSpan {
  readonly from: Day;
  readonly to: Day;
  readonly sure: boolean;
}

/**
 * Days with overdue wages on the works before a day, from the findings of the rules named; those that are still open
 * last until the day itself. Where attendance or a wage sheet is missing nobody knows what is owed, and of a work that
 * was never assessed nothing is known: those days are unsure.
 */
export async function arrearsSpans(
  tx: Tx,
  works: readonly OtherWork[],
  on: Day,
  rules: { readonly arrears: string; readonly noData: readonly string[] },
): Promise<ArrearsSpan[]> {
  const ids = works.map((one) => one.projectId);
  const found = await tx.query<ArrearsSpan>(
    `select since as "from", coalesce(closed_on, $2::date) as "to", verdict = 'breached' and rule_id = $3 as sure
     from finding where project_id = any($1) and since < $2::date
       and (rule_id = $3 or rule_id = any($4))
     order by since, finding_id`,
    [ids, on, rules.arrears, [...rules.noData]],
  );
  const assessed = await tx.query<{ projectId: number }>(
    `select project_id as "projectId" from project_review where project_id = any($1) and assessed_on is not null`,
    [ids],
  );
  const seen = new Set(assessed.map((row) => row.projectId));
  const unseen = works
    .filter((one) => !seen.has(one.projectId))
    .map((one) => ({ from: one.startedOn, to: one.completedOn ?? on, sure: false }));
  return [...found, ...unseen];
}

/** Appends what was worked out, and marks the project for review. */
export async function appendHistory(
  tx: Tx,
  given: { projectId: number; historyId: number; history: HistoryRow },
  now: Instant,
): Promise<void> {
  const { projectId, historyId, history } = given;
  await tx.execute(
    `insert into contractor_history (project_id, history_id, clear_months, had_arrears, listed, registers_in_order,
       other_works, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      projectId,
      historyId,
      history.clearMonths,
      history.hadArrears,
      history.listed,
      history.registersInOrder,
      history.otherWorks,
      now,
    ],
  );
  await tx.execute(
    `insert into project_review (project_id, marked_at) values ($1, $2)
     on conflict (project_id) do update set marked_at = excluded.marked_at where project_review.marked_at is null`,
    [projectId, now],
  );
}
