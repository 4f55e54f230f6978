import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn, oneOf, parseSearch, stringifySearch, textIn } from "./search.ts";

test("a region code in an address stays text, so a link can be read and typed", () => {
  assert.equal(stringifySearch({ region: "540100", page: 2, sector: undefined, search: "" }), "?region=540100&page=2");
  const back = parseSearch("?region=540100&page=2");
  assert.equal(textIn(back, "region"), "540100");
  assert.equal(numberIn(back, "page"), 2);
});

test("an address typed by hand cannot bring in what a page does not know", () => {
  const search = parseSearch("?level=purple&page=-1&line=1e99&verdict=unknown");
  assert.equal(oneOf(search, "level", ["red", "blue"]), undefined);
  assert.equal(oneOf(search, "verdict", ["breached", "unknown"]), "unknown");
  assert.equal(numberIn(search, "page"), undefined);
  assert.equal(numberIn(search, "line"), undefined);
});

test("a page without filters has a plain address", () => {
  assert.equal(stringifySearch({ region: undefined }), "");
});
