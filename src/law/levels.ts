import { present } from "../kernel/assert.ts";
import { addDays, type Day, daysBetween } from "../kernel/day.ts";
import type { Level } from "../kernel/fields.ts";
import type { Fen } from "../kernel/money.ts";
import type { Law } from "./law.ts";
import { bandsOf, type ParameterValue } from "./parameters.ts";

/** What a level is worked out from. Days overdue are 1 on the day after the due day. */
export interface Weight {
  readonly dueOn: Day;
  readonly amountFen?: Fen | undefined;
  readonly workers?: number | undefined;
}

/** The profile in force on the day of the question: levels are today's policy, not the law of the fact. */
export function levelProfile({ parameters }: Law, id: string, region: string, asOf: Day): ParameterValue {
  return present(parameters.find(id, region, asOf), `profile ${id} on ${asOf}`);
}

/** Bands are listed from the gravest; the first with a threshold that is reached decides. None reached: blue. */
export function levelOf(profile: ParameterValue, weight: Weight, asOf: Day): Level {
  const days = daysBetween(weight.dueOn, asOf);
  for (const band of bandsOf(profile)) {
    if (
      reached(days, band.daysOverdueMin) ||
      reached(weight.amountFen, band.amountFenMin) ||
      reached(weight.workers, band.workersMin)
    ) {
      return band.level;
    }
  }
  return "blue";
}

/** The next day on which the passing of time alone reaches another threshold of the profile. */
export function nextLevelOn(profile: ParameterValue, dueOn: Day, asOf: Day): Day | undefined {
  let next: Day | undefined;
  for (const { daysOverdueMin } of bandsOf(profile)) {
    if (daysOverdueMin === undefined) continue;
    const on = addDays(dueOn, daysOverdueMin);
    if (on > asOf && (next === undefined || on < next)) next = on;
  }
  return next;
}

function reached(value: number | undefined, min: number | undefined): boolean {
  return value !== undefined && min !== undefined && value >= min;
}
