import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { Profile } from '#domain/profile-link.ts';
import type { Direction, ProfileScore } from '#domain/scoring.ts';

/*
 * The link of a profile a second time, written from what `encodeProfile` and `keyOf` say of themselves and not from their
 * code: the two must never differ. It finds the scores that a factor can have by adding up, and not by answering.
 */

/** How many of a factor's scored items are balances, and how many rise from low to high. */
export interface Shape {
  readonly balances: number;
  readonly rising: number;
}

/** A score in words: how many answers, the sum of their points, to which side they lean ('' without a balance), the band. */
export type Said = readonly [count: number, points: number, side: Direction | '', band: ProfileScore['band']];

const bytesOfNumber = 18;

export function encodeAgain(
  { role, hasIndividual, scores }: Profile,
  layout: readonly (Shape & { readonly factor: string })[],
): string {
  const digits: (readonly [digit: number, radix: number])[] = [
    [role === undefined ? 0 : { employee: 1, manager: 2, hr: 3, other: 4 }[role], 5],
    [hasIndividual ? 1 : 0, 2],
  ];
  for (const { factor, ...shape } of layout) {
    const possible = listScores(shape).map((said) => said.join(' '));
    const score = scores.find((known) => known.factor === factor);
    const place = score ? 1 + possible.indexOf(sayScore(score).join(' ')) : 0;
    if (score && place === 0) throw new RangeError(`${factor} has a score that it cannot have.`);
    digits.push([place, 1 + possible.length]);
  }
  // From the last digit, which counts ones, to the first.
  let worth = 1n;
  let number = 0n;
  for (const [digit, radix] of digits.toReversed()) {
    number += worth * BigInt(digit);
    worth *= BigInt(radix);
  }
  return writeLink(number);
}

/** The link of a number, be it one that no profile has. Its checksum is right. */
export function writeLink(number: bigint): string {
  const bytes = Buffer.from(number.toString(16).padStart(2 * bytesOfNumber, '0'), 'hex');
  if (bytes.length !== bytesOfNumber) throw new RangeError('The number is too large for a link.');
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes));
  return `p1-${Buffer.concat([bytes, checksum]).toString('base64url')}`;
}

/** How many different profiles there are, which is the first number that no profile has. */
export function countProfiles(layout: readonly Shape[]): bigint {
  return layout.reduce((product, shape) => product * BigInt(1 + listScores(shape).length), 5n * 2n);
}

export function sayScore({ count, score, direction, band }: ProfileScore): Said {
  return [count, (score.numerator * count) / score.denominator, direction ?? '', band];
}

const listed = new Map<string, readonly Said[]>();

/** Every score that a factor of some shape can have, in the order of a link: by answers, by points, by side, by band. */
export function listScores({ balances, rising }: Shape): readonly Said[] {
  const known = listed.get(`${balances} ${rising}`) ?? findScores(balances, rising);
  listed.set(`${balances} ${rising}`, known);
  return known;
}

function findScores(balances: number, rising: number): readonly Said[] {
  const found = new Map<string, Said>();
  // How many answers of a balance lean far or a little to either side, or are right; the rest has none.
  for (const [farLittle = 0, little = 0, right = 0, much = 0, farMuch = 0] of tallies(5, balances)) {
    const [under, over] = [farLittle + little, much + farMuch];
    const leaning = under + right + over;
    for (const rises of tallies(5, rising)) {
      const count = leaning + rises.reduce((sum, times) => sum + times, 0);
      if (count === 0) continue;
      const points =
        50 * (little + much) + 100 * right + rises.reduce((sum, times, step) => sum + 25 * step * times, 0);
      const said: Said = [
        count,
        points,
        leaning === 0
          ? ''
          : under > 0 && over > 0
            ? 'both'
            : under > 0
              ? 'too-little'
              : over > 0
                ? 'too-much'
                : 'about-right',
        rising === 0 ? bandOfBalance(under + over, count) : bandOfMean(points, count),
      ];
      found.set(said.join(' '), said);
    }
  }
  return [...found.values()].sort(
    ([count, points, side, band], other) =>
      count - other[0] || points - other[1] || inAlphabet(side, other[2]) || inAlphabet(band, other[3]),
  );
}

/** Every way to spread at most so many things over some boxes. */
function tallies(boxes: number, most: number): readonly (readonly number[])[] {
  if (boxes === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, first) => first).flatMap((first) =>
    tallies(boxes - 1, most - first).map((rest) => [first, ...rest]),
  );
}

function bandOfBalance(off: number, count: number): ProfileScore['band'] {
  if (off === 0) return 'high';
  return 2 * off >= count ? 'low' : 'between';
}

function bandOfMean(points: number, count: number): ProfileScore['band'] {
  if (2 * points <= 75 * count) return 'low';
  return 2 * points >= 125 * count ? 'high' : 'between';
}

function inAlphabet(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
