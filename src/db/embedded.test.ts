import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { after, before, type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { present } from "../kernel/assert.ts";
import { clusterDirOf } from "./cluster.ts";
import { type EmbeddedDatabase, startEmbedded } from "./embedded.ts";
import { findPackage, prepareEngine } from "./engine.ts";
import { openDatabase } from "./pool.ts";
import { accountFor, isAlive } from "./run-as.ts";

const CHILD = join(import.meta.dirname, "test-child.ts");
const isRoot = process.geteuid?.() === 0;

const cleanUps = new WeakMap<TestContext, (() => unknown)[]>();

/** Like `t.after`, but the last one first: what was started in a directory is stopped before the directory goes. */
function atEnd(t: TestContext, work: () => unknown): void {
  const waiting = cleanUps.get(t) ?? [];
  waiting.push(work);
  if (cleanUps.has(t)) return;
  cleanUps.set(t, waiting);
  t.after(async () => {
    for (const one of waiting.reverse()) await one();
  });
}

/** A fresh data directory; whatever still runs on it at the end of the test is stopped and all of it removed. */
function emptyDir(t: TestContext, parent: string = tmpdir()): string {
  const dir = mkdtempSync(join(parent, "qx-"));
  chmodSync(dir, 0o755);
  atEnd(t, async () => {
    const clusterDir = clusterDirOf(dir);
    if (existsSync(join(clusterDir, "data", "postmaster.pid"))) {
      const last = await startEmbedded({ dataDir: dir, mode: "use" });
      await last.stop();
    }
    rmSync(clusterDir, { recursive: true, force: true });
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

/** A data directory with a database that is not running: a copy, because making one costs 0.7 s. */
function dataDir(t: TestContext): string {
  const dir = emptyDir(t);
  execFileSync("cp", ["-a", join(made, "pg"), join(dir, "pg")]);
  return dir;
}

const made = mkdtempSync(join(tmpdir(), "qx-made-"));
before(async () => {
  chmodSync(made, 0o755);
  const embedded = await startEmbedded({ dataDir: made, mode: "use" });
  await embedded.stop();
});
after(() => rmSync(made, { recursive: true }));

async function serve(t: TestContext, dir: string): Promise<EmbeddedDatabase> {
  const embedded = await startEmbedded({ dataDir: dir, mode: "serve" });
  atEnd(t, () => embedded.stop());
  return embedded;
}

interface Child {
  readonly process: ChildProcess;
  readonly lines: Interface;
  /** The next line that it prints. */
  line(): Promise<string>;
  exit(): Promise<number | null>;
}

function child(args: readonly string[], options: { detached?: boolean; uid?: number; gid?: number } = {}): Child {
  const started = spawn(process.execPath, [CHILD, ...args], { ...options, stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: present(started.stdout, "its output") });
  const iterator = lines[Symbol.asyncIterator]();
  const exited = new Promise<number | null>((resolve) => started.once("exit", resolve));
  return {
    process: started,
    lines,
    line: async () => String((await iterator.next()).value),
    exit: () => exited,
  };
}

async function numbersIn(dir: string): Promise<number[]> {
  const embedded = await startEmbedded({ dataDir: dir, mode: "use" });
  const db = await openDatabase({ url: embedded.url });
  const { rows } = await db.pool.query<{ n: number }>("select n from acknowledged order by n");
  await db.close();
  await embedded.stop();
  return rows.map((row) => row.n);
}

test("a database is made on first use, runs with fsync, sorts Chinese names, and is gone after stop", async (t) => {
  const dir = emptyDir(t);
  const embedded = await serve(t, dir);
  assert.equal(embedded.adopted, false);
  const db = await openDatabase({ url: embedded.url });
  const { rows } = await db.pool.query(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            array(select n from unnest(array['张', '阿', '李']) n order by n collate "zh-x-icu") as names`,
  );
  assert.deepEqual(rows, [{ fsync: "on", commit: "on", names: ["阿", "李", "张"] }]);
  await db.close();
  await embedded.stop();
  assert.ok(!isAlive(embedded.pid));
  assert.ok(!existsSync(join(embedded.clusterDir, "data", "postmaster.pid")));
});

test("the database has a password of its own, and nobody else may enter its directory", async (t) => {
  const embedded = await serve(t, dataDir(t));
  const wrong = new URL(embedded.url);
  wrong.password = "wrong";
  await assert.rejects(openDatabase({ url: wrong.href }), /password authentication failed/);
  assert.equal(statSync(embedded.clusterDir).mode & 0o777, 0o700);
  assert.equal(statSync(join(embedded.clusterDir, "password")).mode & 0o777, 0o600);
});

test("a second server on the same data directory is refused while the first lives", async (t) => {
  const dir = dataDir(t);
  const first = await serve(t, dir);
  await assert.rejects(startEmbedded({ dataDir: dir, mode: "serve" }), {
    name: "ServerRunning",
    message: `another server (process ${process.pid}) already serves from ${dir}; stop it first`,
  });
  assert.ok(isAlive(first.pid));
});

test("a command borrows the server's database and leaves it running", async (t) => {
  const dir = dataDir(t);
  const server = await serve(t, dir);
  const command = child(["use", dir]);
  assert.equal(await command.line(), `used ${server.pid}`);
  assert.equal(await command.exit(), 0);
  assert.ok(isAlive(server.pid));
});

test("commands started together on a new data directory share a database; the last to leave stops it", async (t) => {
  const dir = emptyDir(t);
  const commands = [1, 2, 3, 4].map(() => child(["use", dir]));
  assert.deepEqual(await Promise.all(commands.map((command) => command.exit())), [0, 0, 0, 0]);
  for (const command of commands) {
    const pid = Number((await command.line()).split(" ")[1]);
    assert.ok(pid > 0 && !isAlive(pid), `database ${pid} is stopped`);
  }
  const embedded = await startEmbedded({ dataDir: dir, mode: "use" });
  const db = await openDatabase({ url: embedded.url });
  const { rows } = await db.pool.query("select count(*) as count from used");
  assert.deepEqual(rows, [{ count: 4 }]);
  await db.close();
  await embedded.stop();
});

test("Ctrl-C in a terminal stops the server's work first and then the database", async (t) => {
  const dir = dataDir(t);
  // As a terminal does it: the signal goes to the whole process group of the program.
  const server = child(["commit", dir], { detached: true });
  const pid = Number((await server.line()).split(" ")[1]);
  assert.equal(await server.line(), "1");
  process.kill(-present(server.process.pid, "its process group"), "SIGINT");
  assert.equal(await server.exit(), 0);
  assert.ok(!isAlive(pid));
});

test("after kill -9 of the server its database runs on, and the next server adopts it", async (t) => {
  const dir = dataDir(t);
  const killed = child(["commit", dir]);
  const running = await killed.line();
  await killed.line();
  killed.process.kill("SIGKILL");
  await killed.exit();
  const next = child(["commit", dir]);
  assert.equal(await next.line(), running.replace("started", "adopted"));
  next.process.kill("SIGINT");
  assert.equal(await next.exit(), 0);
  assert.ok(!isAlive(Number(running.split(" ")[1])));
});

const ROUNDS = Number(process.env.QINGXIN_KILL_ROUNDS ?? 20);

test(`${ROUNDS} times kill -9 while committing: every acknowledged row is there`, async (t) => {
  const dir = dataDir(t);
  const acknowledged: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = child(["commit", dir]);
    const database = Number((await server.line()).split(" ")[1]);
    const ended = new Promise((resolve) => server.lines.once("close", resolve));
    server.lines.on("line", (line) => acknowledged.push(Number(line)));
    assert.ok(Number(await server.line()) > 0);
    await sleep((round * 17) % 60);
    // In every second round the database is killed too, and must recover from its log.
    if (round % 2 === 1) process.kill(database, "SIGKILL");
    server.process.kill("SIGKILL");
    await ended;
  }
  const stored = new Set(await numbersIn(dir));
  assert.ok(acknowledged.length >= ROUNDS, `${acknowledged.length} rows were acknowledged`);
  assert.deepEqual(
    acknowledged.filter((n) => !stored.has(n)),
    [],
  );
  assert.equal(new Set(acknowledged).size, acknowledged.length, "no number was acknowledged twice");
});

test("a database that dies under its server is started again, and the pool finds it", async (t) => {
  const embedded = await serve(t, dataDir(t));
  const db = await openDatabase({ url: embedded.url });
  const before = embedded.pid;
  process.kill(before, "SIGKILL");
  let answered = false;
  for (let tries = 0; tries < 200 && !answered; tries += 1) {
    await sleep(50);
    answered = await db.pool.query("select 1").then(
      () => embedded.pid !== before,
      () => false,
    );
  }
  assert.ok(answered);
  await db.close();
  await embedded.stop();
  assert.ok(!isAlive(embedded.pid));
});

test("a process number left behind that now belongs to another program does no harm", async (t) => {
  const dir = dataDir(t);
  const first = await serve(t, dir);
  const path = join(first.clusterDir, "data", "postmaster.pid");
  const lines = readFileSync(path, "utf8").split("\n");
  await first.stop();
  writeFileSync(path, [String(process.pid), ...lines.slice(1)].join("\n"));
  const second = await serve(t, dir);
  assert.equal(second.adopted, false);
  await second.stop();
});

test("what a start killed in the middle of initdb left behind is removed", async (t) => {
  const dir = emptyDir(t);
  const dead = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => dead.once("exit", resolve));
  const half = join(dir, `pg.new-${dead.pid}`);
  mkdirSync(join(half, "data"), { recursive: true });
  const embedded = await serve(t, dir);
  await embedded.stop();
  assert.ok(!existsSync(half));
});

test("where the path is too long for a socket, it listens on a loopback port", async (t) => {
  const dir = join(emptyDir(t), "a-folder-with-a-rather-long-name".repeat(3));
  const embedded = await serve(t, dir);
  assert.equal(new URL(embedded.url).hostname, "127.0.0.1");
  await embedded.stop();
});

test("PostgreSQL that cannot start says why", async (t) => {
  const dir = dataDir(t);
  const broken = startEmbedded({ dataDir: dir, mode: "serve", settings: { shared_buffers: "none" } });
  await assert.rejects(broken, /PostgreSQL does not start:[\s\S]*invalid value for parameter "shared_buffers"/);
});

test("a package whose install script was blocked gets its library links when it is started", (t) => {
  const { native, version } = findPackage();
  const dir = mkdtempSync(join(tmpdir(), "qx-engine-"));
  chmodSync(dir, 0o755);
  t.after(() => rmSync(dir, { recursive: true }));
  cpSync(native, join(dir, "native"), { recursive: true, verbatimSymlinks: true });
  const list = join(native, "pg-symlinks.json");
  const links: { target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { target } of links) rmSync(join(dir, target));
  const engine = prepareEngine(accountFor(dir), dir, () => {}, { native: join(dir, "native"), version });
  for (const { target } of links) assert.ok(existsSync(join(dir, target)), target);
  assert.equal(dirname(engine.bin("postgres")), join(dir, "native", "bin"));
});

test("as root, the database runs as an unprivileged account", { skip: !isRoot && "needs root" }, async (t) => {
  const embedded = await serve(t, dataDir(t));
  assert.notEqual(statSync(`/proc/${embedded.pid}`).uid, 0);
  assert.notEqual(statSync(embedded.clusterDir).uid, 0);
  await embedded.stop();
});

test("as root, a data directory inside a closed one keeps its database elsewhere and points at it", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const closed = mkdtempSync(join(tmpdir(), "qx-closed-"));
  atEnd(t, () => rmSync(closed, { recursive: true, force: true }));
  const dir = emptyDir(t, closed);
  const said: string[] = [];
  const embedded = await startEmbedded({ dataDir: dir, mode: "serve", log: (line) => said.push(line) });
  await embedded.stop();
  assert.match(embedded.clusterDir, /^\/var\/lib\/qingxin\/clusters\//);
  assert.ok(
    said.some((line) => line.includes(embedded.clusterDir)),
    said.join("\n"),
  );
  assert.equal(statSync(closed).mode & 0o777, 0o700, "a directory that is not ours stays closed");
  const again = await serve(t, dir);
  assert.equal(again.clusterDir, embedded.clusterDir);
  await again.stop();
});

test("as root, PostgreSQL is copied out of a folder that the account cannot read", {
  skip: !isRoot && "needs root",
}, (t) => {
  const { native } = findPackage();
  const closed = mkdtempSync(join(tmpdir(), "qx-closed-"));
  const version = `test-${process.pid}`;
  t.after(() => {
    rmSync(closed, { recursive: true });
    rmSync(`/var/lib/qingxin/engine-${version}`, { recursive: true });
  });
  cpSync(native, join(closed, "native"), { recursive: true, verbatimSymlinks: true });
  const engine = prepareEngine(accountFor(closed), closed, () => {}, { native: join(closed, "native"), version });
  assert.equal(engine.bin("postgres"), `/var/lib/qingxin/engine-${version}/bin/postgres`);
  assert.equal(statSync(engine.bin("postgres")).mode & 0o777, 0o755);
});

test("an ordinary user's database runs as that user, and root can use it too", {
  skip: !isRoot && "needs root",
}, async (t) => {
  const dir = emptyDir(t);
  const nobody = present(/^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8")), "nobody");
  const home = join(dir, "home");
  chmodSync(dir, 0o777);
  const [uid, gid] = [Number(nobody[1]), Number(nobody[2])];
  const user = child(["use", home], { uid, gid });
  assert.equal(await user.exit(), 0);
  assert.equal(statSync(join(home, "pg")).uid, uid);
  const root = await startEmbedded({ dataDir: home, mode: "serve" });
  assert.equal(statSync(`/proc/${root.pid}`).uid, uid);
  await root.stop();
});
