import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { type ArticleKey, numberOfChinese } from "../../law/articles.ts";
import type { Statute } from "../../law/statute.ts";

/** One article of an official text, from `第十二条` to the next article or heading. */
export interface Article {
  readonly article: ArticleKey;
  readonly text: string;
}

const HEAD = /^[\s　#*]*第([一二三四五六七八九十百千零〇○]+)条(?:之([一二三四五六七八九十]+))?\**[\s　]/;
/** `## 第二章 …`: stands between articles and belongs to none. */
const HEADING = /^[\s　#*]*(?:第[一二三四五六七八九十百零〇○]+(?:编|分编|章|节)[\s　]|附[\s　]*则|附件|<!--)/;

/**
 * The articles of an official text in their order. A line that begins with an article's number opens the article only
 * where the number follows on the one before: a paragraph that begins by naming another article does not.
 */
export function articlesOf(text: string): Article[] {
  const found: { article: ArticleKey; lines: string[] }[] = [];
  let [number, inserted, between] = [0, 0, true];
  for (const line of text.split(/\r?\n/)) {
    const [, first = "", second = ""] = HEAD.exec(line) ?? [];
    const [main, extra] = [numberOfChinese(first), numberOfChinese(second) ?? 0];
    const next = main === number + 1 && extra === 0;
    const insert = main === number && number > 0 && extra === inserted + 1;
    if (main !== undefined && (next || insert)) {
      [number, inserted, between] = [main, extra, false];
      found.push({ article: extra === 0 ? String(main) : `${main}-${extra}`, lines: [line.replace(/^[\s　#*]+/, "")] });
    } else if (HEADING.test(line)) between = true;
    else if (!between) found.at(-1)?.lines.push(line.trim());
  }
  return found.map(({ article, lines }) => ({ article, text: lines.filter((line) => line !== "").join("\n") }));
}

const TEXT_BYTES_MAX = 1024 * 1024;

/** Official texts are found in UTF-8 and, from older office programs, in GB 18030. */
export function decoded(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > TEXT_BYTES_MAX) {
    return refuse("law-text.too-large", { field: "file", right: `at most ${TEXT_BYTES_MAX} bytes` });
  }
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return refuse("law-text.not-text", { field: "file", right: "UTF-8 or GB 18030" });
}

/** The articles, or why this cannot be the instrument's text. Inserted articles (之一) are not counted. */
export function articlesFor(statute: Pick<Statute, "articles">, text: string): Outcome<Article[]> {
  const articles = articlesOf(text);
  if (articles.length === 0) return refuse("law-text.no-article", { field: "file" });
  const counted = articles.filter(({ article }) => !article.includes("-")).length;
  if (statute.articles === undefined || counted === statute.articles) return articles;
  return refuse("law-text.wrong-article-count", {
    field: "file",
    right: String(statute.articles),
    facts: { counted, last: articles.at(-1)?.article ?? "" },
  });
}

export interface Range {
  readonly from: number;
  /** Behind the last character. */
  readonly to: number;
}

/** Where the quote stands in the text, word for word but for white space; undefined where it does not. */
export function quoteRange(text: string, quote: string): Range | undefined {
  const at: number[] = [];
  let squeezed = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (/\s/.test(character)) continue;
    at.push(index);
    squeezed += character;
  }
  const wanted = quote.replaceAll(/\s/g, "");
  const start = wanted === "" ? -1 : squeezed.indexOf(wanted);
  const [from, last] = [at[start], at[start + wanted.length - 1]];
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 };
}
