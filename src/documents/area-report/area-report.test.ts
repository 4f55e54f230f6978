import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed, withoutSpace } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { areaReportSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("a short report is one page across, its digest in one piece, an empty table said to be empty", async () => {
  const one = await printed(paperOf("area-report", areaReportSample(3), about));
  assertArchivable(one, "清零行动报告 两清零行动");
  assert.deepEqual([one.pages, one.sizeMm], [1, [297, 210]]);
  for (const said of ["拉萨市", "0123456789abcdef".repeat(4), "9,999.00", "没有数据的项目", "合计", "盖章"]) {
    assert.ok(one.text.includes(withoutSpace(said)), said);
  }
});

test("many counties run over pages, with the headings on each and every county once", async () => {
  const one = await printed(paperOf("area-report", areaReportSample(120), about));
  assert.ok(one.pages > 2);
  for (const text of one.texts.filter((page) => page.includes("1,234.00"))) assert.ok(text.includes("存量欠薪（元）"));
  for (let index = 1; index <= 120; index += 1) assert.equal(one.text.split(`第${index}县`).length, 2, String(index));
});
