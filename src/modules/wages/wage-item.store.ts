import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Month } from "../../kernel/month.ts";
import type { PieceCount } from "./pay-terms.ts";
import type * as contract from "./wage-item.contract.ts";
import type { ItemKind, WageItem } from "./wage-item.ts";

/** Who writes, and when. */
export interface By {
  readonly now: Instant;
  readonly userId: number;
}

export interface OfMonth {
  readonly projectId: number;
  readonly pin: number;
  readonly month: Month;
}

export async function insertPieceWork(
  tx: Tx,
  of: OfMonth,
  work: PieceCount & {
    readonly pieceWorkId: number;
    readonly unit: string | undefined;
    readonly qualityReason: string | undefined;
    readonly note: string | undefined;
  },
  by: By,
): Promise<void> {
  await tx.execute(
    `insert into piece_work (project_id, piece_work_id, pin, month, kind, quantity_milli, unit, unit_price_fen,
       quality_deduction_fen, quality_reason, note, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      of.projectId,
      work.pieceWorkId,
      of.pin,
      of.month,
      work.kind,
      work.quantityMilli,
      work.unit ?? null,
      work.unitPriceFen,
      work.qualityDeductionFen,
      work.qualityReason ?? null,
      work.note ?? null,
      by.now,
      by.userId,
    ],
  );
}

export async function insertItem(tx: Tx, of: OfMonth, itemId: number, item: WageItem, by: By): Promise<void> {
  await tx.execute(
    `insert into wage_item (project_id, item_id, pin, month, kind, minutes, quantity_milli, amount_fen, agreed, note,
       recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      of.projectId,
      itemId,
      of.pin,
      of.month,
      item.kind,
      item.minutes,
      item.quantityMilli,
      item.amountFen,
      item.agreed,
      item.note,
      by.now,
      by.userId,
    ],
  );
}

export interface RecordedItem {
  readonly pin: number;
  readonly month: Month;
  readonly companyId: number;
  readonly isWithdrawn: boolean;
}

export async function findItem(tx: Tx, projectId: number, itemId: number): Promise<RecordedItem | undefined> {
  const [row] = await tx.query<RecordedItem>(
    `select i.pin, i.month, e.company_id as "companyId", i.withdrawn_at is not null as "isWithdrawn"
     from wage_item i join engagement e on e.project_id = i.project_id and e.pin = i.pin
     where i.project_id = $1 and i.item_id = $2 and i.kind <> 'difference'`,
    [projectId, itemId],
  );
  return row;
}

export async function findPieceWork(tx: Tx, projectId: number, pieceWorkId: number): Promise<RecordedItem | undefined> {
  const [row] = await tx.query<RecordedItem>(
    `select k.pin, k.month, e.company_id as "companyId", k.withdrawn_at is not null as "isWithdrawn"
     from piece_work k join engagement e on e.project_id = k.project_id and e.pin = k.pin
     where k.project_id = $1 and k.piece_work_id = $2`,
    [projectId, pieceWorkId],
  );
  return row;
}

export async function withdrawItem(tx: Tx, projectId: number, itemId: number, reason: string, by: By): Promise<void> {
  await tx.execute(
    `update wage_item set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5
     where project_id = $1 and item_id = $2 and withdrawn_at is null`,
    [projectId, itemId, by.now, by.userId, reason],
  );
}

export async function withdrawPieceWork(
  tx: Tx,
  projectId: number,
  pieceWorkId: number,
  reason: string,
  by: By,
): Promise<void> {
  await tx.execute(
    `update piece_work set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5
     where project_id = $1 and piece_work_id = $2 and withdrawn_at is null`,
    [projectId, pieceWorkId, by.now, by.userId, reason],
  );
}

/** A new difference takes the place of the one before, which stays on record. */
export async function withdrawDifferences(tx: Tx, of: OfMonth, reason: string, by: By): Promise<void> {
  await tx.execute(
    `update wage_item set withdrawn_at = $4, withdrawn_by = $5, withdrawn_reason = $6
     where project_id = $1 and pin = $2 and month = $3 and kind = 'difference' and withdrawn_at is null`,
    [of.projectId, of.pin, of.month, by.now, by.userId, reason],
  );
}

type Listed = Omit<OutputOf<typeof contract.listItems>, "beyondLimit">;
type WithWithdrawal<Row> = Omit<Row, "withdrawn"> & {
  readonly withdrawnByName: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
};

const RECORDED = `coalesce(r.name, '') as "recordedByName", x.recorded_at as "recordedAt", w.name as "withdrawnByName",
  x.withdrawn_at as "withdrawnAt", x.withdrawn_reason as "withdrawnReason"`;
const NAMES = `join engagement e on e.project_id = x.project_id and e.pin = x.pin
  left join app_user r on r.user_id = x.recorded_by left join app_user w on w.user_id = x.withdrawn_by`;
const WHERE = `x.project_id = $1 and x.month = $2 and ($3::int4 is null or x.pin = $3)
  and ($4::int8 is null or e.company_id = $4)`;

export async function itemRows(
  tx: Tx,
  filter: { projectId: number; month: Month; pin?: number | undefined; companyId?: number | undefined },
): Promise<Listed> {
  const parameters = [filter.projectId, filter.month, filter.pin ?? null, filter.companyId ?? null];
  const items = await tx.query<WithWithdrawal<Listed["items"][number]> & { kind: ItemKind }>(
    `select x.item_id as "itemId", x.pin, e.worker_name as "workerName", x.kind, x.minutes,
       x.quantity_milli as "quantityMilli", x.amount_fen as "amountFen", x.agreed, x.note, ${RECORDED}
     from wage_item x ${NAMES} where ${WHERE} order by x.pin, x.item_id`,
    parameters,
  );
  const pieceWork = await tx.query<WithWithdrawal<Listed["pieceWork"][number]>>(
    `select x.piece_work_id as "pieceWorkId", x.pin, e.worker_name as "workerName", x.kind,
       x.quantity_milli as "quantityMilli", x.unit, x.unit_price_fen as "unitPriceFen",
       x.quality_deduction_fen as "qualityDeductionFen", x.quality_reason as "qualityReason", x.note, ${RECORDED}
     from piece_work x ${NAMES} where ${WHERE} order by x.pin, x.piece_work_id`,
    parameters,
  );
  return { items: items.map(withWithdrawal), pieceWork: pieceWork.map(withWithdrawal) };
}

function withWithdrawal<Row extends WithWithdrawal<object>>(row: Row) {
  const { withdrawnByName: byName, withdrawnAt: at, withdrawnReason: reason, ...rest } = row;
  return { ...rest, withdrawn: at === null ? null : { byName: byName ?? "", at, reason: reason ?? "" } };
}
