import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { freshDatabase } from "../../tools/test-database.ts";
import { openIds } from "./ids.ts";

const run = promisify(execFile);
const CHILD = join(import.meta.dirname, "test-child.ts");

test("two programs at once never take the same identifier", async (t) => {
  const db = await freshDatabase(t);
  const takes = [1, 2].map(() => run(process.execPath, [CHILD, "ids", db.url, "150000"], { maxBuffer: 1 << 24 }));
  const taken = (await Promise.all(takes)).flatMap(({ stdout }) => stdout.trim().split(" "));
  assert.equal(taken.length, 300_000);
  assert.equal(new Set(taken).size, 300_000);
});

test("identifiers start above those that migrations write by hand and rise within a program", async (t) => {
  const ids = await openIds(await freshDatabase(t));
  assert.deepEqual([ids.next(), ids.next(), ids.next()], [1_000, 1_001, 1_002]);
});

test("a long run that lets the event loop turn never waits: the next block is fetched at half", async (t) => {
  const ids = await openIds(await freshDatabase(t));
  const seen = new Set<number>();
  for (let batch = 0; batch < 30; batch += 1) {
    await ids.ensure(1);
    for (let i = 0; i < 10_000; i += 1) seen.add(ids.next());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.equal(seen.size, 300_000);
});

test("taking more than is at hand is a bug that says so", async (t) => {
  const ids = await openIds(await freshDatabase(t));
  assert.throws(() => {
    for (let i = 0; i < 250_000; i += 1) ids.next();
  }, /call ensure/);
});
