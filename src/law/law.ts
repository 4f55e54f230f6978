import { assert } from "../kernel/assert.ts";
import { CALENDARS } from "./calendar.gen.ts";
import type { CalendarYear } from "./calendar-year.ts";
import { CLOCKS } from "./clocks.gen.ts";
import type { Clock } from "./define-clock.ts";
import type { Liability } from "./define-liability.ts";
import type { Rule } from "./define-rule.ts";
import { LIABILITIES } from "./liabilities.gen.ts";
import { PARAMETERS } from "./parameters.gen.ts";
import { type Parameter, type Parameters, parametersOf, valueComplaint } from "./parameters.ts";
import { type Profile, type Profiles, profilesOf } from "./profile.ts";
import { PROFILES } from "./profiles.gen.ts";
import { RULES } from "./rules.gen.ts";
import { type Calendar, calendarOf } from "./working-days.ts";

/** The law that an answer is worked out from. An argument everywhere, as the day is: a trial brings its own. */
export interface Law {
  readonly rules: readonly Rule[];
  readonly clocks: readonly Clock[];
  readonly liabilities: readonly Liability[];
  readonly parameters: Parameters;
  readonly calendar: Calendar;
  readonly profiles: Profiles;
}

/** What administrators recorded beside what the program brings. */
export interface LawAdditions {
  readonly calendars?: readonly CalendarYear[];
  /** Values that go before the program's own of the same region. */
  readonly values?: readonly (Parameter["values"][number] & { readonly id: string })[];
  /** Under ids of their own, beside the program's. */
  readonly profiles?: readonly Profile[];
}

/** The law as this program brings it. */
export const LAW: Law = lawWith({});

export function lawWith({ calendars = [], values = [], profiles = [] }: LawAdditions): Law {
  const allProfiles = [...PROFILES, ...profiles];
  const profileIds = allProfiles.map((one) => one.id);
  return {
    rules: RULES.filter((one) => one.trial === undefined),
    clocks: CLOCKS,
    liabilities: LIABILITIES,
    parameters: parametersOf(PARAMETERS.map((one) => ({ ...one, values: joined(one, values, profileIds) }))),
    calendar: calendarOf([...CALENDARS, ...calendars]),
    profiles: profilesOf(allProfiles),
  };
}

/**
 * A recorded value is looked at before the program's own: of two in force on a day the recorded one decides, and
 * of two recorded ones the newest.
 */
function joined(
  parameter: Parameter,
  recorded: NonNullable<LawAdditions["values"]>,
  profileIds: readonly string[],
): Parameter["values"] {
  const own = recorded.filter((one) => one.id === parameter.id).map(({ id: _id, ...value }) => value);
  for (const value of own) {
    const complaint = valueComplaint(parameter, value, profileIds);
    assert(complaint === undefined, `a recorded value: ${complaint}`);
  }
  return own.length === 0 ? parameter.values : [...own.reverse(), ...parameter.values];
}
