import type { Tx } from "../../db/transact.ts";
import type { Vault } from "../../db/vault.ts";
import type { Instant } from "../../kernel/clock.ts";

export interface Upload {
  readonly projectId: number;
  readonly uploadId: number;
}

export async function beginUpload(tx: Tx, upload: Upload, now: Instant, userId: number): Promise<void> {
  await tx.execute("insert into upload (project_id, upload_id, uploaded_at, uploaded_by) values ($1, $2, $3, $4)", [
    upload.projectId,
    upload.uploadId,
    now,
    userId,
  ]);
}

export async function addPiece(tx: Tx, vault: Vault, upload: Upload, no: number, bytes: Buffer): Promise<void> {
  await tx.execute("insert into upload_piece (project_id, upload_id, piece_no, piece_sealed) values ($1, $2, $3, $4)", [
    upload.projectId,
    upload.uploadId,
    no,
    vault.seal(bytes.toString("base64")),
  ]);
}

export async function finishUpload(tx: Tx, upload: Upload, bytes: number, digest: Buffer): Promise<void> {
  await tx.execute("update upload set file_bytes = $3, file_digest = $4 where project_id = $1 and upload_id = $2", [
    upload.projectId,
    upload.uploadId,
    bytes,
    digest,
  ]);
}

export async function dropUpload(tx: Tx, { projectId, uploadId }: Upload): Promise<void> {
  await tx.execute("delete from upload_piece where project_id = $1 and upload_id = $2", [projectId, uploadId]);
  await tx.execute("delete from upload where project_id = $1 and upload_id = $2", [projectId, uploadId]);
}

/** Gives the newest upload of these bytes by this user to an import; undefined: there is none that is free. */
export async function takeUpload(
  tx: Tx,
  asked: { readonly projectId: number; readonly userId: number; readonly digest: Buffer; readonly jobId: number },
): Promise<{ readonly uploadId: number; readonly bytes: number } | undefined> {
  const [row] = await tx.query<{ uploadId: number; bytes: number }>(
    `update upload set job_id = $4 where project_id = $1 and upload_id = (
       select upload_id from upload where project_id = $1 and uploaded_by = $2 and file_digest = $3 and job_id is null
       order by upload_id desc limit 1 for update)
     returning upload_id as "uploadId", file_bytes as bytes`,
    [asked.projectId, asked.userId, asked.digest, asked.jobId],
  );
  return row;
}

/** The file of an upload, opened piece by piece, so that others are served between two of them. */
export async function uploadedBytes(tx: Tx, vault: Vault, { projectId, uploadId }: Upload): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const [row] = await tx.query<{ sealed: Buffer }>(
      `select piece_sealed as sealed from upload_piece where project_id = $1 and upload_id = $2 and piece_no = $3`,
      [projectId, uploadId, pieces.length],
    );
    if (row === undefined) return Buffer.concat(pieces);
    pieces.push(Buffer.from(vault.open(row.sealed), "base64"));
  }
}

/** Uploads from before an instant that no import took up, and pieces of imports that are over. */
export async function purgeUploads(tx: Tx, before: Instant): Promise<void> {
  const old = `select project_id, upload_id from upload where job_id is null and uploaded_at < $1`;
  await tx.execute(
    `delete from upload_piece p using (${old}) o where p.project_id = o.project_id and p.upload_id = o.upload_id`,
    [before],
  );
  await tx.execute("delete from upload where job_id is null and uploaded_at < $1", [before]);
}
