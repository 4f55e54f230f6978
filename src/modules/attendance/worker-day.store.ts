import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import { type Day, dayFromNumber } from "../../kernel/day.ts";
import { dateArray, int4Array, int8Array, timestamptzArray } from "./binary-array.ts";
import { workerDayCopy } from "./binary-copy.ts";
import { copyIn } from "./copy.store.ts";
import { numbersIn } from "./ingest.ts";
import type { ProjectDays, WorkedDays } from "./punch-order.ts";

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

/**
 * The same where most worker-days are likely to be new: those that are there already are updated, the others go in by
 * COPY, of all projects at once. Fails with a unique violation when somebody else adds one of them meanwhile.
 */
export async function addWorkerDays(tx: Tx, parts: readonly Omit<ProjectDays, "chosen">[]): Promise<void> {
  const known = await knownPins(tx, parts);
  const [fresh, old]: [ProjectDays[], ProjectDays[]] = [[], []];
  for (const part of parts) {
    const { projectId, worked } = part;
    const [chosen, there]: [number[], number[]] = [[], []];
    let [day, pins] = [-1, NOBODY];
    for (let index = 0; index < worked.count; index += 1) {
      if (worked.days[index] !== day) {
        day = worked.days[index] ?? -1;
        pins = known.get(`${projectId} ${dayFromNumber(day)}`) ?? NOBODY;
      }
      (pins.has(worked.pins[index] ?? 0) ? there : chosen).push(index);
    }
    if (chosen.length > 0) fresh.push({ ...part, chosen });
    if (there.length > 0) old.push({ ...part, chosen: there });
  }
  if (old.length > 0) await widenKnown(tx, old);
  if (fresh.length > 0) await copyIn(tx, "copy worker_day from stdin (format binary)", workerDayCopy(fresh));
}

const NOBODY: ReadonlySet<number> = new Set();

/** Who has a worker-day already, by `project day`. */
async function knownPins(
  tx: Tx,
  parts: readonly Omit<ProjectDays, "chosen">[],
): Promise<Map<string, ReadonlySet<number>>> {
  const keys = parts.flatMap(({ projectId, worked }) =>
    [...new Set(worked.days)].map((day): [number, number] => [projectId, day]),
  );
  const { rows } = await tx.client.query<{ project_id: number; day: Day; pins: string }>({
    name: "attendance.known-worker-days",
    text: `select w.project_id, w.day, array_agg(w.pin)::text as pins
      from unnest($1::int8[], $2::date[]) as k (project_id, day)
      join worker_day w on w.project_id = k.project_id and w.day = k.day group by w.project_id, w.day`,
    values: [int8Array(keys.map(([projectId]) => projectId)), dateArray(keys.map(([, day]) => day))],
  });
  return new Map(rows.map((row) => [`${row.project_id} ${row.day}`, new Set(numbersIn(row.pins))]));
}

async function widenKnown(tx: Tx, parts: readonly ProjectDays[]): Promise<void> {
  const column = (of: (worked: WorkedDays, index: number) => number) =>
    parts.flatMap(({ worked, chosen }) => chosen.map((index) => of(worked, index)));
  await tx.client.query({
    name: "attendance.widen-known-worker-days",
    text: `update worker_day w set first_in = least(w.first_in, n.first_in), last_out = greatest(w.last_out, n.last_out)
      from unnest($1::int8[], $2::date[], $3::int4[], $4::timestamptz[], $5::timestamptz[])
        as n (project_id, day, pin, first_in, last_out)
      where w.project_id = n.project_id and w.day = n.day and w.pin = n.pin
        and (n.first_in < w.first_in or n.last_out > w.last_out)`,
    values: [
      int8Array(parts.flatMap(({ projectId, chosen }) => chosen.map(() => projectId))),
      dateArray(column((worked, index) => worked.days[index] ?? 0)),
      int4Array(column((worked, index) => worked.pins[index] ?? 0)),
      timestamptzArray(column((worked, index) => worked.firsts[index] ?? 0)),
      timestamptzArray(column((worked, index) => worked.lasts[index] ?? 0)),
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
