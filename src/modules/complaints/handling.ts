import { isWithin } from "../../codes/regions.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { ComplaintNow } from "./complaint.ts";

/** The labour inspection that has the complaint now, and those above it. */
export function mayActOn(actor: Actor, regionCode: string): boolean {
  if (actor.role === "administrator") return true;
  return actor.role === "inspector" && actor.regionCode !== undefined && isWithin(regionCode, actor.regionCode);
}

/**
 * Who needs to know who complained: inspectors of the very region that handles it, and the inspector to whom it was
 * assigned. Nobody above, beside or at the firm.
 */
export function mayOpenIdentity(actor: Actor, now: Pick<ComplaintNow, "regionCode" | "handler">): boolean {
  return actor.role === "inspector" && (actor.regionCode === now.regionCode || actor.userId === now.handler?.id);
}
