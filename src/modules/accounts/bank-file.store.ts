import type { StatementBalance } from "../../banks/account-report.ts";
import type { PaymentStatusCode } from "../../banks/status-report.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { TrackedPayment } from "./bank-result.ts";
import { BATCH_MARK, type BankFile, keyOf } from "./booking.ts";
import type { BookingKind } from "./booking-kind.ts";
import type { Funding, KnownSender } from "./sender.ts";

/**
 * Claims a bank's message for each of its accounts: `new`, `known` with the same content, or `differs`. Written before
 * anything else, so that of two imports of one file at the same moment the second waits here and then finds it known.
 */
export async function claimFile(tx: Tx, file: BankFile): Promise<"new" | "known" | "differs"> {
  const claimed = await tx.execute(
    `insert into bank_message (message_key, kind, project_id, account_id, file_digest, imported_at, imported_by,
       applied, queued)
     select message_key, $3, $4, account_id, $5, $6, $7, 0, 0
     from unnest($1::text[], $2::int8[]) as claimed (message_key, account_id)
     order by message_key
     on conflict (message_key) do nothing`,
    [
      file.accountIds.map((accountId) => keyOf(file, accountId)),
      file.accountIds,
      file.kind,
      file.projectId,
      file.digest,
      file.importedAt,
      file.importedBy,
    ],
  );
  if (claimed === file.accountIds.length) return "new";
  const [known] = await tx.query<{ same: boolean }>(
    "select bool_and(file_digest = $2) as same from bank_message where message_key = any($1::text[])",
    [file.accountIds.map((accountId) => keyOf(file, accountId)), file.digest],
  );
  return known?.same === true && claimed === 0 ? "known" : "differs";
}

export async function countFile(
  tx: Tx,
  file: BankFile,
  accountId: number,
  applied: number,
  queued: number,
): Promise<void> {
  await tx.execute("update bank_message set applied = $2, queued = $3 where message_key = $1", [
    keyOf(file, accountId),
    applied,
    queued,
  ]);
}

/** What the bank says the account held; false when that is on record already. */
export async function saveBalance(
  tx: Tx,
  file: BankFile,
  accountId: number,
  balance: StatementBalance,
): Promise<boolean> {
  const { openedOn, openingFen, closedOn, closingFen } = balance;
  const saved = await tx.execute(
    `insert into statement_balance (project_id, account_id, message_key, opened_on, opening_fen, closed_on, closing_fen)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [file.projectId, accountId, keyOf(file, accountId), openedOn, openingFen, closedOn, closingFen],
  );
  return saved === 1;
}

/**
 * The lines of a statement in the bank's order, with the balance after each. Its entries are booked by now, by this
 * statement or by what told of them before.
 */
export async function saveStatementLines(
  tx: Tx,
  file: BankFile,
  accountId: number,
  openingFen: Fen,
  entries: readonly { readonly reference: string; readonly bookedOn: Day }[],
): Promise<void> {
  await tx.execute(
    `insert into statement_line (project_id, account_id, message_key, line_no, entry_id, booked_on, amount_fen,
       balance_fen)
     select $1, $2, $3, row_number() over in_order, e.entry_id, n.booked_on, e.amount_fen,
       $4::int8 + sum(e.amount_fen) over in_order
     from unnest($5::text[], $6::date[]) with ordinality as n (reference, booked_on, no)
     join account_entry e on e.project_id = $1 and e.account_id = $2
       and split_part(e.bank_reference, '${BATCH_MARK}', 1) = n.reference
     window in_order as (order by n.no, e.entry_id)`,
    [
      file.projectId,
      accountId,
      keyOf(file, accountId),
      openingFen,
      entries.map((one) => one.reference),
      entries.map((one) => one.bookedOn),
    ],
  );
}

export interface ReportedRun {
  readonly runId: number;
  readonly accountId: number;
  readonly paymentCount: number;
  readonly controlSumFen: Fen;
}

export async function runByMessage(tx: Tx, projectId: number, messageId: string): Promise<ReportedRun | undefined> {
  const [row] = await tx.query<ReportedRun>(
    `select run_id as "runId", account_id as "accountId", payment_count as "paymentCount",
       control_sum_fen as "controlSumFen"
     from pay_run
     where project_id = $1
       and run_id = (select run_id from pay_run_message where message_id = $2 and project_id = $1)`,
    [projectId, messageId],
  );
  return row;
}

/** Read under the account's lock: another report may have come in since the run was looked up. */
export async function runStatus(tx: Tx, projectId: number, runId: number): Promise<PaymentStatusCode | null> {
  const [row] = await tx.query<{ status: PaymentStatusCode | null }>(
    "select bank_status as status from pay_run where project_id = $1 and run_id = $2",
    [projectId, runId],
  );
  return row?.status ?? null;
}

export async function setRunStatus(tx: Tx, projectId: number, runId: number, status: string): Promise<void> {
  await tx.execute("update pay_run set bank_status = $3 where project_id = $1 and run_id = $2", [
    projectId,
    runId,
    status,
  ]);
}

export interface KnownPayment extends TrackedPayment {
  readonly endToEndId: string;
  readonly runId: number;
}

/** The payments of a run or with these identifiers, together with every other payment of the same wage lines. */
export async function trackedPayments(
  tx: Tx,
  projectId: number,
  which: { readonly runId?: number; readonly endToEndIds?: readonly string[] },
): Promise<KnownPayment[]> {
  return tx.query<KnownPayment>(
    `select p.payment_id as "paymentId", p.run_id as "runId", p.line_id as "lineId",
       (l.net_fen - coalesce(o.fen, 0))::int8 as "lineNetFen",
       p.amount_fen as "amountFen", p.end_to_end_id as "endToEndId", p.state, p.bank_status as "bankStatus",
       p.reason_code as "reasonCode", p.reason_text as "reasonText", p.settled_on as "settledOn",
       p.ended_on as "endedOn",
       coalesce(a.debits, 0)::int4 as debits, coalesce(a.returns, 0)::int4 as returns
     from payment p
     join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
     left join lateral (select sum(r.amount_fen) as fen from wage_received r
       where r.project_id = p.project_id and r.line_id = p.line_id and r.outside) o on true
     left join (
       select payment_id, count(*) filter (where kind = 'wage') as debits,
         count(*) filter (where kind = 'return') as returns
       from account_entry where project_id = $1 and payment_id is not null group by payment_id
     ) a on a.payment_id = p.payment_id
     where p.project_id = $1 and p.line_id in (
       select t.line_id from payment t
       where t.project_id = $1 and (t.run_id = $2::int8 or t.end_to_end_id = any($3::text[])))
     order by p.payment_id`,
    [projectId, which.runId ?? null, which.endToEndIds ?? []],
  );
}

/** Those that ended are written before those that were settled: a line's older payment makes way for its newer one. */
export async function savePayments(tx: Tx, projectId: number, payments: readonly TrackedPayment[]): Promise<void> {
  const isSettled = (one: TrackedPayment) => one.state === "settled";
  await updatePayments(
    tx,
    projectId,
    payments.filter((one) => !isSettled(one)),
  );
  await updatePayments(tx, projectId, payments.filter(isSettled));
}

/** Rows of one statement: to put 100,000 into words at once would hold the server's thread for half a second. */
const ROWS_AT_ONCE = 5_000;

async function updatePayments(tx: Tx, projectId: number, payments: readonly TrackedPayment[]): Promise<void> {
  for (let at = 0; at < payments.length; at += ROWS_AT_ONCE) {
    await updateSome(tx, projectId, payments.slice(at, at + ROWS_AT_ONCE));
  }
}

async function updateSome(tx: Tx, projectId: number, payments: readonly TrackedPayment[]): Promise<void> {
  await tx.execute(
    `update payment p set state = n.state, bank_status = n.bank_status, reason_code = n.reason_code,
       reason_text = n.reason_text, settled_on = n.settled_on, ended_on = n.ended_on
     from unnest($2::int8[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[])
       as n (payment_id, state, bank_status, reason_code, reason_text, settled_on, ended_on)
     where p.project_id = $1 and p.payment_id = n.payment_id`,
    [
      projectId,
      payments.map((one) => one.paymentId),
      payments.map((one) => one.state),
      payments.map((one) => one.bankStatus),
      payments.map((one) => one.reasonCode),
      payments.map((one) => one.reasonText),
      payments.map((one) => one.settledOn),
      payments.map((one) => one.endedOn),
    ],
  );
}

/** Contractor and owner, then whoever a person's decisions named, in their order. */
export async function knownSenders(tx: Tx, projectId: number): Promise<KnownSender[]> {
  const rows = await tx.query<{ name: string; funding: Funding }>(
    `select name, funding from (
       select 1 as place, null::timestamptz as at, c.name, 'top-up' as funding
       from project p join company c on c.company_id = p.contractor_company_id where p.project_id = $1
       union all
       select 2, null, c.name, 'transfer'
       from project p join company c on c.company_id = p.owner_company_id where p.project_id = $1
       union all
       select 3, d.decided_at, a.counterparty, d.kind
       from account_entry a join entry_decision d
         on d.project_id = a.project_id and d.entry_id = a.entry_id and d.decision_no = a.decision_no
       where d.project_id = $1 and d.kind in ('transfer', 'top-up') and a.counterparty is not null
     ) known order by place, at`,
    [projectId],
  );
  return rows.map(({ name, funding }) => [name, funding]);
}

/** As the form of what a bank says about one payment; more is kept in the bank's file alone. */
const REMARK_MAX = 140;

export interface NewEntry {
  readonly entryId: number;
  readonly accountId: number;
  readonly bankReference: string;
  readonly bookedOn: Day;
  readonly amountFen: Fen;
  readonly kind: BookingKind;
  readonly counterparty: string | undefined;
  readonly endToEndId: string | undefined;
  readonly paymentId: number | undefined;
  readonly reasonCode: string | undefined;
  readonly remark: string | undefined;
  readonly messageKey: string;
}

export async function insertEntries(tx: Tx, projectId: number, entries: readonly NewEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
    await insertSome(tx, projectId, entries.slice(at, at + ROWS_AT_ONCE));
  }
}

async function insertSome(tx: Tx, projectId: number, entries: readonly NewEntry[]): Promise<void> {
  await tx.execute(
    `insert into account_entry (project_id, entry_id, account_id, bank_reference, booked_on, amount_fen, kind,
       counterparty, end_to_end_id, payment_id, reason_code, remark, message_key)
     select $1, * from unnest($2::int8[], $3::int8[], $4::text[], $5::date[], $6::int8[], $7::text[], $8::text[],
       $9::text[], $10::int8[], $11::text[], $12::text[], $13::text[])`,
    [
      projectId,
      entries.map((one) => one.entryId),
      entries.map((one) => one.accountId),
      entries.map((one) => one.bankReference),
      entries.map((one) => one.bookedOn),
      entries.map((one) => one.amountFen),
      entries.map((one) => one.kind),
      entries.map((one) => one.counterparty ?? null),
      entries.map((one) => one.endToEndId ?? null),
      entries.map((one) => one.paymentId ?? null),
      entries.map((one) => one.reasonCode ?? null),
      entries.map((one) => one.remark?.slice(0, REMARK_MAX) ?? null),
      entries.map((one) => one.messageKey),
    ],
  );
}

/**
 * What is booked under these references of an account, the rows of a batch added up: a bank may repeat a batch without
 * its details, or give the details later.
 */
export async function bookedAmounts(
  tx: Tx,
  projectId: number,
  accountId: number,
  references: readonly string[],
): Promise<ReadonlyMap<string, Fen>> {
  const rows = await tx.query<{ reference: string; amount: Fen }>(
    `select split_part(bank_reference, '${BATCH_MARK}', 1) as reference, sum(amount_fen)::int8 as amount
     from account_entry
     where project_id = $1 and account_id = $2 and split_part(bank_reference, '${BATCH_MARK}', 1) = any($3::text[])
     group by 1`,
    [projectId, accountId, references],
  );
  return new Map(rows.map((row) => [row.reference, row.amount]));
}
