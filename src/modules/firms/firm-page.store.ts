import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import { isOfFirm } from "./basis.store.ts";
import { DUTY, IS_OPEN, isAbout, OPEN_FINDINGS } from "./duty.store.ts";
import type { getFirm, listDues } from "./firm.contract.ts";
import { type Company, inForce, isListedOn } from "./firm-list.store.ts";

type Shown = OutputOf<typeof getFirm>;

/** Projects on which the firm is owner, contractor or subcontractor. */
function isOn(companyId: number) {
  return sql<boolean>`(${companyId}::int8 in (p.owner_company_id, p.contractor_company_id) or exists (
    select from subcontract s where s.project_id = p.project_id and s.company_id = ${companyId}::int8))`;
}

export async function sitesOf(tx: Tx, actor: Actor, companyId: number): Promise<Shown["sites"]> {
  const { rows } = await sql<Shown["sites"][number]>`select p.project_id as "projectId", p.name as "projectName",
      p.region_code as "regionCode", p.completed_on as "completedOn",
      array_remove(array[case when p.contractor_company_id = ${companyId} then 'contractor' end,
        case when p.owner_company_id = ${companyId} then 'owner' end,
        case when exists (select from subcontract s where s.project_id = p.project_id
          and s.company_id = ${companyId}::int8) then 'subcontractor' end], null) as places,
      (select count(*) from finding f left join engagement e
          on e.project_id = f.project_id and e.pin = f.pin and f.company_id is null
        where f.project_id = p.project_id and ${IS_OPEN} and f.verdict = 'breached'
          and ${DUTY} = ${companyId})::int4 as findings,
      coalesce((select sum(f.amount_fen) from finding f left join engagement e
          on e.project_id = f.project_id and e.pin = f.pin and f.company_id is null
        where f.project_id = p.project_id and f.closed_on is null and f.verdict = 'breached' and ${isAbout("arrears")}
          and coalesce(f.company_id, e.company_id) = ${companyId}), 0)::int8 as "owedFen",
      coalesce(r.owed_fen, 0)::int8 as "projectOwedFen"
    from project p left join project_review r on r.project_id = p.project_id
    where ${isOn(companyId)} and ${visibleProjects(actor)}
    order by "owedFen" desc, p.name limit 500`.execute(tx.kysely);
  return rows;
}

export async function sitesElsewhere(tx: Tx, actor: Actor, companyId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int4 as n from project p
    where ${isOn(companyId)} and not ${visibleProjects(actor)}`.execute(tx.kysely);
  return rows[0]?.n ?? 0;
}

export async function openFindings(tx: Tx, actor: Actor, companyId: number): Promise<Shown["findings"]> {
  const { rows } = await sql<Shown["findings"][number]>`select f.finding_id as "findingId",
      f.project_id as "projectId", p.name as "projectName", f.rule_id as "ruleId", f.verdict, f.level, f.since,
      f.amount_fen as "amountFen"
    from ${OPEN_FINDINGS} where ${IS_OPEN} and ${DUTY} = ${companyId} and ${visibleProjects(actor)}
    order by f.verdict, array_position(array['red', 'orange', 'yellow', 'blue'], f.level), f.since, f.finding_id
    limit 200`.execute(tx.kysely);
  return rows;
}

export async function casesOf(tx: Tx, actor: Actor, companyId: number): Promise<Shown["cases"]> {
  const { rows } = await sql<Shown["cases"][number]>`select c.case_id as "caseId", c.case_number as "caseNumber",
      c.project_id as "projectId", c.title, c.state, c.opened_on as "openedOn",
      greatest(0, c.owed_fen - c.proved_fen)::int8 as "owedFen",
      coalesce((select jsonb_agg(jsonb_build_object('on', a.acted_on, 'dueOn', a.detail ->> 'deadline')
          order by a.action_no) from case_action a
        where a.case_id = c.case_id and a.kind = 'order-rectify'), '[]') as orders,
      exists (select from case_action a where a.case_id = c.case_id and a.kind = 'publish') as published
    from labour_case c join project p on p.project_id = c.project_id
    where c.state <> 'rejected' and ${isOfFirm(companyId)} and ${visibleProjects(actor)}
    order by c.opened_on desc, c.case_id desc limit 200`.execute(tx.kysely);
  return rows;
}

export async function listingsShown(tx: Tx, firm: Company, today: Day): Promise<Shown["listings"]> {
  const { rows } = await sql<Shown["listings"][number]>`select l.listing_id as "listingId", l.from_day as "fromDay",
      l.to_day as "toDay", l.ended_on as "endedOn", l.decision_number as "decisionNumber", l.authority,
      ${isListedOn(today)} as current, exists (select from firm_publication b where b.listing_id = l.listing_id
        and b.taken_down_on is null) as published
    from dishonesty_listing l where l.company_code = ${firm.companyCode}
    order by l.from_day desc, l.listing_id desc`.execute(tx.kysely);
  return rows;
}

type Due = Omit<OutputOf<typeof listDues>["dues"][number], "daysLeft">;

/**
 * Of authorities in the area: interviews that are planned, promises that are open, measures that end, and what firms
 * said that nobody has answered.
 */
export async function dues(
  tx: Tx,
  asked: { readonly area: string; readonly offices: readonly string[]; readonly kind: string | null },
  days: { readonly today: Day; readonly until: Day },
): Promise<Due[]> {
  const common = sql`c.company_code as "companyCode", c.name as "companyName", m.measure_id as "measureId",
    m.measure_number as "measureNumber", m.kind as "measureKind", m.authority`;
  const from = sql`firm_measure m join company c on c.company_id = m.company_id`;
  const ours = sql`m.region_code like ${`${asked.area}%`} and m.office = any(${[...asked.offices]}::text[])`;
  const { rows } = await sql<Due>`select * from (
      select 'interview' as kind, m.interview_on as "dueOn", ${common}, m.reason as text from ${from}
      where ${ours} and m.state = 'planned' and m.interview_on <= ${days.until}::date
      union all
      select 'promise', s.on_day, ${common}, s.text from ${from}
      join firm_measure_step s on s.measure_id = m.measure_id and s.kind = 'promise'
      where ${ours} and m.promise_due_on is not null and s.on_day <= ${days.until}::date
        and not exists (select from firm_measure_step k where k.measure_id = m.measure_id and k.promise_no = s.step_no)
      union all
      select 'end', m.to_day, ${common}, m.reason from ${from}
      where ${ours} and ${inForce(days.today)} and m.to_day <= ${days.until}::date
      union all
      select 'answer', said.acted_on, ${common}, said.text from ${from}
      join lateral (select s.acted_on, s.text from firm_measure_step s
        where s.measure_id = m.measure_id and s.kind = 'object' and not exists (select from firm_measure_step a
          where a.measure_id = m.measure_id and a.kind = 'answer' and a.step_no > s.step_no)
        order by s.step_no limit 1) said on true
      where ${ours} and m.objected
    ) due where ${asked.kind}::text is null or kind = ${asked.kind}::text
    order by "dueOn", "measureId" limit 500`.execute(tx.kysely);
  return rows;
}
