import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../kernel/day.ts";
import { articlesIn, coverageOf } from "./coverage.ts";
import { LAW_ITEMS } from "./law-items.ts";
import type { Statute } from "./statute.ts";
import { STATUTES } from "./statutes.gen.ts";

/** Articles whose rules, clocks, penalties, liabilities and formulas are about to be added. Empty once they are. */
const EXPECTED_FROM_OTHERS: Readonly<Record<string, readonly number[]>> = {
  decree724: [13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 27, 41, 42, 53, 54, 55, 56, 57, 58, 59, 60, 61, 63],
};

const NOTHING = { rule: [], clock: [], penalty: [], liability: [], formula: [] };
const STATUTE: Statute = {
  id: "invented",
  number: "1",
  title: { zh: "虚构", en: "Invented" },
  issuer: "nobody",
  inForce: { from: "2020-01-01" },
  articles: 3,
  mark: "own",
};

for (const statute of STATUTES.filter((one) => one.covered)) {
  describe(`${statute.id} is covered from its first article to its last`, () => {
    test("it says how many articles it has, and no reason is given for an article beyond them", () => {
      assert.ok(statute.articles !== undefined);
      for (const article of Object.keys(statute.notComputable ?? {})) {
        assert.ok(/^[1-9]\d*$/.test(article) && Number(article) <= statute.articles, article);
      }
    });
    for (const { article, items, reason } of coverageOf(statute, LAW_ITEMS)) {
      test(`article ${article} is cited, or it is said why nothing of it is computed, and never both`, () => {
        const ids = items.map((one) => one.id).join(", ");
        const expected = EXPECTED_FROM_OTHERS[statute.id]?.includes(article) === true;
        if (reason !== undefined) assert.equal(ids, "", "cited although a reason says that it is not computed");
        else if (!expected) assert.notEqual(ids, "", "neither cited nor explained");
      });
    }
  });
}

test("the Regulation on wage payment to migrant workers is among the covered instruments", () => {
  assert.ok(STATUTES.some((one) => one.id === "decree724" && one.covered));
});

test("a citation may name a paragraph or several articles", () => {
  assert.deepEqual(articlesIn("13"), [13]);
  assert.deepEqual(articlesIn("28(1)"), [28]);
  assert.deepEqual(articlesIn("27, 29"), [27, 29]);
  assert.deepEqual(articlesIn("27, 29(2), 27(1)"), [27, 29]);
});

test("an article that two items cite lists both, one that none cites lists its reason or nothing", () => {
  const item = (id: string, article: string, statute = "invented") => ({
    id,
    citation: { statute, article, quote: "quoted" },
    says: { zh: "。", bo: "།", en: "." },
    inForce: { from: day("2020-01-01") },
    notModelled: [],
  });
  const reason = { zh: "目的", en: "purpose" };
  const found = coverageOf(
    { ...STATUTE, notComputable: { "1": reason } },
    {
      ...NOTHING,
      penalty: [item("fine", "2(1)")],
      liability: [item("payer", "2, 9"), item("other", "3", "decree724")],
    },
  );
  assert.deepEqual(found, [
    { article: 1, items: [], reason },
    {
      article: 2,
      items: [
        { kind: "penalty", id: "fine" },
        { kind: "liability", id: "payer" },
      ],
      reason: undefined,
    },
    { article: 3, items: [], reason: undefined },
  ]);
});

test("an instrument whose number of articles nobody recorded has no coverage", () => {
  assert.deepEqual(coverageOf({ ...STATUTE, articles: undefined }, LAW_ITEMS), []);
});
