import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { FilesOf } from "../files/file.store.ts";
import type { LooksOf } from "../files/look.store.ts";
import type { getCase } from "./case.contract.ts";

export const CASE_FILES: FilesOf = { table: "case_file", owner: "case_id", taken: "evidence", filesMax: 300 };
export const CASE_LOOKS: LooksOf = { table: "case_file_look", owner: "case_id", file: "attachment_no" };

type LinkedFile = OutputOf<typeof getCase>["linkedFiles"][number];
export type NewLink = Omit<LinkedFile, "linkedAt">;

/**
 * Names files that lie elsewhere in a case. For later modules: a complaint whose case this is, an inspection or
 * a rectification task it came from. What is linked already stays as it is.
 */
export async function linkFiles({ tx, now, actor }: Context, caseId: number, links: readonly NewLink[]): Promise<void> {
  for (const one of links) {
    await tx.execute(
      `insert into case_linked_file (case_id, source, source_id, source_key, file_name, media_type, bytes, digest,
         linked_at, actor_id, actor_name)
       values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9, $10, $11) on conflict do nothing`,
      [
        ...[caseId, one.source, one.sourceId, one.sourceKey, one.fileName, one.mediaType, one.bytes, one.sha256],
        ...[now, actor.userId, actor.name],
      ],
    );
  }
}

export async function linkedFiles(tx: Tx, caseId: number): Promise<LinkedFile[]> {
  return tx.query(
    `select source, source_id as "sourceId", source_key as "sourceKey", file_name as "fileName",
       media_type as "mediaType", bytes, encode(digest, 'hex') as sha256, linked_at as "linkedAt"
     from case_linked_file where case_id = $1 order by source, source_id, linked_at, source_key`,
    [caseId],
  );
}
