/** An exact amount that is rounded only at the end. The denominator is positive. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

export const NOTHING: Fraction = [0n, 1n];

export function fraction(numerator: number, denominator = 1): Fraction {
  return [BigInt(numerator), BigInt(denominator)];
}

export function added(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
}

export function times(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[0], a[1] * b[1]];
}

/** Rounds a fraction that is not negative. */
export function halfUp([numerator, denominator]: Fraction): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}
