import assert from "node:assert/strict";
import { test } from "node:test";
import { type Measurement, tableOf, verdictOf } from "./measurement.ts";

const upload: Measurement = { name: "uploads", figure: "160,000 rows/s", ratio: 0.5, limit: 0.5, better: "higher" };

test("a figure at its limit has reached it, below it is within noise, far below it is missed", () => {
  assert.equal(verdictOf(upload), "reached");
  assert.equal(verdictOf({ ...upload, ratio: 0.49 }), "within noise");
  assert.equal(verdictOf({ ...upload, ratio: 0.37 }), "missed");
});

test("where lower is better, a figure above its limit is missed", () => {
  const waiting: Measurement = { ...upload, better: "lower", limit: 1 };
  assert.equal(verdictOf({ ...waiting, ratio: 1 }), "reached");
  assert.equal(verdictOf({ ...waiting, ratio: 1.2 }), "within noise");
  assert.equal(verdictOf({ ...waiting, ratio: 2 }), "missed");
});

test("the table lines its columns up", () => {
  const [head = "", row = ""] = tableOf([upload]).split("\n");
  assert.equal(head.indexOf("verdict"), row.indexOf("reached"));
  assert.match(row, /^uploads {2}160,000 rows\/s {3}0\.50 {2}≥ 0\.50 {2}reached$/);
});
