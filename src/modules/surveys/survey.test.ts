import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../../kernel/day.ts";
import { smsParts, worded } from "../messages/message.ts";
import { ratesOf, shareOf } from "./rates.ts";
import { draw, isTimeToAsk, mismatchOf, QUESTION, readReply, roundSeed, sampleSize } from "./survey.ts";

describe("a reply", () => {
  for (const [text, said, words] of [
    ["1", "in-full", null],
    [" １ ", "in-full", null],
    ["༡", "in-full", null],
    ["2", "not-in-full", null],
    ["༢།", "not-in-full", null],
    ["2，还差五百", "not-in-full", "还差五百"],
    ["1 谢谢", "in-full", "谢谢"],
    ["12333", null, "12333"],
    ["没有", null, "没有"],
    ["差2000", null, "差2000"],
    ["", null, null],
  ] as const) {
    test(`«${text}» is ${said ?? "words"}`, () => assert.deepEqual(readReply(text), { said, words }));
  }
});

describe("a sample", () => {
  const frame = Array.from({ length: 200 }, (_, at) => at * 3 + 1);

  test("is the same for the same seed and frame, and another for another seed", () => {
    assert.deepEqual(draw("a/7/2020-11", frame, 20), draw("a/7/2020-11", frame, 20));
    assert.notDeepEqual(draw("a/7/2020-11", frame, 20), draw("a/7/2020-12", frame, 20));
    assert.equal(new Set(draw("a", frame, 20)).size, 20);
    assert.ok(draw("a", frame, 20).every((pin) => frame.includes(pin)));
    assert.equal(roundSeed("a", 7, "2020-11"), "a/7/2020-11");
  });

  test("takes everybody about equally often", () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      for (const pin of draw(String(seed), frame, 20)) times.set(pin, (times.get(pin) ?? 0) + 1);
    }
    // 200 expected of each; six standard deviations of a binomial are 80.
    assert.ok([...times.values()].every((count) => Math.abs(count - 200) < 80));
    assert.equal(times.size, frame.length);
  });

  test("of small sites holds at least the least number, and never more than there are", () => {
    const terms = { sharePercent: 10, numberMin: 5, numberMax: 30 };
    const sizes = [0, 3, 5, 49, 50, 51, 300, 1000].map((size) => sampleSize(terms, size));
    assert.deepEqual(sizes, [0, 3, 5, 5, 5, 6, 30, 30]);
    assert.equal(sampleSize({ ...terms, numberMax: null }, 1000), 100);
  });
});

test("workers are asked from the day on, and a missed run is made up for within two weeks", () => {
  const on = (text: string) => isTimeToAsk({ daysAfterPayday: 2 }, day("2020-12-15"), day(text));
  assert.deepEqual(["2020-12-16", "2020-12-17", "2020-12-31", "2021-01-01"].map(on), [false, true, true, false]);
});

test("answer and records disagree in two ways", () => {
  assert.equal(mismatchOf("not-in-full", 0), "records-say-paid");
  assert.equal(mismatchOf("in-full", 1), "records-say-unpaid");
  assert.equal(mismatchOf("in-full", 0), undefined);
  assert.equal(mismatchOf("not-in-full", 1), undefined);
});

test("shares carry their interval, and of nothing there is none", () => {
  // Wilson 95 % for 1 of 10: 1.8 % to 40.4 %; for 0 of 5: 0 to 43.4 %.
  assert.deepEqual(shareOf(1, 10), { count: 1, of: 10, permille: 100, lowPermille: 18, highPermille: 404 });
  assert.deepEqual(shareOf(0, 5), { count: 0, of: 5, permille: 0, lowPermille: 0, highPermille: 434 });
  assert.equal(shareOf(0, 0).permille, null);
  const silent = ratesOf({ asked: 8, delivered: 8, answered: 0, notInFull: 0, mismatched: 0 });
  assert.deepEqual([silent.response.permille, silent.notInFull.permille], [0, null], "no answer is not paid");
});

test("the question fits into one short message in Chinese, two in Tibetan, three in both", () => {
  const filled = (language: "zh" | "bo" | "zh+bo") =>
    smsParts(worded(QUESTION, language).replaceAll("{month}", "2020-11"));
  assert.deepEqual([filled("zh"), filled("bo"), filled("zh+bo")], [1, 2, 2]);
});
