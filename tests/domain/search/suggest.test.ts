import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestPages } from '#domain/search/suggest.ts';
import { smallList } from '../../fixtures/small-search-list.ts';

const suggested = (query: string) => suggestPages(smallList.pages, query).map(({ title }) => title);

describe('where nothing is found', () => {
  test.each([
    ['autonomisering', 'Autonomie'],
    ['psychologen', 'Psychologische veiligheid'],
    ['drukwerk', 'Werkdruk in balans'],
  ])('“%s” suggests “%s” first', (query, title) => {
    expect(suggested(query)[0]).toBe(title);
  });

  test('a text that is like no title suggests nothing', () => {
    expect(suggested('xyzzy')).toEqual([]);
    expect(suggested('')).toEqual([]);
  });

  test('there are at most three suggestions, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const titles = suggested(query);
        expect(titles.length).toBeLessThanOrEqual(3);
        expect(new Set(titles).size).toBe(titles.length);
      }),
    );
  });
});

describe('suggestions', () => {
  const pages = (...titles: string[]) =>
    titles.map((title) => ({ path: title, title, kind: 'factor', level: '', cases: [], stems: [] }));
  const among = (query: string, ...titles: string[]) => suggestPages(pages(...titles), query).map(({ title }) => title);

  test('stand with the nearest first, at most three', () => {
    expect(among('abcd', 'abxx', 'abcx', 'abcd', 'abcde', 'zzzz')).toEqual(['abcd', 'abcde', 'abcx']);
  });

  test('share at least three of ten pairs of letters, each counted once', () => {
    // "ab" is shared: 2 of 6 pairs, then 2 of 7.
    expect(among('abxy', 'abcd')).toEqual(['abcd']);
    expect(among('abxyz', 'abcd')).toEqual([]);
    // The one "aa" of the question is shared once, not twice.
    expect(among('aaxyz', 'aaa')).toEqual(['aaa']);
    expect(among('aaxyzw', 'aaa')).toEqual([]);
  });

  test('are by the whole title or by one of its words of four letters or more', () => {
    expect(among('balansen', 'werkdruk in balans')).toEqual(['werkdruk in balans']);
    expect(among('ons', 'werkdruk van ons')).toEqual([]);
  });

  test('are none for a single letter, which has no pairs', () => {
    expect(among('a', 'a')).toEqual([]);
  });
});
