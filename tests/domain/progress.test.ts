import { describe, expect, test } from 'vitest';
import { indexInstrument } from '#domain/instrument.ts';
import { progressOf, shareAnswered } from '#domain/progress.ts';
import { answersTo, type Given, itemsOf, threeOf } from '../fixtures/small-instrument.ts';

const items = itemsOf('demands-and-control', ['balance', 'dimension', 'extent']);

describe('progress', () => {
  test('counts every answer, those beside the scale and those to a dimension included', () => {
    expect(progress(['unknown', 4, 'not-applicable'])).toEqual({ answered: 3, total: 3, isComplete: true });
  });

  test('is not complete as long as one is open', () => {
    expect(progress([2, undefined, 0])).toEqual({ answered: 2, total: 3, isComplete: false });
    expect(progress([])).toEqual({ answered: 0, total: 3, isComplete: false });
  });

  test('is not complete where there is nothing to answer', () => {
    expect(progressOf([], new Map())).toEqual({ answered: 0, total: 0, isComplete: false });
  });

  test('does not count answers to other items', () => {
    expect(progressOf(items, new Map([['variety-1', 3]]))).toMatchObject({ answered: 0 });
  });
});

describe('the share of a factor that has an answer', () => {
  const instrument = indexInstrument(0, [...items, ...itemsOf('variety', threeOf('extent'))]);

  test('goes from none to all', () => {
    const shares = [[], [0], [0, 'unknown'], [0, 'unknown', 'not-applicable']] as const;
    expect(shares.map((given) => shareAnswered(instrument, 'demands-and-control', answersTo(items, given)))).toEqual([
      0,
      1 / 3,
      2 / 3,
      1,
    ]);
  });

  test('is none for a factor without items', () => {
    expect(shareAnswered(instrument, 'personality', answersTo(items, [0, 0, 0]))).toBe(0);
  });
});

function progress(given: readonly Given[]) {
  return progressOf(items, answersTo(items, given));
}
