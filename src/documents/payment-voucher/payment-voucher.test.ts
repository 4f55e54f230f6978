import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { paymentVoucherSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };

test("the voucher lists each settled payment, the sum in words, and what is still open", async () => {
  const voucher = await printed(paperOf("payment-voucher", paymentVoucherSample, about));
  assertArchivable(voucher, `代发工资凭证 2020-11 西藏高原劳务有限公司 ${paymentVoucherSample.project}`);
  assert.equal(voucher.text.match(/QX\d{16}/g)?.length, 40);
  assert.equal(voucher.pages, 2);
  for (const said of [
    "260,000.00",
    "贰拾陆万元整",
    "另有2人、13,000.00元尚未支付",
    "尾号0042",
    "施工总承包单位（盖章）",
  ]) {
    assert.ok(voucher.text.includes(said), said);
  }
});

test("a voucher that holds everything says nothing of what is open", async () => {
  const { text } = await printed(
    paperOf("payment-voucher", { ...paymentVoucherSample, openPeople: 0, openFen: 0 }, about),
  );
  assert.ok(!text.includes("尚未支付"));
});
