import { sql } from "kysely";
import { areaPrefix } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type * as contract from "./survey.contract.ts";
import type { SurveyTerms } from "./survey.ts";

export interface Plan extends SurveyTerms {
  readonly planId: number;
  readonly regionCode: string;
  readonly restDays: number;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly seed: string;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  readonly recordedByName: string;
}

const PLAN = sql`s.plan_id as "planId", s.region_code as "regionCode", s.share_percent as "sharePercent",
  s.number_min as "numberMin", s.number_max as "numberMax", s.days_after_payday as "daysAfterPayday",
  s.days_to_answer as "daysToAnswer", s.rest_days as "restDays", s.from_day as "fromDay", s.to_day as "toDay", s.seed,
  e.ended_on as "endedOn", e.reason as "endReason", s.recorded_by_name as "recordedByName"`;
const TABLES = sql`survey_plan s left join survey_plan_end e on e.plan_id = s.plan_id`;

/** Plans of the actor's area, within it and above it. */
export async function plansSeen(tx: Tx, actor: Actor): Promise<(Plan & { readonly rounds: number })[]> {
  const area = actor.regionCode ?? "000000";
  const above = [`${area.slice(0, 2)}0000`, `${area.slice(0, 4)}00`, area];
  const { rows } = await sql<Plan & { rounds: number }>`select ${PLAN},
      (select count(*)::int4 from survey_round r where r.plan_id = s.plan_id) as rounds
    from ${TABLES} where s.region_code like ${`${areaPrefix(area)}%`} or s.region_code = any(${above}::text[])
    order by e.ended_on is not null, s.plan_id desc limit 200`.execute(tx.kysely);
  return rows;
}

/** Those that may open a round today, the smallest area first, and of one area the newest. */
export async function plansRunning(tx: Tx, today: Day): Promise<Plan[]> {
  const { rows } = await sql<Plan>`select ${PLAN} from ${TABLES}
    where e.ended_on is null and s.from_day <= ${today}::date
    order by length(regexp_replace(s.region_code, '(00)+$', '')) desc, s.plan_id desc`.execute(tx.kysely);
  return rows;
}

export async function holdPlan(tx: Tx, planId: number): Promise<Plan | undefined> {
  await tx.execute("select 1 from survey_plan where plan_id = $1 for update", [planId]);
  const { rows } = await sql<Plan>`select ${PLAN} from ${TABLES} where s.plan_id = ${planId}`.execute(tx.kysely);
  return rows[0];
}

export async function insertPlan(
  { tx, ids, now, actor, vault }: Context,
  given: InputOf<typeof contract.addPlan>,
): Promise<number> {
  const planId = ids.next();
  await tx.execute(
    `insert into survey_plan (plan_id, region_code, share_percent, number_min, number_max, days_after_payday,
       days_to_answer, rest_days, from_day, to_day, seed, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[planId, given.regionCode, given.sharePercent, given.numberMin, given.numberMax ?? null],
      ...[given.daysAfterPayday, given.daysToAnswer, given.restDays, given.fromDay, given.toDay ?? null],
      ...[given.seed ?? vault.token(), now, actor.userId, actor.name],
    ],
  );
  return planId;
}

export async function insertEnd({ tx, now, today, actor }: Context, planId: number, reason: string): Promise<void> {
  await tx.execute(
    `insert into survey_plan_end (plan_id, ended_on, reason, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6)`,
    [planId, today, reason, now, actor.userId, actor.name],
  );
}
