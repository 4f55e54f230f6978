import { type Fen, fen } from "../kernel/money.ts";
import { type Outcome, refuse } from "../kernel/outcome.ts";

// `xs:decimal` without a minus: ISO 20022 amounts and control sums carry no sign, CRDT or DBIT tells the direction.
const DECIMAL = /^\+?0*(\d*)(?:\.(\d*))?$/;

/**
 * Exact yuan text (`xs:decimal`: `1234`, `1234.5`, `.50`, `1234.50000`) as fen, by digits alone, never through a float.
 * More than two decimals are accepted only when the rest are zeros: no bank books less than one fen.
 */
export function amountFromText(text: string): Outcome<Fen> {
  const match = text.length <= 64 ? DECIMAL.exec(text) : null;
  const whole = match?.[1] ?? "";
  const fraction = match?.[2] ?? "";
  if (match === null || !/\d/.test(text)) {
    return refuse("bank-file.not-an-amount", { right: "yuan with a decimal point, such as 1234.50" });
  }
  if (/[^0]/.test(fraction.slice(2))) {
    return refuse("bank-file.amount-below-fen", { right: "yuan with at most two decimals" });
  }
  const digits = BigInt(whole + fraction.slice(0, 2).padEnd(2, "0"));
  if (digits > BigInt(Number.MAX_SAFE_INTEGER)) {
    return refuse("bank-file.amount-too-large", { right: "at most 90071992547409.91 yuan" });
  }
  return fen(Number(digits));
}

/** The exact sum, or undefined when it is larger than an exact amount can be. */
export function exactSum(amounts: Iterable<Fen>): Fen | undefined {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!Number.isSafeInteger(total)) return undefined;
  }
  return fen(total);
}
