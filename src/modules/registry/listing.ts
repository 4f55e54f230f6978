import type { Day } from "../../kernel/day.ts";

/** A firm on a project, with the day on which it took the work. */
export interface Firm {
  readonly companyId: number;
  readonly companyCode: string;
  readonly name: string;
  readonly tookWorkOn: Day;
}

export interface Listing {
  readonly listingId: number;
  readonly companyCode: string;
  readonly fromDay: Day;
  /** The last day. Null: until it is taken off. */
  readonly toDay: Day | null;
  /** From this day on it no longer counts. */
  readonly endedOn: Day | null;
}

export interface ListedFirm extends Firm {
  readonly listingId: number;
}

/** On the list at the end of the day. */
export function isListed({ fromDay, toDay, endedOn }: Omit<Listing, "companyCode" | "listingId">, on: Day): boolean {
  return fromDay <= on && (toDay === null || on <= toDay) && (endedOn === null || on < endedOn);
}

/**
 * Firms that took their work while they were listed and still are. Work that a firm had before it was listed is no new
 * project; a firm that is off the list is free.
 */
export function listedFirms(firms: readonly Firm[], listings: readonly Listing[], today: Day): ListedFirm[] {
  return firms.flatMap((firm) => {
    const listing = listings.find(
      (one) => one.companyCode === firm.companyCode && isListed(one, firm.tookWorkOn) && isListed(one, today),
    );
    return listing === undefined ? [] : [{ ...firm, listingId: listing.listingId }];
  });
}

/** Another listing of the same firm that has a day in common. */
export function overlapping(listings: readonly Listing[], fromDay: Day, toDay: Day | undefined): Listing | undefined {
  return listings.find(
    (one) =>
      (toDay === undefined || one.fromDay <= toDay) &&
      (one.toDay === null || fromDay <= one.toDay) &&
      (one.endedOn === null || fromDay < one.endedOn),
  );
}
