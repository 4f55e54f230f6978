import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../kernel/outcome.ts";
import { ATTENDANCE, type AttendanceField } from "./attendance/attendance-row.ts";
import type { SheetForm } from "./form.ts";
import { ANNOTATION_HEADINGS, headingReader, readForm } from "./form-reading.ts";
import { annotate } from "./form-writing.ts";
import { readForImport } from "./import-reading.ts";
import { filledForm } from "./sheet-sample.ts";
import { WAGE_SHEET, type WageField } from "./wage-sheet/wage-row.ts";

function day(row: Partial<Record<AttendanceField, string>>) {
  const read = readForm(ATTENDANCE, filledForm(ATTENDANCE, [{ pin: "7", day: "2020-05-04", ...row }]));
  assert.ok(!isRefusal(read));
  const value = read.rows[0]?.value;
  return value === undefined
    ? read.bad[0]?.problems.map(({ field, code }) => `${field} ${code}`)
    : `${value.firstIn}-${value.lastOut}${value.hoursMinutes === undefined ? "" : ` ${value.hoursMinutes}`}`;
}

function item(row: Partial<Record<WageField, string>>) {
  const read = readForm(WAGE_SHEET, filledForm(WAGE_SHEET, [{ pin: "7", month: "2020-05", ...row }]));
  assert.ok(!isRefusal(read));
  return read.rows[0]?.value ?? read.bad[0]?.problems.map(({ field, code }) => `${field} ${code}`);
}

test("times and hours of a book are read as people write them", () => {
  assert.equal(day({ firstIn: "8:30", lastOut: "18：05" }), "08:30-18:05");
  assert.equal(day({ firstIn: "0.354166666666667", lastOut: "18时" }), "08:30-18:00");
  assert.equal(day({ firstIn: "0730", hours: "9.5小时" }), "07:30-17:00");
  assert.equal(day({ hours: "8" }), "08:00-16:00 480");
  assert.equal(day({ hours: "16" }), "08:00-00:00 960");
  assert.deepEqual(day({ hours: "16.1" }), ["hours attendance-row.bad-hours"]);
  assert.deepEqual(day({ hours: "0" }), ["hours attendance-row.bad-hours"]);
  assert.deepEqual(day({ firstIn: "24:00", lastOut: "9:60" }), [
    "firstIn attendance-row.bad-time",
    "lastOut attendance-row.bad-time",
  ]);
  assert.deepEqual(day({ firstIn: "8:00" }), ["lastOut attendance-row.end-missing"]);
  assert.deepEqual(day({ firstIn: "8:00", lastOut: "9:00", hours: "1" }), ["hours attendance-row.both-given"]);
  assert.deepEqual(day({ pin: "", hours: "8" }), ["pin sheet.worker-missing"]);
  assert.deepEqual(day({ citizenId: "5.40199E+17", hours: "8" }), ["citizenId sheet.number-lost-digits"]);
});

test("each wage item takes its own columns and no others", () => {
  const told = (row: Parameters<typeof item>[0]) => item(row);
  assert.deepEqual(told({ kind: "休息日加班", hours: "1.5" }), {
    pin: 7,
    citizenId: undefined,
    name: undefined,
    month: "2020-05",
    kind: "overtime-rest-day",
    minutes: 90,
    quantityMilli: undefined,
    unit: undefined,
    unitPriceFen: undefined,
    qualityDeductionFen: undefined,
    amountFen: undefined,
    agreed: undefined,
    note: undefined,
  });
  assert.deepEqual(told({ kind: "特殊条件津贴" }), ["amount wage-row.amount-needed"]);
  assert.deepEqual(told({ kind: "特殊条件津贴", amount: "10", hours: "2" }), ["hours wage-row.not-for-this"]);
  assert.deepEqual(told({ kind: "赔偿经济损失", amount: "10" }), ["agreed wage-row.yes-or-no"]);
  assert.deepEqual(told({ kind: "计件工作量" }), ["quantity wage-row.quantity-needed"]);
  assert.deepEqual(told({ kind: "计件工作量", quantity: "1.0005" }), ["quantity wage-row.bad-quantity"]);
  assert.deepEqual(told({ kind: "计件工作量", quantity: "1", qualityDeduction: "5" }), [
    "note wage-row.reason-missing",
  ]);
  assert.deepEqual(told({ kind: "调整应发工资", amount: "5000" }), ["note wage-row.reason-missing"]);
  assert.deepEqual(told({ kind: "补贴", amount: "1" }), ["kind wage-row.unknown-kind"]);
});

test("no heading, in Chinese, in English or by alias, means two columns of a form", () => {
  for (const form of [ATTENDANCE, WAGE_SHEET]) {
    const fieldOf = headingReader<string>(form);
    for (const { field, heading, en, aliases } of form.columns) {
      for (const name of [heading, en, ...aliases]) assert.equal(fieldOf(name), field, name);
    }
  }
});

test("rows that hang on others are judged last, and what a project refuses comes back with its cell", () => {
  const rows = [
    { pin: "1", month: "2020-05", kind: "调整应发工资", amount: "9000", note: "补足" },
    { pin: "2", month: "2020-05", kind: "特殊条件津贴", amount: "10" },
    { pin: "3", month: "bad", kind: "特殊条件津贴", amount: "10" },
  ];
  const order: number[] = [];
  const read = readForImport("wage-sheet", filledForm(WAGE_SHEET, rows), (batch) => {
    order.push(...batch.map(({ rowNumber }) => rowNumber));
    const reason = { zh: "没有", bo: "མེད།", en: "none" };
    const refused = batch
      .filter(({ rowNumber }) => rowNumber === 3)
      .map(({ rowNumber }) => ({
        rowNumber,
        problems: [{ field: "pin", column: "工号", value: "", code: "x", reason }],
      }));
    return () => refused;
  });
  assert.ok(!isRefusal(read));
  assert.deepEqual(order, [3, 2]);
  assert.deepEqual(
    [read.good, read.bad, read.problems.map(({ row, value }) => [row, value])],
    [
      1,
      2,
      [
        [3, "2"],
        [4, "bad"],
      ],
    ],
  );
});

test("whatever the cells hold, every row comes back exactly once", () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("8:30", "2020-05-04", "8", "1", "是"));
  const fields = fc.constantFrom(...ATTENDANCE.columns.map(({ field }) => field));
  fc.assert(
    fc.property(fc.array(fc.dictionary(fields, cell), { maxLength: 10 }), (changes) => {
      const rows = changes.map((changed) => ({ ...changed, day: "2020-05-04" }));
      const read = readForm(ATTENDANCE, filledForm(ATTENDANCE, rows));
      assert.ok(!isRefusal(read) && read.rows.length + read.bad.length === rows.length);
    }),
    { numRuns: 60 },
  );
});

function sentAgain<Field extends string, Value>(form: SheetForm<Field, Value>, bytes: Uint8Array) {
  const first = readForm(form, bytes);
  assert.ok(!isRefusal(first));
  const again = readForm(form, annotate(form, first));
  assert.ok(!isRefusal(again), JSON.stringify(again));
  const told = ({ bad }: typeof first) => bad.map(({ problems }) => problems.map(({ code }) => code));
  assert.deepEqual([again.columns, again.ignored, told(again)], [first.columns, [], told(first)]);
  return again.headings.slice(-5);
}

test("the annotated copy of each book can be sent again as it is", () => {
  const day = { pin: "7", day: "2020-05-04", hours: "0", reason: "补录" };
  assert.deepEqual(sentAgain(ATTENDANCE, filledForm(ATTENDANCE, [day])), [...ANNOTATION_HEADINGS]);
  const bonus = { pin: "7", month: "2020-13", kind: "奖金、补贴", amount: "5", note: "夜班" };
  assert.deepEqual(sentAgain(WAGE_SHEET, filledForm(WAGE_SHEET, [bonus])), [...ANNOTATION_HEADINGS]);
});
