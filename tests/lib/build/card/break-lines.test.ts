import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '#lib/build/card/break-lines.ts';

/** Every character one wide. */
const widthOf = (text: string) => text.length;

describe('the lines of a text', () => {
  test('are one where it fits', () => {
    expect(breakLines('Autonomie', 'words', 20, widthOf)).toEqual(['Autonomie']);
  });

  test('are as few as fit, and as even as the words allow', () => {
    expect(breakLines('Job demands and job control in balance', 'words', 24, widthOf)).toEqual([
      'Job demands and job',
      'control in balance',
    ]);
  });

  test('break at a hyphen only where that is allowed', () => {
    const text = 'Big Five-dimensies';
    expect(breakLines(text, 'hyphens', 10, widthOf)).toEqual(['Big Five-', 'dimensies']);
    expect(breakLines(text, 'words', 10, widthOf)).toBeUndefined();
  });

  test('are none when a word is wider than the column', () => {
    expect(breakLines('een persoonlijkheidsdimensie', 'hyphens', 10, widthOf)).toBeUndefined();
  });

  test('hold the whole text, in order, and none is too wide', () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z]{1,9}(-[a-z]{1,9})?$/), { minLength: 1, maxLength: 9 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('words', 'hyphens'), fc.integer({ min: 1, max: 40 }), (line, breaks, width) => {
        const lines = breakLines(line, breaks, width, widthOf);
        if (!lines) return;
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
