import assert from "node:assert/strict";
import { test } from "node:test";
import { overdueOf } from "./overdue-of.ts";

test("an office's queue counts what is its own, and what went up to it from below", () => {
  const items = [
    { authority: "540102", raisedTo: null },
    { authority: "540102", raisedTo: "540100" },
    { authority: "540121", raisedTo: "540000" },
    { authority: "540100", raisedTo: "540000" },
  ];
  assert.deepEqual(overdueOf(items, "540102"), { own: 2, raised: 0 });
  assert.deepEqual(overdueOf(items, "540100"), { own: 1, raised: 1 });
  assert.deepEqual(overdueOf(items, "540000"), { own: 0, raised: 2 });
});
