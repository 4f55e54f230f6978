import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { ReopeningToKeep } from "./unlock.store.ts";
import type { getSheet } from "./wage-sheet.contract.ts";

type Dropped = NonNullable<OutputOf<typeof getSheet>["dropped"]>;

/** The lines go into the record of the drop, whole: nothing that counts what is owed meets them any more. */
export async function dropSheet(tx: Tx, one: Omit<ReopeningToKeep, "what">): Promise<void> {
  const { projectId, sheetId } = one;
  await tx.execute(
    `insert into sheet_drop (project_id, sheet_id, reason, pins, net_fens, dropped_by, dropped_at)
     select $1, $2, $3, coalesce(array_agg(pin order by pin), '{}'),
       coalesce(array_agg(net_fen order by pin), '{}'), $4, $5
     from wage_line where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, one.reason, one.userId, one.now],
  );
  await tx.execute("delete from wage_line where project_id = $1 and sheet_id = $2", [projectId, sheetId]);
  await tx.execute("update wage_sheet set state = 'dropped' where project_id = $1 and sheet_id = $2", [
    projectId,
    sheetId,
  ]);
}

/** Null: the sheet was not dropped. */
export async function dropOf(tx: Tx, projectId: number, sheetId: number): Promise<Dropped | null> {
  const [row] = await tx.query<Omit<Dropped, "lines">>(
    `select d.reason, coalesce(u.name, '') as "byName", d.dropped_at as at
     from sheet_drop d left join app_user u on u.user_id = d.dropped_by
     where d.project_id = $1 and d.sheet_id = $2`,
    [projectId, sheetId],
  );
  if (row === undefined) return null;
  const lines = await tx.query<Dropped["lines"][number]>(
    `select l.pin, e.worker_name as "workerName", l.net_fen as "netFen"
     from sheet_drop d, unnest(d.pins, d.net_fens) as l (pin, net_fen), engagement e
     where d.project_id = $1 and d.sheet_id = $2 and e.project_id = $1 and e.pin = l.pin order by l.pin`,
    [projectId, sheetId],
  );
  return { ...row, lines };
}
