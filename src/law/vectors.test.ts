import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addDays, day, earliest } from "../kernel/day.ts";
import { applyRule } from "./assess.ts";
import { CLOCKS } from "./clocks.gen.ts";
import { deadline } from "./deadline.ts";
import type { RuleVector } from "./define-rule.ts";
import { factsOn } from "./facts-on.ts";
import { LAW } from "./law.ts";
import { lawOf, vectorComplaints } from "./rule-vector.ts";
import { RULES } from "./rules.gen.ts";

for (const rule of RULES) {
  describe(rule.id, () => {
    for (const vector of rule.vectors)
      test(vector.says, () => assert.deepEqual(vectorComplaints(rule, vector, LAW), []));
  });
}

for (const clock of CLOCKS) {
  describe(clock.id, () => {
    for (const { from, region, due, why, events, notInForce } of clock.vectors) {
      test(`${from} in ${region}: ${why}`, () => {
        const answer = deadline(LAW, clock.id, from, region, { events });
        assert.equal(answer.due, due);
        assert.equal(isOutside(answer), notInForce === true);
      });
    }
  });
}

describe("every rule and clock is complete", () => {
  for (const rule of RULES) {
    test(`${rule.id} shows each of its answers, and the day before and the day of its coming into force`, () => {
      const shown = new Set(rule.vectors.flatMap((one) => Object.values(one.expect).map((it) => it.verdict)));
      for (const answer of rule.answers) assert.ok(shown.has(answer), `no vector shows ${answer}`);
      assert.ok(shown.has("not-governed"), "no vector shows a fact that the rule does not govern");
      assert.ok(rule.answers.includes("met") && rule.answers.length >= 2);
      assert.match(rule.id, new RegExp(`^${rule.citation.statute}-0?${rule.citation.article}-[a-z0-9-]+$`));
      speaks(rule.says);
      assert.ok(rule.citation.quote.length >= 4);
    });
    test(`${rule.id} fills in every sentence of its steps`, () => {
      for (const vector of rule.vectors) {
        for (const finding of applyRule(rule, factsOn(vector.facts, vector.asOf), lawOf(vector, LAW), vector.asOf)
          .findings) {
          for (const { step, values } of finding.trace.steps) {
            for (const text of Object.values(rule.steps[step] ?? { none: "{no sentence}" })) {
              for (const [, name] of text.matchAll(/\{([^}]+)\}/g)) {
                assert.ok(name !== undefined && name in values, `${step} needs {${name}}: ${text}`);
              }
            }
          }
        }
      }
    });
  }
  for (const clock of CLOCKS) {
    test(`${clock.id} has vectors, three languages and a quote`, () => {
      const { from, to } = clock.inForce;
      const changes = to === undefined ? [addDays(from, -1), from] : [addDays(from, -1), from, to, addDays(to, 1)];
      const shown = clock.vectors.map((one) => one.from);
      assert.deepEqual(
        changes.filter((one) => !shown.includes(one)),
        [],
      );
      speaks(clock.says);
    });
  }
});

function isOutside({ warnings }: Pick<ReturnType<typeof deadline>, "warnings">): boolean {
  return warnings.some((one) => "notInForce" in one);
}

test("an answer that is due to change by itself changes on its review day", () => {
  for (const rule of RULES) {
    for (const vector of rule.vectors) {
      const { reviewOn } = applyRule(rule, factsOn(vector.facts, vector.asOf), lawOf(vector, LAW), vector.asOf);
      assert.ok(reviewOn === undefined || reviewOn > vector.asOf, `${rule.id}: ${vector.says}`);
    }
  }
});

test("between a day and its review day the answer stays the same when no fact changes", () => {
  for (const rule of RULES) {
    for (const vector of rule.vectors) {
      const known = factsOn(vector.facts, vector.asOf);
      const { reviewOn } = applyRule(rule, known, lawOf(vector, LAW), vector.asOf);
      const answer = (on: RuleVector["asOf"]) =>
        applyRule(rule, known, lawOf(vector, LAW), on).findings.map(({ subject, verdict, level, since }) => ({
          subject,
          verdict,
          level,
          since,
        }));
      const last = earliest(reviewOn === undefined ? undefined : before(reviewOn), day("2023-06-30"));
      if (last === undefined || last <= vector.asOf) continue;
      assert.deepEqual(answer(last), answer(vector.asOf), `${rule.id}: ${vector.says}, seen on ${last}`);
    }
  }
});

function before(on: RuleVector["asOf"]): RuleVector["asOf"] {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return day(date.toISOString().slice(0, 10));
}

/** Chinese, Tibetan and Latin script, each where it belongs. */
function speaks({ zh, bo, en }: { zh: string; bo: string; en: string }): void {
  assert.match(zh, /^[\u4e00-\u9fff0-9，。；、《》（）“”]+。$/u);
  assert.match(bo, /^[\u0f00-\u0fff0-9 ]+$/u);
  assert.match(bo, /(།|ག)$/u);
  assert.match(en, /^[\x20-\x7e]+\.$/u);
}
