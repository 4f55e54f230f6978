import type { Actor } from "../../kernel/actor.ts";
import { CASE_ACTIONS, STEPS } from "./case-actions.contract.ts";
import { clocksStoppedBy } from "./case-clocks.ts";
import type { CaseEvent } from "./case-detail.ts";

const FIRMS: readonly Actor["role"][] = ["payroll-officer", "owner"];

export function isFirm(role: Actor["role"]): boolean {
  return FIRMS.includes(role);
}

/** Of a transfer to the police: told of it beforehand, somebody could run. */
const OF_A_TRANSFER = CASE_ACTIONS.filter((kind) => STEPS[kind]?.track === "police");
const CLOCKS_OF_A_TRANSFER: readonly string[] = OF_A_TRANSFER.flatMap(clocksStoppedBy);

/** What inspectors write for themselves and for other authorities. A firm learns of an order by its delivery. */
const AMONG_AUTHORITIES: readonly CaseEvent["kind"][] = [
  "note",
  "assign-task",
  "reassign-task",
  "answer-task",
  "withdraw-task",
  ...OF_A_TRANSFER,
];

export function isClockForFirms(clockId: string): boolean {
  return !CLOCKS_OF_A_TRANSFER.includes(clockId);
}

/** The actions that firms read. What shows who complained is not theirs either. */
export function actionsForFirms<Action extends CaseEvent>(actions: readonly Action[]): Action[] {
  return actions.flatMap((action) => {
    if (AMONG_AUTHORITIES.includes(action.kind)) return [];
    const { evidence, ...detail } = action.detail;
    return [evidence?.ofComplainant === true ? { ...action, detail } : action];
  });
}
