import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { freshDatabase } from "../../tools/test-database.ts";
import type { Instant } from "../kernel/clock.ts";
import { type Migration, migrate, placementsOf, readMigrations } from "./migrate.ts";
import { openDatabase } from "./pool.ts";
import { transact } from "./transact.ts";

const now = "2020-01-01T00:00:00.000Z" as Instant;
const committed = readMigrations();
const next = committed.length;

/** The committed migrations, which the template database already has, and further ones from a folder. */
function withMore(...texts: readonly string[]): Migration[] {
  return [...committed, ...texts.map((text, i) => migration(next + i, text))];
}

function migration(number: number, text: string): Migration {
  return { number, name: `${String(number).padStart(4, "0")}_test.sql`, text, checksum: `checksum of ${text}` };
}

test("a database made by this program needs nothing more", async (t) => {
  const db = await freshDatabase(t);
  assert.deepEqual(await migrate(db, { now, migrations: committed }), []);
});

test("new migrations are applied once, in order", async (t) => {
  const db = await freshDatabase(t);
  const migrations = withMore("create table one (n int)", "insert into one values (2)");
  assert.equal((await migrate(db, { now, migrations })).length, 2);
  assert.deepEqual(await migrate(db, { now, migrations }), []);
  assert.deepEqual(await transact(db, (tx) => tx.query("select n from one")), [{ n: 2 }]);
});

test("a migration that fails leaves nothing of itself and says which it was", async (t) => {
  const db = await freshDatabase(t);
  const migrations = withMore("create table one (n int)", "create table two (n int); select 1 / 0");
  await assert.rejects(migrate(db, { now, migrations }), new RegExp(`${next + 1}_test.sql failed: division by zero`));
  const there = await transact(db, (tx) => tx.query("select to_regclass('one') as one, to_regclass('two') as two"));
  assert.deepEqual(there, [{ one: "one", two: null }]);
});

test("an applied migration that was edited since is refused", async (t) => {
  const db = await freshDatabase(t);
  await migrate(db, { now, migrations: withMore("create table one (n int)") });
  const edited = withMore("create table one (n int8)");
  await assert.rejects(migrate(db, { now, migrations: edited }), /was changed after it was applied/);
});

test("a database newer than the program is refused", async (t) => {
  const db = await freshDatabase(t);
  await migrate(db, { now, migrations: withMore("create table one (n int)") });
  await assert.rejects(migrate(db, { now, migrations: committed }), /newer than this program/);
});

test("programs that start together migrate once", async (t) => {
  const db = await freshDatabase(t);
  const migrations = withMore("create table one (n int); select pg_sleep(0.1)");
  const others = await Promise.all([1, 2, 3].map(() => openDatabase({ url: db.url })));
  t.after(() => Promise.all(others.map((other) => other.close())));
  const applied = await Promise.all([db, ...others].map((one) => migrate(one, { now, migrations })));
  assert.equal(applied.flat().length, 1);
});

test("a lost or misnamed file is noticed", (t) => {
  const dir = mkdtempSync(join(tmpdir(), "qingxin-migrations-"));
  t.after(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, "0000_base.sql"), "select 1");
  writeFileSync(join(dir, "0002_later.sql"), "select 1");
  assert.throws(() => readMigrations(dir), /0002_later.sql: expected number 0001/);
});

test("line ends do not change a checksum", (t) => {
  const dir = mkdtempSync(join(tmpdir(), "qingxin-migrations-"));
  t.after(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, "0000_base.sql"), "select 1;\nselect 2;\n");
  const [unix] = readMigrations(dir);
  writeFileSync(join(dir, "0000_base.sql"), "select 1;\r\nselect 2;\r\n");
  assert.deepEqual(readMigrations(dir), [unix]);
});

test("the marks for a cluster are read from the comments", () => {
  const text = "create table a (n int);\n-- reference: a\n-- distribute: b, c_d\n-- distribution of wages: nothing\n";
  assert.deepEqual(placementsOf([migration(0, text)]), [
    { table: "a", kind: "reference" },
    { table: "b", kind: "distribute" },
    { table: "c_d", kind: "distribute" },
  ]);
});

test("tables marked for a cluster exist, and each distributed one has project_id in its primary key", async (t) => {
  const db = await freshDatabase(t);
  for (const { table, kind } of placementsOf(committed)) {
    const rows = await transact(db, (tx) =>
      tx.query<{ keyed: boolean }>(
        `select exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
                         where k.conrelid = to_regclass($1) and k.contype = 'p'
                           and a.attname = 'project_id' and a.attnum = any (k.conkey)) as keyed
           from pg_class where oid = to_regclass($1)`,
        [table],
      ),
    );
    assert.equal(rows.length, 1, `${table} exists`);
    assert.ok(kind === "reference" || rows[0]?.keyed === true, `${table} is keyed by project_id`);
  }
});
