import { type Fen, fen, ZERO } from "../kernel/money.ts";
import type { PaymentFact, WageLineFact } from "./facts.ts";

/** Money counts as paid when the bank (or a witness) settled it and it has not come back. Pending is not paid. */
export function isSettled(payment: PaymentFact): boolean {
  return payment.state === "settled" && payment.returnedOn === undefined;
}

/** What is settled on each wage line. Lines without settled money have no entry. */
export function settledByLine(payments: readonly PaymentFact[]): ReadonlyMap<number, number> {
  const settled = new Map<number, number>();
  for (const one of payments) {
    if (isSettled(one)) settled.set(one.lineId, (settled.get(one.lineId) ?? 0) + one.amountFen);
  }
  return settled;
}

/** What is still owed on a line; zero when it is paid in full or overpaid. */
export function owedOn(line: WageLineFact, settled: ReadonlyMap<number, number>): Fen {
  const owed = line.netFen - (settled.get(line.lineId) ?? 0);
  return owed > 0 ? fen(owed) : ZERO;
}
