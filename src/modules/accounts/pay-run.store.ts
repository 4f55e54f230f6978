import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { PaymentState } from "./bank-result.ts";
import { endToEndIdOf, messageIdOf, type OrderedPayment } from "./pay-run.ts";

export async function contractorOf(
  tx: Tx,
  projectId: number,
): Promise<{ name: string; companyCode: string } | undefined> {
  const [row] = await tx.query<{ name: string; companyCode: string }>(
    `select c.name, c.company_code as "companyCode"
     from project p join company c on c.company_id = p.contractor_company_id where p.project_id = $1`,
    [projectId],
  );
  return row;
}

export interface SealedCard {
  readonly pin: number;
  readonly cardId: number;
  readonly bankName: string;
  readonly cardSealed: Buffer;
  readonly holderName: string;
  readonly holderIsWorker: boolean;
}

/** The newest card of each engagement named. */
export async function newestCards(tx: Tx, projectId: number, pins: readonly number[]): Promise<SealedCard[]> {
  return tx.query<SealedCard>(
    `select distinct on (pin) pin, card_id as "cardId", bank_name as "bankName", card_sealed as "cardSealed",
       holder_name as "holderName", holder_is_worker as "holderIsWorker"
     from pay_card where project_id = $1 and pin = any($2::int4[])
     order by pin, recorded_at desc, card_id desc`,
    [projectId, pins],
  );
}

export interface CardOfWorker {
  readonly pin: number;
  readonly workerId: number;
  readonly cardSealed: Buffer;
}

/** The newest own cards that end in the same four digits as one of these people's, where several workers' do. */
export async function cardsWithOneTail(tx: Tx, projectId: number, pins: readonly number[]): Promise<CardOfWorker[]> {
  return tx.query<CardOfWorker>(
    `with newest as materialized (
       select distinct on (pin) pin, card_tail, card_sealed, holder_is_worker from pay_card where project_id = $1
       order by pin, recorded_at desc, card_id desc
     ), owned as materialized (
       select n.pin, n.card_tail, n.card_sealed, e.worker_id from newest n
       join engagement e on e.project_id = $1 and e.pin = n.pin where n.holder_is_worker
     )
     select pin, worker_id as "workerId", card_sealed as "cardSealed" from owned
     where card_tail in (select card_tail from owned group by card_tail
       having count(distinct worker_id) > 1 and bool_or(pin = any($2::int4[])))`,
    [projectId, pins],
  );
}

export interface RunToSave {
  readonly projectId: number;
  readonly runId: number;
  readonly accountId: number;
  readonly executeOn: Day;
  readonly controlSumFen: Fen;
  readonly file: Buffer;
  readonly fileFormat: string;
  readonly createdAt: Instant;
  readonly createdBy: number;
  readonly payments: readonly OrderedPayment[];
}

const PAYMENTS_A_STATEMENT = 10_000;

/** A line that another payment is paying makes this fail (index `payment_once`), and the whole run with it. */
export async function saveRun(tx: Tx, run: RunToSave): Promise<void> {
  const messageId = messageIdOf(run.runId);
  await tx.execute("insert into pay_run_message (message_id, project_id, run_id) values ($1, $2, $3)", [
    messageId,
    run.projectId,
    run.runId,
  ]);
  await tx.execute(
    `insert into pay_run (project_id, run_id, account_id, message_id, execute_on, payment_count, control_sum_fen, file,
       created_at, created_by, file_format)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      run.projectId,
      run.runId,
      run.accountId,
      messageId,
      run.executeOn,
      run.payments.length,
      run.controlSumFen,
      run.file,
      run.createdAt,
      run.createdBy,
      run.fileFormat,
    ],
  );
  for (let at = 0; at < run.payments.length; at += PAYMENTS_A_STATEMENT) {
    const some = run.payments.slice(at, at + PAYMENTS_A_STATEMENT);
    await tx.execute(
      `insert into payment (project_id, payment_id, run_id, line_id, pin, card_id, amount_fen, end_to_end_id, state)
       select $1, payment_id, $2, line_id, pin, card_id, amount_fen, end_to_end_id, 'pending'
       from unnest($3::int8[], $4::int8[], $5::int4[], $6::int8[], $7::int8[], $8::text[])
         as ordered (payment_id, line_id, pin, card_id, amount_fen, end_to_end_id)`,
      [
        run.projectId,
        run.runId,
        some.map((one) => one.paymentId),
        some.map((one) => one.line.lineId),
        some.map((one) => one.line.pin),
        some.map((one) => one.card.cardId),
        some.map((one) => one.line.payableFen),
        some.map((one) => endToEndIdOf(one.paymentId)),
      ],
    );
  }
}

export interface RunRow {
  readonly runId: number;
  readonly messageId: string;
  readonly executeOn: Day;
  readonly paymentCount: number;
  readonly controlSumFen: Fen;
  readonly bankStatus: string | null;
  readonly createdAt: Instant;
  readonly pending: number;
  readonly settled: number;
  readonly failed: number;
}

/** Pay runs with the present state of their payments, the newest first. */
export async function runRows(tx: Tx, projectId: number, runId?: number): Promise<RunRow[]> {
  return tx.query<RunRow>(
    `select r.run_id as "runId", r.message_id as "messageId", r.execute_on as "executeOn",
       r.payment_count as "paymentCount", r.control_sum_fen as "controlSumFen", r.bank_status as "bankStatus",
       r.created_at as "createdAt", p.pending, p.settled, p.failed
     from pay_run r join (
       select run_id, count(*) filter (where state = 'pending')::int4 as pending,
         count(*) filter (where state = 'settled')::int4 as settled,
         count(*) filter (where state in ('rejected', 'returned'))::int4 as failed
       from payment where project_id = $1 group by run_id
     ) p on p.run_id = r.run_id
     where r.project_id = $1 and ($2::int8 is null or r.run_id = $2)
     order by r.created_at desc, r.run_id desc`,
    [projectId, runId ?? null],
  );
}

export async function runFile(
  tx: Tx,
  projectId: number,
  runId: number,
): Promise<{ messageId: string; file: Buffer; fileFormat: string; executeOn: Day } | undefined> {
  const [row] = await tx.query<{ messageId: string; file: Buffer; fileFormat: string; executeOn: Day }>(
    `select message_id as "messageId", file, file_format as "fileFormat", execute_on as "executeOn"
     from pay_run where project_id = $1 and run_id = $2`,
    [projectId, runId],
  );
  return row;
}

export interface PaymentRow {
  readonly paymentId: number;
  readonly runId: number;
  readonly lineId: number;
  readonly pin: number;
  readonly workerName: string;
  readonly month: string;
  readonly amountFen: Fen;
  readonly endToEndId: string;
  readonly cardTail: string;
  readonly state: PaymentState;
  readonly bankStatus: string | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly settledOn: Day | null;
  readonly endedOn: Day | null;
}

export interface PaymentFilter {
  readonly runId?: number | undefined;
  readonly lineId?: number | undefined;
}

/** Payments of a run or of a wage line, in the order of their making. */
export async function paymentRows(tx: Tx, projectId: number, filter: PaymentFilter): Promise<PaymentRow[]> {
  return tx.query<PaymentRow>(
    `select p.payment_id as "paymentId", p.run_id as "runId", p.line_id as "lineId", p.pin,
       e.worker_name as "workerName", l.month, p.amount_fen as "amountFen", p.end_to_end_id as "endToEndId",
       k.card_tail as "cardTail", p.state, p.bank_status as "bankStatus", p.reason_code as "reasonCode",
       p.reason_text as "reasonText", p.settled_on as "settledOn", p.ended_on as "endedOn"
     from payment p
     join pay_run r on r.project_id = p.project_id and r.run_id = p.run_id
     join engagement e on e.project_id = p.project_id and e.pin = p.pin
     join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
     join pay_card k on k.project_id = p.project_id and k.pin = p.pin and k.card_id = p.card_id
     where p.project_id = $1 and ($2::int8 is null or p.run_id = $2) and ($3::int8 is null or p.line_id = $3)
     order by r.created_at, p.payment_id`,
    [projectId, filter.runId ?? null, filter.lineId ?? null],
  );
}
