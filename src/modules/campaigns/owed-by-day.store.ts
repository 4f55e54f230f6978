import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";

/*
 * What was owed on any day, from facts alone. A wage line is owed from the day after its payday, or from the day on
 * which its sheet was handed over where that came later, until money for it has reached the worker; money that came
 * back makes it owed again, and an amendment changes it from the day of its decision. Each fact counts on its own civil
 * day, however late it was told, so the answer for a past day can change when more becomes known.
 *
 * A spell is a stretch of days at whose ends something was owed on one line. One that began by the cut-off belongs to
 * the stock, one that began after it appeared later.
 */

/** A condition on `project p`. */
export type Which = RawBuilder<boolean>;

/** The common table expressions `step` and `spell` of the lines of some projects, as of the end of a day. */
function spells(which: Which, asOf: Day): RawBuilder<unknown> {
  return sql`line as (
    select l.project_id, l.line_id, l.pin, l.net_fen, greatest(l.due_on + 1, s.submitted_on) as owed_from
    from project p
    join wage_line l on l.project_id = p.project_id
    join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
    where ${which} and s.state <> 'drafted' and greatest(l.due_on + 1, s.submitted_on) <= ${asOf}::date
  ), amended as (
    select a.project_id, a.line_id, a.decided_on,
      (a.new_gross_fen - a.new_deduction_fen) - (a.old_gross_fen - a.old_deduction_fen) as change
    from line join wage_amendment a on a.project_id = line.project_id and a.line_id = line.line_id
    where a.state = 'approved'
  ), fact as (
    select project_id, line_id, owed_from as day, net_fen as change from line
    union all
    select line.project_id, line.line_id, owed_from, -change
    from line join amended a on a.project_id = line.project_id and a.line_id = line.line_id
    union all
    select line.project_id, line.line_id, greatest(decided_on, owed_from), change
    from line join amended a on a.project_id = line.project_id and a.line_id = line.line_id
    union all
    select line.project_id, line.line_id, greatest(y.settled_on, owed_from), -y.amount_fen
    from line join payment y on y.project_id = line.project_id and y.line_id = line.line_id
    where y.state in ('settled', 'returned')
    union all
    select line.project_id, line.line_id, greatest(y.ended_on, owed_from), y.amount_fen
    from line join payment y on y.project_id = line.project_id and y.line_id = line.line_id
    where y.state = 'returned'
    union all
    select line.project_id, line.line_id, greatest(o.paid_on, owed_from), -o.amount_fen
    from line join outside_payment o on o.project_id = line.project_id and o.line_id = line.line_id
    where o.effective_at is not null
    union all
    select line.project_id, line.line_id, greatest((o.ended_at at time zone 'Asia/Shanghai')::date, owed_from),
      o.amount_fen
    from line join outside_payment o on o.project_id = line.project_id and o.line_id = line.line_id
    where o.effective_at is not null and o.ended_at is not null
  ), balance as (
    select project_id, line_id, day,
      greatest(0, sum(sum(change)) over (partition by project_id, line_id order by day))::int8 as owed
    from fact where day <= ${asOf}::date group by project_id, line_id, day
  ), step as (
    select *, lag(owed, 1, 0::int8) over (partition by project_id, line_id order by day) as before from balance
  ), numbered as (
    select *, count(*) filter (where owed > 0 and before = 0)
      over (partition by project_id, line_id order by day) as spell_no
    from step
  ), spell as (
    select project_id, line_id, day, owed, before, spell_no,
      first_value(day) over (partition by project_id, line_id, spell_no order by day) as began_on
    from numbered where spell_no > 0
  )`;
}

/** On this day this much more (less) was owed at its end than on the day before. */
export interface OwedChange {
  readonly projectId: number;
  readonly day: Day;
  /** Of spells that began by the cut-off. */
  readonly stock: boolean;
  readonly changeFen: number;
  readonly changeLines: number;
}

/** Every change by project and day, in the order of the days, from the first wage on. */
export async function owedChanges(tx: Tx, which: Which, cutOff: Day, asOf: Day): Promise<OwedChange[]> {
  const { rows } = await sql<OwedChange>`with ${spells(which, asOf)}
    select project_id as "projectId", day, began_on <= ${cutOff}::date as stock,
      sum(owed - before)::int8 as "changeFen", sum(sign(owed) - sign(before))::int4 as "changeLines"
    from spell group by 1, 2, 3 order by 2, 1, 3`.execute(tx.kysely);
  return rows;
}

/** What appeared after the cut-off, and whether each was cleared within its own target days. */
export interface LaterCount {
  readonly projectId: number;
  readonly appeared: number;
  readonly inTime: number;
  readonly late: number;
  readonly running: number;
  readonly overdue: number;
}

export async function laterCounts(
  tx: Tx,
  which: Which,
  cutOff: Day,
  targetDays: number,
  asOf: Day,
): Promise<LaterCount[]> {
  const { rows } = await sql<LaterCount>`with ${spells(which, asOf)}, one as (
      select project_id, began_on + ${targetDays}::int4 as target, min(day) filter (where owed = 0) as cleared_on
      from spell where began_on > ${cutOff}::date group by project_id, line_id, spell_no, began_on
    )
    select project_id as "projectId", count(*)::int4 as appeared,
      (count(*) filter (where cleared_on <= target))::int4 as "inTime",
      (count(*) filter (where cleared_on > target))::int4 as late,
      (count(*) filter (where cleared_on is null and target >= ${asOf}::date))::int4 as running,
      (count(*) filter (where cleared_on is null and target < ${asOf}::date))::int4 as overdue
    from one group by project_id order by project_id`.execute(tx.kysely);
  return rows;
}

/** Common table expressions that end in `owed_line`: what is owed on which line at the end of a day, and since when. */
export function owedLines(which: Which, asOf: Day): RawBuilder<unknown> {
  return sql`${spells(which, asOf)}, owed_line as (
    select * from (
      select distinct on (project_id, line_id) project_id, line_id, owed, began_on as since
      from spell order by project_id, line_id, day desc
    ) newest where owed > 0
  )`;
}
