import { assert } from "../kernel/assert.ts";

/** The nation, in the six-digit form of region codes. */
export const NATION = "000000";

/** `540102` → `540102`, `540100`, `540000`, `000000`: nearest first. What a region does not set, it inherits. */
export function regionChain(region: string): readonly string[] {
  assert(/^\d{6}$/.test(region), `not a region code of six digits: ${region}`);
  return [...new Set([region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, NATION])];
}

/** Is the law of `own` (absent: the nation's) law in the region? */
export function appliesIn({ region: own }: { readonly region?: string | undefined }, region: string): boolean {
  return own === undefined || regionChain(region).includes(own);
}
