import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Taken } from "./file.ts";

/** Whose files: the table that keeps them, and its column of the owner. All such tables have the same columns. */
export interface FilesOf {
  readonly table: "case_file" | "complaint_attachment" | "firm_measure_file" | "rectification_file";
  readonly owner: "case_id" | "complaint_id" | "measure_id" | "task_id";
  readonly taken: Taken;
  /** Over all that is added to one owner. */
  readonly filesMax: number;
}

export interface NewAttachment {
  readonly attachmentNo: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Buffer;
  readonly sealed: Buffer;
}

/** The last number of the owner's files, and which of these digests are among them with their numbers. */
export async function attachmentsKnown(
  tx: Tx,
  { table, owner }: FilesOf,
  ownerId: number,
  digests: readonly Buffer[],
): Promise<{ last: number; known: ReadonlyMap<string, number> }> {
  const [row] = await tx.query<{ last: number }>(
    `select coalesce(max(attachment_no), 0)::int4 as last from ${table} where ${owner} = $1`,
    [ownerId],
  );
  const rows = await tx.query<{ no: number; sha256: string }>(
    `select attachment_no as no, encode(digest, 'hex') as sha256 from ${table}
     where ${owner} = $1 and digest = any($2)`,
    [ownerId, digests],
  );
  return { last: row?.last ?? 0, known: new Map(rows.map(({ sha256, no }) => [sha256, no])) };
}

export async function insertAttachments(
  tx: Tx,
  { table, owner }: FilesOf,
  ownerId: number,
  files: readonly NewAttachment[],
  now: Instant,
): Promise<void> {
  for (const one of files) {
    await tx.execute(
      `insert into ${table} (${owner}, attachment_no, file_name, media_type, bytes, digest,
         content_sealed, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [ownerId, one.attachmentNo, one.fileName, one.mediaType, one.bytes, one.digest, one.sealed, now],
    );
  }
}

interface AttachmentRow {
  readonly attachmentNo: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly recordedAt: Instant;
}

export async function attachmentRows(tx: Tx, { table, owner }: FilesOf, ownerId: number): Promise<AttachmentRow[]> {
  return tx.query(
    `select attachment_no as "attachmentNo", file_name as "fileName", media_type as "mediaType", bytes,
       encode(digest, 'hex') as sha256, recorded_at as "recordedAt"
     from ${table} where ${owner} = $1 order by attachment_no`,
    [ownerId],
  );
}

export async function attachmentContent(tx: Tx, { table, owner }: FilesOf, ownerId: number, attachmentNo: number) {
  const [row] = await tx.query<{ fileName: string; mediaType: string; sha256: string; sealed: Buffer }>(
    `select file_name as "fileName", media_type as "mediaType", encode(digest, 'hex') as sha256,
       content_sealed as sealed
     from ${table} where ${owner} = $1 and attachment_no = $2`,
    [ownerId, attachmentNo],
  );
  return row;
}
