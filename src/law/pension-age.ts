import type { Day } from "../kernel/day.ts";
import { addMonth, firstDay, lastDay, type Month } from "../kernel/month.ts";
import type { EngagementFact } from "./facts.ts";
import type { Law } from "./law.ts";
import { numberOf, type ParameterValue } from "./parameters.ts";

/** When a worker reaches the statutory retirement age, and the values that it was worked out with. */
export interface PensionAge {
  /**
   * The last day of the month in which it is reached: of the birth only the month is kept, so earlier days of that
   * month would be a guess.
   */
  readonly on: Day;
  readonly parameters: readonly ParameterValue[];
}

type Person = Pick<EngagementFact, "bornIn" | "sex" | "manages">;

/**
 * Retirement ages in a region, remembered by month of birth and sex. Undefined: not known, because month of birth or
 * sex is not recorded, or because a woman is on the management staff, for whom an older age can hold.
 *
 * Since 2025 the age rises by one month for each so many months by which the old age falls later, up to a most.
 */
export function pensionAges({ parameters }: Law, region: string): (person: Person) => PensionAge | undefined {
  const known = new Map<string, PensionAge | undefined>();
  const find = (id: string, month: Month) => parameters.find(id, region, firstDay(month));

  function reached(bornIn: Month, who: "men" | "women"): PensionAge | undefined {
    const age = parameters.first(`pension-age-${who}`, region);
    const old = addMonth(bornIn, numberOf(age));
    const [step, most] = [find(`pension-rise-step-${who}`, old), find(`pension-rise-max-${who}`, old)];
    if (step === undefined || most === undefined) return { on: lastDay(old), parameters: [age] };
    const later = monthNumber(old) - monthNumber(step.from);
    const rise = Math.min(numberOf(most), Math.floor(later / numberOf(step)) + 1);
    return { on: lastDay(addMonth(old, rise)), parameters: [age, step, most] };
  }

  return ({ bornIn, sex, manages }) => {
    if (bornIn === undefined || sex === undefined || (sex === "female" && manages === true)) return undefined;
    const key = `${bornIn} ${sex}`;
    if (!known.has(key)) known.set(key, reached(bornIn, sex === "male" ? "men" : "women"));
    return known.get(key);
  };
}

function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
}
