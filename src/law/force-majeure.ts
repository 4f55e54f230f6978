import { present } from "../kernel/assert.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { Judge } from "./define-rule.ts";
import type { ProjectFacts, RecordFact } from "./facts.ts";
import { numberOf } from "./parameters.ts";
import { recordsOf } from "./records-of.ts";

/** An event that covers a payday (724-14, second paragraph). */
export interface Excuse {
  /** The event that decides: of several in a row, the last. */
  readonly event: RecordFact;
  /** The last day on which payment is still prompt after the event. Absent: the event has no recorded end. */
  readonly due: Day | undefined;
}

/** Tells what excuses a company's payday. Undefined where no force majeure is recorded, as almost everywhere. */
export function excuses(
  facts: ProjectFacts,
  { law, region }: Judge,
): ((companyId: number, due: Day) => Excuse | undefined) | undefined {
  const events = recordsOf(facts, "force-majeure");
  if (events.length === 0) return undefined;
  const ended = events.map((event) => {
    if (event.to === undefined) return { event, due: undefined };
    const days = present(law.parameters.find("prompt-days", region, event.to), "prompt-days");
    return { event, due: addDays(event.to, numberOf(days)) };
  });
  return (companyId, payday) => {
    let excuse: Excuse | undefined;
    for (let due: Day | undefined = payday; due !== undefined; due = excuse.due) {
      const next = lastCovering(ended, companyId, due);
      if (next === undefined) return excuse;
      excuse = next;
    }
    return excuse;
  };
}

/** Of the events that cover the day the one that ends last, so that the order of records does not matter. */
function lastCovering(events: readonly Excuse[], companyId: number, due: Day): Excuse | undefined {
  let last: Excuse | undefined;
  for (const one of events) {
    const { on, to, companyId: only } = one.event;
    if (on > due || (to !== undefined && to < due) || (only !== undefined && only !== companyId)) continue;
    if (to === undefined) return one;
    if (last?.event.to === undefined || to > last.event.to) last = one;
  }
  return last;
}
