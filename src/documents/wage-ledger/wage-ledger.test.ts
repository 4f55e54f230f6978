import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-press.ts";
import { RECORD_KINDS } from "../../law/record-kinds.ts";
import { paperOf } from "../papers.ts";
import { wageLedgerTexts } from "../texts/wage-ledger.ts";
import { wageLedgerSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("the ledger's headings are the fields of article 15, word for word and no others", async () => {
  const { employerName, period, paidOn, payee, workingTime, due, deductions, net, proof } = wageLedgerTexts;
  const headings = [employerName, period, paidOn, payee, workingTime, due, deductions, net, proof].map(({ zh }) => zh);
  const fields = Object.values(RECORD_KINDS["wage-ledger"].items ?? {}).map(({ zh }) => zh);
  assert.deepEqual(headings, fields);
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
