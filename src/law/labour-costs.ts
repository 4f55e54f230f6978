import type { AccountEntryFact, LabourCostDue, ProjectFacts } from "./facts.ts";

/** An instalment with what is missing of it. */
export interface FilledInstalment {
  readonly due: LabourCostDue;
  readonly short: number;
  /** Something of it was still missing at the end of its day, whether it came later or not. */
  readonly late: boolean;
}

/** The instalments in the order of their days; all that the owner ever transferred fills the oldest first. */
export function filledSchedule(facts: ProjectFacts): readonly FilledInstalment[] {
  const transfers = facts.accountEntries.filter((one) => one.kind === "transfer");
  let left = Math.max(0, sumOf(transfers));
  let agreed = 0;
  return [...facts.labourCostSchedule]
    .sort((a, b) => (a.dueOn === b.dueOn ? a.dueId - b.dueId : a.dueOn < b.dueOn ? -1 : 1))
    .map((due) => {
      const filled = Math.min(left, due.amountFen);
      left -= filled;
      agreed += due.amountFen;
      const late = sumOf(transfers.filter((one) => one.bookedOn <= due.dueOn)) < agreed;
      return { due, short: due.amountFen - filled, late };
    });
}

function sumOf(entries: readonly AccountEntryFact[]): number {
  return entries.reduce((sum, one) => sum + one.amountFen, 0);
}
