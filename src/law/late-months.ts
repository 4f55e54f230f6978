import type { Day } from "../kernel/day.ts";
import { addMonth, type Month } from "../kernel/month.ts";
import type { ProjectFacts, WageLineFact } from "./facts.ts";
import { isSettled } from "./settled-payments.ts";

/** What a band's `repeatsMin` counts reaches back so far. */
const REPEAT_MONTHS = 12;

/**
 * By employing company the months of work of which some wage was not settled in full by the end of its due day, whether
 * it was paid later or is still owed. `dueOf` answers nothing for a wage that is not to be judged. Money whose day of
 * settlement is not known counts as in time.
 */
export function lateMonths(
  facts: Pick<ProjectFacts, "wageLines" | "payments">,
  asOf: Day,
  dueOf: (line: WageLineFact) => Day | undefined,
): ReadonlyMap<number, ReadonlySet<Month>> {
  const settled = Map.groupBy(facts.payments.filter(isSettled), (one) => one.lineId);
  const late = new Map<number, Set<Month>>();
  for (const line of facts.wageLines) {
    const due = dueOf(line);
    if (due === undefined || asOf <= due) continue;
    let inTime = 0;
    for (const { settledOn, amountFen } of settled.get(line.lineId) ?? []) {
      if (settledOn === undefined || settledOn <= due) inTime += amountFen;
    }
    if (inTime >= line.netFen) continue;
    const months = late.get(line.companyId);
    if (months === undefined) late.set(line.companyId, new Set([line.month]));
    else months.add(line.month);
  }
  return late;
}

/** How many of the months lie within the twelve before one; the month itself is no repeat. */
export function repeatsBefore(months: Iterable<Month>, one: Month): number {
  const first = addMonth(one, -REPEAT_MONTHS);
  return new Set([...months].filter((each) => first <= each && each < one)).size;
}
