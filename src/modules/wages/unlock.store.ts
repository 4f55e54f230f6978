import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { getSheet } from "./wage-sheet.contract.ts";

export type Reopening = OutputOf<typeof getSheet>["reopenings"][number];

/** Times that the sheet became a draft again, the newest first. */
export async function reopeningsOf(tx: Tx, projectId: number, sheetId: number): Promise<Reopening[]> {
  return tx.query<Reopening>(
    `select r.version, r.what, r.reason, coalesce(u.name, '') as "byName", r.reopened_at as at
     from sheet_reopening r left join app_user u on u.user_id = r.reopened_by
     where r.project_id = $1 and r.sheet_id = $2 order by r.version desc`,
    [projectId, sheetId],
  );
}

export interface ReopeningToKeep {
  readonly projectId: number;
  readonly sheetId: number;
  readonly what: Reopening["what"];
  readonly reason: string;
  readonly userId: number;
  readonly now: Instant;
}

/**
 * Back to a draft; whatever workers answered was about figures that may change now. The version that ends goes on
 * record, the next one begins.
 */
export async function markReopened(tx: Tx, one: ReopeningToKeep): Promise<void> {
  const { projectId, sheetId, what, reason } = one;
  await tx.execute(
    `insert into sheet_reopening (project_id, sheet_id, version, what, reason, reopened_by, reopened_at)
     select project_id, sheet_id, version, $3, $4, $5, $6 from wage_sheet where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, what, reason, one.userId, one.now],
  );
  await tx.execute(
    `update wage_sheet set state = 'drafted', submitted_on = null, approved_on = null, returned_reason = $3,
       version = version + 1
     where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, reason],
  );
  await tx.execute(
    `update wage_line set confirmation = 'pending', answered_on = null, answer_channel = null, answer_scan_id = null,
       dispute_reason = null
     where project_id = $1 and sheet_id = $2 and confirmation <> 'pending'`,
    [projectId, sheetId],
  );
}

/**
 * Lines of the sheet that something else rests on: a payment that was ever ordered, money that somebody says was paid
 * outside the account, an amendment, an advance that another line settles.
 */
export async function linesBuiltUpon(tx: Tx, projectId: number, sheetId: number): Promise<number> {
  const [row] = await tx.query<{ lines: number }>(
    `select count(*)::int4 as lines from wage_line l
     join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     where l.project_id = $1 and s.project_id = $1 and l.sheet_id = $2 and (
       exists (select from posting p join ledger_entry t on t.project_id = p.project_id and t.entry_id = p.entry_id
         where p.project_id = $1 and p.line_id = l.line_id and t.kind not in ('sheet-approved', 'sheet-unlocked'))
       or exists (select from outside_payment o where o.project_id = $1 and o.line_id = l.line_id)
       or exists (select from wage_amendment a where a.project_id = $1 and a.line_id = l.line_id)
       or (s.kind = 'advance' and exists (select from wage_line x
         where x.project_id = $1 and x.pin = l.pin and x.advance_fen > 0 and x.month >= l.month)))`,
    [projectId, sheetId],
  );
  return row?.lines ?? 0;
}
