import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { SectorCode } from "../../codes/sectors.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type * as contract from "./campaign.contract.ts";
import type { ClearBefore } from "./campaign.ts";

export type Funding = (typeof contract.FUNDINGS)[number];

export interface Campaign {
  readonly campaignId: number;
  readonly name: { readonly zh: string; readonly en: string; readonly bo?: string };
  readonly regionCode: string;
  readonly fundings: Funding[];
  readonly sectors: SectorCode[];
  readonly cutOff: Day;
  readonly clearBy: Day;
  readonly clearBefore: ClearBefore | null;
  readonly clearBeforeYear: number | null;
  readonly targetDays: number;
  readonly source: string | null;
  readonly recordedOn: Day;
  readonly recordedByName: string;
  readonly closedOn: Day | null;
}

/** An English name that was not given is the Chinese one. */
const CAMPAIGN = sql`c.campaign_id as "campaignId", jsonb_strip_nulls(jsonb_build_object('zh', c.name_zh,
    'en', coalesce(c.name_en, c.name_zh), 'bo', c.name_bo)) as name, c.region_code as "regionCode", c.fundings,
  c.sectors, c.cut_off as "cutOff", c.clear_by as "clearBy", c.clear_before as "clearBefore",
  c.clear_before_year as "clearBeforeYear", c.target_days as "targetDays", c.source,
  (c.recorded_at at time zone 'Asia/Shanghai')::date as "recordedOn", c.recorded_by_name as "recordedByName",
  r.closed_on as "closedOn"`;

const TABLES = sql`campaign c left join campaign_report r on r.campaign_id = c.campaign_id`;

/** The projects of a campaign, whoever looks. Projects registered after the cut-off belong to it too. */
export function inScope({
  regionCode,
  fundings,
  sectors,
}: Pick<Campaign, "regionCode" | "fundings" | "sectors">): RawBuilder<boolean> {
  return sql`(p.region_code like ${`${areaPrefix(regionCode)}%`} and p.funding = any(${fundings}::text[])
    and (${sectors.length} = 0 or p.sector = any(${sectors}::text[])))`;
}

/** Those of them that the actor sees, in an area of the campaign where one is named. */
export function seenInScope(actor: Actor, campaign: Campaign, regionCode: string | undefined): RawBuilder<boolean> {
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  return sql`(${inScope(campaign)} and ${visibleProjects(actor)} and p.region_code like ${`${area}%`})`;
}

/** A campaign concerns an actor whose area lies in it, or in whose area it lies; every one concerns who has no area. */
function concerns(actor: Actor) {
  const area = actor.regionCode ?? "000000";
  const above = [`${area.slice(0, 2)}0000`, `${area.slice(0, 4)}00`, area];
  return sql`(c.region_code like ${`${areaPrefix(area)}%`} or c.region_code = any(${above}::text[]))`;
}

export async function campaigns(tx: Tx, actor: Actor, filter: { open?: boolean | undefined }): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`select ${CAMPAIGN} from ${TABLES}
    where ${concerns(actor)}
      and (${filter.open ?? null}::boolean is null or (r.closed_on is null) = ${filter.open ?? null}::boolean)
    order by r.closed_on is not null, c.clear_by, c.campaign_id limit 200`.execute(tx.kysely);
  return rows;
}

export async function findCampaign(tx: Tx, actor: Actor, campaignId: number): Promise<Campaign | undefined> {
  const { rows } = await sql<Campaign>`select ${CAMPAIGN} from ${TABLES}
    where c.campaign_id = ${campaignId} and ${concerns(actor)}`.execute(tx.kysely);
  return rows[0];
}

/** The open campaign that is to be done next, among those with a project in scope that the actor sees. */
export async function nextToClear(
  tx: Tx,
  actor: Actor,
  regionCode: string | undefined,
  today: Day,
): Promise<Campaign | undefined> {
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  const { rows } = await sql<Campaign>`select ${CAMPAIGN} from ${TABLES}
    where r.closed_on is null and c.clear_by >= ${today}::date and exists (
      select from project p where ${visibleProjects(actor)} and p.region_code like ${`${area}%`}
        and p.funding = any(c.fundings) and (c.sectors = '{}' or p.sector = any(c.sectors))
        and p.region_code like regexp_replace(c.region_code, '0000$|00$', '') || '%')
    order by c.clear_by, c.campaign_id limit 1`.execute(tx.kysely);
  return rows[0];
}

export async function insertCampaign(
  { tx, ids, now, actor }: Context,
  terms: InputOf<typeof contract.addCampaign>,
  clearBy: Day,
): Promise<number> {
  const campaignId = ids.next();
  await tx.execute(
    `insert into campaign (campaign_id, name_zh, name_bo, name_en, region_code, fundings, sectors, cut_off, clear_by,
       clear_before, clear_before_year, target_days, source, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      campaignId,
      terms.name,
      terms.nameBo ?? null,
      terms.nameEn ?? null,
      terms.regionCode,
      [...new Set(terms.fundings)],
      [...new Set(terms.sectors)],
      terms.cutOff,
      clearBy,
      terms.clearBefore ?? null,
      terms.clearBeforeYear ?? null,
      terms.targetDays,
      terms.source ?? null,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return campaignId;
}

export interface StoredReport {
  readonly closedOn: Day;
  readonly closedByName: string;
  readonly recordedAt: Instant;
  readonly note: string;
  readonly report: string;
  readonly digest: string;
}

export async function findReport(tx: Tx, campaignId: number): Promise<StoredReport | undefined> {
  const [row] = await tx.query<StoredReport>(
    `select closed_on as "closedOn", recorded_by_name as "closedByName", recorded_at as "recordedAt", note, report,
       encode(digest, 'hex') as digest
     from campaign_report where campaign_id = $1`,
    [campaignId],
  );
  return row;
}

/** False where somebody else closed it meanwhile. */
export async function insertReport(
  { tx, now, today, actor }: Context,
  campaignId: number,
  one: { readonly report: string; readonly digest: string; readonly note: string },
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into campaign_report (campaign_id, closed_on, report, digest, note, recorded_at, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8) on conflict do nothing`,
    [campaignId, today, one.report, one.digest, one.note, now, actor.userId, actor.name],
  );
  return inserted === 1;
}
