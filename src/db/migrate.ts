import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolClient } from "pg";
import type { Instant } from "../kernel/clock.ts";
import type { Db } from "./pool.ts";

/** One numbered SQL file. `checksum` is the SHA-256 of its text with line ends as `\n`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** The database cannot be brought to this program's version: it was changed by hand, or by a newer program. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

const MIGRATIONS_DIR = join(import.meta.dirname, "migrations");

/** `qing` in ASCII: the advisory lock that lets several processes start together. */
const LOCK_KEY = 0x71_69_6e_67;

/** The migrations in order. Numbers start at 0 and leave no gap, so a lost file is noticed. */
export function readMigrations(dir: string = MIGRATIONS_DIR): Migration[] {
  const names = readdirSync(dir).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
    if (number !== index) {
      throw new MigrationRefused(
        `${name}: expected number ${String(index).padStart(4, "0")} (NNNN_words.sql, no gaps)`,
      );
    }
    const text = readFileSync(join(dir, name), "utf8").replaceAll("\r\n", "\n");
    return { number, name, text, checksum: createHash("sha256").update(text).digest("hex") };
  });
}

/** One hash over all migrations: names the template database of the tests. */
export function hashOf(migrations: readonly Migration[]): string {
  const hash = createHash("sha256");
  for (const one of migrations) hash.update(`${one.name} ${one.checksum}\n`);
  return hash.digest("hex");
}

/**
 * Brings the database to the last migration, each in its own transaction, forward only, and answers the names of those
 * applied now. Throws `MigrationRefused` when an applied file was edited since, or when the database is newer than
 * this program. Several processes may call it together: one works, the others wait and find nothing left to do.
 */
export async function migrate(
  db: Db,
  options: { readonly now: Instant; readonly migrations?: readonly Migration[] },
): Promise<string[]> {
  const migrations = options.migrations ?? readMigrations();
  const client = await db.pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    const applied = await applyAll(client, migrations, options.now);
    await distribute(client, migrations);
    return applied;
  } finally {
    // Closing the connection releases the lock and drops the session's settings, whatever state it was left in.
    client.release(true);
  }
}

async function applyAll(client: PoolClient, migrations: readonly Migration[], now: Instant): Promise<string[]> {
  await client.query(
    `create table if not exists migration (
       number int not null primary key, name text not null, checksum text not null, applied_at timestamptz not null)`,
  );
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    "select number, name, checksum from migration order by number",
  );
  for (const [index, row] of rows.entries()) {
    const file = migrations[index];
    if (file === undefined) {
      throw new MigrationRefused(`the database has migration ${row.name}: it is newer than this program`);
    }
    if (row.number !== index || row.name !== file.name || row.checksum !== file.checksum) {
      throw new MigrationRefused(`${file.name} was changed after it was applied; write a new migration instead`);
    }
  }
  const pending = migrations.slice(rows.length);
  for (const file of pending) await applyOne(client, file, now);
  return pending.map((file) => file.name);
}

async function applyOne(client: PoolClient, file: Migration, now: Instant): Promise<void> {
  await client.query("begin");
  try {
    await client.query(file.text);
    await client.query("insert into migration (number, name, checksum, applied_at) values ($1, $2, $3, $4)", [
      file.number,
      file.name,
      file.checksum,
      now,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${file.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** What a comment line `-- distribute: punch, worker_day` or `-- reference: region` asks for. */
export interface Placement {
  readonly table: string;
  readonly kind: "distribute" | "reference";
}

export function placementsOf(migrations: readonly Migration[]): Placement[] {
  const placements: Placement[] = [];
  for (const { text } of migrations) {
    for (const match of text.matchAll(/^-- (distribute|reference): *([a-z0-9_, ]+)$/gm)) {
      const kind = match[1] === "distribute" ? "distribute" : "reference";
      for (const table of (match[2] ?? "").split(",")) placements.push({ table: table.trim(), kind });
    }
  }
  return placements;
}

/**
 * With the Citus extension, spreads the marked tables over the cluster: reference tables first, since distributed ones
 * point at them, then the distributed ones, all co-located by `project_id`. Tables already spread are left alone, so
 * the extension may also be installed later. Not covered by the tests of this repository, which have no Citus at hand.
 */
async function distribute(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  const citus = await client.query("select 1 from pg_extension where extname = 'citus'");
  if (citus.rowCount === 0) return;
  const spread = await client.query<{ table: string }>(
    `select c.relname as table from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid`,
  );
  const done = new Set(spread.rows.map((row) => row.table));
  const waiting = placementsOf(migrations).filter((placement) => !done.has(placement.table));
  const distributed = placementsOf(migrations).filter((placement) => placement.kind === "distribute");
  await client.query("begin");
  // Without it Citus refuses to touch a reference table and a table that points at it in one transaction.
  await client.query("set local citus.multi_shard_modify_mode to 'sequential'");
  for (const { table } of waiting.filter((one) => one.kind === "reference")) {
    await client.query("select create_reference_table($1)", [table]);
  }
  for (const { table } of waiting.filter((one) => one.kind === "distribute")) {
    const first = distributed[0]?.table ?? table;
    await client.query("select create_distributed_table($1, 'project_id', colocate_with => $2)", [
      table,
      first === table ? "none" : first,
    ]);
  }
  await client.query("commit");
}
