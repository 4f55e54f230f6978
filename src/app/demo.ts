import { loadRegion } from "../../sim/load-region.ts";
import { planRegion } from "../../sim/region.ts";
import { findShowcase, SHOWCASE } from "../../sim/showcase.ts";
import { openWorld, settableClock } from "../../sim/world.ts";
import { type Db, openDatabase } from "../db/pool.ts";
import { type Tx, transact } from "../db/transact.ts";
import { standingClock } from "./clock.ts";
import { addDemoUsers, DEMO_LOGINS, DEMO_PASSWORD } from "./demo-logins.ts";
import { type OpenHost, STANDING_DAY } from "./open-host.ts";
import { progressDisplay } from "./progress.ts";

/** The database holds what is not the demo's. */
export class DemoRefused extends Error {
  override readonly name = "DemoRefused";
}

/** `loading` is written before the first row and `loaded` after the last: a load that was killed is seen by it. */
const DEMO_STATE = "demo.state";

/**
 * Fills an empty database with the invented region. Every fact goes in through the operation, the clock's protocol or
 * the bank file that a real one comes by. What a killed load left behind is thrown away first: nobody was served yet.
 */
export async function loadDemo(host: OpenHost, say: (line: string) => void): Promise<void> {
  const state = await transact(host.db, stateOf);
  if (state !== "loaded") await fill(host, say, state);
}

async function fill(host: OpenHost, say: (line: string) => void, state: "empty" | "loading" | "other"): Promise<void> {
  if (state === "other") {
    throw new DemoRefused(
      "This data directory holds data that is not the demo's, so the demo is not loaded into it. " +
        "Name another directory with --data, or serve this one with `npm start`.",
    );
  }
  const region = planRegion();
  await transact(host.db, async (tx) => {
    if (state === "loading") await forgetEverything(tx);
    await writeSetting(tx, DEMO_STATE, "loading");
  });
  const progress = progressDisplay(say, process.stderr);
  const db = await openLoadingDatabase(host.db.url);
  try {
    const world = await openWorld({ ...host, db }, settableClock(region.today));
    const sites = await loadRegion(world, region, async (part, on) => {
      progress.show(part, on);
      if (on.endsWith("-01")) await countRows(db);
    });
    await addDemoUsers(world, sites);
    const showcase = await findShowcase(world, sites);
    await world.close();
    await countRows(db);
    // This commit waits for the disk, and with it everything that was written before.
    await transact(host.db, async (tx) => {
      await writeSetting(tx, SHOWCASE, showcase);
      await writeSetting(tx, STANDING_DAY, region.today);
      await writeSetting(tx, DEMO_STATE, "loaded");
    });
    progress.done();
  } finally {
    await db.close();
  }
  host.setClock(standingClock(region.today));
}

async function stateOf(tx: Tx): Promise<"empty" | "loading" | "loaded" | "other"> {
  const [row] = await tx.query<{ state: string | null; filled: boolean }>(
    `select (select value #>> '{}' from setting where key = $1) as state,
            exists (select from project) or exists (select from company) or exists (select from worker)
              or exists (select from app_user) or exists (select from device) as filled`,
    [DEMO_STATE],
  );
  if (row?.state === "loaded" || row?.state === "loading") return row.state;
  return row?.filled === true ? "other" : "empty";
}

async function forgetEverything(tx: Tx): Promise<void> {
  const tables = await tx.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
     where schemaname = current_schema() and tablename not in ('migration', 'setting')`,
  );
  await tx.execute(`truncate ${tables.map(({ name }) => name).join(", ")}`);
}

async function writeSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  await tx.execute(
    "insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
    [key, JSON.stringify(value)],
  );
}

/** The load is all or nothing, so its commits need not each wait for the disk; that saves two thirds of the time. */
async function openLoadingDatabase(url: string): Promise<Db> {
  const db = await openDatabase({ url, connectionsMax: 6, applicationName: "qingxin demo" });
  const relaxed = "set synchronous_commit = off";
  db.pool.on("connect", (client) => {
    client.query(relaxed).catch(() => {});
  });
  await db.pool.query(relaxed);
  return db;
}

/**
 * Tells the planner how large the tables have become. The database does so by itself, minutes later: until then it
 * joins thousands of rows as if they were ten, and whoever opens the demo waits.
 */
async function countRows({ pool }: Db): Promise<void> {
  await pool.query("analyze");
}

/** The same for programs: `qingxin demo --json`. */
export function demoUsers(): { login: string; role: string; password: string }[] {
  return DEMO_LOGINS.map(({ login, role }) => ({ login, role, password: DEMO_PASSWORD }));
}

/** The lines below the address: who may sign in, and what to look at. */
export function demoLogins(address: string): string[] {
  const lines = DEMO_LOGINS.map(
    ({ login, zh, en, look }) => `  ${login.padEnd(11)} ${DEMO_PASSWORD}  ${zh} ${en} · ${look}`,
  );
  return ["", `演示账号 Demo logins at ${address}`, ...lines, ""];
}
