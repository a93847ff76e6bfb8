import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingWanted, readWanted, writeWanted } from '#islands/search/address.ts';

describe('a search in the address', () => {
  test('is written so that a reader recognises it, without what is left open', () => {
    expect(writeWanted({ ...nothingWanted, query: 'feedback', kind: 'factor' })).toBe('?q=feedback&kind=factor');
    expect(writeWanted({ ...nothingWanted, query: ' on time ', level: 'task', case: 'surfly' })).toBe(
      '?q=on+time&level=task&case=surfly',
    );
  });

  test('is empty when nothing is wanted', () => {
    expect(writeWanted(nothingWanted)).toBe('');
    expect(writeWanted({ ...nothingWanted, query: '   ' })).toBe('');
  });

  test('is read from an address with or without its parts', () => {
    expect(readWanted('?level=task&q=feedback')).toEqual({
      ...nothingWanted,
      query: 'feedback',
      level: 'task',
    });
    expect(readWanted('')).toEqual(nothingWanted);
  });

  test('leaves out what is unknown', () => {
    expect(readWanted('?q=feedback&utm_source=x&__proto__=y')).toEqual({ ...nothingWanted, query: 'feedback' });
  });

  test('is cut when it is longer than any question', () => {
    expect(readWanted(`?q=${'x'.repeat(100_000)}`).query).toBe('x'.repeat(200));
  });

  test('is the same after writing and reading, but for space at its ends', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((found) => found.length <= 200);
    fc.assert(
      fc.property(fc.record({ query: text, kind: text, level: text, case: text }), (wanted) => {
        expect(readWanted(writeWanted(wanted))).toEqual({ ...wanted, query: wanted.query.trim() });
      }),
      { examples: [[{ query: 'R&D = 100% #1? + ü', kind: 'factor', level: 'task', case: 'surfly' }]] },
    );
  });
});
