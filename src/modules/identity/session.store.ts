import { createHash } from "node:crypto";
import type { Tx } from "../../db/transact.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Instant } from "../../kernel/clock.ts";
import { userById, userByLogin } from "./user.store.ts";
import { actorOf } from "./user.ts";

/** Only the hash of a token is stored: who reads the table cannot sign in with it. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export async function startSession(tx: Tx, token: string, userId: number, now: Instant, until: Instant): Promise<void> {
  await tx.execute("delete from session where user_id = $1 and expires_at <= $2", [userId, now]);
  await tx.execute("insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)", [
    hashOf(token),
    userId,
    now,
    until,
  ]);
}

/** The signed-in actor of a token; undefined when it is unknown, over, or its user was disabled. */
export async function actorOfSession(tx: Tx, token: string, now: Instant): Promise<Actor | undefined> {
  const [row] = await tx.query<{ user_id: number }>(
    `select s.user_id from session s join app_user u using (user_id)
     where s.token_hash = $1 and s.expires_at > $2 and u.disabled_at is null`,
    [hashOf(token), now],
  );
  if (row === undefined) return undefined;
  const user = await userById(tx, row.user_id);
  return user === undefined ? undefined : actorOf(user);
}

export async function actorOfLogin(tx: Tx, login: string): Promise<Actor | undefined> {
  const user = await userByLogin(tx, login);
  return user === undefined || user.disabled ? undefined : actorOf(user);
}

/** A user who works on without a session: a file that he brought is imported in the background. */
export async function actorOfUser(tx: Tx, userId: number): Promise<Actor | undefined> {
  const user = await userById(tx, userId);
  return user === undefined || user.disabled ? undefined : actorOf(user);
}

export async function endSessions(tx: Tx, userId: number): Promise<void> {
  await tx.execute("delete from session where user_id = $1", [userId]);
}
