import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal, type Outcome, type Refusal } from "../../kernel/outcome.ts";
import type { PaymentFile } from "../payment-file.ts";
import { resultOf, statementOf } from "./answers.ts";
import { readLabelled, type TextRow } from "./labelled.ts";
import { type Layout, layoutProblem } from "./layout.ts";
import { readLines, writeLines } from "./lines.ts";
import { writePaymentLayout } from "./payment.ts";
import { SHIPPED_LAYOUTS } from "./shipped.ts";
import type { FileLines } from "./values.ts";

const RECEIVED = { now: instantAt(day("2021-01-04"), "09:00"), digestId: "digest-1" };

function layoutOf(code: string): Layout {
  const layout = SHIPPED_LAYOUTS.find((one) => one.code === code);
  assert(layout !== undefined, code);
  return layout;
}

function whole<T>(outcome: Outcome<T>): T {
  assert(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
}

function refused(outcome: Outcome<unknown>): Refusal {
  assert(isRefusal(outcome), "it is refused");
  return outcome;
}

function sample(name: string): Buffer {
  return readFileSync(new URL(`./samples/${name}`, import.meta.url));
}

const BANK = { name: "样板银行拉萨分行", lineNumber: "999770000018" };
const PAYROLL: PaymentFile = {
  messageId: "QXR7",
  createdAt: instantAt(day("2020-12-30"), "16:05:09"),
  initiatingParty: { name: "西藏样板建设工程有限公司", companyCode: "91540199MA6T00001X" },
  debtor: { name: "样板安居工程农民工工资专用账户", accountNumber: "54000000000000000018", bank: BANK },
  requestedExecutionDay: day("2020-12-31"),
  categoryPurpose: "SALA",
  batchBooking: true,
  payments: [
    paid("QXP1", 468_150, "样张三", "6200000000000000017", "2020-12 工资"),
    paid("QXP2", 1, "བསོད་ནམས་དཔེ་མཚོན།", "6200000000000000025", '2020-12 工资，含"加班", 奖金'),
    paid("QXP3", 1_234_507, "𠮷样", "6200000000000000033", undefined),
  ],
};

function paid(id: string, amount: number, name: string, accountNumber: string, remittance: string | undefined) {
  const creditor = { name, accountNumber, bank: BANK };
  return { endToEndId: id, instructionId: id, amountFen: fen(amount), creditor, remittance };
}

/** Commas and quotes only where the layout can carry them. */
function payrollFor(layout: Layout): PaymentFile {
  if (layout.quoted === true) return PAYROLL;
  const payments = PAYROLL.payments.map((one) => ({ ...one, remittance: one.remittance?.slice(0, 10) }));
  return { ...PAYROLL, payments };
}

test("every layout that comes with the program can be used", () => {
  for (const layout of SHIPPED_LAYOUTS) assert.equal(layoutProblem(layout), undefined, layout.code);
  assert.equal(new Set(SHIPPED_LAYOUTS.map(({ code }) => code)).size, SHIPPED_LAYOUTS.length);
});

for (const [code, name] of [
  ["sample-payroll-csv", "payroll.csv"],
  ["sample-payroll-fixed", "payroll.txt"],
] as const) {
  test(`a pay run becomes the golden bytes of ${code}, in GB18030 with Tibetan and rare characters`, () => {
    const layout = layoutOf(code);
    const bytes = Buffer.from(whole(writePaymentLayout(payrollFor(layout), layout)));
    assert.deepEqual(bytes, sample(name));
    const { around, rows } = whole(readLines(bytes, layout));
    assert.deepEqual([around.values.count, around.values.sum, around.values.messageId], [3, 1_702_658, "QXR7"]);
    assert.deepEqual(
      rows.map(({ values }) => [values.endToEndId, values.creditorName, values.amount]),
      PAYROLL.payments.map((one) => [one.endToEndId, one.creditor.name, one.amountFen]),
    );
  });
}

test("a value that does not fit its column, its encoding or its delimiter is refused with its payment", () => {
  const csv = layoutOf("sample-payroll-csv");
  const fixed = layoutOf("sample-payroll-fixed");
  const named = (name: string): PaymentFile => ({
    ...payrollFor(fixed),
    payments: payrollFor(fixed).payments.map((one) => ({ ...one, creditor: { ...one.creditor, name } })),
  });
  const wide = refused(writePaymentLayout(named("样".repeat(61)), fixed));
  assert.deepEqual([wide.refused, wide.field], ["payment-file.text-does-not-fit", "payments[0]/creditorName"]);
  whole(writePaymentLayout(named("样".repeat(60)), fixed));
  // U+E5E5 has no fixed place in GB18030.
  assert.equal(refused(writePaymentLayout(named("样\uE5E5"), csv)).refused, "payment-file.character-not-allowed");
  const comma = refused(writePaymentLayout(PAYROLL, { ...csv, quoted: false }));
  assert.deepEqual([comma.refused, comma.field], ["payment-file.character-not-allowed", "payments[1]/remittance"]);
  assert.equal(refused(writePaymentLayout({ ...PAYROLL, payments: [] }, csv)).refused, "payment-file.empty");
});

test("a result file in GB18030 is the golden report: paid, failed with the bank's words, under way", () => {
  const layout = layoutOf("sample-result-csv");
  const lines = whole(readLines(sample("result.txt"), layout));
  assert.deepEqual(whole(resultOf(lines, layout, RECEIVED)), {
    messageId: "digest-1",
    createdAt: instantAt(day("2021-01-02"), "00:00"),
    originalMessageId: "QXR7",
    originalMessageName: "sample-result-csv",
    payments: [
      { originalEndToEndId: "QXP1", status: "ACSC", amountFen: 468_150 },
      { originalEndToEndId: "QXP2", status: "RJCT", reasonText: "户名不符", amountFen: 1 },
      { originalEndToEndId: "QXP3", status: "PDNG", amountFen: 1_234_507 },
    ],
  });
  assert.deepEqual(Buffer.from(whole(writeLines(lines, layout))), sample("result.txt"));
});

test("a result whose count, sum, words, columns or characters are wrong is refused with line and column", () => {
  const layout = layoutOf("sample-result-csv");
  const text = new TextDecoder("gb18030").decode(sample("result.txt"));
  const cases: readonly [string, string, string, string, number][] = [
    ["|3|17026.58", "|4|17026.58", "bank-file.count-mismatch", "head/count", 1],
    ["|3|17026.58", "|3|17026.59", "bank-file.sum-mismatch", "head/sum", 1],
    ["|成功", "|也许", "bank-file.unknown-code", "rows/status", 2],
    ["|0.01|", "|0.001|", "bank-file.amount-below-fen", "rows/amount", 3],
    ["|0.01|", "|99999999999999999999|", "bank-file.amount-too-large", "rows/amount", 3],
    ["|0.01|", "|-0.01|", "bank-file.not-an-amount", "rows/amount", 3],
    ["|0.01|", "|0.01||", "bank-file.wrong-layout", "rows", 3],
    ["QXP3", "QXP1", "bank-file.duplicate-payment", "rows/endToEndId", 4],
    ["|QXP3|", "||", "bank-file.missing-element", "rows/endToEndId", 4],
    ["20210102", "20210230", "bank-file.not-a-day", "head/createdOn", 1],
  ];
  for (const [from, to, code, field, line] of cases) {
    assert(text.includes(from), from);
    const bytes = whole(encode(text.replace(from, to)));
    const lines = readLines(bytes, layout);
    const refusal = refused(isRefusal(lines) ? lines : resultOf(lines, layout, RECEIVED));
    assert.deepEqual([refusal.refused, refusal.field, refusal.facts?.line], [code, field, line], to);
  }
  const broken = Buffer.from(sample("result.txt"));
  broken[broken.lastIndexOf("QXP3") - 3] = 0xff;
  assert.deepEqual(refused(readLines(broken, layout)).refused, "bank-file.wrong-encoding");
  assert.equal(refused(readLines(Buffer.alloc(0), layout)).refused, "bank-file.truncated");
});

/** The text in GB18030, by way of a one-column layout. */
function encode(text: string): Outcome<Uint8Array> {
  const file: FileLines = { around: { line: 1, part: "head", values: {} }, rows: rowsOf(text) };
  return writeLines(file, {
    ...layoutOf("sample-result-csv"),
    delimiter: "\t",
    head: [],
    rows: [{ field: "remittance" }],
  });
}

function rowsOf(text: string): FileLines["rows"] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((remittance, index) => ({ line: index + 1, part: "rows", values: { remittance } }));
}

const STATEMENT: readonly (readonly string[])[] = [
  ["样板银行账户对账单"],
  ["账号：", "54000000000000000018", "币种", "人民币"],
  ["起始日期", "2020-12-30", "截止日期", "2021-01-04", "期初余额", "-1.50"],
  [],
  ["交易日期", "流水号", "借方发生额", "贷方发生额", "余额", "对方户名", "对方账号", "摘要", "业务编号", "附言"],
  ["2020-12-30", "A1", "", "20,000.00", "19998.50", "样板县住建局", "540026", "转账", "", "12月人工费用"],
  ["2020-12-31", "A2", "4681.50", "", "15317.00", "样张三", "620017", "代发", "QXP1", ""],
  ["2021-01-04", "A3", "", "4681.50", "19998.50", "样张三", "620017", "退汇", "QXP1", ""],
  ["2021-01-04", "A4", "", "2.13", "20000.63", "", "", "结息", "", ""],
  ["2021-01-04", "A5", "10", "", "19990.63", "", "", "手续费", "", ""],
  ["总笔数", "5", "", "借方合计", "4691.50", "贷方合计", "24683.63", "期末余额", "19990.63"],
];

function sheet(change: (rows: string[][]) => void = () => {}): TextRow[] {
  const rows = STATEMENT.map((row) => [...row]);
  change(rows);
  return rows.map((texts, index) => ({ rowNumber: index + 1, texts }));
}

test("an Excel statement is read by its headings and labels: transfer, wage, return, interest, fee", () => {
  const layout = layoutOf("sample-statement-xlsx");
  const file = whole(statementOf(whole(readLabelled(sheet(), layout)), layout, RECEIVED));
  const [report] = file.reports;
  assert(report !== undefined);
  assert.deepEqual(report.balance, {
    openedOn: "2020-12-30",
    openingFen: -150,
    closedOn: "2021-01-04",
    closingFen: 1_999_063,
  });
  assert.deepEqual(
    report.entries.map((one) => [
      one.reference,
      one.amountFen,
      one.purpose ?? one.details[0]?.returnReason ?? one.details[0]?.endToEndId,
    ]),
    [
      ["A1", 2_000_000, undefined],
      ["A2", -468_150, "QXP1"],
      ["A3", 468_150, "退汇"],
      ["A4", 213, "interest"],
      ["A5", -1_000, "fee"],
    ],
  );
});

test("a statement without days of its own is of the days of its entries, in whichever order they stand", () => {
  const layout = layoutOf("sample-statement-xlsx");
  const plain = { ...layout, head: layout.head.filter(({ field }) => field !== "openedOn" && field !== "closedOn") };
  const backwards = sheet((rows) => {
    rows.splice(5, 5, ...rows.slice(5, 10).toReversed());
    for (const row of rows.slice(5, 10)) row[4] = "";
  });
  const file = whole(statementOf(whole(readLabelled(backwards, plain)), plain, RECEIVED));
  assert.partialDeepStrictEqual(file.reports[0]?.balance, { openedOn: "2020-12-30", closedOn: "2021-01-04" });
});

test("a mark that an editor put before UTF-8 is no part of a fixed file", () => {
  const fixed = { ...layoutOf("sample-payroll-fixed"), encoding: "utf-8" } as const;
  const plain = Buffer.from(whole(writePaymentLayout(payrollFor(fixed), fixed)));
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]);
  assert.deepEqual(whole(readLines(marked, fixed)), whole(readLines(plain, fixed)));
});

test("an Excel statement that does not add up is refused at its row, and never put right", () => {
  const layout = layoutOf("sample-statement-xlsx");
  const put = (row: number, column: number, text: string) => (rows: string[][]) => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = text;
  };
  const cases: readonly [(rows: string[][]) => void, string, number][] = [
    [put(10, 1, "4"), "bank-file.count-mismatch", 11],
    [put(10, 4, "4691.51"), "bank-file.sum-mismatch", 11],
    [put(10, 6, "1.00"), "bank-file.sum-mismatch", 11],
    [put(10, 8, "19990.62"), "bank-file.balance-mismatch", 11],
    [put(7, 4, "19998.51"), "bank-file.balance-mismatch", 8],
    [put(1, 3, "USD"), "bank-file.wrong-currency", 2],
    [put(8, 2, "1.00"), "bank-file.missing-element", 9],
    [put(8, 1, "A1"), "bank-file.duplicate-entry", 9],
    [put(4, 1, "凭证号"), "bank-file.wrong-layout", 1],
    [put(1, 0, "户号"), "bank-file.missing-element", 1],
    [put(5, 0, "2020-12-29"), "bank-file.outside-period", 6],
    [put(9, 0, "2021-01-05"), "bank-file.outside-period", 10],
    // One label, two values.
    [(rows) => rows.splice(3, 1, ["期初余额", "-1.51"]), "bank-file.sum-mismatch", 4],
  ];
  for (const [change, code, line] of cases) {
    const lines = readLabelled(sheet(change), layout);
    const refusal = refused(isRefusal(lines) ? lines : statementOf(lines, layout, RECEIVED));
    assert.deepEqual([refusal.refused, refusal.facts?.line], [code, line], code);
  }
});

test("a layout that no file could be checked by is refused with the place that is wrong", () => {
  const layout = layoutOf("sample-payroll-fixed");
  const cases: readonly [Partial<Layout>, string][] = [
    [{ tail: [] }, "layout.head"],
    [{ rows: layout.rows.filter(({ field }) => field !== "amount") }, "layout.rows"],
    [{ rows: [...layout.rows, { field: "amount", width: 3 }] }, "layout.rows"],
    [{ rows: [...layout.rows, { field: "salary", width: 3 }] }, "layout.rows[6].field"],
    [{ rows: [...layout.rows, { field: "creditorBank" }] }, "layout.rows[6].width"],
    [{ rows: [...layout.rows, { field: "constant", width: 3 }] }, "layout.rows[6].constant"],
    [{ rows: [...layout.rows, { field: "sequence", width: 3, form: "fen" }] }, "layout.rows[6].form"],
    [{ form: "workbook" }, "layout.form"],
    [{ form: "delimited" }, "layout.delimiter"],
  ];
  for (const [change, field] of cases) {
    const problem = layoutProblem({ ...layout, ...change });
    assert.deepEqual([problem?.refused, problem?.field], ["bank-layout.wrong", field]);
  }
  const book = layoutOf("sample-statement-xlsx");
  const renamed = book.rows.map((one) => (one.field === "remittance" ? { ...one, heading: "摘要" } : one));
  assert.equal(layoutProblem({ ...book, rows: renamed })?.field, "layout.rows", "two columns under one heading");
  const result = layoutOf("sample-result-csv");
  assert.equal(layoutProblem({ ...result, statuses: { 成功: "PAID" } })?.field, "layout.statuses.成功");
  assert.equal(layoutProblem({ ...result, statuses: {} })?.field, "layout.statuses");
});

test("whatever stands in a file is read as it was written, in both encodings and both forms", () => {
  const text = fc
    .string({ unit: fc.constantFrom("样", "བོད", "𠮷", "a", "1", ",", '"', "|", "-", "é"), minLength: 1, maxLength: 12 })
    .filter((one) => one.trim() === one);
  const row = fc.record({
    endToEndId: fc.string({ unit: fc.constantFrom(..."QXP0123456789"), minLength: 1, maxLength: 20 }),
    amount: fc.nat(Number.MAX_SAFE_INTEGER),
    remittance: text,
    bookedOn: fc.constant(undefined),
  });
  const rows = [
    { field: "endToEndId", width: 20 },
    { field: "amount", width: 20, align: "right", fill: "0", form: "fen" },
    { field: "remittance", width: 200 },
  ] as const;
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      fc.constantFrom("utf-8", "gb18030"),
      fc.constantFrom("delimited", "fixed"),
      fc.constantFrom("lf", "crlf"),
      (values, encoding, form, lineEnding) => {
        const layout: Layout = {
          ...layoutOf("sample-payroll-csv"),
          ...{ encoding, form, lineEnding, rows, head: [], headings: false },
        };
        const lines = values.map(
          ({ bookedOn, ...one }, index) => ({ line: index + 1, part: "rows", values: one }) as const,
        );
        const file = { around: { line: 1, part: "head", values: {}, places: {} }, rows: lines } as const;
        assert.deepEqual(whole(readLines(whole(writeLines(file, layout)), layout)), file);
      },
    ),
  );
});
