import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import { DUTY, OPEN_FINDINGS } from "./duty.store.ts";
import type { Company } from "./firm-list.store.ts";
import type { Basis } from "./measure.store.ts";

/** `project p` and `labour_case c`: the case is about the firm, as contractor, owner or employer of its wages. */
export function isOfFirm(companyId: number): RawBuilder<boolean> {
  return sql<boolean>`(${companyId}::int8 in (p.contractor_company_id, p.owner_company_id) or exists (
    select from case_line k join engagement e on e.project_id = k.project_id and e.pin = k.pin
    where k.case_id = c.case_id and e.company_id = ${companyId}::int8))`;
}

/** Of the facts named, those that are about the firm and that the actor sees. */
export async function factsKnown(tx: Tx, actor: Actor, firm: Company, basis: readonly Basis[]): Promise<Basis[]> {
  const ids = (kind: Basis["kind"]) => basis.filter((one) => one.kind === kind).map((one) => one.factId);
  const { rows } = await sql<Basis>`
    select 'finding' as kind, f.finding_id as "factId", f.project_id as "projectId" from ${OPEN_FINDINGS}
    where f.finding_id = any(${ids("finding")}::int8[]) and f.verdict = 'breached' and ${DUTY} = ${firm.companyId}
      and ${visibleProjects(actor)}
    union all
    select 'case', c.case_id, c.project_id from labour_case c join project p on p.project_id = c.project_id
    where c.case_id = any(${ids("case")}::int8[]) and c.state not in ('rejected', 'withdrawn')
      and ${isOfFirm(firm.companyId)} and ${visibleProjects(actor)}
    union all
    select 'listing', l.listing_id, null from dishonesty_listing l
    where l.listing_id = any(${ids("listing")}::int8[]) and l.company_code = ${firm.companyCode}
    union all
    select 'measure', m.measure_id, null from firm_measure m
    where m.measure_id = any(${ids("measure")}::int8[]) and m.company_id = ${firm.companyId} and m.state <> 'withdrawn'
  `.execute(tx.kysely);
  return rows;
}

/** An order to rectify in one of the cases whose deadline was over before the day [724-55]. */
export async function hasUnmetOrder(tx: Tx, caseIds: readonly number[], before: Day): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from case_action where case_id = any($1) and kind = 'order-rectify'
       and (detail ->> 'deadline')::date < $2::date limit 1`,
    [[...caseIds], before],
  );
  return rows.length > 0;
}

/** A listing among them that is in force on the day. */
export async function isListed(tx: Tx, listingIds: readonly number[], on: Day): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from dishonesty_listing where listing_id = any($1) and from_day <= $2::date
       and (to_day is null or to_day >= $2::date) and (ended_on is null or ended_on > $2::date) limit 1`,
    [[...listingIds], on],
  );
  return rows.length > 0;
}

/** An earlier notice or interview among the measures. */
export async function hasEarlierStep(tx: Tx, measureIds: readonly number[], before: Day): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from firm_measure where measure_id = any($1) and kind in ('notice', 'interview')
       and state <> 'withdrawn' and decided_on <= $2::date limit 1`,
    [[...measureIds], before],
  );
  return rows.length > 0;
}

/** Measures of one firm are recorded one at a time; several firms are held in the order of their numbers. */
export async function holdFirms(tx: Tx, companyIds: readonly number[]): Promise<Company[]> {
  return tx.query<Company>(
    `select company_id as "companyId", company_code as "companyCode", name,
       legal_representative as "legalRepresentative" from company where company_id = any($1)
     order by company_id for update`,
    [[...companyIds]],
  );
}

/** The same measure, not withdrawn: of one kind and number, or of one kind, ground, day and authority. */
export async function recordedAlready(
  tx: Tx,
  companyIds: readonly number[],
  one: {
    readonly kind: string;
    readonly ground: string;
    readonly regionCode: string;
    readonly decidedOn: Day;
    readonly documentNumber: string | null;
  },
): Promise<Set<number>> {
  const rows = await tx.query<{ companyId: number }>(
    `select distinct company_id as "companyId" from firm_measure
     where company_id = any($1) and kind = $2 and region_code = $4 and state <> 'withdrawn'
       and case when $6::text is null then ground = $3 and decided_on = $5 and document_number is null
         else document_number = $6 end`,
    [[...companyIds], one.kind, one.ground, one.regionCode, one.decidedOn, one.documentNumber],
  );
  return new Set(rows.map((row) => row.companyId));
}
