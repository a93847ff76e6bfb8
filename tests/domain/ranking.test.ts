import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, toNumber } from '#domain/fraction.ts';
import { groupTies, type Ranking, rank } from '#domain/ranking.ts';
import { type FactorScore, scoreFactors } from '#domain/scoring.ts';
import { arbitraryAnswers, arbitraryInstrument } from '../fixtures/arbitrary-answers.ts';
import { answered, type Given, type LevelId, outline, threeOf } from '../fixtures/small-instrument.ts';

const extent = threeOf('extent');
const balance = threeOf('balance');
const mixed = ['balance', 'frequency', 'frequency'] as const;

describe('a tie group', () => {
  test('holds every factor within one click of its lowest, the click itself included', () => {
    expect(ties({ lowest: at(0, 3), oneClickUp: at(25, 3) })).toEqual([['lowest', 'oneClickUp']]);
  });

  test('ends beyond that click', () => {
    expect(ties({ lowest: at(0, 3), twoClicksUp: at(50, 3) })).toEqual([['lowest'], ['twoClicksUp']]);
  });

  test('is exact in thirds: 33 1/3 is one click of 8 1/3 above 25, which decimals deny', () => {
    expect(100 / 3 - 25).toBeGreaterThan(25 / 3);
    expect(ties({ lowest: at(75, 3), oneClickUp: at(100, 3) })).toEqual([['lowest', 'oneClickUp']]);
  });

  test('takes the larger click of the two, be it that of the lowest', () => {
    expect(ties({ lowest: at(0, 1), higher: at(75, 3) })).toEqual([['lowest', 'higher']]);
  });

  test('takes the larger click of the two, be it that of the other', () => {
    expect(ties({ lowest: at(0, 3), higher: at(25, 1) })).toEqual([['lowest', 'higher']]);
  });

  test('takes the click of 50 by the number of answers that a balance item gives', () => {
    expect(ties({ lowest: at(0, 3), higher: at(50, 3, 50) })).toEqual([['lowest', 'higher']]);
    expect(ties({ lowest: at(0, 3), higher: at(75, 3, 50) })).toEqual([['lowest'], ['higher']]);
  });

  test('reaches one click from its lowest and no further: ties do not chain', () => {
    expect(
      ties({ first: at(0, 3), second: at(25, 3), third: at(50, 3), fourth: at(75, 3), fifth: at(100, 3) }),
    ).toEqual([['first', 'second'], ['third', 'fourth'], ['fifth']]);
  });

  test('holds a factor with a large click also where one between them with a small click is left for the next', () => {
    expect(ties({ lowest: at(0, 3), exact: at(50, 3), coarse: at(25, 1) })).toEqual([['lowest', 'coarse'], ['exact']]);
  });

  test('is the same, whichever of equal lowest factors comes first', () => {
    const scores = { exact: at(0, 3), coarse: at(0, 1), higher: at(50, 3) };
    const { exact, coarse, higher } = scores;
    expect(ties(scores)).toEqual([['exact', 'coarse', 'higher']]);
    expect(ties({ coarse, higher, exact }).map((group) => group.toSorted())).toEqual([['coarse', 'exact', 'higher']]);
  });

  test('is one factor where no other is near, and none where there is none', () => {
    expect(ties({ only: at(25, 3) })).toEqual([['only']]);
    expect(ties({})).toEqual([]);
  });
});

describe('the tie groups', () => {
  test('come from the lowest up, whatever the order of the scores', () => {
    expect(ties({ high: at(100, 3), low: at(0, 3), middle: at(50, 3) })).toEqual([['low'], ['middle'], ['high']]);
  });

  test('hold every score once', () => {
    fc.assert(
      fc.property(arbitraryScores(), (scores) => {
        const grouped = groupTies(scores, () => 0).flatMap((group) => group.scores);
        expect(grouped).toHaveLength(scores.length);
        expect(new Set(grouped)).toEqual(new Set(scores));
      }),
    );
  });

  test('do not depend on the order of the scores', () => {
    fc.assert(
      fc.property(arbitraryScores(), fc.infiniteStream(fc.nat()), (scores, random) => {
        const keys = new Map(scores.map((score) => [score, random.next().value]));
        const shuffled = scores.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(asSets(groupTies(shuffled, () => 0))).toEqual(asSets(groupTies(scores, () => 0)));
      }),
    );
  });

  test('begin each above the lowest of the group before', () => {
    fc.assert(
      fc.property(arbitraryScores(), (scores) => {
        const lowest = groupTies(scores, () => 0).map((group) =>
          Math.min(...group.scores.map(({ score }) => toNumber(score))),
        );
        for (const [index, score] of lowest.slice(1).entries()) expect(score).toBeGreaterThan(lowest[index] ?? 101);
      }),
    );
  });
});

describe('places to start', () => {
  test('are low factors only: at most 37.5', () => {
    const { placesToStart } = ranking({
      autonomy: { given: [1, 2] },
      variety: { given: [1, 2, 2] },
      'challenging-work': { given: [4, 4, 4] },
    });
    expect(names(placesToStart)).toEqual([['autonomy']]);
  });

  test('are none where nothing is low', () => {
    expect(ranking({ autonomy: { given: [2, 2, 2] } }).placesToStart).toEqual([]);
    expect(ranking({}).placesToStart).toEqual([]);
  });

  test('leave out factors with too few answers', () => {
    expect(ranking({ autonomy: { given: [undefined, 0, undefined] } }).placesToStart).toEqual([]);
  });

  test('are in groups of ties, the lowest first', () => {
    const { placesToStart } = ranking({
      variety: { given: [1, 1, 1] },
      autonomy: { given: [0, 0, 0] },
      'challenging-work': { given: [0, 0, 1] },
    });
    expect(names(placesToStart)).toEqual([['autonomy', 'challenging-work'], ['variety']]);
  });

  test('put task and social before organisation and context within a tie', () => {
    const { placesToStart } = ranking({
      'external-interaction': { level: 'context', given: [0, 0, 0] },
      transparency: { level: 'organisation', given: [0, 0, 0] },
      support: { level: 'social', given: [0, 0, 1] },
      autonomy: { level: 'task', given: [0, 0, 1] },
    });
    const [tie] = names(placesToStart);
    expect(new Set(tie?.slice(0, 2))).toEqual(new Set(['support', 'autonomy']));
    expect(new Set(tie?.slice(2))).toEqual(new Set(['external-interaction', 'transparency']));
  });

  test('put the lowest group first, also where it is of the context', () => {
    const { placesToStart } = ranking({
      autonomy: { level: 'task', given: [1, 1, 1] },
      'external-interaction': { level: 'context', given: [0, 0, 0] },
    });
    expect(names(placesToStart)).toEqual([['external-interaction'], ['autonomy']]);
  });

  test('hold no balance factor, however far out of balance it is', () => {
    const { placesToStart, outOfBalance } = ranking({ workload: { kinds: balance, given: [4, 4, 4] } });
    expect(placesToStart).toEqual([]);
    expect(outOfBalance.map(({ factor }) => factor)).toEqual(['workload']);
  });

  test('do hold a factor that has one balance item among others', () => {
    const { placesToStart } = ranking({ 'doing-and-reflecting': { kinds: mixed, given: [0, 0, 1] } });
    expect(names(placesToStart)).toEqual([['doing-and-reflecting']]);
  });

  test('partition the low factors that are ranked', () => {
    fc.assert(
      fc.property(
        arbitraryInstrument.chain((made) => fc.tuple(fc.constant(made), arbitraryAnswers(made.instrument.items))),
        ([{ factors, instrument }, answers]) => {
          const model = { ...outline({}), factors };
          const results = scoreFactors(model, instrument, answers);
          const isRanked = ({ factor }: { factor: string }) =>
            !factor.startsWith('individual') && instrument.itemsOf(factor).some(({ kind }) => kind !== 'balance');
          const low = results.filter(
            (result) => result.status === 'scored' && result.band === 'low' && isRanked(result),
          );
          const placed = names(rank(model, instrument, results).placesToStart).flat();
          expect(placed.toSorted()).toEqual(low.map(({ factor }) => factor).toSorted());
        },
      ),
    );
  });
});

describe('strengths', () => {
  test('are high factors: at least 62.5', () => {
    const { strengths } = ranking({
      autonomy: { given: [2, 3] },
      variety: { given: [2, 2, 3] },
      'challenging-work': { given: [0, 0, 0] },
    });
    expect(names(strengths)).toEqual([['autonomy']]);
  });

  test('come highest first', () => {
    const { strengths } = ranking({ variety: { given: [3, 3, 3] }, autonomy: { given: [4, 4, 4] } });
    expect(names(strengths)).toEqual([['autonomy'], ['variety']]);
  });

  test('that lie within one answer of each other are one group', () => {
    const { strengths } = ranking({ variety: { given: [3, 3, 3] }, autonomy: { given: [3, 3, 4] } });
    expect(names(strengths)).toEqual([['variety', 'autonomy']]);
  });

  test('are none where nothing is high', () => {
    expect(ranking({ autonomy: { given: [2, 2, 2] } }).strengths).toEqual([]);
  });

  test('hold a balance factor when all its answers are about right, and not when its mean alone is high', () => {
    expect(ranking({ workload: { kinds: balance, given: [2, 2, 2] } }).strengths).toHaveLength(1);
    expect(ranking({ workload: { kinds: balance, given: [2, 2, 3] } }).strengths).toEqual([]);
  });
});

describe('out of balance', () => {
  test.each([
    [[3, 3, 2], 'too-much'],
    [[1, 0, 1], 'too-little'],
    [[1, 3, 2], 'both'],
  ] as const)('stands a balance factor that is low, with its direction: %j is %s', (given, direction) => {
    const { outOfBalance } = ranking({ workload: { kinds: balance, given } });
    expect(outOfBalance.map(({ factor, direction }) => [factor, direction])).toEqual([['workload', direction]]);
  });

  test('stands no balance factor that is in balance', () => {
    expect(ranking({ workload: { kinds: balance, given: [2, 2, 2] } }).outOfBalance).toEqual([]);
  });

  test('stands no balance factor that is between: fewer than half of its answers are not about right', () => {
    expect(ranking({ workload: { kinds: balance, given: [2, 2, 3] } }).outOfBalance).toEqual([]);
  });

  test('stands no factor with one balance item among others', () => {
    expect(ranking({ 'doing-and-reflecting': { kinds: mixed, given: [0, 2, 2] } }).outOfBalance).toEqual([]);
  });
});

describe('the individual level', () => {
  test('is never ranked: it stands in none of the lists', () => {
    const level: LevelId = 'individual';
    expect(
      ranking({
        creativity: { level, given: [0, 0, 0] },
        'self-efficacy': { level, given: [4, 4, 4] },
        balanced: { level, kinds: balance, given: [4, 4, 4] },
      }),
    ).toEqual({ strengths: [], placesToStart: [], outOfBalance: [] });
  });
});

function ranking(
  factors: Readonly<
    Record<
      string,
      { level?: LevelId; kinds?: Parameters<typeof threeOf>[0][] | typeof extent; given: readonly Given[] }
    >
  >,
): Ranking {
  const entries = Object.entries(factors);
  const model = outline(Object.fromEntries(entries.map(([id, { level }]) => [id, level ?? 'task'])));
  const { instrument, answers } = answered(
    Object.fromEntries(entries.map(([id, { kinds, given }]) => [id, { kinds: kinds ?? extent, given }])),
  );
  return rank(model, instrument, scoreFactors(model, instrument, answers));
}

/** A score of so many points in all, over so many answers. */
function at(points: number, count: number, step = 25): Pick<FactorScore, 'score' | 'click' | 'count'> {
  return { score: fraction(points, count), click: fraction(step, count), count };
}

function scoresOf(named: Readonly<Record<string, ReturnType<typeof at>>>): FactorScore[] {
  return Object.entries(named).map(([factor, score]) => ({
    factor,
    band: 'low',
    coarse: score.count === 1,
    range: [0, 100],
    direction: undefined,
    ...score,
  }));
}

function ties(named: Readonly<Record<string, ReturnType<typeof at>>>): string[][] {
  return names(groupTies(scoresOf(named), () => 0));
}

function names(groups: Ranking['placesToStart']): string[][] {
  return groups.map(({ scores }) => scores.map(({ factor }) => factor));
}

function asSets(groups: Ranking['placesToStart']): ReadonlySet<string>[] {
  return names(groups).map((group) => new Set(group));
}

/** Up to twelve scores of one to three answers each, with clicks of both sizes. */
function arbitraryScores(): fc.Arbitrary<FactorScore[]> {
  const one = fc
    .tuple(fc.array(fc.constantFrom(0, 25, 50, 75, 100), { minLength: 1, maxLength: 3 }), fc.constantFrom(25, 50))
    .map(([points, step]) =>
      at(
        points.reduce<number>((sum, point) => sum + point, 0),
        points.length,
        step,
      ),
    );
  return fc
    .array(one, { maxLength: 12 })
    .map((all) => scoresOf(Object.fromEntries(all.map((score, index) => [`factor-${index + 1}`, score]))));
}
