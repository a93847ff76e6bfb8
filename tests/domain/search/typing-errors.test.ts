import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundOf } from '#domain/search/sound.ts';
import { countErrors, errorsAllowed } from '#domain/search/typing-errors.ts';

const word = fc.stringMatching(/^[a-e]{0,10}$/);

describe('typing errors between two words', () => {
  test.each([
    ['vertrouwen', 'vertouwen', 1, 'a letter left out'],
    ['autonomie', 'auttonomie', 1, 'a letter too many'],
    ['feedback', 'feedbeck', 1, 'a wrong letter'],
    ['werkdruk', 'wekrdruk', 1, 'two letters swapped'],
    ['leiderschap', 'leidershcpa', 2, 'two pairs swapped'],
    ['stress', 'stress', 0, 'nothing'],
  ])('between %s and %s are %i: %s', (a, b, errors) => {
    expect(countErrors(a, b, 2)).toBe(errors);
  });

  test('are counted no further than is asked for', () => {
    expect(countErrors('autonomie', 'werkdruk', 2)).toBe(3);
    expect(countErrors('taak', 'arbeidsdeling', 1)).toBe(2);
  });

  test('are the same in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countErrors(a, b, 3)).toBe(countErrors(b, a, 3));
      }),
    );
  });

  test('are none between a word and itself, and some between others', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countErrors(a, b, 10) === 0).toBe(a === b);
      }),
    );
  });

  test('are allowed once from five letters and twice from nine', () => {
    expect([4, 5, 8, 9, 20].map(errorsAllowed)).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('the sound of a word', () => {
  test.each([
    ['psygologisch', 'psychologisch'],
    ['proaktief', 'proactief'],
    ['filosofie', 'philosophie'],
    ['feedbak', 'feedback'],
    ['beleit', 'beleid'],
  ])('is the same for %s and %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });
});
