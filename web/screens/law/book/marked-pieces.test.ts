import assert from "node:assert/strict";
import { test } from "node:test";
import { markedPieces } from "./marked-pieces.ts";

test("an article is shown whole, with what is quoted marked once, also where two quotes overlap", () => {
  const ranges = [
    { from: 4, to: 6 },
    { from: 1, to: 3 },
    { from: 2, to: 5 },
  ];
  const pieces = markedPieces("甲乙丙丁戊己庚", ranges);
  assert.equal(pieces.map((one) => one.text).join(""), "甲乙丙丁戊己庚");
  assert.equal(pieces.map((one) => (one.marked ? one.text : "·")).join(""), "·乙丙丁戊己·");
  assert.deepEqual(markedPieces("甲", []), [{ from: 0, text: "甲", marked: false }]);
});
