import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAnswers } from '#domain/answer-words.ts';
import { type Step, steps } from '#domain/answers.ts';
import type { ItemKind } from '#domain/instrument.ts';
import { answersTo, type Given, itemsOf, threeOf } from '../fixtures/small-instrument.ts';

const frequency = threeOf('frequency');

/** Steps by their words, so that the tests read as the page does. */
const [never, rarely, sometimes, often, always] = steps as readonly [Step, Step, Step, Step, Step];

describe('the words for a factor’s answers', () => {
  test.each(steps)('are the word itself where there is one answer: step %i', (step) => {
    expect(words([step])).toEqual({ kind: 'one', scale: 'frequency', step });
  });

  test('are “mostly” with the word where all answers are the same', () => {
    expect(words([often, often, often])).toEqual({ kind: 'mostly', scale: 'frequency', step: often });
  });

  test('are “mostly” with the nearest word where answers are one step apart', () => {
    expect(words([sometimes, often, often])).toEqual({ kind: 'mostly', scale: 'frequency', step: often });
    expect(words([sometimes, sometimes, often])).toEqual({ kind: 'mostly', scale: 'frequency', step: sometimes });
  });

  test('are “sometimes to often” where answers are one step apart and halfway', () => {
    expect(words([often, sometimes])).toEqual({ kind: 'between', scale: 'frequency', from: sometimes, to: often });
  });

  test('are “mixed, from never to often” where answers are more than one step apart', () => {
    expect(words([often, never, rarely])).toEqual({ kind: 'mixed', scale: 'frequency', from: never, to: often });
  });

  test('are mixed from two steps apart on, also where one lies halfway', () => {
    expect(words([sometimes, always])).toEqual({ kind: 'mixed', scale: 'frequency', from: sometimes, to: always });
    expect(words([sometimes, often, always])).toMatchObject({ kind: 'mixed', from: sometimes, to: always });
  });

  test('leave out what stands beside the scale', () => {
    expect(words([often, 'unknown', 'not-applicable'])).toEqual({ kind: 'one', scale: 'frequency', step: often });
    expect(words([often, 'unknown', often])).toEqual({ kind: 'mostly', scale: 'frequency', step: often });
  });

  test('are none without an answer on the scale', () => {
    expect(words([])).toBeUndefined();
    expect(words(['unknown', 'not-applicable'])).toBeUndefined();
  });

  test('are those of the scale on which the items are answered', () => {
    expect(words([often, often], threeOf('extent'))).toMatchObject({ scale: 'extent' });
  });

  test('are none for a balance, which is told by its direction', () => {
    expect(words([1, 2, 3], threeOf('balance'))).toBeUndefined();
  });

  test('leave out a balance item and a dimension among others', () => {
    expect(words([sometimes, always, often], ['balance', 'dimension', 'extent'])).toEqual({
      kind: 'one',
      scale: 'extent',
      step: often,
    });
    expect(words([never, often, often], ['balance', 'frequency', 'frequency'])).toMatchObject({ kind: 'mostly' });
  });

  test('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 3 }), (given) => {
        expect(words(given.toReversed())).toEqual(words(given));
      }),
    );
  });

  test('name the word nearest to the mean, and a step that was chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 3 }), (given) => {
        const said = words(given);
        if (said?.kind !== 'mostly') return;
        const mean = given.reduce<number>((sum, step) => sum + step, 0) / given.length;
        expect(Math.abs(said.step - mean)).toBeLessThan(0.5);
        expect(given).toContain(said.step);
      }),
    );
  });
});

function words(given: readonly Given[], kinds: readonly ItemKind[] = frequency) {
  const items = itemsOf('feedback', kinds);
  return describeAnswers(items, answersTo(items, given));
}
