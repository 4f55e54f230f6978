import { type RawBuilder, sql } from "kysely";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { visibleProjects } from "../registry/scope.store.ts";
import * as contract from "./message.contract.ts";
import type { MessageLanguage, MessageState, Purpose } from "./message.ts";

export interface NewMessage {
  /** Names the fact that it tells of: told once. */
  readonly key: string;
  readonly phone: string;
  readonly template: string;
  readonly language: MessageLanguage;
  readonly text: string;
  readonly parts: number;
  readonly purpose: Purpose;
  readonly projectId: number | null;
  readonly workerId: number | null;
}

/** The message's number, and whether it is new: another one of the same key is not put again. */
export async function insertMessage(
  { tx, ids, now, actor }: Context,
  one: NewMessage,
): Promise<{ readonly messageId: number; readonly isNew: boolean }> {
  const messageId = ids.next();
  const put = await tx.execute(
    `insert into outbox_message (message_id, key, channel, phone, template, language, text, parts, purpose, project_id,
       worker_id, made_at, made_by, made_by_name, next_attempt_at)
     values ($1, $2, 'sms', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11) on conflict (key) do nothing`,
    [
      ...[messageId, one.key, one.phone, one.template, one.language, one.text, one.parts, one.purpose, one.projectId],
      ...[one.workerId, now, actor.userId, actor.name],
    ],
  );
  if (put === 1) return { messageId, isNew: true };
  const rows = await tx.query<{ messageId: number }>(
    `select message_id as "messageId" from outbox_message where key = $1`,
    [one.key],
  );
  return { messageId: present(rows[0], "the message of this key").messageId, isNew: false };
}

/** Phone and language of workers; who has no account reads what nobody knows. */
export async function reachOf(
  tx: Tx,
  workerIds: readonly number[],
): Promise<Map<number, { readonly phone: string | null; readonly language: MessageLanguage }>> {
  const rows = await tx.query<{ workerId: number; phone: string | null; language: MessageLanguage }>(
    `select w.worker_id as "workerId", w.phone, coalesce(u.locale, 'zh+bo') as language
     from worker w left join app_user u on u.worker_id = w.worker_id where w.worker_id = any($1::int8[])`,
    [workerIds],
  );
  return new Map(rows.map(({ workerId, ...reach }) => [workerId, reach]));
}

/** Whether an area sends messages of a kind: what was recorded last, of the area or the nearest above it. */
export async function isSwitchedOn(tx: Tx, regionCode: string, purpose: Purpose): Promise<boolean> {
  const areas = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`];
  const [row] = await tx.query<{ isOn: boolean }>(
    `select is_on as "isOn" from message_switch where purpose = $2 and region_code = any($1::text[])
     order by array_position($1::text[], region_code), switch_id desc limit 1`,
    [areas, purpose],
  );
  return row?.isOn ?? false;
}

export async function switches(tx: Tx) {
  return tx.query<{
    regionCode: string;
    purpose: "case-closed";
    isOn: boolean;
    reason: string;
    recordedAt: Instant;
    recordedByName: string;
  }>(
    `select region_code as "regionCode", purpose, is_on as "isOn", reason, recorded_at as "recordedAt",
       recorded_by_name as "recordedByName" from message_switch order by switch_id desc limit 200`,
  );
}

export async function insertSwitch(
  { tx, ids, now, actor }: Context,
  one: InputOf<typeof contract.setSwitch>,
): Promise<number> {
  const switchId = ids.next();
  await tx.execute(
    `insert into message_switch (switch_id, region_code, purpose, is_on, reason, recorded_at, recorded_by,
       recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [switchId, one.regionCode, one.purpose, one.isOn, one.reason, now, actor.userId, actor.name],
  );
  return switchId;
}

export interface MessageRow {
  readonly messageId: number;
  readonly purpose: Purpose;
  readonly template: string;
  readonly language: MessageLanguage;
  readonly text: string;
  readonly parts: number;
  readonly phone: string;
  readonly projectId: number | null;
  readonly projectName: string | null;
  readonly madeAt: Instant;
  readonly state: MessageState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant | null;
  readonly lastError: string | null;
}

const ROW = sql`m.message_id as "messageId", m.purpose, m.template, m.language, m.text, m.parts, m.phone,
  m.project_id as "projectId", p.name as "projectName", m.made_at as "madeAt", m.state, m.attempts,
  m.next_attempt_at as "nextAttemptAt", (select a.error from outbox_attempt a where a.message_id = m.message_id
    and a.error is not null order by a.attempt_no desc limit 1) as "lastError"`;

/** Messages about projects that the actor sees; those about none are the administrator's. */
function seen(actor: Actor): RawBuilder<boolean> {
  return actor.role === "administrator" ? sql`true` : sql`(p.project_id is not null and ${visibleProjects(actor)})`;
}

type Filter = InputOf<typeof contract.listMessages>;

function matching(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { purpose = null, from = null, to = null, projectId = null } = filter;
  return sql`(${seen(actor)} and (${purpose}::text is null or m.purpose = ${purpose}::text)
    and (${projectId}::int8 is null or m.project_id = ${projectId}::int8)
    and (${from}::date is null or m.made_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai')
    and (${to}::date is null or m.made_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'))`;
}

const ORDERS = {
  newest: sql`m.made_at desc, m.message_id desc`,
  oldest: sql`m.made_at, m.message_id`,
  next: sql`m.next_attempt_at nulls last, m.message_id`,
} as const;

export async function messages(tx: Tx, actor: Actor, filter: Filter): Promise<MessageRow[]> {
  const { state = null, limit, offset } = filter;
  const { rows } = await sql<MessageRow>`select ${ROW}
    from outbox_message m left join project p on p.project_id = m.project_id
    where ${matching(actor, filter)} and (${state}::text is null or m.state = ${state}::text)
    order by ${ORDERS[filter.sort]} limit ${limit} offset ${offset}`.execute(tx.kysely);
  return rows;
}

export async function countByState(tx: Tx, actor: Actor, filter: Filter): Promise<Record<MessageState, number>> {
  const { rows } = await sql<{ state: MessageState; count: number }>`select m.state, count(*)::int4 as count
    from outbox_message m left join project p on p.project_id = m.project_id
    where ${matching(actor, filter)} group by m.state`.execute(tx.kysely);
  const counts = Object.fromEntries(contract.MESSAGE_STATES.map((one) => [one, 0])) as Record<MessageState, number>;
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** One message that the actor sees; `hold` keeps others from it until the commit. */
export async function findMessage(tx: Tx, actor: Actor, messageId: number): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${ROW}
    from outbox_message m left join project p on p.project_id = m.project_id
    where m.message_id = ${messageId} and ${seen(actor)}`.execute(tx.kysely);
  return rows[0];
}

export async function historyOf(tx: Tx, messageId: number) {
  return tx.query<{
    attemptNo: number;
    at: Instant;
    outcome: string;
    status: number | null;
    error: string | null;
    reason: string | null;
    actorName: string;
  }>(
    `select attempt_no as "attemptNo", at, outcome, status, error, reason, actor_name as "actorName"
     from outbox_attempt where message_id = $1 order by attempt_no`,
    [messageId],
  );
}
