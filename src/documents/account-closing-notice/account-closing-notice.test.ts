import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { closingNoticeSample } from "./sample.ts";

test("the notice says that nothing is owed, for how long it stands, and where to object", async () => {
  const notice = await printed(
    paperOf("account-closing-notice", closingNoticeSample, { printedOn: PRINTED_ON, reviewed: true }),
  );
  assertArchivable(notice, `专用账户注销公示 ${closingNoticeSample.project}`);
  assert.deepEqual([notice.pages, notice.sizeMm], [1, [297, 420]]);
  const period = "2020年12月21日至2021年1月20日（30日）";
  for (const said of ["没有拖欠农民工工资", period, "214人，12,345,678.90元", "13900000000", "0891-0000003"]) {
    assert.ok(notice.text.includes(said), said);
  }
});
