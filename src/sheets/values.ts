import { foldName, foldWidth } from "../codes/folding.ts";
import { type Day, parseDay } from "../kernel/day.ts";
import { type Fen, parseYuan, WORKER_FEN_MAX } from "../kernel/money.ts";
import { type Month, parseMonth } from "../kernel/month.ts";
import { type Outcome, refuse } from "../kernel/outcome.ts";

/** Values that cells of several sheets hold. */

export function parseName(text: string): Outcome<string> {
  const name = text.trim().replace(/\s+/g, " ");
  return name.length <= 50 && /\p{L}/u.test(name) ? name : refuse("sheet.bad-name");
}

export function parseShortText(text: string): Outcome<string> {
  const short = text.trim().replace(/\s+/g, " ");
  return short.length <= 100 ? short : refuse("sheet.too-long");
}

/** `2020-05-01`, `2020/5/1`, `2020.5.1`, `2020年5月1日` and `20200501`. */
export function parseSheetDay(text: string): Outcome<Day> {
  const folded = foldWidth(text)
    .replace(/\s+(?:\d{1,2}:\d{2}(?::\d{2})?)?$/, "")
    .trim();
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(folded);
  if (match === null) return refuse("sheet.bad-date");
  const [month, date] = [match[2] ?? match[4] ?? "", match[3] ?? match[5] ?? ""];
  const day = parseDay(`${match[1]}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return day !== undefined && day >= "1950-01-01" && day <= "2100-12-31" ? day : refuse("sheet.bad-date");
}

/** `2020-05`, `2020/5`, `2020年5月`, `202005`, and a day of the month, which spreadsheets make of `2020-05`. */
export function parseSheetMonth(text: string): Outcome<Month> {
  const folded = foldWidth(text).trim();
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:月|[-/.]\d{1,2})?|(\d{2}))$/.exec(folded);
  const month = match === null ? undefined : parseMonth(`${match[1]}-${(match[2] ?? match[3] ?? "").padStart(2, "0")}`);
  return month !== undefined && month >= "1950-01" && month <= "2100-12" ? month : refuse("sheet.bad-month");
}

/** Yuan above zero, at most a million. */
export function parseAmount(text: string): Outcome<Fen> {
  const amount = parseYuan(foldWidth(text).replace(/^\s*[¥￥]|元.*$|,/g, ""));
  return amount !== undefined && amount > 0 && amount <= WORKER_FEN_MAX ? amount : refuse("sheet.bad-amount");
}

/** The number that a person has on the project. */
export function parsePin(text: string): Outcome<number> {
  const folded = foldName(text).replace(/号$/, "");
  return /^\d{1,9}$/.test(folded) && Number(folded) > 0 ? Number(folded) : refuse("sheet.bad-worker-number");
}
