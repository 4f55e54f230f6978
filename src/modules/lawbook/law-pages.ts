import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { articleName, articlesCited } from "../../law/articles.ts";
import { type CitingItem, countStates, coverageOf, exampleSentences, markOf } from "../../law/coverage.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import type { Statute } from "../../law/statute.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import type { showArticle, showStatute } from "./law-text.contract.ts";
import type { LoadedText } from "./law-text.store.ts";
import { type Article, articlesOf, quoteRange } from "./law-text.ts";

export type TextShown = LoadedText & { readonly text: string };

export function statuteUnknown(): Refusal {
  return refuse("statute.unknown", { field: "statute", right: STATUTES.map((one) => one.id).join(", ") });
}

function statuteRow(one: Statute, loaded: readonly string[]) {
  return {
    statute: one.id,
    number: one.number,
    title: one.title,
    issuer: one.issuer,
    region: one.region ?? null,
    from: one.inForce.from,
    to: one.inForce.to ?? null,
    address: one.address ?? null,
    mark: one.mark,
    articles: one.articles ?? null,
    coverage: countStates(coverageOf(one)),
    textLoaded: loaded.includes(one.id),
  };
}

/** The instruments from which most follows come first. */
export function statuteRows(loaded: readonly string[]): ReturnType<typeof statuteRow>[] {
  const weight = ({ coverage }: ReturnType<typeof statuteRow>) => coverage.computed + coverage.document;
  return STATUTES.map((one) => statuteRow(one, loaded)).sort((a, b) => weight(b) - weight(a));
}

export function statutePage(id: string, loaded: readonly string[]): Outcome<OutputOf<typeof showStatute>> {
  const statute = STATUTES.find((one) => one.id === id);
  if (statute === undefined) return statuteUnknown();
  const list = coverageOf(statute).map(({ article, state, items, why }) => ({
    article,
    name: articleName(article),
    state,
    items: items.map(({ kind, item }) => ({ kind, id: item.id, says: item.says })),
    why: why ?? null,
  }));
  return { ...statuteRow(statute, loaded), list };
}

/** An article that the loaded text has and nothing of ours names (之一) has a page too. */
export function articlePage(
  id: string,
  article: string,
  loaded: readonly string[],
  text: TextShown | undefined,
): Outcome<OutputOf<typeof showArticle>> {
  const statute = STATUTES.find((one) => one.id === id);
  if (statute === undefined) return statuteUnknown();
  const coverage = coverageOf(statute);
  const at = coverage.findIndex((one) => one.article === article);
  const written = text === undefined ? undefined : articlesOf(text.text).find((one) => one.article === article)?.text;
  const covered = coverage[at];
  if (covered === undefined && written === undefined) {
    const right = coverage.length === 0 ? "" : `${coverage[0]?.article} to ${coverage.at(-1)?.article}`;
    return refuse("article.unknown", { field: "article", right });
  }
  const items = covered?.items ?? [];
  return {
    ...statuteRow(statute, loaded),
    article,
    name: articleName(article),
    state: covered?.state ?? "open",
    why: covered?.why ?? null,
    before: at > 0 ? (coverage[at - 1]?.article ?? null) : null,
    after: at < 0 ? null : (coverage[at + 1]?.article ?? null),
    text: written ?? null,
    loaded: text === undefined || written === undefined ? null : loadedFrom(text),
    marked: items.flatMap(({ item }) => {
      const range = written === undefined ? undefined : quoteRange(written, item.citation.quote);
      return range === undefined ? [] : [{ id: item.id, ...range }];
    }),
    items: items.map((one) => itemRow(one, statute, written)),
  };
}

function loadedFrom({ textId, digest, source, loadedByName, loadedAt }: TextShown) {
  return { textId, digest, source, loadedByName, loadedAt };
}

function itemRow({ kind, item }: CitingItem, statute: Statute, written: string | undefined) {
  return {
    kind,
    id: item.id,
    says: item.says,
    quote: item.citation.quote,
    found: written === undefined ? null : quoteRange(written, item.citation.quote) !== undefined,
    from: item.inForce.from,
    to: item.inForce.to ?? null,
    mark: markOf(item, statute),
    region: item.region ?? null,
    examples: exampleSentences(item),
    notModelled: [...item.notModelled],
  };
}

export interface OurQuote {
  readonly kind: string;
  readonly id: string;
  /** Empty where a parameter quotes the instrument without naming an article. */
  readonly article: string;
  readonly quote: string;
}

/** Everything of ours that quotes the instrument word for word. */
export function quotesOf(statute: string, items: readonly CitingItem[]): OurQuote[] {
  const ofItems = items
    .filter(({ item }) => item.citation.statute === statute)
    .map(({ kind, item: { id, citation } }) => ({ kind, id, article: citation.article, quote: citation.quote }));
  const ofParameters = PARAMETERS.flatMap(({ id, values }) =>
    values
      .filter((one) => one.statute === statute && one.quote !== undefined)
      .map(({ quote }) => ({ kind: "parameter", id, article: "", quote: present(quote, "a quote") })),
  );
  return [...ofItems, ...ofParameters];
}

export function isFound({ article, quote }: OurQuote, text: string, articles: readonly Article[]): boolean {
  if (article === "") return quoteRange(text, quote) !== undefined;
  const cited = articlesCited(article);
  return articles.some((one) => cited.includes(one.article) && quoteRange(one.text, quote) !== undefined);
}
