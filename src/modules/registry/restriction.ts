import { isWithin } from "../../codes/regions.ts";
import type { Day } from "../../kernel/day.ts";
import { type Firm, type WorkState, workState, worst } from "./listing.ts";

/**
 * What a restriction keeps a firm from: taking on works (施工单位 限制承接新工程, 吊销资质证书 [724-55]), or building
 * anew as an owner (建设单位 限制其新建项目 [724-49]).
 */
export const RESTRICTED_FROM = ["works", "builds"] as const;
export type RestrictedFrom = (typeof RESTRICTED_FROM)[number];

export interface FirmAtWork extends Firm {
  readonly takes: RestrictedFrom;
}

export interface Restriction {
  readonly restrictionId: number;
  readonly companyCode: string;
  readonly restrictedFrom: RestrictedFrom;
  /** Where it holds: a region code; trailing zeros mean the whole area. */
  readonly area: string;
  readonly fromDay: Day;
  /** The last day. Null: until it is lifted. */
  readonly toDay: Day | null;
  /** From this day on it no longer counts. */
  readonly endedOn: Day | null;
}

export interface RestrictedFirm extends Firm {
  readonly restrictionId: number;
  readonly state: WorkState;
}

/** In force at the end of the day. */
function isRestricted(
  { fromDay, toDay, endedOn }: Pick<Restriction, "fromDay" | "toDay" | "endedOn">,
  on: Day,
): boolean {
  return fromDay <= on && (toDay === null || on <= toDay) && (endedOn === null || on < endedOn);
}

/**
 * Firms that took work in the region while they were restricted there and still are. Work that a firm had before is no
 * new work, where that was recorded in time; an owner's restriction does not touch what it does as a contractor, nor
 * the other way round.
 */
export function restrictedFirms(
  firms: readonly FirmAtWork[],
  restrictions: readonly Restriction[],
  regionCode: string,
  today: Day,
): RestrictedFirm[] {
  return firms.flatMap((firm) => {
    const found = restrictions.flatMap((one) => {
      const applies =
        one.companyCode === firm.companyCode && one.restrictedFrom === firm.takes && isWithin(regionCode, one.area);
      if (!applies || !isRestricted(one, today)) return [];
      const state = workState(firm, one.fromDay, (on) => isRestricted(one, on));
      return state === undefined ? [] : [{ ...firm, restrictionId: one.restrictionId, state }];
    });
    return worst(found) ?? [];
  });
}
