import { randomBytes } from "node:crypto";
import { lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type ClientBase, Pool } from "pg";
import { startEmbedded } from "../src/db/embedded.ts";
import { hashOf, type Migration, migrate, readMigrations } from "../src/db/migrate.ts";
import { type Db, openDatabase } from "../src/db/pool.ts";
import type { Instant } from "../src/kernel/clock.ts";

/** The server that the tests' databases live on. */
export interface TestCluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** A database of one's own, with all migrations applied. */
export interface TestDatabase extends Db {
  readonly name: string;
  /** Closes and drops it. */
  drop(): Promise<void>;
}

/**
 * The server in `TEST_DATABASE_URL`, or the embedded one on a data directory kept in the temporary directory: the first
 * run makes it (0.8 s), later ones find it with its template. Processes that test at the same time share it, and the
 * last to leave stops it. It runs with the durability of production: with fsync off a clone takes just as long.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== "") return { url: given, stop: async () => {} };
  const uid = process.geteuid?.() ?? 0;
  const dataDir = join(tmpdir(), `qingxin-test-${uid}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  if (process.platform !== "win32" && lstatSync(dataDir).uid !== uid)
    throw new Error(`${dataDir} belongs to another user`);
  const embedded = await startEmbedded({ dataDir, mode: "use", settings: { max_connections: "120" } });
  return { url: embedded.urlOf("postgres"), stop: () => embedded.stop() };
}

/**
 * A fresh database, cloned from the migrated template in about 60 ms (strategy FILE_COPY: 80, and 40 more to drop).
 * With a test context it is dropped when that test (or suite) ends, otherwise when the process has nothing left to do.
 */
export async function freshDatabase(t?: Pick<TestContext, "after">): Promise<TestDatabase> {
  const { url, admin, template } = await prepared();
  const { rows } = await admin.query<{ second: string }>(
    "select floor(extract(epoch from clock_timestamp()))::text as second",
  );
  const name = `${TEST_PREFIX}${rows[0]?.second}_${randomBytes(5).toString("hex")}`;
  await admin.query(`create database ${name} template ${template} strategy wal_log`);
  const db = await openDatabase({ url: withDatabase(url, name), connectionsMax: 10 });
  const database: TestDatabase = {
    ...db,
    name,
    async drop() {
      if (!open.delete(database)) return;
      await db.close();
      await admin.query(`drop database if exists ${name} with (force)`);
    },
  };
  open.add(database);
  t?.after(() => database.drop());
  return database;
}

const TEST_PREFIX = "qx_test_";
const TEMPLATE_PREFIX = "qx_template_";

const open = new Set<TestDatabase>();
let preparing: Promise<Prepared> | undefined;

interface Prepared {
  readonly url: string;
  readonly admin: Pool;
  readonly template: string;
}

function prepared(): Promise<Prepared> {
  preparing ??= prepare();
  return preparing;
}

async function prepare(): Promise<Prepared> {
  const shared = process.env.TEST_CLUSTER_URL;
  const cluster = shared === undefined || shared === "" ? await startTestCluster() : undefined;
  const url = cluster?.url ?? shared ?? "";
  const admin = new Pool({ connectionString: url, max: 2, application_name: "qingxin test", allowExitOnIdle: true });
  admin.on("error", () => {}); // The run was stopped: the next statement says so.
  process.once("beforeExit", async () => {
    for (const database of [...open]) await database.drop();
    await admin.end();
    await cluster?.stop();
  });
  const client = await admin.connect();
  try {
    // One process makes the template, others that start with it wait here.
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await sweep(client);
    return { url, admin, template: await ensureTemplate(client, url, readMigrations()) };
  } finally {
    client.release(true);
  }
}

const TEMPLATE_LOCK = 0x71_78_00_03;

async function ensureTemplate(admin: ClientBase, url: string, migrations: readonly Migration[]): Promise<string> {
  const name = TEMPLATE_PREFIX + hashOf(migrations).slice(0, 16);
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [name]);
  if (rowCount !== 0) return name;
  const unfinished = `${TEST_PREFIX}template`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} encoding 'UTF8' template template0`);
  const db = await openDatabase({ url: withDatabase(url, unfinished) });
  try {
    await migrate(db, { now: "2020-01-01T00:00:00.000Z" as Instant, migrations });
  } finally {
    await db.close();
  }
  // A single connection to a template makes every clone of it fail.
  await admin.query(`alter database ${unfinished} with allow_connections false`);
  await admin.query(`alter database ${unfinished} rename to ${name}`);
  return name;
}

/** Drops what killed test runs left behind: databases older than two hours, and all but the last templates. */
async function sweep(admin: ClientBase): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database d
      where datname ~ '^${TEST_PREFIX}[0-9]+_' and split_part(datname, '_', 3)::int8 < extract(epoch from now()) - 7200
        and not exists (select from pg_stat_activity a where a.datid = d.oid)
     union all
     (select datname from pg_database where datname like '${TEMPLATE_PREFIX}%' order by oid desc offset 5)`,
  );
  // Somebody may be dropping or cloning the same one just now.
  for (const { name } of rows) await admin.query(`drop database if exists ${name}`).catch(() => {});
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
