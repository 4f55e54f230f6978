import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { codeAddress } from "./code-slips.ts";
import { codeSlipsSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("eight slips a page of A4, each whole: name, month, amount, code in groups, address and last day", async () => {
  const sample = codeSlipsSample(17);
  const slips = await printed(paperOf("code-slips", sample, about));
  assert.deepEqual([slips.pages, slips.sizeMm], [3, [210, 297]]);
  assertArchivable(slips, `确认码条 2020-11 ${sample.employer} ${sample.project}`);
  for (const [index, one] of sample.slips.entries()) {
    const text = slips.texts[Math.floor(index / 8)] ?? "";
    assert.ok(text.includes(one.code), `slip ${index + 1} is on another page`);
  }
  for (const said of ["扎西次仁", "2020年11月", "6,400.00元", "2021年2月4日", "https://gongzi.example.org/my#/code"]) {
    assert.ok(slips.texts[0]?.includes(said), `the first page does not say ${said}`);
  }
  assert.equal(slips.text.match(/只用一次/g)?.length, 17);
});

test("a slip's QR code is the address that opens its code", () => {
  assert.equal(
    codeAddress("https://gongzi.example.org/my", "ABCDE23456"),
    "https://gongzi.example.org/my#/code/ABCDE23456",
  );
});
