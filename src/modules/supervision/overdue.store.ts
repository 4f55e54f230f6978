import { type RawBuilder, sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { LAPSING_CLOCKS } from "../../law/lapsing-clocks.ts";
import type { Which } from "../campaigns/owed-by-day.store.ts";
import { listsNow } from "./clearing-list.operations.ts";
import type { OVERDUE_KINDS } from "./supervision.contract.ts";

/** Something whose day has passed, and whose it is. Computed anew each time: nothing can take it out of view. */
export interface Overdue {
  readonly kind: (typeof OVERDUE_KINDS)[number];
  readonly subjectId: number;
  readonly projectId: number | null;
  readonly name: string;
  readonly dueOn: Day;
  readonly authority: string;
  readonly persons: string[];
}

/** Of which projects, and by which measures about firms: these belong to an office, not to a project. */
export interface Seen {
  readonly which: Which;
  /** A condition on `firm_measure m`. */
  readonly measures: RawBuilder<boolean>;
  /** A condition on `complaint b`: many have no project. */
  readonly complaints: RawBuilder<boolean>;
}

/** The program itself sees all. */
export const EVERYTHING: Seen = {
  which: sql<boolean>`true`,
  measures: sql<boolean>`true`,
  complaints: sql<boolean>`true`,
};

/** Tasks for other authorities in a case that nobody answered or took back, with whoever has them now. */
const openTasks = (which: Which) => sql`select * from (
    select c.case_id, c.project_id, c.case_number as name, p.region_code as region, a.detail ->> 'text' as text,
      (a.detail ->> 'deadline')::date as due_on,
      row_number() over (partition by c.case_id order by a.action_no) as task_no,
      coalesce((select r.detail ->> 'owner' from case_action r where r.case_id = c.case_id and r.kind = 'reassign-task'
        and (r.detail ->> 'taskNo')::int8 = (select count(*) from case_action e where e.case_id = c.case_id
          and e.kind = 'assign-task' and e.action_no <= a.action_no)
        order by r.action_no desc limit 1), a.detail ->> 'owner') as owner
    from labour_case c join project p on p.project_id = c.project_id
    join case_action a on a.case_id = c.case_id and a.kind = 'assign-task'
    where ${which} and c.open_tasks > 0
  ) given where not exists (select from case_action d where d.case_id = given.case_id
    and d.kind in ('answer-task', 'withdraw-task') and (d.detail ->> 'taskNo')::int8 = given.task_no)`;

/** The inspectors who were assigned last. */
const INSPECTORS = sql`coalesce((select array(select jsonb_array_elements_text(a.detail -> 'inspectors'))
  from case_action a where a.case_id = c.case_id and a.kind = 'assign-inspectors'
  order by a.action_no desc limit 1), '{}')`;

/**
 * Cases by their oldest clock that ran out, orders whose day passed while something is unpaid, tasks of other
 * authorities, complaints that nobody decided on (and accepted ones of closed cases that nobody answered), missed
 * reports, supervisions past their deadline, rectification tasks that nobody accepted, what offices have to do about
 * firms (interviews to hold, promises to look after), and lists.
 */
export async function overdueItems(tx: Tx, { which, measures, complaints }: Seen, today: Day): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select 'case' as kind, c.case_id as "subjectId", c.project_id as "projectId",
      c.case_number || ' ' || c.title as name,
      min(k.due_on) as "dueOn", p.region_code as authority, ${INSPECTORS} as persons
    from labour_case c join project p on p.project_id = c.project_id
    join case_clock k on k.case_id = c.case_id and k.stopped_on is null and k.due_on < ${today}::date
      and k.clock_id <> all(${[...LAPSING_CLOCKS]}::text[])
    where ${which} and c.state not in ('cleared', 'rejected', 'withdrawn')
    group by c.case_id, c.project_id, c.case_number, c.title, p.region_code
    union all
    select 'order', c.case_id, c.project_id, c.case_number || ' ' || c.title, c.order_due_on, p.region_code,
      ${INSPECTORS}
    from labour_case c join project p on p.project_id = c.project_id
    where ${which} and c.state not in ('cleared', 'rejected', 'withdrawn') and c.order_due_on < ${today}::date
    union all
    select 'task', k.case_id, k.project_id, k.name || ' ' || string_agg(k.text, '；' order by k.task_no), k.due_on,
      k.region, array_agg(distinct k.owner)
    from (${openTasks(which)}) k where k.due_on < ${today}::date
    group by k.case_id, k.project_id, k.name, k.due_on, k.region
    union all
    select 'complaint', b.complaint_id, b.project_id,
      b.complaint_number || coalesce(' ' || coalesce(p.name, b.site, b.employer), ''), b.due_on, b.region_code,
      array_remove(array[b.handler_name], null)
    from complaint b left join project p on p.project_id = b.project_id
    left join labour_case c on c.case_id = b.case_id
    where ${complaints} and b.due_on < ${today}::date
      and (b.state = 'received' or c.state in ('cleared', 'rejected', 'withdrawn'))
    union all
    select 'report', s.supervision_id, s.project_id, p.name, d.due_on, s.supervised_region, ${INSPECTORS}
    from supervision s join project p on p.project_id = s.project_id
    join supervision_report_due d on d.supervision_id = s.supervision_id and d.due_on < ${today}::date
    left join labour_case c on c.case_id = s.case_id
    where ${which} and s.lifted_on is null and not exists (select from supervision_step r
      where r.supervision_id = s.supervision_id and r.due_on = d.due_on and r.kind = 'report')
    union all
    select 'supervision', s.supervision_id, s.project_id, p.name, s.deadline, s.supervised_region, ${INSPECTORS}
    from supervision s join project p on p.project_id = s.project_id
    left join labour_case c on c.case_id = s.case_id
    where ${which} and s.lifted_on is null and s.deadline < ${today}::date
    union all
    select 'rectification', t.task_id, t.project_id, o.name || ' ' || t.demand, t.due_on, p.region_code,
      array[t.recorded_by_name]
    from rectification_task t join project p on p.project_id = t.project_id
    join company o on o.company_id = t.company_id
    where ${which} and t.state <> 'accepted' and t.due_on < ${today}::date
    union all
    select 'interview', m.measure_id, null, o.name || ' ' || m.measure_number, m.interview_on, m.region_code,
      array[m.recorded_by_name]
    from firm_measure m join company o on o.company_id = m.company_id
    where ${measures} and m.state = 'planned' and m.interview_on < ${today}::date
    union all
    select 'promise', m.measure_id, null, o.name || ' ' || string_agg(r.text, '；' order by r.step_no), r.on_day,
      m.region_code, array[m.recorded_by_name]
    from firm_measure m join company o on o.company_id = m.company_id
    join firm_measure_step r on r.measure_id = m.measure_id and r.kind = 'promise' and r.on_day < ${today}::date
    where ${measures} and m.promise_due_on is not null and not exists (select from firm_measure_step k
      where k.measure_id = m.measure_id and k.promise_no = r.step_no)
    group by m.measure_id, o.name, r.on_day, m.region_code, m.recorded_by_name`.execute(tx.kysely);
  const lists = (await listsNow(tx, which, today)).filter(({ head }) => head.overdue);
  return [
    ...rows,
    ...lists.map(({ head, now }): Overdue => {
      const named = now.flatMap(({ standing, responsible }) => (standing === "open" ? (responsible ?? []) : []));
      const persons = [...new Set([head.ownerName, ...named])];
      const { listId: subjectId, name, deadline: dueOn, ownerRegion: authority } = head;
      return { kind: "list", subjectId, projectId: null, name, dueOn, authority, persons };
    }),
  ];
}

export interface Raised {
  readonly kind: Overdue["kind"];
  readonly subjectId: number;
  readonly dueOn: Day;
  readonly toRegion: string;
  readonly raisedOn: Day;
}

/** What went up so far, of some subjects; the highest level last. */
export async function raisedOf(tx: Tx, subjectIds: readonly number[]): Promise<Raised[]> {
  return tx.query(
    `select subject_kind as kind, subject_id as "subjectId", due_on as "dueOn", to_region as "toRegion",
       raised_on as "raisedOn"
     from escalation where subject_id = any($1) order by to_region desc, escalation_id`,
    [[...subjectIds]],
  );
}

/** False where it had gone up to this level before. */
export async function insertEscalation(
  { tx, ids, now, today }: Context,
  one: Overdue,
  toRegion: string,
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into escalation (escalation_id, subject_kind, subject_id, project_id, due_on, from_region, to_region,
       raised_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [ids.next(), one.kind, one.subjectId, one.projectId, one.dueOn, one.authority, toRegion, today, now],
  );
  return inserted === 1;
}
