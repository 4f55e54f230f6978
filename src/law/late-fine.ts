import { addDays, type Day, daysBetween } from "../kernel/day.ts";
import { type Fen, fen, mulDiv } from "../kernel/money.ts";
import type { Citation } from "./citation.ts";
import { PENALTY_LAW_2021 } from "./penalty-notes.ts";

export const LATE_FINE = {
  rate: {
    statute: "administrative-penalty-2021",
    article: "72",
    quote: "每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额",
  },
  stopped: {
    statute: "administrative-penalty-2021",
    article: "73",
    quote: "加处罚款的数额在行政复议或者行政诉讼期间不予计算",
  },
} as const satisfies Readonly<Record<string, Citation>>;

/** The number that article 72 states. */
const PERCENT_A_DAY = 3;

export interface LateFine {
  /** Days late that count, up to the day asked. */
  readonly days: number;
  readonly addedFen: Fen;
  /** The first day on which the addition reaches the fine itself and grows no more; undefined: not reached. */
  readonly cappedOn: Day | undefined;
}

/**
 * What is added to a fine that was to be paid by `dueOn` and is not paid up to and including `asOf`, or paid on that
 * day. Days of a review or a suit do not count, nor do days before the law of 2021, whose older text was not read.
 */
export function lateFine(
  fineFen: Fen,
  dueOn: Day,
  asOf: Day,
  stopped: readonly { readonly from: Day; readonly to: Day }[] = [],
): LateFine {
  let days = 0;
  let cappedOn: Day | undefined;
  const start = dueOn < PENALTY_LAW_2021.from ? PENALTY_LAW_2021.from : addDays(dueOn, 1);
  for (let left = daysBetween(start, asOf), one = start; left >= 0; left -= 1, one = addDays(one, 1)) {
    if (stopped.some(({ from, to }) => from <= one && one <= to)) continue;
    days += 1;
    if (cappedOn === undefined && days * PERCENT_A_DAY >= 100) cappedOn = one;
  }
  const percent = Math.min(100, days * PERCENT_A_DAY);
  return { days, addedFen: fen(mulDiv(fineFen, percent, 100)), cappedOn };
}
