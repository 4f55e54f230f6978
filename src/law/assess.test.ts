import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { START, siteOf } from "../../tools/test-facts.ts";
import { addDays, type Day, day } from "../kernel/day.ts";
import { prng } from "../kernel/prng.ts";
import { assess } from "./assess.ts";
import { lawBook } from "./book.ts";
import { allItems } from "./coverage.ts";
import { factsOn } from "./facts-on.ts";
import { LAW } from "./law.ts";
import { PARAMETERS } from "./parameters.gen.ts";
import { RULES } from "./rules.gen.ts";
import { device, site, worker } from "./vectors.ts";

const AS_OF = day("2021-10-20");

describe("an assessment", () => {
  test("does not depend on the order in which facts are loaded", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const facts = siteOf(seed, 6, 4);
        const random = prng(`shuffle ${seed}`);
        const shuffled = Object.fromEntries(
          Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? random.shuffle(value) : value]),
        );
        assert.deepEqual(assess({ ...facts, ...shuffled }, LAW, AS_OF), assess(facts, LAW, AS_OF));
      }),
      { numRuns: 30 },
    );
  });

  test("of a past day does not see what happened later", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 230 }), (seed, later) => {
        const facts = siteOf(seed, 4, 6);
        const asOf = addDays(START, later);
        assert.deepEqual(assess(facts, LAW, asOf), assess(factsOn(facts, asOf), LAW, asOf));
      }),
      { numRuns: 40 },
    );
  });

  test("changes only on its review day when no fact changes", () => {
    const facts = factsOn(siteOf("review", 8, 4), day("2021-06-20"));
    let { findings, nextReviewOn } = assess(facts, LAW, day("2021-06-20"));
    for (let on: Day = day("2021-06-21"); on <= day("2021-12-31"); on = addDays(on, 1)) {
      const next = assess(facts, LAW, on);
      if (nextReviewOn === undefined || on < nextReviewOn) {
        assert.deepEqual(next.findings.map(essence), findings.map(essence), `changed on ${on}, not on its review day`);
      }
      ({ findings, nextReviewOn } = next);
    }
  });

  test("counts every rule and lists findings in a fixed order with a trace", () => {
    const { findings, counts } = assess(siteOf("order", 20, 6), LAW, AS_OF);
    assert.deepEqual(
      Object.keys(counts),
      RULES.map((rule) => rule.id),
    );
    const keys = findings.map((one) => `${one.ruleId} ${one.subject}`);
    assert.deepEqual(keys, [...keys].sort());
    assert.equal(new Set(keys).size, keys.length, "a rule judges a subject once");
    for (const one of findings) {
      assert.ok(one.trace.facts.length > 0 && one.trace.steps.length > 0 && one.trace.citation.quote.length > 0);
    }
    const listed = findings.filter((one) => one.ruleId === "decree724-12-paid-in-full");
    const counted = counts["decree724-12-paid-in-full"];
    assert.equal(listed.length, (counted?.breached ?? 0) + (counted?.unknown ?? 0));
  });

  test("a site that sends nothing is unknown, never free of arrears", () => {
    const silent = site({ engagements: [worker({ enteredOn: START })], devices: [device()] });
    const { findings, counts } = assess(silent, LAW, AS_OF);
    assert.equal(counts["decree724-12-paid-in-full"]?.met, 0);
    assert.equal(counts["decree724-31-monthly-sheet"]?.met, 0);
    assert.ok(findings.some((one) => one.subject === "device:1" && one.verdict === "unknown"));
    assert.ok(findings.some((one) => one.subject === "sheet:3/2021-06" && one.verdict === "unknown"));
  });
});

test("the law book tells every rule, clock, penalty, liability, formula and parameter, with quotes", () => {
  const book = lawBook();
  for (const { kind, item } of allItems()) {
    assert.ok(book.includes(`#### ${kind} \`${item.id}\`\n\n> ${item.citation.quote}`), item.id);
  }
  for (const { id } of PARAMETERS) assert.ok(book.includes(`### ${id}\n`), id);
});

function essence({ ruleId, subject, verdict, level, since, amountFen }: ReturnType<typeof assess>["findings"][number]) {
  return { ruleId, subject, verdict, level, since, amountFen };
}
