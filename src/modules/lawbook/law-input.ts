import { isKnownRegion, KNOWN_REGIONS } from "../../codes/known-region.ts";
import { type Day, day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

export function regionRefusal(region: string): Refusal | undefined {
  return isKnownRegion(region) ? undefined : refuse("region.unknown", { field: "region", right: KNOWN_REGIONS });
}

/** Day counts reach a few months on; within these years every result is a day of four-digit years. */
const [FIRST_DAY, LAST_DAY] = [day("1949-10-01"), day("2199-12-31")];

export function dayRefusal(field: string, on: Day): Refusal | undefined {
  if (FIRST_DAY <= on && on <= LAST_DAY) return undefined;
  return refuse("law.day-out-of-range", { field, right: `a day from ${FIRST_DAY} to ${LAST_DAY}` });
}
