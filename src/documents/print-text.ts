import type { Day } from "../kernel/day.ts";
import { type Fen, yuanText } from "../kernel/money.ts";
import type { Month } from "../kernel/month.ts";

/** `1234567` → `12,345.67`. */
export function amountText(amount: Fen): string {
  const [whole = "", cents = ""] = yuanText(amount).split(".");
  return `${whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ",")}.${cents}`;
}

/** Thousandths without needless zeros: `1500` → `1.5`. */
export function milliText(quantity: number): string {
  const [whole, rest] = [Math.trunc(quantity / 1000), String(Math.abs(quantity % 1000)).padStart(3, "0")];
  return `${whole}.${rest}`.replace(/\.?0+$/, "");
}

/** Minutes as hours with at most two digits, down: `630` → `10.5`. */
export function hoursText(minutes: number): string {
  return milliText(Math.floor((minutes * 100) / 60) * 10);
}

/** `2020-11-05` → `2020年11月5日`. */
export function dayText(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

export function monthText(month: Month): string {
  const [year, number] = month.split("-").map(Number);
  return `${year}年${number}月`;
}

/** For a cell where a day may be absent. */
export function dayOrNothing(day: Day | null): string {
  return day ?? "";
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;

/** An amount in the capitals of Chinese vouchers, as 《支付结算办法》 annex 1 has them: `123456` → 壹仟贰佰叁拾肆元伍角陆分. */
export function capitals(amount: Fen): string {
  const [yuan = 0, cents = 0] = yuanText(amount).replace("-", "").split(".").map(Number);
  const [jiao, fen] = [Math.floor(cents / 10), cents % 10];
  const whole = yuan === 0 ? "" : `${wholeCapitals(yuan)}元`;
  const gap = whole !== "" && jiao === 0 && fen > 0 ? "零" : "";
  const rest =
    cents === 0
      ? whole === ""
        ? "零元整"
        : "整"
      : `${jiao === 0 ? gap : `${DIGITS[jiao]}角`}${fen === 0 ? "整" : `${DIGITS[fen]}分`}`;
  return `${amount < 0 ? "负" : ""}${whole}${rest}`;
}

function wholeCapitals(yuan: number): string {
  const groups: number[] = [];
  for (let left = yuan; left > 0; left = Math.floor(left / 10_000)) groups.push(left % 10_000);
  let text = "";
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at] ?? 0;
    if (group === 0) continue;
    const skipped = text !== "" && (group < 1000 || groups[at + 1] === 0);
    text += `${skipped ? "零" : ""}${groupCapitals(group)}${GROUPS[at]}`;
  }
  return text;
}

function groupCapitals(group: number): string {
  let text = "";
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) zero = text !== "";
    else {
      text += `${zero ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
      zero = false;
    }
  }
  return text;
}
