import assert from "node:assert/strict";
import { test } from "node:test";
import { day } from "../kernel/day.ts";
import { findClock } from "./deadline.ts";
import { LAPSING_CLOCKS } from "./lapsing-clocks.ts";
import { CASE_STAGES, CLOCKS_OF_STAGE, clocksStartedBy } from "./parallel-clocks.ts";

const idsOf = (...given: Parameters<typeof clocksStartedBy>) => clocksStartedBy(...given).map((one) => one.id);

test("every clock that a stage names exists, and none is named twice in a stage", () => {
  for (const stage of CASE_STAGES) {
    const { clocks } = CLOCKS_OF_STAGE[stage];
    assert.equal(new Set(clocks).size, clocks.length, stage);
    for (const id of clocks) assert.ok(findClock(id) !== undefined, `${stage}: ${id}`);
  }
});

test("a filed case has the investigation's clock and, from 15 July 2021, the penalty law's beside it", () => {
  assert.deepEqual(idsOf("filed", day("2021-07-14")), ["investigation", "investigation-extended"]);
  assert.deepEqual(idsOf("filed", day("2021-07-15")), ["investigation", "investigation-extended", "penalty-decision"]);
});

test("a hearing asked for before 15 July 2021 has three days, after it five working days", () => {
  assert.deepEqual(idsOf("hearing-offered", day("2021-07-14")), ["hearing-request-2017"]);
  assert.deepEqual(idsOf("hearing-offered", day("2021-07-15")), ["hearing-request"]);
});

test("an order missed before 2022 starts no listing; the decision did", () => {
  assert.deepEqual(idsOf("order-missed", day("2021-12-31")), []);
  assert.ok(idsOf("decision-made", day("2021-12-31")).includes("dishonesty-list-decision-2018"));
  assert.ok(idsOf("order-missed", day("2022-01-01")).includes("dishonesty-list-decision"));
  assert.ok(!idsOf("decision-made", day("2022-01-01")).includes("dishonesty-list-decision-2018"));
});

test("a stage whose period was not settled by the texts says so", () => {
  for (const stage of ["filed", "decision-made", "enforcement-accepted"] as const) {
    assert.match(CLOCKS_OF_STAGE[stage].note ?? "", /both|not settled|where the court/);
  }
});

test("rights that lapse are clocks of a case, and none of them is a time in which an authority has to act", () => {
  const ofStages = Object.values(CLOCKS_OF_STAGE).flatMap(({ clocks }) => clocks);
  for (const id of LAPSING_CLOCKS) assert.ok(ofStages.includes(id), id);
  for (const id of [
    "investigation",
    "inspection-decision",
    "court-enforcement-application",
    "dishonesty-list-removal",
  ]) {
    assert.ok(!LAPSING_CLOCKS.includes(id), id);
  }
});
