import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Which } from "../campaigns/owed-by-day.store.ts";
import { officesSeen } from "../firms/measure.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type * as contract from "./supervision.contract.ts";

export interface Supervision {
  readonly supervisionId: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly caseId: number | null;
  readonly caseNumber: string | null;
  readonly listedBy: string;
  readonly listedByName: string;
  readonly listedOn: Day;
  readonly demand: string;
  readonly deadline: Day;
  readonly liftedOn: Day | null;
}

const ROW = sql`s.supervision_id as "supervisionId", s.project_id as "projectId", p.name as "projectName",
  p.region_code as "regionCode", s.case_id as "caseId", c.case_number as "caseNumber",
  s.listed_by_region as "listedBy", s.recorded_by_name as "listedByName", s.listed_on as "listedOn", s.demand,
  s.deadline, s.lifted_on as "liftedOn"`;

const TABLES = sql`supervision s join project p on p.project_id = s.project_id
  left join labour_case c on c.case_id = s.case_id`;

/** The projects that the actor sees, in an area where one is named. */
export function seenIn(actor: Actor, regionCode: string | undefined): RawBuilder<boolean> {
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  return sql<boolean>`(${visibleProjects(actor)} and p.region_code like ${`${area}%`})`;
}

/** Measures about firms of the actor's own offices, in his area and in the one that is named. Of `firm_measure m`. */
export function measuresSeen(actor: Actor, regionCode: string | undefined): RawBuilder<boolean> {
  const area = (code: string | undefined) => (code === undefined ? "%" : `${areaPrefix(code)}%`);
  return sql<boolean>`(m.region_code like ${area(actor.regionCode)} and m.region_code like ${area(regionCode)}
    and m.office = any(${[...officesSeen(actor)]}::text[]))`;
}

/** Complaints of the labour inspections in the actor's area and in the one that is named. Of `complaint b`. */
export function complaintsSeen(actor: Actor, regionCode: string | undefined): RawBuilder<boolean> {
  if (actor.role === "sector-authority") return sql<boolean>`false`;
  const area = (code: string | undefined) => (code === undefined ? "%" : `${areaPrefix(code)}%`);
  return sql<boolean>`(b.region_code like ${area(actor.regionCode)} and b.region_code like ${area(regionCode)})`;
}

export async function supervisions(tx: Tx, which: Which, open: boolean | undefined): Promise<Supervision[]> {
  const { rows } = await sql<Supervision>`select ${ROW} from ${TABLES}
    where ${which} and (${open ?? null}::boolean is null or (s.lifted_on is null) = ${open ?? null}::boolean)
    order by s.lifted_on desc nulls first, s.deadline, s.supervision_id limit 500`.execute(tx.kysely);
  return rows;
}

/** One at a time: held against a second report or lifting. */
export async function holdSupervision(
  tx: Tx,
  given: { projectId: number; supervisionId: number },
): Promise<Supervision | undefined> {
  await tx.query("select 1 from supervision where supervision_id = $1 for update", [given.supervisionId]);
  const { rows } = await sql<Supervision>`select ${ROW} from ${TABLES}
    where s.supervision_id = ${given.supervisionId} and s.project_id = ${given.projectId}`.execute(tx.kysely);
  return rows[0];
}

export async function regionOf(tx: Tx, projectId: number): Promise<string> {
  const [row] = await tx.query<{ region: string }>("select region_code as region from project where project_id = $1", [
    projectId,
  ]);
  return row?.region ?? "";
}

export async function caseIsOf(tx: Tx, projectId: number, caseId: number): Promise<boolean> {
  const rows = await tx.query("select 1 from labour_case where case_id = $1 and project_id = $2", [caseId, projectId]);
  return rows.length > 0;
}

/** Undefined where this level has listed it already. */
export async function insertSupervision(
  { tx, ids, now, today, actor }: Context,
  given: InputOf<typeof contract.placeUnderSupervision>,
  regions: { readonly listedBy: string; readonly supervised: string },
): Promise<number | undefined> {
  const supervisionId = ids.next();
  const inserted = await tx.execute(
    `insert into supervision (supervision_id, project_id, case_id, listed_by_region, supervised_region, demand,
       deadline, listed_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      supervisionId,
      given.projectId,
      given.caseId ?? null,
      regions.listedBy,
      regions.supervised,
      given.demand,
      given.deadline,
      today,
      now,
      actor.userId,
      actor.name,
    ],
  );
  if (inserted === 0) return undefined;
  await tx.execute(
    `insert into supervision_report_due (supervision_id, due_on) select $1, unnest($2::date[]) on conflict do nothing`,
    [supervisionId, given.reportsDueOn],
  );
  return supervisionId;
}

export interface ReportRow {
  readonly supervisionId: number;
  readonly dueOn: Day;
  readonly reportedOn: Day | null;
  readonly text: string | null;
  readonly byName: string | null;
}

export async function reportRows(tx: Tx, supervisionIds: readonly number[]): Promise<ReportRow[]> {
  return tx.query(
    `select d.supervision_id as "supervisionId", d.due_on as "dueOn", s.acted_on as "reportedOn", s.text,
       s.actor_name as "byName"
     from supervision_report_due d
     left join supervision_step s on s.supervision_id = d.supervision_id and s.due_on = d.due_on and s.kind = 'report'
     where d.supervision_id = any($1) order by d.supervision_id, d.due_on`,
    [[...supervisionIds]],
  );
}

export interface LiftRow {
  readonly supervisionId: number;
  readonly on: Day;
  readonly ground: "proven" | "by-the-level";
  readonly text: string;
  readonly byName: string;
}

export async function liftRows(tx: Tx, supervisionIds: readonly number[]): Promise<LiftRow[]> {
  return tx.query(
    `select supervision_id as "supervisionId", acted_on as on, ground, text, actor_name as "byName"
     from supervision_step where supervision_id = any($1) and kind = 'lift'`,
    [[...supervisionIds]],
  );
}

/** Appends a step; a lifting also closes the supervision. */
export async function insertStep(
  { tx, now, today, actor }: Context,
  supervisionId: number,
  one: { kind: "report"; dueOn: Day; text: string } | { kind: "lift"; ground: LiftRow["ground"]; text: string },
): Promise<void> {
  const [dueOn, ground] = one.kind === "report" ? [one.dueOn, null] : [null, one.ground];
  await tx.execute(
    `insert into supervision_step (supervision_id, step_no, kind, due_on, ground, text, acted_on, recorded_at, actor_id,
       actor_name, actor_role)
     select $1, 1 + coalesce(max(step_no), 0), $2, $3, $4, $5, $6, $7, $8, $9, $10
     from supervision_step where supervision_id = $1`,
    [supervisionId, one.kind, dueOn, ground, one.text, today, now, actor.userId, actor.name, actor.role],
  );
  if (one.kind === "lift") {
    await tx.execute("update supervision set lifted_on = $2 where supervision_id = $1", [supervisionId, today]);
  }
}
