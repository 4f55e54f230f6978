import { writeSync } from "node:fs";
import { present } from "../kernel/assert.ts";
import { startEmbedded } from "./embedded.ts";
import { openIds } from "./ids.ts";
import { openDatabase } from "./pool.ts";
import { transact } from "./transact.ts";

/**
 * A program of its own for the tests about processes: `test-child.ts <what> <data directory or URL> [count]`.
 * Each line that it prints is one fact, written before the next step is taken.
 */
const [what, where = "", count = "0"] = process.argv.slice(2);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Starts or adopts the database, then commits numbers without end, each acknowledged after its commit. */
async function commit(): Promise<void> {
  let stopping = false;
  process.once("SIGINT", () => {
    stopping = true;
  });
  const embedded = await startEmbedded({ dataDir: where, mode: "serve" });
  say(`running ${embedded.pid} ${embedded.adopted ? "adopted" : "started"}`);
  const db = await openDatabase({ url: embedded.url });
  await transact(db, (tx) => tx.execute("create table if not exists acknowledged (n int8 primary key)"));
  const [row] = await transact(db, (tx) =>
    tx.query<{ last: number }>("select coalesce(max(n), 0) as last from acknowledged"),
  );
  for (let n = present(row, "a row").last + 1; !stopping; n += 1) {
    await transact(db, (tx) => tx.execute("insert into acknowledged values ($1)", [n]));
    say(String(n));
  }
  await db.close();
  await embedded.stop();
  say("stopped");
}

/** A command: starts or borrows the database, writes one row, leaves. */
async function use(): Promise<void> {
  const embedded = await startEmbedded({ dataDir: where, mode: "use" });
  const db = await openDatabase({ url: embedded.url });
  // Two that create the table at the same moment collide in the catalogue, IF NOT EXISTS or not: hence the lock.
  await transact(db, async (tx) => {
    await tx.query("select pg_advisory_xact_lock(1)");
    await tx.execute("create table if not exists used (pid int8)");
    await tx.execute("insert into used values ($1)", [process.pid]);
  });
  const pid = embedded.pid;
  await db.close();
  await embedded.stop();
  say(`used ${pid}`);
}

/** Takes identifiers and prints them in one line. */
async function ids(): Promise<void> {
  const db = await openDatabase({ url: where });
  const source = await openIds(db);
  await source.ensure(Number(count));
  say(Array.from({ length: Number(count) }, () => source.next()).join(" "));
  await db.close();
}

const programs: Readonly<Record<string, () => Promise<void>>> = { commit, use, ids };
await present(programs[what ?? ""], "a program to run")();
