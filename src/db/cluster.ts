import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Engine, type Log, SYSTEM_DIR } from "./engine.ts";
import { type Account, abandoned, canReach } from "./run-as.ts";

/**
 * One database cluster on disk. `dir` is private (0700) to the account that runs PostgreSQL and holds `data` (PGDATA),
 * `password` of the database user, `postgres.log` and the socket.
 */
export interface Cluster {
  readonly dir: string;
  readonly data: string;
  readonly password: string;
}

export const DATABASE_USER = "qingxin";
export const DATABASE_NAME = "qingxin";

const run = promisify(execFile);

/** Where the cluster of a data directory lies: `DIR/pg`, or where its pointer file says. */
export function clusterDirOf(dataDir: string): string {
  const pointer = join(dataDir, "pg.location");
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : join(dataDir, "pg");
}

/**
 * Makes the data directory, and sees to it that the account can reach the cluster in it. Where it cannot (the data
 * directory lies in somebody's 0700 home, and such a directory is not ours to open), the cluster is placed below
 * /var/lib/qingxin, and a pointer file in the data directory names it.
 */
export function placeCluster(dataDir: string, account: Account | undefined, log: Log): string {
  const existing = clusterDirOf(dataDir);
  if (account === undefined || existsSync(existing) || existsSync(join(dataDir, "pg.location"))) return existing;
  const ours = readdirSync(dataDir).length === 0;
  // Passing through is all that the account needs; our secrets in there are files of mode 0600.
  if (ours && !canReach(account, dataDir)) chmodSync(dataDir, statSync(dataDir).mode | 0o055);
  if (canReach(account, dataDir)) return existing;
  const name = `${basename(resolve(dataDir))}-${randomBytes(6).toString("hex")}`;
  const elsewhere = join(SYSTEM_DIR, "clusters", name);
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 });
  try {
    writeFileSync(join(dataDir, "pg.location"), `${elsewhere}\n`, { flag: "wx" });
  } catch {
    return clusterDirOf(dataDir); // Another starter was first.
  }
  log(`${dataDir} cannot be reached by ${account.name}: the database is kept in ${elsewhere}`);
  return elsewhere;
}

/**
 * Opens the cluster, making it when it does not exist. It is made under a temporary name and renamed when complete:
 * a kill in the middle leaves nothing that a later start could mistake for a cluster, and of two starters one wins.
 */
export async function openCluster(dir: string, engine: Engine, account: Account | undefined, log: Log) {
  if (!existsSync(dir)) await makeCluster(dir, engine, account, log);
  const made = readFileSync(join(dir, "data", "PG_VERSION"), "utf8").trim();
  const major = engine.version.split(".")[0];
  if (made !== major) {
    throw new Error(`${dir} was made by PostgreSQL ${made}; this program brings ${major}: dump it there, load it here`);
  }
  const password = readFileSync(join(dir, "password"), "utf8");
  return { dir, data: join(dir, "data"), password } satisfies Cluster;
}

async function makeCluster(dir: string, engine: Engine, account: Account | undefined, log: Log): Promise<void> {
  const parent = dirname(dir);
  for (const path of abandoned(parent, basename(dir))) rmSync(path, { recursive: true, force: true });
  const fresh = `${dir}.new-${process.pid}`;
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = join(fresh, "password");
  writeFileSync(passwordFile, randomBytes(32).toString("hex"), { mode: 0o600 });
  if (account !== undefined) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  log("making a new database");
  try {
    // Text compares by code point (C.UTF-8): fast, and the same on every machine and in every version, so an index
    // never goes stale when a collation library changes. Lists for people sort with COLLATE "zh-x-icu", which initdb
    // brings along. Every connection needs the password, so a reachable port or socket alone opens nothing.
    await run(
      engine.bin("initdb"),
      [
        ...["-D", join(fresh, "data"), "-U", DATABASE_USER, "-E", "UTF8", "--locale=C", "--no-instructions"],
        ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
        ...["--auth=scram-sha-256", `--pwfile=${passwordFile}`],
      ],
      { cwd: fresh, env: postgresEnv(), ...(account && { uid: account.uid, gid: account.gid }) },
    );
    renameSync(fresh, dir);
    syncDirectory(parent);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(dir)) throw new Error(`initdb failed: ${messageOf(error)}`, { cause: error });
  }
}

/** The rename itself must survive a power cut, or acknowledged rows would vanish with the directory's name. */
function syncDirectory(dir: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(dir, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** No locale, zone or PG* variable of the user's shell reaches the server. */
export function postgresEnv(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, LC_ALL: "C", TZ: "UTC" };
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "stderr" in error && error.stderr !== "" ? String(error.stderr).trim() : error.message;
}
