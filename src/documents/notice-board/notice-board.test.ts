import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { noticeBoardSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("the board is one sheet of A1 with everything that article 34 lists", async () => {
  const board = await printed(paperOf("notice-board", noticeBoardSample, about));
  assertArchivable(board, `维权信息告示牌 ${noticeBoardSample.project}`);
  assert.deepEqual([board.pages, board.sizeMm], [1, [594, 841]]);
  const { owner, contractor, siteOffice, authority, officer, authorityPhone, inspectionPhone } = noticeBoardSample;
  const names = noticeBoardSample.subcontractors.map(({ name }) => name);
  const help = [noticeBoardSample.arbitration, noticeBoardSample.legalAid, noticeBoardSample.hotline];
  const wages = ["每月1,650.00元", "每小时16.00元", "次月15日"];
  for (const said of [owner, contractor, siteOffice, authority, officer.name, ...names, ...wages, ...help]) {
    assert.ok(board.text.includes(said), said);
  }
  assert.ok(board.text.includes(authorityPhone) && board.text.includes(inspectionPhone));
  assert.ok(board.text.includes(noticeBoardSample.complaintUrl), "where the code leads, for who cannot scan");
});

test("with many subcontractors the letters get smaller, the board does not get a second sheet", async () => {
  const subcontractors = Array.from({ length: 24 }, (_, index) => ({
    name: `第${index + 1}某某建设集团西南区域劳务分包有限责任公司`,
    scope: "主体结构及室外附属工程劳务",
  }));
  const board = await printed(paperOf("notice-board", { ...noticeBoardSample, subcontractors }, about));
  assert.equal(board.pages, 1);
  assert.ok(board.text.includes("第24某某建设集团") && board.text.includes("公共法律服务热线"));
});
