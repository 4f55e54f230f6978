import { type Layout, layoutProblem } from "../../banks/layout/layout.ts";
import { SHIPPED_LAYOUTS } from "../../banks/layout/shipped.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";

export async function insertLayout({ tx, ids, now, actor }: Context, layout: Layout, from: Day): Promise<number> {
  const layoutId = ids.next();
  await tx.execute(
    `insert into bank_layout (layout_id, layout_code, from_day, layout, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [layoutId, layout.code, from, JSON.stringify(layout), now, actor.userId, actor.name],
  );
  return layoutId;
}

export interface LayoutRow {
  readonly layout: Layout;
  readonly from: Day | null;
  readonly recordedByName: string | null;
  readonly recordedAt: Instant | null;
}

/** Every layout that was recorded, the newest first, and behind them those that come with the program. */
export async function layoutRows(tx: Tx): Promise<LayoutRow[]> {
  const recorded = await tx.query<LayoutRow>(
    `select layout, from_day as "from", recorded_by_name as "recordedByName", recorded_at as "recordedAt"
     from bank_layout order by from_day desc, recorded_at desc, layout_id desc`,
  );
  const shipped = SHIPPED_LAYOUTS.map((layout) => ({ layout, from: null, recordedByName: null, recordedAt: null }));
  return [...recorded, ...shipped];
}

/** The layout of this code as it holds on a day; undefined when there is none. */
export async function layoutOn(tx: Tx, code: string, on: Day): Promise<Layout | undefined> {
  const rows = await layoutRows(tx);
  const found = rows.find(({ layout, from }) => layout.code === code && (from === null || from <= on))?.layout;
  // Recorded by an older version of the program, it may say what this one does not understand.
  return found === undefined || layoutProblem(found) !== undefined ? undefined : found;
}

export async function insertPaymentFormat(
  { tx, ids, now, actor }: Context,
  given: { readonly projectId: number; readonly accountId: number; readonly format: string; readonly from: Day },
): Promise<number> {
  const formatId = ids.next();
  await tx.execute(
    `insert into payment_format (project_id, format_id, account_id, from_day, format, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [given.projectId, formatId, given.accountId, given.from, given.format, now, actor.userId],
  );
  return formatId;
}

export const DEFAULT_FORMAT = "pain.001.001.09";

/** The format of payment files that are executed on a day. Of two recorded for one day the newer holds. */
export async function paymentFormatOn(tx: Tx, projectId: number, accountId: number, on: Day): Promise<string> {
  const [row] = await tx.query<{ format: string }>(
    `select format from payment_format where project_id = $1 and account_id = $2 and from_day <= $3
     order by from_day desc, recorded_at desc, format_id desc limit 1`,
    [projectId, accountId, on],
  );
  return row?.format ?? DEFAULT_FORMAT;
}
