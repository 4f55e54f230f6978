import type { Day } from "../../src/kernel/day.ts";
import type { Month } from "../../src/kernel/month.ts";
import type { Language } from "./language.ts";

const ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as people say it; the year only where it is not today's. Tibetan names the civil month, སྤྱི་ཟླ. */
export function dayText(value: Day, language: Language, today?: Day): string {
  const [year, month, date] = [value.slice(0, 4), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
  const thisYear = year === today?.slice(0, 4);
  if (language === "zh") return `${thisYear ? "" : `${year}年`}${month}月${date}日`;
  if (language === "bo") return `${thisYear ? "" : `${year}ལོའི་`}སྤྱི་ཟླ་${month}པའི་ཚེས་${date}ཉིན་`;
  return `${date} ${ENGLISH_MONTHS[month - 1]}${thisYear ? "" : ` ${year}`}`;
}

/** A month standing alone, as in a heading. */
export function monthText(value: Month, language: Language): string {
  const [year, month] = [value.slice(0, 4), Number(value.slice(5, 7))];
  if (language === "zh") return `${year}年${month}月`;
  if (language === "bo") return `${year}ལོའི་སྤྱི་ཟླ་${month}པ།`;
  return `${ENGLISH_MONTHS[month - 1]} ${year}`;
}

/** A month inside a sentence ("the wage of …"): Tibetan needs the genitive. */
export function ofMonth(value: Month, language: Language): string {
  return language === "bo" ? monthText(value, "bo").replace("པ།", "པའི་") : monthText(value, language);
}
