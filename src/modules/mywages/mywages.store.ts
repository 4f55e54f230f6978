import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import type { SheetKind } from "../wages/wage-sheet.ts";
import type * as contract from "./mywages.contract.ts";

type Overview = OutputOf<typeof contract.myWages>;

export async function myEngagements(tx: Tx, workerId: number): Promise<Overview["engagements"]> {
  return tx.query<Overview["engagements"][number]>(
    `select e.project_id as "projectId", p.name as "projectName", contractor.name as "contractorName",
       c.name as "companyName", e.pin, coalesce(e.entered_on, (select min(d.day) from worker_day d
         where d.project_id = e.project_id and d.pin = e.pin)) as "enteredOn", e.exited_on as "exitedOn",
       terms.pay_scheme as "payScheme", terms.rate_fen as "rateFen", terms.pay_scheme is not null as "hasContract",
       card.card_tail as "cardTail", officer.name as "payrollOfficerName", officer.phone as "payrollOfficerPhone"
     from engagement e
     join project p using (project_id)
     join company contractor on contractor.company_id = p.contractor_company_id
     join company c on c.company_id = e.company_id
     left join lateral (select pay_scheme, rate_fen from labour_contract k
       where k.project_id = e.project_id and k.pin = e.pin
       order by from_day desc, contract_id desc limit 1) terms on true
     left join lateral (select card_tail from pay_card k
       where k.project_id = e.project_id and k.pin = e.pin order by card_id desc limit 1) card on true
     left join lateral (select name, phone from payroll_officer o
       where o.project_id = e.project_id and o.to_day is null order by from_day desc limit 1) officer on true
     where e.worker_id = $1 order by e.recorded_at desc, e.project_id`,
    [workerId],
  );
}

export interface MonthRow {
  readonly projectId: number;
  readonly projectName: string;
  readonly pin: number;
  readonly month: Month;
  readonly workedDays: number;
  readonly sheetState: string | null;
  readonly lineId: number | null;
  readonly sheetKind: SheetKind | null;
  readonly netFen: Fen | null;
  readonly unpaidFen: Fen | null;
  readonly attendanceFen: Fen | null;
  readonly dueOn: Day | null;
  readonly confirmation: "pending" | "confirmed" | "disputed" | null;
  readonly pending: boolean;
  readonly paidOn: Day | null;
  readonly returnedReason: string | null;
}

/** Every month in which the worker worked or has a wage line, newest first. A draft stays with the employer. */
export async function myMonths(tx: Tx, workerId: number): Promise<MonthRow[]> {
  return tx.query<MonthRow>(
    `with mine as (select project_id, pin from engagement where worker_id = $1),
     worked as (
       select d.project_id, d.pin, to_char(d.day, 'YYYY-MM') as month, count(*) as worked_days
       from mine join worker_day d using (project_id, pin) group by 1, 2, 3),
     lines as (
       select l.*, s.state as sheet_state, s.kind as sheet_kind from mine join wage_line l using (project_id, pin)
       join wage_sheet s using (project_id, sheet_id) where s.state <> 'drafted')
     select project_id as "projectId", p.name as "projectName", pin, month,
       coalesce(w.worked_days, 0) as "workedDays", l.sheet_state as "sheetState", l.line_id as "lineId",
       l.sheet_kind as "sheetKind", l.net_fen as "netFen", case when l.sheet_state = 'approved'
         then coalesce(b.unpaid_fen, 0)::int8 else l.net_fen end as "unpaidFen",
       l.attendance_fen as "attendanceFen", l.due_on as "dueOn", l.confirmation,
       coalesce(y.pending, false) as pending, got.paid_on as "paidOn",
       case when coalesce(y.pending, false) or coalesce(b.unpaid_fen, 0) = 0 then null else y.failed_code end
         as "returnedReason"
     from worked w
     full join lines l using (project_id, pin, month)
     join project p using (project_id)
     left join lateral (
       select bool_or(state = 'pending') as pending,
         (array_agg(reason_code order by payment_id desc)
           filter (where state in ('rejected', 'returned')))[1] as failed_code
       from payment where payment.project_id = l.project_id and payment.line_id = l.line_id) y on true
     left join lateral (
       select max(r.received_on) as paid_on from wage_received r
       where r.project_id = l.project_id and r.line_id = l.line_id) got on true
     left join lateral (
       select -sum(amount_fen) as unpaid_fen from posting where posting.project_id = l.project_id
         and posting.line_id = l.line_id and account in ('wages-payable', 'payments-in-transit')) b on true
     order by month desc, project_id, pin, l.sheet_kind = 'advance', l.line_id`,
    [workerId],
  );
}

export async function myPin(tx: Tx, workerId: number, projectId: number): Promise<number[]> {
  const rows = await tx.query<{ pin: number }>("select pin from engagement where worker_id = $1 and project_id = $2", [
    workerId,
    projectId,
  ]);
  return rows.map((row) => row.pin);
}

export interface DayRow {
  readonly day: Day;
  readonly firstIn: Instant;
  readonly lastOut: Instant;
  readonly byHand: boolean;
}

export async function myDayRows(tx: Tx, projectId: number, pins: readonly number[], from: Day, to: Day) {
  return tx.query<DayRow>(
    `select day, min(first_in) as "firstIn", max(last_out) as "lastOut", bool_or(by_hand) as "byHand"
     from worker_day where project_id = $1 and pin = any($2::int4[]) and day between $3 and $4
     group by day order by day`,
    [projectId, pins, from, to],
  );
}

type Payment = OutputOf<typeof contract.myPayments>["payments"][number];

export async function myPayments(tx: Tx, workerId: number): Promise<Payment[]> {
  return tx.query<Payment>(
    `select y.payment_id as "paymentId", p.name as "projectName", l.month, y.amount_fen as "amountFen",
       card.card_tail as "cardTail", y.state, y.reason_code as "reasonCode", y.settled_on as "settledOn",
       y.ended_on as "endedOn"
     from engagement e
     join payment y on y.project_id = e.project_id and y.pin = e.pin
     join wage_line l on l.project_id = y.project_id and l.line_id = y.line_id
     join pay_card card on card.project_id = y.project_id and card.pin = y.pin and card.card_id = y.card_id
     join project p on p.project_id = e.project_id
     where e.worker_id = $1 order by y.payment_id desc limit 200`,
    [workerId],
  );
}

type OutsidePayment = OutputOf<typeof contract.myOutsidePayments>["payments"][number];

export async function myOutsidePayments(tx: Tx, workerId: number): Promise<OutsidePayment[]> {
  return tx.query<OutsidePayment>(
    `select o.outside_id as "outsideId", o.project_id as "projectId", p.name as "projectName", l.month, o.way,
       o.amount_fen as "amountFen", o.paid_on as "paidOn", o.payer_name as "payerName",
       o.payee_name as "payeeName", o.payee_is_worker as "payeeIsWorker", o.state, step.reason,
       coalesce(kept.ids, array[]::int8[]) as "receiptIds"
     from engagement e
     join outside_payment o on o.project_id = e.project_id and o.pin = e.pin
     join wage_line l on l.project_id = o.project_id and l.line_id = o.line_id
     join project p on p.project_id = o.project_id
     join lateral (select s.reason from outside_payment_step s
       where s.project_id = o.project_id and s.outside_id = o.outside_id order by s.step_no desc limit 1) step on true
     left join lateral (select array_agg(t.receipt_id order by t.receipt_id) as ids from outside_payment_receipt t
       where t.project_id = o.project_id and t.outside_id = o.outside_id) kept on true
     where e.worker_id = $1 and o.state <> 'withdrawn'
     order by o.state in ('claimed', 'contested') desc, o.recorded_at desc, o.outside_id limit 200`,
    [workerId],
  );
}

export async function workerName(tx: Tx, workerId: number): Promise<string> {
  const [row] = await tx.query<{ name: string }>("select name from worker where worker_id = $1", [workerId]);
  return row?.name ?? "";
}
