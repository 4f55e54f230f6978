/** The calculators by their names in the address: `/law/calculators?of=wage`. */
export const CALCULATORS = ["wage", "liability", "penalty", "crime", "listing"] as const;
export type CalculatorName = (typeof CALCULATORS)[number];
