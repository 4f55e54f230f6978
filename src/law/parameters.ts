import { assert, present } from "../kernel/assert.ts";
import type { Day } from "../kernel/day.ts";
import type { Mark } from "./citation.ts";
import type { LevelBand } from "./profile.ts";
import { regionChain } from "./region-chain.ts";

/** One file of `parameters/`: a number, or the id of a profile, by region and day. */
export interface Parameter {
  readonly id: string;
  readonly says: { readonly zh: string; readonly en: string };
  readonly unit:
    | "days"
    | "months"
    | "years"
    | "hundredths-of-a-day"
    | "hours"
    | "percent"
    | "fen"
    | "basis-points"
    | "flag"
    | "profile-id";
  /** Between what a national instrument leaves a region to choose. */
  readonly bounds?: Bounds | undefined;
  readonly values: readonly DatedValue[];
}

export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly source: string;
}

export interface DatedValue {
  readonly region: string;
  readonly from: string;
  /** Last day in force. */
  readonly to?: string | undefined;
  readonly value: number | string;
  readonly source: string;
  readonly mark: Mark;
  /** Where `mark` is P: the file in `statutes/` whose text holds `quote` word for word. */
  readonly statute?: string | undefined;
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
}

/** A parameter's value on a day, with all that a trace must show. */
export interface ParameterValue extends Omit<DatedValue, "value"> {
  readonly id: string;
  /** The bands of the profile that was chosen, where levels were worked out from it. */
  readonly value: number | string | readonly LevelBand[];
}

/** All dated values, by region and day. */
export interface Parameters {
  readonly all: readonly Parameter[];
  /** The value in force on a day: the nearest region upwards that has one decides. Undefined when none is in force. */
  find(id: string, region: string, on: Day): ParameterValue | undefined;
  /** The first value that a parameter ever had in a region or above it; for days before the law, with a warning. */
  first(id: string, region: string): ParameterValue;
}

export function parametersOf(all: readonly Parameter[]): Parameters {
  const byId = new Map(all.map((one) => [one.id, one]));
  const valuesOf = (id: string) => present(byId.get(id), `parameter ${id}`).values;
  return {
    all,
    find(id, region, on) {
      const values = valuesOf(id);
      for (const code of regionChain(region)) {
        const found = values.find(
          (one) => one.region === code && one.from <= on && (one.to === undefined || on <= one.to),
        );
        if (found !== undefined) return { id, ...found };
      }
      return undefined;
    },
    first(id, region) {
      const chain = regionChain(region);
      const found = valuesOf(id)
        .filter((one) => chain.includes(one.region))
        .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
      return { id, ...present(found, `a value of ${id} for ${region}`) };
    },
  };
}

export function numberOf(value: ParameterValue): number {
  assert(typeof value.value === "number", `parameter ${value.id} is not a number`);
  return value.value;
}

/** What is wrong with a value as one of this parameter. Undefined: nothing. */
export function valueComplaint(
  { id, unit }: Pick<Parameter, "id" | "unit">,
  { value }: Pick<DatedValue, "value">,
  profileIds: readonly string[],
): string | undefined {
  if (unit !== "profile-id") return typeof value === "number" ? undefined : `${id} is a number, not ${value}`;
  return profileIds.includes(String(value)) ? undefined : `${id} names no known profile: ${value}`;
}
