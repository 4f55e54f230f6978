import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Tx } from "../../db/transact.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { activeSites, type Measure, pastFirstPayday, type Reckoning } from "./measure.store.ts";
import type { FACT_SHOWS, listFacts } from "./scorecard.contract.ts";
import type { Adjustment, Figure } from "./scorecard.ts";

/** What was decided about facts; `disputeId` for the list behind the figure. */
export interface DecidedAdjustment extends Adjustment {
  readonly disputeId: number;
  /** The figure came out as published when the fact was disputed: the frozen figure can be adjusted by it. */
  readonly asPublished: boolean;
}

/** The facts of a measure as they count: `f`, with what was decided about them. */
async function counted(
  tx: Tx,
  measure: Measure,
  reckoning: Reckoning,
  adjustments: readonly DecidedAdjustment[],
): Promise<RawBuilder<unknown>> {
  const own = adjustments.filter((one) => one.measure === measure.key);
  return sql`raw as materialized (${await measure.facts(tx, reckoning)}), f as (
    select raw.region, raw.project_id, raw.fact_key, raw.ref_id, raw.pin, raw.month, raw.on_day, raw.fact_text,
      a.dispute_id, coalesce(a.excluded, false) as excluded, raw.num as old_num, raw.den as old_den,
      coalesce(a.num, raw.num) as num, coalesce(a.den, raw.den) as den
    from raw left join unnest(${own.map((one) => one.factKey)}::text[], ${own.map((one) => one.disputeId)}::int8[],
      ${own.map((one) => one.excluded)}::bool[], ${own.map((one) => one.newNumerator)}::int8[],
      ${own.map((one) => one.newDenominator)}::int8[]) as a(fact_key, dispute_id, excluded, num, den)
      on a.fact_key = raw.fact_key
  ), site as (${expectedSites(measure, reckoning)})`;
}

/** Sites of which facts are expected. */
function expectedSites({ expected }: Measure, reckoning: Reckoning): RawBuilder<unknown> {
  const which = { active: sql`true`, "after-payday": pastFirstPayday(reckoning), none: sql`false` }[expected];
  return sql`select p.project_id, p.region_code, p.name from (${activeSites(reckoning)}) p where ${which}`;
}

interface FigureRow extends Figure {
  readonly regionCode: string;
}

/** One measure for every county of the area that has a site or a fact. */
export async function figuresByRegion(
  tx: Tx,
  measure: Measure,
  reckoning: Reckoning,
  adjustments: readonly DecidedAdjustment[],
): Promise<ReadonlyMap<string, Figure>> {
  const values = measure.figure === "median" ? sql`array_agg(num order by num)` : sql`'{}'::int8[]`;
  const { rows } = await sql<FigureRow>`with ${await counted(tx, measure, reckoning, adjustments)},
    summed as (select region, count(*)::int4 as facts, sum(num)::int8 as numerator, sum(den)::int8 as denominator,
      ${values} as "values" from f where not excluded group by region),
    asked as (select site.region_code as region, count(*)::int4 as sites,
        (count(*) filter (where known.project_id is null))::int4 as silent
      from site left join (select distinct project_id from f) known on known.project_id = site.project_id
      group by site.region_code)
    select coalesce(summed.region, asked.region) as "regionCode", coalesce(facts, 0) as facts,
      coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator,
      to_jsonb(coalesce("values", '{}')) as "values", coalesce(sites, 0) as sites, coalesce(silent, 0) as silent
    from summed full join asked on asked.region = summed.region`.execute(tx.kysely);
  return new Map(rows.map(({ regionCode, ...figure }) => [regionCode, figure]));
}

/** Sites under way in the period, by county. */
export async function activeSitesByRegion(tx: Tx, reckoning: Reckoning): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ regionCode: string; sites: number }>`
    select p.region_code as "regionCode", count(*)::int4 as sites from (${activeSites(reckoning)}) p
    group by p.region_code`.execute(tx.kysely);
  return new Map(rows.map(({ regionCode, sites }) => [regionCode, sites]));
}

type FactRow = OutputOf<typeof listFacts>["rows"][number];

interface Page {
  readonly regionCode: string;
  readonly show: (typeof FACT_SHOWS)[number];
  readonly limit: number;
  readonly offset: number;
}

/** The facts behind the figure of an area, those that weigh on it first; or the sites that no fact came from. */
export async function factsPage(
  tx: Tx,
  measure: Measure,
  reckoning: Reckoning,
  adjustments: readonly DecidedAdjustment[],
  page: Page,
): Promise<{ total: number; rows: FactRow[] }> {
  const own = `${areaPrefix(page.regionCode)}%`;
  const facts = await counted(tx, measure, reckoning, adjustments);
  const rows =
    page.show === "silent"
      ? sql`select site.region_code as region, site.project_id, 'p' || site.project_id as fact_key,
          null::int8 as ref_id,
          null::int4 as pin, null::text as month, null::date as on_day, null::text as fact_text,
          null::int8 as dispute_id, false as excluded, 0::int8 as num, 0::int8 as den, 0::int8 as old_num,
          0::int8 as old_den, 0::int8 as weighs
        from site where not exists (select from f where f.project_id = site.project_id)`
      : sql`select region, project_id, fact_key, ref_id, pin, month, on_day, fact_text, dispute_id, excluded, num, den,
          old_num, old_den, ${measure.better === "more" ? sql`den - num` : sql`num`} as weighs from f`;
  const wanted = {
    all: sql`not excluded`,
    lacking: sql`not excluded and weighs > 0`,
    adjusted: sql`dispute_id is not null`,
    silent: sql`true`,
  }[page.show];
  const { rows: found } = await sql<FactRow & { total: number }>`with ${facts}, shown as (${rows}), page as (
      select *, count(*) over ()::int4 as total from shown where region like ${own} and ${wanted}
      order by weighs desc, region, project_id, on_day, fact_key limit ${page.limit} offset ${page.offset}
    )
    select page.total, page.fact_key as "factKey", page.region as "regionCode", page.project_id as "projectId",
      p.name as "projectName", page.ref_id as "refId", page.pin, e.worker_name as "workerName", page.month,
      page.on_day as on, page.fact_text as text, page.num as numerator, page.den as denominator,
      case when page.dispute_id is null then null else jsonb_build_object('disputeId', page.dispute_id,
        'excluded', page.excluded, 'oldNumerator', page.old_num, 'oldDenominator', page.old_den) end as adjusted
    from page left join project p on p.project_id = page.project_id
    left join engagement e on e.project_id = page.project_id and e.pin = page.pin
    order by page.weighs desc, page.region, page.project_id, page.on_day, page.fact_key`.execute(tx.kysely);
  const total = found[0]?.total ?? 0;
  return { total, rows: found.map(({ total: _total, ...row }) => row) };
}

interface KeyedFact {
  readonly factKey: string;
  readonly regionCode: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** Those of the named facts that the figure of the area counts. */
export async function factsByKey(
  tx: Tx,
  measure: Measure,
  reckoning: Reckoning,
  regionCode: string,
  keys: readonly string[],
): Promise<KeyedFact[]> {
  const { rows } = await sql<KeyedFact>`with raw as (${await measure.facts(tx, reckoning)})
    select fact_key as "factKey", region as "regionCode", num as numerator, den as denominator from raw
    where fact_key = any(${[...keys]}::text[]) and region like ${`${areaPrefix(regionCode)}%`}
    order by fact_key`.execute(tx.kysely);
  return rows;
}
