import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { AssertionFailure, unreachable } from "./assert.ts";
import { dayAt, instantAt, timeAt } from "./clock.ts";
import { addDays, addMonths, day, dayFromNumber, dayNumber, daysBetween, earliest, parseDay, weekday } from "./day.ts";
import { fen, mulDiv, parseYuan, sumFen, yuanText } from "./money.ts";
import { addMonth, dayInMonth, lastDay, month, monthsFrom, parseMonth } from "./month.ts";
import { prng } from "./prng.ts";

const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map(dayFromNumber);

test("days are counted as the calendar of the world counts them", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      const later = addDays(start, days);
      assert.equal(later, Temporal.PlainDate.from(start).add({ days }).toString());
      assert.equal(daysBetween(start, later), days);
      assert.equal(weekday(start), Temporal.PlainDate.from(start).dayOfWeek);
      assert.equal(dayFromNumber(dayNumber(start)), start);
    }),
  );
});

test("a day that does not exist is not a day", () => {
  for (const text of [
    "2026-02-29",
    "2020-02-30",
    "2020-13-01",
    "2020-00-10",
    "2020-1-1",
    "20200101",
    "2020-04-31",
    "",
  ]) {
    assert.equal(parseDay(text), undefined, text);
  }
  assert.equal(parseDay("2020-02-29"), "2020-02-29");
  assert.throws(() => day("yesterday"), AssertionFailure);
});

test("a month later is the same date, or the last day where that date does not exist", () => {
  assert.equal(addMonths(day("2020-01-31"), 1), "2020-02-29");
  assert.equal(addMonths(day("2020-12-15"), 1), "2021-01-15");
  assert.equal(addMonths(day("2020-03-31"), -1), "2020-02-29");
  assert.equal(earliest(undefined, day("2020-02-01"), day("2020-01-31")), "2020-01-31");
  assert.equal(earliest(undefined), undefined);
});

test("months know their last day and follow one another", () => {
  assert.equal(lastDay(month("2021-02")), "2021-02-28");
  assert.equal(dayInMonth(month("2020-11"), 31), "2020-11-30");
  assert.equal(addMonth(month("2020-12"), 1), "2021-01");
  assert.deepEqual(monthsFrom(month("2020-11"), month("2021-01")), ["2020-11", "2020-12", "2021-01"]);
  assert.equal(parseMonth("2020-13"), undefined);
});

test("the civil day of Shanghai changes at 16:00 UTC, in every year since 1991", () => {
  assert.equal(dayAt(instantAt(day("2020-07-01"), "00:00")), "2020-07-01");
  assert.equal(instantAt(day("2020-07-01"), "00:00"), "2020-06-30T16:00:00.000Z");
  assert.equal(timeAt(instantAt(day("2020-07-01"), "23:59:58")), "23:59:58");
});

test("money is multiplied and divided exactly and rounded once", () => {
  assert.equal(mulDiv(fen(650_000), 100, 2175), 29_885); // 6,500.00 ÷ 21.75 = 298.850…
  assert.equal(mulDiv(fen(1), 1, 2), 1, "half a fen goes up");
  assert.equal(mulDiv(fen(-1), 1, 2), -1, "and away from zero below it");
  assert.equal(mulDiv(fen(1), 1, 3), 0);
  assert.equal(mulDiv(fen(1), 1, 3, "up"), 1);
  assert.equal(mulDiv(fen(199), 1, 100, "down"), 1);
  assert.equal(mulDiv(fen(Number.MAX_SAFE_INTEGER), 7, 7), Number.MAX_SAFE_INTEGER, "no float in between");
  assert.throws(() => mulDiv(fen(1), 0.5, 1), AssertionFailure);
  assert.throws(() => fen(0.1), AssertionFailure);
});

test("yuan are read and written without loss", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (amount) => {
      assert.equal(parseYuan(yuanText(fen(amount))), amount === 0 ? 0 : amount);
    }),
  );
  assert.equal(parseYuan("1,234.5"), 123_450);
  for (const text of ["1.234", "12,34", "1e3", "0x10", "", "１２"]) assert.equal(parseYuan(text), undefined, text);
  assert.equal(sumFen([fen(1), fen(2), fen(-3)]), 0);
});

test("the same seed tells the same story, and forks do not disturb one another", () => {
  const draw = (seed: string) => Array.from({ length: 20 }, prng(seed).next);
  assert.deepEqual(draw("a"), draw("a"));
  assert.notDeepEqual(draw("a"), draw("b"));
  const [one, two] = [prng("a"), prng("a")];
  one.fork("x").next();
  assert.equal(one.next(), two.next());
  const shuffled = prng("s").shuffle([1, 2, 3, 4, 5]);
  assert.deepEqual(shuffled.toSorted(), [1, 2, 3, 4, 5]);
});

test("a branch that cannot be reached says so when it is", () => {
  assert.throws(() => unreachable("surprise" as never), AssertionFailure);
});
