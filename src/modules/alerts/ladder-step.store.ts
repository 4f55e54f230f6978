import { sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { SUBJECT_NAME, SUBJECT_NAMES, visibleFindings } from "./finding.store.ts";
import type { listAsked } from "./ladder-step.contract.ts";
import type { Answered, Asked, FindingStep, Group, OnLadder, StepAnswer } from "./ladder-step.ts";

/** Steps are asked for while a finding is open and no exemption holds. */
const STANDS = sql`f.closed_on is null and f.exempt_until is null`;

export async function groups(tx: Tx, actor: Actor): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select p.region_code as "regionCode", f.level, f.level_since as "levelSince", count(*)::int4 as count
    from finding f join project p on p.project_id = f.project_id
    where ${visibleFindings(actor)} and ${STANDS}
    group by p.region_code, f.level, f.level_since`.execute(tx.kysely);
  return rows;
}

export async function answered(tx: Tx, actor: Actor): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select p.region_code as "regionCode", f.level, f.level_since as "levelSince", a.action_zh as "actionZh",
      count(*)::int4 as count
    from finding f join project p on p.project_id = f.project_id
    join ladder_answer a on a.project_id = f.project_id and a.finding_id = f.finding_id and a.level = f.level
      and a.level_since = f.level_since
    where ${visibleFindings(actor)} and ${STANDS}
    group by p.region_code, f.level, f.level_since, a.action_zh`.execute(tx.kysely);
  return rows;
}

type Row = Omit<
  OutputOf<typeof listAsked>["steps"][number],
  "article" | "title" | "action" | "who" | "kind" | "dueOn" | "overdue" | "stepNo"
> & { readonly at: number };

/** The findings of the groups, in the groups' order; `at` says which group a row belongs to. */
export async function askedRows(
  tx: Tx,
  actor: Actor,
  part: readonly Asked[],
  page: { readonly skip: number; readonly limit: number },
): Promise<Row[]> {
  if (part.length === 0) return [];
  const column = <T>(of: (one: Asked) => T): T[] => part.map(of);
  const { rows } = await sql<Row>`
    select f.project_id as "projectId", p.name as "projectName", p.region_code as "regionCode",
      f.finding_id as "findingId", f.rule_id as "ruleId", f.subject, ${SUBJECT_NAME} as "subjectName", f.verdict,
      f.level, f.level_since as "levelSince", f.amount_fen as "amountFen", (g.n - 1)::int4 as at
    from unnest(${column((one) => one.regionCode)}::text[], ${column((one) => one.level)}::text[],
        ${column((one) => one.levelSince)}::date[], ${column((one) => one.action.zh)}::text[])
      with ordinality as g (region_code, level, level_since, action_zh, n)
    join project p on p.region_code = g.region_code
    join finding f on f.project_id = p.project_id and f.level = g.level and f.level_since = g.level_since
    left join ladder_answer a on a.project_id = f.project_id and a.finding_id = f.finding_id and a.level = f.level
      and a.level_since = f.level_since and a.action_zh = g.action_zh
    ${SUBJECT_NAMES}
    where ${visibleFindings(actor)} and ${STANDS} and a.answer_id is null
    order by g.n, f.since, f.project_id, f.rule_id, f.subject
    limit ${page.limit} offset ${page.skip}`.execute(tx.kysely);
  return rows;
}

/** By finding, in the order in which they were given. */
export async function answersOf(
  tx: Tx,
  findings: readonly { readonly projectId: number; readonly findingId: number }[],
): Promise<(findingId: number) => readonly StepAnswer[]> {
  if (findings.length === 0) return () => [];
  const rows = await tx.query<StepAnswer & { findingId: number }>(
    `select finding_id as "findingId", level, level_since as "levelSince",
       jsonb_build_object('zh', action_zh, 'en', action_en) as action, due_on as "dueOn", note,
       answered_on as "answeredOn", recorded_by_name as "byName", recorded_by_role as "byRole"
     from ladder_answer where project_id = any($1) and finding_id = any($2) order by answer_id`,
    [[...new Set(findings.map((one) => one.projectId))], findings.map((one) => one.findingId)],
  );
  const byFinding = Map.groupBy(rows, (one) => one.findingId);
  return (findingId) => (byFinding.get(findingId) ?? []).map(({ findingId: _id, ...answer }) => answer);
}

/** Undefined where the step was answered by somebody in the meantime. */
export async function insertAnswer(
  { tx, ids, now, today, actor }: Context,
  finding: OnLadder & { readonly projectId: number; readonly findingId: number },
  step: FindingStep,
  note: string,
): Promise<number | undefined> {
  const answerId = ids.next();
  const inserted = await tx.execute(
    `insert into ladder_answer (project_id, answer_id, finding_id, level, level_since, action_zh, action_en, due_on,
       note, answered_on, recorded_at, recorded_by, recorded_by_name, recorded_by_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      finding.projectId,
      answerId,
      finding.findingId,
      finding.level,
      finding.levelSince,
      step.action.zh,
      step.action.en,
      step.dueOn,
      note,
      today,
      now,
      actor.userId,
      actor.name,
      actor.role,
    ],
  );
  return inserted === 1 ? answerId : undefined;
}
