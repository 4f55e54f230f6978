import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { UsageError } from "./open-host.ts";
import { readRuleFile } from "./rule-file.ts";

const RULE = join(import.meta.dirname, "../law/rules/decree724-12-paid-in-full.ts");

test("a candidate rule is read from a file; what is no rule, or half a rule, is said to be wrong usage", async (t) => {
  const dir = await mkdtemp(join(tmpdir(), "rule-file-"));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const file = async (name: string, text: string) => {
    await writeFile(join(dir, name), text);
    return join(dir, name);
  };
  assert.equal((await readRuleFile(RULE)).id, "decree724-12-paid-in-full");
  const from = JSON.stringify(pathToFileURL(RULE).href);
  const whole = await file(
    "candidate.mjs",
    `import { rule as live } from ${from};\nexport const rule = { ...live, id: "candidate" };`,
  );
  assert.equal((await readRuleFile(whole)).id, "candidate");
  const refused = (path: string, says: RegExp) =>
    assert.rejects(readRuleFile(path), (error) => error instanceof UsageError && says.test(error.message));
  await refused(await file("none.mjs", "export const number = 7;"), /exports 0 rules/);
  await refused(
    await file("half.mjs", `import { rule as live } from ${from};\nexport const rule = { ...live, steps: undefined };`),
    /steps/,
  );
  await refused(join(dir, "absent.ts"), /cannot read a rule/);
});
