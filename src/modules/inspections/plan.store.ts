import { sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Checklist } from "./checklist.contract.ts";
import type { Drawn, FrameInspector, FrameSite } from "./draw.ts";
import type * as contract from "./plan.contract.ts";

export interface Plan {
  readonly planId: number;
  readonly name: { readonly zh: string; readonly bo?: string; readonly en: string };
  readonly regionCode: string;
  readonly filter: InputOf<typeof contract.addPlan>["filter"];
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly checklist: Checklist;
  readonly strata: (typeof contract.STRATA)[number];
  readonly siteCount: number;
  readonly teamCount: number;
  readonly teamSize: number;
  readonly source: string | null;
  readonly recordedByName: string;
  readonly recordedAt: Instant;
}

const PLAN = sql`l.plan_id as "planId", jsonb_strip_nulls(jsonb_build_object('zh', l.name_zh,
    'en', coalesce(l.name_en, l.name_zh), 'bo', l.name_bo)) as name, l.region_code as "regionCode", l.filter,
  l.from_day as "fromDay", l.to_day as "toDay", l.checklist, l.strata, l.site_count as "siteCount",
  l.team_count as "teamCount", l.team_size as "teamSize", l.source, l.recorded_by_name as "recordedByName",
  l.recorded_at as "recordedAt"`;

/** A plan concerns who has an area in or above its own, and who is of one of its teams. */
function concerns(actor: Actor) {
  const area = actor.regionCode ?? "000000";
  const above = [`${area.slice(0, 2)}0000`, `${area.slice(0, 4)}00`, area];
  return sql`(l.region_code like ${`${areaPrefix(area)}%`} or l.region_code = any(${above}::text[])
    or exists (select from inspection_team_member m where m.plan_id = l.plan_id and m.user_id = ${actor.userId}))`;
}

const ORDERS = {
  from: sql`l.from_day desc, l.plan_id`,
  name: sql`l.name_zh, l.plan_id`,
  sites: sql`l.site_count desc, l.plan_id`,
};

export async function plans(
  tx: Tx,
  actor: Actor,
  { regionCode, current, sort }: InputOf<typeof contract.listPlans>,
  today: Day,
): Promise<Plan[]> {
  const area = regionCode === undefined ? "" : areaPrefix(regionCode);
  const { rows } = await sql<Plan>`select ${PLAN} from inspection_plan l
    where ${concerns(actor)} and l.region_code like ${`${area}%`}
      and (${current ?? null}::boolean is null
        or (${today}::date between l.from_day and l.to_day) = ${current ?? null}::boolean)
    order by ${ORDERS[sort]} limit 200`.execute(tx.kysely);
  return rows;
}

export async function findPlan(tx: Tx, actor: Actor, planId: number): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`select ${PLAN} from inspection_plan l
    where l.plan_id = ${planId} and ${concerns(actor)}`.execute(tx.kysely);
  return rows[0];
}

export async function plansById(tx: Tx, planIds: readonly number[]): Promise<Plan[]> {
  const { rows } = await sql<Plan>`select ${PLAN} from inspection_plan l
    where l.plan_id = any(${[...planIds]}::int8[])`.execute(tx.kysely);
  return rows;
}

/** Draws, frames and recusals of one plan follow one another. */
export async function holdPlan(tx: Tx, planId: number): Promise<void> {
  await tx.query("select 1 from inspection_plan where plan_id = $1 for update", [planId]);
}

export async function insertPlan(
  { tx, ids, now, actor }: Context,
  given: InputOf<typeof contract.addPlan>,
  checklist: Checklist,
): Promise<number> {
  const planId = ids.next();
  await tx.execute(
    `insert into inspection_plan (plan_id, name_zh, name_bo, name_en, region_code, filter, from_day, to_day, checklist,
       strata, site_count, team_count, team_size, source, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      planId,
      given.name,
      given.nameBo ?? null,
      given.nameEn ?? null,
      given.regionCode,
      JSON.stringify(given.filter),
      given.fromDay,
      given.toDay,
      JSON.stringify(checklist),
      given.strata,
      given.siteCount,
      given.teamCount,
      given.teamSize,
      given.source ?? null,
      now,
      actor.userId,
      actor.name,
    ],
  );
  return planId;
}

/** Projects that the plan can draw, by code: at work in its period, in its area, as its filter says. */
export async function eligibleSites(tx: Tx, plan: Plan): Promise<FrameSite[]> {
  const { counties, sectors, fundings, data, findings } = plan.filter;
  const levels = findings === "serious" ? ["red", "orange"] : ["red", "orange", "yellow", "blue"];
  const { rows } = await sql<FrameSite>`
    select p.project_id as "projectId", p.project_code as "projectCode", p.region_code as "regionCode"
    from project p left join project_review r on r.project_id = p.project_id
    where p.region_code like ${`${areaPrefix(plan.regionCode)}%`} and p.started_on <= ${plan.toDay}::date
      and (p.completed_on is null or p.completed_on >= ${plan.fromDay}::date)
      and (${counties.length} = 0 or exists (select from unnest(${counties}::text[]) as named (area)
        where p.region_code like regexp_replace(area, '0000$|00$', '') || '%'))
      and (${sectors.length} = 0 or p.sector = any(${sectors}::text[]))
      and (${fundings.length} = 0 or p.funding = any(${fundings}::text[]))
      and (${data} = 'any' or (coalesce(r.attendance, 'unknown') = 'met') = (${data} = 'with'))
      and (${findings} = 'any' or exists (select from finding f where f.project_id = p.project_id
        and f.closed_on is null and f.exempt_until is null and f.level = any(${levels}::text[])))
    order by p.project_code`.execute(tx.kysely);
  return rows;
}

/** Inspectors of the plan's area, by login; not those who are recused from the whole plan. */
export async function eligibleInspectors(
  tx: Tx,
  plan: Pick<Plan, "planId" | "regionCode">,
): Promise<(FrameInspector & { readonly regionCode: string })[]> {
  return tx.query(
    `select u.user_id as "userId", u.login, u.name, u.region_code as "regionCode" from app_user u
     where u.role = 'inspector' and u.disabled_at is null and u.region_code like $2 || '%'
       and not exists (select from inspection_recusal r where r.plan_id = $1 and r.user_id = u.user_id
         and r.project_id is null)
     order by u.login`,
    [plan.planId, areaPrefix(plan.regionCode)],
  );
}

export interface Recusal {
  readonly userId: number;
  readonly userName: string;
  readonly projectId: number | null;
  readonly projectName: string | null;
  readonly reason: string;
  readonly recordedByName: string;
  readonly recordedAt: Instant;
}

export async function recusals(tx: Tx, planId: number): Promise<Recusal[]> {
  return tx.query(
    `select r.user_id as "userId", r.user_name as "userName", r.project_id as "projectId", p.name as "projectName",
       r.reason, r.recorded_by_name as "recordedByName", r.recorded_at as "recordedAt"
     from inspection_recusal r left join project p on p.project_id = r.project_id
     where r.plan_id = $1 order by r.recusal_no`,
    [planId],
  );
}

export async function insertRecusal(
  { tx, now, actor }: Context,
  planId: number,
  one: {
    readonly userId: number;
    readonly userName: string;
    readonly projectId: number | null;
    readonly reason: string;
  },
): Promise<number> {
  const [row] = await tx.query<{ no: number }>(
    "select coalesce(max(recusal_no), 0)::int4 + 1 as no from inspection_recusal where plan_id = $1",
    [planId],
  );
  const no = row?.no ?? 1;
  await tx.execute(
    `insert into inspection_recusal (plan_id, recusal_no, user_id, user_name, project_id, reason, recorded_at,
       recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [planId, no, one.userId, one.userName, one.projectId, one.reason, now, actor.userId, actor.name],
  );
  return no;
}

/** The project of that id where it lies in the area. */
export async function projectIn(tx: Tx, projectId: number, area: string) {
  const [row] = await tx.query<{ projectId: number; name: string; regionCode: string }>(
    `select project_id as "projectId", name, region_code as "regionCode" from project
     where project_id = $1 and region_code like $2 || '%'`,
    [projectId, areaPrefix(area)],
  );
  return row;
}

export interface StoredFrame {
  readonly frameNo: number;
  readonly frame: string;
  readonly digest: string;
  readonly recordedAt: Instant;
}

export async function frames(tx: Tx, planId: number): Promise<StoredFrame[]> {
  return tx.query(
    `select frame_no as "frameNo", frame, encode(digest, 'hex') as digest, recorded_at as "recordedAt"
     from inspection_frame where plan_id = $1 order by frame_no`,
    [planId],
  );
}

export async function insertFrame(
  { tx, now, actor }: Context,
  planId: number,
  one: { readonly frameNo: number; readonly frame: string; readonly digest: string },
): Promise<void> {
  await tx.execute(
    `insert into inspection_frame (plan_id, frame_no, frame, digest, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7)`,
    [planId, one.frameNo, one.frame, one.digest, now, actor.userId, actor.name],
  );
}

export interface StoredDraw {
  readonly drawNo: number;
  readonly frameNo: number;
  readonly seed: string;
  readonly seedSource: string;
  readonly seedMadeHere: boolean;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly recordedByName: string;
}

export async function draws(tx: Tx, planId: number): Promise<StoredDraw[]> {
  return tx.query(
    `select draw_no as "drawNo", frame_no as "frameNo", seed, seed_source as "seedSource",
       seed_made_here as "seedMadeHere", reason,
       recorded_at as "recordedAt", recorded_by_name as "recordedByName"
     from inspection_draw where plan_id = $1 order by draw_no`,
    [planId],
  );
}

export async function insertDraw(
  { tx, now, actor, ids }: Context,
  planId: number,
  one: Omit<StoredDraw, "recordedAt" | "recordedByName">,
  drawn: Drawn,
): Promise<void> {
  const { drawNo, frameNo, seed, seedSource, seedMadeHere, reason } = one;
  await tx.execute(
    `insert into inspection_draw (plan_id, draw_no, frame_no, seed, seed_source, seed_made_here, reason, recorded_at,
       recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [planId, drawNo, frameNo, seed, seedSource, seedMadeHere, reason, now, actor.userId, actor.name],
  );
  for (const { teamNo, members } of drawn.teams) {
    for (const [index, { userId, name }] of members.entries()) {
      await tx.execute(
        `insert into inspection_team_member (plan_id, draw_no, team_no, member_no, user_id, user_name)
         values ($1, $2, $3, $4, $5, $6)`,
        [planId, drawNo, teamNo, index + 1, userId, name],
      );
    }
  }
  const sites = drawn.sites.map((site) => ({ ...site, inspectionId: ids.next() }));
  await tx.execute(
    `insert into inspection (inspection_id, plan_id, draw_no, project_id, region_code, team_no, recorded_at,
       recorded_by)
     select t.id, $1, $2, t.project, t.region, t.team, $7, $8
     from unnest($3::int8[], $4::int8[], $5::text[], $6::int4[]) as t (id, project, region, team)`,
    [
      planId,
      drawNo,
      sites.map((one) => one.inspectionId),
      sites.map((one) => one.projectId),
      sites.map((one) => one.regionCode),
      sites.map((one) => one.teamNo),
      now,
      actor.userId,
    ],
  );
}

/** Undefined where the site is in the plan already. */
export async function insertDirected(
  { tx, ids, now, actor }: Context,
  one: { planId: number; drawNo: number; projectId: number; regionCode: string; teamNo: number; reason: string },
): Promise<number | undefined> {
  const inspectionId = ids.next();
  const inserted = await tx.execute(
    `insert into inspection (inspection_id, plan_id, draw_no, project_id, region_code, team_no, directed_reason,
       recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [inspectionId, one.planId, one.drawNo, one.projectId, one.regionCode, one.teamNo, one.reason, now, actor.userId],
  );
  return inserted === 1 ? inspectionId : undefined;
}

export interface TeamMember {
  readonly planId: number;
  readonly drawNo: number;
  readonly teamNo: number;
  readonly userId: number;
  readonly name: string;
  readonly leader: boolean;
}

export async function teamMembers(tx: Tx, planIds: readonly number[]): Promise<TeamMember[]> {
  return tx.query(
    `select plan_id as "planId", draw_no as "drawNo", team_no as "teamNo", user_id as "userId", user_name as name,
       member_no = 1 as leader
     from inspection_team_member where plan_id = any($1) order by plan_id, draw_no, team_no, member_no`,
    [planIds],
  );
}
