import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Checklist } from "./checklist.contract.ts";

interface StoredChecklist {
  readonly checklist: Checklist;
  readonly digest: string;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly recordedByName: string;
}

export async function storedChecklists(tx: Tx): Promise<StoredChecklist[]> {
  return tx.query(
    `select body as checklist, encode(digest, 'hex') as digest, reason, recorded_at as "recordedAt",
       recorded_by_name as "recordedByName"
     from inspection_checklist order by checklist_id, version`,
  );
}

/** False where somebody else recorded this version meanwhile. */
export async function insertChecklist(
  { tx, now, actor }: Context,
  checklist: Checklist,
  digest: string,
  reason: string,
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into inspection_checklist (checklist_id, version, body, digest, reason, recorded_at, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8) on conflict do nothing`,
    [checklist.id, checklist.version, JSON.stringify(checklist), digest, reason, now, actor.userId, actor.name],
  );
  return inserted === 1;
}
