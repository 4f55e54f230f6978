import assert from "node:assert/strict";
import { describe, test } from "node:test";
import chineseDays from "chinese-days";
import fc from "fast-check";
import { SolarDay, SolarTerm } from "tyme4ts";
import { addDays, type Day, day, dayFromNumber, dayNumber } from "../kernel/day.ts";
import { CLOCKS } from "./clocks.gen.ts";
import { deadline } from "./deadline.ts";
import { LAW } from "./law.ts";
import { payday } from "./payday.ts";

const [FIRST, LAST] = [day("2016-01-01"), day("2026-12-31")];
const REGIONS = ["000000", "540000", "540102"] as const;
const anyDay = fc.integer({ min: dayNumber(FIRST), max: dayNumber(day("2026-06-30")) }).map(dayFromNumber);
const anyRegion = fc.constantFrom(...REGIONS);

function* everyDay(): Generator<Day> {
  for (let on = FIRST; on <= LAST; on = addDays(on, 1)) yield on;
}

describe("the national calendar", () => {
  test("agrees with an independent one on every day from 2016 to 2026", () => {
    for (const on of everyDay()) {
      assert.equal(LAW.calendar.isWorkingDay("000000", on), chineseDays.isWorkday(on), on);
    }
  });

  test("has as statutory holidays exactly those that the Measures list, by the lunar calendar", () => {
    for (const on of everyDay()) assert.equal(LAW.calendar.isStatutoryHoliday("000000", on), isListed(on), on);
  });

  test("the prolonged Spring Festival of 2020 ends on 2 February and takes back its swapped Saturday", () => {
    for (const off of ["2020-01-31", "2020-02-01", "2020-02-02"])
      assert.equal(LAW.calendar.isWorkingDay("000000", day(off)), false);
    assert.equal(LAW.calendar.isWorkingDay("000000", day("2020-02-03")), true);
  });
});

describe("Tibet's calendar", () => {
  test("differs from the nation's only on the local days that were announced", () => {
    const differing: string[] = [];
    for (const on of everyDay()) {
      if (LAW.calendar.isWorkingDay("540000", on) !== LAW.calendar.isWorkingDay("000000", on)) {
        differing.push(`${on} ${LAW.calendar.isWorkingDay("540000", on) ? "works" : "off"}`);
      }
    }
    assert.deepEqual(differing, [
      "2022-02-26 works",
      ...["02", "03", "04", "07", "08"].map((date) => `2022-03-${date} off`),
      "2022-03-13 works",
      ...["2023-02-18 works", "2023-02-19 works"],
      ...["20", "21", "22", "23", "24"].map((date) => `2023-02-${date} off`),
      ...["2025-02-27 off", "2025-02-28 off", "2025-03-03 off", "2025-03-04 off"],
      ...["2026-02-24 off", "2026-02-25 off", "2026-02-26 off"],
    ]);
  });

  test("a county inherits it", () => {
    for (const on of everyDay())
      assert.equal(LAW.calendar.isWorkingDay("540102", on), LAW.calendar.isWorkingDay("540000", on), on);
  });

  test("says what it does not know", () => {
    const [warning] = LAW.calendar.warnings("540000", day("2021-03-01"), day("2021-03-02"));
    assert.ok(warning !== undefined && "calendarIncomplete" in warning && warning.calendarIncomplete === 2021);
    assert.ok(warning.notModelled.length > 0);
  });
});

describe("counting", () => {
  test("a span into a year without a calendar carries a warning and uses weekends", () => {
    const { due, warnings } = deadline(LAW, "investigation-extended", day("2026-09-01"), "000000");
    assert.equal(due, "2027-01-11");
    assert.deepEqual(warnings, [{ calendarMissing: 2027 }]);
  });

  test("a start before the instrument came into force is computed with a warning", () => {
    const { due, warnings } = deadline(LAW, "wage-account-opening", day("2021-07-06"), "000000");
    assert.equal(due, "2021-08-05");
    assert.deepEqual(warnings, [{ notInForce: "mohrss-2021-53", from: "2021-07-07" }]);
  });

  test("days of a suspension do not count", () => {
    const events = [{ kind: "suspended", from: day("2020-11-04"), to: day("2020-11-10") }] as const;
    assert.equal(deadline(LAW, "complaint-acceptance", day("2020-11-02"), "000000", { events }).due, "2020-11-16");
  });

  test("the trace names each day that was stepped over or swapped", () => {
    const { trace } = deadline(LAW, "complaint-acceptance", day("2020-09-25"), "000000");
    assert.deepEqual(
      trace.notes.filter((one) => one.counted || one.why === "weekend").map((one) => [one.day, one.why]),
      [
        ["2020-09-26", "weekend"],
        ["2020-09-27", "swapped-working-day"],
      ],
    );
    assert.equal(trace.notes.length, 10);
    assert.equal(trace.notes.at(-1)?.source, "国办发明电〔2019〕16号");
  });

  test("a later start never gives an earlier due day, under any clock", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyRegion, fc.constantFrom(...CLOCKS), (from, later, anywhere, clock) => {
        const region = clock.region ?? anywhere;
        assert.ok(
          deadline(LAW, clock.id, from, region).due <= deadline(LAW, clock.id, addDays(from, later), region).due,
        );
      }),
    );
  });

  test("adding working days and counting them are inverse", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), anyRegion, (from, count, region) => {
        const to = LAW.calendar.addWorkingDays(region, from, count);
        assert.equal(LAW.calendar.countWorkingDays(region, from, to), count);
        assert.equal(LAW.calendar.countWorkingDays(region, from, addDays(to, -1)), count - 1);
        assert.equal(LAW.calendar.countWorkingDays(region, to, from), -count);
      }),
    );
  });

  test("rolling lands on the nearest working day of its direction, and stays there", () => {
    fc.assert(
      fc.property(anyDay, anyRegion, (on, region) => {
        const [back, forward] = [LAW.calendar.rollBackward(region, on), LAW.calendar.rollForward(region, on)];
        assert.ok(back <= on && on <= forward);
        for (const landed of [back, forward]) {
          assert.ok(LAW.calendar.isWorkingDay(region, landed));
          assert.equal(LAW.calendar.rollForward(region, landed), landed);
          assert.equal(LAW.calendar.rollBackward(region, landed), landed);
        }
        for (let between = addDays(back, 1); between < forward; between = addDays(between, 1)) {
          assert.equal(
            LAW.calendar.isWorkingDay(region, between),
            LAW.calendar.isWorkingDay(region, on) && between === on,
            between,
          );
        }
      }),
    );
  });
});

describe("paydays", () => {
  for (const [nominal, region, due, why] of [
    ["2021-07-15", "540000", "2021-07-15", "a Thursday"],
    ["2020-10-01", "540000", "2020-09-30", "National Day 2020"],
    ["2020-10-08", "540000", "2020-09-30", "the last day of an eight-day holiday"],
    ["2020-10-10", "540000", "2020-10-10", "a Saturday that was swapped into a working day"],
    ["2020-01-31", "540000", "2020-01-23", "the prolonged Spring Festival of 2020"],
    ["2021-02-15", "540000", "2021-02-10", "Spring Festival 2021"],
    ["2021-04-05", "540000", "2021-04-02", "Tomb-sweeping Day 2021, a Monday"],
    ["2022-04-03", "540000", "2022-04-02", "Tomb-sweeping 2022: Saturday 2 April works"],
    ["2025-02-28", "540102", "2025-02-26", "Losar 2025 in Lhasa"],
    ["2025-02-28", "000000", "2025-02-28", "Losar 2025 elsewhere"],
    ["2026-02-26", "540000", "2026-02-14", "Spring Festival and Losar 2026; Saturday 14 February works"],
    ["2026-02-26", "000000", "2026-02-26", "the same day elsewhere"],
  ] as const) {
    test(`a payday on ${nominal} in ${region} is due on ${due}: ${why}`, () => {
      const answer = payday(LAW, day(nominal), region);
      assert.equal(answer.due, due);
      assert.equal(answer.trace.notes.length > 0, nominal !== due);
    });
  }
});

/** 全国年节及纪念日放假办法 2, as of 2013 and as of 2024; and 人社厅函〔2020〕135号 on 4 October 2020. */
function isListed(on: Day): boolean {
  const [year, month, date] = on.split("-").map(Number) as [number, number, number];
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay();
  const [lunarMonth, lunarDate] = [lunar.getLunarMonth().getMonthWithLeap(), lunar.getDay()];
  const tomorrow = lunar.next(1);
  const newSince2025 =
    year >= 2025 &&
    (on.endsWith("-05-02") || (tomorrow.getLunarMonth().getMonthWithLeap() === 1 && tomorrow.getDay() === 1));
  return (
    /-(01-01|05-01|10-01|10-02|10-03)$/.test(on) ||
    (lunarMonth === 1 && lunarDate <= 3) ||
    (lunarMonth === 5 && lunarDate === 5) ||
    (lunarMonth === 8 && lunarDate === 15) ||
    SolarTerm.fromName(year, "清明").getJulianDay().getSolarDay().toString() ===
      SolarDay.fromYmd(year, month, date).toString() ||
    newSince2025 ||
    on === "2020-10-04"
  );
}
