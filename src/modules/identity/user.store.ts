import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Instant } from "../../kernel/clock.ts";
import type { Role } from "../../kernel/contract.ts";
import type { User } from "./user.ts";

const COLUMNS = sql`u.user_id as "userId", u.login, u.name, u.role, u.region_code as "regionCode", u.sector,
  u.company_id as "companyId", c.name as "companyName", u.bank_code as "bankCode", u.worker_id as "workerId",
  u.locale, u.disabled_at is not null as disabled`;
const TABLES = sql`app_user u left join company c using (company_id)`;

export async function userById(tx: Tx, userId: number): Promise<User | undefined> {
  const { rows } = await sql<User>`select ${COLUMNS} from ${TABLES} where u.user_id = ${userId}`.execute(tx.kysely);
  return rows[0];
}

export async function userByLogin(tx: Tx, login: string): Promise<User | undefined> {
  const { rows } = await sql<User>`select ${COLUMNS} from ${TABLES}
    where u.login = ${login.toLowerCase()}`.execute(tx.kysely);
  return rows[0];
}

export interface Credentials {
  readonly userId: number;
  readonly passwordHash: string;
  readonly failedAttempts: number;
  readonly lockedUntil: Instant | null;
}

export async function credentialsOf(tx: Tx, login: string): Promise<Credentials | undefined> {
  const [row] = await tx.query<Credentials>(
    `select user_id as "userId", password_hash as "passwordHash", failed_attempts as "failedAttempts",
       locked_until as "lockedUntil"
     from app_user where login = $1 and disabled_at is null`,
    [login.toLowerCase()],
  );
  return row;
}

export async function countFailure(tx: Tx, login: string, attemptsMax: number, lockUntil: Instant): Promise<void> {
  await tx.execute(
    `update app_user set failed_attempts = case when failed_attempts + 1 >= $2 then 0 else failed_attempts + 1 end,
       locked_until = case when failed_attempts + 1 >= $2 then $3 else locked_until end
     where login = $1`,
    [login.toLowerCase(), attemptsMax, lockUntil],
  );
}

export async function forgetFailures(tx: Tx, userId: number): Promise<void> {
  await tx.execute("update app_user set failed_attempts = 0, locked_until = null where user_id = $1", [userId]);
}

export async function setPassword(tx: Tx, userId: number, passwordHash: string): Promise<void> {
  await tx.execute("update app_user set password_hash = $2 where user_id = $1", [userId, passwordHash]);
}

export interface NewUser {
  readonly userId: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly regionCode?: string | undefined;
  readonly sector?: string | undefined;
  readonly companyId?: number | undefined;
  readonly bankCode?: string | undefined;
  readonly workerId?: number | undefined;
  readonly locale?: "zh" | "bo" | "en" | undefined;
}

export async function insertUser(tx: Tx, user: NewUser, now: Instant): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into app_user (user_id, login, name, role, password_hash, region_code, sector, company_id, bank_code,
       worker_id, locale, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      user.userId,
      user.login,
      user.name,
      user.role,
      user.passwordHash,
      user.regionCode ?? null,
      user.sector ?? null,
      user.companyId ?? null,
      user.bankCode ?? null,
      user.workerId ?? null,
      user.locale ?? (user.role === "worker" ? "bo" : "zh"),
      now,
    ],
  );
  return inserted === 1;
}

export async function referenceExists(tx: Tx, table: "company" | "worker", id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(`${table}_id`)} = ${id}`.execute(
    tx.kysely,
  );
  return rows.length > 0;
}

export async function disable(tx: Tx, userId: number, now: Instant): Promise<void> {
  await tx.execute("update app_user set disabled_at = coalesce(disabled_at, $2) where user_id = $1", [userId, now]);
}

export async function otherAdministrators(tx: Tx, userId: number): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    "select count(*) as n from app_user where role = 'administrator' and disabled_at is null and user_id <> $1",
    [userId],
  );
  return row?.n ?? 0;
}

export async function listUsers(tx: Tx, role: Role | undefined, limit: number, offset: number) {
  const where = role === undefined ? sql`true` : sql`u.role = ${role}`;
  const users = await sql<User>`select ${COLUMNS} from ${TABLES} where ${where}
    order by u.login limit ${limit} offset ${offset}`.execute(tx.kysely);
  const counted = await sql<{ n: number }>`select count(*) as n from app_user u where ${where}`.execute(tx.kysely);
  return { total: counted.rows[0]?.n ?? 0, users: users.rows };
}
