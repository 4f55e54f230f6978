import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { InputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { type addScheme, schemeBody } from "./scheme.contract.ts";
import type { SchemeBody } from "./scheme.ts";

export interface Scheme {
  readonly schemeId: number;
  readonly regionCode: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly name: string;
  readonly body: SchemeBody;
  readonly recordedOn: Day;
  readonly recordedByName: string;
}

const SCHEME = `scheme_id as "schemeId", region_code as "regionCode", from_day as "from", to_day as "to",
  name_zh as name, body, (recorded_at at time zone 'Asia/Shanghai')::date as "recordedOn",
  recorded_by_name as "recordedByName"`;

function parsed(rows: readonly Scheme[]): Scheme[] {
  return rows.map((row) => ({ ...row, body: schemeBody.parse(row.body) }));
}

/** An area and those that it lies in, the nearest first. */
function chainOf(region: string): string[] {
  return [...new Set([region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`])];
}

/** The scheme of an area on a day: its own, or that of the nearest area above; of several the one that began last. */
export async function schemeFor(tx: Tx, regionCode: string, on: Day): Promise<Scheme | undefined> {
  const chain = chainOf(regionCode);
  const rows = await tx.query<Scheme>(
    `select ${SCHEME} from scorecard_scheme
     where region_code = any($1::text[]) and from_day <= $2 and (to_day is null or to_day >= $2)
     order by array_position($1::text[], region_code), from_day desc limit 1`,
    [chain, on],
  );
  return parsed(rows)[0];
}

export async function schemeById(tx: Tx, schemeId: number): Promise<Scheme | undefined> {
  return parsed(await tx.query<Scheme>(`select ${SCHEME} from scorecard_scheme where scheme_id = $1`, [schemeId]))[0];
}

/** Of the actor's area, those that it lies in, and those in it. */
export async function schemesSeen(tx: Tx, actor: Actor): Promise<Scheme[]> {
  const area = actor.regionCode ?? "000000";
  const prefix = area.replace(/(00){1,3}$/, "");
  const rows = await tx.query<Scheme>(
    `select ${SCHEME} from scorecard_scheme where region_code like $1 or region_code = any($2::text[])
     order by from_day desc, region_code limit 200`,
    [`${prefix}%`, chainOf(area)],
  );
  return parsed(rows);
}

/** Undefined where a scheme of that area begins on that day already. */
export async function insertScheme(
  { tx, ids, now, actor }: Context,
  given: InputOf<typeof addScheme>,
): Promise<number | undefined> {
  const schemeId = ids.next();
  const inserted = await tx.execute(
    `insert into scorecard_scheme (scheme_id, region_code, from_day, to_day, name_zh, body, recorded_at, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      schemeId,
      given.regionCode,
      given.from,
      given.to ?? null,
      given.name,
      JSON.stringify(given.body),
      now,
      actor.userId,
      actor.name,
    ],
  );
  return inserted === 1 ? schemeId : undefined;
}
