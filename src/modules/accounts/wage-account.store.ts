import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { BookingKind } from "./booking-kind.ts";

export interface WageAccount {
  readonly accountId: number;
  readonly bankCode: string;
  readonly bankName: string;
  readonly clearingCode: string;
  readonly accountName: string;
  readonly accountSealed: Buffer;
  readonly accountTail: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly closedByName: string | null;
}

const ACCOUNT = `account_id as "accountId", bank_code as "bankCode", bank_name as "bankName",
  clearing_code as "clearingCode", account_name as "accountName", account_sealed as "accountSealed",
  account_tail as "accountTail", opened_on as "openedOn", closed_on as "closedOn",
  closing_recorded_by_name as "closedByName"`;

/** The open account, else the one closed last. */
export async function wageAccount(tx: Tx, projectId: number): Promise<WageAccount | undefined> {
  const [row] = await tx.query<WageAccount>(
    `select ${ACCOUNT} from wage_account where project_id = $1 order by closed_on desc nulls first limit 1`,
    [projectId],
  );
  return row;
}

/**
 * The open account, locked until the transaction ends. Pay runs and bank files of a project both take this lock first,
 * so they come one after the other and each sees what the one before did.
 */
export async function lockOpenAccount(tx: Tx, projectId: number): Promise<WageAccount | undefined> {
  const [row] = await tx.query<WageAccount>(
    `select ${ACCOUNT} from wage_account where project_id = $1 and closed_on is null for update`,
    [projectId],
  );
  return row;
}

export async function lockAccount(tx: Tx, projectId: number, accountId: number): Promise<void> {
  await tx.execute("select 1 from wage_account where project_id = $1 and account_id = $2 for update", [
    projectId,
    accountId,
  ]);
}

/** Claims an account number; false when a project has it already. */
export async function claimNumber(tx: Tx, lookup: Buffer, projectId: number, accountId: number): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into account_number (account_lookup, project_id, account_id) values ($1, $2, $3) on conflict do nothing`,
    [lookup, projectId, accountId],
  );
  return inserted === 1;
}

export async function accountByNumber(
  tx: Tx,
  lookup: Buffer,
): Promise<{ projectId: number; accountId: number } | undefined> {
  const [row] = await tx.query<{ projectId: number; accountId: number }>(
    `select project_id as "projectId", account_id as "accountId" from account_number where account_lookup = $1`,
    [lookup],
  );
  return row;
}

export interface NewWageAccount extends Omit<WageAccount, "closedOn" | "closedByName"> {
  readonly projectId: number;
  readonly recordedAt: Instant;
  readonly recordedBy: number;
}

/** False when somebody else opened one for the project in the same moment. */
export async function insertAccount(tx: Tx, account: NewWageAccount): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into wage_account (project_id, account_id, bank_code, bank_name, clearing_code, account_name,
       account_sealed, account_tail, opened_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (project_id) where closed_on is null do nothing`,
    [
      account.projectId,
      account.accountId,
      account.bankCode,
      account.bankName,
      account.clearingCode,
      account.accountName,
      account.accountSealed,
      account.accountTail,
      account.openedOn,
      account.recordedAt,
      account.recordedBy,
    ],
  );
  return inserted === 1;
}

export async function contractSignedOn(tx: Tx, projectId: number): Promise<Day | undefined> {
  const [row] = await tx.query<{ signed: Day }>(
    "select contract_signed_on as signed from project where project_id = $1",
    [projectId],
  );
  return row?.signed;
}

export interface AccountEntryRow {
  readonly entryId: number;
  readonly bookedOn: Day;
  readonly amountFen: Fen;
  readonly balanceFen: Fen;
  readonly kind: BookingKind;
  readonly counterparty: string | null;
  readonly bankReference: string;
  readonly endToEndId: string | null;
  readonly paymentId: number | null;
  readonly lineId: number | null;
}

/** The newest entries first, each with the balance after it. Entries of one day stand in the order of their arrival. */
export async function newestEntries(tx: Tx, projectId: number, entriesMax: number): Promise<AccountEntryRow[]> {
  return tx.query<AccountEntryRow>(
    `select a.entry_id as "entryId", a.booked_on as "bookedOn", a.amount_fen as "amountFen",
       (sum(a.amount_fen) over (order by a.booked_on, a.entry_id))::int8 as "balanceFen", a.kind, a.counterparty,
       a.bank_reference as "bankReference", a.end_to_end_id as "endToEndId", a.payment_id as "paymentId",
       p.line_id as "lineId"
     from account_entry a left join payment p on p.project_id = a.project_id and p.payment_id = a.payment_id
     where a.project_id = $1
     order by a.booked_on desc, a.entry_id desc limit $2`,
    [projectId, entriesMax],
  );
}

export interface BankBalance {
  readonly closedOn: Day;
  readonly closingFen: Fen;
  readonly ledgerFen: Fen;
}

/**
 * The closing balance of the newest statement (of one day, the last that came in), beside what is booked here until
 * its day.
 */
export async function newestBalance(tx: Tx, projectId: number): Promise<BankBalance | null> {
  const [row] = await tx.query<BankBalance>(
    `select b.closed_on as "closedOn", b.closing_fen as "closingFen",
       coalesce(sum(a.amount_fen), 0)::int8 as "ledgerFen"
     from (
       select y.account_id, y.closed_on, y.closing_fen from statement_balance y
       left join bank_message m on m.project_id = y.project_id and m.message_key = y.message_key
       where y.project_id = $1
       order by y.closed_on desc, y.opened_on desc, m.imported_at desc nulls last, y.message_key desc limit 1
     ) b
     left join account_entry a on a.project_id = $1 and a.account_id = b.account_id and a.booked_on <= b.closed_on
     group by b.closed_on, b.closing_fen`,
    [projectId],
  );
  return row ?? null;
}

export interface MessageRow {
  readonly messageKey: string;
  readonly kind: string;
  readonly importedAt: Instant;
  readonly applied: number;
  readonly queued: number;
}

export async function newestMessages(tx: Tx, projectId: number, messagesMax: number): Promise<MessageRow[]> {
  return tx.query<MessageRow>(
    `select message_key as "messageKey", kind, imported_at as "importedAt", applied, queued from bank_message
     where project_id = $1 order by imported_at desc, message_key limit $2`,
    [projectId, messagesMax],
  );
}
