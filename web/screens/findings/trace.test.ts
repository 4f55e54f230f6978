import assert from "node:assert/strict";
import { test } from "node:test";
import { readTrace } from "./trace.ts";

test("a trace shows its quote, steps, parameters and facts", () => {
  const trace = readTrace({
    citation: { statute: "decree724", article: "12", quote: "足额支付工资" },
    steps: [{ step: "unpaid", values: { days: 38 }, zh: "已逾期 38 天", bo: "ཉིན་ 38 འགོར།", en: "38 days overdue" }],
    parameters: [{ id: "levels", value: [{ level: "red", daysOverdueMin: 61 }], source: "Qingxin", mark: "own" }],
    facts: [{ kind: "wage-line", id: 17, on: "2020-11-13", amountFen: 616_000 }],
  });
  assert.equal(trace.quote, "足额支付工资");
  assert.deepEqual(trace.steps[0]?.says, { zh: "已逾期 38 天", bo: "ཉིན་ 38 འགོར།", en: "38 days overdue" });
  assert.equal(trace.parameters[0]?.mark, "own");
  assert.deepEqual(trace.facts, [{ kind: "wage-line", id: "17", on: "2020-11-13", amountFen: 616_000 }]);
});

test("a trace of a version long gone shows what it has and breaks nothing", () => {
  for (const old of [null, 7, "text", {}, { steps: "none", facts: [null, 3] }]) {
    const trace = readTrace(old);
    assert.equal(trace.quote, undefined);
    assert.deepEqual(trace.steps, []);
  }
  const twoLanguages = readTrace({ steps: [{ step: "due", zh: "应当支付日", en: "the day" }] }).steps[0];
  assert.deepEqual(twoLanguages?.says, { zh: "应当支付日", en: "the day" });
  const step = readTrace({ steps: [{ step: "due", values: { on: "2020-11-13", deep: {} } }] }).steps[0];
  assert.deepEqual(step, { step: "due", values: { on: "2020-11-13" }, says: undefined });
});
