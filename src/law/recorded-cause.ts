import { addDays, type Day } from "../kernel/day.ts";
import { monthOf } from "../kernel/month.ts";
import type { Judge } from "./define-rule.ts";
import type { ProjectFacts, RecordFact } from "./facts.ts";
import { type Arrears, allOverdue, overdueByCompany } from "./overdue-wages.ts";

/** Wages owed for work of the months that a recorded violation touches. */
export interface CausedArrears {
  readonly arrears: Arrears;
  /** The first day on which both were there: the violation and a payday that had passed. */
  readonly since: Day;
}

/**
 * One pass over the wages for each record; such records are few. Undefined: no wage of the months from the violation's
 * day to its last day is overdue.
 */
export function arrearsDuring(
  cause: RecordFact,
  facts: ProjectFacts,
  judge: Pick<Judge, "law" | "region" | "asOf" | "governs" | "reviewOn">,
): CausedArrears | undefined {
  const [first, last] = [monthOf(cause.on), monthOf(cause.to ?? judge.asOf)];
  const arrears = allOverdue(overdueByCompany(facts, judge, ({ month }) => first <= month && month <= last));
  if (arrears === undefined) return undefined;
  const unpaid = addDays(arrears.dueOn, 1);
  return { arrears, since: unpaid < cause.on ? cause.on : unpaid };
}
