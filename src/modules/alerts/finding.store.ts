import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Fen } from "../../kernel/money.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { getFinding, listFindings } from "./finding.contract.ts";

type Row = Omit<
  OutputOf<typeof listFindings>["findings"][number],
  "article" | "title" | "caseId" | "appeal" | "nextStep"
>;

const TABLES = sql`finding f join project p on p.project_id = f.project_id`;

/** Names belong to their own tables, so that a corrected name shows at once. Needs `SUBJECT_NAMES`. */
export const SUBJECT_NAME = sql`case split_part(f.subject, ':', 1)
    when 'engagement' then e.worker_name
    when 'wage-line' then e.worker_name
    when 'sheet' then c.name || ' ' || split_part(f.subject, '/', 2)
    when 'company' then c.name
    when 'device' then d.name
    when 'transfer' then f.due_on::text
  end`;

const NAMED = sql`f.project_id as "projectId", p.name as "projectName", p.region_code as "regionCode",
  f.finding_id as "findingId", f.rule_id as "ruleId", f.subject, f.pin, f.line_id as "lineId", f.verdict, f.level,
  f.level_since as "levelSince", f.since, f.due_on as "dueOn", f.amount_fen as "amountFen",
  f.opened_on as "openedOn", f.closed_on as "closedOn",
  f.exempt_until as "exemptUntil", ${SUBJECT_NAME} as "subjectName"`;

export const SUBJECT_NAMES = sql`left join engagement e on e.project_id = f.project_id and e.pin = f.pin
  left join company c on c.company_id = f.company_id
  left join device d on d.device_id = substring(f.subject from '^device:([0-9]{1,18})$')::int8`;

/** What the actor may see; a subcontractor only what is about its own people and sheets. */
export function visibleFindings(actor: Actor): RawBuilder<boolean> {
  if (actor.role !== "subcontractor") return visibleProjects(actor);
  return sql`(${visibleProjects(actor)} and f.company_id = ${actor.companyId ?? 0})`;
}

function conditions(actor: Actor, filter: InputOf<typeof listFindings>): RawBuilder<unknown> {
  const all = [visibleFindings(actor), filter.open ? sql`f.closed_on is null` : sql`f.closed_on is not null`];
  if (filter.projectId !== undefined) all.push(sql`f.project_id = ${filter.projectId}`);
  if (filter.ruleId !== undefined) all.push(sql`f.rule_id = ${filter.ruleId}`);
  if (filter.lineId !== undefined) all.push(sql`f.line_id = ${filter.lineId}`);
  if (filter.level !== undefined) all.push(sql`f.level = ${filter.level}`);
  if (filter.verdict !== undefined) all.push(sql`f.verdict = ${filter.verdict}`);
  // What is exempt is not counted as a breach, so it is none unless it is asked for.
  const exempt = filter.exempt ?? (filter.verdict === undefined ? undefined : false);
  if (exempt !== undefined) all.push(exempt ? sql`f.exempt_until is not null` : sql`f.exempt_until is null`);
  return sql.join(all, sql` and `);
}

/** The gravest first, breaches before unknowns, the oldest before the newer. */
export async function findingRows(tx: Tx, actor: Actor, filter: InputOf<typeof listFindings>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${NAMED} from (
      select f.* from ${TABLES} where ${conditions(actor, filter)}
      order by array_position(array['red', 'orange', 'yellow', 'blue'], f.level), f.verdict, f.since, f.project_id,
        f.rule_id, f.subject, f.finding_id
      limit ${filter.limit} offset ${filter.offset}
    ) f join project p on p.project_id = f.project_id ${SUBJECT_NAMES}
    order by array_position(array['red', 'orange', 'yellow', 'blue'], f.level), f.verdict, f.since, f.project_id,
      f.rule_id, f.subject, f.finding_id`.execute(tx.kysely);
  return rows;
}

export async function findingTotals(
  tx: Tx,
  actor: Actor,
  filter: InputOf<typeof listFindings>,
): Promise<{ total: number; amountFen: Fen }> {
  const { rows } = await sql<{ total: number; amountFen: Fen }>`
    select count(*) as total, coalesce(sum(f.amount_fen), 0)::int8 as "amountFen"
    from ${TABLES} where ${conditions(actor, filter)}`.execute(tx.kysely);
  return rows[0] ?? { total: 0, amountFen: 0 as Fen };
}

export type FoundRow = Row & { readonly trace: Record<string, unknown> };

export async function findFinding(
  tx: Tx,
  actor: Actor,
  { projectId, findingId }: InputOf<typeof getFinding>,
): Promise<FoundRow | undefined> {
  const { rows } = await sql<FoundRow>`select ${NAMED}, f.trace from ${TABLES} ${SUBJECT_NAMES}
    where f.project_id = ${projectId} and f.finding_id = ${findingId} and ${visibleFindings(actor)}`.execute(tx.kysely);
  return rows[0];
}

/** The newest case about a finding: opened from it, or about its wage line. */
export async function casesOf(
  tx: Tx,
  findings: readonly { readonly findingId: number; readonly lineId: number | null }[],
): Promise<(finding: { readonly findingId: number; readonly lineId: number | null }) => number | null> {
  const lineIds = findings.flatMap((one) => one.lineId ?? []);
  const lines = await tx.query<{ id: number; caseId: number }>(
    `select line_id as id, max(case_id) as "caseId" from case_line where line_id = any($1) group by line_id`,
    [lineIds],
  );
  const opened = await tx.query<{ id: number; caseId: number }>(
    `select finding_id as id, max(case_id) as "caseId" from labour_case where finding_id = any($1) group by finding_id`,
    [findings.map((one) => one.findingId)],
  );
  const byLine = new Map(lines.map((row) => [row.id, row.caseId]));
  const byFinding = new Map(opened.map((row) => [row.id, row.caseId]));
  return ({ findingId, lineId }) =>
    (lineId === null ? undefined : byLine.get(lineId)) ?? byFinding.get(findingId) ?? null;
}

/** The firm whose people or sheet a finding is about. */
export async function companyOfFinding(tx: Tx, projectId: number, findingId: number): Promise<number | null> {
  const [row] = await tx.query<{ companyId: number | null }>(
    `select company_id as "companyId" from finding where project_id = $1 and finding_id = $2`,
    [projectId, findingId],
  );
  return row?.companyId ?? null;
}

type Appealed = NonNullable<OutputOf<typeof listFindings>["findings"][number]["appeal"]>;

/** The newest appeal against each of the findings. */
export async function appealsOf(
  tx: Tx,
  findings: readonly { readonly findingId: number }[],
): Promise<(finding: { readonly findingId: number }) => Appealed | null> {
  const rows = await tx.query<Appealed & { findingId: number }>(
    `select distinct on (finding_id) finding_id as "findingId", appeal_id as "appealId", state, answer
     from appeal where finding_id = any($1) order by finding_id, appeal_id desc`,
    [findings.map((one) => one.findingId)],
  );
  const byFinding = new Map(rows.map(({ findingId, ...appeal }) => [findingId, appeal]));
  return ({ findingId }) => byFinding.get(findingId) ?? null;
}
