import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { MessageState } from "./message.ts";

export interface ClaimedMessage {
  readonly messageId: number;
  readonly key: string;
  readonly roundNo: number;
  readonly phone: string;
  readonly text: string;
}

/**
 * Takes waiting messages whose time has come, at most so many. They stay waiting, with the next try put off: if their
 * sender dies they are tried again then, under the same key. Other senders step over what one holds.
 */
export async function claimDue(tx: Tx, now: Instant, until: Instant, max: number): Promise<ClaimedMessage[]> {
  return tx.query<ClaimedMessage>(
    `update outbox_message m set next_attempt_at = $2 from (
       select message_id from outbox_message where state = 'waiting' and next_attempt_at <= $1
       order by next_attempt_at, message_id limit $3 for update skip locked) due
     where m.message_id = due.message_id
     returning m.message_id as "messageId", m.key, m.round_no as "roundNo", m.phone, m.text`,
    [now, until, max],
  );
}

export interface HeldMessage {
  readonly messageId: number;
  readonly roundNo: number;
  readonly state: MessageState;
  readonly attempts: number;
}

const HELD = `select message_id as "messageId", round_no as "roundNo", state, attempts from outbox_message`;

export async function holdMessage(tx: Tx, messageId: number): Promise<HeldMessage | undefined> {
  const [row] = await tx.query<HeldMessage>(`${HELD} where message_id = $1 for update`, [messageId]);
  return row;
}

/** By the gateway's key, or by its own number of the message. */
export async function holdReported(
  tx: Tx,
  by: { readonly key?: string | undefined; readonly providerId?: string | undefined },
): Promise<HeldMessage | undefined> {
  const [row] = await tx.query<HeldMessage>(
    `${HELD} where ($1::text is not null and key = split_part($1, '#', 1))
       or ($1::text is null and provider_id = $2) order by message_id limit 1 for update`,
    [by.key ?? null, by.providerId ?? null],
  );
  return row;
}

export interface AttemptMade {
  readonly outcome: "taken" | "try-again" | "refused" | "given-up" | "delivered" | "not-delivered" | "sent-again";
  readonly status?: number | undefined;
  readonly error?: string | undefined;
  readonly providerId?: string | undefined;
  readonly reason?: string | undefined;
}

export interface NextState {
  readonly state: MessageState;
  readonly roundNo: number;
  readonly attempts: number;
  readonly nextAttemptAt: Instant | null;
}

/** Appends what happened to a held message, and repeats what it comes to. */
export async function appendAttempt(
  { tx, now, actor }: Context,
  messageId: number,
  made: AttemptMade,
  next: NextState,
): Promise<void> {
  const { outcome, status = null, error = null, providerId = null, reason = null } = made;
  await tx.execute(
    `insert into outbox_attempt (message_id, attempt_no, round_no, at, outcome, status, error, provider_id, reason,
       actor_id, actor_name)
     select $1, 1 + count(*), $2, $3, $4, $5, $6, $7, $8, $9, $10 from outbox_attempt where message_id = $1`,
    [messageId, next.roundNo, now, outcome, status, error, providerId, reason, actor.userId, actor.name],
  );
  await tx.execute(
    `update outbox_message set state = $2, round_no = $3, attempts = $4, next_attempt_at = $5,
       provider_id = coalesce($6, provider_id) where message_id = $1`,
    [messageId, next.state, next.roundNo, next.attempts, next.nextAttemptAt, providerId],
  );
}

/** Whether a report of this kind is on record already: gateways repeat them. */
export async function isReported(tx: Tx, { messageId, roundNo }: HeldMessage, outcome: string): Promise<boolean> {
  const rows = await tx.query(
    "select 1 from outbox_attempt where message_id = $1 and round_no = $2 and outcome = $3 limit 1",
    [messageId, roundNo, outcome],
  );
  return rows.length > 0;
}
