import { sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Day } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import type { Said } from "./survey.ts";

export interface Ask {
  readonly askId: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly month: Month;
  readonly workerId: number;
  readonly workerName: string;
  readonly phone: string;
  readonly askedOn: Day;
  readonly closesOn: Day;
}

const ASK = sql`a.ask_id as "askId", a.project_id as "projectId", p.name as "projectName", r.month,
  a.worker_id as "workerId", e.worker_name as "workerName", a.phone, a.asked_on as "askedOn",
  r.closes_on as "closesOn"`;
const TABLES = sql`survey_ask a join survey_round r on r.round_id = a.round_id
  join project p on p.project_id = a.project_id
  join engagement e on e.project_id = a.project_id and e.pin = a.pin`;

/** How long after a round its answers are still taken for what they are: late ones. */
const LATE_DAYS_MAX = 60;

/** Questions sent to a phone that a reply of today may answer, the newest first. */
export async function asksOfPhone(tx: Tx, phone: string, today: Day): Promise<Ask[]> {
  const { rows } = await sql<Ask>`select ${ASK} from ${TABLES}
    where a.phone = ${phone} and r.closes_on + ${LATE_DAYS_MAX}::int4 >= ${today}::date
    order by a.ask_id desc`.execute(tx.kysely);
  return rows;
}

export async function asksOfPhoneSeen(tx: Tx, actor: Actor, phone: string): Promise<Ask[]> {
  const { rows } = await sql<Ask>`select ${ASK} from ${TABLES}
    where a.phone = ${phone} and ${visibleProjects(actor)} order by a.ask_id desc limit 50`.execute(tx.kysely);
  return rows;
}

export async function findAsk(tx: Tx, projectId: number, askId: number): Promise<Ask | undefined> {
  const { rows } = await sql<Ask>`select ${ASK} from ${TABLES}
    where a.project_id = ${projectId} and a.ask_id = ${askId}`.execute(tx.kysely);
  return rows[0];
}

/** The worker's own questions of running rounds, the newest first, with what he said last. */
export async function asksOfWorker(
  tx: Tx,
  workerId: number,
  today: Day,
): Promise<(Ask & { readonly said: Said | null })[]> {
  const { rows } = await sql<Ask & { said: Said | null }>`select ${ASK}, c.said
    from ${TABLES} left join survey_counted c on c.ask_id = a.ask_id
    where a.worker_id = ${workerId} and r.closes_on >= ${today}::date order by a.ask_id desc`.execute(tx.kysely);
  return rows;
}

/** What the ledger owes a worker for a month of a project. Money on its way is still owed. */
export async function owedOf(
  tx: Tx,
  { projectId, workerId, month }: Pick<Ask, "projectId" | "workerId" | "month">,
): Promise<Fen> {
  const [row] = await tx.query<{ owed: Fen }>(
    `select coalesce(sum(greatest(0, owed)), 0)::int8 as owed from (
       select -sum(g.amount_fen) as owed from engagement e
       join wage_line l on l.project_id = e.project_id and l.pin = e.pin and l.month = $3
       join posting g on g.project_id = l.project_id and g.line_id = l.line_id
         and g.account in ('wages-payable', 'payments-in-transit')
       where e.project_id = $1 and e.worker_id = $2 group by l.line_id) line`,
    [projectId, workerId, month],
  );
  return row?.owed ?? (0 as Fen);
}

export interface NewAnswer {
  readonly askId: number;
  readonly said: Said | null;
  readonly words: string | null;
  readonly channel: "sms" | "page" | "officer";
  readonly inboundId: number | null;
  readonly answeredOn: Day;
  readonly answeredAt: Instant;
  readonly isLate: boolean;
  readonly recordsOwedFen: Fen;
}

export async function insertAnswer({ tx, ids, now, actor }: Context, one: NewAnswer): Promise<void> {
  await tx.execute(
    `insert into survey_answer (answer_id, ask_id, said, words, channel, inbound_id, answered_on, answered_at, is_late,
       records_owed_fen, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[ids.next(), one.askId, one.said, one.words, one.channel, one.inboundId, one.answeredOn, one.answeredAt],
      ...[one.isLate, one.recordsOwedFen, now, actor.userId, actor.name],
    ],
  );
}
