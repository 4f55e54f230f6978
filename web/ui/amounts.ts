import { type Fen, fen, yuanText } from "../../src/kernel/money.ts";

/** `123456789` fen → `¥1,234,567.89`. */
export function moneyText(amount: Fen): string {
  const negative = amount < 0;
  const [whole = "0", cents = "00"] = yuanText(negative ? fen(-amount) : amount).split(".");
  return `${negative ? "−" : ""}¥${grouped(whole)}.${cents}`;
}

/** `12345` → `12,345`. */
export function countText(count: number): string {
  return `${count < 0 ? "−" : ""}${grouped(String(Math.abs(count)))}`;
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** Minutes as hours with one decimal place, rounded down: `500` → `8.3`. */
export function hoursText(minutes: number): string {
  const tenths = Math.floor(minutes / 6);
  const rest = tenths % 10;
  const whole = grouped(String(Math.floor(tenths / 10)));
  return rest === 0 ? whole : `${whole}.${rest}`;
}

/** Thousandths without needless zeros: `21750` → `21.75`. */
export function milliText(milli: number): string {
  const rest = String(milli % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return `${grouped(String(Math.floor(milli / 1000)))}${rest === "" ? "" : `.${rest}`}`;
}

export function percentText(part: number, whole: number): string {
  return whole === 0 ? "—" : `${Math.floor((part * 100) / whole)}%`;
}
