import { isWithin } from "../../codes/regions.ts";
import type { Actor } from "../../kernel/actor.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { losar, springFestival } from "../../law/festivals.ts";
import type { CLEAR_BEFORE } from "./campaign.contract.ts";

export type ClearBefore = (typeof CLEAR_BEFORE)[number];

/** The last day before a new year: everything is to be cleared by its end. Years 1951 to 2050. */
export function eveOf(before: ClearBefore, year: number): Day {
  const [spring, tibetan] = [springFestival(year), losar(year)];
  const newYear = {
    "spring-festival": spring,
    losar: tibetan,
    "earlier-new-year": spring < tibetan ? spring : tibetan,
  };
  return addDays(newYear[before], -1);
}

/** Who keeps a whole area: the authority of that area or of one above it, and the administrator. */
export function coversArea(actor: Actor, regionCode: string): boolean {
  if (actor.role === "administrator") return true;
  return actor.regionCode !== undefined && isWithin(regionCode, actor.regionCode);
}
