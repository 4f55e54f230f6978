import type { Instant } from "../kernel/clock.ts";
import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";

/** A bank, by name and, where known, by its 12-digit line number 联行号 in the national payment system (CNAPS). */
export interface Bank {
  readonly name: string;
  readonly lineNumber?: string | undefined;
}

export interface AccountHolder {
  readonly name: string;
  readonly accountNumber: string;
  readonly bank: Bank;
}

export interface Payment {
  /** Unique in the file; comes back in pain.002 and camt.054 and ties the result to the wage line. */
  readonly endToEndId: string;
  readonly instructionId: string;
  readonly amountFen: Fen;
  readonly creditor: AccountHolder;
  readonly remittance?: string | undefined;
}

/** One pay run from one account on one day: one pain.001 message with one payment information block. */
export interface PaymentFile {
  /** Unique for the bank for ever: a second file under the same identifier is refused by it. */
  readonly messageId: string;
  /** Written to the second. */
  readonly createdAt: Instant;
  readonly initiatingParty: { readonly name: string; readonly companyCode: string };
  readonly debtor: AccountHolder;
  readonly requestedExecutionDay: Day;
  readonly categoryPurpose: "SALA";
  /** True: one debit for the whole run; false: one debit a payment. */
  readonly batchBooking: boolean;
  readonly payments: readonly Payment[];
}
