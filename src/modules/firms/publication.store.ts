import { type RawBuilder, sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import { isOfFirm } from "./basis.store.ts";
import { type Company, isListedOn } from "./firm-list.store.ts";
import type { publicCredit, publish } from "./publication.contract.ts";

/** On the public page: not taken down, its last day not over, and a listing still in force. */
function isShown(today: Day): RawBuilder<boolean> {
  return sql`(b.taken_down_on is null and b.published_on <= ${today}::date
    and (b.to_day is null or b.to_day >= ${today}::date)
    and (b.listing_id is null or exists (select from dishonesty_listing l
      where l.listing_id = b.listing_id and l.company_code = b.company_code and ${isListedOn(today)})))`;
}

type PublicRow = OutputOf<typeof publicCredit>["rows"][number];
type Filter = Omit<InputOf<typeof publicCredit>, "limit" | "offset">;

/** The newest decisions first. The last day of a listing is the listing's own. */
export async function shownPublications(
  tx: Tx,
  { kind, search = "" }: Filter,
  page: { readonly limit: number; readonly offset: number },
  today: Day,
): Promise<{ total: number; rows: PublicRow[] }> {
  const where = sql`${isShown(today)} and (${kind ?? null}::text is null or b.kind = ${kind ?? null}::text)
    and (${search} = '' or strpos(b.company_name, ${search}) > 0 or b.company_code = upper(${search}))`;
  const { rows } = await sql<PublicRow>`select b.kind, b.company_name as "companyName",
      b.company_code as "companyCode", b.address, b.legal_representative as "legalRepresentative", b.facts, b.handling,
      b.document_number as "documentNumber", b.decided_on as "decidedOn", b.authority,
      case when b.listing_id is null then b.to_day
        else (select l.to_day from dishonesty_listing l where l.listing_id = b.listing_id) end as "toDay",
      b.published_on as "publishedOn"
    from firm_publication b where ${where}
    order by b.decided_on desc, b.publication_id desc limit ${page.limit} offset ${page.offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*)::int4 as n from firm_publication b where ${where}`.execute(
    tx.kysely,
  );
  return { total: counted.rows[0]?.n ?? 0, rows };
}

/** All that was published of a firm, and whether it is shown today. */
export async function publicationsOf(tx: Tx, companyCode: string, today: Day) {
  const { rows } = await sql<{
    publicationId: number;
    kind: "listing" | "violation";
    documentNumber: string;
    publishedOn: Day;
    shown: boolean;
    takenDownOn: Day | null;
    takenDownReason: string | null;
    facts: string;
    regionCode: string;
  }>`select b.publication_id as "publicationId", b.kind, b.document_number as "documentNumber",
      b.published_on as "publishedOn", ${isShown(today)} as shown, b.taken_down_on as "takenDownOn",
      b.taken_down_reason as "takenDownReason", b.facts, b.region_code as "regionCode"
    from firm_publication b where b.company_code = ${companyCode}
    order by b.published_on desc, b.publication_id desc`.execute(tx.kysely);
  return rows;
}

type Publication = Omit<PublicRow, "publishedOn"> & {
  readonly publishedOn: Day;
  readonly regionCode: string;
  readonly recordedByName: string;
};

/** One publication, shown or not; the last day of a listing is the listing's own. */
export async function publicationBy(tx: Tx, publicationId: number): Promise<Publication | undefined> {
  const [row] = await tx.query<Publication>(
    `select b.kind, b.company_name as "companyName", b.company_code as "companyCode", b.address,
       b.legal_representative as "legalRepresentative", b.facts, b.handling, b.document_number as "documentNumber",
       b.decided_on as "decidedOn", b.authority, coalesce(b.to_day, l.to_day) as "toDay",
       b.published_on as "publishedOn", b.region_code as "regionCode", b.recorded_by_name as "recordedByName"
     from firm_publication b left join dishonesty_listing l on l.listing_id = b.listing_id
     where b.publication_id = $1`,
    [publicationId],
  );
  return row;
}

export async function currentListing(tx: Tx, listingId: number, companyCode: string, today: Day): Promise<boolean> {
  const { rows } = await sql`select 1 from dishonesty_listing l where l.listing_id = ${listingId}
    and l.company_code = ${companyCode} and ${isListedOn(today)}`.execute(tx.kysely);
  return rows.length > 0;
}

/** A case about the firm in which the step of publication was taken. */
export async function publishedCase(
  tx: Tx,
  actor: Actor,
  one: { readonly projectId: number; readonly caseId: number; readonly companyId: number },
): Promise<boolean> {
  const { rows } = await sql`select 1 from labour_case c join project p on p.project_id = c.project_id
    where c.case_id = ${one.caseId} and c.project_id = ${one.projectId} and ${visibleProjects(actor)}
      and ${isOfFirm(one.companyId)}
      and exists (select from case_action a where a.case_id = c.case_id and a.kind = 'publish')`.execute(tx.kysely);
  return rows.length > 0;
}

/** Undefined where the listing, or the case for this firm, is published already. */
export async function insertPublication(
  { tx, ids, now, today, actor }: Context,
  given: InputOf<typeof publish>,
  firm: Company,
  regionCode: string,
): Promise<number | undefined> {
  const publicationId = ids.next();
  const violation = given.kind === "violation";
  const inserted = await tx.execute(
    `insert into firm_publication (publication_id, kind, company_id, company_code, company_name, address,
       legal_representative, facts, handling, document_number, decided_on, authority, region_code, listing_id,
       project_id, case_id, to_day, published_on, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     on conflict do nothing`,
    [
      publicationId,
      given.kind,
      firm.companyId,
      firm.companyCode,
      firm.name,
      given.address ?? null,
      given.legalRepresentative ?? null,
      given.facts,
      given.handling ?? null,
      given.documentNumber,
      given.decidedOn,
      given.authority,
      regionCode,
      violation ? null : (given.listingId ?? null),
      violation ? (given.projectId ?? null) : null,
      violation ? (given.caseId ?? null) : null,
      violation ? (given.toDay ?? null) : null,
      today,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return inserted === 1 ? publicationId : undefined;
}

export async function holdPublication(tx: Tx, publicationId: number) {
  const [row] = await tx.query<{ regionCode: string; takenDownOn: Day | null }>(
    `select region_code as "regionCode", taken_down_on as "takenDownOn" from firm_publication
     where publication_id = $1 for update`,
    [publicationId],
  );
  return row;
}

export async function setTakenDown({ tx, now, today, actor }: Context, publicationId: number, reason: string) {
  await tx.execute(
    `update firm_publication set taken_down_on = $2, taken_down_reason = $3, taken_down_at = $4,
       taken_down_by_name = $5 where publication_id = $1`,
    [publicationId, today, reason, now, actor.name],
  );
}
