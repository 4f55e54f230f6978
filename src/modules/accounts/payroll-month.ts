/** A payroll month as the officer works it off, with the queues of each step. */
export const MONTH_QUEUES = {
  draft: ["no-sheet", "no-terms", "drafted"],
  review: ["to-approve", "amendment"],
  confirm: ["unanswered", "disputed"],
  pay: ["to-pay", "no-card", "other-card", "no-account", "short"],
  results: ["in-payment", "failed", "unmatched"],
} as const;

export type MonthStep = keyof typeof MONTH_QUEUES;
export type MonthQueue = (typeof MONTH_QUEUES)[MonthStep][number];

export const MONTH_STEPS = ["draft", "review", "confirm", "pay", "results"] as const satisfies readonly MonthStep[];
export const MONTH_QUEUE_KINDS: readonly MonthQueue[] = MONTH_STEPS.flatMap((step) => [...MONTH_QUEUES[step]]);

/**
 * The first step with something in its queues; undefined when nothing waits. A worker's silence does not hold up the
 * wages of everybody: while approved lines can be paid, paying them comes before asking again.
 */
export function nextStep(counts: Readonly<Record<MonthQueue, number>>): MonthStep | undefined {
  const waits = (step: MonthStep) => MONTH_QUEUES[step].some((queue) => counts[queue] > 0);
  return MONTH_STEPS.find((step) => waits(step) && !(step === "confirm" && counts["to-pay"] > 0));
}
