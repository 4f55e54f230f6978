import type { z } from "zod";
import type { Tx } from "../../db/transact.ts";
import type { Vault } from "../../db/vault.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { ImportKind, importDetail, listImports } from "./import-job.contract.ts";
import { uploadedBytes } from "./upload.store.ts";

type Row = OutputOf<typeof listImports>["imports"][number];
export type ImportState = Row["state"];
/** What is told about a file beside its figures. Sealed: problems quote cells. */
export type Told = Pick<z.output<typeof importDetail>, "refusal" | "ignored" | "problems" | "warnings">;

export interface NewJob {
  readonly projectId: number;
  readonly jobId: number;
  readonly kind: ImportKind;
  readonly layout: string | undefined;
  readonly fileName: string;
  readonly digest: Buffer;
  /** Null where the file lies in the pieces of an upload. */
  readonly sealed: Buffer | null;
  readonly uploadId: number | null;
  readonly now: Instant;
  readonly by: { readonly userId: number; readonly name: string };
}

export async function insertJob(tx: Tx, job: NewJob): Promise<void> {
  await tx.execute(
    `insert into import_job (project_id, job_id, kind, layout, file_name, file_digest, file_sealed, state, requested_at,
       requested_by, requested_by_name, upload_id)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10, $11)`,
    [
      job.projectId,
      job.jobId,
      job.kind,
      job.layout ?? null,
      job.fileName,
      job.digest,
      job.sealed,
      job.now,
      job.by.userId,
      job.by.name,
      job.uploadId,
    ],
  );
}

const ROW = `j.job_id as "jobId", j.project_id as "projectId", p.name as "projectName", j.kind,
  j.file_name as "fileName", j.state, j.rows_done as "rowsDone", j.rows_total as "rowsTotal", j.good, j.already, j.bad,
  j.annotated_sealed is not null as "hasAnnotated", j.requested_by_name as "requestedByName",
  j.requested_at as "requestedAt", j.ended_at as "endedAt"`;

/** Bank files that were imported on the account's page stand in the history too; their names are not kept. */
const BANK_FILES = `select null::int8 as "jobId", m.project_id as "projectId", p.name as "projectName",
    'payments' as kind, m.kind as "fileName", 'done' as state, m.applied as "rowsDone", m.applied as "rowsTotal",
    m.applied as good, 0 as already, m.queued as bad, false as "hasAnnotated",
    coalesce(u.name, '') as "requestedByName",
    m.imported_at as "requestedAt", m.imported_at as "endedAt"
  from bank_message m join project p on p.project_id = m.project_id left join app_user u on u.user_id = m.imported_by
  where m.project_id = $1 and not exists (select from import_job j
    where j.project_id = $1 and j.kind = 'payments' and j.file_digest = m.file_digest)`;

export async function listJobs(
  tx: Tx,
  filter: {
    projectId: number;
    kinds: readonly ImportKind[];
    /** Only what this user brought; absent: everything. */
    requestedBy: number | undefined;
    limit: number;
    offset: number;
  },
): Promise<{ total: number; imports: Row[] }> {
  const { projectId, kinds, requestedBy = null, limit, offset } = filter;
  const all = `select * from (
      select ${ROW} from import_job j join project p on p.project_id = j.project_id where j.project_id = $1
        and ($3::int8 is null or j.requested_by = $3)
      union all ${BANK_FILES}
    ) every where kind = any($2)`;
  const imports = await tx.query<Row>(`${all} order by "requestedAt" desc, "jobId" desc limit $4 offset $5`, [
    projectId,
    kinds,
    requestedBy,
    limit,
    offset,
  ]);
  const [counted] = await tx.query<{ n: number }>(`select count(*) as n from (${all}) counted`, [
    projectId,
    kinds,
    requestedBy,
  ]);
  return { total: counted?.n ?? 0, imports };
}

export async function jobsOf(
  tx: Tx,
  userId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; imports: Row[] }> {
  const imports = await tx.query<Row>(
    `select ${ROW} from import_job j join project p on p.project_id = j.project_id where j.requested_by = $1
     order by j.job_id desc limit $2 offset $3`,
    [userId, limit, offset],
  );
  const [counted] = await tx.query<{ n: number }>("select count(*) as n from import_job where requested_by = $1", [
    userId,
  ]);
  return { total: counted?.n ?? 0, imports };
}

export interface FoundJob extends Row {
  readonly jobId: number;
  readonly layout: string | null;
  readonly requestedBy: number;
  readonly attempts: number;
  readonly resultSealed: Buffer | null;
  readonly sameFileBefore: Instant | null;
}

export async function findJob(tx: Tx, projectId: number, jobId: number): Promise<FoundJob | undefined> {
  const [row] = await tx.query<FoundJob>(
    `select ${ROW}, j.layout, j.requested_by as "requestedBy", j.attempts, j.result_sealed as "resultSealed",
       (select max(b.ended_at) from import_job b where b.project_id = j.project_id and b.kind = j.kind
         and b.file_digest = j.file_digest and b.state = 'done' and b.job_id < j.job_id) as "sameFileBefore"
     from import_job j join project p on p.project_id = j.project_id
     where j.project_id = $1 and j.job_id = $2`,
    [projectId, jobId],
  );
  return row;
}

export async function fileOf(
  tx: Tx,
  vault: Vault,
  projectId: number,
  jobId: number,
  which: "file_sealed" | "annotated_sealed",
): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ sealed: Buffer | null; uploadId: number | null }>(
    `select ${which} as sealed, upload_id as "uploadId" from import_job where project_id = $1 and job_id = $2`,
    [projectId, jobId],
  );
  if (which === "file_sealed" && row?.uploadId != null) {
    return uploadedBytes(tx, vault, { projectId, uploadId: row.uploadId });
  }
  return row?.sealed == null ? undefined : Buffer.from(vault.open(row.sealed), "base64");
}

/** Only what stands in the expected state moves on, so that two people cannot decide about one file. */
export async function move(
  tx: Tx,
  job: { projectId: number; jobId: number },
  from: ImportState,
  to: "approved" | "dropped",
  now: Instant,
): Promise<boolean> {
  const over = to === "dropped";
  const moved = await tx.execute(
    `update import_job set state = $4, rows_done = 0, attempts = 0,
       good = case when $5 then good else 0 end, already = case when $5 then already else 0 end,
       file_sealed = case when $5 then null else file_sealed end,
       annotated_sealed = case when $5 then null else annotated_sealed end,
       result_sealed = case when $5 then null else result_sealed end,
       ended_at = case when $5 then $6::timestamptz end
     where project_id = $1 and job_id = $2 and state = $3`,
    [job.projectId, job.jobId, from, to, over, now],
  );
  if (over) await dropPieces(tx, job);
  return moved === 1;
}

/** The pieces of a file go with its import. */
async function dropPieces(tx: Tx, { projectId, jobId }: OpenJob): Promise<void> {
  await tx.execute(
    `delete from upload_piece p using import_job j
     where j.project_id = $1 and j.job_id = $2 and j.state not in ('waiting', 'checked', 'approved')
       and p.project_id = $1 and p.upload_id = j.upload_id`,
    [projectId, jobId],
  );
}

export interface OpenJob {
  readonly projectId: number;
  readonly jobId: number;
}

export async function openJobs(tx: Tx): Promise<OpenJob[]> {
  return tx.query(
    `select project_id as "projectId", job_id as "jobId" from import_job
     where state in ('waiting', 'approved') order by job_id`,
  );
}

const LOCK_SPACE = 0x71_78_02;

/** Held until the transaction ends, also by the death of its process: nobody else works on the job meanwhile. */
export async function tryHold(tx: Tx, jobId: number): Promise<boolean> {
  const key = jobId % 2_147_483_647;
  const [row] = await tx.query<{ held: boolean }>("select pg_try_advisory_xact_lock($1, $2) as held", [
    LOCK_SPACE,
    key,
  ]);
  return row?.held === true;
}

/** Asks the holding transaction for a sign of life: PostgreSQL ends one that is idle for two minutes. */
export async function stillHeld(tx: Tx): Promise<void> {
  await tx.query("select 1");
}

/** Begins a step, or takes it up again; a trial always begins anew. */
export async function countAttempt(tx: Tx, { projectId, jobId }: OpenJob, now: Instant): Promise<void> {
  await tx.execute(
    `update import_job set attempts = attempts + 1, started_at = coalesce(started_at, $3),
       good = case when state = 'waiting' then 0 else good end,
       already = case when state = 'waiting' then 0 else already end
     where project_id = $1 and job_id = $2`,
    [projectId, jobId, now],
  );
}

/** How far a job is; of an import, in the transaction that made the rows facts. */
export async function progress(
  tx: Tx,
  { projectId, jobId }: OpenJob,
  at: { rowsDone: number; good: number; already: number; bad: number },
): Promise<void> {
  await tx.execute(
    `update import_job set rows_done = $3, good = good + $4, already = already + $5, bad = $6,
       attempts = case when state = 'approved' then 0 else attempts end
     where project_id = $1 and job_id = $2`,
    [projectId, jobId, at.rowsDone, at.good, at.already, at.bad],
  );
}

export async function endStep(
  tx: Tx,
  vault: Vault,
  { projectId, jobId }: OpenJob,
  end: {
    readonly state: "checked" | "done" | "refused" | "failed";
    readonly good: number;
    readonly already: number;
    readonly bad: number;
    readonly told: Told;
    readonly annotated: Uint8Array | undefined;
    readonly now: Instant;
  },
): Promise<void> {
  const annotated = end.annotated === undefined ? null : vault.seal(Buffer.from(end.annotated).toString("base64"));
  await tx.execute(
    `update import_job set state = $3, good = $4, already = $5, bad = $6, rows_total = $4::int4 + $5::int4,
       rows_done = $4::int4 + $5::int4, result_sealed = $7, annotated_sealed = $8,
       file_sealed = case when $3 = 'checked' then file_sealed end,
       ended_at = case when $3 <> 'checked' then $9::timestamptz end
     where project_id = $1 and job_id = $2`,
    [
      projectId,
      jobId,
      end.state,
      end.good,
      end.already,
      end.bad,
      vault.seal(JSON.stringify(end.told)),
      annotated,
      end.now,
    ],
  );
  if (end.state !== "checked") await dropPieces(tx, { projectId, jobId });
}
