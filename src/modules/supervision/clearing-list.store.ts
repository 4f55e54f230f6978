import { type RawBuilder, sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Level } from "../../kernel/fields.ts";
import type { Fen } from "../../kernel/money.ts";
import { LAPSING_CLOCKS } from "../../law/lapsing-clocks.ts";
import { owedLines, type Which } from "../campaigns/owed-by-day.store.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type * as contract from "./clearing-list.contract.ts";

export type Kind = (typeof contract.LIST_KINDS)[number];
export type Filter = InputOf<typeof contract.findMembers>;
export type Found = OutputOf<typeof contract.findMembers>["members"][number];

const WORST = sql`order by array_position(array['red', 'orange', 'yellow', 'blue'], f.level) limit 1`;
const OF_PROJECT = sql`p.project_id as "projectId", p.name as "projectName", p.region_code as "regionCode"`;
const PROJECT_LEVEL = sql`(select f.level from finding f where f.project_id = p.project_id and f.closed_on is null
  and f.exempt_until is null ${WORST})`;

/**
 * Everything that can be a member, with its figures of today. A project that owes nothing is clear only where data come
 * in; a case is clear when it is cleared or withdrawn, both of which take a proof of every line. What is owed in a
 * case of open claims alone nobody knows yet. A wage is clear when the worker has got all of it.
 */
function subjects(kind: Kind, which: Which, today: Day): RawBuilder<unknown> {
  const nothing = sql`null::int8 as "caseId", null::text as "caseNumber", null::int8 as "lineId",
    null::text as "workerName", null::text as month`;
  switch (kind) {
    case "project":
      return sql`with ${owedLines(which, today)}, debt as (
          select project_id, sum(owed)::int8 as owed, min(since) as since from owed_line group by project_id)
        select ${OF_PROJECT}, ${nothing}, coalesce(d.owed, 0)::int8 as "owedFen",
          case when d.owed > 0 then 'owing' when r.attendance = 'met' then 'clear' else 'unknown' end as state,
          ${PROJECT_LEVEL} as level, d.since, p.started_on as opened
        from project p left join debt d on d.project_id = p.project_id
        left join project_review r on r.project_id = p.project_id where ${which}`;
    case "case":
      return sql`select ${OF_PROJECT}, c.case_id as "caseId", c.case_number as "caseNumber", null::int8 as "lineId",
          null::text as "workerName", null::text as month,
          coalesce((select sum(l.owed_fen - least(l.owed_fen, coalesce(l.proved_fen, 0))) from case_line l
            where l.case_id = c.case_id), 0)::int8 as "owedFen",
          case when c.state in ('cleared', 'withdrawn') then 'clear'
            when c.open_claims > 0 and not exists (select from case_line l where l.case_id = c.case_id
              and coalesce(l.proved_fen, 0) < l.owed_fen) then 'unknown'
            else 'owing' end as state,
          ${PROJECT_LEVEL} as level,
          (select min(k.due_on) from case_clock k where k.case_id = c.case_id and k.stopped_on is null
            and k.clock_id <> all(${[...LAPSING_CLOCKS]}::text[])
            and k.due_on < ${today}::date) as since, c.opened_on as opened
        from labour_case c join project p on p.project_id = c.project_id where ${which}`;
    case "wage-line":
      return sql`with ${owedLines(which, today)}
        select ${OF_PROJECT}, null::int8 as "caseId", null::text as "caseNumber", l.line_id as "lineId",
          e.worker_name as "workerName", l.month, coalesce(o.owed, 0)::int8 as "owedFen",
          case when o.owed > 0 then 'owing' else 'clear' end as state,
          (select f.level from finding f where f.project_id = l.project_id and f.line_id = l.line_id
            and f.closed_on is null and f.exempt_until is null ${WORST}) as level, o.since, l.due_on as opened
        from project p join wage_line l on l.project_id = p.project_id
        join engagement e on e.project_id = l.project_id and e.pin = l.pin
        left join owed_line o on o.project_id = l.project_id and o.line_id = l.line_id where ${which}`;
  }
}

const OWNER_CODES = { "public-body": "1", association: "5", firm: "9" };

/** What is not solved and fits the filter, of the projects that the actor sees; the largest debt first. */
export async function findMembers(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  today: Day,
  limit: number,
): Promise<{ total: number; owedFen: Fen; unknown: number; members: Found[] }> {
  const projects = [visibleProjects(actor)];
  if (filter.regionCode !== undefined) projects.push(sql`p.region_code like ${`${areaPrefix(filter.regionCode)}%`}`);
  if (filter.sector !== undefined) projects.push(sql`p.sector = ${filter.sector}`);
  if (filter.funding !== undefined) projects.push(sql`p.funding = ${filter.funding}`);
  if (filter.ownerKind !== undefined) {
    projects.push(sql`exists (select from company owner where owner.company_id = p.owner_company_id
      and owner.company_code like ${`${OWNER_CODES[filter.ownerKind]}%`})`);
  }
  const wanted = [sql`state <> 'clear'`];
  if (filter.openedFrom !== undefined) wanted.push(sql`opened >= ${filter.openedFrom}::date`);
  if (filter.openedTo !== undefined) wanted.push(sql`opened <= ${filter.openedTo}::date`);
  if (filter.level !== undefined) wanted.push(sql`level = ${filter.level}`);
  if (filter.owedMinFen !== undefined) wanted.push(sql`"owedFen" >= ${filter.owedMinFen}`);
  if (filter.owedMaxFen !== undefined) wanted.push(sql`"owedFen" <= ${filter.owedMaxFen}`);
  if (filter.overdueDaysMin !== undefined) wanted.push(sql`${today}::date - since >= ${filter.overdueDaysMin}::int4`);
  if (filter.noData !== undefined) wanted.push(sql`(state = 'unknown') = ${filter.noData}`);
  const from = sql`from (${subjects(filter.kind, sql`(${sql.join(projects, sql` and `)})`, today)}) one
    where ${sql.join(wanted, sql` and `)}`;
  const { rows } = await sql<Found & { opened: Day }>`select * ${from}
    order by "owedFen" desc, "projectId", "caseId", "lineId" limit ${limit}`.execute(tx.kysely);
  const sums = await sql<{ total: number; owedFen: Fen; unknown: number }>`select count(*)::int4 as total,
    coalesce(sum("owedFen"), 0)::int8 as "owedFen", (count(*) filter (where state = 'unknown'))::int4 as unknown
    ${from}`.execute(tx.kysely);
  const [sum] = sums.rows;
  return {
    total: sum?.total ?? 0,
    owedFen: sum?.owedFen ?? (0 as Fen),
    unknown: sum?.unknown ?? 0,
    members: rows.map(({ opened: _opened, ...row }) => row),
  };
}

/** Figures of today of the members of a list, by project, case and line. */
export async function liveFigures(tx: Tx, kind: Kind, members: readonly Member[], today: Day): Promise<Found[]> {
  const of = <T>(one: (member: Member) => T | null) => [...new Set(members.flatMap((member) => one(member) ?? []))];
  const which = [sql<boolean>`p.project_id = any(${of((one) => one.projectId)}::int8[])`];
  const from = subjects(kind, sql`(${sql.join(which, sql` and `)})`, today);
  const keys =
    kind === "case"
      ? sql`where "caseId" = any(${of((one) => one.caseId)}::int8[])`
      : kind === "wage-line"
        ? sql`where "lineId" = any(${of((one) => one.lineId)}::int8[])`
        : sql``;
  const { rows } = await sql<Found>`select * from (${from}) one ${keys}`.execute(tx.kysely);
  return rows;
}

export interface ListHead {
  readonly listId: number;
  readonly name: string;
  readonly kind: Kind;
  readonly filter: Filter;
  readonly ownerName: string;
  readonly ownerRegion: string;
  readonly deadline: Day;
  readonly savedOn: Day;
  readonly savedByName: string;
}

/** Whoever sees one of its members sees a list, and of its members those. */
export async function lists(tx: Tx, which: Which, listId?: number): Promise<ListHead[]> {
  const { rows } = await sql<ListHead>`select g.list_id as "listId", g.name, g.kind, g.filter,
      g.owner_name as "ownerName", g.owner_region as "ownerRegion", g.deadline, g.saved_on as "savedOn",
      g.recorded_by_name as "savedByName"
    from clearing_list g where (${listId ?? null}::int8 is null or g.list_id = ${listId ?? null}::int8)
      and exists (select from clearing_list_member m join project p on p.project_id = m.project_id
        where m.list_id = g.list_id and ${which})
    order by g.deadline desc, g.list_id limit 200`.execute(tx.kysely);
  return rows;
}

export interface Member {
  readonly listId: number;
  readonly memberNo: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly caseId: number | null;
  readonly caseNumber: string | null;
  readonly lineId: number | null;
  readonly workerName: string | null;
  readonly month: string | null;
  readonly owedFen: Fen;
  readonly state: Found["state"];
  readonly level: Level | null;
  readonly since: Day | null;
}

export async function membersOf(tx: Tx, which: Which, listIds: readonly number[]): Promise<Member[]> {
  const { rows } = await sql<Member>`select m.list_id as "listId", m.member_no as "memberNo", ${OF_PROJECT},
      m.case_id as "caseId", c.case_number as "caseNumber", m.line_id as "lineId", e.worker_name as "workerName",
      l.month, m.owed_fen as "owedFen", m.state, m.level, m.since
    from clearing_list_member m join project p on p.project_id = m.project_id
    left join labour_case c on c.case_id = m.case_id
    left join wage_line l on l.project_id = m.project_id and l.line_id = m.line_id
    left join engagement e on e.project_id = l.project_id and e.pin = l.pin
    where m.list_id = any(${[...listIds]}::int8[]) and ${which} order by m.list_id, m.member_no`.execute(tx.kysely);
  return rows;
}

export interface MemberStep {
  readonly listId: number;
  readonly memberNo: number;
  readonly kind: (typeof contract.MEMBER_ACTIONS)[number];
  readonly text: string | null;
  readonly responsible: string | null;
  readonly actedOn: Day;
  readonly actorName: string;
}

export async function stepsOf(tx: Tx, listIds: readonly number[]): Promise<MemberStep[]> {
  return tx.query(
    `select list_id as "listId", member_no as "memberNo", kind, text, responsible, acted_on as "actedOn",
       actor_name as "actorName"
     from clearing_list_step where list_id = any($1) order by list_id, step_no`,
    [[...listIds]],
  );
}

export async function insertList(
  { tx, ids, now, today, actor }: Context,
  given: Omit<InputOf<typeof contract.saveList>, keyof Filter>,
  filter: Filter,
  members: readonly Found[],
): Promise<number> {
  const listId = ids.next();
  await tx.execute(
    `insert into clearing_list (list_id, name, kind, filter, owner_name, owner_region, deadline, saved_on, recorded_at,
       recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      listId,
      given.name,
      filter.kind,
      JSON.stringify(filter),
      given.ownerName,
      given.ownerRegion,
      given.deadline,
      today,
      now,
      actor.userId,
      actor.name,
    ],
  );
  const column = <T>(of: (one: Found) => T): T[] => members.map(of);
  await tx.execute(
    `insert into clearing_list_member (list_id, member_no, project_id, case_id, line_id, owed_fen, state, level, since)
     select $1, (row_number() over ())::int4, project_id, case_id, line_id, owed_fen, state, level, since
     from unnest($2::int8[], $3::int8[], $4::int8[], $5::int8[], $6::text[], $7::text[], $8::date[])
       as row (project_id, case_id, line_id, owed_fen, state, level, since)`,
    [
      listId,
      column((one) => one.projectId),
      column((one) => one.caseId),
      column((one) => one.lineId),
      column((one) => one.owedFen),
      column((one) => one.state),
      column((one) => one.level),
      column((one) => one.since),
    ],
  );
  return listId;
}

/** Steps of one list are entered one at a time. */
export async function holdList(tx: Tx, listId: number): Promise<void> {
  await tx.query("select 1 from clearing_list where list_id = $1 for update", [listId]);
}

export async function insertStep(
  { tx, now, today, actor }: Context,
  one: Pick<MemberStep, "listId" | "memberNo" | "kind" | "text" | "responsible">,
): Promise<number> {
  const [row] = await tx.query<{ stepNo: number }>(
    `insert into clearing_list_step (list_id, step_no, member_no, kind, responsible, text, acted_on, recorded_at,
       actor_id, actor_name, actor_role)
     select $1, 1 + coalesce(max(step_no), 0), $2, $3, $4, $5, $6, $7, $8, $9, $10
     from clearing_list_step where list_id = $1 returning step_no as "stepNo"`,
    [one.listId, one.memberNo, one.kind, one.responsible, one.text, today, now, actor.userId, actor.name, actor.role],
  );
  return row?.stepNo ?? 0;
}
