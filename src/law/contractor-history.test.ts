import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type Day, day } from "../kernel/day.ts";
import { month } from "../kernel/month.ts";
import { type ContractorPast, contractorHistory } from "./contractor-history.ts";
import { LAW } from "./law.ts";

const ON = day("2024-05-15");
const works = [{ startedOn: day("2020-03-01") }];
const past = (about: Partial<ContractorPast> = {}): ContractorPast => ({
  on: ON,
  coveredFrom: month("2021-01"),
  firstWorks: false,
  works,
  arrears: [],
  ...about,
});
const of = (about: Partial<ContractorPast>) => {
  const { clearMonths, hadArrears, otherWorks } = contractorHistory(past(about), LAW.parameters, "540102");
  return { clearMonths, hadArrears, otherWorks };
};
const span = (from: string, to: string, sure = true) => ({ from: day(from), to: day(to), sure });

test("clear months run from the last day with arrears to the contract", () => {
  const arrears = [span("2022-01-16", "2022-03-14"), span("2021-02-16", "2021-03-14")];
  assert.deepEqual(of({ arrears }), { clearMonths: 26, hadArrears: true, otherWorks: true });
  assert.equal(of({ arrears: [span("2022-01-16", "2022-03-15")] }).clearMonths, 25);
  assert.equal(of({ arrears: [span("2024-05-01", "2024-05-15")] }).clearMonths, 0, "arrears that go on");
  assert.equal(of({ arrears: [span("2024-05-15", "2024-06-01")] }).clearMonths, 40, "arrears that came later");
});

test("without arrears the months are known only where they are enough, or reach back to the first works", () => {
  assert.deepEqual(of({ coveredFrom: month("2021-05") }), {
    clearMonths: 36,
    hadArrears: undefined,
    otherWorks: true,
  });
  const short = of({ coveredFrom: month("2021-06") });
  assert.deepEqual([short.clearMonths, short.hadArrears], [undefined, undefined], "35 months might be more");
  const first = of({ coveredFrom: month("2023-01"), firstWorks: true, works: [{ startedOn: day("2023-05-15") }] });
  assert.deepEqual([first.clearMonths, first.hadArrears], [12, false]);
  const none = of({ coveredFrom: month("2023-01"), firstWorks: true, works: [] });
  assert.deepEqual(none, { clearMonths: 0, hadArrears: false, otherWorks: false });
  assert.equal(of({ works: [] }).clearMonths, undefined, "no works are no clear works");
});

test("where the data does not tell, the months are left out unless enough of them are clear", () => {
  const doubt = (to: string) => [span("2021-02-01", to, false)];
  assert.deepEqual(of({ arrears: doubt("2021-05-14") }), { clearMonths: 36, hadArrears: undefined, otherWorks: true });
  assert.equal(of({ arrears: doubt("2021-05-15") }).clearMonths, undefined);
  const later = [...doubt("2021-09-30"), span("2022-01-16", "2022-03-14")];
  assert.deepEqual(of({ arrears: later }), { clearMonths: 26, hadArrears: true, otherWorks: true });
});

test("a work is under construction from its first day to its last", () => {
  const others = (startedOn: string, completedOn?: string) =>
    of({ works: [{ startedOn: day(startedOn), ...(completedOn && { completedOn: day(completedOn) }) }] }).otherWorks;
  assert.equal(others("2024-05-15"), true);
  assert.equal(others("2024-05-16"), false);
  assert.equal(others("2023-01-01", "2024-05-15"), true);
  assert.equal(others("2023-01-01", "2024-05-14"), false);
});

test("a statement that begins after the contract says nothing of the time before it", () => {
  const late = of({ coveredFrom: month("2024-06"), works: [] });
  assert.deepEqual(late, { clearMonths: undefined, hadArrears: undefined, otherWorks: undefined });
  assert.equal(of({ coveredFrom: month("2024-06") }).otherWorks, true, "a work that is seen is there");
});

test("the order of works and arrears changes nothing, and a later arrears never gives more clear months", () => {
  const offset = fc.integer({ min: 1, max: 1_400 });
  const spans = fc.array(
    fc.record({ from: offset, length: fc.integer({ min: 0, max: 90 }), sure: fc.boolean() }).map((one) => {
      const from: Day = addDays(ON, -one.from);
      return { from, to: addDays(from, one.length), sure: one.sure };
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(spans, offset, (arrears, more) => {
      assert.deepEqual(of({ arrears }), of({ arrears: [...arrears].reverse() }));
      const extra = { from: addDays(ON, -more), to: addDays(ON, -more), sure: true };
      const [before, after] = [of({ arrears }).clearMonths, of({ arrears: [...arrears, extra] }).clearMonths];
      if (before !== undefined && after !== undefined && of({ arrears }).hadArrears === true)
        assert.ok(after <= before);
    }),
  );
});
