import { assert } from "../kernel/assert.ts";
import type { Day } from "../kernel/day.ts";
import { type Fen, negFen, sumFen } from "../kernel/money.ts";

/**
 * The accounts of one project, in the order money travels. Debits are positive and credits negative, so that
 * `wages-payable` and `payments-in-transit` show what is owed as a negative balance.
 */
export type LedgerAccount =
  | "owner-funding" // labour costs that the owner transferred
  | "contractor-funding" // what the general contractor put in of its own money
  | "wage-account" // the separate wage account 农民工工资专用账户, as its bank books it
  | "labour-cost" // wages that approved sheets made due
  | "wages-payable" // by wage line: approved and not ordered
  | "payments-in-transit" // by wage line: ordered, not yet booked by the bank
  | "bank-charges" // interest and fees that the bank paid into or took out of the wage account
  | "foreign-use" // taken out of the wage account for something else than this project's wages
  | "paid-outside" // what workers got outside the wage account, acknowledged or accepted
  | "suspense"; // booked by the bank and matched with nothing; somebody with a name decides

/** The facts that make entries. */
export type EntryKind =
  | "sheet-approved"
  | "sheet-unlocked"
  | "line-amended"
  | "payment-ordered"
  | "payment-settled"
  | "payment-rejected"
  | "payment-returned"
  | "transfer-received"
  | "transfer-taken-back"
  | "topped-up"
  | "bank-charge"
  | "foreign-use"
  | "paid-outside"
  | "outside-overturned"
  | "unmatched"
  | "entry-reopened";

export interface Posting {
  readonly account: LedgerAccount;
  /** Present exactly on `wages-payable` and `payments-in-transit`. */
  readonly lineId?: number | undefined;
  readonly amountFen: Fen;
}

export interface LedgerEntry {
  readonly kind: EntryKind;
  /** The fact that made it, `wage-line:17:approved`. The same fact posts once, however often it is told. */
  readonly source: string;
  readonly postedOn: Day;
  readonly postings: readonly Posting[];
}

/** One side of a movement; `lineId` for the accounts that are kept by line. */
export interface Side {
  readonly account: LedgerAccount;
  readonly lineId?: number | undefined;
}

/** A movement from the credited side to the debited one. */
export function moved(debit: Side, credit: Side, amountFen: Fen): readonly [Posting, Posting] {
  assert(amountFen > 0, `a movement is positive: ${amountFen}`);
  return [
    { ...debit, amountFen },
    { ...credit, amountFen: negFen(amountFen) },
  ];
}

/** What an entry must be before it is stored. A failure is a bug, never somebody's input. */
export function assertEntry(entry: LedgerEntry): void {
  assert(entry.postings.length >= 2, `${entry.source}: an entry has two sides`);
  assert(sumFen(entry.postings.map((one) => one.amountFen)) === 0, `${entry.source}: debits equal credits`);
  for (const { account, lineId, amountFen } of entry.postings) {
    assert(amountFen !== 0, `${entry.source}: a posting moves money`);
    const byLine = account === "wages-payable" || account === "payments-in-transit";
    assert(byLine === (lineId !== undefined), `${entry.source}: ${account} ${byLine ? "names" : "has no"} line`);
  }
}

/** What the ledger says about one wage line. Both amounts are zero or positive: what is still to be paid. */
export interface LineBalance {
  readonly lineId: number;
  readonly payableFen: Fen;
  readonly inTransitFen: Fen;
  /** The newest settlement; null while none was booked. A later return leaves it: look at the balances first. */
  readonly settledOn: Day | null;
}
