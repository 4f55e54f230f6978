import { day } from "../../../../kernel/day.ts";
import { fen } from "../../../../kernel/money.ts";
import type { Consequence, Fine, PenaltyVector } from "../../../define-penalty.ts";
import { afterAnOrder, asked } from "../../../penalty-vectors.ts";

/** What articles 48 to 50 of Inner Mongolia's Regulation share. */

export const NEIMENGGU = { from: day("2025-07-01") };

export function order(article: string): readonly Consequence[] {
  const quote = "由人力资源社会保障行政部门责令限期改正";
  return [{ kind: "order-to-correct", when: "at-once", citation: cited(article, quote) }];
}

export function fiveToTen(article: string): readonly Fine[] {
  const amount = { basis: "flat", minFen: fen(5_000_000), maxFen: fen(10_000_000) } as const;
  return [{ on: "unit", amount, citation: cited(article, "逾期不改正的，处5万元以上10万元以下罚款") }];
}

export function cited(article: string, quote: string) {
  return { statute: "neimenggu-wage-2025", article, quote };
}

type Ranges = Parameters<typeof afterAnOrder>[1];

/** Around an order in Hohhot, and the same order in Lhasa, where this is not the law. */
export function inRegion(ranges: Ranges): readonly PenaltyVector[] {
  const here = { region: "150100" };
  const order = { orderedOn: day("2025-07-15"), orderDeadline: day("2025-08-04") };
  return [
    ...afterAnOrder(NEIMENGGU.from, ranges, here),
    {
      says: "an order that was missed in Lhasa, where another law holds",
      asked: asked({ ...order, on: day("2025-08-05") }),
      state: "not-governed",
    },
  ];
}

export const FIVE_TO_TEN = { range: [5_000_000, 10_000_000] } as const;

export const NOT_MODELLED = [
  "The order sets the deadline. The quote was read in a copy of the official database.",
  "Grave cases are punished more heavily (article 52): the authority weighs that.",
];
