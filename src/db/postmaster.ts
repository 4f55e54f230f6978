import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, DATABASE_USER, postgresEnv } from "./cluster.ts";
import type { Engine, Log } from "./engine.ts";
import { type Account, isAlive } from "./run-as.ts";

/** A running PostgreSQL server, as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
  /** The socket's directory, or a loopback address. */
  readonly host: string;
  readonly port: number;
}

/**
 * Small enough that server and database together stay below 350 MB idle, and with the durability of the defaults
 * (fsync, full_page_writes and synchronous_commit stay on). Given on the command line: they follow the program's
 * version, not the day on which the cluster was made.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: "128MB",
  wal_buffers: "16MB",
  max_connections: "60",
  // Our statements are short; compiling one costs more than it saves, and each backend would hold LLVM's memory.
  jit: "off",
  // Three I/O worker processes less; what we read is mostly cached.
  io_method: "sync",
  max_worker_processes: "4",
  max_parallel_workers: "2",
  max_parallel_workers_per_gather: "1",
  autovacuum_max_workers: "2",
  // No replication hangs on this cluster.
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "1GB",
  // The default of 4 is for spinning disks.
  random_page_cost: "1.1",
  // With a random password of 256 bits, slow hashing protects nothing and costs 3 ms for each new connection.
  scram_iterations: "1",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  log_checkpoints: "off",
  // A failed statement is reported to us. In the server's log it would leave people's data: "Failing row contains …".
  log_min_messages: "log",
  log_error_verbosity: "terse",
  log_line_prefix: "%m [%p] ",
};

const LOG_BYTES_MAX = 10_000_000;

/** The server that runs on this cluster, if any. A `postmaster.pid` left behind by a dead one is removed. */
export function findPostmaster(cluster: Cluster): Postmaster | undefined {
  const path = join(cluster.data, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined; // Being written this moment.
  if (!isPostmasterOf(pid, cluster)) {
    // PostgreSQL itself would take any living process of its own account with this number for a running server, which
    // is common after a restart of a container. Removing the file is safe: should backends of the dead server linger,
    // the new one still finds their shared memory and refuses.
    rmSync(path, { force: true });
    return undefined;
  }
  const [port, socketDir, address, status] = [Number(lines[3]), lines[4], lines[5], lines[7]?.trim()];
  const host = socketDir !== undefined && socketDir !== "" ? socketDir : address;
  return { pid, ready: status === "ready" && host !== undefined, host: host ?? "", port };
}

/** A process number may have been given to another program since: a postmaster's working directory is its cluster. */
function isPostmasterOf(pid: number, cluster: Cluster): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster.data);
    if (process.platform === "win32") return true;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster.data);
  } catch {
    return isAlive(pid);
  }
}

/**
 * Starts PostgreSQL and waits until it takes connections; answers undefined when it ended first, which also happens
 * when another process was starting one at the same moment. It leads a process group of its own, so that Ctrl-C in a
 * terminal reaches us alone and we can close our work before we stop it, and it outlives a `kill -9` of ours.
 */
export async function launch(
  cluster: Cluster,
  engine: Engine,
  account: Account | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster | undefined> {
  const logPath = join(cluster.dir, "postgres.log");
  if (existsSync(logPath) && statSync(logPath).size > LOG_BYTES_MAX) renameSync(logPath, `${logPath}.1`);
  const log = openSync(logPath, "a", 0o600);
  const all = { ...SETTINGS, ...(await listenSettings(cluster)), ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(engine.bin("postgres"), ["-D", cluster.data, ...options], {
    detached: true,
    stdio: ["ignore", log, log],
    cwd: cluster.dir,
    env: postgresEnv(),
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  child.unref();
  return await readiness(child, cluster);
}

async function readiness(child: ChildProcess, cluster: Cluster): Promise<Postmaster | undefined> {
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  // Recovery after a power cut may take minutes; as long as the process lives there is no reason to give up.
  while (!ended) {
    const found = findPostmaster(cluster);
    if (found?.ready === true && found.pid === child.pid) return found;
    await sleep(5);
  }
  return undefined;
}

/** 104 bytes on macOS, 108 on Linux, with the terminating zero. */
const SOCKET_PATH_BYTES_MAX = 100;

/**
 * A Unix socket in the cluster's private directory: no port to collide on, out of reach for other accounts, and faster
 * than loopback. Where its path would be too long (and on Windows), a free loopback port instead.
 */
async function listenSettings(cluster: Cluster): Promise<Record<string, string>> {
  const path = join(cluster.dir, ".s.PGSQL.5432");
  if (process.platform !== "win32" && Buffer.byteLength(path) < SOCKET_PATH_BYTES_MAX) {
    return { listen_addresses: "", unix_socket_directories: cluster.dir, port: "5432" };
  }
  return { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(await freePort()) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

export function urlOf(postmaster: Postmaster, cluster: Cluster, database: string): string {
  const server = `${encodeURIComponent(postmaster.host)}:${postmaster.port}`;
  return `postgres://${DATABASE_USER}:${cluster.password}@${server}/${database}`;
}

const STOP_MS_MAX = 60_000;

/** A fast shutdown: open transactions are rolled back, what was committed is on disk. Waits for the process to end. */
export async function shutDown(cluster: Cluster, engine: Engine, log: Log): Promise<void> {
  const running = findPostmaster(cluster);
  if (running === undefined) return;
  if (process.platform === "win32") {
    // Windows has no signals; pg_ctl sends the server a message instead.
    execFileSync(engine.bin("pg_ctl"), ["stop", "-D", cluster.data, "-m", "fast", "-w"]);
    return;
  }
  process.kill(running.pid, "SIGINT");
  if (await gone(running.pid, STOP_MS_MAX)) return;
  log("the database did not stop in a minute: stopping it at once; its next start recovers from the log");
  process.kill(running.pid, "SIGQUIT");
  await gone(running.pid, STOP_MS_MAX);
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 5) {
    if (!isAlive(pid)) return true;
    await sleep(5);
  }
  return !isAlive(pid);
}

/** The last lines that PostgreSQL wrote, for an error message. */
export function logTail(cluster: Cluster): string {
  const path = join(cluster.dir, "postgres.log");
  return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n").slice(-4).join("\n") : "";
}
