import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout1 } from '#domain/profile-layout.ts';
import { encodeProfile, parseProfile } from '#domain/profile-link.ts';
import { goldenLinks } from '../fixtures/golden-links.ts';
import { countProfiles, writeLink } from './second-profile-link.ts';

/** The characters of base64url in the order of what they stand for. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Names that every object has. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
/** Of what a link may say, enough to show how it takes a fault. */
const links = goldenLinks.map(({ link }) => link);
const [, , full = ''] = links;
const opened = parseProfile(full);
/** In milliseconds: what is refused unread takes less than one. */
const atOnce = 500;

describe('what holds no profile', () => {
  test.each(['', '#', 'p', 'p1', 'p-', 'p-1', 'p1_', 'q1-', ' ', '&', '.', '??', 'profile', 'p1.0-', ...inherited])(
    'is told to hold none: %j',
    (text) => {
      expect(problemOf(text)).toBe('none');
    },
  );

  test('is also a link in which the beginning is unknown', () => {
    for (const beginning of ['P1-', 'q1-', '1-', 'pp1-', 'lio-p1-', 'p١-', 'р1-']) {
      expect(problemOf(beginning + full.slice(3)), beginning).toBe('none');
    }
  });

  test('is also the id of any heading of the site', () => {
    const ledger: Record<string, string[]> = JSON.parse(readFileSync('tests/site/ledger.json', 'utf8'));
    const headings = [...new Set(Object.values(ledger).flat())];
    expect(headings.length).toBeGreaterThan(100);
    expect(headings.filter((id) => problemOf(`#${id}`) !== 'none')).toEqual([]);
  });
});

describe('a link of a newer version', () => {
  test.each(['p2-', 'p9-', 'p10-', 'p11-', 'p99999999999999999999-', `p${'9'.repeat(390)}-`])(
    'is told apart from a damaged one: %s',
    (beginning) => {
      expect(problemOf(beginning)).toBe('newer');
      if (beginning.length < 300) expect(problemOf(beginning + full.slice(3))).toBe('newer');
    },
  );

  test('is one whatever stands behind its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2 }), fc.stringMatching(/^[\w-]{0,300}$/), (version, rest) => {
        expect(problemOf(`p${version}-${rest}`)).toBe('newer');
      }),
    );
  });
});

describe('a link of a version that never was', () => {
  test.each(['p0-', 'p00-', 'p01-', 'p001-'])('is damaged: %s', (beginning) => {
    expect(problemOf(beginning + full.slice(3))).toBe('damaged');
  });
});

describe('a damaged link', () => {
  test('is refused with any one character changed to any other, at every place', () => {
    for (const link of links) {
      const wrong = [...link].flatMap((character, place) =>
        [...alphabet]
          .filter((other) => other !== character)
          .map((other) => link.slice(0, place) + other + link.slice(place + 1))
          .filter((changed) => parseProfile(changed).ok),
      );
      expect(wrong).toEqual([]);
    }
  });

  test('is damaged, not missing or newer, where the change is behind its version', () => {
    for (let place = 3; place < full.length; place++) {
      for (const other of ['A', 'z', '-', '_', '=', '+', '/', 'é', '\u0000', '\ud83d', '😀', '*', '~']) {
        if (full[place] === other) continue;
        expect(problemOf(full.slice(0, place) + other + full.slice(place + 1)), `${place} ${other}`).toBe('damaged');
      }
    }
  });

  test('is refused cut off at every length', () => {
    for (const link of links) {
      for (let length = 0; length < link.length; length++) {
        expect(problemOf(link.slice(0, length)), `${length}`).toBe(length < 3 ? 'none' : 'damaged');
      }
    }
  });

  test('is refused with its beginning cut off at every length', () => {
    for (let length = 1; length < full.length; length++) expect(parseProfile(full.slice(length)).ok).toBe(false);
  });

  test('is refused with any two neighbours swapped', () => {
    for (const link of links) {
      for (let place = 1; place < link.length; place++) {
        const swapped = `${link.slice(0, place - 1)}${link[place]}${link[place - 1]}${link.slice(place + 1)}`;
        if (swapped !== link) expect(parseProfile(swapped).ok, swapped).toBe(false);
      }
    }
  });

  test('is refused with any character of base64url put in, taken out or doubled', () => {
    for (let place = 0; place <= full.length; place++) {
      const [before, after] = [full.slice(0, place), full.slice(place)];
      for (const more of alphabet) expect(parseProfile(before + more + after).ok, `${place} ${more}`).toBe(false);
      if (after) expect(parseProfile(before + after.slice(1)).ok, `${place}`).toBe(false);
    }
  });

  test('is refused in upper case, in lower case and backwards', () => {
    expect(problemOf(full.toUpperCase())).toBe('none');
    expect(problemOf(full.toLowerCase())).toBe('damaged');
    expect(problemOf([...full].reverse().join(''))).toBe('none');
  });

  test.each(['=', '==', '===', 'A=', '='.repeat(8)])('is refused with padding: %s', (padding) => {
    expect(problemOf(full + padding)).toBe('damaged');
  });

  test('is refused in the other alphabet of base64', () => {
    const spelled = links.map((link) => link.slice(0, 3) + link.slice(3).replaceAll('-', '+').replaceAll('_', '/'));
    const differing = spelled.filter((link, index) => link !== links[index]);
    expect(differing.length).toBeGreaterThan(2);
    expect(differing.map(problemOf)).toEqual(differing.map(() => 'damaged'));
  });

  test('is refused with a bit set that is spare at its end', () => {
    for (const link of links) {
      const last = alphabet.indexOf(link.at(-1) ?? '');
      expect(last % 16, 'the spare bits of a whole link').toBe(0);
      for (let spare = 1; spare < 16; spare++) {
        expect(problemOf(link.slice(0, -1) + alphabet[last + spare]), `${spare}`).toBe('damaged');
      }
    }
  });

  test('is refused with any one bit of number or checksum turned over', () => {
    const bytes = Buffer.from(full.slice(3), 'base64url');
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(problemOf(`p1-${turned.toString('base64url')}`), `${bit}`).toBe('damaged');
    }
  });

  test('is refused with characters written as their percent codes, at any place', () => {
    const coded = (text: string) => [...text].map((one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`).join('');
    for (let place = 0; place < full.length; place++) {
      const changed = full.slice(0, place) + coded(full[place] ?? '') + full.slice(place + 1);
      expect(parseProfile(changed).ok, changed).toBe(false);
    }
    expect(problemOf(coded(full))).toBe('none');
    expect(problemOf(`%23${full}`)).toBe('none');
  });

  test.each(inherited)('is damaged where its profile is %s', (name) => {
    expect(problemOf(`p1-${name}`)).toBe('damaged');
  });
});

describe('a link with a right checksum', () => {
  const count = countProfiles(layout1);

  test('opens up to the largest number that a profile has', () => {
    expect(parseProfile(writeLink(count - 1n)).ok).toBe(true);
  });

  test.each([0n, 1n, count / 2n, 2n ** 144n - 1n - count])('is damaged with %i more than that and one', (more) => {
    expect(problemOf(writeLink(count + more))).toBe('damaged');
  });

  test('opens or is damaged as its number is below or above, and is written again as it was', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 144n - 1n }), (number) => {
        const link = writeLink(number);
        const parsed = parseProfile(link);
        expect(parsed.ok).toBe(number < count);
        if (parsed.ok) expect(encodeProfile(parsed.profile)).toBe(link);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is appended to a link on its way', () => {
  const appended = [
    ...['&utm_source=mail&utm_medium=email', '&fbclid=IwAR0-_x', '&', '&amp;x', '&&'],
    ...['.', ',', ';', ':', '!', '?', '>', ')', ']', '"', "'", '”', '’', ').', '>.', '>,', '?!', '.)"'],
    ...[' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\n\n> ', '.\n', ' .', ', see you there', ' & more'],
  ];

  test.each([...appended, '\n-- \nJan'])('is stripped: %j', (more) => {
    for (const { link, profile } of goldenLinks) {
      expect(parseProfile(link + more)).toStrictEqual({ ok: true, profile });
      expect(parseProfile(`#${link}${more}`)).toStrictEqual({ ok: true, profile });
    }
  });

  test.each(appended)('is stripped as an address holds it, with percent codes: %j', (more) => {
    for (const { link, profile } of goldenLinks) {
      const { hash } = new URL(`https://example.org/#${link}${more}`);
      expect(parseProfile(hash), hash).toStrictEqual({ ok: true, profile });
    }
  });

  test('does not mend what is damaged before it', () => {
    for (const more of appended) {
      expect(problemOf(full.slice(0, -1) + more), JSON.stringify(more)).toBe('damaged');
      expect(problemOf(`${full}A${more}`), JSON.stringify(more)).toBe('damaged');
    }
  });

  test('is stripped in the middle of a link too, which is then too short', () => {
    for (const more of ['&', ' ', '\n', '. '])
      expect(problemOf(`${full.slice(0, 20)}${more}${full.slice(20)}`)).toBe('damaged');
  });
});

describe('a link that is far too long', () => {
  const million = 1_000_000;

  test.each([
    ['A', 'A'.repeat(2 * million)],
    ['a profile and A', full + 'A'.repeat(2 * million)],
    ['a profile and what would be stripped', `${full}&${'x'.repeat(2 * million)}`],
    ['a profile and spaces', full + ' '.repeat(2 * million)],
    ['points that no end comes to', `${full}${'.'.repeat(2 * million)}x`],
    ['a version', `p${'1'.repeat(2 * million)}-`],
    ['a newer version', `p2-${'A'.repeat(2 * million)}`],
    ['#', '#'.repeat(2 * million)],
  ])('is damaged, and refused unread: %s', (_, text) => {
    const start = performance.now();
    expect(problemOf(text)).toBe('damaged');
    expect(performance.now() - start).toBeLessThan(atOnce);
  });

  test('is one of more than 400 characters, so that what mail programs append still finds room', () => {
    const more = `&${'x'.repeat(400 - full.length - 1)}`;
    expect(parseProfile(full + more)).toEqual(opened);
    expect(problemOf(`${full}${more}x`)).toBe('damaged');
  });
});

describe('any text', () => {
  test('is read without an error', () => {
    const arbitraryText = fc
      .tuple(
        fc.constantFrom('', '#', 'p', 'p1-', '#p1-', 'p2-', 'p01-', ...links),
        fc.string({ unit: 'binary', maxLength: 60 }),
      )
      .map(([beginning, rest]) => beginning + rest);
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(parseProfile(text).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

function problemOf(text: string): string {
  const parsed = parseProfile(text);
  return parsed.ok ? 'a profile' : parsed.problem;
}
