import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fen, parseYuan } from "../../src/kernel/money.ts";
import { countText, hoursText, milliText, moneyText, percentText } from "./amounts.ts";

test("an amount shows its thousands and both decimals", () => {
  assert.equal(moneyText(fen(0)), "¥0.00");
  assert.equal(moneyText(fen(5)), "¥0.05");
  assert.equal(moneyText(fen(100_000)), "¥1,000.00");
  assert.equal(moneyText(fen(123_456_789)), "¥1,234,567.89");
  assert.equal(moneyText(fen(-123_456)), "−¥1,234.56");
});

test("what is shown of an amount can be typed into a form again and is the same fen", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (amount) => {
      assert.equal(parseYuan(moneyText(fen(amount)).slice(1)), amount);
    }),
  );
});

test("hours are rounded down to a tenth, never up", () => {
  assert.deepEqual([0, 5, 6, 479, 480, 500, 75_000].map(hoursText), ["0", "0", "0.1", "7.9", "8", "8.3", "1,250"]);
});

test("quantities in thousandths lose only their needless zeros", () => {
  assert.deepEqual([21_750, 22_000, 1, 1_234_500].map(milliText), ["21.75", "22", "0.001", "1,234.5"]);
});

test("a share of nothing is not a percentage, and almost all is not all", () => {
  assert.equal(percentText(0, 0), "—");
  assert.equal(percentText(999, 1000), "99%");
  assert.equal(countText(-1234), "−1,234");
});
