import { numberIn, optional, type Search, textIn } from "../../../app/search.ts";

/** The calculators by their names in the address: `/law/calculators?of=wage`. */
export const CALCULATORS = ["wage", "liability", "penalty", "crime", "listing"] as const;
export type CalculatorName = (typeof CALCULATORS)[number];

/** What a case hands on to the calculator of the crime's threshold; amounts in fen. */
export function crimeSearch(search: Search) {
  return optional({
    on: textIn(search, "on"),
    region: textIn(search, "region"),
    oneOwed: numberIn(search, "oneOwed"),
    oneMonths: numberIn(search, "oneMonths"),
    workers: numberIn(search, "workers"),
    total: numberIn(search, "total"),
    orderDeadline: textIn(search, "orderDeadline"),
  });
}
