import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { masked, smsParts, stateAfterReport, waitAfter, wireKey, worded } from "./message.ts";

describe("the parts of a short message", () => {
  for (const [what, text, parts] of [
    ["160 letters", "a".repeat(160), 1],
    ["161 letters", "a".repeat(161), 2],
    ["306 letters", "a".repeat(306), 2],
    ["307 letters", "a".repeat(307), 3],
    ["80 euro signs, two places each", "€".repeat(80), 1],
    ["81 euro signs", "€".repeat(81), 2],
    ["70 Chinese characters", "薪".repeat(70), 1],
    ["71 Chinese characters", "薪".repeat(71), 2],
    ["134 Tibetan letters", "ཀ".repeat(134), 2],
    ["135 Tibetan letters", "ཀ".repeat(135), 3],
    ["160 letters and a Tibetan one", `${"a".repeat(160)}ཀ`, 3],
  ] as const) {
    test(`${what}: ${parts}`, () => assert.equal(smsParts(text), parts));
  }
});

test("who reads an unknown language gets both", () => {
  const text = { zh: "工资", bo: "གླ་ཆ།", en: "wage" };
  assert.equal(worded(text, "zh+bo"), "工资\nགླ་ཆ།");
  assert.equal(worded(text, "bo"), "གླ་ཆ།");
});

test("waits grow and end", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map(waitAfter);
  assert.deepEqual(waits, [1, 2, 5, 15, 45, 120, undefined]);
});

test("a message that a person sends again is another one to the gateway", () => {
  assert.equal(wireKey("survey:7:2020-11:3", 1), "survey:7:2020-11:3");
  assert.equal(wireKey("survey:7:2020-11:3", 2), "survey:7:2020-11:3#2");
});

test("a late report of failure does not take back a delivery", () => {
  assert.equal(stateAfterReport("delivered", "not-delivered"), "delivered");
  assert.equal(stateAfterReport("failed", "delivered"), "delivered");
  assert.equal(stateAfterReport("sent", "not-delivered"), "failed");
});

test("a masked number tells two apart and calls nobody", () => assert.equal(masked("13812345678"), "138****5678"));
