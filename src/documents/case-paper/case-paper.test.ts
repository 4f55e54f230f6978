import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed, withoutSpace } from "../../../tools/test-paper.ts";
import { CASE_PAPER_NAMES } from "../case-paper-names.ts";
import { paperOf } from "../papers.ts";
import { CASE_PAPERS } from "./case-paper.ts";
import { casePaperSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("each paper of a case says its name, number, addressee, wages and signers, on one page", async () => {
  for (const paper of CASE_PAPERS) {
    const sample = casePaperSample(paper, 6);
    const one = await printed(paperOf("case-paper", sample, about));
    const number = sample.no === null ? sample.caseNumber : `${sample.caseNumber}-${sample.no}`;
    assertArchivable(one, `${CASE_PAPER_NAMES[paper].zh} ${number}`);
    assert.deepEqual([one.pages, one.sizeMm], [1, [210, 297]], paper);
    for (const said of [
      CASE_PAPER_NAMES[paper].zh,
      number,
      sample.to ?? "",
      sample.facts,
      "39,000.00",
      "19,500.00",
      "巴桑、旺堆",
    ]) {
      assert.ok(one.text.includes(withoutSpace(said)), `${paper}: ${said}`);
    }
    assert.equal(one.text.includes("签收人"), paper !== "filing");
  }
});

test("a case of many workers runs over pages with the heading on each, and the seal stays with its day", async () => {
  const one = await printed(paperOf("case-paper", casePaperSample("order-payment", 120), about));
  assert.ok(one.pages > 2);
  const withLines = one.texts.filter((text) => text.includes("6,500.00"));
  for (const text of withLines) assert.ok(text.includes("应付金额"), "the heading of the table");
  const last = one.texts.at(-1) ?? "";
  assert.ok(last.includes("盖章") && last.includes("2020年12月21日"));
});
