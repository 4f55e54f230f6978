import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { wageSheetSample } from "./sample.ts";
import { lineCode } from "./wage-sheet.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("a sheet runs over pages: each repeats the headings and says which page of how many it is", async () => {
  const sample = wageSheetSample(40);
  const sheet = await printed(paperOf("wage-sheet", sample, about));
  assert.deepEqual(sheet.sizeMm, [297, 210]);
  assertArchivable(sheet, `工资支付表 2020-11 ${sample.employer} ${sample.project}`);
  assert.equal(sheet.pages, 4);
  for (const [index, text] of sheet.texts.entries()) {
    assert.ok(text.includes("本人签字") && text.includes("实发工资"), `page ${index + 1} has no headings`);
    assert.ok(text.includes(`第${index + 1}页，共4页`));
    assert.ok(text.includes("311"), "the sheet's number is on every page");
  }
  assert.ok(sheet.texts.at(-1)?.includes("贰拾陆万捌仟捌佰贰拾伍元贰角"));
});

test("every line is there once, with its amounts; who answered on the phone is marked", async () => {
  const sample = wageSheetSample(40);
  const { text } = await printed(paperOf("wage-sheet", sample, about));
  assert.equal(
    text.match(/已在手机上确认/g)?.length,
    sample.lines.filter((one) => one.confirmation === "confirmed").length,
  );
  assert.equal(text.match(/有异议/g)?.length, sample.lines.filter((one) => one.confirmation === "disputed").length);
  assert.ok(text.includes("6,400.00") && text.includes("268,825.20"));
});

test("a line's code names project and line, in signs that make the smallest code", () => {
  assert.equal(lineCode(7, 42), "QX:L:7:42");
  assert.match(lineCode(7_000_000, 42_000_000), /^[0-9A-Z:]+$/);
});
