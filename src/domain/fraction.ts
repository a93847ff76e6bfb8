/** An exact fraction, so that scores which are equal compare as equal. The denominator is positive. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export function fraction(numerator: number, denominator: number): Fraction {
  return { numerator, denominator };
}

/** Negative when a is less than b, zero when they are equal, positive when it is more. */
export function compare(a: Fraction, b: Fraction): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function difference(a: Fraction, b: Fraction): Fraction {
  return add(a, { ...b, numerator: -b.numerator });
}

export function largest(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? b : a;
}

/** The mean of at least one fraction. */
export function mean(fractions: readonly Fraction[]): Fraction {
  const sum = fractions.reduce(add, fraction(0, 1));
  return fraction(sum.numerator, sum.denominator * fractions.length);
}

export function toNumber({ numerator, denominator }: Fraction): number {
  return numerator / denominator;
}
