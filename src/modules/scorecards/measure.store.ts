import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { MeasureTerms } from "./measure.ts";

/** What the facts of a measure are asked for: an area, a period, and the day by whose end facts count. */
export interface Reckoning {
  readonly from: Day;
  /** The period's last day, or `asOf` where that is earlier. */
  readonly until: Day;
  readonly asOf: Day;
  /** The digits that every region code of the area begins with. */
  readonly area: string;
  /** Calendar days that the scheme gives, where the measure asks for them. */
  readonly within: number;
  /** The least sum of denominators that the scheme gives, where the measure asks for it. */
  readonly least: number;
  /** Each day of the period with the last day of a clock of the law that starts on it. */
  readonly deadlines: (clockId: string) => readonly { readonly on: Day; readonly due: Day }[];
}

/** A measure: one file of `measures/`, found by the generated index. */
export interface Measure extends MeasureTerms {
  /** A query of its facts with the columns of `fact`; the same query makes the figure and the list behind it. */
  readonly facts: (tx: Tx, reckoning: Reckoning) => Promise<RawBuilder<unknown>>;
}

/** The columns of a counted fact, in the order of every measure's query. A denominator of 0: asked of nobody yet. */
export function fact(of: {
  readonly region: RawBuilder<unknown>;
  readonly project: RawBuilder<unknown>;
  /** Unique within the measure. */
  readonly key: RawBuilder<unknown>;
  readonly numerator: RawBuilder<unknown>;
  readonly denominator?: RawBuilder<unknown>;
  /** What a link needs beside the project: the line, the case, the complaint. */
  readonly ref?: RawBuilder<unknown>;
  readonly pin?: RawBuilder<unknown>;
  readonly month?: RawBuilder<unknown>;
  readonly on?: RawBuilder<unknown>;
  readonly text?: RawBuilder<unknown>;
}): RawBuilder<unknown> {
  return sql`(${of.region})::text as region, (${of.project})::int8 as project_id, (${of.key})::text as fact_key,
    (${of.numerator})::int8 as num, (${of.denominator ?? sql`1`})::int8 as den,
    (${of.ref ?? sql`null`})::int8 as ref_id, (${of.pin ?? sql`null`})::int4 as pin,
    (${of.month ?? sql`null`})::text as month,
    (${of.on ?? sql`null`})::date as on_day, (${of.text ?? sql`null`})::text as fact_text`;
}

/** A condition on `project p`: the area. */
export function inArea({ area }: Pick<Reckoning, "area">): RawBuilder<boolean> {
  return sql`p.region_code like ${`${area}%`}`;
}

/** Sites of the area under way on at least one day of the period, as `project p` has them. */
export function activeSites(reckoning: Reckoning): RawBuilder<unknown> {
  const { from, until } = reckoning;
  return sql`select p.* from project p where ${inArea(reckoning)} and p.started_on <= ${until}::date
    and (p.completed_on is null or p.completed_on >= ${from}::date)`;
}

/** Of `project p`: the payday of its first month has come by the end of the period. */
export function pastFirstPayday({ until }: Reckoning): RawBuilder<boolean> {
  return sql`(${nominalPayday(sql`p.started_on`)} <= ${until}::date)`;
}

/** The payday of the month of a day by the terms of `project p`, before any rolling. */
export function nominalPayday(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(date_trunc('month', (${day})::timestamp) + make_interval(months => p.payday_month_offset)
    + make_interval(days => least(p.payday_date, extract(day from date_trunc('month', (${day})::timestamp)
      + make_interval(months => p.payday_month_offset + 1) - interval '1 day')::int4) - 1))::date`;
}

/** Of `project p`: a record of a kind stands at the end of the period, as far as was known. */
export function hasRecord(kind: string, { until, asOf }: Reckoning): RawBuilder<boolean> {
  return sql`exists (select from project_record r
    left join project_record c on c.project_id = r.project_id and c.corrects_id = r.record_id
      and ${civil(sql`c.recorded_at`)} <= ${asOf}::date
    where r.project_id = p.project_id and r.kind = ${kind} and not r.withdraws and c.record_id is null
      and r.on_day <= ${until}::date
      and (r.to_day is null or r.to_day >= least(${until}::date, coalesce(p.completed_on, ${until}::date))))`;
}

export function civil(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${instant} at time zone 'Asia/Shanghai')::date`;
}

/**
 * Common table expressions that end in `due_line`: wages whose day lay in the given days, on sheets that were handed
 * over, with what of them had reached the worker by that day. Money that came back did not reach anybody. What belongs
 * to a line is looked up line by line: that needs no statistics, which a database just filled does not have.
 */
export function dueLines(reckoning: Pick<Reckoning, "area" | "until" | "asOf">, from: Day): RawBuilder<unknown> {
  const { until, asOf } = reckoning;
  return sql`line as (
    select p.region_code as region, l.project_id, l.line_id, l.pin, l.month, l.due_on, l.net_fen
    from project p join wage_line l on l.project_id = p.project_id
    join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
    where ${inArea(reckoning)} and l.due_on between ${from}::date and ${until}::date
      and s.state <> 'drafted' and s.submitted_on <= ${asOf}::date
  ), due_line as (
    select line.region, line.project_id, line.line_id, line.pin, line.month, line.due_on,
      greatest(0, line.net_fen - coalesce(later.change, 0)) as net, coalesce(reached.amount, 0) as amount
    from line
    left join lateral (
      select sum(money.amount_fen)::int8 as amount from (
        select y.amount_fen from payment y
        where y.project_id = line.project_id and y.line_id = line.line_id and y.settled_on <= line.due_on
          and (y.state = 'settled' or (y.state = 'returned' and y.ended_on > ${asOf}::date))
        union all
        select o.amount_fen from outside_payment o
        where o.project_id = line.project_id and o.line_id = line.line_id and o.paid_on <= line.due_on
          and o.effective_at is not null and ${civil(sql`o.effective_at`)} <= ${asOf}::date
          and (o.ended_at is null or ${civil(sql`o.ended_at`)} > ${asOf}::date)
      ) money
    ) reached on true
    left join lateral (
      select sum((a.new_gross_fen - a.new_deduction_fen) - (a.old_gross_fen - a.old_deduction_fen))::int8 as change
      from wage_amendment a where a.project_id = line.project_id and a.line_id = line.line_id
        and a.state = 'approved' and a.decided_on > ${asOf}::date
    ) later on true
  )`;
}

/** A common table expression `stands`: cases opened by the end of the period, and when they were cleared by then. */
export function caseStands({ area, until }: Pick<Reckoning, "area" | "until">): RawBuilder<unknown> {
  return sql`stands as (
    select c.case_id, c.case_number, c.project_id, c.region_code, c.opened_on,
      case when a.kind = 'clear' then a.acted_on end as cleared_on
    from labour_case c left join lateral (
      select a.kind, a.acted_on from case_action a
      where a.case_id = c.case_id and a.acted_on <= ${until}::date
        and a.kind in ('clear', 'reopen', 'object-clearing', 'reject', 'withdraw')
      order by a.action_no desc limit 1
    ) a on true
    where c.region_code like ${`${area}%`} and c.opened_on <= ${until}::date
      and (a.kind is null or a.kind not in ('reject', 'withdraw'))
  )`;
}
