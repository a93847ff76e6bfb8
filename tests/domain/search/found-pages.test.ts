import { describe, expect, test } from 'vitest';
import { findPagesIn } from '#domain/search/find-pages.ts';
import type { ListedPage } from '#domain/search/search-list.ts';
import { dutchRules, listedPage, type smallList } from '../../fixtures/small-search-list.ts';

/** The titles that a question finds among these pages, best first, with the terms of the glossary there. */
function search(query: string, pages: readonly ListedPage[], terms: typeof smallList.terms = []) {
  const found = findPagesIn({ pages, glossary: 'begrippen', terms }, dutchRules)(query);
  return found.map(({ page, terms: on }) => [page.title, ...on.map(({ term }) => term)].join(': '));
}

const term = (name: string, stems: readonly string[] = []) => ({ id: name, term: name, stems });
const glossary = listedPage('Begrippen', '', { kind: 'page', path: 'begrippen' });

describe('how many pages are found', () => {
  test('is six at most, the best', () => {
    const pages = Array.from({ length: 9 }, (_, n) => listedPage(`Moed ${n}`, n > 2 ? 'durf' : ''));
    expect(search('moed durf', pages)).toEqual(['Moed 3', 'Moed 4', 'Moed 5', 'Moed 6', 'Moed 7', 'Moed 8']);
  });

  test('leaves out a page that has much less of what is asked than the best', () => {
    const pages = [listedPage('Kritiek en moed'), listedPage('Moed'), listedPage('Moed en beleid')];
    expect(search('kritiek moed beleid', pages)).toEqual(['Kritiek en moed', 'Moed en beleid']);
  });

  test('is one for all terms of the glossary, of which three stand there at most', () => {
    const terms = ['moed', 'moedig', 'moeder', 'moedeloos', 'overmoed'].map((name) => term(name));
    const [found = '', ...others] = search('moed', [glossary], terms);
    expect(found).toMatch(/^Begrippen: moed(: \w+){2}$/);
    expect(others).toEqual([]);
  });

  test('is none for a term where the page of the glossary is not listed', () => {
    expect(search('moed', [listedPage('Beleid')], [term('moed')])).toEqual([]);
  });
});

describe('a question', () => {
  const plain = listedPage('Moed');

  test('counts with its first twelve words', () => {
    const nonsense = (count: number) =>
      Array.from({ length: count }, (_, n) => `onzin${'abcdefghijklmn'[n]}`).join(' ');
    expect(search(`${nonsense(11)} moed`, [plain])).toEqual(['Moed']);
    expect(search(`${nonsense(12)} moed`, [plain])).toEqual([]);
  });

  test('counts a word once, however often it is asked', () => {
    const pages = [listedPage('Moed en beleid'), listedPage('Kritiek en beleid')];
    expect(search('moed moed moed kritiek', pages)).toEqual(['Moed en beleid', 'Kritiek en beleid']);
  });

  test('does not make a compound of a word with itself', () => {
    expect(search('ti ti beleid', [listedPage('Titi')])).toEqual([]);
  });

  test('of one letter finds titles and not the other words for a page', () => {
    expect(search('m', [listedPage('Beleid', 'moed'), plain])).toEqual(['Moed']);
  });

  test('of a single letter beside other words counts for nothing', () => {
    expect(search('beleid m', [plain, listedPage('Beleid')])).toEqual(['Beleid']);
  });

  test('with a word that is known is not taken for a typing error of another', () => {
    expect(search('leiding', [listedPage('Leiding'), listedPage('Lading')])).toEqual(['Leiding']);
  });

  test('with a word that only begins one that is known is not taken for a typing error either', () => {
    expect(search('vertrouw', [listedPage('Vertrouwelijk'), listedPage('Verbouwing')])).toEqual(['Vertrouwelijk']);
  });

  test('with a mistyped word finds the nearest only', () => {
    expect(search('autonomoe', [listedPage('Autonomie'), listedPage('Antinomie')])).toEqual(['Autonomie']);
  });

  test('that is mistyped finds each of two that are as near', () => {
    expect(search('beleib', [listedPage('Beleid'), listedPage('Beleig')])).toEqual(['Beleid', 'Beleig']);
  });
});

describe('of two pages with the same word', () => {
  test.each([
    ['a factor comes before a case', 'factor', 'case'],
    ['a case comes before a level', 'case', 'level'],
    ['a level comes before another page', 'level', 'page'],
  ])('%s', (_, first, second) => {
    const pages = [listedPage('Groot beleid', '', { kind: second }), listedPage('Klein beleid', '', { kind: first })];
    expect(search('beleid', pages)).toEqual(['Klein beleid', 'Groot beleid']);
  });

  test('one that has it in its title comes before one that has another word for it', () => {
    expect(search('moed', [listedPage('Beleid', 'moed'), listedPage('Grote moed')])).toEqual(['Grote moed', 'Beleid']);
  });

  test('one that has it whole comes before one that has it in a compound', () => {
    expect(search('druk', [listedPage('Grote werkdruk'), listedPage('Beleid', 'druk')])).toEqual([
      'Beleid',
      'Grote werkdruk',
    ]);
  });
});
