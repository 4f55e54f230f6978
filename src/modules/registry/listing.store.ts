import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type * as contract from "./listing.contract.ts";
import type { Listing } from "./listing.ts";

/** Listings are checked against one another, so they are entered one at a time. */
export async function lockListings(tx: Tx): Promise<void> {
  await tx.query("lock table dishonesty_listing in share row exclusive mode", []);
}

const LISTING = `listing_id as "listingId", company_code as "companyCode", from_day as "fromDay", to_day as "toDay",
  ended_on as "endedOn"`;

export async function listingsOf(tx: Tx, companyCodes: readonly string[]): Promise<Listing[]> {
  return tx.query<Listing>(
    `select ${LISTING} from dishonesty_listing where company_code = any($1) order by listing_id`,
    [[...companyCodes]],
  );
}

export async function findListing(tx: Tx, listingId: number): Promise<Listing | undefined> {
  const [row] = await tx.query<Listing>(`select ${LISTING} from dishonesty_listing where listing_id = $1 for update`, [
    listingId,
  ]);
  return row;
}

export async function insertListing(context: Context, given: InputOf<typeof contract.addListing>): Promise<number> {
  const listingId = context.ids.next();
  await context.tx.execute(
    `insert into dishonesty_listing (listing_id, company_code, company_name, from_day, to_day, decision_number,
       authority, source, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      listingId,
      given.companyCode,
      given.companyName,
      given.fromDay,
      given.toDay ?? null,
      given.decisionNumber,
      given.authority,
      given.source,
      context.now,
      context.actor.userId,
      context.actor.name,
    ],
  );
  return listingId;
}

export async function setEnded({ tx, now, actor }: Context, given: InputOf<typeof contract.endListing>) {
  await tx.execute(
    `update dishonesty_listing set ended_on = $2, ended_reason = $3, ended_at = $4, ended_by_name = $5
     where listing_id = $1`,
    [given.listingId, given.endedOn, given.reason, now, actor.name],
  );
}

type Row = OutputOf<typeof contract.listListings>["listings"][number];

/** Those on the list today first, then the newest. */
export async function listings(
  tx: Tx,
  filter: InputOf<typeof contract.listListings>,
  today: Day,
): Promise<{ total: number; listings: Row[] }> {
  const where = `($1 = '' or strpos(l.company_name, $1) > 0 or l.company_code = upper($1)) and (not $2 or ${CURRENT})`;
  const parameters = [filter.search?.trim() ?? "", filter.current, today];
  const rows = await tx.query<Row>(
    `select l.listing_id as "listingId", l.company_code as "companyCode", l.company_name as "companyName",
       l.from_day as "fromDay", l.to_day as "toDay", l.decision_number as "decisionNumber", l.authority, l.source,
       l.recorded_by_name as "recordedByName", (l.recorded_at at time zone 'Asia/Shanghai')::date as "recordedOn",
       l.ended_on as "endedOn", l.ended_reason as "endedReason", l.ended_by_name as "endedByName",
       ${CURRENT} as current,
       (select count(*) from project p join company c on c.company_code = l.company_code
         where c.company_id in (p.owner_company_id, p.contractor_company_id)
           or exists (select from subcontract s where s.project_id = p.project_id and s.company_id = c.company_id)
       )::int4 as projects
     from dishonesty_listing l where ${where}
     order by ${CURRENT} desc, l.from_day desc, l.listing_id desc limit $4 offset $5`,
    [...parameters, filter.limit, filter.offset],
  );
  const [counted] = await tx.query<{ n: number }>(
    `select count(*)::int4 as n from dishonesty_listing l where ${where}`,
    parameters,
  );
  return { total: counted?.n ?? 0, listings: rows };
}

const CURRENT = `(l.from_day <= $3 and (l.to_day is null or $3 <= l.to_day)
  and (l.ended_on is null or $3 < l.ended_on))`;
