import { Pool } from "pg";
import { assert } from "../kernel/assert.ts";
import { parserOf } from "./values.ts";

/** An open database. Only `transact` runs statements for stores; `pool` is for the few files of `db/` and pg-boss. */
export interface Db {
  readonly pool: Pool;
  /** Connections that send a statement before the one before it is answered, for `transact` with `pipelined`. */
  readonly pipelined: Pool;
  readonly url: string;
  /** May be called again. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`; a percent-encoded directory as host means its unix socket. */
  readonly url: string;
  readonly connectionsMax?: number;
  /** A statement that runs longer is cancelled. 0 lets it run. */
  readonly statementTimeoutMs?: number;
  readonly applicationName?: string;
}

const SERVER_VERSION_MIN = 150_000;

export async function openDatabase(options: DatabaseOptions): Promise<Db> {
  const settings = {
    connectionString: options.url,
    max: options.connectionsMax ?? 20,
    application_name: options.applicationName ?? "qingxin",
    // Sent in the start-up packet: no round trip, and no statement can be run before they hold.
    options: [
      "-c TimeZone=UTC",
      "-c DateStyle=ISO",
      `-c statement_timeout=${options.statementTimeoutMs ?? 60_000}`,
      // A program that hangs inside a transaction must not keep its locks for ever.
      "-c idle_in_transaction_session_timeout=120000",
    ].join(" "),
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 60_000,
    // Idle connections alone do not keep a finished command or test from ending.
    allowExitOnIdle: true,
    types: { getTypeParser: parserOf },
  };
  const pool = quiet(new Pool(settings));
  const pipelined = quiet(new Pool({ ...settings, pipeline: true, max: PIPELINED_CONNECTIONS_MAX }));
  try {
    await checkServer(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    pool,
    pipelined,
    url: options.url,
    close: async () => {
      await Promise.all([pool, pipelined].map((one) => (one.ending ? undefined : one.end())));
    },
  };
}

/** Device uploads and imports are pipelined, in at most this many transactions at once. */
const PIPELINED_CONNECTIONS_MAX = 4;

/**
 * A connection that breaks while idle, or between two statements, would otherwise end the whole process by an
 * unhandled 'error' event. Whoever uses it next is told by the statement's own failure.
 */
function quiet(pool: Pool): Pool {
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return pool;
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
  readonly zone: string;
  readonly datestyle: string;
}

async function checkServer(pool: Pool): Promise<void> {
  const result = await pool.query<ServerFacts>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
            current_setting('TimeZone') as zone, current_setting('DateStyle') as datestyle`,
  );
  const facts = result.rows[0];
  assert(facts !== undefined, "the server describes itself");
  if (facts.version < SERVER_VERSION_MIN) {
    throw new Error(`PostgreSQL 15 or later is needed; this server is ${Math.floor(facts.version / 10_000)}`);
  }
  if (facts.encoding !== "UTF8") throw new Error(`the database must be UTF8; this one is ${facts.encoding}`);
  if (facts.zone !== "UTC" || !facts.datestyle.startsWith("ISO")) {
    throw new Error("the session must run with TimeZone UTC and DateStyle ISO; does the URL set other options?");
  }
}

function ignore(): void {}
