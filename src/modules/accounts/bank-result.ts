import type { EntryPurpose } from "../../banks/account-report.ts";
import { PAYMENT_STATUSES, type PaymentStatusCode } from "../../banks/status-report.ts";
import { assert } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import { type LedgerEntry, moved, type Posting, type Side } from "../../ledger/entry.ts";
import type { BookingKind } from "./booking-kind.ts";
import type { Funding } from "./sender.ts";

export type PaymentState = "pending" | "settled" | "rejected" | "returned";

/** One payment, as far as the bank's results can change it. */
export interface TrackedPayment {
  readonly paymentId: number;
  readonly lineId: number;
  /** What the account may pay for the whole line: its net less what was paid outside. Payments of it can be parts. */
  readonly lineNetFen: Fen;
  readonly amountFen: Fen;
  state: PaymentState;
  bankStatus: PaymentStatusCode | null;
  reasonCode: string | null;
  reasonText: string | null;
  settledOn: Day | null;
  endedOn: Day | null;
  /** Debits and credits of the wage account that were booked for it and are tied to it. */
  debits: number;
  returns: number;
}

/** After these the bank will not book the payment. */
const NEVER_BOOKED: ReadonlySet<PaymentStatusCode> = new Set(["RJCT", "CANC"]);
/** Money has left the account, says the bank. */
export const SETTLED: ReadonlySet<PaymentStatusCode> = new Set(["ACSC", "ACCC"]);

/** The one of two statuses that is further on a payment's way; the list of statuses is in that order. */
export function furtherStatus(known: PaymentStatusCode | null, said: PaymentStatusCode): PaymentStatusCode {
  if (known === null) return said;
  return PAYMENT_STATUSES.indexOf(said) >= PAYMENT_STATUSES.indexOf(known) ? said : known;
}

/** One movement of the wage account, as the bank booked it. */
export interface Booking {
  readonly entryId: number;
  readonly bookedOn: Day;
  /** Credit positive, debit negative. */
  readonly amountFen: Fen;
  readonly endToEndId: string | undefined;
  readonly reasonCode: string | undefined;
  readonly reasonText: string | undefined;
  /** The bank takes back an earlier entry. */
  readonly reversal: boolean;
  /** What the bank's own transaction code says, or its words. */
  readonly purpose?: EntryPurpose | undefined;
  /** Whose money a credit is, where its sender is known. */
  readonly funding?: Funding | undefined;
}

export interface Applied {
  readonly kind: BookingKind;
  readonly payment: TrackedPayment | undefined;
  readonly entry: LedgerEntry;
}

export interface BankStatus {
  readonly status: PaymentStatusCode;
  readonly reasonCode: string | undefined;
  readonly reasonText: string | undefined;
  readonly reportedOn: Day;
  readonly amountFen?: Fen | undefined;
}

/** A result that nobody may act on unasked. */
export type ResultProblem =
  | "unknown-reference" // the run has no such payment
  | "duplicate" // the bank took it for one that it has already: whether that one is ours, a person must see
  | "late-rejection" // after the bank booked the debit
  | "late-settlement" // after it was rejected, and the line reopened
  | "amount-differs"; // the bank speaks of another amount than was ordered

export interface Reported {
  readonly entry?: LedgerEntry;
  readonly problem?: ResultProblem;
}

/** ExternalStatusReason1Code: duplication of a payment (AM05, DUPL) or of an identifier (DU01 to DU05). */
const DUPLICATE: ReadonlySet<string> = new Set(["AM05", "DUPL", "DU01", "DU02", "DU03", "DU04", "DU05"]);

/** Refused because the bank has it already: no rejection of the first one. */
export function isDuplicate(said: Pick<BankStatus, "reasonCode"> & { readonly status: string | undefined }): boolean {
  return said.status === "RJCT" && said.reasonCode !== undefined && DUPLICATE.has(said.reasonCode);
}

/**
 * The payments that a bank file may change, with all others of the same wage lines, and how each result changes them.
 * Results come in any order, late, twice, or without their counterpart. What the bank booked always decides about the
 * money; a status report decides only while nothing is booked. What is pending and settled of one line is never more
 * than the line's net, so a debit that would pay a line a second time waits in suspense for a person.
 *
 *   debits  returns   state
 *     0       0       pending, or rejected by a status report
 *     1       0       settled
 *     1       1       returned, in whichever order the two came
 *     0       1       rejected: it came back and its debit is still to come
 */
export class Payments {
  readonly #byEndToEndId: ReadonlyMap<string, TrackedPayment>;
  /** By line: what is pending or settled of it. */
  readonly #activeFen = new Map<number, number>();

  constructor(payments: Iterable<readonly [endToEndId: string, payment: TrackedPayment]>) {
    this.#byEndToEndId = new Map(payments);
    for (const payment of this.#byEndToEndId.values()) {
      if (!isActive(payment)) continue;
      assert(this.#fits(payment), `wage line ${payment.lineId} is ordered and paid once`);
      this.#add(payment);
    }
  }

  find(endToEndId: string | undefined): TrackedPayment | undefined {
    return endToEndId === undefined ? undefined : this.#byEndToEndId.get(endToEndId);
  }

  /** A status from the bank. Answers the ledger entry of a rejection, or why a person must look; neither otherwise. */
  report(payment: TrackedPayment, said: BankStatus): Reported {
    if (said.amountFen !== undefined && said.amountFen !== payment.amountFen) return { problem: "amount-differs" };
    if (isDuplicate(said)) return { problem: "duplicate" };
    const ended = payment.state === "rejected" && payment.debits === 0 && payment.returns === 0;
    if (ended && SETTLED.has(said.status)) return { problem: "late-settlement" };
    // Reports overtake one another: an earlier stage that arrives later says nothing new.
    if (furtherStatus(payment.bankStatus, said.status) !== said.status) return {};
    payment.bankStatus = said.status;
    payment.reasonCode = said.reasonCode ?? payment.reasonCode;
    payment.reasonText = said.reasonText ?? payment.reasonText;
    if (!NEVER_BOOKED.has(said.status)) return {};
    if (payment.state === "settled") return { problem: "late-rejection" };
    return payment.state === "pending" ? { entry: this.reject(payment, said.reportedOn) } : {};
  }

  /** Ends a pending payment that will not be booked; its line is owed again. */
  reject(payment: TrackedPayment, on: Day): LedgerEntry {
    assert(payment.state === "pending", `payment ${payment.paymentId} is pending`);
    this.#end(payment, "rejected", on);
    return {
      kind: "payment-rejected",
      source: `payment:${payment.paymentId}:rejected`,
      postedOn: on,
      postings: moved(transit(payment), payable(payment), payment.amountFen),
    };
  }

  /** A booked camt.054 entry, or one payment of a booked batch. */
  book(booking: Booking): Applied {
    const payment = this.find(booking.endToEndId);
    if (payment === undefined && booking.purpose !== undefined && !booking.reversal) {
      return applied(booking, booking.purpose, undefined, "bank-charge", chargePostings(booking.amountFen));
    }
    if (booking.amountFen < 0) {
      const fits = payment !== undefined && !booking.reversal && -booking.amountFen === payment.amountFen;
      const postings = fits ? this.#debit(payment, booking.bookedOn) : undefined;
      if (fits && postings !== undefined) return applied(booking, "wage", payment, "payment-settled", postings);
      return queued(booking, payment);
    }
    if (payment !== undefined) {
      const postings = booking.amountFen === payment.amountFen ? this.#credit(payment, booking) : undefined;
      if (postings === undefined) return queued(booking, payment);
      return applied(booking, "return", payment, "payment-returned", postings);
    }
    // A return of a payment that is not ours, a correction by the bank, or money of a stranger.
    const { funding, reasonCode, reversal, amountFen } = booking;
    if (funding === undefined || reasonCode !== undefined || reversal) return queued(booking, undefined);
    const { account, entry } = FUNDING[funding];
    return applied(booking, funding, undefined, entry, moved({ account: "wage-account" }, { account }, amountFen));
  }

  #debit(payment: TrackedPayment, on: Day): readonly Posting[] | undefined {
    if (payment.debits > 0) return undefined;
    const paid: Side = { account: "wage-account" };
    if (payment.returns > 0) {
      // It came back before its debit was told of; the line was reopened then. Now the two meet in suspense.
      payment.debits = 1;
      payment.state = "returned";
      payment.settledOn = on;
      return moved({ account: "suspense" }, paid, payment.amountFen);
    }
    if (payment.state === "pending") {
      payment.debits = 1;
      this.#settle(payment, on);
      return moved(transit(payment), paid, payment.amountFen);
    }
    // Rejected, and yet the bank paid. The worker has the money unless the line is being paid by another payment.
    if (!this.#fits(payment)) return undefined;
    payment.debits = 1;
    this.#settle(payment, on);
    this.#add(payment);
    return moved(payable(payment), paid, payment.amountFen);
  }

  #credit(payment: TrackedPayment, booking: Booking): readonly Posting[] | undefined {
    if (payment.returns > 0) return undefined;
    const back: Side = { account: "wage-account" };
    const { state, amountFen } = payment;
    payment.returns = 1;
    payment.reasonCode = booking.reasonCode ?? payment.reasonCode;
    payment.reasonText = booking.reasonText ?? payment.reasonText;
    if (state === "settled") {
      this.#end(payment, "returned", booking.bookedOn);
      return moved(back, payable(payment), amountFen);
    }
    const awaitingDebit = moved(back, { account: "suspense" }, amountFen);
    if (state !== "pending") return awaitingDebit;
    this.#end(payment, "rejected", booking.bookedOn);
    return [...awaitingDebit, ...moved(transit(payment), payable(payment), amountFen)];
  }

  #settle(payment: TrackedPayment, on: Day): void {
    payment.state = "settled";
    payment.settledOn = on;
    payment.endedOn = null;
  }

  #end(payment: TrackedPayment, state: "rejected" | "returned", on: Day): void {
    payment.state = state;
    payment.endedOn = on;
    this.#activeFen.set(payment.lineId, (this.#activeFen.get(payment.lineId) ?? 0) - payment.amountFen);
  }

  #fits({ lineId, amountFen, lineNetFen }: TrackedPayment): boolean {
    return (this.#activeFen.get(lineId) ?? 0) + amountFen <= lineNetFen;
  }

  #add({ lineId, amountFen }: TrackedPayment): void {
    this.#activeFen.set(lineId, (this.#activeFen.get(lineId) ?? 0) + amountFen);
  }
}

/** Between the wage account and what the bank pays or takes for keeping it. */
function chargePostings(amountFen: Fen): readonly Posting[] {
  const [account, charges]: readonly [Side, Side] = [{ account: "wage-account" }, { account: "bank-charges" }];
  return amountFen > 0 ? moved(account, charges, amountFen) : moved(charges, account, fen(-amountFen));
}

/**
 * What a decision about a queued entry posts: the money is in the wage account's balance already and leaves suspense.
 * Undefined where the entry is on the wrong side for that.
 */
export function decidedPostings(kind: BookingKind, amountFen: Fen): readonly Posting[] | undefined {
  const suspense: Side = { account: "suspense" };
  if (kind === "transfer" || kind === "top-up") {
    return amountFen > 0 ? moved(suspense, { account: FUNDING[kind].account }, amountFen) : undefined;
  }
  if (kind === "transfer-back") {
    return amountFen < 0 ? moved({ account: "owner-funding" }, suspense, fen(-amountFen)) : undefined;
  }
  if (kind === "seizure" && amountFen > 0) return undefined;
  const account = DECIDED_ACCOUNTS[kind];
  if (account === undefined) return undefined;
  return amountFen > 0 ? moved(suspense, { account }, amountFen) : moved({ account }, suspense, fen(-amountFen));
}

/** Where money that comes in stands in the ledger, and the entry that says so. */
const FUNDING = {
  transfer: { account: "owner-funding", entry: "transfer-received" },
  "top-up": { account: "contractor-funding", entry: "topped-up" },
} as const satisfies Readonly<Record<Funding, { account: Side["account"]; entry: LedgerEntry["kind"] }>>;

const DECIDED_ACCOUNTS: Readonly<Partial<Record<BookingKind, Side["account"]>>> = {
  interest: "bank-charges",
  fee: "bank-charges",
  "foreign-use": "foreign-use",
  seizure: "foreign-use",
};

function isActive(payment: TrackedPayment): boolean {
  return payment.state === "pending" || payment.state === "settled";
}

function transit(payment: TrackedPayment): Side {
  return { account: "payments-in-transit", lineId: payment.lineId };
}

function payable(payment: TrackedPayment): Side {
  return { account: "wages-payable", lineId: payment.lineId };
}

function applied(
  booking: Booking,
  kind: BookingKind,
  payment: TrackedPayment | undefined,
  entryKind: LedgerEntry["kind"],
  postings: readonly Posting[],
): Applied {
  const source = `account-entry:${booking.entryId}`;
  return { kind, payment, entry: { kind: entryKind, source, postedOn: booking.bookedOn, postings } };
}

/** The money did move, so the wage account shows it; what it was for waits in suspense. */
function queued(booking: Booking, payment: TrackedPayment | undefined): Applied {
  const [account, suspense]: readonly [Side, Side] = [{ account: "wage-account" }, { account: "suspense" }];
  const postings =
    booking.amountFen > 0
      ? moved(account, suspense, booking.amountFen)
      : moved(suspense, account, fen(-booking.amountFen));
  return applied(booking, "unmatched", payment, "unmatched", postings);
}
