import { assert, present } from "./assert.ts";

/** A seeded source of randomness: the same seed gives the same story. */
export interface Prng {
  /** A float in [0, 1). */
  next(): number;
  /** An integer in [low, high]. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** An independent stream: adding draws to one does not shift the others. */
  fork(label: string): Prng;
}

/** sfc32, seeded by hashing the text: passes PractRand to 2 TB, four adds and two shifts a draw. */
export function prng(seed: string): Prng {
  let [a, b, c, d] = hash128(seed);
  function next(): number {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }
  for (let warm = 0; warm < 15; warm += 1) next();
  function int(low: number, high: number): number {
    assert(high >= low, `empty range ${low}..${high}`);
    return low + Math.floor(next() * (high - low + 1));
  }
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => present(from[int(0, from.length - 1)], "an item to pick"),
    shuffle(items) {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = int(0, i);
        const kept = present(copy[i], "item");
        copy[i] = present(copy[j], "item");
        copy[j] = kept;
      }
      return copy;
    },
    fork: (label) => prng(`${seed}/${label}`),
  };
}

function hash128(text: string): [number, number, number, number] {
  const lanes: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    lanes[0] = lanes[1] ^ Math.imul(lanes[0] ^ code, 597399067);
    lanes[1] = lanes[2] ^ Math.imul(lanes[1] ^ code, 2869860233);
    lanes[2] = lanes[3] ^ Math.imul(lanes[2] ^ code, 951274213);
    lanes[3] = lanes[0] ^ Math.imul(lanes[3] ^ code, 2716044179);
  }
  return lanes;
}
