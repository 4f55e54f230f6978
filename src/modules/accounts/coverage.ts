import type { Day } from "../../kernel/day.ts";
import { type Fen, fen, ZERO } from "../../kernel/money.ts";

export interface ScheduledTransfer {
  readonly dueOn: Day;
  readonly amountFen: Fen;
}

export interface BookedTransfer {
  readonly bookedOn: Day;
  readonly amountFen: Fen;
}

interface Coverage {
  readonly coveredFen: Fen;
  /** The day of the transfer that completed it. */
  readonly coveredOn: Day | null;
  readonly state: "covered" | "covered-late" | "late" | "upcoming";
}

/**
 * How far the owner's transfers cover what was scheduled: each transfer goes to the oldest instalment not yet covered,
 * whatever the transfer's own reference says, so that an owner cannot skip an old instalment by naming a new one.
 */
export function coverageOf<Due extends ScheduledTransfer>(
  schedule: readonly Due[],
  transfers: readonly BookedTransfer[],
  today: Day,
): (Due & Coverage)[] {
  const booked = transfers.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
  const instalments = schedule.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  let next = 0;
  let left: number = booked[0]?.amountFen ?? ZERO;
  return instalments.map((instalment) => {
    let covered = 0;
    let coveredOn: Day | null = null;
    for (let one = booked[next]; one !== undefined && covered < instalment.amountFen; one = booked[next]) {
      const used = Math.min(left, instalment.amountFen - covered);
      covered += used;
      left -= used;
      coveredOn = one.bookedOn;
      if (left > 0) continue;
      next += 1;
      left = booked[next]?.amountFen ?? ZERO;
    }
    const complete = covered === instalment.amountFen;
    return {
      ...instalment,
      coveredFen: fen(covered),
      coveredOn: complete ? coveredOn : null,
      state: stateOf(instalment.dueOn, complete ? coveredOn : null, today),
    };
  });
}

function stateOf(dueOn: Day, coveredOn: Day | null, today: Day): Coverage["state"] {
  if (coveredOn !== null) return coveredOn <= dueOn ? "covered" : "covered-late";
  return today > dueOn ? "late" : "upcoming";
}
