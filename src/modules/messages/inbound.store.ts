import { type RawBuilder, sql } from "kysely";
import { regionLevel } from "../../codes/regions.ts";
import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import { visibleProjects } from "../registry/scope.store.ts";

export interface Inbound {
  readonly inboundId: number;
  readonly phone: string;
  readonly text: string;
  readonly receivedAt: Instant;
  readonly handling: "open" | "taken" | "aside";
  readonly why: "nobody-asked" | "shared-phone" | null;
  readonly handledByName: string | null;
  readonly reason: string | null;
}

const INBOUND = sql`i.inbound_id as "inboundId", i.phone, i.text, i.received_at as "receivedAt", i.handling, i.why,
  i.handled_by_name as "handledByName", i.reason`;

/** Undefined where this message of the gateway is on record already. */
export async function insertInbound(
  { tx, ids, now }: Context,
  one: {
    readonly providerId: string;
    readonly phone: string;
    readonly text: string;
    readonly saidAt?: Instant | undefined;
  },
): Promise<Inbound | undefined> {
  const inboundId = ids.next();
  const put = await tx.execute(
    `insert into inbound_message (inbound_id, provider_id, phone, text, said_at, received_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (provider_id) do nothing`,
    [inboundId, one.providerId, one.phone, one.text, one.saidAt ?? null, now],
  );
  if (put === 0) return undefined;
  const { phone, text } = one;
  return { inboundId, phone, text, receivedAt: now, handling: "open", why: null, handledByName: null, reason: null };
}

/** Whose phone it may be decides who sees it; a phone of nobody is seen by who has charge of a whole province. */
function seen(actor: Actor): RawBuilder<boolean> {
  if (actor.role === "administrator") return sql`true`;
  const whole = actor.regionCode !== undefined && regionLevel(actor.regionCode) === "province";
  return sql`(exists (select from worker w join engagement e on e.worker_id = w.worker_id
      join project p on p.project_id = e.project_id where w.phone = i.phone and ${visibleProjects(actor)})
    or (${whole} and not exists (select from worker w where w.phone = i.phone)))`;
}

export async function inbounds(
  tx: Tx,
  actor: Actor,
  { handling = null, limit, offset }: { handling?: string | null | undefined; limit: number; offset: number },
): Promise<{ readonly total: number; readonly rows: Inbound[] }> {
  const where = sql`${seen(actor)} and (${handling}::text is null or i.handling = ${handling}::text)`;
  const count = await sql<{
    total: number;
  }>`select count(*)::int4 as total from inbound_message i where ${where}`.execute(tx.kysely);
  const { rows } = await sql<Inbound>`select ${INBOUND} from inbound_message i where ${where}
    order by i.received_at desc, i.inbound_id desc limit ${limit} offset ${offset}`.execute(tx.kysely);
  return { total: count.rows[0]?.total ?? 0, rows };
}

/** One that the actor sees, held until the commit. */
export async function holdInbound(tx: Tx, actor: Actor, inboundId: number): Promise<Inbound | undefined> {
  await tx.execute("select 1 from inbound_message where inbound_id = $1 for update", [inboundId]);
  return findInbound(tx, actor, inboundId);
}

export async function findInbound(tx: Tx, actor: Actor, inboundId: number): Promise<Inbound | undefined> {
  const { rows } = await sql<Inbound>`select ${INBOUND} from inbound_message i
    where i.inbound_id = ${inboundId} and ${seen(actor)}`.execute(tx.kysely);
  return rows[0];
}

/** It was taken for an answer, or set aside with a reason. */
export async function handleInbound({ tx, now, actor }: Context, inboundId: number, reason?: string): Promise<void> {
  await tx.execute(
    `update inbound_message set handling = $2, reason = $3, handled_at = $4, handled_by = $5, handled_by_name = $6
     where inbound_id = $1`,
    [inboundId, reason === undefined ? "taken" : "aside", reason ?? null, now, actor.userId, actor.name],
  );
}

/** Left to a person. */
export async function leaveOpen(tx: Tx, inboundId: number, why: "nobody-asked" | "shared-phone"): Promise<void> {
  await tx.execute("update inbound_message set why = $2 where inbound_id = $1", [inboundId, why]);
}
