import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type * as contract from "./outside-payment.contract.ts";
import type { OutsideState, OutsideWay, StepChannel } from "./outside-payment.ts";

/**
 * Holds every wage account of a project: pay runs and bank files take the same lock, so what is ordered, booked and
 * acknowledged of a line comes one after the other. A site that never opened an account has nothing to wait for.
 */
export async function lockAccounts(tx: Tx, projectId: number): Promise<void> {
  await tx.query("select 1 from wage_account where project_id = $1 order by account_id for update", [projectId]);
}

export interface OutsidePayment {
  readonly outsideId: number;
  readonly lineId: number;
  readonly sheetId: number;
  readonly companyId: number;
  readonly workerId: number;
  readonly way: OutsideWay;
  readonly amountFen: Fen;
  readonly paidOn: Day;
  readonly state: OutsideState;
  readonly recordedBy: number;
  readonly recordedCompanyId: number | null;
}

export async function findOutside(tx: Tx, projectId: number, outsideId: number): Promise<OutsidePayment | undefined> {
  const [row] = await tx.query<OutsidePayment>(
    `select o.outside_id as "outsideId", o.line_id as "lineId", l.sheet_id as "sheetId", l.company_id as "companyId",
       e.worker_id as "workerId", o.way, o.amount_fen as "amountFen", o.paid_on as "paidOn", o.state,
       o.recorded_by as "recordedBy", o.recorded_company_id as "recordedCompanyId"
     from outside_payment o
     join wage_line l on l.project_id = o.project_id and l.line_id = o.line_id
     join engagement e on e.project_id = o.project_id and e.pin = o.pin
     where o.project_id = $1 and o.outside_id = $2`,
    [projectId, outsideId],
  );
  return row;
}

export interface NewOutsidePayment {
  readonly outsideId: number;
  readonly lineId: number;
  readonly pin: number;
  readonly amountFen: Fen;
  readonly payeeName: string;
  readonly payeeIsWorker: boolean;
}

export interface RecordedAs {
  readonly projectId: number;
  readonly way: OutsideWay;
  readonly paidOn: Day;
  readonly payerName: string;
  readonly reference: string | null;
  readonly now: Instant;
  readonly actor: Actor;
}

export async function insertOutside(tx: Tx, all: readonly NewOutsidePayment[], as: RecordedAs): Promise<void> {
  const { projectId, actor } = as;
  await tx.execute(
    `insert into outside_payment (project_id, outside_id, line_id, pin, way, amount_fen, paid_on, payer_name,
       payee_name, payee_is_worker, reference, state, recorded_at, recorded_by, recorded_by_name, recorded_company_id)
     select $1, outside_id, line_id, pin, $2, amount_fen, $3, $4, payee_name, payee_is_worker, $5, 'claimed', $6, $7,
       $8, $9
     from unnest($10::int8[], $11::int8[], $12::int4[], $13::int8[], $14::text[], $15::boolean[])
       as said (outside_id, line_id, pin, amount_fen, payee_name, payee_is_worker)`,
    [
      projectId,
      as.way,
      as.paidOn,
      as.payerName,
      as.reference,
      as.now,
      actor.userId,
      actor.name,
      actor.companyId ?? null,
      all.map((one) => one.outsideId),
      all.map((one) => one.lineId),
      all.map((one) => one.pin),
      all.map((one) => one.amountFen),
      all.map((one) => one.payeeName),
      all.map((one) => one.payeeIsWorker),
    ],
  );
  await tx.execute(
    `insert into outside_payment_step (project_id, outside_id, step_no, kind, channel, reason, recorded_at, actor_id,
       actor_name, actor_role)
     select $1, outside_id, 1, 'claimed', 'office', null, $2, $3, $4, $5 from unnest($6::int8[]) as said (outside_id)`,
    [projectId, as.now, actor.userId, actor.name, actor.role, all.map((one) => one.outsideId)],
  );
}

export interface NewStep {
  readonly projectId: number;
  readonly outsideId: number;
  readonly kind: OutsideState;
  readonly channel: StepChannel;
  readonly reason: string | null;
  readonly now: Instant;
  readonly actor: Actor;
}

/** Appends what was said; state and instants of the payment follow. The caller holds the project's accounts. */
export async function appendStep(tx: Tx, step: NewStep): Promise<void> {
  const { projectId, outsideId, kind, channel, reason, now, actor } = step;
  await tx.execute(
    `insert into outside_payment_step (project_id, outside_id, step_no, kind, channel, reason, recorded_at, actor_id,
       actor_name, actor_role)
     select $1, $2, max(step_no) + 1, $3, $4, $5, $6, $7, $8, $9
     from outside_payment_step where project_id = $1 and outside_id = $2`,
    [projectId, outsideId, kind, channel, reason, now, actor.userId, actor.name, actor.role],
  );
  await tx.execute(
    `update outside_payment set state = $3,
       effective_at = case when $3 in ('acknowledged', 'accepted') then $4 else effective_at end,
       ended_at = case when $3 = 'rejected' and effective_at is not null then $4::timestamptz end
     where project_id = $1 and outside_id = $2`,
    [projectId, outsideId, kind, now],
  );
}

export interface ReceiptToSave {
  readonly projectId: number;
  readonly receiptId: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Buffer;
  readonly sealed: Buffer;
  readonly now: Instant;
  readonly actor: Actor;
}

/** The receipt's number; the same bytes keep the number that they have in the project. */
export async function saveReceipt(tx: Tx, one: ReceiptToSave): Promise<number> {
  const [row] = await tx.query<{ receiptId: number }>(
    `insert into payment_receipt (project_id, receipt_id, file_name, media_type, bytes, digest, content_sealed,
       recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (project_id, digest) do update set bytes = payment_receipt.bytes
     returning receipt_id as "receiptId"`,
    [
      one.projectId,
      one.receiptId,
      one.fileName,
      one.mediaType,
      one.bytes,
      one.digest,
      one.sealed,
      one.now,
      one.actor.userId,
      one.actor.name,
    ],
  );
  return row?.receiptId ?? one.receiptId;
}

export async function tieReceipts(
  tx: Tx,
  projectId: number,
  outsideIds: readonly number[],
  receiptIds: readonly number[],
): Promise<void> {
  await tx.execute(
    `insert into outside_payment_receipt (project_id, outside_id, receipt_id)
     select $1, outside_id, receipt_id
     from unnest($2::int8[]) as said (outside_id) cross join unnest($3::int8[]) as kept (receipt_id)
     on conflict do nothing`,
    [projectId, outsideIds, receiptIds],
  );
}

type Got = OutputOf<typeof contract.getOutsidePayment>;

export async function receiptsOf(tx: Tx, projectId: number, outsideId: number): Promise<Got["receiptFiles"]> {
  return tx.query<Got["receiptFiles"][number]>(
    `select r.receipt_id as "receiptId", r.file_name as "fileName", r.media_type as "mediaType", r.bytes,
       encode(r.digest, 'hex') as sha256, r.recorded_by_name as "recordedByName", r.recorded_at as "recordedAt"
     from outside_payment_receipt t
     join payment_receipt r on r.project_id = t.project_id and r.receipt_id = t.receipt_id
     where t.project_id = $1 and t.outside_id = $2 order by r.recorded_at, r.receipt_id`,
    [projectId, outsideId],
  );
}

export async function receiptFile(
  tx: Tx,
  { projectId, outsideId, receiptId }: InputOf<typeof contract.getPaymentReceipt>,
): Promise<{ fileName: string; mediaType: string; sealed: Buffer } | undefined> {
  const [row] = await tx.query<{ fileName: string; mediaType: string; sealed: Buffer }>(
    `select r.file_name as "fileName", r.media_type as "mediaType", r.content_sealed as sealed
     from outside_payment_receipt t
     join payment_receipt r on r.project_id = t.project_id and r.receipt_id = t.receipt_id
     where t.project_id = $1 and t.outside_id = $2 and t.receipt_id = $3`,
    [projectId, outsideId, receiptId],
  );
  return row;
}

export async function stepsOf(tx: Tx, projectId: number, outsideId: number): Promise<Got["steps"]> {
  return tx.query<Got["steps"][number]>(
    `select step_no as "stepNo", kind, channel, reason, recorded_at as "recordedAt", actor_name as "actorName",
       actor_role as "actorRole"
     from outside_payment_step where project_id = $1 and outside_id = $2 order by step_no`,
    [projectId, outsideId],
  );
}

export type OutsideRow = OutputOf<typeof contract.listOutsidePayments>["payments"][number] & { companyId: number };

export interface OutsideFilter extends InputOf<typeof contract.listOutsidePayments> {
  readonly outsideId?: number | undefined;
  /** A subcontractor sees its own workers. */
  readonly companyId?: number | undefined;
}

const ROWS_MAX = 2_000;

const MATCHING = `from outside_payment o
  join wage_line l on l.project_id = o.project_id and l.line_id = o.line_id
  where o.project_id = $1 and ($2::int8 is null or o.outside_id = $2) and ($3::int8 is null or l.sheet_id = $3)
    and ($4::int8 is null or o.line_id = $4) and ($5::text is null or l.month = $5)
    and ($6::text is null or o.state = $6) and ($7::text is null or o.way = $7)
    and ($8::int8 is null or l.company_id = $8)`;

function valuesOf(filter: OutsideFilter): readonly unknown[] {
  const { projectId, outsideId, sheetId, lineId, month, state, way, companyId } = filter;
  return [projectId, ...[outsideId, sheetId, lineId, month, state, way, companyId].map((one) => one ?? null)];
}

/** The newest first. */
export async function outsideRows(tx: Tx, filter: OutsideFilter, actor: Actor): Promise<OutsideRow[]> {
  return tx.query<OutsideRow>(
    `select said.*, e.worker_name as "workerName", c.name as "companyName", step.reason,
       step.actor_name as "saidByName", coalesce(kept.n, 0)::int4 as receipts
     from (
       select o.project_id as "projectId", o.outside_id as "outsideId", o.line_id as "lineId",
         l.sheet_id as "sheetId", o.pin, l.company_id as "companyId", l.month, o.way, o.amount_fen as "amountFen",
         o.paid_on as "paidOn", o.payer_name as "payerName", o.payee_name as "payeeName",
         o.payee_is_worker as "payeeIsWorker", o.reference, o.state, o.recorded_by_name as "recordedByName",
         o.recorded_at as "recordedAt",
         o.recorded_by = $9 or coalesce(o.recorded_company_id = $10::int8, false) as "mayWithdraw"
       ${MATCHING} order by o.recorded_at desc, o.outside_id desc limit ${ROWS_MAX}
     ) said
     join engagement e on e.project_id = said."projectId" and e.pin = said.pin
     join company c on c.company_id = said."companyId"
     join lateral (select s.reason, s.actor_name from outside_payment_step s
       where s.project_id = said."projectId" and s.outside_id = said."outsideId" order by s.step_no desc limit 1
     ) step on true
     left join lateral (select count(*) as n from outside_payment_receipt t
       where t.project_id = said."projectId" and t.outside_id = said."outsideId") kept on true
     order by said."recordedAt" desc, said."outsideId" desc`,
    [...valuesOf(filter), actor.userId, actor.companyId ?? null],
  );
}

export async function outsideSums(
  tx: Tx,
  filter: OutsideFilter,
): Promise<{ total: number; countedFen: Fen; openFen: Fen }> {
  const [row] = await tx.query<{ total: number; countedFen: Fen; openFen: Fen }>(
    `select count(*)::int4 as total,
       coalesce(sum(o.amount_fen) filter (where o.state in ('acknowledged', 'accepted')), 0)::int8 as "countedFen",
       coalesce(sum(o.amount_fen) filter (where o.state in ('claimed', 'contested')), 0)::int8 as "openFen"
     ${MATCHING}`,
    valuesOf(filter),
  );
  return row ?? { total: 0, countedFen: 0 as Fen, openFen: 0 as Fen };
}

export async function projectName(tx: Tx, projectId: number): Promise<string> {
  const [row] = await tx.query<{ name: string }>("select name from project where project_id = $1", [projectId]);
  return row?.name ?? "";
}
