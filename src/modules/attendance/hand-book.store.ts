import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";

export interface BookedPunch {
  readonly pin: number;
  readonly punchedAt: Instant;
  readonly reason: string;
}

/**
 * Punches made by hand, many at once, each with its author and reason. What is there already (of a clock, or by hand)
 * stays as it is. Answers with those that were new.
 */
export async function insertHandPunches(
  { tx, ids, actor, now }: Context,
  projectId: number,
  punches: readonly BookedPunch[],
): Promise<{ readonly pin: number; readonly punchedAt: Instant }[]> {
  const handIds = punches.map(() => ids.next());
  return tx.query(
    `with given as (
       select * from unnest($2::int8[], $3::int4[], $4::timestamptz[], $5::text[]) as g (id, pin, at, reason)
     ), added as (
       insert into punch (project_id, punched_at, pin, device_id, upload_id, line_no, status, verify, by_hand)
       select $1, at, pin, 0, id, 1, -1, -1, true from given
       on conflict (project_id, punched_at, pin) do nothing
       returning upload_id, pin, punched_at
     ), signed as (
       insert into hand_punch (project_id, hand_punch_id, pin, punched_at, reason, author_id, author_name, recorded_at)
       select $1, a.upload_id, a.pin, a.punched_at, g.reason, $6, $7, $8
       from added a join given g on g.id = a.upload_id
     )
     select pin, punched_at as "punchedAt" from added`,
    [
      projectId,
      handIds,
      punches.map((one) => one.pin),
      punches.map((one) => one.punchedAt),
      punches.map((one) => one.reason),
      actor.userId,
      actor.name,
      now,
    ],
  );
}

/** Which of these punches are on record, of a clock or by hand. The range leaves partitions out. */
export async function punchesThere(
  tx: Tx,
  projectId: number,
  punches: readonly Omit<BookedPunch, "reason">[],
): Promise<{ readonly pin: number; readonly punchedAt: Instant }[]> {
  const at = punches.map(({ punchedAt }) => punchedAt).sort();
  return tx.query(
    `select p.pin, p.punched_at as "punchedAt"
     from punch p join unnest($2::int4[], $3::timestamptz[]) as g (pin, at) on p.pin = g.pin and p.punched_at = g.at
     where p.project_id = $1 and p.punched_at between $4 and $5`,
    [projectId, punches.map(({ pin }) => pin), punches.map(({ punchedAt }) => punchedAt), at[0], at.at(-1)],
  );
}

export interface BookedDay {
  readonly day: Day;
  readonly pin: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** Worker-days widened by punches made by hand; each (day, PIN) at most once. The days stay marked. */
export async function widenDaysByHand(tx: Tx, projectId: number, days: readonly BookedDay[]): Promise<void> {
  await tx.execute(
    `insert into worker_day (project_id, day, pin, first_in, last_out, by_hand)
     select $1, d.*, true from unnest($2::date[], $3::int4[], $4::timestamptz[], $5::timestamptz[]) as d
     on conflict (project_id, day, pin) do update
       set first_in = least(worker_day.first_in, excluded.first_in),
           last_out = greatest(worker_day.last_out, excluded.last_out), by_hand = true`,
    [
      projectId,
      days.map((one) => one.day),
      days.map((one) => one.pin),
      days.map((one) => one.first),
      days.map((one) => one.last),
    ],
  );
}
