import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fill, formatDate, formatList, plural } from '#i18n/format.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('filling a text', () => {
  test('puts each value where its name stands, as often as it stands there', () => {
    expect(fill('{n} of {all}, {n} to go', { n: 4, all: 'seven' })).toBe('4 of seven, 4 to go');
  });

  test('fills in nought and the empty text too', () => {
    expect(fill('{n} people{note}', { n: 0, note: '' })).toBe('0 people');
  });

  test('leaves a name without a value as it stands', () => {
    expect(fill('{n} of {all}', { n: 4 })).toBe('4 of {all}');
  });

  test('takes no value from outside what it was given, not even for names that every object has', () => {
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });

  test('writes any value as it is, whatever signs or braces are in it', () => {
    fc.assert(
      fc.property(fc.string(), (query) => fill('“{query}” gives {n}', { query, n: 2 }) === `“${query}” gives 2`),
      { examples: [['$&'], ['{n}'], ['$1 {query}']] },
    );
  });
});

describe('a text with a plural', () => {
  const people = { one: '{n} person', other: '{n} people' };

  test('has one form for 1 and the other for any other number', () => {
    expect([0, 1, 2, 21].map((n) => plural(people, n))).toEqual(['0 people', '1 person', '2 people', '21 people']);
  });
});

describe('a date in words', () => {
  test('names day, month and year the way of the language', () => {
    expect(formatDate('2018-11-16', 'nl')).toBe('16 november 2018');
    expect(formatDate('2018-11-16', 'en')).toBe('16 November 2018');
  });

  test('names no day when only the month is known', () => {
    expect(formatDate('2019-03', 'nl')).toBe('maart 2019');
    expect(formatDate('2019-03', 'en')).toBe('March 2019');
  });

  test.each(['Pacific/Honolulu', 'Pacific/Auckland'])(
    'is the day that was written, also when the build runs in the time zone %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(formatDate('2019-01-01', 'en')).toBe('1 January 2019');
      expect(formatDate('2018-12-31', 'en')).toBe('31 December 2018');
    },
  );
});

describe('a list in words', () => {
  test('joins its last part with the language’s “and”', () => {
    expect(formatList(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  });

  test('of two parts has no comma, of one part no “and”, and of none is empty', () => {
    expect(formatList(['a', 'b'], 'en')).toBe('a and b');
    expect(formatList(['a'], 'nl')).toBe('a');
    expect(formatList([], 'nl')).toBe('');
  });
});
