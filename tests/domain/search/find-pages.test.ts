import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPagesIn } from '#domain/search/find-pages.ts';
import type { SearchList } from '#domain/search/search-list.ts';
import { dutchRules, listedPage, smallList } from '../../fixtures/small-search-list.ts';

const find = findPagesIn(smallList, dutchRules);
const titlesFor = (query: string) => find(query).map(({ page }) => page.title);
const firstFor = (query: string) => titlesFor(query)[0];

describe('a page', () => {
  test.each([
    ['its title', 'Psychologische veiligheid', 'Psychologische veiligheid'],
    ['a word of its title', 'veiligheid', 'Psychologische veiligheid'],
    ['another word for it', 'vrijheid', 'Autonomie'],
    ['its name in the other language', 'workload', 'Werkdruk in balans'],
    ['capitals and signs', '“WERKDRUK!”', 'Werkdruk in balans'],
    ['accents', 'autonomië', 'Autonomie'],
    ['a plural', 'fout', 'Psychologische veiligheid'],
    ['another form of a verb', 'ik durf niet', 'Psychologische veiligheid'],
    ['the beginning of a word', 'werkdr', 'Werkdruk in balans'],
    ['a single first letter', 'a', 'Autonomie'],
    ['a compound that begins with its word', 'werkdrukbeleving', 'Werkdruk in balans'],
    ['a compound that ends with its word', 'teamvertrouwen', 'Psychologische veiligheid'],
    ['the last part of its compound', 'druk', 'Werkdruk in balans'],
    ['the last part of its other compound', 'afstand', 'Begrippen'],
    ['a compound written apart', 'thuis werken', 'Autonomie'],
    ['a compound written apart and the other way round', 'werken thuis', 'Autonomie'],
    ['the opposite of its word', 'onveilig', 'Psychologische veiligheid'],
    ['a letter left out', 'vertouwen', 'Psychologische veiligheid'],
    ['a letter left out of what its forms share', 'vijheid', 'Autonomie'],
    ['two errors in a long word', 'autonomei vijrheid', 'Autonomie'],
    ['a word written by ear', 'psygologies', 'Psychologische veiligheid'],
    ['several words together', 'fouten durven maken', 'Psychologische veiligheid'],
    ['a title of small words only', 'willen en kunnen', 'Willen en kunnen'],
  ])('is found by %s: “%s”', (_, query, title) => {
    expect(firstFor(query)).toBe(title);
  });

  test('whose whole title is asked for comes first, also where others have more of the words', () => {
    expect(firstFor('taak')).toBe('Taak');
    const list: SearchList = {
      ...smallList,
      pages: [listedPage('Taak en taken', 'taak taakeisen'), listedPage('Taak', '', { kind: 'page' })],
    };
    expect(findPagesIn(list, dutchRules)('taak')[0]?.page.title).toBe('Taak');
  });

  test('named by a word comes before one that is named by a part of it', () => {
    const pages = [listedPage('Drukte', 'beeld'), listedPage('Het model', 'voorbeeld', { kind: 'page' })];
    expect(findPagesIn({ ...smallList, pages }, dutchRules)('voorbeeld')[0]?.page.title).toBe('Het model');
  });

  test('with the rarest of the words comes before pages with a common one', () => {
    const common = ['Leuk werk', 'Zwaar werk', 'Samen werken'].map((title) => listedPage(title));
    const list = { ...smallList, pages: [...common, listedPage('Feedback', 'kritiek')] };
    expect(findPagesIn(list, dutchRules)('kritiek op het werk')[0]?.page.title).toBe('Feedback');
  });

  test('stands once, with the terms on it that were found', () => {
    const [first, ...others] = find('scrum machtsafstand');
    expect(first?.page.title).toBe('Begrippen');
    expect(first?.terms.map(({ term }) => term).sort()).toEqual(['machtsafstand', 'scrum']);
    expect(others).toEqual([]);
  });

  test('comes before the glossary where both have the word', () => {
    expect(titlesFor('autonomie')).toEqual(['Autonomie', 'Begrippen']);
  });

  test('that is not wanted is not found, and leaves room for others', () => {
    const found = find('werk', ({ level }) => level === 'organisation');
    expect(found.map(({ page }) => page.title)).toEqual(['Technologie die het werk ondersteunt']);
  });
});

describe('nothing is found', () => {
  test.each([
    ['an empty question', ''],
    ['white space', '   '],
    ['signs', '?!'],
    ['a word that is like none', 'hottentot'],
    ['a word that shares its first letters only', 'autobus'],
    ['a short word with an error', 'tak1'],
    ['an error too many for its length', 'fuotne'],
  ])('for %s: “%s”', (_, query) => {
    expect(find(query)).toEqual([]);
  });

  test('where the list is empty', () => {
    expect(findPagesIn({ pages: [], glossary: '', terms: [] }, dutchRules)('werkdruk')).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const asked = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom('werk', 'druk', 'thuis', 'durven', 'autonomie', 'een', 'vertouwen', 'x'), { maxLength: 6 })
      .map((words) => words.join(' ')),
  );

  test('nothing is thrown, no page stands twice, and there are at most six', () => {
    fc.assert(
      fc.property(asked, (query) => {
        const paths = find(query).map(({ page }) => page.path);
        expect(paths.length).toBeLessThanOrEqual(6);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  test('the order of the words plays no part', () => {
    const words = fc.shuffledSubarray([
      'werk',
      'druk',
      'thuis',
      'durven',
      'autonomie',
      'kritiek',
      'vertouwen',
      'hottentot',
    ]);
    fc.assert(
      fc.property(words, (shuffled) => {
        expect(titlesFor(shuffled.join(' '))).toEqual(titlesFor(shuffled.toSorted().join(' ')));
      }),
    );
  });

  test('a title is first, whatever its capitals and signs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...smallList.pages), fc.boolean(), (page, loud) => {
        expect(firstFor(loud ? `“${page.title.toUpperCase()}”!` : `  ${page.title} `)).toBe(page.title);
      }),
    );
  });

  test('a word of five letters or more is still found with one letter left out, added, replaced or swapped', () => {
    const known = ['autonomie', 'vertrouwen', 'thuiswerken', 'workload', 'kritiek', 'motivatie', 'computers'];
    const mistyped = fc
      .tuple(fc.constantFrom(...known), fc.nat(), fc.constantFrom('out', 'in', 'other', 'swap'))
      .map(([word, at, how]) => {
        const place = 1 + (at % (word.length - 2));
        const [before, letter, after] = [word.slice(0, place), word.slice(place, place + 1), word.slice(place + 1)];
        const changed = {
          out: before + after,
          in: `${before}q${letter}${after}`,
          other: `${before}q${after}`,
          swap: before + after.slice(0, 1) + letter + after.slice(1),
        };
        return { word, typed: changed[how as keyof typeof changed] };
      });
    fc.assert(
      fc.property(mistyped, ({ word, typed }) => {
        expect(titlesFor(typed), typed).toContain(firstFor(word));
      }),
    );
  });
});
