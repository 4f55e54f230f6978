import { addDays, type Day } from "../kernel/day.ts";
import type { Level } from "../kernel/fields.ts";
import { addMonth, lastDay, monthOf } from "../kernel/month.ts";
import type { Law } from "./law.ts";
import type { CheckId, CheckMode, LadderStep, WholeProfile } from "./profile.ts";

/** A step of the ladder with its last day. */
export interface StepDue extends LadderStep {
  /** Absent: the source sets no day. */
  readonly dueOn?: Day | undefined;
}

/**
 * What a profile asks for when a finding has been at a level since a day. Steps are policy, not statute: a count of
 * calendar days that ends on a day of rest is not moved.
 */
export function ladderSteps(
  profile: Pick<WholeProfile, "ladder">,
  level: Level,
  since: Day,
  law: Pick<Law, "calendar">,
  region: string,
): readonly StepDue[] {
  return profile.ladder
    .filter((step) => step.level === level)
    .map((step) =>
      step.within === undefined ? step : { ...step, dueOn: ends(step, step.within, since, law, region) },
    );
}

/** Does a check stop people, or only tell them? */
export function checkMode(profile: Pick<WholeProfile, "checks">, checkId: CheckId): CheckMode {
  return profile.checks[checkId];
}

function ends({ unit }: LadderStep, within: number, since: Day, law: Pick<Law, "calendar">, region: string): Day {
  if (unit === "working-days") return law.calendar.addWorkingDays(region, since, within);
  return unit === "calendar-days" ? addDays(since, within) : lastDay(addMonth(monthOf(since), within));
}
