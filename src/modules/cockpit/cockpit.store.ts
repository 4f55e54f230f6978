import { sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { LAPSING_CLOCKS } from "../../law/lapsing-clocks.ts";
import { ARREARS } from "../registry/project.store.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { overview } from "./cockpit.contract.ts";

type Overview = OutputOf<typeof overview>;

/** The projects that this actor sees in this area, as a common table expression `seen`. */
function seen(actor: Actor, regionCode: string | undefined) {
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  return sql`with seen as materialized (
    select p.project_id, p.name, p.region_code, coalesce(r.owed_fen, 0) as owed_fen,
      coalesce(r.attendance, 'unknown') as attendance, ${ARREARS} as arrears
    from project p left join project_review r using (project_id)
    where ${visibleProjects(actor)} and p.region_code like ${`${area}%`})`;
}

interface Totals {
  readonly projects: number;
  readonly arrears: Overview["arrears"];
  readonly attendance: Overview["attendance"];
  readonly owedFen: Fen;
}

const TOTALS = sql`count(*) as projects, coalesce(sum(owed_fen), 0)::int8 as "owedFen",
  jsonb_build_object('met', count(*) filter (where arrears = 'met'),
    'breached', count(*) filter (where arrears = 'breached'),
    'unknown', count(*) filter (where arrears = 'unknown')) as arrears,
  jsonb_build_object('met', count(*) filter (where attendance = 'met'),
    'breached', count(*) filter (where attendance = 'breached'),
    'unknown', count(*) filter (where attendance = 'unknown')) as attendance`;

export async function totals(tx: Tx, actor: Actor, regionCode: string | undefined): Promise<Totals> {
  const { rows } = await sql<Totals>`${seen(actor, regionCode)} select ${TOTALS} from seen`.execute(tx.kysely);
  const [row] = rows;
  if (row === undefined) throw new Error("an aggregate without a row");
  return row;
}

/** One row per area below: `digits` 4 for prefectures, 6 for counties. */
export async function areaRows(tx: Tx, actor: Actor, regionCode: string | undefined, digits: 4 | 6) {
  const { rows } = await sql<Overview["areas"][number]>`${seen(actor, regionCode)}
    select rpad(left(region_code, ${digits}::int4), 6, '0') as "regionCode", ${TOTALS},
      coalesce(sum((select count(*) from labour_case c
        where c.project_id = seen.project_id
          and c.state not in ('cleared', 'rejected', 'withdrawn'))), 0)::int8 as "openCases"
    from seen group by 1 order by 1`.execute(tx.kysely);
  return rows;
}

export async function people(tx: Tx, actor: Actor, regionCode: string | undefined) {
  const { rows } = await sql<{ workers: number; workersWithContract: number }>`${seen(actor, regionCode)}
    select count(*) as workers, count(*) filter (where exists (select from labour_contract k
        where k.project_id = e.project_id and k.pin = e.pin)) as "workersWithContract"
    from seen join engagement e using (project_id) where e.exited_on is null`.execute(tx.kysely);
  return rows[0] ?? { workers: 0, workersWithContract: 0 };
}

/** Workers with a wage line that is past its payday and not settled. */
export async function owedWorkers(tx: Tx, actor: Actor, regionCode: string | undefined, today: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`${seen(actor, regionCode)}
    select count(distinct (l.project_id, l.pin)) as n
    from seen
    join wage_line l using (project_id)
    join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
    where s.state <> 'drafted' and l.due_on < ${today} and l.net_fen > (
      select coalesce(sum(y.amount_fen), 0) from wage_received y
      where y.project_id = l.project_id and y.line_id = l.line_id)`.execute(tx.kysely);
  return rows[0]?.n ?? 0;
}

export async function findingsByLevel(tx: Tx, actor: Actor, regionCode: string | undefined) {
  const { rows } = await sql<Overview["findings"][number]>`${seen(actor, regionCode)}
    select level, count(*) filter (where f.verdict = 'breached') as breached,
      count(*) filter (where f.verdict = 'unknown') as unknown
    from seen join finding f using (project_id) where f.closed_on is null and f.exempt_until is null
    group by level`.execute(tx.kysely);
  return rows;
}

/** What owners have not transferred although it was due. */
export async function lateTransfers(tx: Tx, actor: Actor, regionCode: string | undefined, rule: string): Promise<Fen> {
  const { rows } = await sql<{ amount: Fen }>`${seen(actor, regionCode)}
    select coalesce(sum(f.amount_fen), 0)::int8 as amount from seen join finding f using (project_id)
    where f.closed_on is null and f.verdict = 'breached' and f.rule_id = ${rule}`.execute(tx.kysely);
  return rows[0]?.amount ?? (0 as Fen);
}

export async function casesByClock(tx: Tx, actor: Actor, regionCode: string | undefined, today: Day, soon: Day) {
  const { rows } = await sql<Overview["cases"]>`${seen(actor, regionCode)}
    select count(*) filter (where is_open) as open, count(*) filter (where state = 'cleared') as cleared,
      count(*) filter (where is_open and next_due < ${today}::date) as overdue,
      count(*) filter (where is_open and next_due between ${today}::date and ${soon}::date) as "dueSoon",
      count(*) filter (where is_open and (next_due is null or next_due > ${soon}::date)) as running
    from (select c.state, c.state not in ('cleared', 'rejected', 'withdrawn') as is_open,
        (select min(k.due_on) from case_clock k
        where k.case_id = c.case_id and k.stopped_on is null
          and k.clock_id <> all(${[...LAPSING_CLOCKS]}::text[])) as next_due
      from seen join labour_case c using (project_id)) cases`.execute(tx.kysely);
  return rows[0] ?? { open: 0, cleared: 0, dueSoon: 0, overdue: 0, running: 0 };
}

type Waiting = Overview["queue"][number];

/** What waits on each project, by kind; the operation keeps what concerns the actor's role. */
export async function queue(tx: Tx, actor: Actor, regionCode: string | undefined, today: Day, soon: Day) {
  const { rows } = await sql<Waiting>`${seen(actor, regionCode)}, waiting as (
      select 'aside' as kind, project_id from punch_aside where state = 'open' and project_id is not null
      union all
      select 'dispute', l.project_id from wage_line l join wage_sheet s using (project_id, sheet_id)
        where l.confirmation = 'disputed' and s.state = 'submitted'
      union all
      select 'sheet-to-review', project_id from wage_sheet where state = 'submitted'
      union all
      select 'returned-payment', y.project_id from payment y where y.state in ('returned', 'rejected')
        and not exists (select from payment z where z.project_id = y.project_id and z.line_id = y.line_id
          and z.state in ('pending', 'settled'))
        and not exists (select from wage_received z where z.project_id = y.project_id and z.line_id = y.line_id)
      union all
      select 'outside-payment', project_id from outside_payment where state in ('claimed', 'contested')
      union all
      select 'unmatched-entry', project_id from account_entry where kind = 'unmatched'
      union all
      select case when min(k.due_on) < ${today}::date then 'case-overdue' else 'case-due' end, c.project_id
        from case_clock k join labour_case c using (case_id)
        where k.stopped_on is null and k.due_on <= ${soon}::date and k.clock_id <> all(${[...LAPSING_CLOCKS]}::text[])
          and c.state not in ('cleared', 'rejected', 'withdrawn')
        group by c.case_id, c.project_id)
    select kind, project_id as "projectId", seen.name as "projectName", count(*) as count
    from waiting join seen using (project_id) group by kind, project_id, seen.name
    order by count(*) desc, kind, project_id limit 200`.execute(tx.kysely);
  return rows;
}
