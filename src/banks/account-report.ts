import type { Instant } from "../kernel/clock.ts";
import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";

/** ExternalEntryStatus1Code (FUTR only since version 08). Only BOOK has moved money. */
type EntryStatus = "BOOK" | "PDNG" | "INFO" | "FUTR";

/** One payment inside an entry. */
export interface EntryDetail {
  /** Ours; absent where the bank says NOTPROVIDED. */
  readonly endToEndId?: string | undefined;
  /** The message identifier of the payment file. */
  readonly paymentMessageId?: string | undefined;
  /** The bank's or the clearing system's. */
  readonly transactionId?: string | undefined;
  /** Credit positive, debit negative. */
  readonly amountFen: Fen;
  readonly counterpartyName?: string | undefined;
  readonly counterpartyAccount?: string | undefined;
  /** ExternalReturnReason1Code (AC01 wrong account number, AC04 closed account …): this is a returned payment 退票. */
  readonly returnReason?: string | undefined;
  readonly returnText?: string | undefined;
  readonly remittance?: string | undefined;
}

/** Money that the bank itself moves: interest it pays or takes, charges it takes. */
export type EntryPurpose = "interest" | "fee";

export interface Entry {
  /** The bank's own reference (AcctSvcrRef), else the entry's (NtryRef): the same entry twice is known by it. */
  readonly reference: string;
  /** Credit positive, debit negative. */
  readonly amountFen: Fen;
  /** True when the bank takes back an earlier entry. */
  readonly reversal: boolean;
  readonly status: EntryStatus;
  readonly bookedOn: Day;
  /** What the bank's own transaction code says; absent for payments and for codes that mean neither. */
  readonly purpose?: EntryPurpose | undefined;
  /** The bank's own words about it 摘要: AddtlNtryInf, or the summary column of its own layout. */
  readonly remark?: string | undefined;
  readonly details: readonly EntryDetail[];
}

/** Booked balances of a statement, an overdraft negative. */
export interface StatementBalance {
  readonly openedOn: Day;
  readonly openingFen: Fen;
  readonly closedOn: Day;
  readonly closingFen: Fen;
}

/** What moved on one account: a statement (camt.053) has balances, a notification (camt.054) has none. */
export interface AccountReport {
  readonly reportId: string;
  readonly accountNumber: string;
  readonly balance?: StatementBalance | undefined;
  /** Where a report is spread over several messages. Entries stand alone: a page can be taken in as it comes. */
  readonly page?: { readonly number: number; readonly last: boolean } | undefined;
  readonly entries: readonly Entry[];
}

/** One message; a bank may put several accounts into it. */
export interface AccountReportFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly reports: readonly AccountReport[];
}
