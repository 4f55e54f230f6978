import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addDays, type Day, day, dayFromNumber, dayNumber } from "../kernel/day.ts";
import { CLOCKS } from "./clocks.gen.ts";
import { deadline } from "./deadline.ts";
import type { Clock, ClockExtension } from "./define-clock.ts";
import { LAW } from "./law.ts";

/** A region's own clock runs there alone. */
function regionOf({ region }: Clock): fc.Arbitrary<string> {
  return region === undefined ? fc.constantFrom("000000", "540000", "540102", "150000") : fc.constant(region);
}
const clock = fc.constantFrom(...CLOCKS);
const runningOn = fc.constantFrom(...CLOCKS.filter((one) => one.direction !== "before"));
const runningBack = fc.constantFrom(...CLOCKS.filter((one) => one.direction === "before"));

/** A day on which the clock's instrument is in force and for whose period there is a calendar. */
function startOf({ inForce }: Clock): fc.Arbitrary<Day> {
  const first = dayNumber(inForce.from > "2016-01-04" ? inForce.from : day("2016-01-04"));
  return fc.integer({ min: first, max: dayNumber(inForce.to ?? day("2026-10-31")) }).map(dayFromNumber);
}

const started = clock.chain((one) => fc.tuple(fc.constant(one), startOf(one), regionOf(one)));
const onwards = runningOn.chain((one) => fc.tuple(fc.constant(one), startOf(one), regionOf(one)));

describe("for every clock", () => {
  test("who starts later is never due earlier", () => {
    fc.assert(
      fc.property(started, fc.nat(40), ([one, from, where], later) => {
        const next = addDays(from, later);
        if (one.inForce.to !== undefined && next > one.inForce.to) return;
        assert.ok(deadline(LAW, one.id, from, where).due <= deadline(LAW, one.id, next, where).due);
      }),
      { numRuns: 1500 },
    );
  });

  test("a due day that rolls, and one of working days, is never a day of rest of its region", () => {
    fc.assert(
      fc.property(started, ([one, from, where]) => {
        if (one.roll === "none" && one.unit !== "working-days") return;
        const { due } = deadline(LAW, one.id, from, where);
        assert.ok(LAW.calendar.isWorkingDay(where, due), `${one.id} from ${from}: ${due}`);
      }),
      { numRuns: 1500 },
    );
  });

  test("what follows its start is due after it, and what precedes an event is due before it", () => {
    fc.assert(
      fc.property(started, ([one, from, where]) => {
        const { due } = deadline(LAW, one.id, from, where);
        assert.ok(one.direction === "before" ? due < from : due > from);
      }),
      { numRuns: 1000 },
    );
  });

  test("only what runs towards an event rolls backwards, and only it", () => {
    for (const { id, direction, roll } of CLOCKS) {
      assert.ok(direction === "before" ? roll !== "forward" : roll !== "backward", id);
    }
  });
});

describe("a suspension", () => {
  test("of n counted days moves the end by exactly n counted days", () => {
    fc.assert(
      fc.property(onwards, fc.nat(20), fc.nat(30), ([one, from, where], offset, length) => {
        const plain = end(one, from, where);
        const first = addDays(from, 1 + offset);
        if (first > plain) return;
        const to = addDays(first, length);
        const working = one.unit === "working-days";
        const counted = working
          ? LAW.calendar.countWorkingDays(where, addDays(first, -1), to)
          : dayNumber(to) - dayNumber(first) + 1;
        const expected = working ? LAW.calendar.addWorkingDays(where, plain, counted) : addDays(plain, counted);
        assert.equal(end(one, from, where, [{ kind: "suspended", from: first, to }]), expected);
      }),
      { numRuns: 1500 },
    );
  });

  test("after the last day changes nothing", () => {
    const events = [{ kind: "suspended", from: day("2021-12-01"), to: day("2021-12-31") }] as const;
    assert.equal(deadline(LAW, "investigation", day("2021-09-01"), "000000", { events }).due, "2021-11-30");
  });
});

describe("an extension", () => {
  test("of 30 working days gives an investigation what its extended clock says", () => {
    const events = [extension({ on: day("2020-11-20"), count: 30 })];
    const answer = deadline(LAW, "investigation", day("2020-09-01"), "000000", { events });
    assert.deepEqual([answer.due, answer.trace.count], ["2021-01-12", 90]);
    assert.ok(!answer.warnings.some((one) => "extensionOn" in one));
  });

  test("on the last day is in time, on the day after it is too late", () => {
    assert.deepEqual(doubts("investigation", { on: day("2020-11-30"), count: 30 }), []);
    assert.deepEqual(doubts("investigation", { on: day("2020-12-01"), count: 30 }), ["too-late"]);
  });

  test("is doubted when it is longer than the article allows, or when no article allows one", () => {
    assert.deepEqual(doubts("investigation", { on: day("2020-11-02"), count: 31 }), ["too-long"]);
    assert.deepEqual(doubts("complaint-acceptance", { on: day("2020-09-02"), count: 1 }), ["not-provided"]);
  });

  test("is doubted as one of two that are too long together", () => {
    const events = [extension({ on: day("2020-11-02"), count: 20 }), extension({ on: day("2020-12-01"), count: 11 })];
    const { warnings } = deadline(LAW, "investigation", day("2020-09-01"), "000000", { events });
    assert.deepEqual(
      warnings.flatMap((one) => ("extensionOn" in one ? [one] : [])),
      [
        { extensionOn: "2020-11-02", why: "too-long" },
        { extensionOn: "2020-12-01", why: "too-long" },
      ],
    );
  });
});

describe("a period before an event", () => {
  test("lies whole between the act and the event: a hearing on 22 July 2021 is announced by 12 July", () => {
    assert.equal(deadline(LAW, "hearing-notice", day("2021-07-22"), "000000").due, "2021-07-12");
  });

  test("is neither suspended nor extended", () => {
    const events = [{ kind: "suspended", from: day("2021-07-15"), to: day("2021-07-16") }] as const;
    assert.throws(() => deadline(LAW, "hearing-notice", day("2021-07-22"), "000000", { events }));
  });

  test("is as long as its number: the act's day plus the whole period ends before the event", () => {
    fc.assert(
      fc.property(
        runningBack.chain((one) => fc.tuple(fc.constant(one), startOf(one), regionOf(one))),
        ([one, from, where]) => {
          const { due, trace } = deadline(LAW, one.id, from, where);
          if (one.unit !== "working-days") return;
          assert.ok(LAW.calendar.addWorkingDays(where, due, trace.count) < from);
          const nextWorking = LAW.calendar.addWorkingDays(where, due, 1);
          assert.ok(LAW.calendar.addWorkingDays(where, nextWorking, trace.count) >= from);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("months end on the same date, or on the last day of a month that lacks it", () => {
  const term = (from: string) => deadline(LAW, "dishonesty-list-correction-term", day(from), "000000").due;
  assert.equal(term("2022-08-30"), "2023-02-28");
  assert.equal(term("2022-08-31"), "2023-02-28");
  assert.equal(term("2022-09-01"), "2023-03-01");
  assert.equal(term("2023-08-31"), "2024-02-29");
});

/** The last day before it rolls. */
function end(one: Clock, from: Day, where: string, events: NonNullable<Parameters<typeof deadline>[4]>["events"] = []) {
  const { due, trace } = deadline(LAW, one.id, from, where, { events });
  return trace.rolledFrom ?? due;
}

function extension({ on, count }: Pick<ClockExtension, "on" | "count">): ClockExtension {
  return { kind: "extended", on, count, reason: "many workers of several sites" };
}

/** What is doubtful about an extension of a clock that started on 1 September 2020. */
function doubts(id: string, about: Pick<ClockExtension, "on" | "count">): string[] {
  const { warnings } = deadline(LAW, id, day("2020-09-01"), "000000", { events: [extension(about)] });
  return warnings.flatMap((one) => ("extensionOn" in one ? [one.why] : []));
}
