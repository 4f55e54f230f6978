import type { Day } from "../../kernel/day.ts";

/** A firm on a project, with the day on which it took the work, as typed, and the day on which that was recorded. */
export interface Firm {
  readonly companyId: number;
  readonly companyCode: string;
  readonly name: string;
  readonly tookWorkOn: Day;
  readonly recordedOn: Day;
}

/**
 * `missing`: it took the work while it was not free to. `unknown`: it is said to have taken it before, and that was
 * recorded only after: nobody can tell a late record from an early day.
 */
export type WorkState = "missing" | "unknown";

/** What is to be said of work by a listing or a restriction that is in force today; undefined: nothing. */
export function workState(
  { tookWorkOn, recordedOn }: Firm,
  fromDay: Day,
  inForce: (on: Day) => boolean,
): WorkState | undefined {
  if (inForce(tookWorkOn)) return "missing";
  return tookWorkOn < fromDay && inForce(recordedOn) ? "unknown" : undefined;
}

/** The worst that is found of a firm, with what it is found of. */
export function worst<Found extends { readonly state: WorkState }>(found: readonly Found[]): Found | undefined {
  return found.find(({ state }) => state === "missing") ?? found[0];
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
  readonly state: WorkState;
}

/** On the list at the end of the day. */
export function isListed({ fromDay, toDay, endedOn }: Omit<Listing, "companyCode" | "listingId">, on: Day): boolean {
  return fromDay <= on && (toDay === null || on <= toDay) && (endedOn === null || on < endedOn);
}

/**
 * Firms that took their work while they were listed and still are. Work that a firm had before it was listed is no new
 * project; a firm that is off the list is free. Work recorded after the listing, of a day before it, is `unknown`.
 */
export function listedFirms(firms: readonly Firm[], listings: readonly Listing[], today: Day): ListedFirm[] {
  return firms.flatMap((firm) => {
    const found = listings.flatMap((one) => {
      if (one.companyCode !== firm.companyCode || !isListed(one, today)) return [];
      const state = workState(firm, one.fromDay, (on) => isListed(one, on));
      return state === undefined ? [] : [{ ...firm, listingId: one.listingId, state }];
    });
    return worst(found) ?? [];
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
