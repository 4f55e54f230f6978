import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { addFen, type Fen, ZERO } from "../../kernel/money.ts";
import { firstDay, lastDay, type Month } from "../../kernel/month.ts";
import type { PayScheme } from "./pay-terms.ts";
import { type AnswerChannel, type LinePayment, paymentOf, type SheetKind, type SheetState } from "./wage-sheet.ts";

/** One worker's wage of one month, with what the ledger says about it. */
export interface WageLine {
  readonly lineId: number;
  readonly sheetId: number;
  readonly sheetKind: SheetKind;
  readonly sheetState: SheetState;
  readonly submittedOn: Day | null;
  readonly approvedOn: Day | null;
  readonly pin: number;
  readonly workerId: number;
  readonly workerName: string;
  readonly companyId: number;
  readonly month: Month;
  readonly payScheme: PayScheme;
  readonly rateFen: Fen;
  readonly workedDays: number;
  readonly workedMinutes: number;
  readonly quantityMilli: number;
  readonly attendanceFen: Fen;
  readonly overtimeFen: Fen;
  readonly allowanceFen: Fen;
  readonly specialFen: Fen;
  readonly grossFen: Fen;
  readonly deductionFen: Fen;
  readonly notDeductedFen: Fen;
  readonly advanceFen: Fen;
  readonly netFen: Fen;
  readonly differenceReason: string | null;
  readonly nominalDueOn: Day;
  readonly dueOn: Day;
  readonly confirmation: "pending" | "confirmed" | "disputed";
  readonly answeredOn: Day | null;
  readonly answerChannel: AnswerChannel | null;
  readonly disputeReason: string | null;
  /** Ledger balances; zero until the sheet is approved. */
  readonly payableFen: Fen;
  readonly inTransitFen: Fen;
  /** What the worker has not got: payable and in transit, or the whole line until its sheet is approved. */
  readonly unpaidFen: Fen;
  /** Of it, what somebody says was paid outside the wage account and nobody has confirmed. */
  readonly claimedFen: Fen;
  readonly payment: LinePayment;
  /** The day of the settlement that paid the line; null while anything is unpaid. */
  readonly paidOn: Day | null;
}

export interface LineFilter {
  readonly sheetId?: number | undefined;
  readonly lineIds?: readonly number[] | undefined;
  readonly pin?: number | undefined;
}

/** Wage lines of a project by sheet, by number or by engagement, in the order of month and PIN. */
export async function wageLines(tx: Tx, projectId: number, filter: LineFilter = {}): Promise<WageLine[]> {
  const rows = await tx.query<Omit<WageLine, "unpaidFen" | "payment" | "paidOn"> & { settledOn: Day | null }>(
    `select l.line_id as "lineId", l.sheet_id as "sheetId", s.kind as "sheetKind", s.state as "sheetState",
       s.submitted_on as "submittedOn", s.approved_on as "approvedOn", l.pin, e.worker_id as "workerId",
       e.worker_name as "workerName", l.company_id as "companyId", l.month, l.pay_scheme as "payScheme",
       l.rate_fen as "rateFen", l.worked_days as "workedDays", l.worked_minutes as "workedMinutes",
       l.quantity_milli as "quantityMilli", l.attendance_fen as "attendanceFen", l.overtime_fen as "overtimeFen",
       l.allowance_fen as "allowanceFen", l.special_fen as "specialFen", l.gross_fen as "grossFen",
       l.deduction_fen as "deductionFen", l.not_deducted_fen as "notDeductedFen", l.advance_fen as "advanceFen",
       l.net_fen as "netFen", l.difference_reason as "differenceReason", l.nominal_due_on as "nominalDueOn",
       l.due_on as "dueOn", l.confirmation, l.answered_on as "answeredOn", l.answer_channel as "answerChannel",
       l.dispute_reason as "disputeReason",
       coalesce(b.payable_fen, 0)::int8 as "payableFen", coalesce(b.in_transit_fen, 0)::int8 as "inTransitFen",
       b.settled_on as "settledOn", coalesce(o.fen, 0)::int8 as "claimedFen"
     from wage_line l
     join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     join engagement e on e.project_id = l.project_id and e.pin = l.pin
     left join lateral (
       select -sum(p.amount_fen) filter (where p.account = 'wages-payable') as payable_fen,
         -sum(p.amount_fen) filter (where p.account = 'payments-in-transit') as in_transit_fen,
         max(t.posted_on) filter (where t.kind in ('payment-settled', 'paid-outside')) as settled_on
       from posting p join ledger_entry t on t.project_id = p.project_id and t.entry_id = p.entry_id
       where p.project_id = l.project_id and p.line_id = l.line_id
     ) b on true
     left join lateral (
       select sum(o.amount_fen) as fen from outside_payment o
       where o.project_id = l.project_id and o.line_id = l.line_id and o.state in ('claimed', 'contested')
     ) o on true
     where l.project_id = $1 and ($2::int8 is null or l.sheet_id = $2) and ($3::int8[] is null or l.line_id = any($3))
       and ($4::int4 is null or l.pin = $4)
     order by l.month, l.pin, l.line_id`,
    [projectId, filter.sheetId ?? null, filter.lineIds ?? null, filter.pin ?? null],
  );
  return rows.map(({ settledOn, ...row }) => {
    const unpaidFen = row.sheetState === "approved" ? addFen(row.payableFen, row.inTransitFen) : row.netFen;
    const payment = paymentOf({ state: row.sheetState, payableFen: row.payableFen, inTransitFen: row.inTransitFen });
    return { ...row, unpaidFen, payment, paidOn: unpaidFen === ZERO ? settledOn : null };
  });
}

/** Lines that the worker has not been paid for, whether or not their day has come: what arrears are made of. */
export async function linesOwed(tx: Tx, projectId: number): Promise<WageLine[]> {
  const lines = await wageLines(tx, projectId);
  return lines.filter((line) => line.unpaidFen > ZERO);
}

export interface AnswerableLine {
  readonly sheetState: SheetState;
  readonly workerId: number;
  readonly confirmation: WageLine["confirmation"];
}

/** A line that somebody answers: held against a second answer, its sheet against being sent back meanwhile. */
export async function holdLine(tx: Tx, projectId: number, lineId: number): Promise<AnswerableLine | undefined> {
  const [row] = await tx.query<AnswerableLine>(
    `select s.state as "sheetState", e.worker_id as "workerId", l.confirmation
     from wage_line l
     join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
     join engagement e on e.project_id = l.project_id and e.pin = l.pin
     where l.project_id = $1 and l.line_id = $2 for update of l for share of s`,
    [projectId, lineId],
  );
  return row;
}

export async function answer(
  tx: Tx,
  line: {
    projectId: number;
    lineId: number;
    confirmation: "confirmed" | "disputed";
    answeredOn: Day;
    channel: AnswerChannel;
    scanId?: number | undefined;
    reason: string | null;
  },
): Promise<void> {
  await tx.execute(
    `update wage_line set confirmation = $3, answered_on = $4, dispute_reason = $5, answer_channel = $6,
       answer_scan_id = $7
     where project_id = $1 and line_id = $2`,
    [line.projectId, line.lineId, line.confirmation, line.answeredOn, line.reason, line.channel, line.scanId ?? null],
  );
}

export async function workedDaysOf(
  tx: Tx,
  projectId: number,
  pin: number,
  month: Month,
): Promise<{ day: Day; minutes: number; byHand: boolean }[]> {
  return tx.query(
    `select day, floor(extract(epoch from last_out - first_in) / 60)::int4 as minutes, by_hand as "byHand"
     from worker_day where project_id = $1 and pin = $2 and day between $3 and $4 order by day`,
    [projectId, pin, firstDay(month), lastDay(month)],
  );
}
