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
