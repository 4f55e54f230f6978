import assert from "node:assert/strict";
import test from "node:test";
import { fen } from "../kernel/money.ts";
import { amountText, capitals, hoursText, milliText } from "./print-text.ts";

test("amounts have their thousands apart, quantities no needless zeros", () => {
  const amounts: [number, string][] = [
    [0, "0.00"],
    [5, "0.05"],
    [99_999, "999.99"],
    [100_000, "1,000.00"],
    [123_456_789_012, "1,234,567,890.12"],
    [-100_000, "-1,000.00"],
  ];
  for (const [amount, text] of amounts) assert.equal(amountText(fen(amount)), text);
  assert.deepEqual([0, 1, 1_500, 25_000, 100_000].map(milliText), ["0", "0.001", "1.5", "25", "100"]);
  assert.deepEqual([0, 59, 60, 630, 14_970].map(hoursText), ["0", "0.98", "1", "10.5", "249.5"]);
});

test("amounts in capitals as vouchers write them", () => {
  const written: [number, string][] = [
    [0, "零元整"],
    [1, "壹分"],
    [10, "壹角整"],
    [100, "壹元整"],
    [105, "壹元零伍分"],
    [1_000, "壹拾元整"],
    [10_500, "壹佰零伍元整"],
    [123_456, "壹仟贰佰叁拾肆元伍角陆分"],
    [1_000_000, "壹万元整"],
    [1_000_500, "壹万零伍元整"],
    [10_050_000, "壹拾万零伍佰元整"],
    [10_000_000_000, "壹亿元整"],
    [10_000_100_000, "壹亿零壹仟元整"],
    [10_100_000_000, "壹亿零壹佰万元整"],
    [26_882_520, "贰拾陆万捌仟捌佰贰拾伍元贰角整"],
    [-105, "负壹元零伍分"],
  ];
  for (const [amount, text] of written) assert.equal(capitals(fen(amount)), text);
});
