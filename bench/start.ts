import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureWebBuilt } from "../tools/build-web.ts";
import type { Measurement } from "./measurement.ts";

const [FIRST_RUN_MS_MAX, WARM_MS_MAX, IDLE_MB_MAX] = [60_000, 1500, 350];
const WARM_STARTS = 3;
const PROGRAM = join(import.meta.dirname, "..", "src", "app", "qingxin.ts");

/** The demo as a new user starts it, then again: until a page is served, and what both processes hold when idle. */
export async function run(): Promise<readonly Measurement[]> {
  await ensureWebBuilt({ log: () => {} });
  const dataDir = mkdtempSync(join(tmpdir(), "qingxin-bench-"));
  try {
    const first = await started(dataDir);
    await stopped(first.server);
    const warm: number[] = [];
    let idleMb = 0;
    for (let round = 0; round < WARM_STARTS; round += 1) {
      const again = await started(dataDir);
      warm.push(again.ms);
      await sleep(5_000);
      idleMb = memoryMb(again.server);
      await stopped(again.server);
    }
    return [
      within("first run of the demo until a page is served, screens built", first.ms, FIRST_RUN_MS_MAX, "ms"),
      within(`warm start until a page is served, best of ${WARM_STARTS}`, Math.min(...warm), WARM_MS_MAX, "ms"),
      within("server and database together, idle (proportional set size)", idleMb, IDLE_MB_MAX, "MB"),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function within(name: string, value: number, most: number, unit: string): Measurement {
  return { name, figure: `${Math.round(value)} of ${most} ${unit}`, ratio: most / value, limit: 1, better: "higher" };
}

async function started(dataDir: string): Promise<{ server: ChildProcess; ms: number }> {
  const port = await freePort();
  const begun = performance.now();
  const server = spawn(process.execPath, [PROGRAM, "demo", "--data", dataDir, "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (server.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer?.ok === true) return { server, ms: performance.now() - begun };
    await sleep(10);
  }
  throw new Error(`the demo ended with status ${server.exitCode}`);
}

async function stopped(server: ChildProcess): Promise<void> {
  server.kill("SIGINT");
  if (server.exitCode === null) await once(server, "exit");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** Shared pages count once: the sum over the server, its PostgreSQL and the backends of PostgreSQL (Linux only). */
function memoryMb(server: ChildProcess): number {
  const processes = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([server.pid]);
  // PostgreSQL is a child of the server and its backends are children of PostgreSQL, in order of their numbers or not.
  for (let generation = 0; generation < 4; generation += 1) {
    for (const [pid, parent] of processes) if (family.has(parent)) family.add(pid);
  }
  let kilobytes = 0;
  for (const pid of family) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      // A process may end while it is looked at.
    }
  }
  return kilobytes / 1024;
}
