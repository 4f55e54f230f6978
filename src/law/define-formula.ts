import type { LawItem } from "./law-item.ts";

/** A number that an article lets anybody work out: a daily wage, overtime pay, a threshold. */
export interface Formula extends LawItem {}

export function defineFormula(formula: Formula): Formula {
  return formula;
}
