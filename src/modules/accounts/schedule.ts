import type { Day } from "../../kernel/day.ts";
import { type Fen, fen, mulDiv, ZERO } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

/** A part of what the works contract says: of its labour cost in all, or of what a month's output was measured at. */
export interface Share {
  readonly basisPoints: number;
  readonly of: "contract-labour-cost" | "month-output";
  readonly baseFen: Fen;
}

export interface Instalment {
  readonly dueId: number;
  readonly dueOn: Day;
  readonly amountFen: Fen;
  readonly share: Share | null;
}

interface GivenInstalment {
  readonly dueOn: Day;
  readonly amountFen?: Fen | undefined;
  readonly share?: Share | undefined;
}

const WHOLE = 10_000;

/** The amount of an instalment; a share is rounded half up, once. */
export function instalmentOf(given: GivenInstalment, dueId: number): Instalment {
  const { dueOn, share } = given;
  if (share === undefined) return { dueId, dueOn, amountFen: given.amountFen ?? ZERO, share: null };
  return { dueId, dueOn, amountFen: mulDiv(share.baseFen, share.basisPoints, WHOLE), share };
}

/** What is wrong with instalments that somebody wants to record; the first that applies. */
export function scheduleFault(
  given: readonly GivenInstalment[],
  contractSignedOn: Day,
  field: (index: number, name: string) => string,
): Refusal | undefined {
  const both = given.findIndex((one) => (one.amountFen === undefined) === (one.share === undefined));
  if (both >= 0) {
    return refuse("labour-cost.amount-or-share", { field: field(both, "amountFen"), right: "amountFen or share" });
  }
  const empty = given.findIndex((one) => instalmentOf(one, 0).amountFen <= ZERO);
  if (empty >= 0) {
    return refuse("labour-cost.amount-not-positive", { field: field(empty, "amountFen"), right: "at least 1 fen" });
  }
  const seen = new Set<string>();
  const again = given.findIndex(({ dueOn }) => seen.size === seen.add(dueOn).size);
  if (again >= 0) return refuse("labour-cost.day-already-scheduled", { field: field(again, "dueOn") });
  const early = given.findIndex((one) => one.dueOn < contractSignedOn);
  if (early < 0) return undefined;
  return refuse("labour-cost.before-contract", {
    field: field(early, "dueOn"),
    right: `${contractSignedOn} or later`,
  });
}

interface ScheduleSum {
  readonly dueFen: Fen;
  readonly lateFen: Fen;
  readonly lateSince: Day | null;
  readonly nextOn: Day | null;
  readonly nextFen: Fen | null;
}

/** How a schedule stands on a day: transfers fill the oldest instalment first, as `coverageOf` and the rules do. */
export function standingOf(
  dues: readonly { readonly dueOn: Day; readonly amountFen: Fen }[],
  bookedFen: Fen,
  today: Day,
): ScheduleSum {
  let left: number = Math.max(0, bookedFen);
  let [due, late] = [0, 0];
  let lateSince: Day | null = null;
  let next: { on: Day; short: number } | undefined;
  for (const { dueOn, amountFen } of dues) {
    const short = amountFen - Math.min(left, amountFen);
    left = Math.max(0, left - amountFen);
    if (dueOn <= today) due += amountFen;
    if (dueOn < today) late += short;
    if (dueOn < today && short > 0) lateSince ??= dueOn;
    if (dueOn >= today && short > 0) next ??= { on: dueOn, short };
  }
  return {
    dueFen: fen(due),
    lateFen: fen(late),
    lateSince,
    nextOn: next?.on ?? null,
    nextFen: next === undefined ? null : fen(next.short),
  };
}
