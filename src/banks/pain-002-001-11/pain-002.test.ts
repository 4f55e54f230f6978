import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { instantAt } from "../../kernel/clock.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal, type Refusal } from "../../kernel/outcome.ts";
import { readPain002 } from "./read.ts";
import type { StatusReport } from "./status-report.ts";
import { writePain002 } from "./write.ts";

const SAMPLE = readFileSync(new URL("./samples/one-rejected.xml", import.meta.url), "utf8");
const FOREIGN_STYLE = readFileSync(new URL("./samples/prefixed-exceptions-only.xml", import.meta.url), "utf8");

const REPORT: StatusReport = {
  messageId: "202012300000000001",
  createdAt: instantAt(day("2020-12-30"), "16:05:30"),
  originalMessageId: "QX-PR-20201231-0007",
  originalMessageName: "pain.001.001.09",
  originalCount: 3,
  originalSumFen: fen(1_702_658),
  groupStatus: "PART",
  payments: [
    { originalEndToEndId: "QX-L-1", originalInstructionId: "QX-L-1-1", status: "ACSP", amountFen: fen(468_150) },
    {
      originalEndToEndId: "QX-L-2",
      originalInstructionId: "QX-L-2-1",
      status: "RJCT",
      reasonCode: "AC01",
      reasonText: "收款账号有误",
      amountFen: fen(1),
    },
    { originalEndToEndId: "QX-L-3", originalInstructionId: "QX-L-3-1", status: "ACSP", amountFen: fen(1_234_507) },
  ],
};

function refusalOf(text: string): Refusal {
  const report = readPain002(text);
  assert(isRefusal(report), "the report is refused");
  return report;
}

test("a bank's answer with one rejected card reads as the golden report, and writes the same bytes", () => {
  assert.deepEqual(readPain002(SAMPLE), REPORT);
  assert.equal(writePain002(REPORT), SAMPLE);
});

test("a bank that uses prefixes, lists only what went wrong and adds elements of its own is understood", () => {
  assert.deepEqual(readPain002(FOREIGN_STYLE), {
    messageId: "B2020123100017",
    createdAt: "2020-12-31T01:00:00.250Z",
    originalMessageId: "QX-PR-20201231-0007",
    originalMessageName: "pain.001.001.09",
    originalCount: 3,
    originalSumFen: 1_702_658,
    groupStatus: "PART",
    payments: [
      {
        originalEndToEndId: "QX-L-2",
        status: "RJCT",
        reasonCode: "账号不存在",
        reasonText: "请核对收款账号 后重新发起",
      },
    ],
  });
});

test("a whole file that the bank rejects has a group reason and no payments", () => {
  const { originalMessageId, originalMessageName, messageId, createdAt } = REPORT;
  const head = { messageId, createdAt, originalMessageId, originalMessageName };
  const report = {
    ...head,
    groupStatus: "RJCT",
    groupReasonCode: "DUPL",
    groupReasonText: "报文标识重复",
    payments: [],
  };
  assert.deepEqual(readPain002(writePain002({ ...report, groupStatus: "RJCT" })), report);
});

test("a payment without a status of its own has that of its block, then that of the file", () => {
  const bare = SAMPLE.replaceAll(/<TxSts>\w+<\/TxSts>/g, "").replaceAll(/<NbOfTxsPerSts>.*?<\/NbOfTxsPerSts>/g, "");
  const byGroup = readPain002(bare.replace("<GrpSts>PART", "<GrpSts>ACSC"));
  assert(!isRefusal(byGroup));
  assert.deepEqual(new Set(byGroup.payments.map((payment) => payment.status)), new Set(["ACSC"]));
  const byBlock = readPain002(bare.replace("</OrgnlPmtInfId>", "</OrgnlPmtInfId><PmtInfSts>PDNG</PmtInfSts>"));
  assert(!isRefusal(byBlock));
  assert.deepEqual(new Set(byBlock.payments.map((payment) => payment.status)), new Set(["PDNG"]));
  assert.equal(byBlock.groupStatus, "PART");
  const refusal = refusalOf(bare);
  assert.deepEqual(
    [refusal.refused, refusal.field],
    ["bank-file.missing-element", "OrgnlPmtInfAndSts/TxInfAndSts/TxSts"],
  );
});

test("counts and sums that do not fit the payments listed are refused", () => {
  const counts: readonly [string, string, string][] = [
    ["<DtldNbOfTxs>2", "<DtldNbOfTxs>3", "bank-file.count-mismatch"],
    ["<DtldCtrlSum>0.01", "<DtldCtrlSum>0.02", "bank-file.sum-mismatch"],
    ["<OrgnlNbOfTxs>3", "<OrgnlNbOfTxs>2", "bank-file.count-mismatch"],
    ["<OrgnlCtrlSum>17026.58", "<OrgnlCtrlSum>17026.57", "bank-file.sum-mismatch"],
    ["<OrgnlNbOfTxs>3", "<OrgnlNbOfTxs>three", "bank-file.not-a-count"],
  ];
  for (const [from, to, code] of counts) {
    const refusal = refusalOf(SAMPLE.replace(from, to));
    assert.deepEqual([refusal.refused, refusal.facts?.line], [code, 5], to);
  }
});

test("a status that is not in the code set is refused, not guessed", () => {
  const refusal = refusalOf(SAMPLE.replace("<TxSts>RJCT", "<TxSts>MAYB"));
  assert.deepEqual(
    [refusal.refused, refusal.field, refusal.facts],
    ["bank-file.unknown-code", "OrgnlPmtInfAndSts/TxInfAndSts/TxSts", { line: 8, found: "MAYB" }],
  );
});

test("one payment reported twice is refused", () => {
  assert.equal(refusalOf(SAMPLE.replaceAll("QX-L-3<", "QX-L-1<")).refused, "bank-file.duplicate-payment");
});
