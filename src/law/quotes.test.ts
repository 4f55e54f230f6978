import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { day } from "../kernel/day.ts";
import { CRIME } from "./crime-threshold.ts";
import { DOUBLE_PAY } from "./double-pay.ts";
import { LATE_FINE } from "./late-fine.ts";
import { LAW } from "./law.ts";
import type { LawItem } from "./law-item.ts";
import { LAW_ITEMS } from "./law-items.ts";
import { LISTING_REASONS, LISTING_TERMS, REMOVAL_REASONS } from "./listing.ts";
import { PARAMETERS } from "./parameters.gen.ts";
import { payday } from "./payday.ts";
import { PENALTIES } from "./penalties.gen.ts";
import { HEARING, PENALTY_NOTES } from "./penalty-notes.ts";
import { RULES } from "./rules.gen.ts";
import { STATUTES } from "./statutes.gen.ts";

/** Law texts are not part of the repository: an administrator (or the developer) supplies them. */
const TEXTS = process.env.LAW_TEXTS_DIR ?? join(import.meta.dirname, "../../../shared/law/texts");

/** Instruments of which no text is available: their quotes were read in secondary sources and cannot be checked. */
const WITHOUT_TEXT = [
  "administrative-litigation-2017",
  "administrative-penalty-2017",
  "administrative-review-2017",
  "civil-procedure-2017",
  "criminal-law",
  "mohrss-2017-16",
  "mohrss-2021-53",
  "mohrss-2021-65",
  "mohrss-order-25",
  "mohurd-2022-59",
  "neimenggu-wage-2025",
];

interface Quoted {
  readonly where: string;
  readonly statute: string;
  readonly article?: string | undefined;
  readonly quote: string;
}

const paydayTrace = payday(LAW, day("2021-10-01"), "000000").trace;
const QUOTES: readonly Quoted[] = [
  ...Object.values(LAW_ITEMS).flatMap((items: readonly LawItem[]) =>
    items.map((one) => ({ where: one.id, ...one.citation })),
  ),
  ...PENALTIES.flatMap((one) =>
    [...one.fines, ...one.consequences].map(({ citation }) => ({ where: one.id, ...citation })),
  ),
  ...PENALTY_NOTES.map((one) => ({ where: one.id, ...one.citation })),
  ...Object.values({ HEARING, ...LATE_FINE, ...DOUBLE_PAY, ...CRIME, ...LISTING_TERMS }).map((one) => ({
    where: "penalty decisions",
    ...one,
  })),
  ...Object.entries({ ...LISTING_REASONS, ...REMOVAL_REASONS }).map(([where, one]) => ({ where, ...one.citation })),
  { where: "payday", ...paydayTrace.citation },
  { where: "payday (nearest working day)", ...paydayTrace.also },
  ...PARAMETERS.flatMap((parameter) =>
    parameter.values.flatMap(({ from, statute, quote }) =>
      statute === undefined || quote === undefined ? [] : [{ where: `${parameter.id} from ${from}`, statute, quote }],
    ),
  ),
];

test("every quote names an instrument that is described", () => {
  for (const { where, statute } of QUOTES) {
    assert.ok(
      STATUTES.some((one) => one.id === statute),
      `${where}: no file statutes/${statute}.yaml`,
    );
  }
});

test("instruments without a text are exactly those that are listed, and none is marked as read", () => {
  const without = STATUTES.filter((one) => one.textFile === undefined);
  assert.deepEqual(without.map((one) => one.id).sort(), WITHOUT_TEXT);
  for (const one of without) assert.notEqual(one.mark, "P", `${one.id} is marked P and has no text`);
});

test("every quote stands word for word in the official text, in the article that is cited", (t) => {
  if (!existsSync(TEXTS)) {
    t.diagnostic(`did not run: no law texts in ${TEXTS}; set LAW_TEXTS_DIR to a folder that holds them`);
    return;
  }
  const names = readdirSync(TEXTS);
  let checked = 0;
  for (const { where, statute, article, quote } of QUOTES) {
    const { textFile } = STATUTES.find((one) => one.id === statute) ?? {};
    if (textFile === undefined) {
      t.diagnostic(`not checked, no text of ${statute}: ${where}`);
      continue;
    }
    assert.ok(names.includes(textFile), `${textFile} is not in ${TEXTS}`);
    const text = readFileSync(join(TEXTS, textFile), "utf8");
    const scope = article === undefined || !hasArticles(text) ? text : articleOf(text, Number.parseInt(article, 10));
    assert.ok(squeezed(scope).includes(squeezed(quote)), `${where}: article ${article} does not say "${quote}"`);
    checked += 1;
  }
  const readable = RULES.filter((one) => !WITHOUT_TEXT.includes(one.citation.statute));
  assert.ok(checked >= readable.length, "fewer quotes were checked than there are rules with a text");
});

/** Notices and letters are divided into sections, or not at all: they are quoted as a whole. */
function hasArticles(text: string): boolean {
  return /^第一条[\s　]/m.test(text);
}

/** The text from `第十二条` to the next article. */
function articleOf(text: string, article: number): string {
  const start = text.search(new RegExp(`^第${chinese(article)}条[\\s　]`, "m"));
  assert.ok(start >= 0, `there is no article ${article}`);
  const end = text.slice(start + 1).search(/^第[一二三四五六七八九十百零]+条[\s　]/m);
  return end < 0 ? text.slice(start) : text.slice(start, start + 1 + end);
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** 227 → 二百二十七, 205 → 二百零五, 210 → 二百一十, 12 → 十二. */
function chinese(number: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const [ones = 0, tens = 0, hundreds = 0] = [...String(number)].reverse().map(Number);
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? "零" : "";
  const leading = tens > 1 || (tens === 1 && hundreds > 0) ? digits[tens] : "";
  return `${hundreds > 0 ? `${digits[hundreds]}百` : ""}${gap}${leading}${tens > 0 ? "十" : ""}${digits[ones]}`;
}
