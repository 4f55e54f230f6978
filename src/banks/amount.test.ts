import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fen, yuanText } from "../kernel/money.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { amountFromText, exactSum } from "./amount.ts";

test("every decimal that banks write for one amount is the same fen", () => {
  for (const text of ["1234.5", "1234.50", "1234.50000", "+1234.5", "0001234.5", "1234.500000000000000"]) {
    assert.equal(amountFromText(text), 123_450, text);
  }
  assert.equal(amountFromText(".5"), 50);
  assert.equal(amountFromText("5."), 500);
  assert.equal(amountFromText("0"), 0);
  assert.equal(amountFromText("90071992547409.91"), Number.MAX_SAFE_INTEGER);
});

test("what is not an exact amount in fen is refused", () => {
  const cases: readonly [string, string][] = [
    ["", "bank-file.not-an-amount"],
    [".", "bank-file.not-an-amount"],
    ["-1.00", "bank-file.not-an-amount"],
    ["1,234.50", "bank-file.not-an-amount"],
    ["1e3", "bank-file.not-an-amount"],
    ["１２", "bank-file.not-an-amount"],
    ["NaN", "bank-file.not-an-amount"],
    ["1".repeat(65), "bank-file.not-an-amount"],
    ["0.001", "bank-file.amount-below-fen"],
    ["1.005", "bank-file.amount-below-fen"],
    ["90071992547409.92", "bank-file.amount-too-large"],
    ["999999999999999999", "bank-file.amount-too-large"],
  ];
  for (const [text, code] of cases) {
    const amount = amountFromText(text);
    assert(isRefusal(amount), text);
    assert.equal(amount.refused, code, text);
  }
});

test("any amount survives being written and read", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (amount) => {
      assert.equal(amountFromText(yuanText(fen(amount))), amount);
    }),
  );
});

test("a sum beyond exact amounts has no value", () => {
  assert.equal(exactSum([fen(Number.MAX_SAFE_INTEGER), fen(1)]), undefined);
  assert.equal(exactSum([fen(Number.MAX_SAFE_INTEGER), fen(0)]), Number.MAX_SAFE_INTEGER);
  assert.equal(exactSum([]), 0);
});
