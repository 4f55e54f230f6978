import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addDays, type Day, day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { FULL_DAY_MINUTES_MIN } from "../../law/plain-wage.ts";
import { attendanceWage, type MonthTerms, type PayTerms, type PieceCount, termsOn } from "./pay-terms.ts";

const NOVEMBER: MonthTerms = {
  lastDay: day("2020-11-30"),
  workingDays: 21,
  payDaysHundredths: 2175,
  fullDayMinutesMin: FULL_DAY_MINUTES_MIN,
};

function terms(payScheme: PayTerms["payScheme"], rateFen: number, more: Partial<PayTerms> = {}): PayTerms {
  const fromDay = day("2020-03-01");
  return {
    contractId: 1,
    fromDay,
    toDay: null,
    payScheme,
    rateFen: fen(rateFen),
    pieceRateFen: null,
    paydayDate: null,
    ...more,
  };
}

/** So many days from the first of November on, each of so many minutes. */
function days(count: number, minutes = 600, from: Day = day("2020-11-01")) {
  return Array.from({ length: count }, (_, index) => ({ day: addDays(from, index), minutes }));
}

function pieces(quantityMilli: number, more: Partial<PieceCount> = {}): PieceCount {
  return { kind: "piece", quantityMilli, unitPriceFen: null, qualityDeductionFen: fen(0), ...more };
}

describe("a monthly wage of 6,500.00", () => {
  const monthly = [terms("month", 650_000)];

  test("is paid whole to whoever was there on all 21 working days", () => {
    assert.equal(attendanceWage(monthly, days(21), [], NOVEMBER)?.amountFen, 650_000);
  });

  test("is 6,500.00 × 20 ÷ 21.75 = 5,977.01 for 20 days", () => {
    const wage = attendanceWage(monthly, days(20), [], NOVEMBER);
    assert.equal(wage?.amountFen, 597_701);
    assert.equal(wage?.quantityMilli, 920);
  });

  test("never grows above itself: 30 days earn the whole month and no more", () => {
    const wage = attendanceWage(monthly, days(30), [], NOVEMBER);
    assert.equal(wage?.amountFen, 650_000);
    assert.equal(wage?.quantityMilli, 1000);
  });

  test("is whole in a holiday month of 17 working days after 17 days, not 17 ÷ 21.75 of it", () => {
    assert.equal(attendanceWage(monthly, days(17), [], { ...NOVEMBER, workingDays: 17 })?.amountFen, 650_000);
    assert.equal(attendanceWage(monthly, days(16), [], { ...NOVEMBER, workingDays: 17 })?.amountFen, 478_161);
  });

  test("in a month of 23 working days is whole from the 22nd day, where 22 ÷ 21.75 passes one", () => {
    const longMonth = { ...NOVEMBER, workingDays: 23 };
    assert.equal(attendanceWage(monthly, days(22), [], longMonth)?.amountFen, 650_000);
    assert.equal(attendanceWage(monthly, days(21), [], longMonth)?.amountFen, 627_586);
  });
});

describe("a rate of 280.00 a day", () => {
  const daily = [terms("day", 28_000)];

  test("pays 26 days with 7,280.00", () => {
    const wage = attendanceWage(daily, days(26), [], NOVEMBER);
    assert.equal(wage?.amountFen, 728_000);
    assert.equal(wage?.quantityMilli, 26_000);
  });

  test("pays half for a day of 239 minutes, whole for one of 240 and of 241", () => {
    assert.equal(attendanceWage(daily, days(1, 239), [], NOVEMBER)?.amountFen, 14_000);
    assert.equal(attendanceWage(daily, days(1, 240), [], NOVEMBER)?.amountFen, 28_000);
    assert.equal(attendanceWage(daily, days(1, 241), [], NOVEMBER)?.amountFen, 28_000);
  });

  test("pays half for a day with one single punch", () => {
    assert.equal(attendanceWage(daily, days(1, 0), [], NOVEMBER)?.amountFen, 14_000);
  });

  test("rounds once, half up: three half days at 0.01 are 0.02", () => {
    assert.equal(attendanceWage([terms("day", 1)], days(3, 60), [], NOVEMBER)?.amountFen, 2);
  });
});

describe("a rate of 32.50 an hour", () => {
  const hourly = [terms("hour", 3_250)];

  test("pays quarters of an hour: 14 minutes nothing, 15 minutes 8.13, 29 minutes 8.13", () => {
    assert.equal(attendanceWage(hourly, days(1, 14), [], NOVEMBER)?.amountFen, 0);
    assert.equal(attendanceWage(hourly, days(1, 15), [], NOVEMBER)?.amountFen, 813);
    assert.equal(attendanceWage(hourly, days(1, 29), [], NOVEMBER)?.amountFen, 813);
  });

  test("adds the minutes of all days before it rounds down, so that odd minutes are not lost daily", () => {
    const wage = attendanceWage(hourly, days(2, 8), [], NOVEMBER);
    assert.equal(wage?.amountFen, 813);
    assert.equal(wage?.quantityMilli, 250);
  });
});

test("640.5 pieces at 12.75 are 8,166.38, and worker-days earn nothing beside them", () => {
  const wage = attendanceWage([terms("piece", 1_275)], days(26), [pieces(640_500)], NOVEMBER);
  assert.equal(wage?.amountFen, 816_638);
  assert.equal(wage?.quantityMilli, 640_500);
  assert.equal(wage?.workedDays, 26);
});

describe("terms that change in mid-month", () => {
  test("a raise from 280.00 to 300.00 a day on the 16th pays each day by its own rate", () => {
    const contracts = [
      terms("day", 28_000, { toDay: day("2020-11-15") }),
      terms("day", 30_000, { contractId: 2, fromDay: day("2020-11-16") }),
    ];
    const wage = attendanceWage(contracts, days(20), [], NOVEMBER);
    assert.equal(wage?.amountFen, 15 * 28_000 + 5 * 30_000);
    assert.equal(wage?.quantityMilli, 20_000);
    assert.equal(wage?.terms.contractId, 2);
  });

  test("two monthly wages share a whole month by worked days", () => {
    const contracts = [
      terms("month", 600_000, { toDay: day("2020-11-10") }),
      terms("month", 660_000, { contractId: 2, fromDay: day("2020-11-11") }),
    ];
    assert.equal(attendanceWage(contracts, days(30), [], NOVEMBER)?.amountFen, 640_000);
  });

  test("from the day to the month: 10 days by the day, then 5 ÷ 21.75 of the month", () => {
    const contracts = [
      terms("day", 28_000, { toDay: day("2020-11-10") }),
      terms("month", 650_000, { contractId: 2, fromDay: day("2020-11-11") }),
    ];
    const wage = attendanceWage(contracts, days(15), [], NOVEMBER);
    assert.equal(wage?.amountFen, 280_000 + 149_425);
    assert.equal(wage?.terms.payScheme, "month");
    assert.equal(wage?.quantityMilli, 230);
  });

  test("of two contracts in force the later start counts, and of two of one day the later record", () => {
    const [old, renewed] = [terms("day", 1), terms("day", 2, { contractId: 2, fromDay: day("2020-11-05") })];
    assert.equal(termsOn([renewed, old], day("2020-11-05"))?.contractId, 2);
    assert.equal(termsOn([renewed, old], day("2020-11-04"))?.contractId, 1);
    assert.equal(termsOn([old, { ...old, contractId: 3 }], day("2020-11-04"))?.contractId, 3);
  });
});

test("a day before the first contract is paid by that contract, a day after the last by the last", () => {
  const contracts = [terms("day", 28_000, { fromDay: day("2020-11-05"), toDay: day("2020-11-20") })];
  assert.equal(attendanceWage(contracts, days(30), [], NOVEMBER)?.amountFen, 30 * 28_000);
});

test("who worked without any contract has no wage that could be reckoned", () => {
  assert.equal(attendanceWage([], days(10), [], NOVEMBER), undefined);
});

test("one more worked day never lowers a wage, and no order of days changes it", () => {
  const scheme = fc.constantFrom("month", "day", "hour") satisfies fc.Arbitrary<PayTerms["payScheme"]>;
  const minutes = fc.array(fc.integer({ min: 0, max: 960 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      scheme,
      fc.integer({ min: 1, max: 5_000_000 }),
      minutes,
      fc.integer({ min: 15, max: 23 }),
      (...drawn) => {
        const [payScheme, rateFen, each, workingDays] = drawn;
        const worked = each.map((one, index) => ({ day: addDays(day("2020-11-01"), index), minutes: one }));
        const month = { ...NOVEMBER, workingDays };
        const contracts = [terms(payScheme, rateFen)];
        const all = attendanceWage(contracts, worked, [], month)?.amountFen ?? -1;
        const fewer = attendanceWage(contracts, worked.slice(0, -1), [], month)?.amountFen ?? -1;
        assert.ok(fewer <= all);
        assert.equal(attendanceWage(contracts, worked.toReversed(), [], month)?.amountFen, all);
      },
    ),
  );
});

describe("work that is counted", () => {
  const piecework = [terms("piece", 1_275)];

  test("goes at its own price where one is given, and loses what poor quality costs, never more", () => {
    const own = attendanceWage(piecework, [], [pieces(10_000, { unitPriceFen: fen(2_000) })], NOVEMBER);
    assert.equal(own?.amountFen, 20_000);
    const poor = pieces(10_000, { qualityDeductionFen: fen(12_749) });
    assert.equal(attendanceWage(piecework, [], [poor], NOVEMBER)?.amountFen, 1);
    const worthless = pieces(10_000, { qualityDeductionFen: fen(99_999) });
    assert.equal(attendanceWage(piecework, [], [worthless, pieces(1_000)], NOVEMBER)?.amountFen, 1_275);
  });

  test("earns beside the day rate under mixed pay", () => {
    const mixed = [terms("day", 20_000, { pieceRateFen: fen(500) })];
    const wage = attendanceWage(mixed, days(10), [pieces(8_000)], NOVEMBER);
    assert.equal(wage?.amountFen, 10 * 20_000 + 8 * 500);
    assert.equal(wage?.quantityMilli, 10_000);
  });

  test("is a task under pay by the task, and worker-days earn nothing of their own", () => {
    const tasks = [terms("task", 300_000)];
    const wage = attendanceWage(tasks, days(20), [pieces(500, { kind: "task" })], NOVEMBER);
    assert.equal(wage?.amountFen, 150_000);
    assert.equal(wage?.quantityMilli, 500);
  });
});
