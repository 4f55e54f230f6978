import { CLOCKS } from "./clocks.gen.ts";
import { FORMULAS } from "./formulas.gen.ts";
import type { LawItem } from "./law-item.ts";
import { LIABILITIES } from "./liabilities.gen.ts";
import { PENALTIES } from "./penalties.gen.ts";
import { RULES } from "./rules.gen.ts";

/** Everything that quotes an article, by kind. */
export const LAW_ITEMS = {
  rule: RULES,
  clock: CLOCKS,
  penalty: PENALTIES,
  liability: LIABILITIES,
  formula: FORMULAS,
} as const satisfies Readonly<Record<string, readonly LawItem[]>>;

export type LawItemKind = keyof typeof LAW_ITEMS;
