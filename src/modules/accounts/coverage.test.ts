import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { coverageOf } from "./coverage.ts";

const SCHEDULE = [
  { dueOn: day("2020-10-05"), amountFen: fen(100_000) },
  { dueOn: day("2020-11-05"), amountFen: fen(100_000) },
  { dueOn: day("2020-12-05"), amountFen: fen(100_000) },
];

function booked(...transfers: readonly [on: string, amountFen: number][]) {
  return transfers.map(([on, amountFen]) => ({ bookedOn: day(on), amountFen: fen(amountFen) }));
}

function statesOn(today: string, ...transfers: readonly [on: string, amountFen: number][]) {
  return coverageOf(SCHEDULE, booked(...transfers), day(today)).map((one) => [
    one.state,
    one.coveredFen,
    one.coveredOn,
  ]);
}

test("a transfer on the day it is due covers in time, one on the day after covers late", () => {
  assert.deepEqual(statesOn("2020-11-06", ["2020-10-05", 100_000], ["2020-11-06", 100_000]), [
    ["covered", 100_000, "2020-10-05"],
    ["covered-late", 100_000, "2020-11-06"],
    ["upcoming", 0, null],
  ]);
});

test("an instalment is not late on its day and late on the next", () => {
  assert.deepEqual(statesOn("2020-10-05")[0], ["upcoming", 0, null]);
  assert.deepEqual(statesOn("2020-10-06")[0], ["late", 0, null]);
});

test("money goes to the oldest instalment first: a transfer one fen short leaves it late", () => {
  assert.deepEqual(statesOn("2020-11-06", ["2020-10-01", 99_999], ["2020-11-01", 1], ["2020-11-02", 99_999]), [
    ["covered-late", 100_000, "2020-11-01"],
    ["late", 99_999, null],
    ["upcoming", 0, null],
  ]);
});

test("one large transfer covers several instalments before they are due", () => {
  assert.deepEqual(statesOn("2020-10-06", ["2020-10-04", 250_000]), [
    ["covered", 100_000, "2020-10-04"],
    ["covered", 100_000, "2020-10-04"],
    ["upcoming", 50_000, null],
  ]);
});

test("what is covered is never more than was transferred or scheduled, and older instalments fill up first", () => {
  const offsets = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 300_000 })));
  fc.assert(
    fc.property(offsets, (drawn) => {
      const start = day("2020-09-01");
      const transfers = drawn.map(([offset, amount]) => ({ bookedOn: addDays(start, offset), amountFen: fen(amount) }));
      const covered = coverageOf(SCHEDULE, transfers, day("2020-12-21"));
      const total = transfers.reduce((sum, one) => sum + one.amountFen, 0);
      assert.equal(
        covered.reduce((sum, one) => sum + one.coveredFen, 0),
        Math.min(total, 300_000),
      );
      for (const [index, one] of covered.entries()) {
        const before = covered[index - 1];
        if (one.coveredFen > 0 && before !== undefined) assert.equal(before.coveredFen, before.amountFen);
        assert.equal(one.coveredOn !== null, one.coveredFen === one.amountFen);
      }
    }),
  );
});

test("what the bank took back comes off the newest transfer before it, and the instalment is open again", () => {
  const both: [string, number][] = [
    ["2020-10-05", 100_000],
    ["2020-11-05", 100_000],
  ];
  const whole = statesOn("2020-11-10", ...both, ["2020-11-07", -100_000]);
  assert.deepEqual(whole.slice(0, 2), [
    ["covered", 100_000, "2020-10-05"],
    ["late", 0, null],
  ]);
  const oneFen = statesOn("2020-11-10", ...both, ["2020-11-07", -1], ["2020-11-09", 1]);
  assert.deepEqual(oneFen[1], ["covered-late", 100_000, "2020-11-09"]);
  const sameDay = statesOn("2020-10-06", ["2020-10-05", -40_000], ["2020-10-05", 100_000]);
  assert.deepEqual(sameDay[0], ["late", 60_000, null]);
});
