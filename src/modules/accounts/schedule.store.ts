import { sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { BookedTransfer } from "./coverage.ts";
import type { scheduleHistory } from "./schedule.contract.ts";
import type { Instalment } from "./schedule.ts";

/** Adds instalments; answers the days on which one stands already, and which stay as they are. */
export async function insertSchedule(
  { tx, now, actor }: Context,
  projectId: number,
  instalments: readonly Instalment[],
  replacesId?: number,
): Promise<Day[]> {
  const inserted = await tx.query<{ dueOn: Day }>(
    `insert into labour_cost_due (project_id, due_id, due_on, amount_fen, share_basis_points, share_of, base_fen,
       replaces_id, recorded_at, recorded_by)
     select $1, due.*, $8, $9, $10
     from unnest($2::int8[], $3::date[], $4::int8[], $5::int4[], $6::text[], $7::int8[]) as due
     on conflict (project_id, due_on) where withdrawn_at is null do nothing
     returning due_on as "dueOn"`,
    [
      projectId,
      instalments.map((one) => one.dueId),
      instalments.map((one) => one.dueOn),
      instalments.map((one) => one.amountFen),
      instalments.map((one) => one.share?.basisPoints ?? null),
      instalments.map((one) => one.share?.of ?? null),
      instalments.map((one) => one.share?.baseFen ?? null),
      replacesId ?? null,
      now,
      actor.userId,
    ],
  );
  const fresh = new Set(inserted.map((row) => row.dueOn));
  return instalments.map((one) => one.dueOn).filter((dueOn) => !fresh.has(dueOn));
}

/** False where there is no such instalment, or it was withdrawn before. */
export async function withdrawInstalment(
  { tx, now, actor }: Context,
  given: { readonly projectId: number; readonly dueId: number; readonly reason: string },
): Promise<boolean> {
  const changed = await tx.execute(
    `update labour_cost_due set withdrawn_at = $3, withdrawn_by = $4, withdrawn_by_name = $5, withdrawn_reason = $6
     where project_id = $1 and due_id = $2 and withdrawn_at is null`,
    [given.projectId, given.dueId, now, actor.userId, actor.name, given.reason],
  );
  return changed === 1;
}

export async function scheduleOf(tx: Tx, projectId: number): Promise<Instalment[]> {
  return tx.query<Instalment>(
    `select due_id as "dueId", due_on as "dueOn", amount_fen as "amountFen",
       case when share_of is null then null else jsonb_build_object('basisPoints', share_basis_points, 'of', share_of,
         'baseFen', base_fen) end as share
     from labour_cost_due where project_id = $1 and withdrawn_at is null order by due_on`,
    [projectId],
  );
}

/** The owner's transfers, and negative what the bank took back of them. */
export async function transfersOf(tx: Tx, projectId: number): Promise<(BookedTransfer & { entryId: number })[]> {
  return tx.query<BookedTransfer & { entryId: number }>(
    `select entry_id as "entryId", booked_on as "bookedOn", amount_fen as "amountFen" from account_entry
     where project_id = $1 and kind in ('transfer', 'transfer-back') order by booked_on, entry_id`,
    [projectId],
  );
}

type Withdrawn = OutputOf<typeof scheduleHistory>["withdrawn"];

export async function withdrawnOf(tx: Tx, projectId: number): Promise<Withdrawn> {
  return tx.query<Withdrawn[number]>(
    `select d.due_id as "dueId", d.due_on as "dueOn", d.amount_fen as "amountFen", r.due_on as "replacedOn",
       r.amount_fen as "replacedFen", d.withdrawn_reason as reason, d.withdrawn_by_name as "byName",
       d.withdrawn_at as "withdrawnAt"
     from labour_cost_due d
     left join labour_cost_due r on r.project_id = d.project_id and r.replaces_id = d.due_id
     where d.project_id = $1 and d.withdrawn_at is not null order by d.withdrawn_at desc, d.due_id desc limit 200`,
    [projectId],
  );
}

export interface ProjectSchedule {
  readonly projectId: number;
  readonly projectName: string;
  readonly bookedFen: Fen;
  readonly dues: readonly { readonly dueOn: Day; readonly amountFen: Fen }[];
}

/** Projects that are not completed and that the actor may see, by name, with their instalments and transfers. */
export async function visibleSchedules(tx: Tx, actor: Actor): Promise<ProjectSchedule[]> {
  const { rows } = await sql<ProjectSchedule>`
    with seen as (
      select p.project_id, p.name from project p where ${visibleProjects(actor)} and p.completed_on is null
    )
    select p.project_id as "projectId", p.name as "projectName", coalesce(t.booked, 0)::int8 as "bookedFen",
      coalesce(d.dues, '[]'::jsonb) as dues
    from seen p
    left join (
      select e.project_id, sum(e.amount_fen) as booked
      from account_entry e join seen s on s.project_id = e.project_id 
      where e.kind in ('transfer', 'transfer-back') group by e.project_id
    ) t on t.project_id = p.project_id
    left join (
      select c.project_id,
        jsonb_agg(jsonb_build_object('dueOn', c.due_on, 'amountFen', c.amount_fen) order by c.due_on) as dues
      from labour_cost_due c join seen s on s.project_id = c.project_id where c.withdrawn_at is null
      group by c.project_id
    ) d on d.project_id = p.project_id
    order by p.name, p.project_id`.execute(tx.kysely);
  return rows;
}
