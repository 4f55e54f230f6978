import assert from "node:assert/strict";
import { test } from "node:test";
import { day } from "../../../src/kernel/day.ts";
import { ALLOWED_ACTIONS, type CaseAction } from "../../../src/modules/cases/case-actions.contract.ts";
import { nextStep } from "./next-step.ts";

const TODAY = day("2020-12-21");
const TWO = ["巴桑", "旺堆"];

type Given = Parameters<typeof nextStep>[0];
const line = (provedFen: number | null) => ({ owedFen: 500_00, provedFen }) as Given["wageLines"][number];
const order = (deadline: string, deliveredOn: string | null) =>
  ({ kind: "order-payment", deadline: day(deadline), deliveredOn, annulledOn: null }) as Given["instruments"][number];

function stepOf(state: Given["state"], more: Partial<Given>): CaseAction | undefined {
  const allowed = (Object.keys(ALLOWED_ACTIONS[state]) as CaseAction[]).filter((kind) => {
    return kind !== "answer-objection" && (kind !== "answer-task" || (more.tasks ?? []).length > 0);
  });
  const given = { state, allowed, inspectors: TWO, wageLines: [line(null)], claims: [], tasks: [], instruments: [] };
  return nextStep({ ...given, ...more }, TODAY);
}

test("the button that stands out is what the case waits for, and clearing only once all is proven", () => {
  assert.equal(stepOf("received", { inspectors: [] }), "accept");
  assert.equal(stepOf("filed", { inspectors: [] }), "assign-inspectors");
  assert.equal(stepOf("investigating", {}), "order-payment");
  assert.equal(stepOf("ordered", { instruments: [order("2020-12-28", null)] }), "deliver");
  const waiting = { instruments: [order("2020-12-28", "2020-12-20")] };
  assert.equal(stepOf("ordered", waiting), undefined, "the order's day is not over");
  assert.equal(stepOf("ordered", { ...waiting, wageLines: [line(500_00), line(499_99)] }), undefined);
  assert.equal(stepOf("ordered", { ...waiting, wageLines: [line(500_00)] }), "clear");
  const task = { state: "open" } as Given["tasks"][number];
  assert.equal(stepOf("ordered", { ...waiting, wageLines: [line(500_00)], tasks: [task] }), "answer-task");
  const open = { settled: false } as Given["claims"][number];
  assert.equal(stepOf("ordered", { ...waiting, wageLines: [line(500_00)], claims: [open] }), undefined);
  assert.equal(stepOf("ordered", { wageLines: [] }), undefined, "no lines: nothing is proven");
  assert.equal(stepOf("ordered", { instruments: [order("2020-12-20", "2020-12-10")] }), "penalty-notice");
  assert.equal(stepOf("noticed", {}), "decide");
  assert.equal(stepOf("cleared", { wageLines: [line(500_00)] }), undefined);
});
