import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, type Fraction, fraction, largest, mean, toNumber } from '#domain/fraction.ts';

const third = fraction(1, 3);

const arbitraryFraction = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe('a fraction', () => {
  test('equals another of the same value, however it is written', () => {
    expect(compare(third, fraction(200, 600))).toBe(0);
  });

  test('is less or more than another, also where it falls below zero', () => {
    expect(compare(third, fraction(34, 100))).toBeLessThan(0);
    expect(compare(third, fraction(33, 100))).toBeGreaterThan(0);
    expect(compare(fraction(-1, 2), third)).toBeLessThan(0);
  });

  test('adds thirds without loss, where decimals lose', () => {
    expect(compare(add(add(third, third), third), fraction(1, 1))).toBe(0);
    expect(compare(add(fraction(1, 10), fraction(2, 10)), fraction(3, 10))).toBe(0);
  });

  test('becomes the nearest number', () => {
    expect(toNumber(third)).toBe(1 / 3);
  });
});

describe('the largest of two fractions', () => {
  test('is the same, whichever comes first', () => {
    expect(largest(third, fraction(1, 2))).toEqual(fraction(1, 2));
    expect(largest(fraction(1, 2), third)).toEqual(fraction(1, 2));
  });
});

describe('the mean of fractions', () => {
  test('of one is that one', () => {
    expect(compare(mean([third]), third)).toBe(0);
  });

  test('of thirds and halves is exact', () => {
    expect(compare(mean([third, fraction(1, 2), fraction(2, 3)]), fraction(1, 2))).toBe(0);
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryScore(), { minLength: 1, maxLength: 7 }), (scores) => {
        expect(compare(mean(scores), mean(scores.toReversed()))).toBe(0);
      }),
    );
  });

  test('is exact for the seven factors of a level with three answers each', () => {
    fc.assert(
      fc.property(fc.array(arbitraryScore(), { minLength: 7, maxLength: 7 }), (scores) => {
        const { numerator, denominator } = mean(scores);
        // Six is a multiple of 1, 2 and 3, so that each score is a whole number of sixths.
        const sixths = scores.reduce((sum, score) => sum + (score.numerator * 6) / score.denominator, 0);
        expect(BigInt(numerator) * 42n).toBe(BigInt(sixths) * BigInt(denominator));
      }),
    );
  });
});

describe('comparing fractions', () => {
  test('agrees with whole numbers of any size', () => {
    fc.assert(
      fc.property(arbitraryFraction, arbitraryFraction, (a, b) => {
        const left = BigInt(a.numerator) * BigInt(b.denominator);
        const right = BigInt(b.numerator) * BigInt(a.denominator);
        expect(Math.sign(compare(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});

/** The score of a factor with one to three answers. */
function arbitraryScore(): fc.Arbitrary<Fraction> {
  return fc.array(fc.constantFrom(0, 25, 50, 75, 100), { minLength: 1, maxLength: 3 }).map((points) =>
    fraction(
      points.reduce<number>((sum, point) => sum + point, 0),
      points.length,
    ),
  );
}
