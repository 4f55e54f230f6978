import type { Day } from "../../kernel/day.ts";
import { type Fen, fen, ZERO } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { type LedgerEntry, moved, type Side } from "../../ledger/entry.ts";
import type { OUTSIDE_STATES, OUTSIDE_WAYS, STEP_CHANNELS } from "./outside-payment.contract.ts";

export type OutsideWay = (typeof OUTSIDE_WAYS)[number];
export type OutsideState = (typeof OUTSIDE_STATES)[number];
export type StepChannel = (typeof STEP_CHANNELS)[number];

/** What may follow. Money that counts can still be overturned by an inspector; a mistake is recorded anew. */
const NEXT: Readonly<Record<OutsideState, readonly OutsideState[]>> = {
  claimed: ["acknowledged", "contested", "accepted", "rejected", "withdrawn"],
  contested: ["acknowledged", "accepted", "rejected", "withdrawn"],
  acknowledged: ["rejected"],
  accepted: ["rejected"],
  withdrawn: [],
  rejected: [],
};

/** Only what the worker acknowledged or an inspector accepted is money that the worker has. */
export function counts(state: OutsideState): boolean {
  return state === "acknowledged" || state === "accepted";
}

export function isOpen(state: OutsideState): boolean {
  return state === "claimed" || state === "contested";
}

export function stepFault(from: OutsideState, to: OutsideState): Refusal | undefined {
  if (NEXT[from].includes(to)) return undefined;
  return refuse("outside-payment.not-open", { field: "outsideId", facts: { state: from } });
}

/**
 * May this much be said to be paid of a line? `otherClaimsFen`: what others have said already and nobody has answered.
 * While the bank has a payment of the line nobody knows what will be left of it.
 */
export function amountFault(
  line: { readonly lineId: number; readonly payableFen: Fen; readonly inTransitFen: Fen },
  amountFen: Fen,
  otherClaimsFen: Fen = ZERO,
): Refusal | undefined {
  const { lineId, payableFen } = line;
  if (line.inTransitFen > 0) {
    return refuse("wage-line.in-payment", { field: "lineId", right: "the bank's result first", facts: { lineId } });
  }
  const leftFen = fen(payableFen - otherClaimsFen);
  if (amountFen <= leftFen) return undefined;
  const right = `at most ${Math.max(leftFen, 0)} fen`;
  return refuse("outside-payment.more-than-unpaid", { field: "amountFen", right, facts: { lineId, payableFen } });
}

interface OutsideMoney {
  readonly outsideId: number;
  readonly lineId: number;
  readonly amountFen: Fen;
  readonly paidOn: Day;
}

/** The debt falls by what was paid; the wage account has nothing to do with it. Booked on the day of the payment. */
export function paidEntry({ outsideId, lineId, amountFen, paidOn }: OutsideMoney): LedgerEntry {
  return {
    kind: "paid-outside",
    source: `outside-payment:${outsideId}:paid`,
    postedOn: paidOn,
    postings: moved(payable(lineId), OUTSIDE, amountFen),
  };
}

/** It turned out not to be so: the line is owed again, by a new entry on the day of the decision. */
export function overturnedEntry({ outsideId, lineId, amountFen }: OutsideMoney, on: Day): LedgerEntry {
  return {
    kind: "outside-overturned",
    source: `outside-payment:${outsideId}:overturned`,
    postedOn: on,
    postings: moved(OUTSIDE, payable(lineId), amountFen),
  };
}

const OUTSIDE: Side = { account: "paid-outside" };

function payable(lineId: number): Side {
  return { account: "wages-payable", lineId };
}
