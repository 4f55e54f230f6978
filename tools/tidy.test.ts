import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { CHECKS } from "./tidy/checks.ts";
import { printed, readSources } from "./tidy/source.ts";

const sources = readSources(join(import.meta.dirname, ".."));

for (const [sentence, check] of Object.entries(CHECKS)) {
  test(sentence, () => {
    const complaints = check(sources).map(printed);
    assert.ok(complaints.length === 0, `${complaints.length} complaints\n${complaints.join("\n")}`);
  });
}

test("every file of TypeScript can be read by the checks", () => {
  const broken = sources.filter(({ parsed }) => (parsed?.errors.length ?? 0) > 0).map(({ path }) => path);
  assert.deepEqual(broken, []);
  assert.ok(sources.length > 10, "the tree was found");
});
