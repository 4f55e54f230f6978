import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { STATUTES } from "../../law/statutes.gen.ts";
import { SHIPPED } from "./checklist.ts";

const TEXTS = process.env.LAW_TEXTS_DIR ?? join(import.meta.dirname, "../../../../shared/law/texts");
const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

const squeezed = (text: string) => text.replaceAll(/\s/g, "");
const chinese = (number: number) => {
  const [tens, ones] = [Math.trunc(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${DIGITS[ones]}`;
};

test("every item of a checklist that ships quotes its article word for word", (t) => {
  if (!existsSync(TEXTS)) {
    t.diagnostic(`did not run: no law texts in ${TEXTS}; set LAW_TEXTS_DIR to a folder that holds them`);
    return;
  }
  for (const { items } of SHIPPED) {
    for (const { key, basis } of items) {
      const { textFile } = STATUTES.find(({ id }) => id === basis.statute) ?? {};
      assert.ok(textFile !== undefined, `${key}: no text of ${basis.statute}`);
      const text = readFileSync(join(TEXTS, textFile), "utf8");
      const start = text.search(new RegExp(`^第${chinese(Number(basis.article))}条[\\s　]`, "m"));
      const length = text.slice(start + 1).search(/^第[一二三四五六七八九十]+条[\s　]/m);
      const article = squeezed(text.slice(start, start + 1 + length));
      assert.ok(article.includes(squeezed(basis.quote)), `${key}: article ${basis.article} does not say it`);
    }
  }
});

test("every item can be read in Chinese, Tibetan and English", () => {
  for (const { items, groups } of SHIPPED) {
    for (const { key, bo, en } of [...items, ...groups]) {
      assert.match(bo, /[\u0f40-\u0f6c]/, key);
      assert.doesNotMatch(en, /\p{Script=Han}/u, key);
    }
  }
});
