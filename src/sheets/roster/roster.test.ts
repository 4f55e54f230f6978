import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, unzipSync } from "fflate";
import { CODE_REFUSALS } from "../../codes/refusals.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { numberCell, type SheetRow, textCell } from "../cell.ts";
import { ANNOTATION_HEADINGS, type FormRead, headingReader, readForm } from "../form-reading.ts";
import { annotate, writeTemplate } from "../form-writing.ts";
import { SHEET_REFUSALS } from "../problems.ts";
import { readTable } from "../reading.ts";
import { writeWorkbook } from "../writing.ts";
import { ROSTER_COLUMNS, type RosterField } from "./columns.ts";
import { ROSTER_REFUSALS } from "./problems.ts";
import { ROSTER, type RosterRow } from "./roster-row.ts";
import { type SampleRow, sampleRow, sampleWorkbook } from "./roster-sample.ts";

type RosterRead = FormRead<RosterField, RosterRow>;
const readRoster = (bytes: Uint8Array) => readForm(ROSTER, bytes);
const annotateRoster = (read: RosterRead) => annotate(ROSTER, read);
const fieldOfHeading = headingReader(ROSTER);

function read(bytes: Uint8Array): RosterRead {
  const outcome = readRoster(bytes);
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
}

/** The codes that one row with these changes is refused with. */
function codesOf(changed: SampleRow): string[] {
  const { bad } = read(sampleWorkbook([sampleRow(1, changed)]));
  return bad.flatMap(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`));
}

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

test("a payroll officer's good row comes through in codes", () => {
  const { rows, bad, ignored } = read(sampleWorkbook([sampleRow(7)]));
  assert.deepEqual([bad, ignored], [[], []]);
  assert.deepEqual(
    rows.map(({ rowNumber, value }) => ({ rowNumber, value })),
    [
      {
        rowNumber: 2,
        value: {
          name: "扎西7",
          documentType: "01",
          documentNumber: sampleRow(7).documentNumber,
          birthday: "1990-01-01",
          sex: "male",
          phone: "19900000007",
          ethnicGroup: "04",
          trade: "020",
          crew: "钢筋7班",
          employer: { name: "西藏示例建筑劳务有限公司" },
          contractKind: "labour-contract",
          contractSignedOn: "2020-05-01",
          contractFrom: "2020-05-01",
          contractTo: "2020-12-31",
          entryOn: "2020-05-03",
          payScheme: "day",
          payRate: 25700,
          payDay: 15,
          bankName: "中国农业银行",
          bankCode: "103",
          bankCard: sampleRow(7).bankCard,
          cardHolder: "扎西7",
        },
      },
    ],
  );
  assert.equal(rows[0]?.cells[0]?.text, "扎西7", "the cells come along, for what only the project can judge");
});

test("only the five required columns need a value; what is left out is unknown", () => {
  const { name, documentNumber, trade, crew, employer } = sampleRow(3);
  const { rows } = read(sampleWorkbook([{ name, documentNumber, trade, crew, employer }]));
  assert.equal(rows[0]?.value.documentType, "01");
  assert.equal(rows[0]?.value.payRate, undefined);
  assert.equal(rows[0]?.value.contractKind, undefined);
});

test("each wrong cell is named with its code, all of a row at once", () => {
  assert.deepEqual(codesOf({ name: "", phone: "123", trade: "厨师" }), [
    "name sheet.required",
    "phone phone.bad-number",
    "trade roster.unknown-trade",
  ]);
  assert.deepEqual(codesOf({ documentNumber: "540199199001010011" }), ["documentNumber identity.bad-check-digit"]);
  assert.deepEqual(codesOf({ documentType: "驾驶证" }), ["documentType identity.unknown-document-type"]);
  assert.deepEqual(codesOf({ employer: "91350100M000100Y42" }), ["employer company-code.bad-check-character"]);
  assert.deepEqual(codesOf({ ethnicGroup: "某族" }), ["ethnicGroup roster.unknown-ethnic-group"]);
  assert.deepEqual(codesOf({ contractKind: "口头" }), ["contractKind roster.unknown-contract-kind"]);
  assert.deepEqual(codesOf({ contractTo: "2020-04-30" }), ["contractTo roster.contract-ends-before-start"]);
  assert.deepEqual(codesOf({ contractTo: "2020-05-01" }), []);
  assert.deepEqual(codesOf({ entryOn: "2020-02-30" }), ["entryOn sheet.bad-date"]);
  assert.deepEqual(codesOf({ payScheme: "" }), ["payScheme roster.pay-terms-incomplete"]);
  assert.deepEqual(codesOf({ payRate: "0" }), ["payRate sheet.bad-amount"]);
  assert.deepEqual(codesOf({ payRate: "0.01" }), []);
  assert.deepEqual(codesOf({ payRate: "1000000" }), []);
  assert.deepEqual(codesOf({ payRate: "1000000.01" }), ["payRate sheet.bad-amount"]);
  assert.deepEqual(codesOf({ payRate: "1.005" }), ["payRate sheet.bad-amount"]);
  assert.deepEqual(codesOf({ payDay: "0" }), ["payDay roster.bad-payday"]);
  assert.deepEqual(codesOf({ payDay: "31" }), []);
  assert.deepEqual(codesOf({ payDay: "32" }), ["payDay roster.bad-payday"]);
  assert.deepEqual(codesOf({ cardHolder: "次仁" }), ["cardHolder roster.card-of-another"]);
  assert.deepEqual(codesOf({ bankCard: "6228480000000000" }), ["bankCard bank-card.bad-check-digit"]);
});

test("days and pay schemes are read as people write them", () => {
  const written = {
    contractFrom: "2020年5月1日",
    contractTo: "2020/12/31",
    entryOn: "20200503",
    payScheme: "计件",
    payDay: "每月15日",
  };
  const { rows } = read(sampleWorkbook([sampleRow(1, written)]));
  const { contractFrom, contractTo, entryOn, payScheme, payDay } = rows[0]?.value ?? {};
  assert.deepEqual(
    [contractFrom, contractTo, entryOn, payScheme, payDay],
    ["2020-05-01", "2020-12-31", "2020-05-03", "piece", 15],
  );
});

test("an identity number stored as a number is refused: its last digits are gone", () => {
  const headings = ROSTER_COLUMNS.map(({ heading }) => ({ cell: textCell(heading) }));
  const row = ROSTER_COLUMNS.map(({ field }) => {
    const number = field === "documentNumber" ? numberCell("5.40199199001011E+17") : undefined;
    return { cell: number ?? textCell(sampleRow(1)[field] ?? "") };
  });
  const { bad } = read(writeWorkbook([{ name: "s", widths: [], frozenRows: 1, rows: [headings, row] }]));
  assert.equal(bad[0]?.problems[0]?.code, "sheet.number-lost-digits");
  assert.equal(bad[0]?.problems[0]?.column, "证件号码");
  assert.deepEqual(codesOf({ bankCard: "6.22848E+18" }), ["bankCard sheet.number-lost-digits"]);
});

test("a worker who is in the file twice goes in once; the second row names the first", () => {
  const { rows, bad } = read(sampleWorkbook([sampleRow(1), sampleRow(2), sampleRow(1, { crew: "木工班" })]));
  assert.deepEqual(
    rows.map(({ rowNumber }) => rowNumber),
    [2, 3],
  );
  assert.equal(bad[0]?.rowNumber, 4);
  assert.equal(bad[0]?.problems[0]?.code, "roster.duplicate-person");
  assert.match(bad[0]?.problems[0]?.reason.zh ?? "", /第2行/);
});

test("a file without required columns is refused and the columns are named", () => {
  const outcome = readRoster(strToU8("姓名,身份证号,班组\n扎西,1,2\n"));
  assert.ok(isRefusal(outcome));
  assert.equal(outcome.refused, "sheet.missing-columns");
  assert.equal(outcome.facts?.missing, "工种、用工单位");
  const twice = readRoster(strToU8("姓名,姓名,身份证号,班组,工种,用工单位\n"));
  assert.equal(isRefusal(twice) && twice.refused, "sheet.duplicate-column");
});

test("CSV with a title line, other headings, other columns and another order is read alike", () => {
  const { documentNumber } = sampleRow(5);
  const text = `某项目花名册\n序号,班组,*工人姓名（必填）,身份证号,Trade,用工单位\n1,甲班,次仁·卓玛,${documentNumber},020,91350100M000100Y43\n2,,,,,\n`;
  const { rows, bad, ignored } = read(strToU8(text));
  assert.deepEqual([bad, ignored], [[], ["序号"]]);
  assert.equal(rows[0]?.rowNumber, 3);
  assert.equal(rows[0]?.value.name, "次仁·卓玛");
  assert.deepEqual(rows[0]?.value.employer, { code: "91350100M000100Y43" });
});

test("the annotated workbook holds only the bad rows, red with notes, and can be sent again as it is", () => {
  const rows = [sampleRow(1), sampleRow(2, { phone: "1" }), sampleRow(3, { name: "=1+1", payDay: "40" })];
  const first = read(sampleWorkbook(rows));
  const annotated = annotateRoster(first);
  const second = read(annotated);
  assert.deepEqual([first.rows.length, second.rows.length, second.bad.length, second.ignored], [1, 0, 2, []]);
  for (const [index, { problems, cells }] of second.bad.entries()) {
    assert.deepEqual(problems, first.bad[index]?.problems);
    assert.deepEqual(cells.slice(0, ROSTER_COLUMNS.length), first.bad[index]?.cells);
  }
  const sheet: SheetRow[] = [];
  readTable(annotated, (row) => sheet.push(row));
  const extras = sheet.map(({ cells }) => cells.slice(ROSTER_COLUMNS.length).map((cell) => cell?.text));
  assert.deepEqual(extras[0], [...ANNOTATION_HEADINGS]);
  assert.deepEqual(extras[1], ["3", "手机号", "1", "不是大陆手机号码。", "phone.bad-number"]);
  assert.equal(partOf(annotated, "xl/comments1.xml").match(/<comment ref="D2"/g)?.length, 1);
  assert.match(partOf(annotated, "xl/worksheets/sheet1.xml"), /<c r="D2" s="7"/);
  // A third round does not add the columns again.
  assert.deepEqual(read(annotateRoster(second)).headings, second.headings);
});

test("a corrected workbook goes in", () => {
  const first = read(sampleWorkbook([sampleRow(2, { phone: "1" })]));
  const sheet: SheetRow[] = [];
  readTable(annotateRoster(first), (row) => sheet.push(row));
  const corrected = sheet.map(({ cells }, index) =>
    Array.from(cells, (cell, column) => {
      const phone = index > 0 && column === 3;
      return cell === undefined ? undefined : { cell: phone ? textCell("19900000002") : cell };
    }),
  );
  const second = read(writeWorkbook([{ name: "花名册", widths: [], frozenRows: 1, rows: corrected }]));
  assert.deepEqual([second.rows.length, second.bad.length], [1, 0]);
});

test("the template is an empty roster with notes, drop-downs and frozen headings", () => {
  const template = writeTemplate(ROSTER);
  const { rows, bad, columns } = read(template);
  assert.deepEqual([rows.length, bad.length, columns.size], [0, 0, ROSTER_COLUMNS.length]);
  const sheet = partOf(template, "xl/worksheets/sheet1.xml");
  assert.equal(sheet.match(/<dataValidation /g)?.length, 6);
  assert.match(sheet, /state="frozen"/);
  assert.equal(partOf(template, "xl/comments1.xml").match(/<comment /g)?.length, ROSTER_COLUMNS.length);
});

test("every heading of the template, in Chinese, in English and by alias, means its own column", () => {
  for (const { field, heading, en, aliases } of ROSTER_COLUMNS) {
    for (const name of [heading, en, ...aliases]) assert.equal(fieldOfHeading(name), field, name);
  }
  for (const heading of ANNOTATION_HEADINGS) assert.equal(fieldOfHeading(heading), undefined);
});

test("every choice of a drop-down is accepted", () => {
  for (const { field, choices } of ROSTER_COLUMNS) {
    for (const choice of choices ?? []) {
      if (field === "documentType") continue;
      assert.deepEqual(codesOf({ [field]: choice }), [], choice);
    }
  }
});

test("no code of a problem is without its sentence", () => {
  const all: Record<string, { zh: string; en: string }> = { ...ROSTER_REFUSALS, ...SHEET_REFUSALS, ...CODE_REFUSALS };
  for (const { zh, en } of Object.values(all)) assert.ok(zh.length > 4 && en.length > 4);
});

test("every row comes back exactly once, good or bad, whatever its cells hold", () => {
  const cell = fc.oneof(
    fc.constant(undefined),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constant("2020-05-01"),
  );
  const row = fc.tuple(fc.nat(30), fc.dictionary(fc.constantFrom(...ROSTER_COLUMNS.map(({ field }) => field)), cell));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (changes) => {
      const rows = changes.map(([index, changed]) => sampleRow(index, { ...changed, crew: "甲班" }));
      const result = read(sampleWorkbook(rows));
      const numbers = [...result.rows, ...result.bad].map(({ rowNumber }) => rowNumber).sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        rows.map((_, index) => index + 2),
      );
      assert.ok(result.bad.every(({ problems }) => problems.length > 0));
      assert.equal(read(annotateRoster(result)).bad.length <= result.bad.length, true);
    }),
    { numRuns: 60 },
  );
});

test("arbitrary bytes, and damaged workbooks, are refused or read, and never throw", () => {
  const workbook = sampleWorkbook([sampleRow(1), sampleRow(2)]);
  const damage = fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readRoster(bytes)));
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readRoster(strToU8(text))));
  fc.assert(fc.property(fc.nat(workbook.length), (length) => void readRoster(workbook.subarray(0, length))));
  fc.assert(
    fc.property(damage, (changes) => {
      const damaged = workbook.slice();
      for (const [at, byte] of changes) damaged[at] = byte;
      readRoster(damaged);
    }),
    { numRuns: 300 },
  );
});
