import assert from "node:assert/strict";
import test from "node:test";
import { day } from "../../kernel/day.ts";
import { creditMonths, goodYears, type Span } from "./credit.ts";
import { csvRow, maskNumbers } from "./publication.ts";

const span = (from: string, to: string | null): Span => ({ from: day(from), to: to === null ? null : day(to) });
const TODAY = day("2021-03-10");

test("a month is good only where the firm worked, nobody was owed and the data tell", () => {
  const months = creditMonths(
    [span("2020-09-15", "2020-12-31")],
    [span("2020-10-16", "2020-11-02"), span("2021-02-01", "2021-02-01")],
    [span("2020-11-20", "2020-12-05")],
    TODAY,
  );
  assert.deepEqual(
    months.map(({ month, state }) => `${month} ${state}`),
    ["2020-09 good", "2020-10 arrears", "2020-11 arrears", "2020-12 unknown", "2021-02 arrears"],
    "January had no work; March is not over",
  );
});

test("nobody worked for it yet: nothing is known", () => {
  assert.deepEqual(creditMonths([], [], [], TODAY), []);
  assert.equal(goodYears([]), undefined);
});

test("years are whole and sure: twelve good months are one; eleven are none, and not known after a gap", () => {
  const months = (before: "arrears" | "unknown" | undefined, good: number) => [
    ...(before === undefined ? [] : [{ month: "2019-01", state: before } as never]),
    ...Array.from({ length: good }, () => ({ month: "2019-02", state: "good" }) as never),
  ];
  assert.equal(goodYears(months("arrears", 11)), 0);
  assert.equal(goodYears(months("arrears", 12)), 1);
  assert.equal(goodYears(months("arrears", 25)), 2);
  assert.equal(goodYears(months("unknown", 11)), undefined);
  assert.equal(goodYears(months("unknown", 12)), 1);
  assert.equal(goodYears(months(undefined, 5)), undefined);
});

test("numbers of persons in published words are masked, amounts, days and numbers of papers are not", () => {
  assert.equal(maskNumbers("身份证54019919800101001X，电话13800001111。"), "身份证******1X，电话******11。");
  assert.equal(maskNumbers("卡号6222 0000 0000 0000 123，138-0000-1111"), "卡号******23，******11");
  const kept = "2020-12-21 300人，2020-12-21拖欠32人工资123456.78元，拉人社监〔2020〕15号";
  assert.equal(maskNumbers(kept), kept);
});

test("a cell with commas, quotes or a formula stays one cell and no formula", () => {
  assert.equal(csvRow(["甲,乙", '说"好"', null, "=1+1"]), '"甲,乙","说""好""",,\'=1+1\r\n');
});
