import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed, withoutSpace } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { manySlips, paySlipSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("each worker's slip is a page of A5 with what was earned, withheld and paid", async () => {
  const slips = await printed(paperOf("pay-slip", paySlipSample, about));
  const [first = "", second = ""] = slips.texts;
  assert.equal(slips.pages, 2);
  assert.deepEqual(slips.sizeMm, [148, 210]);
  assertArchivable(slips, `工资清单 2020-11 西藏高原劳务有限公司 ${paySlipSample.project}`);
  for (const said of ["扎西次仁", "2020年11月", "280.00/日", "249.5", "7,000.00", "200.00", "6,800.00", "2020-12-14"]) {
    assert.ok(first.includes(said), `the first slip does not say ${said}`);
  }
  assert.ok(first.includes("QX0000000000000042") && first.includes(withoutSpace("预支生活费 200 元")));
  assert.ok(second.includes("未支付") && second.includes("中铁某某建设集团西南区域劳务分包有限责任公司林芝分公司"));
});

test("one slip is named after its worker, and the same slip gives the same bytes", async () => {
  const one = paperOf("pay-slip", { ...paySlipSample, slips: paySlipSample.slips.slice(0, 1) }, about);
  const [first, again] = [await printed(one), await printed(one)];
  assertArchivable(first, `工资清单 2020-11 扎西次仁 ${paySlipSample.project}`);
  assert.deepEqual(Buffer.from(first.pdf), Buffer.from(again.pdf));
});

test("a stack of slips is PDF/A too, without the tags that would make it four times as large", async () => {
  const stack = await printed(paperOf("pay-slip", manySlips(120), about));
  assert.equal(stack.pages, 120);
  assert.match(stack.metadata, /<pdfaid:conformance>U</);
  assert.ok(stack.pdf.length / stack.pages < 8_000, `${stack.pdf.length} bytes`);
  assert.ok(stack.texts.every((text, index) => text.includes(`工人${index + 1}`)));
});

test("the mark for unread Tibetan stands on the paper until somebody has cleared it", async () => {
  const unread = await printed(paperOf("pay-slip", paySlipSample, { ...about, reviewed: false }));
  const cleared = await printed(paperOf("pay-slip", paySlipSample, about));
  assert.ok(unread.texts.every((text) => text.includes("藏文待审校") && text.includes("needsnativereview")));
  assert.ok(!cleared.text.includes("待审校") && !cleared.text.includes("needsnativereview"));
});

test("a character that no font has is printed as 〓, named at the foot, and holds up nobody's slip", async () => {
  const [first, second] = paySlipSample.slips;
  assert.ok(first !== undefined && second !== undefined);
  const slips = await printed(
    paperOf("pay-slip", { ...paySlipSample, slips: [{ ...first, name: "王𠮷𮧵" }, second] }, about),
  );
  assert.ok(slips.texts[0]?.includes("王〓〓"));
  assert.ok(slips.texts[0]?.includes("U+20BB7、U+2E9F5"));
});
