import type { CaseAction } from "./case-actions.contract.ts";
import type { CaseEvent } from "./case-detail.ts";

/** In fen. What was called for, and what of it has come. */
export interface Sums {
  readonly advancedFen: number;
  readonly recoveredFen: number;
  /** Of the newest decision. */
  readonly fineFen: number;
  readonly finePaidFen: number;
  /** Of the newest call on the deposit: what was called, what the bank paid, what the firm put back. */
  readonly calledFen: number;
  readonly usedFen: number;
  readonly toppedUpFen: number;
}

/** Money of the proceedings while the actions are gone through. Part of an amount ends nothing. */
export class CaseSums {
  #sums: { -readonly [Key in keyof Sums]: Sums[Key] } = {
    advancedFen: 0,
    recoveredFen: 0,
    fineFen: 0,
    finePaidFen: 0,
    calledFen: 0,
    usedFen: 0,
    toppedUpFen: 0,
  };

  act({ kind, detail: { amountFen = 0, fineFen = 0 } }: CaseEvent): void {
    const sums = this.#sums;
    if (kind === "advance-fund") sums.advancedFen += amountFen;
    if (kind === "recover-advance") sums.recoveredFen += amountFen;
    if (kind === "decide") Object.assign(sums, { fineFen, finePaidFen: 0 });
    if (kind === "fine-paid") sums.finePaidFen += amountFen;
    if (kind === "call-deposit") {
      // While the bank still owes part of a call, a further one corrects its amount.
      if (this.settled("deposit-paid")) Object.assign(sums, { usedFen: 0, toppedUpFen: 0 });
      sums.calledFen = amountFen;
    }
    if (kind === "deposit-paid") sums.usedFen += amountFen;
    if (kind === "deposit-topped-up") sums.toppedUpFen += amountFen;
  }

  /** Whether all has come that such an action waits for. */
  settled(kind: CaseEvent["kind"]): boolean {
    const { fineFen, finePaidFen, calledFen, usedFen, toppedUpFen } = this.#sums;
    if (kind === "fine-paid") return finePaidFen >= fineFen;
    if (kind === "call-deposit" || kind === "deposit-paid") return usedFen >= calledFen;
    return kind !== "deposit-topped-up" || toppedUpFen >= usedFen;
  }

  /** Where a proceeding about money stands after the action; undefined where the table of steps says it. */
  stands(kind: CaseAction, before: string): string | undefined {
    const { advancedFen, recoveredFen, calledFen, usedFen } = this.#sums;
    if (kind === "fine-paid") return this.settled(kind) ? undefined : before;
    if (kind === "recover-advance") return recoveredFen >= advancedFen ? "recovered" : undefined;
    if (kind !== "call-deposit" && kind !== "deposit-paid" && kind !== "deposit-topped-up") return undefined;
    if (usedFen < calledFen) return "called";
    return this.settled("deposit-topped-up") ? "topped-up" : "used";
  }

  now(): Sums {
    return { ...this.#sums };
  }
}
