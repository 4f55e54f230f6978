import type { LawItem } from "./law-item.ts";
import type { LawItemKind } from "./law-items.ts";
import type { Statute } from "./statute.ts";

/** What the program does with one article: the items that cite it, or why nothing of it is computed. */
export interface ArticleCoverage {
  readonly article: number;
  /** By kind, in the order of the law items. */
  readonly items: readonly CoveringItem[];
  readonly reason?: { readonly zh: string; readonly en: string } | undefined;
}

const LAW_ITEM_KINDS = ["rule", "clock", "penalty", "liability", "formula"] as const satisfies readonly LawItemKind[];

interface CoveringItem {
  readonly kind: LawItemKind;
  readonly id: string;
}

/** Every article of an instrument, from the first to the last; empty where its number of articles is not known. */
export function coverageOf(
  statute: Statute,
  items: Readonly<Record<LawItemKind, readonly LawItem[]>>,
): readonly ArticleCoverage[] {
  const byArticle = new Map<number, CoveringItem[]>();
  for (const kind of LAW_ITEM_KINDS) {
    for (const { id, citation } of items[kind]) {
      if (citation.statute !== statute.id) continue;
      for (const article of articlesIn(citation.article)) {
        const found = byArticle.get(article);
        if (found === undefined) byArticle.set(article, [{ kind, id }]);
        else found.push({ kind, id });
      }
    }
  }
  return Array.from({ length: statute.articles ?? 0 }, (_, index) => {
    const article = index + 1;
    return { article, items: byArticle.get(article) ?? [], reason: statute.notComputable?.[String(article)] };
  });
}

/** `13` → 13; `28(1)` → 28; `27, 29` → 27 and 29. */
export function articlesIn(cited: string): readonly number[] {
  const found = new Set<number>();
  for (const part of cited.split(/[,，、]/)) {
    const article = Number.parseInt(part.trim(), 10);
    if (Number.isSafeInteger(article)) found.add(article);
  }
  return [...found];
}
