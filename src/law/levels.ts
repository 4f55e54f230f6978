import { assert, present } from "../kernel/assert.ts";
import { addDays, addMonths, type Day, day, daysBetween, earliest } from "../kernel/day.ts";
import type { Level } from "../kernel/fields.ts";
import type { Fen } from "../kernel/money.ts";
import type { Law } from "./law.ts";
import type { ParameterValue } from "./parameters.ts";
import type { LevelBand, LevelKind, WholeProfile } from "./profile.ts";
import { regionChain } from "./region-chain.ts";

/** The parameter by which a region chooses. */
export const LEVEL_PROFILE = "level-profile";

/** What a level is worked out from. Days overdue are 1 on the day after the due day. */
export interface Weight {
  readonly dueOn: Day;
  readonly amountFen?: Fen | undefined;
  readonly workers?: number | undefined;
  /** Months within the twelve before in which the same employer (or the owner's transfer) was late on the project. */
  readonly repeats?: number | undefined;
  readonly unpaidSharePercent?: number | undefined;
}

/** The bands that decide, in the form in which a trace shows a parameter. */
export interface LevelProfile extends ParameterValue {
  readonly value: readonly LevelBand[];
}

/** The profile that a region has chosen: today's policy, not the law of the fact. */
export function profileInForce(law: Law, region: string, asOf: Day): WholeProfile {
  return profileChosen(law, region, asOf).profile;
}

/** The same with the first day of the choice. */
export function profileChosen(law: Law, region: string, asOf: Day): { profile: WholeProfile; from: Day } {
  const { choice, profile } = choiceOf(law, region, asOf);
  return { profile: law.profiles.get(profile), from: day(choice.from) };
}

/** The next day on which the region's choice of a profile may be another one, and with it every level. */
export function nextProfileOn(law: Law, region: string, asOf: Day): Day | undefined {
  const chain = regionChain(region);
  const values = law.parameters.all.find((one) => one.id === LEVEL_PROFILE)?.values ?? [];
  const days = values
    .filter((one) => chain.includes(one.region))
    .flatMap(({ from, to }) => [day(from), ...(to === undefined ? [] : [addDays(day(to), 1)])])
    .filter((on) => on > asOf);
  return earliest(...days);
}

export function levelProfile(law: Law, of: LevelKind, region: string, asOf: Day): LevelProfile {
  const { choice, profile: id } = choiceOf(law, region, asOf);
  const profile = law.profiles.get(id);
  return {
    ...choice,
    value: profile.levels[of],
    source: `${profile.name.zh}（${profile.source}）`,
    mark: profile.mark,
  };
}

/** Does a band count repeats? Where none does, nobody has to look into earlier months. */
export function countsRepeats({ value: bands }: Pick<LevelProfile, "value">): boolean {
  return bands.some((band) => band.repeatsMin !== undefined);
}

/** Bands are listed from the gravest; the first with a threshold that is reached decides. None reached: blue. */
export function levelOf({ value: bands }: Pick<LevelProfile, "value">, weight: Weight, asOf: Day): Level {
  const days = daysBetween(weight.dueOn, asOf);
  for (const band of bands) {
    const above = band.monthsOverdueAbove;
    if (
      reached(days, band.daysOverdueMin) ||
      (above !== undefined && asOf > addMonths(weight.dueOn, above)) ||
      reached(weight.amountFen, band.amountFenMin) ||
      reached(weight.workers, band.workersMin) ||
      reached(weight.repeats, band.repeatsMin) ||
      reached(weight.unpaidSharePercent, band.unpaidSharePercentMin)
    ) {
      return band.level;
    }
  }
  return "blue";
}

/** The next day on which the passing of time alone reaches another threshold of the profile. */
export function nextLevelOn({ value: bands }: Pick<LevelProfile, "value">, dueOn: Day, asOf: Day): Day | undefined {
  let next: Day | undefined;
  for (const { daysOverdueMin: days, monthsOverdueAbove: months } of bands) {
    for (const on of [
      days === undefined ? undefined : addDays(dueOn, days),
      months === undefined ? undefined : addDays(addMonths(dueOn, months), 1),
    ]) {
      if (on !== undefined && on > asOf && (next === undefined || on < next)) next = on;
    }
  }
  return next;
}

function choiceOf(law: Law, region: string, asOf: Day) {
  const choice = present(law.parameters.find(LEVEL_PROFILE, region, asOf), `a profile of ${region} on ${asOf}`);
  assert(typeof choice.value === "string", "the parameter level-profile names a profile");
  return { choice, profile: choice.value };
}

function reached(value: number | undefined, min: number | undefined): boolean {
  return value !== undefined && min !== undefined && value >= min;
}
