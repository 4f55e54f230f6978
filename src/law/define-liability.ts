import type { LawItem } from "./law-item.ts";

/** Who must pay wages that are owed, by one article of law. */
export interface Liability extends LawItem {}

export function defineLiability(liability: Liability): Liability {
  return liability;
}
