import { hash } from "node:crypto";
import { type Implementation, implement } from "../../db/implement.ts";
import type { InputOf, Operation, OutputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { allItems } from "../../law/coverage.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import * as pages from "./law-pages.ts";
import * as contract from "./law-text.contract.ts";
import * as store from "./law-text.store.ts";
import { articlesFor, decoded } from "./law-text.ts";

/** For pages of the law book: the command line shows them without a database too, where no text can be loaded. */
function implementByTexts<Op extends Operation>(
  op: Op,
  show: (input: InputOf<Op>, loaded: readonly string[], text: pages.TextShown | undefined) => Outcome<OutputOf<Op>>,
  statuteOf: (input: InputOf<Op>) => string | undefined,
): Implementation<Op> {
  return {
    contract: op,
    pure: (input) => show(input, [], undefined),
    run: async ({ tx }, input) => {
      const loaded = (await store.loadedTexts(tx)).map((one) => one.statute);
      const statute = statuteOf(input);
      return show(input, loaded, statute === undefined ? undefined : await store.newestText(tx, statute));
    },
  };
}

export const listStatutes = implementByTexts(
  contract.listStatutes,
  (_input, loaded) => ({ statutes: pages.statuteRows(loaded) }),
  () => undefined,
);

export const showStatute = implementByTexts(
  contract.showStatute,
  ({ statute }, loaded) => pages.statutePage(statute, loaded),
  () => undefined,
);

export const showArticle = implementByTexts(
  contract.showArticle,
  ({ statute, article }, loaded, text) => pages.articlePage(statute, article, loaded, text),
  ({ statute }) => statute,
);

export const listTexts = implement(contract.listTexts, async ({ tx }) => {
  const texts = await store.loadedTexts(tx);
  return {
    texts: texts.map((one, at) => ({ ...one, current: texts[at - 1]?.statute !== one.statute })),
  };
});

export const loadText = implement(contract.loadText, async ({ tx, ids, now, actor }, { statute: id, file, source }) => {
  const statute = STATUTES.find((one) => one.id === id);
  if (statute === undefined) return pages.statuteUnknown();
  const text = decoded(Buffer.from(file.base64, "base64"));
  if (isRefusal(text)) return text;
  const articles = articlesFor(statute, text);
  if (isRefusal(articles)) return articles;
  const digest = hash("sha256", text, "hex");
  if ((await store.newestText(tx, id))?.digest === digest) return refuse("law-text.already-loaded", { field: "file" });
  const textId = ids.next();
  const loaded = { textId, statute: id, digest, text, articles: articles.length, source: source ?? file.fileName };
  await store.insertText(tx, loaded, now, actor);
  const quotes = pages.quotesOf(id, allItems());
  const notFound = quotes.filter((quote) => !pages.isFound(quote, text, articles));
  return { textId, articles: articles.length, quotes: quotes.length, notFound };
});
