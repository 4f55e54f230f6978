import type { Day } from "../kernel/day.ts";
import { type Deadline, deadline } from "./deadline.ts";
import type { RecordFact } from "./facts.ts";
import type { Law } from "./law.ts";

/** One call on the wage deposit, with what is still missing of its topping up. */
export interface DepositUse {
  readonly record: RecordFact;
  /** Undefined: the amount of the use is not recorded. */
  readonly openFen: number | undefined;
  readonly deadline: Deadline;
}

/** Calls on the deposit in the order of their days; what is paid in on or after a call's day fills the oldest first. */
export function depositUses(
  law: Law,
  region: string,
  uses: readonly RecordFact[],
  topUps: readonly { readonly on: Day; readonly amountFen?: RecordFact["amountFen"] }[],
): readonly DepositUse[] {
  const filled = topUps.map(({ on, amountFen = 0 }) => ({ on, left: amountFen as number }));
  return uses.map((record) => {
    let open: number = record.amountFen ?? 0;
    for (const one of filled) {
      const used = one.on < record.on ? 0 : Math.min(one.left, open);
      one.left -= used;
      open -= used;
    }
    return {
      record,
      openFen: record.amountFen === undefined ? undefined : open,
      deadline: deadline(law, "wage-deposit-top-up", record.on, region),
    };
  });
}
