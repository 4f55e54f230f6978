import type { AccountReport, AccountReportFile, Entry } from "../../banks/account-report.ts";
import type { Context } from "../../db/implement.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import type { LedgerEntry } from "../../ledger/entry.ts";
import { post } from "../../ledger/ledger.store.ts";
import type { importBankFile } from "./account.contract.ts";
import * as store from "./bank-file.store.ts";
import { Payments, type TrackedPayment } from "./bank-result.ts";
import { BATCH_MARK, type BankFile, keyOf, knownAs, rowsOf, type StatementRow } from "./booking.ts";
import { BOOKING_KINDS, type BookingKind } from "./booking-kind.ts";
import { Senders } from "./sender.ts";
import { accountByNumber, lockAccount } from "./wage-account.store.ts";
import { lookupText } from "./wage-account.ts";

type Counts = Record<BookingKind, number>;

function noCounts(): Counts {
  return Object.fromEntries(BOOKING_KINDS.map((kind) => [kind, 0])) as Counts;
}

/** What was booked on the project's wage account: transfers in, wages out, wages that came back, and the rest. */
export async function importStatement(
  context: Context,
  projectId: number,
  digest: Buffer,
  kind: string,
  message: AccountReportFile,
): Promise<Outcome<OutputOf<typeof importBankFile>>> {
  const { tx, now, actor } = context;
  const byAccount = await reportsByAccount(context, projectId, message);
  if (isRefusal(byAccount)) return byAccount;
  const ahead = dayAheadFault(message, context.today);
  if (ahead !== undefined) return ahead;
  const file: BankFile = {
    kind,
    messageId: messageIdWithPage(message),
    digest,
    projectId,
    accountIds: [...byAccount.keys()].sort((a, b) => a - b),
    importedAt: now,
    importedBy: actor.userId,
  };
  const answer = { kind, messageId: message.messageId, rejected: 0 } as const;
  const claimed = await store.claimFile(tx, file);
  if (claimed === "differs") return refuse("bank-file.message-id-reused", { field: "GrpHdr/MsgId" });
  if (claimed === "known") {
    return {
      ...answer,
      alreadyImported: true,
      settled: 0,
      returned: 0,
      transfers: 0,
      topUps: 0,
      charges: 0,
      queued: 0,
    };
  }
  const total = noCounts();
  for (const accountId of file.accountIds) {
    const counts = await importAccount(context, file, accountId, byAccount.get(accountId) ?? []);
    if (isRefusal(counts)) return counts;
    for (const one of BOOKING_KINDS) total[one] += counts[one];
  }
  return {
    ...answer,
    alreadyImported: false,
    settled: total.wage,
    returned: total.return,
    transfers: total.transfer,
    topUps: total["top-up"],
    charges: total.interest + total.fee,
    queued: total.unmatched,
  };
}

/** After its cut-off, and before a holiday, a bank books on its next working day; a day beyond that is a wrong one. */
const DAYS_AHEAD_MAX = 15;

/** A wage booked next year by a slip of the bank would be paid today and missing from every statement until then. */
function dayAheadFault({ reports }: AccountReportFile, today: Day): Refusal | undefined {
  const last = addDays(today, DAYS_AHEAD_MAX);
  const right = `not after ${last}`;
  for (const { balance, entries } of reports) {
    const entry = entries.find((one) => one.status === "BOOK" && one.bookedOn > last);
    if (entry !== undefined) {
      const facts = { reference: entry.reference, bookedOn: entry.bookedOn };
      return refuse("bank-file.booked-ahead", { field: "Ntry/BookgDt", right, facts });
    }
    if (balance !== undefined && balance.closedOn > last) {
      return refuse("bank-file.booked-ahead", { field: "Stmt/Bal", right, facts: { closedOn: balance.closedOn } });
    }
  }
  return undefined;
}

/** Pages of one notification may share its message identifier. */
function messageIdWithPage(message: AccountReportFile): string {
  const pages = message.reports.flatMap((one) => (one.page === undefined ? [] : [one.page.number]));
  return pages.length === 0 ? message.messageId : `${message.messageId}:page-${pages.join("-")}`;
}

/** Refused whole when one of its accounts is not the project's: the file was sent to the wrong place. */
async function reportsByAccount(
  { tx, vault }: Context,
  projectId: number,
  message: AccountReportFile,
): Promise<Outcome<ReadonlyMap<number, readonly AccountReport[]>>> {
  const byAccount = new Map<number, AccountReport[]>();
  for (const report of message.reports) {
    const account = await accountByNumber(tx, vault.lookup(lookupText(report.accountNumber)));
    if (account === undefined) return refuse("bank-file.unknown-account", { field: "Acct/Id" });
    if (account.projectId !== projectId) {
      return refuse("bank-file.account-of-another-project", { field: "Acct/Id" });
    }
    byAccount.set(account.accountId, [...(byAccount.get(account.accountId) ?? []), report]);
  }
  return byAccount;
}

async function importAccount(
  context: Context,
  file: BankFile,
  accountId: number,
  reports: readonly AccountReport[],
): Promise<Outcome<Counts>> {
  const { tx } = context;
  const entries = reports.flatMap((report) => report.entries);
  await lockAccount(tx, file.projectId, accountId);
  const references = entries.map((entry) => entry.reference);
  const booked = await store.bookedAmounts(tx, file.projectId, accountId, references);
  const rows = freshRows(entries, booked);
  if (isRefusal(rows)) return rows;
  const counts = await bookRows(context, file, accountId, rows);
  for (const { balance, entries: listed } of reports) {
    if (balance === undefined || !(await store.saveBalance(tx, file, accountId, balance))) continue;
    const booked = listed.filter((entry) => entry.status === "BOOK");
    await store.saveStatementLines(tx, file, accountId, balance.openingFen, booked);
  }
  await store.countFile(tx, file, accountId, rows.length - counts.unmatched, counts.unmatched);
  return counts;
}

/** Banks repeat entries in later messages; what is booked already is passed over. */
function freshRows(entries: readonly Entry[], booked: ReadonlyMap<string, Fen>): Outcome<StatementRow[]> {
  const known = new Map(booked);
  const fresh: StatementRow[] = [];
  for (const entry of entries) {
    if (entry.reference.includes(BATCH_MARK)) {
      return refuse("bank-file.reference-unusable", { field: "Ntry", facts: { reference: entry.reference } });
    }
    const rows = rowsOf(entry);
    const as = rows.length === 0 ? "known" : knownAs(entry, known);
    if (as === "differs") {
      return refuse("bank-file.entry-differs", {
        field: "Ntry",
        right: "the amount that was booked under this reference",
        facts: { reference: entry.reference, amountFen: entry.amountFen },
      });
    }
    if (as === "known") continue;
    known.set(entry.reference, entry.amountFen);
    fresh.push(...rows);
  }
  return fresh;
}

/** Identifiers are taken for this many rows at a time (see `db/ids.ts`). */
const ROWS_AT_A_TIME = 10_000;

async function bookRows(
  { tx, ids, now }: Context,
  file: BankFile,
  accountId: number,
  rows: readonly StatementRow[],
): Promise<Counts> {
  const { projectId } = file;
  const endToEndIds = rows.flatMap((row) => row.detail?.endToEndId ?? []);
  const tracked = await store.trackedPayments(tx, projectId, { endToEndIds });
  const payments = new Payments(tracked.map((one) => [one.endToEndId, one]));
  const senders = new Senders(await store.knownSenders(tx, projectId));
  const counts = noCounts();
  const changed = new Set<TrackedPayment>();
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const accountEntries: store.NewEntry[] = [];
    const ledgerEntries: LedgerEntry[] = [];
    for (const row of rows.slice(at, at + ROWS_AT_A_TIME)) {
      const entryId = ids.next();
      const { detail, bookedOn, amountFen, reversal, bankReference } = row;
      const reasonCode = detail?.returnReason;
      const endToEndId = detail?.endToEndId;
      const reasonText = detail?.returnText;
      const { kind, payment, entry } = payments.book({
        entryId,
        bookedOn,
        amountFen,
        endToEndId,
        reasonCode,
        reasonText,
        reversal,
        purpose: row.purpose,
        funding: amountFen > 0 ? senders.fundingOf(detail?.counterpartyName) : undefined,
      });
      counts[kind] += 1;
      if (payment !== undefined && kind !== "unmatched") changed.add(payment);
      ledgerEntries.push(entry);
      accountEntries.push({
        entryId,
        accountId,
        bankReference,
        bookedOn,
        amountFen,
        kind,
        counterparty: detail?.counterpartyName,
        endToEndId,
        paymentId: payment?.paymentId,
        reasonCode,
        remark: row.remark,
        messageKey: keyOf(file, accountId),
      });
    }
    await store.insertEntries(tx, projectId, accountEntries);
    await post(tx, { projectId, ids, now, entries: ledgerEntries });
  }
  await store.savePayments(tx, projectId, [...changed]);
  return counts;
}
