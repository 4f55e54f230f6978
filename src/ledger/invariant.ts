import type { Tx } from "../db/transact.ts";
import type { Sentence } from "../kernel/contract.ts";

/**
 * Something that must hold in every database at every moment. All of them are one list (see `modules/evidence`), run
 * after integration tests, in the simulator, nightly, and by `qingxin check`.
 */
export interface Invariant {
  /** `<part>.<what-holds>`, such as `ledger.entries-balance`. */
  readonly id: string;
  readonly says: Sentence;
  readonly check: (tx: Tx) => Promise<InvariantReport>;
}

export interface InvariantReport {
  /** How many things were looked at: a check of nothing proves nothing. */
  readonly checked: number;
  /** One text for each violation, the first hundred, naming what is wrong by its identifiers. */
  readonly violations: readonly string[];
}
