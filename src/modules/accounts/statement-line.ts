import type { Day } from "../../kernel/day.ts";
import { type Fen, fen } from "../../kernel/money.ts";

/** What moved on a day. */
export interface DaySum {
  readonly on: Day;
  readonly fen: Fen;
}

export interface PartingDay {
  /** Null: before the first of these days. */
  readonly on: Day | null;
  readonly bankFen: Fen;
  readonly ledgerFen: Fen;
}

/** The balance at the end of each day, of days in order. */
export function runningOf(openingFen: Fen, days: readonly DaySum[]): readonly DaySum[] {
  let balance: number = openingFen;
  return days.map(({ on, fen: moved }) => {
    balance += moved;
    return { on, fen: fen(balance) };
  });
}

/** The balance at the end of a day: that of the newest day until it. */
export function balanceOn(running: readonly DaySum[], openingFen: Fen, on: Day): Fen {
  return running.findLast((one) => one.on <= on)?.fen ?? openingFen;
}

/** The first day on whose evening bank and ledger differ; undefined: they never do. Both sides in the order of days. */
export function partingDay(
  bank: { readonly openingFen: Fen; readonly days: readonly DaySum[] },
  ledger: { readonly openingFen: Fen; readonly days: readonly DaySum[] },
): PartingDay | undefined {
  if (bank.openingFen !== ledger.openingFen) {
    return { on: null, bankFen: bank.openingFen, ledgerFen: ledger.openingFen };
  }
  const bankDays = runningOf(bank.openingFen, bank.days);
  const ledgerDays = runningOf(ledger.openingFen, ledger.days);
  const days = [...new Set([...bankDays, ...ledgerDays].map((one) => one.on))].sort();
  for (const on of days) {
    const bankFen = balanceOn(bankDays, bank.openingFen, on);
    const ledgerFen = balanceOn(ledgerDays, ledger.openingFen, on);
    if (bankFen !== ledgerFen) return { on, bankFen, ledgerFen };
  }
  return undefined;
}

/** What a sign-off says, or what there is now to say. */
export interface SignedState {
  readonly ledgerOpeningFen: Fen;
  readonly ledgerClosingFen: Fen;
  readonly openItems: readonly { readonly entryId: number }[];
}

/** It holds while the ledger's balances are those that were signed and nothing came open that had no reason then. */
export function stillHolds(signed: SignedState, now: SignedState): boolean {
  const excused = new Set(signed.openItems.map((one) => one.entryId));
  return (
    signed.ledgerOpeningFen === now.ledgerOpeningFen &&
    signed.ledgerClosingFen === now.ledgerClosingFen &&
    now.openItems.every(({ entryId }) => excused.has(entryId))
  );
}
