import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { SubjectSpan } from "./replay.ts";

export interface ReplayScope {
  readonly projectId?: number | undefined;
  readonly region?: string | undefined;
}

function inScope(actor: Actor, { projectId, region }: ReplayScope): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [visibleProjects(actor)];
  if (projectId !== undefined) all.push(sql`p.project_id = ${projectId}`);
  if (region !== undefined) all.push(sql`p.region_code like ${region.replace(/(00)+$/, "")} || '%'`);
  return sql.join(all, sql` and `);
}

export interface ReplayProject {
  readonly projectId: number;
  readonly projectName: string;
}

export async function countProjects(tx: Tx, actor: Actor, scope: ReplayScope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from project p
    where ${inScope(actor, scope)}`.execute(tx.kysely);
  return rows[0]?.n ?? 0;
}

export async function projectsAfter(
  tx: Tx,
  actor: Actor,
  scope: ReplayScope & { readonly after: number; readonly limit: number },
): Promise<ReplayProject[]> {
  const { rows } = await sql<ReplayProject>`select p.project_id as "projectId", p.name as "projectName" from project p
    where ${inScope(actor, scope)} and p.project_id > ${scope.after}
    order by p.project_id limit ${scope.limit}`.execute(tx.kysely);
  return rows;
}

/** Tables and their instants or days from which a fact is known or counts: what `facts.store` and `factsOn` cut by. */
const INSTANTS: readonly (readonly [table: string, column: string])[] = [
  ["subcontract", "recorded_at"],
  ["payroll_officer", "recorded_at"],
  ["wage_account", "recorded_at"],
  ["bank_message", "imported_at"],
  ["labour_cost_due", "recorded_at"],
  ["labour_cost_due", "withdrawn_at"],
  ["engagement", "recorded_at"],
  ["labour_contract", "recorded_at"],
  ["pay_card", "recorded_at"],
  ["device", "recorded_at"],
  ["pay_run", "created_at"],
  ["project_record", "recorded_at"],
  ["outside_payment", "effective_at"],
  ["outside_payment", "ended_at"],
];
const DAYS: readonly (readonly [table: string, column: string])[] = [
  ["project", "started_on"],
  ["project", "completed_on"],
  ["project", "contract_signed_on"],
  ["subcontract", "from_day"],
  ["payroll_officer", "from_day"],
  ["wage_account", "opened_on"],
  ["wage_account", "closed_on"],
  ["account_entry", "booked_on"],
  ["engagement", "registered_on"],
  ["engagement", "entered_on"],
  ["engagement", "exited_on"],
  ["labour_contract", "signed_on"],
  ["device", "installed_on"],
  ["device", "removed_on"],
  ["worker_day", "day"],
  ["wage_sheet", "drafted_on"],
  ["wage_sheet", "submitted_on"],
  ["wage_sheet", "approved_on"],
  ["wage_line", "answered_on"],
  ["payment", "settled_on"],
  ["payment", "ended_on"],
  ["outside_payment", "paid_on"],
  ["project_record", "on_day"],
];
const LOCAL = "at time zone 'Asia/Shanghai')::date";

const CHANGES = [
  ...INSTANTS.map(([table, column]) => `select project_id, (${column} ${LOCAL} as on_day from ${table}`),
  ...DAYS.map(([table, column]) => `select project_id, ${column} as on_day from ${table}`),
]
  .map((select) => `${select} where project_id = any($1)`)
  .join(" union all ");

/**
 * The days of a span on whose evening a project's facts or the law were others than the evening before. Up to a
 * device's watermark each day is one: its data are known one day further.
 */
export async function changeDays(
  tx: Tx,
  projectIds: readonly number[],
  from: Day,
  to: Day,
): Promise<ReadonlyMap<number, Day[]>> {
  const rows = await tx.query<{ projectId: number; on: Day }>(
    `select distinct project_id as "projectId", on_day as "on" from (
       ${CHANGES}
       union all
       select d.project_id, g::date from device d,
         generate_series($2::date::timestamp, least($3::date, (d.complete_until ${LOCAL})::timestamp, '1 day') g
       where d.project_id = any($1) and d.complete_until is not null
       union all
       select p.project_id, (at ${LOCAL} from project p, law_addition n,
         unnest(array[n.recorded_at, n.withdrawn_at]) at where p.project_id = any($1)
     ) changes where on_day between $2 and $3 order by 1, 2`,
    [[...projectIds], from, to],
  );
  const groups = Map.groupBy(rows, (one) => one.projectId);
  return new Map([...groups].map(([projectId, days]) => [projectId, days.map(({ on }) => on)]));
}

/** The stored findings of a rule at the ends of the days of a span; what opened and closed on one day is none. */
export function storedSpans(
  tx: Tx,
  projectIds: readonly number[],
  ruleId: string,
  from: Day,
  to: Day,
): Promise<SubjectSpan[]> {
  return tx.query(
    `select project_id as "projectId", subject, greatest(opened_on, $3) as "from",
       case when closed_on is null or closed_on > $4 then null else closed_on - 1 end as "to"
     from finding where project_id = any($1) and rule_id = $2 and opened_on <= $4
       and (closed_on is null or (closed_on > $3 and closed_on > opened_on))
     order by project_id, subject, opened_on`,
    [[...projectIds], ruleId, from, to],
  );
}

/** Subjects of a rule with an upheld appeal against a finding that was open in the span, as `<project> <subject>`. */
export async function upheldSubjects(tx: Tx, projectIds: readonly number[], ruleId: string): Promise<Set<string>> {
  const rows = await tx.query<{ projectId: number; subject: string }>(
    `select distinct f.project_id as "projectId", f.subject from appeal a
     join finding f on f.project_id = a.project_id and f.finding_id = a.finding_id
     where a.project_id = any($1) and a.state = 'upheld' and f.rule_id = $2`,
    [[...projectIds], ruleId],
  );
  return new Set(rows.map(({ projectId, subject }) => `${projectId} ${subject}`));
}

/** Of each wage line in a cleared case with its proof, the case's number. */
export async function provingCases(tx: Tx, projectIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ lineId: number; caseNumber: string }>(
    `select l.line_id as "lineId", c.case_number as "caseNumber" from case_line l
     join labour_case c on c.case_id = l.case_id
     where l.project_id = any($1) and l.case_state = 'cleared' and l.proof_payment_id is not null`,
    [[...projectIds]],
  );
  return new Map(rows.map((row) => [row.lineId, row.caseNumber]));
}
