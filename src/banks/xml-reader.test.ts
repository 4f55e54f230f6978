import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isRefusal, type Refusal } from "../kernel/outcome.ts";
import { readBankMessage, readPaymentFile } from "./formats.ts";
import { readXml } from "./xml-reader.ts";

const REPORT = readFileSync(new URL("./pain-002-001-11/samples/one-rejected.xml", import.meta.url));
const REPORT_TEXT = REPORT.toString("utf8");

function refusalOf(input: Uint8Array | string): Refusal {
  const report = readBankMessage(input);
  assert(isRefusal(report), "the file is refused");
  return report;
}

test("a file with a DOCTYPE is refused before any of its entities is looked at", () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>\n`;
  const refusal = refusalOf(REPORT_TEXT.replace("<Document", `${bomb}<Document`).replace("QX-L-1<", "&b;&f;<"));
  assert.deepEqual([refusal.refused, refusal.facts?.line], ["bank-file.doctype-refused", 2]);
  assert.equal(refusalOf(REPORT_TEXT.replace("QX-L-1<", "&f;<")).refused, "bank-file.doctype-refused");
});

test("the wrong message or version says what came and what is accepted", () => {
  const older = refusalOf(REPORT_TEXT.replace("pain.002.001.11", "pain.002.001.02"));
  const accepted =
    "pain.002.001.03, pain.002.001.10, pain.002.001.11, camt.053.001.02, camt.053.001.04, camt.053.001.08, " +
    "camt.054.001.02, camt.054.001.04, camt.054.001.08";
  assert.deepEqual(
    [older.refused, older.facts],
    ["bank-file.wrong-message", { line: 2, element: "Document", found: "pain.002.001.02", accepted }],
  );
  const other = readPaymentFile(REPORT);
  assert(isRefusal(other));
  assert.deepEqual([other.refused, other.facts?.found], ["bank-file.wrong-message", "pain.002.001.11"]);
  assert.equal(
    refusalOf(REPORT_TEXT.replaceAll("CstmrPmtStsRpt", "CstmrCdtTrfInitn")).refused,
    "bank-file.wrong-message",
  );
  assert.equal(refusalOf("<html><body>502 Bad Gateway</body></html>").refused, "bank-file.wrong-message");
});

test("a file cut off at any byte is refused whole: no payment of it is reported", () => {
  for (let length = 0; length < REPORT.length - 1; length += 1) {
    const refusal = refusalOf(REPORT.subarray(0, length));
    const codes = ["bank-file.truncated", "bank-file.wrong-encoding", "bank-file.not-well-formed"];
    assert(codes.includes(refusal.refused), `${refusal.refused} at ${length}`);
  }
  assert.equal(refusalOf(REPORT_TEXT.slice(0, 1200)).refused, "bank-file.truncated");
});

test("a file in another encoding is refused with its name or its line", () => {
  const declared = refusalOf(REPORT_TEXT.replace("UTF-8", "GB18030"));
  assert.deepEqual([declared.refused, declared.facts?.encoding], ["bank-file.wrong-encoding", "GB18030"]);
  const bytes = Buffer.from(REPORT);
  bytes[bytes.indexOf("收款")] = 0xff;
  const undeclared = refusalOf(bytes);
  assert.deepEqual([undeclared.refused, undeclared.facts?.line], ["bank-file.wrong-encoding", 8]);
  const utf16 = refusalOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(REPORT_TEXT, "utf16le")]));
  assert.equal(utf16.refused, "bank-file.wrong-encoding");
  assert(!isRefusal(readBankMessage(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), REPORT]))), "a UTF-8 mark is fine");
});

test("binary and broken files are refused with the line where they break", () => {
  assert.equal(refusalOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])).refused, "bank-file.not-well-formed");
  const mismatched = refusalOf(REPORT_TEXT.replace("</GrpSts>", "</GrpStatus>"));
  assert.deepEqual([mismatched.refused, mismatched.facts?.line], ["bank-file.not-well-formed", 5]);
  assert.equal(refusalOf(`${REPORT_TEXT}<Document/>`).refused, "bank-file.not-well-formed");
  assert.equal(refusalOf(REPORT_TEXT.replace("QX-L-1<", "QX\u0001<")).refused, "bank-file.not-well-formed");
});

test("a file that is too large or too deep is refused", () => {
  const message = { message: "pain.002.001.11", root: "CstmrPmtStsRpt", records: new Map() };
  const large = readXml(REPORT, message, (root) => root.name, { bytesMax: 100, depthMax: 32 });
  assert(isRefusal(large) && large.refused === "bank-file.too-large");
  const deep = refusalOf(REPORT_TEXT.replace("<GrpHdr>", "<GrpHdr>".repeat(100_000)));
  assert.deepEqual([deep.refused, deep.facts?.line], ["bank-file.too-deep", 4]);
});

test("an element that stands twice, or a text longer than the standard allows, is refused", () => {
  const twice = refusalOf(REPORT_TEXT.replace("<GrpSts>PART</GrpSts>", "<GrpSts>PART</GrpSts><GrpSts>ACSC</GrpSts>"));
  assert.deepEqual([twice.refused, twice.field], ["bank-file.repeated-element", "OrgnlGrpInfAndSts/GrpSts"]);
  const long = refusalOf(REPORT_TEXT.replace("QX-L-1<", `${"9".repeat(36)}<`));
  assert.deepEqual(
    [long.refused, long.field],
    ["bank-file.text-too-long", "OrgnlPmtInfAndSts/TxInfAndSts/OrgnlEndToEndId"],
  );
});

test("days and times that do not exist are refused", () => {
  for (const text of [
    "2020-02-30T10:00:00",
    "2020-12-30T24:00:01",
    "2020-12-30T25:00:00",
    "2020-12-30 10:00:00",
    "2020-12-30T10:00:00+15:00",
    "soon",
  ]) {
    const refusal = refusalOf(REPORT_TEXT.replace("2020-12-30T16:05:30+08:00", text));
    assert.deepEqual([refusal.refused, refusal.field], ["bank-file.not-an-instant", "GrpHdr/CreDtTm"], text);
  }
});
