import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '#domain/search/find-pages.ts';
import { joinResults } from '#islands/search/join.ts';
import { type Found, noAnswer, type SearchAnswer } from '#lib/browser/pagefind.ts';
import { listedPage, listedTerm } from '../../fixtures/small-search-list.ts';

const root = '/nl/';
const descriptions = { 'factoren/autonomie': 'Zelf beslissen.' };
const autonomy: Match = { page: listedPage('Autonomie', '', { path: 'factoren/autonomie', level: 'task' }), terms: [] };
const glossary: Match = {
  page: listedPage('Begrippen', '', { path: 'begrippen', kind: 'page' }),
  terms: [listedTerm('scrum')],
};

describe('the results', () => {
  test('are what the small list answers, in its order, before the index has anything', () => {
    expect(joinResults([autonomy, glossary], noAnswer, descriptions, root)).toEqual([
      {
        url: '/nl/factoren/autonomie/',
        title: 'Autonomie',
        kind: 'factor',
        level: 'task',
        excerpt: plain('Zelf beslissen.'),
        parts: [],
      },
      {
        url: '/nl/begrippen/',
        title: 'Begrippen',
        kind: 'page',
        level: undefined,
        excerpt: plain(''),
        parts: [{ url: '/nl/begrippen/#scrum', title: 'scrum' }],
      },
    ]);
  });

  test('have what the index adds to them, and below them what it has besides', () => {
    const answer: SearchAnswer = {
      ...noAnswer,
      known: new Map([['factoren/autonomie', found('factoren/autonomie')]]),
      others: [found('factoren/variatie')],
    };
    const results = joinResults([autonomy, glossary], answer, descriptions, root);
    expect(results.map(({ url }) => url)).toEqual([
      '/nl/factoren/autonomie/',
      '/nl/begrippen/',
      '/nl/factoren/variatie/',
    ]);
    expect(results[0]?.excerpt).toEqual([
      { text: 'excerpt of ', marked: false },
      { text: 'factoren/autonomie', marked: true },
    ]);
    expect(results[0]?.parts).toEqual([{ url: '/nl/factoren/autonomie/#balance', title: 'De balans' }]);
  });

  test('have a page once, also when an answer to an older question has it among the others', () => {
    const results = joinResults([autonomy], { ...noAnswer, others: [found('factoren/autonomie')] }, {}, root);
    expect(results.map(({ url }) => url)).toEqual(['/nl/factoren/autonomie/']);
  });

  test('stay where they are when the index answers, whatever it does', () => {
    const paths = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(paths, paths, paths, (listed, known, others) => {
        const matches = listed.map((path): Match => ({ page: listedPage(path), terms: [] }));
        const answer = {
          ...noAnswer,
          known: new Map(known.map((path) => [path, found(path)])),
          others: others.map(found),
        };
        const before = joinResults(matches, noAnswer, {}, root).map(({ url }) => url);
        const after = joinResults(matches, answer, {}, root).map(({ url }) => url);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });
});

function plain(text: string) {
  return [{ text, marked: false }];
}

function found(path: string): Found {
  return {
    path,
    url: `${root}${path}/`,
    title: path,
    kind: 'factor',
    level: 'task',
    excerpt: `excerpt of <mark>${path}</mark>`,
    parts: [{ url: `${root}${path}/#balance`, title: 'De balans' }],
  };
}
