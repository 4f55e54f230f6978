import { sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { FilesOf } from "../files/file.store.ts";
import type { LooksOf } from "../files/look.store.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { TASK_STATES } from "./task.contract.ts";

export const TASK_FILES: FilesOf = { table: "rectification_file", owner: "task_id", taken: "sent", filesMax: 100 };
export const TASK_LOOKS: LooksOf = { table: "rectification_file_look", owner: "task_id", file: "attachment_no" };

export interface Task {
  readonly taskId: number;
  readonly taskKey: string;
  readonly inspectionId: number;
  readonly planId: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly companyId: number;
  readonly companyName: string;
  readonly itemKey: string | null;
  readonly item: { readonly zh: string; readonly bo: string; readonly en: string } | null;
  readonly article: string | null;
  readonly demand: string;
  readonly givenOn: Day;
  readonly givenByName: string;
  readonly dueOn: Day;
  readonly dueBasis: DueBasis;
  readonly state: (typeof TASK_STATES)[number];
  readonly caseId: number | null;
}

/** A typed day, or the day worked out from so many working days, with the mark of where the number comes from. */
export interface DueBasis {
  readonly typed: boolean;
  readonly days: number | null;
  readonly mark: string | null;
  readonly firstDue: Day;
}

const TASK = sql`t.task_id as "taskId", t.task_key as "taskKey", t.inspection_id as "inspectionId",
  i.plan_id as "planId", t.project_id as "projectId", p.name as "projectName", p.region_code as "regionCode",
  t.company_id as "companyId", c.name as "companyName", t.item_key as "itemKey",
  (select jsonb_build_object('zh', o->>'zh', 'bo', o->>'bo', 'en', o->>'en')
    from jsonb_array_elements(l.checklist->'items') o where o->>'key' = t.item_key) as item,
  (select o->'basis'->>'article' from jsonb_array_elements(l.checklist->'items') o where o->>'key' = t.item_key)
    as article,
  t.demand, t.given_on as "givenOn", t.recorded_by_name as "givenByName", t.due_on as "dueOn",
  t.due_basis as "dueBasis", t.state, t.case_id as "caseId"`;
const TABLES = sql`rectification_task t join inspection i on i.inspection_id = t.inspection_id
  join inspection_plan l on l.plan_id = i.plan_id join project p on p.project_id = t.project_id
  join company c on c.company_id = t.company_id`;

const FIRMS: readonly string[] = ["payroll-officer", "subcontractor", "owner"];

/** A firm sees its own tasks and nobody else's; authorities those of their projects, and of their teams' sites. */
function visible(actor: Actor) {
  if (FIRMS.includes(actor.role)) return sql`t.company_id = ${actor.companyId ?? 0}`;
  return sql`(${visibleProjects(actor)} or exists (select from inspection_team_member m where m.plan_id = i.plan_id
    and m.draw_no = i.draw_no and m.team_no = i.team_no and m.user_id = ${actor.userId}))`;
}

interface Filter {
  readonly planId?: number | undefined;
  readonly state?: Task["state"] | undefined;
  readonly regionCode?: string | undefined;
  readonly sort: "due" | "given" | "project";
}

const ORDERS = {
  due: sql`t.state = 'accepted', t.due_on, t.task_id`,
  given: sql`t.given_on desc, t.task_id desc`,
  project: sql`p.name, t.due_on, t.task_id`,
};

export async function tasks(tx: Tx, actor: Actor, { planId, state, regionCode, sort }: Filter): Promise<Task[]> {
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  const { rows } = await sql<Task>`select ${TASK} from ${TABLES}
    where ${visible(actor)} and p.region_code like ${`${area}%`}
      and (${planId ?? null}::int8 is null or i.plan_id = ${planId ?? null}::int8)
      and (${state ?? null}::text is null or t.state = ${state ?? null}::text)
    order by ${ORDERS[sort]} limit 5000`.execute(tx.kysely);
  return rows;
}

export async function findTask(tx: Tx, actor: Actor, taskId: number): Promise<Task | undefined> {
  const { rows } = await sql<Task>`select ${TASK} from ${TABLES}
    where t.task_id = ${taskId} and ${visible(actor)}`.execute(tx.kysely);
  return rows[0];
}

/** The same, held against a second step. */
export async function holdTask(tx: Tx, actor: Actor, taskId: number): Promise<Task | undefined> {
  await tx.query("select 1 from rectification_task where task_id = $1 for update", [taskId]);
  return findTask(tx, actor, taskId);
}

export async function taskByKey(tx: Tx, taskKey: string): Promise<Task | undefined> {
  const { rows } = await sql<Task>`select ${TASK} from ${TABLES} where t.task_key = ${taskKey}`.execute(tx.kysely);
  return rows[0];
}

export async function tasksOfInspections(tx: Tx, inspectionIds: readonly number[]): Promise<Task[]> {
  const { rows } = await sql<Task>`select ${TASK} from ${TABLES}
    where t.inspection_id = any(${[...inspectionIds]}::int8[]) order by t.task_id`.execute(tx.kysely);
  return rows;
}

export async function insertTask(
  { tx, ids, now, today, actor }: Context,
  one: Pick<Task, "taskKey" | "inspectionId" | "projectId" | "companyId" | "itemKey" | "demand" | "dueBasis">,
): Promise<number> {
  const taskId = ids.next();
  await tx.execute(
    `insert into rectification_task (task_id, task_key, inspection_id, project_id, company_id, item_key, demand,
       given_on, due_basis, state, due_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12, $13)`,
    [
      taskId,
      one.taskKey,
      one.inspectionId,
      one.projectId,
      one.companyId,
      one.itemKey,
      one.demand,
      today,
      JSON.stringify(one.dueBasis),
      one.dueBasis.firstDue,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return taskId;
}

export interface Step {
  readonly taskId: number;
  readonly stepNo: number;
  readonly kind: "answer" | "accept" | "reject" | "escalate";
  readonly text: string;
  readonly dueOn: Day | null;
  readonly caseId: number | null;
  readonly files: number[];
  readonly actedOn: Day;
  readonly recordedAt: Instant;
  readonly actorName: string;
  readonly actorRole: string;
}

export async function stepsOf(tx: Tx, taskIds: readonly number[]): Promise<Step[]> {
  return tx.query(
    `select task_id as "taskId", step_no as "stepNo", kind, text, due_on as "dueOn", case_id as "caseId", files,
       acted_on as "actedOn", recorded_at as "recordedAt", actor_name as "actorName", actor_role as "actorRole"
     from rectification_step where task_id = any($1) order by task_id, step_no`,
    [taskIds],
  );
}

export async function insertStep(
  { tx, now, today, actor }: Context,
  one: Pick<Step, "taskId" | "stepNo" | "kind" | "text" | "dueOn" | "caseId" | "files">,
  after: { readonly state: Task["state"]; readonly dueOn: Day },
): Promise<void> {
  await tx.execute(
    `insert into rectification_step (task_id, step_no, kind, text, due_on, case_id, files, acted_on, recorded_at,
       actor_id, actor_name, actor_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      one.taskId,
      one.stepNo,
      one.kind,
      one.text,
      one.dueOn,
      one.caseId,
      one.files,
      today,
      now,
      actor.userId,
      actor.name,
      actor.role,
    ],
  );
  await tx.execute(
    "update rectification_task set state = $2, due_on = $3, case_id = coalesce($4, case_id) where task_id = $1",
    [one.taskId, after.state, after.dueOn, one.caseId],
  );
}

/** The cases that tasks of an inspection became. */
export async function casesOfInspection(tx: Tx, inspectionId: number): Promise<number[]> {
  const rows = await tx.query<{ caseId: number }>(
    `select distinct case_id as "caseId" from rectification_task
     where inspection_id = $1 and case_id is not null order by 1`,
    [inspectionId],
  );
  return rows.map(({ caseId }) => caseId);
}
