import type { Citation, Says } from "./citation.ts";
import type { InForce } from "./define-rule.ts";

/** What everything that quotes an article has: rules, clocks, penalties, liabilities, formulas. */
export interface LawItem {
  /** Equal to the file name. */
  readonly id: string;
  readonly citation: Citation;
  readonly says: Says;
  readonly inForce: InForce;
  /** The region whose law it is, equal to its folder. Absent: the nation's. */
  readonly region?: string | undefined;
  /** What the article says and this file does not decide, so that nobody reads more into an answer than it means. */
  readonly notModelled: readonly string[];
}
