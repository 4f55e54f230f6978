import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, ZERO } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import type { PayTerms, PieceCount } from "./pay-terms.ts";
import type { ItemKind, WageItem } from "./wage-item.ts";
import type { SheetKind, WorkOfMonth } from "./wage-sheet.ts";

export interface WorkFilter {
  readonly companyId: number;
  readonly month: Month;
  /** `leaver`: only who left, in the month or since. */
  readonly kind: Exclude<SheetKind, "advance">;
  /** Only these; absent: everybody. */
  readonly pins?: readonly number[] | undefined;
}

/**
 * Everybody of the company with worker-days, counted work or wage items in the month, except whose month is settled by
 * another sheet than the one of this kind that is being drafted.
 */
export async function worksOfMonth(
  tx: Tx,
  projectId: number,
  filter: WorkFilter,
  sheetId?: number,
): Promise<WorkOfMonth[]> {
  const { companyId, month, kind, pins } = filter;
  const contracts = await contractsByPin(tx, projectId, companyId, pins);
  const pieces = await piecesByPin(tx, projectId, month, pins);
  const items = await itemsByPin(tx, projectId, month, pins);
  const outstanding = await outstandingAdvances(tx, projectId, companyId, month, sheetId);
  const rows = await tx.query<{
    pin: number;
    worker_name: string;
    exited_on: Day | null;
    days: Day[] | null;
    minutes: number[] | null;
  }>(
    `with worked as materialized (
       select pin, array_agg(day order by day) as days,
         array_agg(floor(extract(epoch from last_out - first_in) / 60)::int4 order by day) as minutes
       from worker_day where project_id = $1 and day between $3 and $4 and ($9::int4[] is null or pin = any($9))
       group by pin
     ), settled as materialized (
       select l.pin from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
       where l.project_id = $1 and s.project_id = $1 and s.company_id = $2 and s.month = $5
         and s.kind in ('month', 'leaver') and s.sheet_id is distinct from $8::int8
     ), counted as materialized (select unnest($7::int4[]) as pin)
     select e.pin, e.worker_name, e.exited_on, w.days, w.minutes
     from engagement e
     left join worked w on w.pin = e.pin
     left join counted k on k.pin = e.pin
     where e.project_id = $1 and e.company_id = $2 and ($9::int4[] is null or e.pin = any($9))
       and (w.pin is not null or k.pin is not null)
       and ($6 = 'month' or e.exited_on >= $3)
       and e.pin not in (select pin from settled)
     order by e.pin`,
    [
      projectId,
      companyId,
      firstDay(month),
      lastDay(month),
      month,
      kind,
      [...new Set([...pieces.keys(), ...items.keys()])],
      sheetId ?? null,
      pins ?? null,
    ],
  );
  return rows.map((row) => ({
    pin: row.pin,
    workerName: row.worker_name,
    contracts: contracts.get(row.pin) ?? [],
    days: (row.days ?? []).map((day, index) => ({ day, minutes: row.minutes?.[index] ?? 0 })),
    pieces: pieces.get(row.pin) ?? [],
    items: items.get(row.pin) ?? [],
    outstandingFen: outstanding.get(row.pin) ?? ZERO,
    exitedOn: row.exited_on,
  }));
}

/** The company that employs, or employed, this engagement. */
export async function employerOf(tx: Tx, projectId: number, pin: number): Promise<number | undefined> {
  const [row] = await tx.query<{ companyId: number }>(
    `select company_id as "companyId" from engagement where project_id = $1 and pin = $2`,
    [projectId, pin],
  );
  return row?.companyId;
}

export async function contractsByPin(
  tx: Tx,
  projectId: number,
  companyId: number,
  pins?: readonly number[],
): Promise<ReadonlyMap<number, PayTerms[]>> {
  const rows = await tx.query<PayTerms & { pin: number }>(
    `select c.pin, c.contract_id as "contractId", c.from_day as "fromDay", c.to_day as "toDay",
       c.pay_scheme as "payScheme", c.rate_fen as "rateFen", c.piece_rate_fen as "pieceRateFen",
       c.payday_date as "paydayDate"
     from labour_contract c join engagement e on e.project_id = c.project_id and e.pin = c.pin
     where c.project_id = $1 and e.company_id = $2 and ($3::int4[] is null or c.pin = any($3))
     order by c.pin, c.recorded_at, c.contract_id`,
    [projectId, companyId, pins ?? null],
  );
  return byPin(rows);
}

async function piecesByPin(
  tx: Tx,
  projectId: number,
  month: Month,
  pins?: readonly number[],
): Promise<ReadonlyMap<number, PieceCount[]>> {
  const rows = await tx.query<PieceCount & { pin: number }>(
    `select pin, kind, quantity_milli as "quantityMilli", unit_price_fen as "unitPriceFen",
       quality_deduction_fen as "qualityDeductionFen"
     from piece_work where project_id = $1 and month = $2 and withdrawn_at is null
       and ($3::int4[] is null or pin = any($3)) order by pin, piece_work_id`,
    [projectId, month, pins ?? null],
  );
  return byPin(rows);
}

async function itemsByPin(
  tx: Tx,
  projectId: number,
  month: Month,
  pins?: readonly number[],
): Promise<ReadonlyMap<number, WageItem[]>> {
  const rows = await tx.query<WageItem & { pin: number; kind: ItemKind }>(
    `select pin, kind, minutes, quantity_milli as "quantityMilli", amount_fen as "amountFen", agreed, note
     from wage_item where project_id = $1 and month = $2 and withdrawn_at is null
       and ($3::int4[] is null or pin = any($3)) order by pin, item_id`,
    [projectId, month, pins ?? null],
  );
  return byPin(rows);
}

/** What sheets of advances other than one give for the month, by worker: drafts and approved ones. */
export async function advancesOfMonth(
  tx: Tx,
  projectId: number,
  of: { readonly companyId: number; readonly month: Month; readonly pins: readonly number[] },
  sheetId: number | undefined,
): Promise<ReadonlyMap<number, Fen>> {
  const rows = await tx.query<{ pin: number; fen: Fen }>(
    `select l.pin, sum(l.net_fen)::int8 as fen
     from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     where l.project_id = $1 and l.company_id = $2 and l.month = $3 and l.pin = any($4::int4[])
       and s.kind = 'advance' and s.sheet_id is distinct from $5::int8
     group by l.pin`,
    [projectId, of.companyId, of.month, of.pins, sheetId ?? null],
  );
  return new Map(rows.map((row) => [row.pin, row.fen]));
}

/** Approved advances up to the month, less what lines of other sheets settle. */
async function outstandingAdvances(
  tx: Tx,
  projectId: number,
  companyId: number,
  month: Month,
  sheetId: number | undefined,
): Promise<ReadonlyMap<number, Fen>> {
  const rows = await tx.query<{ pin: number; outstandingFen: Fen }>(
    `select l.pin, sum(case when s.kind = 'advance' then l.net_fen else -l.advance_fen end)::int8 as "outstandingFen"
     from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     where l.project_id = $1 and l.company_id = $2
       and ((s.kind = 'advance' and s.state = 'approved' and l.month <= $3)
         or (l.advance_fen > 0 and s.sheet_id is distinct from $4::int8))
     group by l.pin`,
    [projectId, companyId, month, sheetId ?? null],
  );
  return new Map(rows.filter((row) => row.outstandingFen > 0).map((row) => [row.pin, row.outstandingFen]));
}

function byPin<Row extends { pin: number }>(rows: readonly Row[]): ReadonlyMap<number, Omit<Row, "pin">[]> {
  const found = new Map<number, Omit<Row, "pin">[]>();
  for (const { pin, ...row } of rows) {
    const known = found.get(pin);
    if (known === undefined) found.set(pin, [row]);
    else known.push(row);
  }
  return found;
}
