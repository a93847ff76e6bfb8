import { describe, expect, test } from 'vitest';
import { allAnswers } from '#domain/answers.ts';
import { type ItemOutline, isScored } from '#domain/instrument.ts';
import { type FactorLayout, keyOf, layout1, scoresOf } from '#domain/profile-layout.ts';
import { type ProfileScore, scoreFactor } from '#domain/scoring.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { toProfileScore } from '../fixtures/arbitrary-profiles.ts';
import { answersTo, type Given } from '../fixtures/small-instrument.ts';
import { countProfiles, listScores, sayScore } from './second-profile-link.ts';

const instrument = readInstrument();
/** The items of the first version of the instrument, whatever came later. */
const itemsOf1 = (factor: string) => instrument.itemsOf(factor).filter(({ since = 1 }) => since === 1);

describe('the layout of version 1', () => {
  test('has every factor that the instrument asked at version 1, in the order of the model', () => {
    const asked = readModel().factors.filter(({ id }) => itemsOf1(id).length > 0);
    expect(layout1.map(({ factor }) => factor)).toEqual(asked.map(({ id }) => id));
  });

  test.each(layout1)('knows of $factor how many scored items are a balance and how many rise', (layout) => {
    const scored = itemsOf1(layout.factor).filter(isScored);
    const balances = scored.filter(({ kind }) => kind === 'balance').length;
    expect(layout).toEqual({ factor: layout.factor, balances, rising: scored.length - balances });
  });

  test('has so few profiles that the number of each fits into 18 bytes', () => {
    expect(countProfiles(layout1)).toBeLessThan(2n ** 144n);
  });
});

describe('the scores that a factor can have', () => {
  test('are 27 where three items rise: 5 of one answer, 9 of two, 13 of three', () => {
    const scores = scoresOf({ factor: 'variety', balances: 0, rising: 3 });
    expect([1, 2, 3].map((answers) => scores.filter(({ count }) => count === answers).length)).toEqual([5, 9, 13]);
  });

  test.each(layout1)('of $factor are those that its real items give, whatever is answered, and no others', (layout) => {
    const given = everyScore(layout.factor, itemsOf1(layout.factor));
    const known = new Map(scoresOf(layout).map((score) => [keyOf(score), score]));
    expect([...known.keys()].toSorted()).toEqual([...given.keys()].toSorted());
    for (const [key, score] of known) expect(score).toStrictEqual(given.get(key));
  });

  test.each(layout1)('of $factor stand in the order of answers, points, side and band', (layout) => {
    expect(scoresOf(layout).map(sayScore)).toEqual(listScores(layout));
  });

  test.each(layout1)('of $factor differ in their keys, which are in order', (layout) => {
    const keys = scoresOf(layout).map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(keys.toSorted());
  });

  test.each(otherMixes)(
    'are right for $balances balances and $rising that rise too, which no factor of version 1 has',
    (mix) => {
      const layout = { factor: 'variety', ...mix };
      expect(scoresOf(layout).map(sayScore)).toEqual(listScores(layout));
    },
  );

  test('are the factor’s own, and the same at every call', () => {
    const [one, other] = [{ factor: 'workload', balances: 3, rising: 0 } satisfies FactorLayout, mobility];
    expect(new Set(scoresOf(one).map(({ factor }) => factor))).toEqual(new Set(['workload']));
    expect(scoresOf(other)).toEqual(scoresOf(one).map((score) => ({ ...score, factor: 'mobility' })));
    expect(scoresOf(one)).toEqual(scoresOf(one));
  });
});

describe('the key of a score', () => {
  test('is equal for equal scores of different answers, and for no others', () => {
    const scores = [...everyScore('mobility', itemsOf1('mobility')).values()];
    for (const one of scores) {
      for (const other of scores)
        expect(keyOf(one) === keyOf(other)).toBe(sayScore(one).join() === sayScore(other).join());
    }
  });

  test('does not depend on the factor', () => {
    const [score] = scoresOf(mobility);
    if (!score) throw new Error('Mobility has no scores.');
    expect(keyOf({ ...score, factor: 'workload' } as ProfileScore)).toBe(keyOf(score));
  });
});

/** What no factor is made of in version 1. */
const otherMixes: readonly Omit<FactorLayout, 'factor'>[] = [
  { balances: 0, rising: 1 },
  { balances: 0, rising: 2 },
  { balances: 1, rising: 0 },
  { balances: 2, rising: 0 },
  { balances: 2, rising: 1 },
];

const mobility: FactorLayout = { factor: 'mobility', balances: 3, rising: 0 };

/** Every score that some items can give, by its key: with each of the eight things that can stand at each of them. */
function everyScore(factor: string, items: readonly ItemOutline[]): ReadonlyMap<string, ProfileScore> {
  const found = new Map<string, ProfileScore>();
  for (const given of everyWay(items.length)) {
    const result = scoreFactor(factor, items, answersTo(items, given));
    if (result.status === 'scored') found.set(keyOf(result), toProfileScore(result));
  }
  return found;
}

function everyWay(items: number): readonly (readonly Given[])[] {
  if (items === 0) return [[]];
  return everyWay(items - 1).flatMap((given) => [undefined, ...allAnswers].map((one) => [...given, one]));
}
