import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, isStep, type Step, steps } from '#domain/answers.ts';
import { compare, fraction, toNumber } from '#domain/fraction.ts';
import { indexInstrument } from '#domain/instrument.ts';
import {
  bandOf,
  type FactorResult,
  givesAnswersAway,
  isBalanceFactor,
  pointsOf,
  scoreFactor,
  scoreFactors,
  scoreLevel,
} from '#domain/scoring.ts';
import { arbitraryAnswers, arbitraryGiven, arbitraryKinds } from '../fixtures/arbitrary-answers.ts';
import { answered, answersTo, itemsOf, outline, resultOf, scoreOf, threeOf } from '../fixtures/small-instrument.ts';

const extent = threeOf('extent');
const balance = threeOf('balance');
/** As the factor on demands and control is asked: a balance, a dimension and an extent. */
const demandsAndControl = ['balance', 'dimension', 'extent'] as const;

describe('the points of an answer', () => {
  test.each([
    ['frequency', [0, 25, 50, 75, 100]],
    ['extent', [0, 25, 50, 75, 100]],
    ['balance', [0, 50, 100, 50, 0]],
  ] as const)('to an item of the kind %s are %j', (kind, points) => {
    const [item] = itemsOf('variety', [kind]);
    expect(steps.map((step) => item && pointsOf(item, step))).toEqual(points);
  });
});

describe('the score of a factor', () => {
  test('is the mean of its scored answers', () => {
    expect(toNumber(scoreOf(extent, [1, 2, 4]).score)).toBeCloseTo(175 / 3, 10);
  });

  test('is exact: thirds that are equal compare as equal', () => {
    expect(compare(scoreOf(extent, [0, 0, 1]).score, fraction(25, 3))).toBe(0);
  });

  test('is the mean of balance and scale points where a factor has both', () => {
    expect(toNumber(scoreOf(['balance', 'frequency', 'frequency'], [1, 3, 4]).score)).toBe(75);
  });

  test('leaves a dimension out, whatever is answered to it', () => {
    const scores = ([undefined, 0, 4, 'unknown', 'not-applicable'] as const).map((demands) =>
      scoreOf(demandsAndControl, [2, demands, 3]),
    );
    expect(new Set(scores.map(({ score, count }) => `${toNumber(score)} of ${count}`))).toEqual(new Set(['87.5 of 2']));
  });

  test('does not exist where only the dimension was answered', () => {
    expect(resultOf(demandsAndControl, [undefined, 4, undefined])).toMatchObject({
      status: 'too-few',
      count: 0,
      asked: 2,
    });
  });

  test('never depends on the order in which the answers came', () => {
    fc.assert(
      fc.property(
        arbitraryKinds.chain((kinds) => fc.tuple(fc.constant(kinds), fc.array(arbitraryGiven, { maxLength: 3 }))),
        ([kinds, given]) => {
          const items = itemsOf('variety', kinds);
          const answers = answersTo(items, given);
          const backwards = new Map([...answers].reverse());
          expect(scoreFactor('variety', items, backwards)).toEqual(scoreFactor('variety', items, answers));
        },
      ),
    );
  });

  test('never depends on answers to other factors', () => {
    const items = itemsOf('variety', extent);
    const own = answersTo(items, [1, 2]);
    const others = answersTo(itemsOf('autonomy', extent), [4, 4, 4]);
    expect(scoreFactor('variety', items, new Map([...others, ...own]))).toEqual(scoreFactor('variety', items, own));
  });

  test('lies between 0 and 100', () => {
    fc.assert(
      fc.property(arbitraryResult(), ({ result }) => {
        if (result.status !== 'scored') return;
        expect(compare(result.score, fraction(0, 1))).toBeGreaterThanOrEqual(0);
        expect(compare(result.score, fraction(100, 1))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('lies between its lowest and its highest answer', () => {
    fc.assert(
      fc.property(arbitraryResult(), ({ result }) => {
        if (result.status !== 'scored') return;
        const [lowest, highest] = result.range;
        expect(toNumber(result.score)).toBeGreaterThanOrEqual(lowest);
        expect(toNumber(result.score)).toBeLessThanOrEqual(highest);
      }),
    );
  });

  test('moves by at most its click when one answer moves by one step', () => {
    fc.assert(
      fc.property(arbitraryResult(), fc.nat(), fc.constantFrom(-1, 1), ({ items, answers, result }, pick, by) => {
        if (result.status !== 'scored') return;
        const scored = items.filter(({ id, kind }) => kind !== 'dimension' && isStep(answers.get(id)));
        const item = scored[pick % scored.length];
        const from = item && answers.get(item.id);
        if (!item || !isStep(from)) throw new Error('A score rests on at least one answer.');
        const to = steps.find((step) => step === from + by);
        if (to === undefined) return;
        const moved = scoreFactor('variety', items, new Map([...answers, [item.id, to]]));
        if (moved.status !== 'scored') throw new Error('Another step takes no score away.');
        expect(Math.abs(toNumber(moved.score) - toNumber(result.score))).toBeLessThanOrEqual(
          toNumber(result.click) + 1e-9,
        );
      }),
    );
  });
});

describe('the answers beside the scale', () => {
  test('leave "don’t know" asked: with it, one of three is less than half', () => {
    expect(resultOf(extent, ['unknown', 4, 'unknown'])).toMatchObject({ status: 'too-few', count: 1, asked: 3 });
  });

  test('do not leave "does not apply" asked: without it, one of two is half', () => {
    expect(resultOf(extent, ['not-applicable', 4, undefined])).toMatchObject({ status: 'scored', count: 1, asked: 2 });
  });

  test('are never counted as low: they leave the mean of the others as it is', () => {
    for (const beside of ['unknown', 'not-applicable'] as const) {
      expect(toNumber(scoreOf(extent, [4, 4, beside]).score)).toBe(100);
    }
  });

  test('give no score where all is unknown', () => {
    expect(resultOf(extent, ['unknown', 'unknown', 'unknown'])).toMatchObject({
      status: 'too-few',
      count: 0,
      asked: 3,
    });
  });

  test('make a factor of which nothing applies one that is not asked', () => {
    expect(resultOf(extent, ['not-applicable', 'not-applicable', 'not-applicable'])).toMatchObject({
      status: 'not-asked',
      count: 0,
      asked: 0,
    });
  });

  test('never change a score that is shown when "don’t know" is added, though it may be hidden then', () => {
    fc.assert(
      fc.property(arbitraryResult(), fc.nat({ max: 2 }), ({ items, answers, result }, pick) => {
        const item = items[pick];
        if (!item || isStep(answers.get(item.id)) || result.status !== 'scored') return;
        const after = scoreFactor('variety', items, new Map([...answers, [item.id, 'unknown']]));
        if (after.status === 'scored') expect(after).toMatchObject({ score: result.score, band: result.band });
        else expect(after.status).toBe('too-few');
      }),
    );
  });

  test('hide a score when "does not apply" becomes "don’t know" and what is left is less than half', () => {
    expect(resultOf(extent, ['not-applicable', 4, 'not-applicable']).status).toBe('scored');
    expect(resultOf(extent, ['unknown', 4, 'unknown']).status).toBe('too-few');
  });
});

describe('a score is shown', () => {
  test('when at least half of the asked were answered: two of three, without the core', () => {
    expect(resultOf(extent, [undefined, 3, 3]).status).toBe('scored');
  });

  test('when exactly half of the asked were answered: one of two, without the core', () => {
    expect(resultOf(['balance', 'frequency'], [undefined, 3]).status).toBe('scored');
    expect(resultOf(extent, [undefined, 3, 'not-applicable']).status).toBe('scored');
  });

  test('when only the core was answered, be it one of three', () => {
    expect(resultOf(extent, [3, undefined, undefined]).status).toBe('scored');
    expect(resultOf(extent, [3, 'unknown', 'unknown']).status).toBe('scored');
  });

  test('not when one of three was answered that is not the core', () => {
    expect(resultOf(extent, [undefined, 3, undefined])).toEqual({
      status: 'too-few',
      factor: 'variety',
      count: 1,
      asked: 3,
    });
  });

  test('not when nothing was answered', () => {
    expect(resultOf(extent, [])).toEqual({ status: 'empty', factor: 'variety', count: 0, asked: 3 });
  });

  test('exactly by that rule, for all answers', () => {
    fc.assert(
      fc.property(arbitraryResult(), ({ items, answers, result }) => {
        const asked = items.filter(({ id, kind }) => kind !== 'dimension' && answers.get(id) !== 'not-applicable');
        const given = asked.filter(({ id }) => isStep(answers.get(id)));
        const isShown = given.length > 0 && (given.length >= asked.length / 2 || given.some(({ core }) => core));
        expect(result.status === 'scored').toBe(isShown);
      }),
    );
  });
});

describe('a mean of one answer', () => {
  test('is coarse', () => {
    expect(scoreOf(extent, [3]).coarse).toBe(true);
    expect(scoreOf(extent, [3, 'not-applicable', 'unknown']).coarse).toBe(true);
    expect(scoreOf(demandsAndControl, [2, 4, undefined]).coarse).toBe(true);
  });

  test('is the only one that is', () => {
    expect(scoreOf(extent, [3, 3]).coarse).toBe(false);
    expect(scoreOf(extent, [3, 3, 3]).coarse).toBe(false);
  });
});

describe('what stands beside a mean', () => {
  test('is the number of answers, and the lowest and the highest of them', () => {
    expect(scoreOf(extent, [3, 1, 'unknown'])).toMatchObject({ count: 2, asked: 3, range: [25, 75] });
  });

  test('counts no dimension', () => {
    expect(scoreOf(demandsAndControl, [2, 0, 4])).toMatchObject({ count: 2, asked: 2, range: [100, 100] });
  });
});

describe('a click', () => {
  test.each([
    [[3], 25],
    [[3, 3], 12.5],
    [[3, 3, 3], 25 / 3],
  ] as const)('is 25 by the number of answers: of %j it is %d', (given, click) => {
    expect(toNumber(scoreOf(extent, given).click)).toBe(click);
  });

  test.each([
    [[2], 50],
    [[2, 2], 25],
    [[2, 2, 2], 50 / 3],
  ] as const)('is 50 by the number of answers with a balance: of %j it is %d', (given, click) => {
    expect(toNumber(scoreOf(balance, given).click)).toBe(click);
  });

  test('is 50 by the number of answers with a balance item among others', () => {
    expect(toNumber(scoreOf(['balance', 'frequency', 'frequency'], [2, 3, 3]).click)).toBeCloseTo(50 / 3, 10);
  });

  test('is the largest change that one answer can make: 25 where the balance item has no answer', () => {
    expect(toNumber(scoreOf(demandsAndControl, ['unknown', 4, 3]).click)).toBe(25);
  });

  test('counts only the answers, and not what is asked', () => {
    expect(toNumber(scoreOf(extent, [3, 3, 'unknown']).click)).toBe(12.5);
  });
});

describe('a band', () => {
  test('is low at 37.5 and below', () => {
    expect(bandOf(fraction(75, 2))).toBe('low');
    expect(bandOf(fraction(0, 1))).toBe('low');
    expect(scoreOf(extent, [1, 2]).band).toBe('low');
  });

  test('is high at 62.5 and above', () => {
    expect(bandOf(fraction(125, 2))).toBe('high');
    expect(bandOf(fraction(100, 1))).toBe('high');
    expect(scoreOf(extent, [2, 3]).band).toBe('high');
  });

  test('is between in between: neither low nor high', () => {
    expect(bandOf(fraction(7501, 200))).toBe('between');
    expect(bandOf(fraction(12499, 200))).toBe('between');
    expect(scoreOf(extent, [1, 2, 2]).band).toBe('between');
    expect(scoreOf(extent, [2, 2, 3]).band).toBe('between');
  });

  test('of a factor with one balance item among others goes by its mean', () => {
    expect(scoreOf(['balance', 'frequency', 'frequency'], [1, 3, 4]).band).toBe('high');
    expect(scoreOf(['balance', 'frequency', 'frequency'], [2, 0, 0]).band).toBe('low');
  });
});

describe('a balance factor', () => {
  test('is one whose items are all a balance, and no other', () => {
    expect(isBalanceFactor(itemsOf('workload', balance))).toBe(true);
    expect(isBalanceFactor(itemsOf('demands-and-control', demandsAndControl))).toBe(false);
    expect(isBalanceFactor(itemsOf('variety', extent))).toBe(false);
    expect(isBalanceFactor([])).toBe(false);
  });

  test.each([
    [[3, 2, undefined], 'half of two'],
    [[3, 3, 2], 'two of three'],
    [[1, 3, 2], 'two of three, one on each side'],
    [[3], 'the only one'],
    [[4, 4, 4], 'all'],
  ] as const)('is low when at least half of its answers are not about right: %j, %s', (given, _) => {
    expect(scoreOf(balance, given).band).toBe('low');
  });

  test('is low by its answers and not by its mean, which is 50 with all of them a little off', () => {
    const score = scoreOf(balance, [3, 3, 3]);
    expect([toNumber(score.score), score.band]).toEqual([50, 'low']);
  });

  test('is high when all its answers are about right, be it one', () => {
    expect(scoreOf(balance, [2, 2, 2]).band).toBe('high');
    expect(scoreOf(balance, [2]).band).toBe('high');
    expect(scoreOf(balance, [2, 'unknown', 'not-applicable']).band).toBe('high');
  });

  test('is between when fewer than half are not about right, also where its mean is high', () => {
    const score = scoreOf(balance, [2, 2, 3]);
    expect([Math.round(toNumber(score.score)), score.band]).toEqual([83, 'between']);
    expect(scoreOf(balance, [2, 0, 2]).band).toBe('between');
  });

  test.each([
    [[0, 1, 2], 'too-little'],
    [[3, 4, 2], 'too-much'],
    [[1, 2, 3], 'both'],
    [[0, 4, 4], 'both'],
    [[2, 2, 2], 'about-right'],
    [[3, 'unknown', 'not-applicable'], 'too-much'],
  ] as const)('keeps its direction: of %j it is %s', (given, direction) => {
    expect(scoreOf(balance, given).direction).toBe(direction);
  });
});

describe('the direction', () => {
  test('is kept of a balance item among others', () => {
    expect(scoreOf(demandsAndControl, [1, 4, 4]).direction).toBe('too-little');
  });

  test('is none where no balance item was answered', () => {
    expect(scoreOf(demandsAndControl, [undefined, 4, 4]).direction).toBeUndefined();
    expect(scoreOf(extent, [0, 4, 4]).direction).toBeUndefined();
  });
});

describe('the results of all factors', () => {
  test('come in the order of the model and only for factors that have items', () => {
    const model = outline({ autonomy: 'task', personality: 'individual', variety: 'task' });
    const instrument = indexInstrument(0, [...itemsOf('variety', extent), ...itemsOf('autonomy', extent)]);
    expect(scoreFactors(model, instrument, new Map()).map(({ factor }) => factor)).toEqual(['autonomy', 'variety']);
  });
});

describe('the score of a level', () => {
  test('is the mean of its factor scores', () => {
    expect(levelOf([scored(1, 1, 2), scored(4, 4, 4)])).toMatchObject({ scored: 2, asked: 2 });
    expect(toNumber(levelScore([scored(1, 1, 2), scored(4, 4, 4)]))).toBeCloseTo((100 / 3 + 100) / 2, 10);
  });

  test('weighs every factor the same, however many answers it rests on', () => {
    expect(toNumber(levelScore([scored(0), scored(4, 4, 4)]))).toBe(50);
  });

  test('is there when exactly half of its asked factors have a score', () => {
    expect(levelOf([scored(3), nothing])).toMatchObject({ scored: 1, asked: 2 });
    expect(toNumber(levelScore([scored(3), nothing]))).toBe(75);
  });

  test('is not there when fewer than half have one, and says how many that are', () => {
    expect(levelOf([scored(3), nothing, nothing])).toEqual({ level: 'task', score: undefined, scored: 1, asked: 3 });
  });

  test('is not there when none has one', () => {
    expect(levelOf([nothing])).toEqual({ level: 'task', score: undefined, scored: 0, asked: 1 });
    expect(levelOf([])).toEqual({ level: 'task', score: undefined, scored: 0, asked: 0 });
  });

  test('does not ask a factor of which nothing applies', () => {
    expect(levelOf([scored(3), nothing, noneApplies])).toMatchObject({ scored: 1, asked: 2 });
    expect(levelOf([noneApplies])).toMatchObject({ score: undefined, asked: 0 });
  });

  test('still asks a factor of which all is unknown', () => {
    expect(levelOf([scored(3), noneKnown, noneKnown])).toMatchObject({ score: undefined, scored: 1, asked: 3 });
  });

  test('leaves out the factors of other levels', () => {
    const model = outline({ autonomy: 'task', support: 'social' });
    const { instrument, answers } = answered({
      autonomy: { kinds: extent, given: [4, 4, 4] },
      support: { kinds: extent, given: [0, 0, 0] },
    });
    const results = scoreFactors(model, instrument, answers);
    expect(scoreLevel(model, { id: 'task' }, results)).toMatchObject({ scored: 1, asked: 1 });
    expect(scoreLevel(model, { id: 'social' }, results).score).toEqual(fraction(0, 3));
  });
});

const scored = (...given: Step[]) => given;
const nothing: readonly Step[] = [];
const noneApplies = ['not-applicable', 'not-applicable', 'not-applicable'] as const;
const noneKnown = ['unknown', 'unknown', 'unknown'] as const;

/** The result of a level with these answers, one list a factor. */
function levelOf(factors: readonly (readonly (Step | 'unknown' | 'not-applicable')[])[]) {
  const named = factors.map((given, index) => [`factor-${index + 1}`, { kinds: extent, given }] as const);
  const model = outline(Object.fromEntries(named.map(([id]) => [id, 'task'])));
  const { instrument, answers } = answered(Object.fromEntries(named));
  return scoreLevel(model, { id: 'task' }, scoreFactors(model, instrument, answers));
}

function levelScore(factors: Parameters<typeof levelOf>[0]) {
  const { score } = levelOf(factors);
  if (!score) throw new Error('The level has no score.');
  return score;
}

function arbitraryResult(): fc.Arbitrary<{
  items: ReturnType<typeof itemsOf>;
  answers: Answers;
  result: FactorResult;
}> {
  return arbitraryKinds.chain((kinds) => {
    const items = itemsOf('variety', kinds);
    return arbitraryAnswers(items).map((answers) => ({
      items,
      answers,
      result: scoreFactor('variety', items, answers),
    }));
  });
}

describe('the answers behind a score', () => {
  test('can be read off it where it rests on one', () => {
    expect(givesAnswersAway(scoreOf(threeOf('extent'), [2]))).toBe(true);
  });

  test.each([
    ['at the lower end', extent, [0, 0]],
    ['at the upper end', extent, [4, 4, 4]],
    ['“about right”', balance, [2, 2, 2]],
    ['“far too much”', balance, [4, 4]],
  ] as const)('can be read off it where all of them are %s', (_, items, steps) => {
    expect(givesAnswersAway(scoreOf(items, steps))).toBe(true);
  });

  test.each([
    ['differ', extent, [0, 1]],
    ['are the same in the middle, as others would be with that mean', extent, [2, 2]],
    ['are “far too little” and “far too much”', balance, [0, 4]],
  ] as const)('cannot be read off it where they %s', (_, items, steps) => {
    expect(givesAnswersAway(scoreOf(items, steps))).toBe(false);
  });
});
