import { describe, expect, test } from 'vitest';
import { askIndex, isAbout, type Pagefind, type Question } from '#lib/browser/pagefind.ts';

describe('a page that search finds', () => {
  test.each([
    ['werk', 'goed <mark>werken</mark> samen'],
    ['learning', 'people <mark>learn</mark> most'],
    ['veiligheid durven', 'je <mark>durft</mark> iets'],
    ['Autonomie', '<mark>autonomie</mark> geeft ruimte'],
    ['een', 'begins without a mark'],
  ])('is about “%s” where it says “%s”', (query, excerpt) => {
    expect(isAbout(excerpt, query)).toBe(true);
  });

  test.each([
    ['hottentot', 'at <mark>hot</mark> desks'],
    ['xylofoon', 'a <mark>x</mark> b'],
    ['zebra strepen', '<mark>z</mark> en <mark>st</mark>'],
  ])('is not about “%s” where it only says “%s”', (query, excerpt) => {
    expect(isAbout(excerpt, query)).toBe(false);
  });
});

describe('the answer of the index', () => {
  test('has the pages with all the words, best first, as far as they are read', async () => {
    const answer = await ask({ words: ['open', 'team'], limit: 2 });
    expect(answer.others.map(({ path }) => path)).toEqual(['c', 'd']);
    expect(answer.otherCount).toBe(3);
    expect([...answer.paths].sort()).toEqual(['c', 'd', 'e']);
  });

  test('has the pages with any of the words where none has all of them, first what has most', async () => {
    const answer = await ask({ words: ['fear', 'team'], limit: 5 });
    expect(answer.others.map(({ path }) => path)).toEqual(['c', 'd', 'e', 'a']);
  });

  test('has of the pages that stood there already what it found, and not among the others', async () => {
    const answer = await ask({ words: ['open', 'team'], known: ['d'] });
    expect(answer.known.get('d')?.excerpt).toBe('about <mark>open</mark> d');
    expect(answer.others.map(({ path }) => path)).toEqual(['c', 'e']);
    expect(answer.otherCount).toBe(2);
  });

  test('has nothing of a page that stood there already and does not have the words', async () => {
    const answer = await ask({ words: ['open', 'team'], known: ['a'] });
    expect(answer.known.get('a')).toBeUndefined();
  });

  test('narrows the others, and says which pages there are without narrowing', async () => {
    const answer = await ask({ words: ['open', 'team'], filters: { kind: 'case' } });
    expect(answer.others.map(({ path }) => path)).toEqual(['e']);
    expect([...answer.paths].sort()).toEqual(['c', 'd', 'e']);
  });

  test('is empty where what was found only begins with a letter or two of a word', async () => {
    const answer = await ask({ query: 'teapot', words: ['teapot'], found: 'te' });
    expect(answer).toEqual({ known: new Map(), others: [], otherCount: 0, paths: [] });
  });

  test('is empty, and no page is read for it, once it is no longer wanted', async () => {
    const answer = await ask({ words: ['open', 'team'], signal: AbortSignal.abort() });
    expect(answer).toEqual({ known: new Map(), others: [], otherCount: 0, paths: [] });
  });

  test('shows at most three parts of a page, each with its address', async () => {
    const answer = await ask({ words: ['open', 'team'] });
    expect(answer.others[0]?.parts.map(({ url }) => url)).toEqual(['/c/#1', '/c/#2', '/c/#3']);
  });
});

interface Asked extends Partial<Question> {
  /** The word that is marked in what is found, where that is not the first of the words. */
  readonly found?: string;
}

function ask({ found, ...question }: Asked) {
  const words = question.words ?? [];
  const asked = { query: words.join(' '), words, filters: {}, known: [], limit: 5, ...question };
  return askIndex(fakeIndex(found ?? words[0] ?? ''), asked);
}

/** Words and kind of each page. The more words of a page are asked for, the higher it scores; then by its name. */
const pages: Readonly<Record<string, { words: readonly string[]; kind: string }>> = {
  a: { words: ['fear'], kind: 'factor' },
  b: { words: [], kind: 'factor' },
  c: { words: ['open', 'team', 'teapot'], kind: 'factor' },
  d: { words: ['open', 'team'], kind: 'factor' },
  e: { words: ['open', 'team'], kind: 'case' },
};

/** An index as Pagefind would have it, with the excerpt of a page around one word. */
function fakeIndex(marked: string): Pagefind {
  const search: Pagefind['search'] = async (query, { filters }) => {
    const words = query.split(' ');
    const all = Object.entries(pages).filter(([, page]) => words.every((word) => page.words.includes(word)));
    const results = all.filter(([path, { kind }]) => {
      const { page, kind: wanted } = filters;
      const any = typeof page === 'object' && 'any' in page ? page.any.includes(path) : true;
      const none = typeof page === 'object' && 'none' in page ? !page.none.includes(path) : true;
      return any && none && (!wanted || wanted === kind);
    });
    return {
      results: results.map(([path, { kind, words: own }], index) => ({
        id: `id-${path}`,
        score: own.length - index / 10,
        data: async () => ({
          url: `/${path}/`,
          meta: { title: path },
          filters: { page: [path], kind: [kind] },
          excerpt: `about <mark>${marked}</mark> ${path}`,
          sub_results: ['', '#1', '#2', '#3', '#4'].map((part) => ({
            title: part,
            url: `/${path}/${part}`,
            excerpt: '',
          })),
        }),
      })),
      totalFilters: {
        page: Object.fromEntries(
          Object.keys(pages).map((path) => [path, all.some(([found]) => found === path) ? 1 : 0]),
        ),
      },
    };
  };
  const nothing = async () => undefined;
  return { search, options: nothing, init: nothing, destroy: nothing, filters: nothing };
}
