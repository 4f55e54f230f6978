import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADMINISTRATOR, testHost } from "../../../tools/test-host.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { articleName, articlesCited, chineseNumber, compareArticles, numberOfChinese } from "../../law/articles.ts";
import { coverageOf } from "../../law/coverage.ts";
import { LAW_ITEMS } from "../../law/law-items.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import { listTexts, loadText, showArticle, showStatute } from "./law-text.operations.ts";
import { articlesFor, articlesOf, decoded, quoteRange } from "./law-text.ts";

describe("numbers of articles", () => {
  test("are read as statutes write them, up to several hundred and back", () => {
    for (let number = 1; number <= 1260; number += 1) assert.equal(numberOfChinese(chineseNumber(number)), number);
    const written = { 10: "十", 11: "十一", 20: "二十", 101: "一百零一", 110: "一百一十", 276: "二百七十六" };
    for (const [number, text] of Object.entries(written)) assert.equal(chineseNumber(Number(number)), text);
    assert.equal(numberOfChinese("一百〇二"), 102);
    assert.equal(numberOfChinese("甲"), undefined);
  });

  test("are taken from citations without their paragraphs, and stand in order with the inserted ones", () => {
    assert.deepEqual(articlesCited("28(1), 29"), ["28", "29"]);
    assert.deepEqual(articlesCited("276-1"), ["276-1"]);
    assert.deepEqual(["277", "276-1", "276", "9"].sort(compareArticles), ["9", "276", "276-1", "277"]);
    assert.equal(articleName("276-1").zh, "第二百七十六条之一");
  });
});

const SAMPLE = `# 某法
第一章　总则

第一条　为了试验，制定本法。
第三条所称的情形，适用前款。

第二条 本法所称工资，
是指劳动报酬。

## 第二章 支付
（空白说明）

第二条之一　插入的一条。
第三条 工资应当按时支付。
`;

describe("an official text", () => {
  test("is split at its articles; a paragraph that begins by naming another article opens none", () => {
    assert.deepEqual(articlesOf(SAMPLE), [
      { article: "1", text: "第一条　为了试验，制定本法。\n第三条所称的情形，适用前款。" },
      { article: "2", text: "第二条 本法所称工资，\n是指劳动报酬。" },
      { article: "2-1", text: "第二条之一　插入的一条。" },
      { article: "3", text: "第三条 工资应当按时支付。" },
    ]);
  });

  test("has a quote where the words stand, whatever the white space between them", () => {
    const text = articlesOf(SAMPLE)[1]?.text ?? "";
    const range = quoteRange(text, "工资，是指劳动");
    assert.ok(range !== undefined);
    assert.equal(text.slice(range.from, range.to), "工资，\n是指劳动");
    assert.equal(quoteRange(text, "工资是指"), undefined);
  });

  test("is counted without inserted articles, and refused when the count or every article is missing", () => {
    assert.ok(!isRefusal(articlesFor({ articles: 3 }, SAMPLE)));
    const wrong = articlesFor({ articles: 4 }, SAMPLE);
    assert.ok(isRefusal(wrong) && wrong.refused === "law-text.wrong-article-count");
    assert.deepEqual([wrong.right, wrong.facts?.["counted"]], ["4", 3]);
    const none = articlesFor({}, "一、总则\n二、附则");
    assert.ok(isRefusal(none) && none.refused === "law-text.no-article");
  });

  test("may come in GB 18030, as old office programs write it; bytes that are no text are refused", () => {
    const gb = Uint8Array.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]); // 第一条
    assert.equal(decoded(gb), "第一条");
    const picture = decoded(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    assert.ok(isRefusal(picture) && picture.refused === "law-text.not-text");
    const large = decoded(new Uint8Array(1024 * 1024 + 1).fill(0x41));
    assert.ok(isRefusal(large) && large.refused === "law-text.too-large");
  });
});

/** A text of 64 articles: those that we quote say what we quote, all others that they are invented. */
function inventedText(leftOut = ""): string {
  const { articles = 0 } = STATUTES.find((one) => one.id === "decree724") ?? {};
  const items = Object.values(LAW_ITEMS)
    .flat()
    .filter((one) => one.citation.statute === "decree724" && one.id !== leftOut);
  return Array.from({ length: articles }, (_, index) => {
    const said = items.filter((one) => articlesCited(one.citation.article).includes(String(index + 1)));
    const quotes = said.map((one) => `前文${one.citation.quote}；`).join("");
    return `第${chineseNumber(index + 1)}条　${quotes === "" ? "虚构的条文。" : quotes}`;
  }).join("\n\n");
}

function fileOf(text: string) {
  return { fileName: "条例.txt", mediaType: "text/plain", base64: Buffer.from(text).toString("base64") };
}

describe("the law book", () => {
  test("shows the whole article with our quote marked once its text is loaded, before that the quote", async (t) => {
    const host = await testHost(t);
    const asked = { statute: "decree724", article: "12" };
    const before = await host.done(showArticle, ADMINISTRATOR, asked);
    assert.deepEqual([before.text, before.loaded, before.marked.length], [null, null, 0]);
    const rule = before.items.find((one) => one.id === "decree724-12-paid-in-full");
    assert.ok(rule !== undefined && rule.found === null && rule.kind === "rule" && rule.examples.length > 0);

    const loaded = await host.done(loadText, ADMINISTRATOR, { statute: "decree724", file: fileOf(inventedText()) });
    assert.deepEqual(
      [loaded.articles, loaded.notFound],
      [64, loaded.notFound.filter((one) => one.kind === "parameter")],
    );
    const after = await host.done(showArticle, ADMINISTRATOR, asked);
    const marked = after.marked.find((one) => one.id === rule.id);
    assert.equal(after.text?.slice(marked?.from, marked?.to), rule.quote);
    assert.equal(after.loaded?.source, "条例.txt");
    assert.deepEqual([after.before, after.after], ["11", "13"]);
    assert.equal((await host.done(showStatute, ADMINISTRATOR, { statute: "decree724" })).textLoaded, true);
  });

  test("says which of our quotes a text does not have, and the newest text is the one shown", async (t) => {
    const host = await testHost(t);
    const leftOut = "decree724-12-paid-in-full";
    const source = "https://www.gov.cn/";
    const load = (text: string) => ({ statute: "decree724", file: fileOf(text), source });
    const first = await host.done(loadText, ADMINISTRATOR, load(inventedText(leftOut)));
    assert.ok(first.notFound.some((one) => one.id === leftOut && one.article === "12"));
    const shown = await host.done(showArticle, ADMINISTRATOR, { statute: "decree724", article: "12" });
    assert.equal(shown.items.find((one) => one.id === leftOut)?.found, false);
    const again = await host.run(loadText, ADMINISTRATOR, load(inventedText(leftOut)));
    assert.ok(isRefusal(again) && again.refused === "law-text.already-loaded");
    await host.done(loadText, ADMINISTRATOR, load(inventedText()));
    const { texts } = await host.done(listTexts, ADMINISTRATOR, {});
    assert.deepEqual(
      texts.map((one) => [one.statute, one.articles, one.current, one.source]),
      [
        ["decree724", 64, true, source],
        ["decree724", 64, false, source],
      ],
    );
    const newest = await host.done(showArticle, ADMINISTRATOR, { statute: "decree724", article: "12" });
    assert.equal(newest.items.find((one) => one.id === leftOut)?.found, true);
  });

  test("refuses instruments and articles that there are not, and texts of another instrument", async (t) => {
    const host = await testHost(t);
    const cases = [
      [showStatute, { statute: "decree999" }, "statute.unknown"],
      [showArticle, { statute: "decree999", article: "1" }, "statute.unknown"],
      [showArticle, { statute: "decree724", article: "65" }, "article.unknown"],
      [loadText, { statute: "decree999", file: fileOf(SAMPLE) }, "statute.unknown"],
      [loadText, { statute: "decree423", file: fileOf(inventedText()) }, "law-text.wrong-article-count"],
      [loadText, { statute: "decree724", file: fileOf("一、没有条文") }, "law-text.no-article"],
    ] as const;
    for (const [operation, input, code] of cases) {
      const outcome = await host.run<typeof operation.contract>(operation, ADMINISTRATOR, input);
      assert.ok(isRefusal(outcome) && outcome.refused === code, `${code}: ${JSON.stringify(outcome)}`);
    }
  });
});

test("every article of an instrument is covered once, and what is cited is never called open", () => {
  for (const statute of STATUTES) {
    const coverage = coverageOf(statute);
    assert.equal(new Set(coverage.map((one) => one.article)).size, coverage.length);
    for (const { state, items, why } of coverage) {
      assert.equal(state === "computed" || state === "document", items.length > 0);
      if (state === "not-computable") assert.ok(why !== undefined && why.zh !== "" && why.en !== "");
    }
  }
});
