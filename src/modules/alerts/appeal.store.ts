import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { FileValue } from "../../kernel/fields.ts";
import type * as contract from "./appeal.contract.ts";
import {
  type AppealAnswer,
  type AppealEvent,
  type AppealNow,
  type AppealReason,
  type AppealState,
  appealDetail,
} from "./appeal.ts";
import { SUBJECT_NAME, SUBJECT_NAMES, visibleFindings } from "./finding.store.ts";

type Listed = OutputOf<typeof contract.listAppeals>["appeals"][number];
export type AppealRow = Omit<Listed, "article" | "title">;

const ROW = sql`a.project_id as "projectId", p.name as "projectName", p.region_code as "regionCode",
  a.appeal_id as "appealId", a.finding_id as "findingId", f.rule_id as "ruleId", f.subject,
  ${SUBJECT_NAME} as "subjectName", f.pin, f.level, f.verdict, f.amount_fen as "amountFen",
  f.closed_on as "findingClosedOn", firm.name as "companyName", a.reason, a.state, a.answer, a.filed_on as "filedOn",
  a.decided_on as "decidedOn", x.from_day as "exemptFrom", x.to_day as "exemptTo"`;

const TABLES = sql`appeal a join finding f on f.project_id = a.project_id and f.finding_id = a.finding_id
  join project p on p.project_id = a.project_id`;

const NAMES = sql`join company firm on firm.company_id = a.company_id
  left join exemption x on x.project_id = a.project_id and x.appeal_id = a.appeal_id ${SUBJECT_NAMES}`;

function conditions(actor: Actor, filter: Partial<InputOf<typeof contract.listAppeals>>): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [visibleFindings(actor)];
  if (filter.projectId !== undefined) all.push(sql`a.project_id = ${filter.projectId}`);
  if (filter.findingId !== undefined) all.push(sql`a.finding_id = ${filter.findingId}`);
  if (filter.ruleId !== undefined) all.push(sql`f.rule_id = ${filter.ruleId}`);
  if (filter.state !== undefined) all.push(sql`a.state = ${filter.state}`);
  return sql.join(all, sql` and `);
}

/** Those that wait for an officer first, the oldest before the newer; then the decided ones, the newest first. */
export async function appealRows(
  tx: Tx,
  actor: Actor,
  filter: InputOf<typeof contract.listAppeals>,
): Promise<AppealRow[]> {
  const { rows } = await sql<AppealRow>`select ${ROW} from ${TABLES} ${NAMES} where ${conditions(actor, filter)}
    order by a.decided_on is not null, a.decided_on desc, a.filed_on, a.appeal_id
    limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  return rows;
}

export async function appealCounts(
  tx: Tx,
  actor: Actor,
  { state: _state, ...filter }: InputOf<typeof contract.listAppeals>,
): Promise<{ state: AppealState; appeals: number }[]> {
  const { rows } = await sql<{ state: AppealState; appeals: number }>`select a.state, count(*) as appeals
    from ${TABLES} where ${conditions(actor, filter)} group by a.state order by a.state`.execute(tx.kysely);
  return rows;
}

export interface FoundAppeal extends AppealRow {
  readonly fileName: string | null;
  readonly fileBytes: number | null;
  readonly fileSha256: string | null;
}

export async function findAppeal(
  tx: Tx,
  actor: Actor,
  projectId: number,
  appealId: number,
): Promise<FoundAppeal | undefined> {
  const { rows } = await sql<FoundAppeal>`select ${ROW}, doc.file_name as "fileName",
      length(doc.content) as "fileBytes", encode(doc.digest, 'hex') as "fileSha256"
    from ${TABLES} ${NAMES}
    left join appeal_file doc on doc.project_id = a.project_id and doc.appeal_id = a.appeal_id
    where a.project_id = ${projectId} and a.appeal_id = ${appealId} and ${visibleAppeals(actor)}`.execute(tx.kysely);
  return rows[0];
}

/** As of findings; a worker sees those about himself. */
function visibleAppeals(actor: Actor): RawBuilder<boolean> {
  if (actor.role !== "worker") return visibleFindings(actor);
  return sql`exists (select from engagement own where own.project_id = f.project_id and own.pin = f.pin
    and own.worker_id = ${actor.workerId ?? 0})`;
}

/** Holds an appeal until the transaction ends: steps come one after the other. */
export async function holdAppeal(tx: Tx, projectId: number, appealId: number): Promise<void> {
  await tx.query("select 1 from appeal where project_id = $1 and appeal_id = $2 for update", [projectId, appealId]);
}

/** Holds a finding: two appeals against it come one after the other. */
export async function holdFinding(tx: Tx, projectId: number, findingId: number): Promise<void> {
  await tx.query("select 1 from finding where project_id = $1 and finding_id = $2 for update", [projectId, findingId]);
}

export interface StoredStep extends AppealEvent {
  readonly stepNo: number;
  readonly recordedAt: Instant;
  readonly actorRole: string;
}

export async function stepsOf(tx: Tx, projectId: number, appealId: number): Promise<StoredStep[]> {
  const rows = await tx.query<Omit<StoredStep, "detail"> & { detail: unknown }>(
    `select step_no as "stepNo", kind, acted_on as "actedOn", recorded_at as "recordedAt", actor_id as "actorId",
       actor_name as "actorName", actor_role as "actorRole", detail
     from appeal_step where project_id = $1 and appeal_id = $2 order by step_no`,
    [projectId, appealId],
  );
  return rows.map((row) => ({ ...row, detail: appealDetail.parse(row.detail) }));
}

export interface NewAppeal {
  readonly projectId: number;
  readonly appealId: number;
  readonly findingId: number;
  readonly reason: AppealReason;
  readonly companyId: number;
  readonly answer: AppealAnswer;
  readonly filedOn: Day;
}

export async function insertAppeal(tx: Tx, one: NewAppeal): Promise<void> {
  await tx.execute(
    `insert into appeal (project_id, appeal_id, finding_id, reason, company_id, state, answer, filed_on)
     values ($1, $2, $3, $4, $5, 'filed', $6, $7)`,
    [one.projectId, one.appealId, one.findingId, one.reason, one.companyId, one.answer, one.filedOn],
  );
}

export async function insertStep(tx: Tx, projectId: number, appealId: number, step: StoredStep): Promise<void> {
  await tx.execute(
    `insert into appeal_step (project_id, appeal_id, step_no, kind, acted_on, recorded_at, actor_id, actor_name,
       actor_role, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      projectId,
      appealId,
      step.stepNo,
      step.kind,
      step.actedOn,
      step.recordedAt,
      step.actorId,
      step.actorName,
      step.actorRole,
      JSON.stringify(step.detail),
    ],
  );
}

export async function saveState(tx: Tx, projectId: number, appealId: number, now: AppealNow): Promise<void> {
  await tx.execute(
    "update appeal set state = $3, answer = $4, decided_on = $5 where project_id = $1 and appeal_id = $2",
    [projectId, appealId, now.state, now.answer, now.decidedOn ?? null],
  );
}

export interface NewFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly digest: Buffer;
  readonly content: Buffer;
}

export async function insertFile(tx: Tx, projectId: number, appealId: number, file: NewFile): Promise<void> {
  await tx.execute(
    `insert into appeal_file (project_id, appeal_id, file_name, media_type, digest, content)
     values ($1, $2, $3, $4, $5, $6)`,
    [projectId, appealId, file.fileName, file.mediaType, file.digest, file.content],
  );
}

export async function findFile(tx: Tx, projectId: number, appealId: number): Promise<FileValue | undefined> {
  const [row] = await tx.query<FileValue>(
    `select file_name as "fileName", media_type as "mediaType",
       translate(encode(content, 'base64'), E'\\n', '') as base64
     from appeal_file where project_id = $1 and appeal_id = $2`,
    [projectId, appealId],
  );
  return row;
}

export interface NewExemption {
  readonly exemptionId: number;
  readonly recordedAt: Instant;
}

export async function insertExemption(tx: Tx, appeal: AppealRow, now: AppealNow, one: NewExemption): Promise<void> {
  await tx.execute(
    `insert into exemption (project_id, exemption_id, appeal_id, rule_id, subject, reason, from_day, to_day,
       granted_by_name, approved_by_name, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      appeal.projectId,
      one.exemptionId,
      appeal.appealId,
      appeal.ruleId,
      appeal.subject,
      appeal.reason,
      now.granted?.from,
      now.granted?.to,
      now.granted?.by.name,
      now.granted?.approvedBy ?? null,
      one.recordedAt,
    ],
  );
}

type Mine = OutputOf<typeof contract.myAppeals>["appeals"][number];
export type MyAppealRow = Omit<Mine, "title" | "canAnswer"> & { readonly ruleId: string };

/** What firms say about a worker, what waits for an answer first. */
export function myAppeals(tx: Tx, workerId: number): Promise<MyAppealRow[]> {
  return tx.query(
    `select a.project_id as "projectId", p.name as "projectName", a.appeal_id as "appealId", f.pin,
       f.line_id as "lineId", l.month, f.amount_fen as "amountFen", f.rule_id as "ruleId", c.name as "companyName",
       a.reason, s.detail->>'text' as statement, d.file_name as "fileName", a.answer, a.state, a.filed_on as "filedOn"
     from engagement e
     join finding f on f.project_id = e.project_id and f.pin = e.pin
     join appeal a on a.project_id = f.project_id and a.finding_id = f.finding_id
     join appeal_step s on s.project_id = a.project_id and s.appeal_id = a.appeal_id and s.kind = 'file'
     join company c on c.company_id = a.company_id
     join project p on p.project_id = a.project_id
     left join wage_line l on l.project_id = f.project_id and l.line_id = f.line_id
     left join appeal_file d on d.project_id = a.project_id and d.appeal_id = a.appeal_id
     where e.worker_id = $1
     order by a.decided_on is not null, a.answer <> 'unanswered', a.filed_on desc, a.appeal_id desc limit 50`,
    [workerId],
  );
}

/** Counted by findings: one that was appealed twice is one, with every result that it had. */
export async function rateRows(
  tx: Tx,
  actor: Actor,
  ruleId: string | undefined,
): Promise<OutputOf<typeof contract.appealRates>["rules"]> {
  type Row = OutputOf<typeof contract.appealRates>["rules"][number];
  const { rows } =
    await sql<Row>`select f.rule_id as "ruleId", count(distinct (f.project_id, f.finding_id)) as findings,
      count(distinct (a.project_id, a.finding_id)) filter (where a.finding_id is not null) as appealed,
      count(distinct (a.project_id, a.finding_id)) filter (where a.finding_id is not null and a.decided_on is null)
        as pending,
      count(distinct (a.project_id, a.finding_id)) filter (where a.state = 'upheld') as upheld,
      count(distinct (a.project_id, a.finding_id)) filter (where a.state = 'rejected') as rejected,
      count(distinct (a.project_id, a.finding_id)) filter (where a.state = 'exempted') as exempted
    from finding f join project p on p.project_id = f.project_id
    left join appeal a on a.project_id = f.project_id and a.finding_id = f.finding_id
    where ${visibleFindings(actor)} and (${ruleId ?? null}::text is null or f.rule_id = ${ruleId ?? null})
    group by f.rule_id order by f.rule_id`.execute(tx.kysely);
  return rows;
}
