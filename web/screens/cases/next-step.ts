import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import type { getCase } from "../../../src/modules/cases/case.contract.ts";

type Case = Pick<
  OutputOf<typeof getCase>,
  "state" | "allowed" | "inspectors" | "wageLines" | "claims" | "tasks" | "instruments"
>;
type Kind = Case["allowed"][number];

/**
 * The step that a case waits for, of those that are allowed: the one button that stands out. Undefined where nothing is
 * to be done but wait: for the order's day, for the party, for money.
 */
export function nextStep(one: Case, today: Day): Kind | undefined {
  return waitsFor(one, today).find((kind) => one.allowed.includes(kind));
}

/** In the order of their urgency. */
function waitsFor({ inspectors, wageLines, claims, tasks, instruments, state }: Case, today: Day): Kind[] {
  const paid = wageLines.every(({ provedFen, owedFen }) => (provedFen ?? 0) >= owedFen);
  const settled = claims.every((claim) => claim.settled);
  const tasksOpen = tasks.some((task) => task.state === "open" || task.state === "overdue");
  const standing = instruments.filter(({ annulledOn }) => annulledOn === null);
  const missed = standing.some(({ deadline }) => deadline !== null && deadline < today);
  const when = (...steps: readonly (readonly [Kind, boolean])[]) => steps.flatMap(([kind, due]) => (due ? [kind] : []));
  return when(
    ["accept", true],
    ["answer-objection", true],
    ["clear", wageLines.length > 0 && paid && settled && !tasksOpen],
    ["assign-inspectors", inspectors.length < 2],
    ["deliver", standing.some(({ deliveredOn }) => deliveredOn === null)],
    ["order-payment", state === "investigating" && !paid],
    ["penalty-notice", state === "ordered" && !paid && missed],
    ["decide", state === "noticed" && !paid],
    ["answer-task", tasksOpen],
  );
}
