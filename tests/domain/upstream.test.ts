import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RelationKind } from '#domain/model.ts';
import { findRoots } from '#domain/upstream.ts';
import { outline } from '../fixtures/small-instrument.ts';

describe('the roots behind a place to start', () => {
  test('are the low factors that enable it', () => {
    expect(roots('variety', ['autonomy enables variety'])).toEqual(['autonomy']);
  });

  test('are none where nothing low enables it', () => {
    expect(roots('autonomy', ['autonomy enables variety'])).toEqual([]);
    expect(roots('variety', ['autonomy enables variety'], { low: ['variety'] })).toEqual([]);
  });

  test('are low factors that no other low factor enables: the end of the chain and not its links', () => {
    expect(roots('feedback', ['support enables safety', 'safety enables feedback'])).toEqual(['support']);
  });

  test('lie behind it through low factors only', () => {
    const relations = ['support enables safety', 'safety enables feedback'] as const;
    expect(roots('feedback', relations, { low: ['support', 'feedback'] })).toEqual([]);
  });

  test('follow only what enables: a balance or crowding out makes no root', () => {
    expect(roots('variety', ['autonomy balances variety', 'workload crowds-out variety'])).toEqual([]);
  });

  test('do not stop being roots for what they enable elsewhere or what is not low', () => {
    expect(
      roots('variety', ['autonomy enables variety', 'autonomy enables initiative', 'leadership enables autonomy'], {
        low: ['autonomy', 'variety', 'initiative'],
      }),
    ).toEqual(['autonomy']);
  });

  test('leave out low factors that are not behind it', () => {
    expect(roots('variety', ['autonomy enables variety', 'support enables safety'])).toEqual(['autonomy']);
  });
});

describe('low factors in a cycle', () => {
  test('are one root', () => {
    expect(
      roots('diversity', ['autonomy enables leadership', 'leadership enables autonomy', 'autonomy enables diversity']),
    ).toEqual(['autonomy + leadership']);
  });

  test('are one root for a place to start that is in the cycle itself', () => {
    expect(roots('autonomy', ['autonomy enables leadership', 'leadership enables autonomy'])).toEqual([
      'autonomy + leadership',
    ]);
  });

  test('are no root where a low factor outside the cycle enables one of them', () => {
    const relations = [
      'autonomy enables leadership',
      'leadership enables autonomy',
      'transparency enables leadership',
      'autonomy enables diversity',
    ] as const;
    expect(roots('diversity', relations)).toEqual(['transparency']);
    expect(roots('autonomy', relations)).toEqual(['transparency']);
  });

  test('are one root, however long the cycle', () => {
    const relations = ['a enables b', 'b enables c', 'c enables d', 'd enables a', 'd enables e'] as const;
    expect(roots('e', relations)).toEqual(['a + b + c + d']);
  });

  test('are a cycle only where all of them are low', () => {
    const relations = ['a enables b', 'b enables c', 'c enables a', 'b enables d'] as const;
    expect(roots('d', relations, { low: ['a', 'b', 'd'] })).toEqual(['a']);
  });

  test('are two roots where there are two cycles', () => {
    const relations = [
      'a enables b',
      'b enables a',
      'c enables d',
      'd enables c',
      'b enables e',
      'd enables e',
    ] as const;
    expect(roots('e', relations).toSorted()).toEqual(['a + b', 'c + d']);
  });
});

describe('the roots that are named', () => {
  test('are at most three', () => {
    expect(roots('e', ['a enables e', 'b enables e', 'c enables e', 'd enables e'])).toHaveLength(3);
  });

  test('are those with the most low factors behind them, the most first', () => {
    const relations = [
      'one enables place',
      'two enables place',
      'three enables place',
      'four enables place',
      'two enables x',
      'three enables x',
      'three enables y',
      'four enables x',
      'four enables y',
      'four enables z',
    ] as const;
    expect(roots('place', relations)).toEqual(['four', 'three', 'two']);
  });

  test('count a low factor once that lies behind them along two ways', () => {
    const relations = [
      'diamond enables left',
      'diamond enables right',
      'left enables place',
      'right enables place',
      'wide enables place',
      'wide enables x',
      'wide enables y',
      'wide enables z',
    ] as const;
    expect(roots('place', relations)).toEqual(['wide', 'diamond']);
    expect(rootsWithReach('place', relations)).toEqual({ wide: 4, diamond: 3 });
  });

  test('count no factor that is not low', () => {
    const relations = ['a enables place', 'a enables x', 'a enables y', 'b enables place', 'b enables z'] as const;
    expect(rootsWithReach('place', relations, { low: ['a', 'b', 'z', 'place'] })).toEqual({ b: 2, a: 1 });
  });
});

describe('the roots in any model', () => {
  test('are exactly the groups that a search along all ways finds, the three with the most behind them', () => {
    fc.assert(
      fc.property(arbitraryGraph, ({ relations, low, place }) => {
        const found = findRoots(outline(levelsOf(relations), relations), place, new Set(low));
        const expected = searchRoots(relations, low, place);
        const reach = (groups: readonly { reach: number }[]) => groups.map((group) => group.reach);
        expect(reach(found)).toEqual(reach(expected).slice(0, 3));
        const known = new Map(expected.map((root) => [root.factors.join(), root.reach]));
        for (const root of found) expect(known.get(root.factors.toSorted().join())).toBe(root.reach);
        expect(new Set(found.map(({ factors }) => factors.toSorted().join())).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});

type Sentence = `${string} ${RelationKind} ${string}`;

interface Choice {
  /** All of them are low unless told otherwise. */
  readonly low?: readonly string[];
}

function find(factor: string, relations: readonly Sentence[], { low }: Choice) {
  const factors = levelsOf(relations);
  return findRoots(outline(factors, relations), factor, new Set(low ?? Object.keys(factors)));
}

/** The roots in their order, the factors of a cycle joined by a plus. */
function roots(factor: string, relations: readonly Sentence[], choice: Choice = {}): string[] {
  return find(factor, relations, choice).map(({ factors }) => factors.toSorted().join(' + '));
}

function rootsWithReach(factor: string, relations: readonly Sentence[], choice: Choice = {}): Record<string, number> {
  return Object.fromEntries(find(factor, relations, choice).map(({ factors, reach }) => [factors.join(' + '), reach]));
}

function levelsOf(relations: readonly Sentence[]): Record<string, 'task'> {
  const names = relations.flatMap((sentence) => sentence.split(' ').filter((_, index) => index !== 1));
  return Object.fromEntries(names.map((name) => [name, 'task']));
}

/** The rule once more, by closing the relation between every two factors. */
function searchRoots(relations: readonly Sentence[], low: readonly string[], place: string) {
  const leads = new Map(
    low.map((from) => [from, new Set(low.filter((to) => relations.includes(`${from} enables ${to}`)))]),
  );
  const goes = (from: string, to: string) => leads.get(from)?.has(to) ?? false;
  for (const via of low) {
    for (const from of low) {
      for (const to of low) if (goes(from, via) && goes(via, to)) leads.get(from)?.add(to);
    }
  }
  const isSame = (a: string, b: string) => a === b || (goes(a, b) && goes(b, a));
  const isRoot = (factor: string) => low.every((other) => !goes(other, factor) || isSame(other, factor));
  const groups = new Map<string, string[]>();
  for (const factor of low) {
    if (!isRoot(factor) || !(goes(factor, place) || isSame(factor, place))) continue;
    const group = low.filter((other) => isSame(factor, other)).toSorted();
    if (group.length > 1 || factor !== place) groups.set(group.join(), group);
  }
  return [...groups.values()]
    .map((factors) => ({
      factors,
      reach: low.filter((other) => !factors.includes(other) && factors.some((factor) => goes(factor, other))).length,
    }))
    .toSorted((a, b) => b.reach - a.reach);
}

const arbitraryGraph = fc
  .uniqueArray(
    fc
      .tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'abcdefgh'))
      .filter(([from, to]) => from !== to)
      .map(([from, to]): Sentence => `${from} enables ${to}`),
    { minLength: 1, maxLength: 16 },
  )
  .chain((relations) =>
    fc
      .subarray(Object.keys(levelsOf(relations)), { minLength: 1 })
      .chain((low) =>
        fc.record({ relations: fc.constant(relations), low: fc.constant(low), place: fc.constantFrom(...low) }),
      ),
  );
