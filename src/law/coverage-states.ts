/**
 * What the program does with an article. `computed`: something cites it and works an answer out. `document`: only rules
 * that look whether a document or an event was recorded. `not-computable`: nothing can be computed, and why is said.
 * `open`: none of these; nobody has dealt with it yet.
 */
export const COVERAGE_STATES = ["computed", "document", "not-computable", "open"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];
