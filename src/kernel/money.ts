import { assert } from "./assert.ts";

/** Money in integer fen (1/100 yuan), exact up to ±90 trillion yuan. Only these functions make one. */
export type Fen = number & { readonly __brand: "Fen" };

export function fen(amount: number): Fen {
  assert(Number.isSafeInteger(amount), `not an exact amount in fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen;
}

export const ZERO: Fen = fen(0);

/**
 * The most that one amount of one worker is (a rate, an allowance, an advance): a million yuan. Whatever lies above was
 * mistyped, and what is computed from it would leave exact numbers.
 */
export const WORKER_FEN_MAX: Fen = fen(100_000_000);

/** The most that one amount of a project or a company is (a contract, a transfer, a claim): a hundred billion yuan. */
export const PROJECT_FEN_MAX: Fen = fen(10_000_000_000_000);

export function addFen(...amounts: readonly Fen[]): Fen {
  return sumFen(amounts);
}

export function subFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

export function negFen(amount: Fen): Fen {
  return fen(-amount);
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

export type Rounding = "half-up" | "down" | "up";

/**
 * `amount × numerator ÷ denominator`, exact in between, rounded once. Numerator and denominator are integers:
 * a day rate of 21.75 is `mulDiv(rate, 100, 2175)`. Half-up rounds the half away from zero, as payrolls do.
 */
export function mulDiv(amount: Fen, numerator: number, denominator: number, rounding: Rounding = "half-up"): Fen {
  assert(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator), "mulDiv takes integers");
  assert(denominator > 0, "mulDiv divides by a positive number");
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const quotient = product / divisor;
  const remainder = product % divisor;
  if (remainder === 0n || rounding === "down") return fen(Number(quotient));
  const magnitude = remainder < 0n ? -remainder : remainder;
  const away = product < 0n ? -1n : 1n;
  const roundsAway = rounding === "up" || magnitude * 2n >= divisor;
  return fen(Number(roundsAway ? quotient + away : quotient));
}

/** `123456` → `1234.56`. */
export function yuanText(amount: Fen): string {
  const magnitude = Math.abs(amount);
  const cents = String(magnitude % 100).padStart(2, "0");
  return `${amount < 0 ? "-" : ""}${Math.floor(magnitude / 100)}.${cents}`;
}

/** `1234.5` → 123450 fen; undefined when the text is not yuan with at most two decimals. Accepts `1,234.50`. */
export function parseYuan(text: string): Fen | undefined {
  const match = /^(-?)(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const whole = Number((match[2] ?? "").replaceAll(",", ""));
  const cents = Number((match[3] ?? "").padEnd(2, "0") || "0");
  return fen((match[1] === "-" ? -1 : 1) * (whole * 100 + cents));
}
