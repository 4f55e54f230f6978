import type { Mark, Says } from "../../law/citation.ts";

/** A share in basis points, fen per person, days, or people: how thresholds of a scheme are written. */
export const UNITS = ["share", "fen-per-person", "days", "people"] as const;
type Unit = (typeof UNITS)[number];

/** What one counted fact is. */
export const FACT_KINDS = [
  "site",
  "site-month",
  "worker",
  "worker-month",
  "payment",
  "instalment",
  "complaint",
  "case",
  "deadline",
  "incident",
  "survey-round",
] as const;
type FactKind = (typeof FACT_KINDS)[number];

/** Of which sites facts are expected; `none`: of no site, the facts come when something happens. */
type Expected = "active" | "after-payday" | "none";

/** What a measure is, without its query: enough to score with, and to tell people. */
export interface MeasureTerms {
  readonly key: string;
  readonly name: Says;
  /** What is counted, and of what. */
  readonly says: Says;
  readonly basis: { readonly article: string; readonly mark: Mark };
  readonly unit: Unit;
  readonly better: "more" | "less";
  readonly fact: FactKind;
  /** `median`: each fact has a number of its own; else the sums are divided. */
  readonly figure: "quotient" | "median";
  readonly expected: Expected;
  /** The facts' own numbers are fen. */
  readonly amounts?: true;
  /** Whether the scheme says within how many calendar days. */
  readonly within?: true;
  /** Whether the scheme says below which sum of denominators nobody knows. */
  readonly least?: true;
}
