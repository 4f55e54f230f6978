import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { CHECKS } from "../tidy/checks.ts";
import { parseSource, printed } from "../tidy/source.ts";
import { KINDS } from "./kinds.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const copy = mkdtempSync(join(tmpdir(), "qingxin-new-"));
after(() => rmSync(copy, { recursive: true, force: true }));

const scaffolds = Object.entries(KINDS).map(([kind, { example, make }]) => ({ kind, files: make(example).files }));

test("what every scaffold writes type-checks in the house as it is", () => {
  for (const folder of ["src", "tools"]) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  const written = scaffolds.flatMap(({ files }) => Object.entries(files));
  for (const [path, text] of written) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const config = { ...JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8")), include: [] };
  config.files = written.map(([path]) => path).filter((path) => /\.tsx?$/.test(path));
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify(config));
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const checked = spawnSync(process.execPath, [tsc, "--noEmit", "-p", copy], { encoding: "utf8" });
  // Other files may be unfinished while somebody scaffolds; what was written here must fit.
  const complaints = checked.stdout.split("\n").filter((line) => written.some(([path]) => line.startsWith(path)));
  assert.deepEqual(complaints, []);
  assert.ok(checked.status !== null, String(checked.error));
});

for (const { kind, files } of scaffolds) {
  test(`a new ${kind} keeps npm test red until a person has filled it in`, () => {
    const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
    const broken = sources.filter(({ parsed }) => (parsed?.errors.length ?? 0) > 0);
    assert.deepEqual(broken, []);
    const unfilled = CHECKS["no scaffold is left unfilled"]?.(sources) ?? [];
    assert.ok(unfilled.length > 0);
  });

  test(`a new ${kind} breaks no other rule of the house`, () => {
    const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
    const expected = ["no scaffold is left unfilled", "every rule and clock of the law is in its index"];
    for (const [sentence, check] of Object.entries(CHECKS)) {
      if (expected.includes(sentence)) continue;
      const complaints = check(sources)
        .filter(({ path }) => path in files)
        .map(printed);
      assert.deepEqual(
        complaints.filter((text) => !text.includes("order of modules")),
        [],
      );
    }
  });
}

test("a name that does not fit its kind is refused with the usage, and nothing is written", () => {
  for (const args of [["rule", "payday"], ["ruler", "x"], ["module", "Tips"], ["module", "../x"], []]) {
    const ran = spawnSync(process.execPath, [join(ROOT, "tools", "new.ts"), ...args], { encoding: "utf8" });
    assert.equal(ran.status, 2, args.join(" "));
    assert.match(ran.stderr, /npm run new rule/);
  }
});

test("a file that is there already is never overwritten", () => {
  const ran = spawnSync(process.execPath, [join(ROOT, "tools", "new.ts"), "clock", "investigation"], {
    encoding: "utf8",
  });
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /there already: src\/law\/clocks\/investigation\.ts/);
});

test("a dry run says what it would write and writes nothing", () => {
  const args = [join(ROOT, "tools", "new.ts"), "clock", "never-written", "--dry-run"];
  const ran = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(ran.status, 0);
  assert.match(ran.stdout, /would write src\/law\/clocks\/never-written\.ts/);
  assert.throws(() => readFileSync(join(ROOT, "src/law/clocks/never-written.ts")));
});
