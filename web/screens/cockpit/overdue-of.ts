import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { supervisionBoard } from "../../../src/modules/supervision/supervision.contract.ts";

type Item = Pick<OutputOf<typeof supervisionBoard>["overdue"][number], "authority" | "raisedTo">;

/** What is overdue of an office itself, and what went up to it and no further from the offices below. */
export function overdueOf(items: readonly Item[], region: string): { readonly own: number; readonly raised: number } {
  return {
    own: items.filter(({ authority }) => authority === region).length,
    raised: items.filter(({ authority, raisedTo }) => authority !== region && raisedTo === region).length,
  };
}
