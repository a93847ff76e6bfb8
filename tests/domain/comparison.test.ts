import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/answers.ts';
import { compareRounds, type FactorChange } from '#domain/comparison.ts';
import { toNumber } from '#domain/fraction.ts';
import { type ItemKind, type ItemOutline, indexInstrument } from '#domain/instrument.ts';
import { scoreFactors } from '#domain/scoring.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import {
  arbitraryAnswers,
  arbitraryGiven,
  arbitraryInstrument,
  arbitraryKinds,
} from '../fixtures/arbitrary-answers.ts';
import { answersTo, fiveLevels, type Given, itemsOf, outline, threeOf } from '../fixtures/small-instrument.ts';

const extent = threeOf('extent');
const balance = threeOf('balance');
const mixed = ['balance', 'frequency', 'frequency'] as const;

describe('a factor in two rounds', () => {
  test('is higher or lower where its score moved by more than one click', () => {
    expect(change(extent, [1, 1, 1], [2, 2, 1])).toBe('higher');
    expect(change(extent, [2, 2, 1], [1, 1, 1])).toBe('lower');
  });

  test('is the same where its score moved by exactly one click', () => {
    expect(change(extent, [1, 1, 1], [2, 1, 1])).toBe('same');
    expect(change(extent, [2, 1, 1], [1, 1, 1])).toBe('same');
    expect(change(extent, [1], [2])).toBe('same');
    expect(change(mixed, [1, 1, 1], [2, 1, 1])).toBe('same');
    expect(change(balance, [1, 1, 1], [1, 2, 1])).toBe('same');
  });

  test('is the same in thirds too, where decimals would deny it: 25 and 33 1/3 are one click apart', () => {
    expect(100 / 3 - 25).toBeGreaterThan(25 / 3);
    expect(change(extent, [1, 1, 1], [2, 1, 1])).toBe('same');
    expect(change(extent, [0, 3, 0], [1, 3, 0])).toBe('same');
  });

  test('is the same within the larger click of the two, be it the earlier or the later one', () => {
    // 25 of one answer moves by 25 with a click; 41 2/3 of three by 8 1/3.
    expect(change(extent, [1], [2, 2, 1])).toBe('same');
    expect(change(extent, [2, 2, 1], [1])).toBe('same');
  });

  test('is higher beyond the larger click of the two', () => {
    expect(change(extent, [1], [2, 2, 3])).toBe('higher');
    expect(change(extent, [2, 2, 3], [1])).toBe('lower');
  });

  test('has the click of 50 with a balance item among its answers, and of 25 without one', () => {
    expect(change(mixed, [undefined, 1, 1], [undefined, 2, 2])).toBe('higher');
    expect(change(mixed, [1, 1, 1], [1, 2, 2])).toBe('same');
    expect(change(mixed, [1, undefined, undefined], [2, undefined, undefined])).toBe('same');
    expect(change(mixed, [0, undefined, undefined], [2, undefined, undefined])).toBe('higher');
  });

  test('is as far from right on either side: a balance that tips over is the same', () => {
    expect(change(balance, [0, 0, 0], [4, 4, 4])).toBe('same');
    expect(change(balance, [1, 1, 1], [3, 3, 3])).toBe('same');
    expect(change(balance, [0, 0, 0], [2, 2, 2])).toBe('higher');
  });

  test('comes with both scores, the earlier and the later one', () => {
    const [first] = compare(extent, [0, 0, 0], [4, 4, 4]);
    if (first?.kind !== 'higher') throw new Error(`It is ${first?.kind}.`);
    expect([toNumber(first.earlier.score), toNumber(first.later.score)]).toEqual([0, 100]);
    expect([first.factor, first.earlier.count, first.later.count]).toEqual(['variety', 3, 3]);
  });

  test('is missing where one of the two has no score, and no number is given', () => {
    const cases: readonly (readonly [readonly Given[], readonly Given[]])[] = [
      [[1, 1, 1], []],
      [[], [1, 1, 1]],
      [
        [1, 1, 1],
        ['unknown', 'unknown', 1],
      ],
      [
        ['not-applicable', 'not-applicable', 'not-applicable'],
        [1, 1, 1],
      ],
    ];
    for (const [earlier, later] of cases) {
      expect(compare(extent, earlier, later)).toStrictEqual([{ kind: 'missing', factor: 'variety' }]);
    }
  });

  test('is left out where neither has a score', () => {
    expect(compare(extent, [], [])).toEqual([]);
    expect(compare(extent, ['unknown', 'unknown', 1], ['not-applicable', 'not-applicable', 'not-applicable'])).toEqual(
      [],
    );
  });

  test('does not hold the answers of an item that is never scored against each other', () => {
    expect(change(['balance', 'dimension', 'extent'], [2, 0, 3], [2, 4, 3])).toBe('same');
  });
});

describe('a factor whose items have changed', () => {
  test.each([
    ['of the earlier round', 1, 2],
    ['of the later round', 2, 1],
    ['of both', 1, 1],
  ])('since the version %s cannot be compared', (_, earlier, later) => {
    expect(compareSince(2, earlier, later)).toStrictEqual([{ kind: 'changed-items', factor: 'variety' }]);
  });

  test('is compared where both rounds have the new items', () => {
    expect(compareSince(2, 2, 2)).toMatchObject([{ kind: 'higher' }]);
    expect(compareSince(2, 3, 2)).toMatchObject([{ kind: 'higher' }]);
  });

  test('is compared where no item of it is newer than the first version', () => {
    expect(compareSince(1, 1, 1)).toMatchObject([{ kind: 'higher' }]);
    expect(compareSince(undefined, 1, 5)).toMatchObject([{ kind: 'higher' }]);
  });

  test('leaves the other factors as they are', () => {
    const items = [
      ...itemsOf('variety', extent).map((item) => ({ ...item, since: 2 })),
      ...itemsOf('autonomy', extent),
    ];
    const answers = answersTo(items, [1, 1, 1, 1, 1, 1]);
    const changes = compareRounds(
      outline({ variety: 'task', autonomy: 'task' }),
      indexInstrument(2, items),
      { instrument: 1, answers },
      { instrument: 2, answers },
    );
    expect(changes.map(({ factor, kind }) => `${factor} ${kind}`)).toEqual(['variety changed-items', 'autonomy same']);
  });

  test('is compared where only an item that is never scored is new', () => {
    const kinds = ['balance', 'dimension', 'extent'] as const;
    const items = itemsOf('variety', kinds).map((item) => (item.kind === 'dimension' ? { ...item, since: 2 } : item));
    expect(compareItems(items, [2, 0, 3], [2, 0, 3], 1, 2)).toMatchObject([{ kind: 'same' }]);
  });

  test('is changed rather than missing where one of the two has no score', () => {
    expect(compareItems(newItems(2), [1, 1, 1], [], 1, 2)).toEqual([{ kind: 'changed-items', factor: 'variety' }]);
  });

  test('is left out where neither has a score', () => {
    expect(compareItems(newItems(2), [], [], 1, 2)).toEqual([]);
  });
});

describe('two rounds', () => {
  test('are compared in the order of the model, whatever the order of their answers', () => {
    const model = outline({ feedback: 'social', variety: 'task', autonomy: 'task' });
    const items = ['autonomy', 'feedback', 'variety'].flatMap((factor) => itemsOf(factor, extent));
    const answers = answersTo(items, [1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const backwards: Answers = new Map([...answers].reverse());
    for (const given of [answers, backwards]) {
      const changes = compareRounds(
        model,
        indexInstrument(1, items),
        { instrument: 1, answers },
        { instrument: 1, answers: given },
      );
      expect(changes.map(({ factor }) => factor)).toEqual(['feedback', 'variety', 'autonomy']);
    }
  });

  test('with answers to statements that are not known differ in nothing by them', () => {
    const items = itemsOf('variety', extent);
    const answers = answersTo(items, [1, 1, 1]);
    const more: Answers = new Map([...answers, ['variety-gone', 4], ['__proto__', 4]]);
    expect(
      compareRounds(
        outline({ variety: 'task' }),
        indexInstrument(1, items),
        { instrument: 1, answers },
        { instrument: 1, answers: more },
      ),
    ).toMatchObject([{ kind: 'same' }]);
  });

  test('are all the same when they are one round, of the instrument as it is', () => {
    fc.assert(
      fc.property(arbitraryRounds, ({ model, instrument, earlier: { answers } }) => {
        const round = { instrument: instrument.version, answers };
        const changes = compareRounds(model, instrument, round, round);
        expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([]);
        expect(changes.length).toBe(scoredIn(model, instrument, answers).size);
      }),
    );
  });

  test('have higher and lower the other way round when they are swapped, and all else alike', () => {
    const swapped: Readonly<Record<string, string>> = { higher: 'lower', lower: 'higher' };
    fc.assert(
      fc.property(arbitraryRounds, ({ model, instrument, earlier, later }) => {
        const there = compareRounds(model, instrument, earlier, later).map(({ factor, kind }) => `${factor} ${kind}`);
        const back = compareRounds(model, instrument, later, earlier).map(
          ({ factor, kind }) => `${factor} ${swapped[kind] ?? kind}`,
        );
        expect(back).toEqual(there);
      }),
    );
  });

  test('name exactly the factors that one of them has a score of', () => {
    fc.assert(
      fc.property(arbitraryRounds, ({ model, instrument, earlier, later }) => {
        const [before, after] = [earlier, later].map(({ answers }) => scoredIn(model, instrument, answers));
        const changes = compareRounds(model, instrument, earlier, later);
        expect(new Set(changes.map(({ factor }) => factor))).toEqual(before?.union(after ?? new Set()));
        for (const { factor, kind } of changes) {
          const isMissing = !before?.has(factor) || !after?.has(factor);
          if (kind !== 'changed-items') expect([factor, kind === 'missing']).toEqual([factor, isMissing]);
        }
      }),
    );
  });

  test('agree with a second reckoning in whole numbers, for every factor of three items', () => {
    const given = fc.tuple(arbitraryGiven, arbitraryGiven, arbitraryGiven);
    fc.assert(
      fc.property(arbitraryKinds, given, given, (kinds, earlier, later) => {
        expect(change(kinds, earlier, later)).toBe(reckonAgain(kinds, earlier, later));
      }),
      { numRuns: 5_000 },
    );
  });

  test('of the real instrument can all be compared, and the same answers are the same', () => {
    const model = { ...readModel(), levels: fiveLevels };
    const instrument = readInstrument();
    fc.assert(
      fc.property(arbitraryAnswers(instrument.items), (answers) => {
        const round = { instrument: instrument.version, answers };
        expect(compareRounds(model, instrument, round, round).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });
});

/** Two rounds of any answers and versions to a made-up instrument, some of whose items came later. */
const arbitraryRounds = arbitraryInstrument.chain(({ factors, instrument }) => {
  const since = fc.array(fc.constantFrom(undefined, 1, 2, 3), { minLength: 7, maxLength: 7 });
  const version = fc.integer({ min: 1, max: 3 });
  const answers = arbitraryAnswers(instrument.items);
  return fc
    .record({ since, versions: fc.tuple(version, version), answers: fc.tuple(answers, answers) })
    .map(({ since, versions, answers }) => ({
      model: { levels: fiveLevels, factors, relations: [] },
      instrument: indexInstrument(
        3,
        instrument.items.map((item, index) => ({ ...item, since: since[index % 7] })),
      ),
      earlier: { instrument: versions[0], answers: answers[0] },
      later: { instrument: versions[1], answers: answers[1] },
    }));
});

function compare(kinds: readonly ItemKind[], earlier: readonly Given[], later: readonly Given[]) {
  return compareItems(itemsOf('variety', kinds), earlier, later, 1, 1);
}

function change(kinds: readonly ItemKind[], earlier: readonly Given[], later: readonly Given[]) {
  return compare(kinds, earlier, later)[0]?.kind;
}

function compareSince(since: number | undefined, earlier: number, later: number): readonly FactorChange[] {
  return compareItems(newItems(since), [1, 1, 1], [4, 4, 4], earlier, later);
}

/** Items of which only the last has come since a version. */
function newItems(since: number | undefined): ItemOutline[] {
  return itemsOf('variety', extent).map((item, index) => (index === 2 ? { ...item, since } : item));
}

function compareItems(
  items: readonly ItemOutline[],
  earlier: readonly Given[],
  later: readonly Given[],
  earlierVersion: number,
  laterVersion: number,
): readonly FactorChange[] {
  return compareRounds(
    outline({ variety: 'task' }),
    indexInstrument(3, items),
    { instrument: earlierVersion, answers: answersTo(items, earlier) },
    { instrument: laterVersion, answers: answersTo(items, later) },
  );
}

function scoredIn(...[model, instrument, answers]: Parameters<typeof scoreFactors>): Set<string> {
  const results = scoreFactors(model, instrument, answers);
  return new Set(results.flatMap(({ factor, status }) => (status === 'scored' ? [factor] : [])));
}

/** The same from the method alone: in sixths of a point, so that nothing is rounded. */
function reckonAgain(kinds: readonly ItemKind[], earlier: readonly Given[], later: readonly Given[]) {
  const [before, after] = [earlier, later].map((given) => reckonScore(kinds, given));
  if (!before && !after) return undefined;
  if (!before || !after) return 'missing';
  const moved = after.score - before.score;
  if (Math.abs(moved) <= Math.max(before.click, after.click)) return 'same';
  return moved > 0 ? 'higher' : 'lower';
}

function reckonScore(kinds: readonly ItemKind[], given: readonly Given[]) {
  const scored = kinds.flatMap((kind, index) => (kind === 'dimension' ? [] : [{ kind, index, answer: given[index] }]));
  const asked = scored.filter(({ answer }) => answer !== 'not-applicable');
  const answered = asked.filter(({ answer }) => typeof answer === 'number');
  const hasCore = answered.some(({ index }) => index === 0);
  if (answered.length === 0 || (answered.length * 2 < asked.length && !hasCore)) return undefined;
  const points = answered.map(({ kind, answer }) =>
    kind === 'balance' ? 100 - 50 * Math.abs(Number(answer) - 2) : 25 * Number(answer),
  );
  const click = answered.some(({ kind }) => kind === 'balance') ? 50 : 25;
  return { score: (points.reduce((sum, one) => sum + one) * 6) / points.length, click: (click * 6) / points.length };
}
