import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeProfile, parseProfile } from '#domain/profile-link.ts';
import { goldenLinks } from '../fixtures/golden-links.ts';

/** Seeds of runs in which a mutation was once read wrongly. */
const failingSeeds: readonly number[] = [];
const mutations = 100_000;
/** In milliseconds: they take about ten seconds, and more on a busy machine. */
const patience = 300_000;

describe('100,000 mutated links', () => {
  test(
    'crash nothing, and none opens but as the link that it was made of',
    () => {
      const before = Object.getOwnPropertyDescriptors(Object.prototype);
      const seen = new Map<string, number>();
      const seed = Math.trunc(Math.random() * 2 ** 31);
      console.info(`The seed of the mutated links is ${seed}.`);
      const property = fc.property(arbitraryMutant, ({ link, mutant }) => {
        const parsed = parseProfile(mutant);
        if (parsed.ok && encodeProfile(parsed.profile) !== link) throw new Error(`${mutant} opens, which was ${link}.`);
        const end = parsed.ok ? 'opened' : parsed.problem;
        seen.set(end, (seen.get(end) ?? 0) + 1);
      });
      for (const known of failingSeeds) fc.assert(property, { numRuns: mutations, seed: known });
      fc.assert(property, { numRuns: mutations, seed });
      expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
      // Were they all refused, or all for one reason, they would show little.
      for (const end of ['opened', 'none', 'newer', 'damaged'])
        expect(seen.get(end), end).toBeGreaterThan(mutations / 500);
      expect(seen.get('damaged')).toBeGreaterThan(mutations / 2);
    },
    patience,
  );
});

/** What happens to a link: where, to how many characters, and with what. */
interface Harm {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly few: number;
  readonly other: number;
  readonly character: string;
  readonly from: string;
}

const kinds = ['put', 'turn', 'insert', 'take', 'double', 'swap', 'cut', 'behead', 'append', 'recase'] as const;
const base64url = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
const links = goldenLinks.map(({ link }) => link);

/** What gets into an address on its way. */
const pieces = [
  ...[
    '.',
    ',',
    ')',
    '>',
    '&',
    '=',
    ' ',
    '\n',
    '%20',
    '%',
    '#',
    '?',
    '/',
    '+',
    '\u0000',
    '\ufeff',
    '\u202e',
    '\ud83d',
    '😀',
  ],
  ...['&utm_source=x', '__proto__', 'constructor', 'p1-', 'p2-', 'p0-', '1', '9', 'A', '_', '-', '<b>', '"'],
];

const arbitraryHarm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom('put', ...kinds),
  at: fc.nat({ max: 33 }),
  few: fc.integer({ min: 1, max: 6 }),
  other: fc.nat({ max: 33 }),
  character: fc.oneof(fc.constantFrom(...base64url), fc.constantFrom(...base64url), fc.constantFrom(...pieces)),
  // A stretch of another link, at its own place.
  from: fc.constantFrom(...links),
});

const arbitraryMutant = fc
  .record({ link: fc.constantFrom(...links), harms: fc.array(arbitraryHarm, { minLength: 1, maxLength: 4 }) })
  .map(({ link, harms }) => ({ link, mutant: harms.reduce(mutate, link) }));

function mutate(text: string, { kind, at, few, other, character, from }: Harm): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (kind) {
    case 'put':
      return before + character + after.slice(1);
    case 'turn':
      return before + [...after.slice(0, few)].reverse().join('') + after.slice(few);
    case 'insert':
      return before + character + after;
    case 'take':
      return before + after.slice(few);
    case 'double':
      return before + after.slice(0, few) + after;
    case 'swap':
      return before + from.slice(at, at + few) + after.slice(few);
    case 'cut':
      return before;
    case 'behead':
      return after;
    case 'append':
      return text + character + text.slice(other, other + few);
    default:
      return before + after.slice(0, few).toUpperCase() + after.slice(few);
  }
}
