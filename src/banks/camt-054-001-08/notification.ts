import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";

/** ExternalEntryStatus1Code. Only BOOK has moved money. */
export const ENTRY_STATUSES = ["BOOK", "PDNG", "INFO", "FUTR"] as const;
type EntryStatus = (typeof ENTRY_STATUSES)[number];

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

export interface Entry {
  /** The bank's own reference (AcctSvcrRef), else the entry's (NtryRef): the same entry twice is known by it. */
  readonly reference: string;
  /** Credit positive, debit negative. */
  readonly amountFen: Fen;
  /** True when the bank takes back an earlier entry. */
  readonly reversal: boolean;
  readonly status: EntryStatus;
  readonly bookedOn: Day;
  readonly details: readonly EntryDetail[];
}

/** What moved on one account. */
export interface AccountNotification {
  readonly notificationId: string;
  readonly accountNumber: string;
  /** Where a notification is spread over several messages. Entries stand alone: a page can be taken in as it comes. */
  readonly page?: { readonly number: number; readonly last: boolean } | undefined;
  readonly entries: readonly Entry[];
}

/** One message; a bank may put several accounts into it. */
export interface NotificationFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly notifications: readonly AccountNotification[];
}
