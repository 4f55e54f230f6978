import type { Actor } from "../../kernel/actor.ts";
import type { CaseAction } from "./case-actions.contract.ts";
import type { CaseEvent } from "./case-detail.ts";

const FIRMS: readonly Actor["role"][] = ["payroll-officer", "owner"];

export function isFirm(role: Actor["role"]): boolean {
  return FIRMS.includes(role);
}

/**
 * What inspectors write for themselves and for other authorities. A firm learns of an order by its delivery; told of a
 * transfer to the police beforehand, somebody could run.
 */
const AMONG_AUTHORITIES: readonly CaseEvent["kind"][] = [
  "note",
  "assign-task",
  "reassign-task",
  "answer-task",
  "withdraw-task",
  "report-crime",
  "approve-transfer",
  "decline-transfer",
  "transfer-police",
  "police-received",
  "police-filed",
  "police-refused",
  "hand-over",
  "ask-reconsideration",
  "police-upheld",
  "ask-procuratorate",
] satisfies CaseAction[];

/** Clocks of a transfer to the police. */
const OF_A_TRANSFER: readonly string[] = [
  "transfer-approval",
  "transfer-to-police",
  "transfer-handover",
  "police-review",
  "police-reconsideration-request",
  "police-reconsideration-answer",
  "procuratorate-request",
];

export function isClockForFirms(clockId: string): boolean {
  return !OF_A_TRANSFER.includes(clockId);
}

/** The actions that firms read. What shows who complained is not theirs either. */
export function actionsForFirms<Action extends CaseEvent>(actions: readonly Action[]): Action[] {
  return actions.flatMap((action) => {
    if (AMONG_AUTHORITIES.includes(action.kind)) return [];
    const { evidence, ...detail } = action.detail;
    return [evidence?.ofComplainant === true ? { ...action, detail } : action];
  });
}
