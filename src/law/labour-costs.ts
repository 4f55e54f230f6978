import type { LabourCostDue, ProjectFacts } from "./facts.ts";

/** An instalment with what is missing of it. */
export interface FilledInstalment {
  readonly due: LabourCostDue;
  readonly short: number;
}

/** The instalments in the order of their days; all that the owner ever transferred fills the oldest first. */
export function filledSchedule(facts: ProjectFacts): readonly FilledInstalment[] {
  let left = 0;
  for (const one of facts.accountEntries) if (one.kind === "transfer") left += one.amountFen;
  left = Math.max(0, left);
  return [...facts.labourCostSchedule]
    .sort((a, b) => (a.dueOn === b.dueOn ? a.dueId - b.dueId : a.dueOn < b.dueOn ? -1 : 1))
    .map((due) => {
      const filled = Math.min(left, due.amountFen);
      left -= filled;
      return { due, short: due.amountFen - filled };
    });
}
