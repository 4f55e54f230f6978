import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { coverageOf } from "./coverage.ts";
import { STATUTES } from "./statutes.gen.ts";

for (const statute of STATUTES.filter((one) => one.covered)) {
  describe(`${statute.id} is covered from its first article to its last`, () => {
    test("it says how many articles it has, and no reason is given for an article beyond them", () => {
      assert.ok(statute.articles !== undefined);
      for (const article of Object.keys(statute.notComputable ?? {})) {
        assert.ok(/^[1-9]\d*$/.test(article) && Number(article) <= statute.articles, article);
      }
    });
    for (const { article, items, why } of coverageOf(statute)) {
      test(`article ${article} is cited, or it is said why nothing of it is computed`, () => {
        assert.ok(items.length > 0 || why !== undefined, "neither cited nor explained");
      });
    }
  });
}

test("the Regulation on wage payment to migrant workers is among the covered instruments", () => {
  assert.ok(STATUTES.some((one) => one.id === "decree724" && one.covered));
});
