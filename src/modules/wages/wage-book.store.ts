import type { Tx } from "../../db/transact.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { PieceCount } from "./pay-terms.ts";
import type { By } from "./wage-item.store.ts";
import type { WageItem } from "./wage-item.ts";
import type { SheetKind, SheetState } from "./wage-sheet.ts";

export interface BookedItem extends WageItem {
  readonly pin: number;
  readonly month: Month;
}

export interface BookedWork extends PieceCount {
  readonly pin: number;
  readonly month: Month;
  readonly unit: string | null;
  readonly qualityReason: string | null;
  readonly note: string | null;
}

/** What an entry is of. An empty note stands for none. */
export interface EntryOf {
  readonly pin: number;
  readonly month: Month;
  readonly note: string;
}

const ENTRIES = `unnest($2::int4[], $3::text[], $4::text[]) as g (pin, month, note)`;

/**
 * What is recorded of these workers' months under these notes and not withdrawn. Each (pin, month, note) once. Looked
 * up one by one (`offset 0` keeps it so): while a file goes in, the planner knows yesterday's table and reads it whole.
 */
export async function recordedItems(tx: Tx, projectId: number, entries: readonly EntryOf[]): Promise<BookedItem[]> {
  return tx.query(
    `select i.pin, i.month, i.kind, i.minutes, i.quantity_milli as "quantityMilli", i.amount_fen as "amountFen",
       i.agreed, i.note
     from ${ENTRIES} cross join lateral (
       select * from wage_item
       where project_id = $1 and month = g.month and pin = g.pin and coalesce(note, '') = g.note offset 0) i
     where i.withdrawn_at is null`,
    [projectId, ...columnsOf(entries)],
  );
}

export async function recordedWorks(tx: Tx, projectId: number, entries: readonly EntryOf[]): Promise<BookedWork[]> {
  return tx.query(
    `select w.pin, w.month, w.kind, w.quantity_milli as "quantityMilli", w.unit_price_fen as "unitPriceFen",
       w.quality_deduction_fen as "qualityDeductionFen", w.unit, w.quality_reason as "qualityReason", w.note
     from ${ENTRIES} cross join lateral (
       select * from piece_work
       where project_id = $1 and pin = g.pin and month = g.month and coalesce(note, '') = g.note offset 0) w
     where w.withdrawn_at is null`,
    [projectId, ...columnsOf(entries)],
  );
}

function columnsOf(entries: readonly EntryOf[]): unknown[] {
  return [entries.map(({ pin }) => pin), entries.map(({ month }) => month), entries.map(({ note }) => note)];
}

export interface SheetOfPin {
  readonly sheetId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly kind: Exclude<SheetKind, "advance">;
  readonly state: SheetState;
}

/** The sheets of these companies' months, held until the transaction ends. */
export async function lockSheets(
  tx: Tx,
  projectId: number,
  companyIds: readonly number[],
  months: readonly Month[],
): Promise<SheetOfPin[]> {
  return tx.query(
    `select sheet_id as "sheetId", company_id as "companyId", month, kind, state from wage_sheet
     where project_id = $1 and company_id = any($2::int8[]) and month = any($3) and kind in ('month', 'leaver')
     order by sheet_id for update`,
    [projectId, companyIds, months],
  );
}

export interface LineOfPin {
  readonly sheetId: number;
  readonly lineId: number;
  readonly pin: number;
  readonly month: Month;
  readonly grossFen: Fen;
}

export async function linesOfPins(
  tx: Tx,
  projectId: number,
  sheetIds: readonly number[],
  pins: readonly number[],
): Promise<LineOfPin[]> {
  return tx.query(
    `select sheet_id as "sheetId", line_id as "lineId", pin, month, gross_fen as "grossFen" from wage_line
     where project_id = $1 and sheet_id = any($2::int8[]) and pin = any($3::int4[])`,
    [projectId, sheetIds, pins],
  );
}

export async function insertItems(
  tx: Tx,
  projectId: number,
  items: readonly (BookedItem & { readonly itemId: number })[],
  by: By,
): Promise<void> {
  if (items.length === 0) return;
  await tx.execute(
    `insert into wage_item (project_id, item_id, pin, month, kind, minutes, quantity_milli, amount_fen, agreed, note,
       recorded_at, recorded_by)
     select $1, i.*, $11, $12 from unnest($2::int8[], $3::int4[], $4::text[], $5::text[], $6::int4[], $7::int8[],
       $8::int8[], $9::bool[], $10::text[]) as i`,
    [
      projectId,
      items.map((one) => one.itemId),
      items.map((one) => one.pin),
      items.map((one) => one.month),
      items.map((one) => one.kind),
      items.map((one) => one.minutes),
      items.map((one) => one.quantityMilli),
      items.map((one) => one.amountFen),
      items.map((one) => one.agreed),
      items.map((one) => one.note),
      by.now,
      by.userId,
    ],
  );
}

export async function insertWorks(
  tx: Tx,
  projectId: number,
  works: readonly (BookedWork & { readonly pieceWorkId: number })[],
  by: By,
): Promise<void> {
  if (works.length === 0) return;
  await tx.execute(
    `insert into piece_work (project_id, piece_work_id, pin, month, kind, quantity_milli, unit, unit_price_fen,
       quality_deduction_fen, quality_reason, note, recorded_at, recorded_by)
     select $1, w.*, $12, $13 from unnest($2::int8[], $3::int4[], $4::text[], $5::text[], $6::int8[], $7::text[],
       $8::int8[], $9::int8[], $10::text[], $11::text[]) as w`,
    [
      projectId,
      works.map((one) => one.pieceWorkId),
      works.map((one) => one.pin),
      works.map((one) => one.month),
      works.map((one) => one.kind),
      works.map((one) => one.quantityMilli),
      works.map((one) => one.unit),
      works.map((one) => one.unitPriceFen),
      works.map((one) => one.qualityDeductionFen),
      works.map((one) => one.qualityReason),
      works.map((one) => one.note),
      by.now,
      by.userId,
    ],
  );
}
