import type { LawItem } from "./law-item.ts";

/** What follows when a duty is not done: a fine, a stop of work, a listing, extra compensation. */
export interface Penalty extends LawItem {}

export function definePenalty(penalty: Penalty): Penalty {
  return penalty;
}
