import type { Day } from "../../kernel/day.ts";
import type { Calendar } from "../../law/working-days.ts";
import type { TASK_COLOURS, TASK_STATES } from "./task.contract.ts";

type State = (typeof TASK_STATES)[number];
type Colour = (typeof TASK_COLOURS)[number];

interface Step {
  readonly kind: "answer" | "accept" | "reject" | "escalate";
  readonly dueOn: Day | null;
}

/** State and day of a task: answering stops nothing, only an inspector's acceptance does. */
export function foldTask(firstDue: Day, steps: readonly Step[]): { readonly state: State; readonly dueOn: Day } {
  let state: State = "open";
  let dueOn = firstDue;
  for (const step of steps) {
    if (step.kind === "answer") state = "answered";
    if (step.kind === "accept") state = "accepted";
    if (step.kind === "reject") [state, dueOn] = ["open", step.dueOn ?? dueOn];
  }
  return { state, dueOn };
}

const SOON_WORKING_DAYS = 3;

/** Overdue is what nobody has accepted by its day, answered or not. */
export function colourOf(state: State, workingDaysLeft: number): Colour {
  if (state === "accepted") return "done";
  if (workingDaysLeft < 0) return "overdue";
  return workingDaysLeft <= SOON_WORKING_DAYS ? "due-soon" : "running";
}

/** Working days until the day, as the region counts them; negative, by at least one, once the day has passed. */
export function daysLeft(calendar: Calendar, region: string, today: Day, dueOn: Day): number {
  const left = calendar.countWorkingDays(region, today, dueOn);
  return dueOn < today ? Math.min(left, -1) : left;
}
