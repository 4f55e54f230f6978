import { addDays, type Day } from "../kernel/day.ts";
import type { StepTaken } from "./define-rule.ts";

export type NoticeFault = "notice-short" | "notice-ended";

/**
 * What is wrong with the public notice before a wage account is closed on a day; empty where it stood for all its days
 * before [724-27].
 */
export function noticeFault(
  { on, to }: { readonly on: Day; readonly to?: Day | undefined },
  days: number,
  closedOn: Day,
): readonly StepTaken<NoticeFault>[] {
  const last = addDays(on, days);
  if (closedOn <= last) {
    return [{ step: "notice-short", values: { notice: on, days, first: addDays(last, 1), on: closedOn } }];
  }
  if (to !== undefined && to < last) return [{ step: "notice-ended", values: { notice: on, days, to } }];
  return [];
}
