import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { FileLook } from "./look.contract.ts";

/** Where looks at an owner's files are kept, with the columns of the owner and of the file. The others are the same. */
export interface LooksOf {
  readonly table: "case_file_look" | "inspection_photo_look" | "rectification_file_look";
  readonly owner: "case_id" | "inspection_id" | "task_id";
  readonly file: "attachment_no" | "photo_id";
}

/** Written in the same transaction as the look: what was not logged was not shown. */
export async function logFileLook(
  { tx, ids, now, actor }: Context,
  { table, owner, file }: LooksOf,
  look: { readonly ownerId: number; readonly fileKey: number | string; readonly reason?: string | undefined },
): Promise<void> {
  await tx.execute(
    `insert into ${table} (look_id, ${owner}, ${file}, reason, looked_at, actor_id, actor_name, actor_role)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ids.next(), look.ownerId, look.fileKey, look.reason ?? null, now, actor.userId, actor.name, actor.role],
  );
}

/** The looks at an owner's files, the newest first; `names` says what each file is called, by its key. */
export async function fileLooks(
  tx: Tx,
  { table, owner, file }: LooksOf,
  ownerId: number,
  names: ReadonlyMap<string, string>,
): Promise<(FileLook & { readonly fileKey: string })[]> {
  const rows = await tx.query<Omit<FileLook, "fileName"> & { fileKey: string }>(
    `select look_id as "lookId", ${file}::text as "fileKey", reason, looked_at as "lookedAt",
       actor_name as "actorName", actor_role as "actorRole"
     from ${table} where ${owner} = $1 order by looked_at desc, look_id desc`,
    [ownerId],
  );
  return rows.map((one) => ({ ...one, fileName: names.get(one.fileKey) ?? one.fileKey }));
}
