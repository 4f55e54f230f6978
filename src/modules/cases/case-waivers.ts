import type { Day } from "../../kernel/day.ts";
import { type CaseEvent, dayOf } from "./case-detail.ts";

/** What the party declared in writing that it gives up; the paper is among the evidence. */
export interface Waiver {
  readonly of: "defence" | "hearing";
  readonly on: Day;
  readonly evidenceNo: number;
}

/** Those that stand after an action: who uses the right after all takes the declaration back. */
export function waiversAfter(before: readonly Waiver[], event: CaseEvent, evidenceNo: number): readonly Waiver[] {
  switch (event.kind) {
    case "waive-defence":
      return [...before, { of: "defence", on: dayOf(event), evidenceNo }];
    case "waive-hearing":
      return [...before, { of: "hearing", on: dayOf(event), evidenceNo }];
    case "record-defence":
      return before.filter((one) => one.of !== "defence");
    case "request-hearing":
      return before.filter((one) => one.of !== "hearing");
    default:
      return before;
  }
}
