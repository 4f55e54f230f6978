import { type ArticleKey, articlesCited, compareArticles } from "./articles.ts";
import { MARKS, type Mark } from "./citation.ts";
import type { CoverageState } from "./coverage-states.ts";
import type { Rule } from "./define-rule.ts";
import type { LawItem } from "./law-item.ts";
import { LAW_ITEMS, type LawItemKind } from "./law-items.ts";
import type { Statute } from "./statute.ts";

export interface CitingItem {
  readonly kind: LawItemKind;
  readonly item: LawItem;
}

export interface ArticleCoverage {
  readonly article: ArticleKey;
  readonly state: CoverageState;
  readonly items: readonly CitingItem[];
  readonly why?: { readonly zh: string; readonly en: string } | undefined;
}

const ALL: readonly CitingItem[] = [
  ...LAW_ITEMS.rule.map((item) => ({ kind: "rule" as const, item })),
  ...LAW_ITEMS.clock.map((item) => ({ kind: "clock" as const, item })),
  ...LAW_ITEMS.penalty.map((item) => ({ kind: "penalty" as const, item })),
  ...LAW_ITEMS.liability.map((item) => ({ kind: "liability" as const, item })),
  ...LAW_ITEMS.formula.map((item) => ({ kind: "formula" as const, item })),
];

/** Every law item with its kind: rules, clocks, penalties, liabilities, formulas. */
export function allItems(): readonly CitingItem[] {
  return ALL;
}

/** Every article of an instrument; of one whose articles were not counted, those that are named anywhere. */
export function coverageOf({ id, articles = 0, notComputable = {} }: Statute): ArticleCoverage[] {
  const citing = ALL.filter(({ item }) => item.citation.statute === id);
  const keys = new Set([
    ...Array.from({ length: articles }, (_, index) => String(index + 1)),
    ...citing.flatMap(({ item }) => articlesCited(item.citation.article)),
    ...Object.keys(notComputable),
  ]);
  return [...keys].sort(compareArticles).map((article) => {
    const items = citing.filter(({ item }) => articlesCited(item.citation.article).includes(article));
    const why = notComputable[article];
    return { article, items, why, state: stateOf(items, why !== undefined) };
  });
}

export function countStates(coverage: readonly ArticleCoverage[]): Record<CoverageState, number> {
  const counts = { computed: 0, document: 0, "not-computable": 0, open: 0 };
  for (const { state } of coverage) counts[state] += 1;
  return counts;
}

function stateOf(items: readonly CitingItem[], said: boolean): CoverageState {
  if (items.length === 0) return said ? "not-computable" : "open";
  return items.every(({ kind, item }) => kind === "rule" && readsRecordsOnly(item.id)) ? "document" : "computed";
}

/** Seen in its worked examples: beside the project and its companies they hold recorded documents and events alone. */
function readsRecordsOnly(ruleId: string): boolean {
  const rule: Rule | undefined = LAW_ITEMS.rule.find((one) => one.id === ruleId);
  const read = new Set((rule?.vectors ?? []).flatMap(({ facts }) => filled(facts)));
  read.delete("companies");
  return read.size === 1 && read.has("records");
}

function filled(facts: object): string[] {
  return Object.entries(facts).flatMap(([name, value]) => (Array.isArray(value) && value.length > 0 ? [name] : []));
}

/** How a law item was verified: as it says itself, else as its instrument was. */
export function markOf(item: LawItem, statute: Pick<Statute, "mark">): Mark {
  const own: unknown = "mark" in item ? item.mark : undefined;
  return MARKS.find((mark) => mark === own) ?? statute.mark;
}

/** Worked examples as sentences: `says` where a vector has one, else a clock's working. */
export function exampleSentences(item: LawItem): string[] {
  const vectors: unknown = "vectors" in item ? item.vectors : [];
  if (!Array.isArray(vectors)) return [];
  return vectors.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    if ("says" in one && typeof one.says === "string") return [one.says];
    return "from" in one && "due" in one && "why" in one ? [`${one.from} → ${one.due}: ${one.why}`] : [];
  });
}
