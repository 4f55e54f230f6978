import type { Day } from "../../kernel/day.ts";
import { type Fen, fen, sumFen } from "../../kernel/money.ts";

export interface ScheduledTransfer {
  readonly dueOn: Day;
  readonly amountFen: Fen;
}

export interface BookedTransfer {
  readonly bookedOn: Day;
  /** Negative: the bank took back a transfer. */
  readonly amountFen: Fen;
}

interface Coverage {
  readonly coveredFen: Fen;
  /** The day of the transfer that completed it. */
  readonly coveredOn: Day | null;
  readonly state: "covered" | "covered-late" | "late" | "upcoming";
}

/** What of a transfer went to an instalment: both by their place in the day order. */
interface Share<Due, Transfer> {
  readonly due: Due;
  readonly transfer: Transfer;
  readonly amountFen: Fen;
}

/**
 * Which transfer covers which instalment: each goes to the oldest instalment not yet covered, whatever the transfer's
 * own reference says, so that an owner cannot skip an old instalment by naming a new one. What the bank took back is
 * taken from the newest transfers that came before it.
 */
export function sharesOf<Due extends ScheduledTransfer, Transfer extends BookedTransfer>(
  schedule: readonly Due[],
  transfers: readonly Transfer[],
): readonly Share<Due, Transfer>[] {
  const left = keptOf(transfers);
  const shares: Share<Due, Transfer>[] = [];
  let next = 0;
  for (const due of schedule.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))) {
    let open: number = due.amountFen;
    for (let one = left[next]; one !== undefined && open > 0; one = left[next]) {
      const used = Math.min(one.keptFen, open);
      if (used > 0) shares.push({ due, transfer: one.transfer, amountFen: fen(used) });
      open -= used;
      one.keptFen -= used;
      if (one.keptFen === 0) next += 1;
    }
  }
  return shares;
}

/** Transfers in the order of their days, each with what was not taken back of it. */
function keptOf<Transfer extends BookedTransfer>(transfers: readonly Transfer[]) {
  const inOrder = transfers.toSorted((a, b) => {
    if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
    return Number(a.amountFen < 0) - Number(b.amountFen < 0);
  });
  const kept: { readonly transfer: Transfer; keptFen: number }[] = [];
  for (const transfer of inOrder) {
    if (transfer.amountFen > 0) kept.push({ transfer, keptFen: transfer.amountFen });
    let back = Math.max(0, -transfer.amountFen);
    for (let at = kept.length - 1; at >= 0 && back > 0; at -= 1) {
      const one = kept[at];
      if (one === undefined) break;
      const taken = Math.min(one.keptFen, back);
      one.keptFen -= taken;
      back -= taken;
    }
  }
  return kept;
}

/** How far the owner's transfers cover what was scheduled. */
export function coverageOf<Due extends ScheduledTransfer>(
  schedule: readonly Due[],
  transfers: readonly BookedTransfer[],
  today: Day,
): (Due & Coverage)[] {
  const shares = Map.groupBy(sharesOf(schedule, transfers), ({ due }) => due);
  return schedule
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((instalment) => {
      const own = shares.get(instalment) ?? [];
      const coveredFen = sumFen(own.map((one) => one.amountFen));
      const complete = coveredFen === instalment.amountFen;
      const coveredOn = complete ? (own.at(-1)?.transfer.bookedOn ?? null) : null;
      return { ...instalment, coveredFen, coveredOn, state: stateOf(instalment.dueOn, coveredOn, today) };
    });
}

function stateOf(dueOn: Day, coveredOn: Day | null, today: Day): Coverage["state"] {
  if (coveredOn !== null) return coveredOn <= dueOn ? "covered" : "covered-late";
  return today > dueOn ? "late" : "upcoming";
}
