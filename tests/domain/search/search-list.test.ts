import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearchList, writeSearchList } from '#domain/search/search-list.ts';
import { smallList } from '../../fixtures/small-search-list.ts';

describe('the list of pages as it is sent', () => {
  test('is a line a page and a line a term', () => {
    const list = {
      pages: [
        {
          path: 'factoren/autonomie',
          title: 'Autonomie',
          kind: 'factor',
          level: 'task',
          cases: ['south', 'north'],
          stems: ['vrij', 'besl'],
        },
        { path: 'privacy', title: 'Privacy', kind: 'page', level: '', cases: [], stems: [] },
      ],
      glossary: 'begrippen',
      terms: [
        { id: 'job-control', term: 'regelmogelijkheden', stems: ['control'] },
        { id: 'best-practice', term: 'best practice', stems: [] },
      ],
    };
    const text = [
      'factoren/autonomie|Autonomie|factor|task|south,north|vrij,besl',
      'privacy|Privacy|page',
      '',
      'begrippen',
      'job-control|regelmogelijkheden|control',
      '|best practice',
    ].join('\n');
    expect(writeSearchList(list)).toBe(text);
    expect(readSearchList(text)).toEqual(list);
  });

  test('is read as it was written', () => {
    expect(readSearchList(writeSearchList(smallList))).toEqual(smallList);
    const empty = { pages: [], glossary: '', terms: [] };
    expect(readSearchList(writeSearchList(empty))).toEqual(empty);
  });

  test('is never refused, whatever text it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readSearchList(text)));
  });
});
