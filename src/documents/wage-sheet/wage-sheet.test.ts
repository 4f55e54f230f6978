import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { present } from "../../kernel/assert.ts";
import { paperOf } from "../papers.ts";
import { wageSheetSample } from "./sample.ts";
import { sheetPages } from "./sheet-pages.ts";
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

test("a line stands on the page that is on record, however many there are and however long the names", async () => {
  const [line] = wageSheetSample(1).lines;
  const long = "措勤县江让乡农牧民施工专业合作社".repeat(6);
  for (const count of [1, 7, 8, 11, 12, 18, 19, 30]) {
    const lines = Array.from({ length: count }, (_, index) => ({
      ...present(line, "a line"),
      lineId: 500 + index,
      pin: index + 1,
      // The mark at the head of a name is set first, whatever is cut off of the rest.
      name: `〖${index + 1}〗${index % 3 === 0 ? long : index % 3 === 1 ? "བཀྲ་ཤིས་ཚེ་རིང་".repeat(8) : "李四"}`,
      crew: index % 2 === 0 ? long : "木工班",
    }));
    const sheet = { ...wageSheetSample(1), lines, employer: long, contractor: long, project: `${long}${long}` };
    const { texts } = await printed(paperOf("wage-sheet", sheet, about));
    const planned = sheetPages(lines).map((page) => page.map(({ pin }) => pin));
    const found = texts.map((text) => [...text.matchAll(/〖(\d+)〗/g)].map(([, pin]) => Number(pin)));
    assert.deepEqual(found, planned, `${count} lines`);
    assert.ok(texts.at(-1)?.includes("编制人"), "the last page has the foot");
  }
});

test("a template that breaks pages elsewhere than is on record prints nothing", async () => {
  const paper = paperOf("wage-sheet", wageSheetSample(40), about);
  await assert.rejects(printed({ ...paper, pages: 3 }), /made 4 pages of 3/);
});

test("a page names its print in a code and in figures; a copy has neither and says that it is one", async () => {
  const print = await printed(paperOf("wage-sheet", wageSheetSample(12), about));
  assert.deepEqual(
    print.texts.map((text) => text.includes("打印号") && text.includes("查阅用")),
    [false, false],
  );
  assert.ok(print.texts[1]?.includes("311–2–2"));
  const copy = await printed(paperOf("wage-sheet", { ...wageSheetSample(12), printNo: null }, about));
  assert.ok(copy.texts.every((text) => text.includes("查阅用，不作签字页") && !text.includes("打印号")));
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
