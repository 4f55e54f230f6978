/** Fewer answers than this show who gave them: firms see nothing of them. */
export const ANSWERS_SHOWN_MIN = 5;

/** What was asked and what came back. Who did not answer said nothing, neither that he was paid nor that he was not. */
export interface Counts {
  readonly asked: number;
  readonly delivered: number;
  readonly answered: number;
  readonly notInFull: number;
  readonly mismatched: number;
}

export interface Share {
  readonly count: number;
  readonly of: number;
  /** In tenths of a percent, with the bounds of its 95 % interval; null where there is nothing to take a share of. */
  readonly permille: number | null;
  readonly lowPermille: number | null;
  readonly highPermille: number | null;
}

/** 97.5 % of the normal distribution. */
const Z = 1.959964;

/** A share with Wilson's interval, which holds for small numbers and at 0 and 100 % too (Wilson 1927). */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, permille: null, lowPermille: null, highPermille: null };
  const p = count / of;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  const permille = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 1000);
  return {
    count,
    of,
    permille: permille(p),
    lowPermille: permille(middle - half),
    highPermille: permille(middle + half),
  };
}

export function ratesOf({ asked, answered, notInFull, mismatched }: Counts) {
  return {
    response: shareOf(answered, asked),
    notInFull: shareOf(notInFull, answered),
    mismatch: shareOf(mismatched, answered),
  };
}

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = (of: (one: Counts) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    asked: sum((one) => one.asked),
    delivered: sum((one) => one.delivered),
    answered: sum((one) => one.answered),
    notInFull: sum((one) => one.notInFull),
    mismatched: sum((one) => one.mismatched),
  };
}
