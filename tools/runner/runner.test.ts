import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { closingLines, emptyTally, type Tally } from "./tally.ts";

const folder = mkdtempSync(join(tmpdir(), "qingxin-runner-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function testFile(name: string, body: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `import assert from "node:assert/strict";\nimport { test } from "node:test";\n${body}\n`);
  return path;
}

/** A run inside a run is refused by node:test, so the inner one gets a process that knows of no outer one. */
function tallyOf(files: readonly string[]): Tally {
  const here = pathToFileURL(join(import.meta.dirname, "test-files.ts")).href;
  const program = `import { runTestFiles } from ${JSON.stringify(here)};
    const tally = { passed: 0, failures: [], notRun: [] };
    await runTestFiles(${JSON.stringify(files)}, tally, new AbortController().signal);
    console.log("TALLY " + JSON.stringify(tally));`;
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.NODE_TEST_CONTEXT;
  const script = join(folder, "inner.mjs");
  writeFileSync(script, program);
  const ended = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  const line = ended.stdout.split("\n").find((text) => text.startsWith("TALLY "));
  assert.ok(line, ended.stdout + ended.stderr);
  return JSON.parse(line.slice("TALLY ".length));
}

test("passing tests and their subtests are counted, failing ones are listed with their place and error", () => {
  const tally = tallyOf([
    testFile("good.test.ts", 'test("one", async (t) => { await t.test("two", () => {}); });\ntest("three", () => {});'),
    testFile("bad.test.ts", 'test("wrong sum", () => assert.equal(1 + 1, 3));'),
    testFile("nested.test.ts", 'test("outer", async (t) => { await t.test("inner", () => assert.fail("no")); });'),
  ]);
  assert.equal(tally.passed, 3);
  assert.deepEqual(tally.failures.map(({ what }) => what).sort(), ["inner", "wrong sum"]);
  const wrong = tally.failures.find(({ what }) => what === "wrong sum");
  assert.match(wrong?.where ?? "", /bad\.test\.ts:3$/);
  assert.match(wrong?.error ?? "", /2 !== 3/);
});

test("a skipped test with a reason did not run; without one it has failed", () => {
  const tally = tallyOf([
    testFile("skip.test.ts", 'test("a", (t) => t.skip("LAW_TEXTS_DIR is absent"));\ntest("b", (t) => t.skip());'),
  ]);
  assert.deepEqual(tally.notRun, [{ what: "a", reason: "LAW_TEXTS_DIR is absent" }]);
  assert.deepEqual(
    tally.failures.map(({ what }) => what),
    ["b"],
  );
  assert.equal(tally.passed, 0);
});

test("a diagnostic that begins with 'did not run' is listed although its test passed", () => {
  const tally = tallyOf([testFile("part.test.ts", 'test("a", (t) => t.diagnostic("did not run: no schemas"));')]);
  assert.deepEqual([tally.passed, tally.notRun[0]?.reason], [1, "no schemas"]);
});

test("a file that runs no test, that cannot be loaded, or that stops half-way has failed", () => {
  const tally = tallyOf([
    testFile("empty.test.ts", ""),
    testFile("broken.test.ts", 'import "./absent.ts";'),
    testFile("stops.test.ts", 'test("first", () => {});\ntest("last", () => process.exit(3));'),
    testFile("todo.test.ts", `test("later", { ${["to", "do"].join("")}: "not yet" }, () => {});`),
  ]);
  const failed = tally.failures.map(({ what, error }) => `${what}: ${error}`).join("\n");
  for (const name of ["empty", "broken", "stops"]) assert.match(failed, new RegExp(`${name}\\.test\\.ts`));
  assert.match(failed, /later: is marked/);
});

test("the last line of the report is the count and nothing else", () => {
  const tally = emptyTally();
  assert.equal(closingLines(tally).at(-1), "0 passed, 0 failed");
  tally.passed = 12;
  tally.failures.push({ what: "a worker confirms once", where: "wages.test.ts:3", error: "1 !== 2" });
  tally.notRun.push({ what: "quotes", reason: "no texts" });
  const lines = closingLines(tally);
  assert.equal(lines.at(-1), "12 passed, 1 failed");
  assert.ok(lines.includes("  quotes: no texts"));
  assert.ok(lines.includes("  ✗ a worker confirms once (wages.test.ts:3)"));
});
