import { parseCompanyCode } from "../../codes/company-code.ts";
import { implement } from "../../db/implement.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import * as contract from "./listing.contract.ts";
import * as store from "./listing.store.ts";
import { overlapping } from "./listing.ts";

export const listListings = implement(contract.listListings, ({ tx, today }, filter) =>
  store.listings(tx, filter, today),
);

export const addListing = implement(contract.addListing, async (context, given) => {
  const code = parseCompanyCode(given.companyCode);
  if (isRefusal(code)) return { ...code, field: "companyCode" };
  if (given.toDay !== undefined && given.toDay < given.fromDay) {
    return refuse("listing.ends-before-start", { field: "toDay", right: `not before ${given.fromDay}` });
  }
  await store.lockListings(context.tx);
  const known = overlapping(await store.listingsOf(context.tx, [code.code]), given.fromDay, given.toDay);
  if (known !== undefined) {
    return refuse("listing.overlaps", { field: "fromDay", facts: { from: known.fromDay, to: known.toDay } });
  }
  return { listingId: await store.insertListing(context, { ...given, companyCode: code.code }) };
});

export const endListing = implement(contract.endListing, async (context, given) => {
  const known = await store.findListing(context.tx, given.listingId);
  if (known === undefined) return refuse("listing.unknown", { field: "listingId" });
  if (known.endedOn !== null) return refuse("listing.already-ended", { facts: { on: known.endedOn } });
  if (given.endedOn < known.fromDay) {
    return refuse("listing.end-before-start", { field: "endedOn", right: `not before ${known.fromDay}` });
  }
  await store.setEnded(context, given);
  return { listingId: given.listingId };
});
