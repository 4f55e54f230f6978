/**
 * How alike two texts are, from 0 to 100: Dice's coefficient of their pairs of neighbouring characters, each pair as
 * often as it occurs. Spaces, punctuation and the case of letters do not count. Works for Chinese, which has no word
 * boundaries, and for Tibetan, where a pair spans a syllable.
 */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const total = sizeOf(first) + sizeOf(second);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, times] of first) shared += Math.min(times, second.get(pair) ?? 0);
  return Math.floor((shared * 200) / total);
}

/** From here on two texts are offered as one matter. Of sentences about two sites, most stay below 40. */
export const ALIKE_MIN = 55;

function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = [...text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "")];
  const pairs = new Map<string, number>();
  for (let at = 1; at < letters.length; at += 1) {
    const pair = `${letters[at - 1]}${letters[at]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const times of pairs.values()) size += times;
  return size;
}
