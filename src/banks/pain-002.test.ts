import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { isRefusal, type Refusal } from "../kernel/outcome.ts";
import { PAIN_002_VERSIONS, readBankMessage } from "./formats.ts";
import { PAIN_002_03 } from "./pain-002-001-03/format.ts";
import { PAIN_002_11 } from "./pain-002-001-11/format.ts";
import { readPain002 } from "./pain-002-read.ts";
import { writePain002 } from "./pain-002-write.ts";
import type { StatusReport } from "./status-report.ts";

const SAMPLE = sampleOf("pain.002.001.11", "one-rejected");
const FOREIGN_STYLE = sampleOf("pain.002.001.11", "prefixed-exceptions-only");

function sampleOf(message: string, name: string): string {
  return readFileSync(new URL(`./${message.replaceAll(".", "-")}/samples/${name}.xml`, import.meta.url), "utf8");
}

function read(text: string) {
  return readPain002(text, PAIN_002_11);
}

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

/** From 1, as editors count. */
function lineWith(text: string, element: string): number {
  return text.split("\n").findIndex((line) => line.includes(element)) + 1;
}

function refusalOf(text: string): Refusal {
  const report = read(text);
  assert(isRefusal(report), "the report is refused");
  return report;
}

for (const version of PAIN_002_VERSIONS) {
  test(`one rejected card reads as the golden report of ${version.message}, and writes the same bytes`, () => {
    const sample = sampleOf(version.message, "one-rejected");
    const controlLines = { count: lineWith(sample, "OrgnlNbOfTxs"), sum: lineWith(sample, "OrgnlCtrlSum") };
    assert.deepEqual(readBankMessage(sample), { message: version.message, report: { ...REPORT, controlLines } });
    assert.equal(writePain002(REPORT, version), sample);
  });
}

test("version 03 has a closed list of statuses: one of later versions is refused", () => {
  const sample = sampleOf("pain.002.001.03", "one-rejected");
  for (const status of ["ACCC", "BLCK", "RCVD"]) {
    const report = readPain002(sample.replace("<TxSts>RJCT", `<TxSts>${status}`), PAIN_002_03);
    assert(isRefusal(report), status);
    assert.deepEqual([report.refused, report.facts?.found], ["bank-file.unknown-code", status]);
  }
});

test("a bank that uses prefixes, lists only what went wrong and adds elements of its own is understood", () => {
  assert.deepEqual(read(FOREIGN_STYLE), {
    messageId: "B2020123100017",
    createdAt: "2020-12-31T01:00:00.250Z",
    originalMessageId: "QX-PR-20201231-0007",
    originalMessageName: "pain.001.001.09",
    originalCount: 3,
    originalSumFen: 1_702_658,
    controlLines: { count: lineWith(FOREIGN_STYLE, "OrgnlNbOfTxs"), sum: lineWith(FOREIGN_STYLE, "OrgnlCtrlSum") },
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
  assert.deepEqual(read(writePain002({ ...report, groupStatus: "RJCT" }, PAIN_002_11)), report);
});

test("a payment without a status of its own has that of its block, then that of the file", () => {
  const bare = SAMPLE.replaceAll(/<TxSts>\w+<\/TxSts>/g, "").replaceAll(/<NbOfTxsPerSts>.*?<\/NbOfTxsPerSts>/g, "");
  const byGroup = read(bare.replace("<GrpSts>PART", "<GrpSts>ACSC"));
  assert(!isRefusal(byGroup));
  assert.deepEqual(new Set(byGroup.payments.map((payment) => payment.status)), new Set(["ACSC"]));
  const byBlock = read(bare.replace("</OrgnlPmtInfId>", "</OrgnlPmtInfId><PmtInfSts>PDNG</PmtInfSts>"));
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
