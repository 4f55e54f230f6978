import { addDays, type Day } from "../kernel/day.ts";
import type { Judge } from "./define-rule.ts";
import type { ProjectFact, ProjectFacts, RecordFact } from "./facts.ts";

type Asked = Pick<Judge, "asOf" | "reviewOn" | "notDue">;

/**
 * How a recorded state (a freeze, a withheld card, a guarantee) stands at the end of a day under a law that came into
 * force on `from`: still open with the first day that counts, over, or over before the law.
 */
export function lasting(one: RecordFact, judge: Asked, from: Day): Day | "over" | "before-the-law" {
  if (judge.asOf < from || (one.to !== undefined && one.to < from)) return "before-the-law";
  if (one.to !== undefined) {
    if (one.to < judge.asOf) return "over";
    judge.reviewOn(addDays(one.to, 1));
  }
  return one.on < from ? from : one.on;
}

/**
 * The first day from which a site under construction is asked for a standing document. Undefined: it is not asked,
 * because it is completed, has not begun (then it is not due), or the law had not come into force.
 */
export function askedSince({ project }: ProjectFacts, judge: Asked, from: Day): Day | undefined {
  const { projectId, startedOn } = project;
  if (judge.asOf < from || !worksGoOn(project, judge)) return undefined;
  if (startedOn > judge.asOf) {
    judge.reviewOn(startedOn);
    judge.notDue(projectId);
    return undefined;
  }
  return startedOn < from ? from : startedOn;
}

/** Are the works not completed yet? The day of completion is the last on which they are under construction. */
export function worksGoOn({ completedOn }: ProjectFact, judge: Pick<Judge, "asOf" | "reviewOn">): boolean {
  if (completedOn === undefined) return true;
  judge.reviewOn(addDays(completedOn, 1));
  return judge.asOf <= completedOn;
}

/** The last day of the one that lasts longest; undefined where there is none. */
export function lastDayOf(all: readonly { readonly to?: Day | undefined }[]): Day | "no-end" | undefined {
  let last: Day | undefined;
  for (const { to } of all) {
    if (to === undefined) return "no-end";
    if (last === undefined || to > last) last = to;
  }
  return last;
}

/** The newest record of a kind; of two of one day the one recorded last. */
export function newest(records: readonly RecordFact[], kind: RecordFact["kind"]): RecordFact | undefined {
  let found: RecordFact | undefined;
  for (const one of records) {
    if (one.kind !== kind) continue;
    if (found === undefined || one.on > found.on || (one.on === found.on && one.recordId > found.recordId)) found = one;
  }
  return found;
}
