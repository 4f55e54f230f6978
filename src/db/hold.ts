import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { DATABASE_NAME } from "./cluster.ts";

/** Another server process serves from this data directory. */
export class ServerRunning extends Error {
  override readonly name = "ServerRunning";
}

/** Our claim on a running embedded database; it ends with our process, however that ends. */
export interface Hold {
  /** Whether nobody else needs the database, so that we should stop it. After a yes nobody else can claim it. */
  maySwitchOff(): Promise<boolean>;
  release(): Promise<void>;
  /** Resolves when the connection broke without `release`. */
  readonly lost: Promise<void>;
}

/** Advisory locks in the database `postgres`: who serves (one at most), and who uses (shared by all). */
const SERVES = 0x71_78_00_01;
const USES = 0x71_78_00_02;

/**
 * Claims the database by advisory locks on a connection that is kept open. Unlike a file with a process number these
 * need no clean-up: the operating system closes the connection of a killed process and PostgreSQL drops its locks at
 * once, so there is no stale owner, and no other program that was given the same number is mistaken for one.
 * Undefined: the database is starting or being switched off; try again. Throws `ServerRunning` when another server
 * has it.
 */
export async function hold(url: string, mode: "serve" | "use", dataDir: string): Promise<Hold | undefined> {
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    application_name: `qingxin ${mode} ${process.pid}`,
    stream: () => socket,
  });
  let released = false;
  client.on("error", () => {});
  const lost = new Promise<void>((resolve) => {
    client.once("end", () => released || resolve());
  });
  async function release(): Promise<void> {
    released = true;
    await client.end().catch(() => {});
  }

  try {
    await client.connect();
    const claimed =
      (await tryLock(client, "shared", USES)) && (mode === "use" || (await claimServing(client, dataDir)));
    if (claimed) await ensureDatabase(client);
    else await release();
    // An open connection alone must not keep a program running that has nothing left to do.
    socket.unref();
    if (!claimed) return undefined;
  } catch (error) {
    await release();
    if (isPassing(error)) return undefined;
    throw error;
  }
  return {
    lost,
    release,
    async maySwitchOff() {
      if (mode === "serve") return true;
      socket.ref();
      try {
        await client.query("select pg_advisory_unlock_shared($1)", [USES]);
        return await tryLock(client, "exclusive", USES);
      } catch {
        return false; // It was stopped under us: nothing is left to switch off.
      }
    },
  };
}

/** A server killed a moment ago may still hold its lock until PostgreSQL notices: a second is waited for it. */
async function claimServing(client: Client, dataDir: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    if (await tryLock(client, "exclusive", SERVES)) return true;
    await sleep(50);
  }
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [SERVES],
  );
  const holder = rows[0]?.name.split(" ").at(-1) ?? "unknown";
  throw new ServerRunning(`another server (process ${holder}) already serves from ${dataDir}; stop it first`);
}

async function tryLock(client: Client, kind: "shared" | "exclusive", key: number): Promise<boolean> {
  const call = kind === "shared" ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const { rows } = await client.query<{ locked: boolean }>(`select ${call}($1) as locked`, [key]);
  return rows[0]?.locked === true;
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE_NAME]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create database ${DATABASE_NAME}`);
  } catch (error) {
    // duplicate_database, or the same seen a moment earlier as unique_violation: another starter was first.
    if (!["42P04", "23505"].includes(codeOf(error))) throw error;
  }
}

/** Starting up, shutting down, socket not there yet or gone, connection dropped by a shutdown. */
const PASSING = ["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"];

function isPassing(error: unknown): boolean {
  return (
    PASSING.includes(codeOf(error)) || (error instanceof Error && error.message.startsWith("Connection terminated"))
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
