import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import { isOfFirm } from "./basis.store.ts";
import type { Span } from "./credit.ts";
import { isAbout, OPEN_FINDINGS } from "./duty.store.ts";
import type { getFirm } from "./firm.contract.ts";
import type { Company } from "./firm-list.store.ts";

export type CreditEvent = OutputOf<typeof getFirm>["credit"]["events"][number];

/** Findings of these leave open whether wages are owed. */
const NO_DATA = ["decree724-28-attendance-data", "decree724-31-monthly-sheet"];

const EMPLOYER = sql`coalesce(f.company_id, e.company_id)`;

export interface CreditSpans {
  readonly work: Span[];
  readonly arrears: Span[];
  readonly unknown: Span[];
}

/**
 * When the firm employed people here, when somebody of them was owed, and when nobody could know. A finding counts to
 * the eve of its closing; of a site that was never assessed nothing is known while the firm worked on it.
 */
export async function creditSpans(tx: Tx, actor: Actor, companyId: number): Promise<CreditSpans> {
  const seen = visibleProjects(actor);
  const spans = async (query: RawBuilder<Span>) => (await query.execute(tx.kysely)).rows;
  const work = await spans(sql<Span>`select min(coalesce(e.entered_on, e.registered_on)) as "from",
      case when bool_or(e.exited_on is null) then null else max(e.exited_on) end as "to"
    from engagement e join project p on p.project_id = e.project_id
    where e.company_id = ${companyId} and ${seen} group by e.project_id`);
  const arrears = await spans(sql<Span>`select f.since as "from", f.closed_on - 1 as "to" from ${OPEN_FINDINGS}
    where ${EMPLOYER} = ${companyId} and ${isAbout("arrears")} and f.verdict = 'breached' and ${seen}
      and (f.closed_on is null or f.closed_on > f.since)`);
  const unknown = await spans(sql<Span>`select f.since as "from", f.closed_on - 1 as "to" from ${OPEN_FINDINGS}
    where ((${EMPLOYER} = ${companyId} and ${isAbout("arrears")} and f.verdict = 'unknown')
      or (f.rule_id = any(${NO_DATA}::text[]) and exists (select from engagement w
        where w.project_id = f.project_id and w.company_id = ${companyId}))) and ${seen}
      and (f.closed_on is null or f.closed_on > f.since)
    union all
    select min(coalesce(e.entered_on, e.registered_on)), null from engagement e
    join project p on p.project_id = e.project_id
    left join project_review r on r.project_id = e.project_id
    where e.company_id = ${companyId} and r.assessed_on is null and ${seen} group by e.project_id`);
  return { work, arrears, unknown };
}

const NOTHING = sql`null::int8 as "measureId"`;

/** What happened, from the records of cases, lists, measures, publications and findings; each names its source. */
export async function creditEvents(tx: Tx, actor: Actor, firm: Company, today: Day): Promise<CreditEvent[]> {
  const { companyId, companyCode } = firm;
  const seen = visibleProjects(actor);
  const cases = sql`labour_case c join project p on p.project_id = c.project_id`;
  const ofFirm = sql`(${seen} and c.state <> 'rejected' and ${isOfFirm(companyId)})`;
  const none = sql`null::int8 as "amountFen", null::int8 as "projectId", null::int8 as "caseId"`;
  const plain = sql`null::date as "dueOn", null::boolean as unmet`;
  const { rows } = await sql<CreditEvent>`
    select c.opened_on as "on", 'case-opened' as kind, c.case_number || ' ' || c.title as text,
      null::int8 as "amountFen", c.project_id as "projectId", c.case_id as "caseId", ${NOTHING}, ${plain}
    from ${cases} where ${ofFirm}
    union all
    select a.acted_on, case a.kind when 'decide' then 'decision' else a.kind end,
      c.case_number || coalesce(' ' || (a.detail ->> 'text'), ''), (a.detail ->> 'fineFen')::int8, c.project_id,
      c.case_id, null, (a.detail ->> 'deadline')::date,
      case when a.kind = 'order-payment' and (a.detail ->> 'deadline')::date < ${today}::date then exists (
        select from case_line k where k.case_id = c.case_id and (k.proved_on is null
          or k.proved_on > (a.detail ->> 'deadline')::date or k.proved_fen < k.owed_fen)) end
    from ${cases} join case_action a on a.case_id = c.case_id
    where ${ofFirm} and a.kind in ('order-payment', 'order-rectify', 'decide')
    union all
    select c.cleared_on, 'case-cleared', c.case_number, null, c.project_id, c.case_id, null, null, null
    from ${cases} where ${ofFirm} and c.cleared_on is not null
    union all
    select l.from_day, 'listed', l.decision_number || ' ' || l.authority, ${none}, null, ${plain}
    from dishonesty_listing l where l.company_code = ${companyCode}
    union all
    select coalesce(l.ended_on, l.to_day + 1), 'listing-ended', coalesce(l.ended_reason, l.decision_number), ${none},
      null, ${plain}
    from dishonesty_listing l where l.company_code = ${companyCode}
      and coalesce(l.ended_on, l.to_day + 1) <= ${today}::date
    union all
    select m.decided_on, 'measure', m.kind || ' ' || coalesce(m.document_number, m.measure_number), ${none},
      m.measure_id, ${plain}
    from firm_measure m where m.company_id = ${companyId} and m.state <> 'withdrawn'
    union all
    select coalesce(m.ended_on, m.to_day + 1), 'measure-ended',
      m.kind || ' ' || coalesce(m.document_number, m.measure_number), ${none}, m.measure_id, ${plain}
    from firm_measure m where m.company_id = ${companyId} and m.state <> 'withdrawn'
      and coalesce(m.ended_on, m.to_day + 1) <= ${today}::date
    union all
    select s.acted_on, 'promise-broken', coalesce(o.text, ''), ${none}, m.measure_id, ${plain}
    from firm_measure m join firm_measure_step s on s.measure_id = m.measure_id and s.kind = 'promise-broken'
    left join firm_measure_step o on o.measure_id = m.measure_id and o.step_no = s.promise_no
    where m.company_id = ${companyId} and m.state <> 'withdrawn'
    union all
    select b.published_on, 'published', b.document_number, ${none}, null, ${plain}
    from firm_publication b where b.company_code = ${companyCode}
    union all
    select min(f.since), 'arrears', p.name, sum(f.amount_fen)::int8, f.project_id, null, null, null, null
    from ${OPEN_FINDINGS} where ${EMPLOYER} = ${companyId} and ${isAbout("arrears")} and f.verdict = 'breached'
      and ${seen} group by f.project_id, p.name, f.since
    union all
    select f.closed_on, 'arrears-cleared', p.name, sum(f.amount_fen)::int8, f.project_id, null, null, null, null
    from ${OPEN_FINDINGS} where ${EMPLOYER} = ${companyId} and ${isAbout("arrears")} and f.verdict = 'breached'
      and f.closed_on is not null and ${seen} group by f.project_id, p.name, f.closed_on
    order by 1 desc, 2, 3`.execute(tx.kysely);
  return rows;
}
