/** An article's key: its number, with the number of an inserted one behind a dash: `12`, `276-1` (第二百七十六条之一). */
export type ArticleKey = string;

/** The articles that a citation names: `28(1), 29` → `28`, `29`. Paragraphs are left out. */
export function articlesCited(cited: string): ArticleKey[] {
  return cited.split(/[,，、;；]/).flatMap((part) => /^\s*(\d+(?:-\d+)?)/.exec(part)?.[1] ?? []);
}

/** By number, inserted articles after the one that they follow. */
export function compareArticles(a: ArticleKey, b: ArticleKey): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  return first.number - second.number || first.inserted - second.inserted;
}

export function articleName(key: ArticleKey): { zh: string; en: string } {
  const { number, inserted } = partsOf(key);
  const zh = `第${chineseNumber(number)}条${inserted > 0 ? `之${chineseNumber(inserted)}` : ""}`;
  return { zh, en: `Article ${key}` };
}

function partsOf(key: ArticleKey): { number: number; inserted: number } {
  const [number = 0, inserted = 0] = key.split("-").map(Number);
  return { number, inserted };
}

const DIGITS = "零一二三四五六七八九";
const PLACES = [
  ["千", 1000],
  ["百", 100],
  ["十", 10],
] as const;

/** 一 to 九千九百九十九, as statutes count: 10 is 十, 110 is 一百一十, 101 is 一百零一. */
export function chineseNumber(number: number): string {
  let [text, rest, gap] = ["", number, false];
  for (const [sign, place] of PLACES) {
    const digit = Math.floor(rest / place);
    rest %= place;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    const bare = place === 10 && digit === 1 && text === "";
    text += `${gap ? "零" : ""}${bare ? "" : DIGITS[digit]}${sign}`;
    gap = false;
  }
  if (rest > 0 || text === "") text += `${gap ? "零" : ""}${DIGITS[rest]}`;
  return text;
}

/** The other way round; undefined where it is no number. 〇 and ○ are written for 零. */
export function numberOfChinese(text: string): number | undefined {
  if (text === "") return undefined;
  let [sum, digit] = [0, 0];
  for (const sign of text.replaceAll(/[〇○]/g, "零")) {
    const place = PLACES.find(([name]) => name === sign)?.[1];
    if (place !== undefined) {
      sum += (digit === 0 ? 1 : digit) * place;
      digit = 0;
      continue;
    }
    const value = DIGITS.indexOf(sign);
    if (value < 0) return undefined;
    digit = value;
  }
  return sum + digit;
}
