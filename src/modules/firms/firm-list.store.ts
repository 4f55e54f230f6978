import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import { DUTY, IS_OPEN, isAbout, OPEN_FINDINGS } from "./duty.store.ts";
import { type listFirms, STANDINGS } from "./firm.contract.ts";

type Filter = InputOf<typeof listFirms>;
type Answer = OutputOf<typeof listFirms>;

/** A measure that holds on the day. */
export function inForce(today: Day): RawBuilder<boolean> {
  return sql`(m.from_day <= ${today}::date and m.ended_on is null
    and (m.to_day is null or m.to_day >= ${today}::date))`;
}

export function isListedOn(today: Day): RawBuilder<boolean> {
  return sql`(l.from_day <= ${today}::date and (l.to_day is null or l.to_day >= ${today}::date)
    and (l.ended_on is null or ${today}::date < l.ended_on))`;
}

/**
 * Firms of the projects that the actor sees, each with what is open against it there. Everything is grouped once over
 * the projects, so that a page of some thousand firms costs what its findings cost.
 */
function firms(actor: Actor, filter: Filter, today: Day): RawBuilder<unknown> {
  const area = filter.regionCode === undefined ? "" : areaPrefix(filter.regionCode);
  return sql`with seen as materialized (
    select p.project_id, p.owner_company_id, p.contractor_company_id from project p
    where ${visibleProjects(actor)} and p.region_code like ${`${area}%`}
  ), place as (
    select contractor_company_id as company_id, project_id, 'contractor' as place from seen
    union all select owner_company_id, project_id, 'owner' from seen
    union all select s.company_id, s.project_id, 'subcontractor' from subcontract s join seen using (project_id)
  ), placed as (
    select company_id, count(distinct project_id)::int4 as sites, array_agg(distinct place) as places from place
    where ${filter.place ?? null}::text is null or place = ${filter.place ?? null}::text group by company_id
  ), open_finding as (
    select ${DUTY} as company_id, f.project_id, f.verdict from ${OPEN_FINDINGS}
    join seen on seen.project_id = f.project_id
    where ${IS_OPEN} and ${isAbout(filter.about)}
  ), found as (
    select company_id, (count(*) filter (where verdict = 'breached'))::int4 as findings,
      (count(*) filter (where verdict = 'unknown'))::int4 as unknown,
      (count(distinct project_id) filter (where verdict = 'breached'))::int4 as sites
    from open_finding group by company_id
  ), debt as (
    select coalesce(f.company_id, e.company_id) as company_id, sum(f.amount_fen)::int8 as owed
    from ${OPEN_FINDINGS} join seen on seen.project_id = f.project_id
    where f.closed_on is null and f.verdict = 'breached' and ${isAbout("arrears")} group by 1
  ), site_debt as (
    select contractor_company_id as company_id, sum(r.owed_fen)::int8 as owed
    from seen join project_review r on r.project_id = seen.project_id group by 1
  ), suit as (
    select company_id, count(distinct case_id)::int4 as cases from (
      select seen.contractor_company_id as company_id, c.case_id from labour_case c
      join seen on seen.project_id = c.project_id where c.state not in ('rejected', 'cleared', 'withdrawn')
      union all
      select e.company_id, c.case_id from labour_case c join seen on seen.project_id = c.project_id
      join case_line k on k.case_id = c.case_id
      join engagement e on e.project_id = k.project_id and e.pin = k.pin
      where c.state not in ('rejected', 'cleared', 'withdrawn')
    ) one group by company_id
  ), ladder as (
    select m.company_id, count(*)::int4 as measures,
      max(array_position(${[...STANDINGS]}::text[], m.kind)) as step
    from firm_measure m where ${inForce(today)} group by m.company_id
  ), firm as (
    select c.company_id as "companyId", c.company_code as "companyCode", c.name, placed.places, placed.sites,
      coalesce(found.findings, 0) as findings, coalesce(found.unknown, 0) as unknown,
      coalesce(found.sites, 0) as "siteFindings", coalesce(suit.cases, 0) as "openCases",
      coalesce(debt.owed, 0)::int8 as "owedFen", coalesce(site_debt.owed, 0)::int8 as "sitesOwedFen",
      case when exists (select from dishonesty_listing l where l.company_code = c.company_code and ${isListedOn(today)})
        then 'listed' else (${[...STANDINGS]}::text[])[coalesce(ladder.step, 1)] end as standing,
      coalesce(ladder.measures, 0) as measures
    from placed join company c on c.company_id = placed.company_id
    left join found on found.company_id = c.company_id
    left join debt on debt.company_id = c.company_id
    left join site_debt on site_debt.company_id = c.company_id
    left join suit on suit.company_id = c.company_id
    left join ladder on ladder.company_id = c.company_id
  )`;
}

function wanted(filter: Filter): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  if (filter.findingsMin !== undefined) conditions.push(sql`findings >= ${filter.findingsMin}::int4`);
  if (filter.owedMinFen !== undefined) {
    conditions.push(sql`greatest("owedFen", "sitesOwedFen") >= ${filter.owedMinFen}::int8`);
  }
  if (filter.search !== undefined && filter.search !== "") {
    conditions.push(sql`(strpos(name, ${filter.search}) > 0 or "companyCode" = upper(${filter.search}))`);
  }
  return sql`(${sql.join(conditions, sql` and `)})`;
}

const ORDERS: Readonly<Record<Filter["sort"], RawBuilder<unknown>>> = {
  findings: sql`findings desc, "siteFindings" desc`,
  sites: sql`sites desc`,
  owed: sql`greatest("owedFen", "sitesOwedFen") desc`,
  cases: sql`"openCases" desc`,
  name: sql`name collate "C"`,
};

export async function firmList(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<Answer> {
  const all = firms(actor, filter, today);
  const standing = filter.standing ?? null;
  const { rows } = await sql<Answer["firms"][number]>`${all} select * from firm where ${wanted(filter)}
    and (${standing}::text is null or standing = ${standing}::text)
    order by ${ORDERS[filter.sort]}, "companyCode" limit ${filter.limit} offset ${filter.offset}`.execute(tx.kysely);
  const counted = await sql<Answer["standings"][number]>`${all} select standing, count(*)::int4 as firms from firm
    where ${wanted(filter)} group by standing`.execute(tx.kysely);
  const standings = STANDINGS.map((one) => ({
    standing: one,
    firms: counted.rows.find((row) => row.standing === one)?.firms ?? 0,
  }));
  const total = standings
    .filter((one) => standing === null || one.standing === standing)
    .reduce((sum, one) => sum + one.firms, 0);
  return { total, standings, firms: rows };
}

export interface Company {
  readonly companyId: number;
  readonly companyCode: string;
  readonly name: string;
  readonly legalRepresentative: string | null;
}

const COMPANY = `select company_id as "companyId", company_code as "companyCode", name,
  legal_representative as "legalRepresentative" from company`;

export async function companyBy(tx: Tx, code: string): Promise<Company | undefined> {
  const [row] = await tx.query<Company>(`${COMPANY} where company_code = $1`, [code]);
  return row;
}

export async function companyOf(tx: Tx, companyId: number): Promise<Company | undefined> {
  const [row] = await tx.query<Company>(`${COMPANY} where company_id = $1`, [companyId]);
  return row;
}

/** The open breaches of firms on a matter, on the projects that the actor sees: what a notice rests on. */
export async function findingsOf(
  tx: Tx,
  actor: Actor,
  companyIds: readonly number[],
  about: "real-name" | "arrears",
): Promise<{ companyId: number; projectId: number; findingId: number }[]> {
  const { rows } = await sql<{ companyId: number; projectId: number; findingId: number }>`
    select * from (select ${DUTY} as "companyId", f.project_id as "projectId", f.finding_id as "findingId"
      from ${OPEN_FINDINGS}
      where ${IS_OPEN} and f.verdict = 'breached' and ${isAbout(about)} and ${visibleProjects(actor)}) one
    where "companyId" = any(${[...companyIds]}::int8[]) order by "companyId", "findingId"`.execute(tx.kysely);
  return rows;
}
