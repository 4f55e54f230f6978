import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import { dateArray, int4Array, timestamptzArray } from "./binary-array.ts";
import type { WorkedDays } from "./punch-order.ts";

const KEEP = `on conflict (project_id, day, pin) do update
  set first_in = least(worker_day.first_in, excluded.first_in),
      last_out = greatest(worker_day.last_out, excluded.last_out),
      by_hand = worker_day.by_hand or excluded.by_hand
  where excluded.first_in < worker_day.first_in or excluded.last_out > worker_day.last_out
     or (excluded.by_hand and not worker_day.by_hand)`;

/**
 * Widens worker-days by first and last punches; each (day, PIN) at most once. Least and greatest make it idempotent:
 * the same punches again change nothing, and then nothing is written either.
 */
export async function widenWorkerDays(tx: Tx, projectId: number, worked: WorkedDays): Promise<void> {
  await tx.client.query({
    name: "attendance.widen-worker-days",
    text: `insert into worker_day (project_id, day, pin, first_in, last_out)
      select $1, * from unnest($2::date[], $3::int4[], $4::timestamptz[], $5::timestamptz[]) ${KEEP}`,
    values: [
      projectId,
      dateArray(worked.days),
      int4Array(worked.pins),
      timestamptzArray(worked.firsts),
      timestamptzArray(worked.lasts),
    ],
  });
}

/** The same for one punch that a person made or counted: the day stays marked. */
export async function widenByHand(tx: Tx, projectId: number, day: Day, pin: number, at: Instant): Promise<void> {
  await tx.execute(
    `insert into worker_day (project_id, day, pin, first_in, last_out, by_hand)
     values ($1, $2, $3, $4, $4, true) ${KEEP}`,
    [projectId, day, pin, at],
  );
}

/** Worker-days as the punches alone say. `where` limits the punches; the project is `p`, the punch is `k`. */
function derived(where: string): string {
  return `select k.project_id, (k.punched_at at time zone 'Asia/Shanghai'
      - make_interval(mins => p.day_starts_minute))::date as day, k.pin,
      min(k.punched_at) as first_in, max(k.punched_at) as last_out, bool_or(k.by_hand) as by_hand
    from punch k join project p on p.project_id = k.project_id
    where ${where} group by 1, 2, 3`;
}

/** Makes the worker-days of a project anew from its punches; how many there are then. */
export async function rebuildWorkerDays(tx: Tx, projectId: number): Promise<number> {
  await tx.execute("delete from worker_day where project_id = $1", [projectId]);
  return tx.execute(
    `insert into worker_day (project_id, day, pin, first_in, last_out, by_hand) ${derived("k.project_id = $1")}`,
    [projectId],
  );
}

/** One text for each worker-day that differs from its punches, of all projects. */
export const WORKER_DAYS_THAT_DIFFER = `
  select format('project %s day %s pin %s: stored %s to %s, punches say %s to %s', coalesce(d.project_id, w.project_id),
    coalesce(d.day, w.day), coalesce(d.pin, w.pin), w.first_in, w.last_out, d.first_in, d.last_out) as violation
  from (${derived("true")}) d
  full join worker_day w on w.project_id = d.project_id and w.day = d.day and w.pin = d.pin
  where (d.first_in, d.last_out, d.by_hand) is distinct from (w.first_in, w.last_out, w.by_hand)`;
