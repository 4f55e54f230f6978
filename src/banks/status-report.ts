import type { Instant } from "../kernel/clock.ts";
import type { Fen } from "../kernel/money.ts";

/** ExternalPaymentTransactionStatus1Code and, for groups, PART. What each one means for the money stands beside it. */
export const PAYMENT_STATUSES = [
  "RCVD", // received, nothing checked
  "PDNG", // pending, more checks to come
  "ACTC", // technically valid
  "ACCP", // customer checked
  "ACFC", // funds checked
  "ACWC", // accepted with a change
  "ACWP", // accepted without posting to the creditor yet
  "PATC", // accepted in part, more authorisations to come
  "PRES", // presented
  "ACSP", // settlement in process
  "ACSC", // settled on the debtor's account
  "ACCC", // settled on the creditor's account
  "PART", // groups: some accepted, some not
  "BLCK", // blocked
  "CANC", // cancelled
  "RJCT", // rejected, never to be booked
] as const;
export type PaymentStatusCode = (typeof PAYMENT_STATUSES)[number];

export interface PaymentStatus {
  readonly originalEndToEndId: string;
  readonly originalInstructionId?: string | undefined;
  readonly status: PaymentStatusCode;
  /** ExternalStatusReason1Code (AC01 wrong account number, AC04 closed, AM04 short of funds …) or the bank's own. */
  readonly reasonCode?: string | undefined;
  readonly reasonText?: string | undefined;
  readonly amountFen?: Fen | undefined;
}

/** What the bank says about one payment file. Payments that it does not list have the group's status. */
export interface StatusReport {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly originalMessageId: string;
  /** `pain.001.001.09` */
  readonly originalMessageName: string;
  /** Control numbers of the file as the bank read it: compare them with what was sent. */
  readonly originalCount?: number | undefined;
  readonly originalSumFen?: Fen | undefined;
  /** Where the file says them, by line: a refusal of numbers that are not ours names the place. */
  readonly controlLines?: { readonly count?: number | undefined; readonly sum?: number | undefined } | undefined;
  readonly groupStatus?: PaymentStatusCode | undefined;
  readonly groupReasonCode?: string | undefined;
  readonly groupReasonText?: string | undefined;
  readonly payments: readonly PaymentStatus[];
}
