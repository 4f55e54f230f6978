import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Ids } from "../../kernel/ids.ts";
import { type Fen, ZERO } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import type { PayScheme, PayTerms } from "./pay-terms.ts";
import type { DraftedLine, ProjectTerms, SheetState, WorkOfMonth } from "./wage-sheet.ts";

export async function projectTerms(tx: Tx, projectId: number): Promise<ProjectTerms | undefined> {
  const [row] = await tx.query<ProjectTerms>(
    `select region_code as "regionCode", payday_date as "paydayDate", payday_month_offset as "paydayMonthOffset"
     from project where project_id = $1`,
    [projectId],
  );
  return row;
}

/** The general contractor and its subcontractors employ people on the project. */
export async function employsOnProject(tx: Tx, projectId: number, companyId: number): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from project where project_id = $1 and contractor_company_id = $2
     union all select 1 from subcontract where project_id = $1 and company_id = $2`,
    [projectId, companyId],
  );
  return rows.length > 0;
}

export interface SheetHead {
  readonly sheetId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly state: SheetState;
}

const HEAD = `sheet_id as "sheetId", company_id as "companyId", month, state`;

/** Locked until the transaction ends: two people cannot change one sheet at once. */
export async function lockSheet(tx: Tx, projectId: number, sheetId: number): Promise<SheetHead | undefined> {
  const [row] = await tx.query<SheetHead>(
    `select ${HEAD} from wage_sheet where project_id = $1 and sheet_id = $2 for update`,
    [projectId, sheetId],
  );
  return row;
}

export async function lockSheetOfMonth(
  tx: Tx,
  projectId: number,
  companyId: number,
  month: Month,
): Promise<SheetHead | undefined> {
  const [row] = await tx.query<SheetHead>(
    `select ${HEAD} from wage_sheet where project_id = $1 and company_id = $2 and month = $3 for update`,
    [projectId, companyId, month],
  );
  return row;
}

/** Everybody of the company with worker-days or piece work in the month. */
export async function worksOfMonth(tx: Tx, projectId: number, companyId: number, month: Month): Promise<WorkOfMonth[]> {
  const contracts = await contractsByPin(tx, projectId, companyId);
  const rows = await tx.query<{
    pin: number;
    worker_name: string;
    days: Day[] | null;
    minutes: number[] | null;
    pieces: number;
  }>(
    `select e.pin, e.worker_name, w.days, w.minutes, coalesce(k.pieces, 0)::int8 as pieces
     from engagement e
     left join (
       select pin, array_agg(day order by day) as days,
         array_agg(floor(extract(epoch from last_out - first_in) / 60)::int4 order by day) as minutes
       from worker_day where project_id = $1 and day between $3 and $4 group by pin
     ) w on w.pin = e.pin
     left join (
       select pin, sum(quantity_milli) as pieces from piece_work where project_id = $1 and month = $5 group by pin
     ) k on k.pin = e.pin
     where e.project_id = $1 and e.company_id = $2 and (w.pin is not null or k.pin is not null)
     order by e.pin`,
    [projectId, companyId, firstDay(month), lastDay(month), month],
  );
  return rows.map((row) => ({
    pin: row.pin,
    workerName: row.worker_name,
    contracts: contracts.get(row.pin) ?? [],
    days: (row.days ?? []).map((day, index) => ({ day, minutes: row.minutes?.[index] ?? 0 })),
    piecesMilli: row.pieces,
  }));
}

async function contractsByPin(tx: Tx, projectId: number, companyId: number): Promise<ReadonlyMap<number, PayTerms[]>> {
  const rows = await tx.query<PayTerms & { pin: number }>(
    `select c.pin, c.contract_id as "contractId", c.from_day as "fromDay", c.to_day as "toDay",
       c.pay_scheme as "payScheme", c.rate_fen as "rateFen", c.payday_date as "paydayDate"
     from labour_contract c join engagement e on e.project_id = c.project_id and e.pin = c.pin
     where c.project_id = $1 and e.company_id = $2
     order by c.pin, c.recorded_at, c.contract_id`,
    [projectId, companyId],
  );
  const byPin = new Map<number, PayTerms[]>();
  for (const { pin, ...terms } of rows) {
    const known = byPin.get(pin);
    if (known === undefined) byPin.set(pin, [terms]);
    else known.push(terms);
  }
  return byPin;
}

export interface DraftToSave {
  readonly projectId: number;
  readonly companyId: number;
  readonly month: Month;
  readonly draftedOn: Day;
  readonly recordedBy: number;
  readonly ids: Ids;
  readonly lines: readonly DraftedLine[];
}

/**
 * Replaces the draft of a company's month whole, so that nothing of an earlier draft stays. Undefined when the sheet
 * was handed over by somebody else between our look and our write.
 */
export async function saveDraft(tx: Tx, draft: DraftToSave): Promise<number | undefined> {
  const { projectId, companyId, month } = draft;
  const [sheet] = await tx.query<{ sheetId: number }>(
    `insert into wage_sheet (project_id, sheet_id, company_id, month, state, drafted_on, recorded_by)
     values ($1, $2, $3, $4, 'drafted', $5, $6)
     on conflict (project_id, company_id, month) do update
       set drafted_on = excluded.drafted_on, recorded_by = excluded.recorded_by
       where wage_sheet.state = 'drafted'
     returning sheet_id as "sheetId"`,
    [projectId, draft.ids.next(), companyId, month, draft.draftedOn, draft.recordedBy],
  );
  if (sheet === undefined) return undefined;
  await tx.execute("delete from wage_line where project_id = $1 and sheet_id = $2", [projectId, sheet.sheetId]);
  for (let at = 0; at < draft.lines.length; at += LINES_A_STATEMENT) {
    await insertLines(tx, draft, sheet.sheetId, draft.lines.slice(at, at + LINES_A_STATEMENT));
  }
  return sheet.sheetId;
}

const LINES_A_STATEMENT = 10_000;

async function insertLines(tx: Tx, draft: DraftToSave, sheetId: number, lines: readonly DraftedLine[]): Promise<void> {
  await tx.execute(
    `insert into wage_line (project_id, line_id, sheet_id, pin, company_id, month, pay_scheme, rate_fen, worked_days,
       worked_minutes, quantity_milli, attendance_fen, gross_fen, net_fen, nominal_due_on, due_on)
     select $1, line_id, $2, pin, $3, $4, pay_scheme, rate_fen, worked_days, worked_minutes, quantity_milli,
       attendance_fen, attendance_fen, attendance_fen, nominal_due_on, due_on
     from unnest($5::int8[], $6::int4[], $7::text[], $8::int8[], $9::int4[], $10::int4[], $11::int8[], $12::int8[],
       $13::date[], $14::date[]) as line (line_id, pin, pay_scheme, rate_fen, worked_days, worked_minutes,
       quantity_milli, attendance_fen, nominal_due_on, due_on)`,
    [
      draft.projectId,
      sheetId,
      draft.companyId,
      draft.month,
      lines.map(() => draft.ids.next()),
      lines.map((one) => one.pin),
      lines.map((one) => one.payScheme),
      lines.map((one) => one.rateFen),
      lines.map((one) => one.workedDays),
      lines.map((one) => one.workedMinutes),
      lines.map((one) => one.quantityMilli),
      lines.map((one) => one.attendanceFen),
      lines.map((one) => one.nominalDueOn),
      lines.map((one) => one.dueOn),
    ],
  );
}

export async function markSubmitted(tx: Tx, projectId: number, sheetId: number, on: Day): Promise<void> {
  await tx.execute(
    `update wage_sheet set state = 'submitted', submitted_on = $3, returned_reason = null
     where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, on],
  );
}

/** Back to a draft; whatever workers answered was about figures that may change now. */
export async function markReturned(tx: Tx, projectId: number, sheetId: number, reason: string): Promise<void> {
  await tx.execute(
    `update wage_sheet set state = 'drafted', submitted_on = null, returned_reason = $3
     where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, reason],
  );
  await tx.execute(
    `update wage_line set confirmation = 'pending', answered_on = null, dispute_reason = null
     where project_id = $1 and sheet_id = $2 and confirmation <> 'pending'`,
    [projectId, sheetId],
  );
}

export async function markApproved(tx: Tx, projectId: number, sheetId: number, on: Day): Promise<void> {
  await tx.execute(
    `update wage_sheet set state = 'approved', approved_on = $3 where project_id = $1 and sheet_id = $2`,
    [projectId, sheetId, on],
  );
}

export interface SheetRow extends SheetHead {
  readonly projectId: number;
  readonly companyName: string;
  readonly draftedOn: Day;
  readonly submittedOn: Day | null;
  readonly approvedOn: Day | null;
  readonly returnedReason: string | null;
  readonly lines: number;
  readonly confirmed: number;
  readonly disputed: number;
  readonly netFen: Fen;
  /** What the ledger no longer shows as payable or in transit. */
  readonly paidFen: Fen;
  readonly dueOn: Day | null;
}

export interface SheetFilter {
  readonly sheetId?: number | undefined;
  readonly companyId?: number | undefined;
  readonly month?: Month | undefined;
}

/** Sheets of a project, the newest month first. */
export async function sheetRows(tx: Tx, projectId: number, filter: SheetFilter): Promise<SheetRow[]> {
  const rows = await tx.query<Omit<SheetRow, "paidFen"> & { unpaidFen: Fen }>(
    `select s.project_id as "projectId", s.sheet_id as "sheetId", s.company_id as "companyId",
       c.name as "companyName", s.month, s.state, s.drafted_on as "draftedOn", s.submitted_on as "submittedOn",
       s.approved_on as "approvedOn", s.returned_reason as "returnedReason", coalesce(l.lines, 0)::int4 as lines,
       coalesce(l.confirmed, 0)::int4 as confirmed, coalesce(l.disputed, 0)::int4 as disputed,
       coalesce(l.net_fen, 0)::int8 as "netFen", l.due_on as "dueOn", coalesce(b.unpaid_fen, 0)::int8 as "unpaidFen"
     from wage_sheet s join company c on c.company_id = s.company_id
     left join (
       select sheet_id, count(*) as lines, count(*) filter (where confirmation = 'confirmed') as confirmed,
         count(*) filter (where confirmation = 'disputed') as disputed, sum(net_fen) as net_fen, min(due_on) as due_on
       from wage_line where project_id = $1 group by sheet_id
     ) l on l.sheet_id = s.sheet_id
     left join (
       select w.sheet_id, -sum(p.amount_fen) as unpaid_fen
       from posting p join wage_line w on w.project_id = p.project_id and w.line_id = p.line_id
       where p.project_id = $1 group by w.sheet_id
     ) b on b.sheet_id = s.sheet_id
     where s.project_id = $1 and ($2::int8 is null or s.sheet_id = $2) and ($3::int8 is null or s.company_id = $3)
       and ($4::text is null or s.month = $4)
     order by s.month desc, c.name, s.sheet_id`,
    [projectId, filter.sheetId ?? null, filter.companyId ?? null, filter.month ?? null],
  );
  return rows.map(({ unpaidFen, ...row }) => ({
    ...row,
    paidFen: row.state === "approved" ? ((row.netFen - unpaidFen) as Fen) : ZERO,
  }));
}

export interface PieceWork {
  readonly projectId: number;
  readonly pieceWorkId: number;
  readonly pin: number;
  readonly month: Month;
  readonly quantityMilli: number;
  readonly note: string | undefined;
}

export async function insertPieceWork(tx: Tx, work: PieceWork, by: { now: string; userId: number }): Promise<void> {
  await tx.execute(
    `insert into piece_work (project_id, piece_work_id, pin, month, quantity_milli, note, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.projectId, work.pieceWorkId, work.pin, work.month, work.quantityMilli, work.note ?? null, by.now, by.userId],
  );
}

/** The employing company, and the schemes under which the worker could earn in the month. */
export async function engagementTerms(
  tx: Tx,
  projectId: number,
  pin: number,
  month: Month,
): Promise<{ companyId: number; schemes: readonly PayScheme[] } | undefined> {
  const [row] = await tx.query<{ companyId: number; schemes: PayScheme[] }>(
    `select e.company_id as "companyId",
       array(
         select distinct c.pay_scheme from labour_contract c
         where c.project_id = $1 and c.pin = $2 and c.from_day <= $4 and (c.to_day is null or c.to_day >= $3)
       ) as schemes
     from engagement e where e.project_id = $1 and e.pin = $2`,
    [projectId, pin, firstDay(month), lastDay(month)],
  );
  return row;
}
