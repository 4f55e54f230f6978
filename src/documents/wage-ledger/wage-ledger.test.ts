import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf, textsOf } from "../papers.ts";
import { wageLedgerSample } from "./sample.ts";

/** Article 15, second paragraph: what the ledger 「应当包括」. */
const ARTICLE_15 =
  "用人单位名称，支付周期，支付日期，支付对象姓名、身份证号码、联系方式，工作时间，应发工资项目及数额，" +
  "代扣、代缴、扣除项目和数额，实发工资数额，银行代发工资凭证或者农民工签字";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("the ledger's headings are the fields of article 15, word for word and no others", async () => {
  const keys = ["employerName", "period", "paidOn", "payee", "workingTime", "due", "deductions", "net", "proof"];
  const headings = keys.map((key) => textsOf("wage-ledger")[key]?.zh ?? "");
  assert.equal(headings.join("，"), ARTICLE_15);
  const ledger = await printed(paperOf("wage-ledger", wageLedgerSample(), about));
  for (const heading of headings.slice(1)) {
    assert.ok(
      ledger.texts.every((text) => text.includes(heading)),
      `not on every page: ${heading}`,
    );
  }
});

test("an entry names the payee in full, and holds the bank's proof or room for a signature", async () => {
  const sample = wageLedgerSample();
  const ledger = await printed(paperOf("wage-ledger", sample, about));
  assertArchivable(ledger, "工资支付台账 2020-10至2020-11 西藏高原劳务有限公司");
  assert.equal(ledger.text.match(/540199197003070010/g)?.length, sample.entries.length);
  assert.equal(
    ledger.text.match(/QX\d{16}/g)?.length,
    sample.entries.filter((one) => one.references.length > 0).length,
  );
  assert.equal(ledger.text.match(/未支付/g)?.length, sample.entries.filter((one) => one.paidOn.length === 0).length);
  assert.ok(ledger.text.includes("25天249.5小时") && ledger.text.includes("预支生活费"));
  assert.ok(ledger.texts.at(-1)?.includes("本台账至少保存3年"));
});
