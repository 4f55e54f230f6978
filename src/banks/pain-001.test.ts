import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { PAIN_001_VERSIONS, readPaymentFile } from "./formats.ts";
import { PAIN_001_09 } from "./pain-001-001-09/format.ts";
import { readPain001 } from "./pain-001-read.ts";
import { writePain001 } from "./pain-001-write.ts";
import type { Payment, PaymentFile } from "./payment-file.ts";

const SAMPLE = sampleOf("pain.001.001.09");

function sampleOf(message: string): string {
  return readFileSync(new URL(`./${message.replaceAll(".", "-")}/samples/payroll.xml`, import.meta.url), "utf8");
}

function read(text: string) {
  return readPain001(text, PAIN_001_09);
}

function write(file: PaymentFile) {
  const bytes = writePain001(file, PAIN_001_09);
  return isRefusal(bytes) ? bytes : new TextDecoder().decode(bytes);
}

const PAYROLL: PaymentFile = {
  messageId: "QX-PR-20201231-0007",
  createdAt: instantAt(day("2020-12-30"), "16:05:09"),
  initiatingParty: { name: "西藏样板建设工程有限公司", companyCode: "91540199MA6T00001X" },
  debtor: {
    name: "西藏样板建设工程有限公司样板安居工程农民工工资专用账户",
    accountNumber: "54000000000000000018",
    bank: { name: "样板银行拉萨分行", lineNumber: "999770000018" },
  },
  requestedExecutionDay: day("2020-12-31"),
  categoryPurpose: "SALA",
  batchBooking: true,
  payments: [
    payment("QX-L-1", 468_150, "样张三", "6200000000000000017", "2020年12月工资"),
    payment("QX-L-2", 1, "བསོད་ནམས་དཔེ་མཚོན།", "6200000000000000025", "2020年12月工资 A&B <加班>"),
    { ...payment("QX-L-3", 1_234_507, "𠮷样", "6200000000000000033", undefined), creditor: withoutLineNumber() },
  ],
};

function payment(
  id: string,
  amount: number,
  name: string,
  accountNumber: string,
  remittance: string | undefined,
): Payment {
  const bank = { name: "样板银行", lineNumber: "999100000015" };
  const paid = { endToEndId: id, instructionId: `${id}-1`, amountFen: fen(amount) };
  const creditor = { name, accountNumber, bank };
  return remittance === undefined ? { ...paid, creditor } : { ...paid, creditor, remittance };
}

function withoutLineNumber(): Payment["creditor"] {
  return { name: "𠮷样", accountNumber: "6200000000000000033", bank: { name: "样板农商行" } };
}

function withPayment(change: Partial<Payment>): PaymentFile {
  const [first, ...rest] = PAYROLL.payments;
  assert(first !== undefined);
  return { ...PAYROLL, payments: [...rest, { ...first, ...change }] };
}

function withCreditor(change: Partial<Payment["creditor"]>): PaymentFile {
  const [first] = PAYROLL.payments;
  assert(first !== undefined);
  return withPayment({ creditor: { ...first.creditor, ...change } });
}

for (const version of PAIN_001_VERSIONS) {
  test(`a pay run becomes the golden ${version.message}, and the bank reads from it what was approved`, () => {
    const sample = sampleOf(version.message);
    const bytes = writePain001(PAYROLL, version);
    assert(!isRefusal(bytes));
    assert.equal(new TextDecoder().decode(bytes), sample);
    assert.deepEqual(readPaymentFile(new TextEncoder().encode(sample)), PAYROLL);
  });
}

test("a file that no bank could carry out is refused with the field that is wrong", () => {
  const longName = "样".repeat(141);
  const cases: readonly [PaymentFile, string, string][] = [
    [{ ...PAYROLL, payments: [] }, "payment-file.empty", "payments"],
    [withPayment({ endToEndId: "QX-L-2" }), "payment-file.duplicate-end-to-end-id", "payments[2].endToEndId"],
    [{ ...PAYROLL, messageId: "M".repeat(36) }, "payment-file.id-invalid", "messageId"],
    [{ ...PAYROLL, messageId: "" }, "payment-file.id-invalid", "messageId"],
    [withPayment({ endToEndId: "工资-1" }), "payment-file.id-invalid", "payments[2].endToEndId"],
    [withPayment({ amountFen: fen(0) }), "payment-file.amount-not-positive", "payments[2].amountFen"],
    [withPayment({ amountFen: fen(-1) }), "payment-file.amount-not-positive", "payments[2].amountFen"],
    [withCreditor({ name: longName }), "payment-file.name-too-long", "payments[2].creditor.name"],
    [withCreditor({ name: " \u3000" }), "payment-file.name-empty", "payments[2].creditor.name"],
    [withCreditor({ name: "样\u0000三" }), "payment-file.character-not-allowed", "payments[2].creditor.name"],
    [withCreditor({ name: "样\ud842三" }), "payment-file.character-not-allowed", "payments[2].creditor.name"],
    [withCreditor({ name: "样\n三" }), "payment-file.character-not-allowed", "payments[2].creditor.name"],
    [
      withCreditor({ accountNumber: "6200 0000" }),
      "payment-file.account-number-invalid",
      "payments[2].creditor.accountNumber",
    ],
    [
      withCreditor({ bank: { name: "样板银行", lineNumber: "99910000001" } }),
      "payment-file.bank-line-number-invalid",
      "payments[2].creditor.bank.lineNumber",
    ],
    [withPayment({ remittance: longName }), "payment-file.remittance-too-long", "payments[2].remittance"],
    [
      { ...PAYROLL, initiatingParty: { name: "样板", companyCode: "91540199MA6T0000IX" } },
      "payment-file.company-code-invalid",
      "initiatingParty.companyCode",
    ],
    [withPayment({ amountFen: fen(Number.MAX_SAFE_INTEGER) }), "payment-file.total-too-large", "payments"],
  ];
  for (const [file, code, field] of cases) {
    const written = write(file);
    assert(isRefusal(written), `${code} is refused`);
    assert.deepEqual([written.refused, written.field], [code, field]);
  }
});

test("a name of 140 characters fits even when each takes two UTF-16 units", () => {
  const file = withCreditor({ name: "𠮷".repeat(140) });
  const written = write(file);
  assert(!isRefusal(written));
  assert.deepEqual(read(written), file);
  assert(isRefusal(write(withCreditor({ name: "𠮷".repeat(141) }))));
});

test("blanks around a name are not paid to: they are left out of the file", () => {
  const written = write(withCreditor({ name: "  样张三 " }));
  assert(!isRefusal(written));
  assert.match(written, /<Nm>样张三<\/Nm>/);
});

test("a file whose control sum or count does not fit its payments is refused", () => {
  const sum = read(SAMPLE.replace("<CtrlSum>17026.58", "<CtrlSum>17026.59"));
  assert(isRefusal(sum));
  assert.deepEqual([sum.refused, sum.field, sum.facts?.line], ["bank-file.sum-mismatch", "GrpHdr/CtrlSum", 4]);
  const dropped = SAMPLE.split("\n").filter((line) => !line.includes("QX-L-2"));
  const count = read(dropped.join("\n"));
  assert(isRefusal(count));
  assert.deepEqual([count.refused, count.field], ["bank-file.count-mismatch", "GrpHdr/NbOfTxs"]);
});

test("a payment in another currency or named twice is refused at its line", () => {
  const currency = read(SAMPLE.replace('Ccy="CNY">0.01', 'Ccy="USD">0.01'));
  assert(isRefusal(currency));
  const where = [currency.refused, currency.field, currency.facts?.line];
  assert.deepEqual(where, ["bank-file.wrong-currency", "PmtInf/CdtTrfTxInf/Amt/InstdAmt", 8]);
  const twice = read(SAMPLE.replaceAll("QX-L-2", "QX-L-1"));
  assert(isRefusal(twice) && twice.refused === "bank-file.duplicate-payment");
});
