import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { getProject } from "./project.contract.ts";

interface Completion {
  readonly startedOn: Day;
  readonly completedOn: Day | null;
  /** Something was said about completion before. */
  readonly said: boolean;
}

/** What is on record, locked until the transaction ends: of two people who record at once the second corrects. */
export async function lockCompletion(tx: Tx, projectId: number): Promise<Completion> {
  const [project] = await tx.query<Omit<Completion, "said">>(
    `select started_on as "startedOn", completed_on as "completedOn" from project where project_id = $1 for update`,
    [projectId],
  );
  const before = await tx.query("select 1 from project_completion where project_id = $1 limit 1", [projectId]);
  const known = present(project, `project ${projectId}`);
  return { ...known, said: before.length > 0 || known.completedOn !== null };
}

export async function saveCompletion(
  { tx, ids, now, actor }: Context,
  projectId: number,
  completedOn: Day | null,
  reason: string | undefined,
): Promise<void> {
  await tx.execute(
    `insert into project_completion (project_id, completion_id, completed_on, reason, recorded_at, recorded_by,
       recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7)`,
    [projectId, ids.next(), completedOn, reason ?? null, now, actor.userId, actor.name],
  );
  await tx.execute("update project set completed_on = $2 where project_id = $1", [projectId, completedOn]);
}

type Said = OutputOf<typeof getProject>["completions"];

export async function completionsOf(tx: Tx, projectId: number): Promise<Said> {
  return tx.query<Said[number]>(
    `select completed_on as "completedOn", reason, recorded_by_name as "byName", recorded_at as "recordedAt"
     from project_completion where project_id = $1 order by completion_id desc`,
    [projectId],
  );
}
