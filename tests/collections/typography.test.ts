import { describe, expect, test } from 'vitest';
import { setQuotes } from '#collections/typography.ts';

describe('quotation marks in a text from a file', () => {
  const cases: [typed: string, set: string][] = [
    ['"a word"', '“a word”'],
    ['He said "a word" (or "two").', 'He said “a word” (or “two”).'],
    ["the team's work, collega's", 'the team’s work, collega’s'],
    ["'s avonds en 't Hart", '’s avonds en ’t Hart'],
    ["a 'word' apart", 'a ‘word’ apart'],
    ['nothing to set', 'nothing to set'],
    ['“already set” ‘so’', '“already set” ‘so’'],
  ];

  test.for(cases)('%s is set as a printer would', ([typed, set]) => {
    expect(setQuotes(typed)).toBe(set);
  });
});
