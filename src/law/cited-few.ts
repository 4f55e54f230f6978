import type { FactCited } from "./define-rule.ts";

const CITED_MAX = 20;

/** The first facts of a finding that counts many people: enough to start looking, and no list of a thousand. */
export function citedFew(kind: string, ids: readonly number[]): readonly FactCited[] {
  return [...ids]
    .sort((a, b) => a - b)
    .slice(0, CITED_MAX)
    .map((id) => ({ kind, id }));
}
