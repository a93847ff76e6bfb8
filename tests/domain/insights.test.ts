import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInsights, type Insight } from '#domain/insights.ts';
import { type ItemKind, indexInstrument } from '#domain/instrument.ts';
import { scoreFactors } from '#domain/scoring.ts';
import { readModel } from '../content/read-content.ts';
import { arbitraryAnswers, arbitraryInstrument } from '../fixtures/arbitrary-answers.ts';
import { sayInsight } from '../fixtures/say-insight.ts';
import { answered, fiveLevels, type Given, type LevelId, outline, threeOf } from '../fixtures/small-instrument.ts';

const low = scale(0, 0, 0);
const between = scale(2, 2, 2);
const high = scale(4, 4, 4);
const tooFew = scale(undefined, 0, undefined);
const coarseLow = scale(0);
const coarseHigh = scale(4);
const tooLittle = balance(1, 1, 1);
const aboutRight = balance(2, 2, 2);
const tooMuch = balance(3, 3, 3);
const bothSides = balance(0, 4, 2);

describe('insights', () => {
  test('are none where nothing was answered', () => {
    expect(tell({ relations: ['autonomy enables variety'], autonomy: scale(), variety: scale() })).toEqual([]);
    expect(findInsights(outline({}), indexInstrument(0, []), new Map(), [])).toEqual([]);
  });

  test('are none where all is between low and high', () => {
    const relations = [
      'autonomy enables variety',
      'autonomy balances variety when both-low',
      'autonomy crowds-out variety',
    ] as const;
    expect(tell({ relations, autonomy: between, variety: between })).toEqual([]);
  });

  test('are none where all is high and in balance', () => {
    const relations = [
      'workload crowds-out variety',
      'workload balances variety when too-little',
      'autonomy enables variety',
    ] as const;
    expect(tell({ relations, workload: aboutRight, autonomy: high, variety: high })).toEqual([]);
  });

  test('are none about factors with too few answers', () => {
    const relations = [
      'autonomy enables variety',
      'autonomy balances variety when both-low',
      'workload crowds-out variety',
    ] as const;
    expect(tell({ relations, workload: tooMuch, autonomy: low, variety: tooFew })).toEqual([]);
  });

  test('do not depend on the order in which the answers came', () => {
    const { relations } = readModel();
    fc.assert(
      fc.property(
        arbitraryInstrument.chain((made) => fc.tuple(fc.constant(made), arbitraryAnswers(made.instrument.items))),
        ([{ factors, instrument }, answers]) => {
          // The real relations between made-up factors: the first of the made-up ones take the place of the real ones.
          const ids = factors.map(({ id }) => id);
          const real = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
          const standIn = (id: string) => ids[real.indexOf(id) % ids.length] ?? id;
          const model = {
            levels: fiveLevels,
            factors,
            relations: relations.map(({ from, kind, to, tension }) => ({
              from: standIn(from),
              kind,
              to: standIn(to),
              tension,
            })),
          };
          const tellIn = (order: typeof answers) =>
            findInsights(model, instrument, order, scoreFactors(model, instrument, order));
          expect(tellIn(new Map([...answers].reverse()))).toEqual(tellIn(answers));
        },
      ),
      { numRuns: 50 },
    );
    // A busy machine may take longer than the usual five seconds.
  }, 60_000);

  test('bring the relation itself, with its reading, reason and sections', () => {
    const [relation] = readModel().relations.filter(({ from, to }) => from === 'workload' && to === 'challenging-work');
    if (!relation) throw new Error('The model has no balance of workload and challenging work.');
    const { instrument, answers } = answered({ workload: tooLittle, 'challenging-work': low });
    const model = { ...outline({ workload: 'task', 'challenging-work': 'task' }), relations: [relation] };
    const [insight] = findInsights(model, instrument, answers, scoreFactors(model, instrument, answers));
    expect(insight?.kind === 'balance' && insight.relation).toBe(relation);
  });
});

describe('start upstream', () => {
  test('names the roots behind a place to start', () => {
    expect(tell({ relations: ['autonomy enables variety'], autonomy: low, variety: low })).toEqual([
      'upstream: variety ← autonomy',
    ]);
  });

  test('says nothing about a place to start that is a root itself', () => {
    expect(tell({ relations: ['autonomy enables variety'], autonomy: low, variety: between })).toEqual([]);
  });

  test('says nothing where what enables it is not low', () => {
    expect(tell({ relations: ['autonomy enables variety'], autonomy: between, variety: low })).toEqual([]);
  });

  test('counts only scores: a factor with too few answers is no root', () => {
    expect(tell({ relations: ['autonomy enables variety'], autonomy: tooFew, variety: low })).toEqual([]);
  });

  test('tells of a cycle as one root, from both of its places to start', () => {
    const relations = ['autonomy enables variety', 'variety enables autonomy'] as const;
    expect(tell({ relations, autonomy: low, variety: low })).toEqual([
      'upstream: autonomy ← autonomy + variety',
      'upstream: variety ← autonomy + variety',
    ]);
  });

  test('may name a balance factor as a root, for one that is out of balance is low', () => {
    expect(tell({ relations: ['mobility enables variety'], mobility: tooLittle, variety: low })).toEqual([
      'upstream: variety ← mobility',
    ]);
  });

  test('stands with places to start only: not with the individual level, which is never ranked', () => {
    const levels = { creativity: 'individual' } as const;
    expect(tell({ relations: ['autonomy enables creativity'], levels, autonomy: low, creativity: low })).toEqual([]);
  });

  test('stands with places to start only: not with a balance factor, which is not ranked', () => {
    expect(tell({ relations: ['variety enables mobility'], variety: low, mobility: tooLittle })).toEqual([]);
  });
});

describe('at risk', () => {
  const levels = { autonomy: 'task', leadership: 'social', transparency: 'organisation' } as const;

  test('is a factor that is high while one that enables it, on a level further out, is low', () => {
    expect(tell({ relations: ['leadership enables autonomy'], levels, autonomy: high, leadership: low })).toEqual([
      'at-risk: leadership → autonomy',
    ]);
    expect(
      tell({ relations: ['transparency enables leadership'], levels, transparency: low, leadership: high }),
    ).toEqual(['at-risk: transparency → leadership']);
  });

  test('is no factor that is enabled from its own level or from one further in', () => {
    const same = { autonomy: 'task', variety: 'task' } as const;
    expect(tell({ relations: ['autonomy enables variety'], levels: same, autonomy: low, variety: high })).toEqual([]);
    expect(tell({ relations: ['autonomy enables leadership'], levels, autonomy: low, leadership: high })).toEqual([]);
  });

  test('is a factor of the individual level too', () => {
    const inner = { autonomy: 'task', creativity: 'individual' } as const;
    expect(
      tell({ relations: ['autonomy enables creativity'], levels: inner, autonomy: low, creativity: high }),
    ).toEqual(['at-risk: autonomy → creativity']);
  });

  test('is no factor that is not high, and none because of one that is not low', () => {
    const relations = ['leadership enables autonomy'] as const;
    expect(tell({ relations, levels, autonomy: between, leadership: low })).toEqual([]);
    expect(tell({ relations, levels, autonomy: high, leadership: between })).toEqual([]);
  });

  test('follows only what enables', () => {
    expect(tell({ relations: ['leadership balances autonomy'], levels, autonomy: high, leadership: low })).toEqual([]);
    expect(tell({ relations: ['leadership crowds-out autonomy'], levels, autonomy: high, leadership: low })).toEqual(
      [],
    );
  });
});

describe('crowding out', () => {
  const relations = ['workload crowds-out reflecting', 'mobility crowds-out willing'] as const;

  test('is told where workload leans to too much and what it crowds out is low', () => {
    expect(tell({ relations, workload: tooMuch, reflecting: low })).toEqual(['crowding-out: workload → reflecting']);
  });

  test('is told of mobility likewise', () => {
    expect(tell({ relations, mobility: tooMuch, willing: low })).toEqual(['crowding-out: mobility → willing']);
  });

  test('is told where all answers that are not about right are too much', () => {
    expect(tell({ relations, workload: balance(2, 3, 4), reflecting: low })).toHaveLength(1);
  });

  test.each([
    ['is about right', aboutRight],
    ['leans to too little', tooLittle],
    ['is too much and too little, which leans to neither side', bothSides],
    ['has too few answers', balance(undefined, 4, undefined)],
  ] as const)('is not told where workload %s', (_, workload) => {
    expect(tell({ relations, workload, reflecting: low })).toEqual([]);
  });

  test('is not told where what it could crowd out is not low', () => {
    expect(tell({ relations, workload: tooMuch, reflecting: between })).toEqual([]);
    expect(tell({ relations, workload: tooMuch, reflecting: high })).toEqual([]);
  });
});

describe('a balance', () => {
  test('is told where workload is too little and challenging work is low', () => {
    expect(
      tell({ relations: ['workload balances challenge when too-little'], workload: tooLittle, challenge: low }),
    ).toEqual(['balance: workload → challenge (too-little)']);
  });

  test('is told where supporting technology and autonomy are both low', () => {
    expect(tell({ relations: ['technology balances autonomy when both-low'], technology: low, autonomy: low })).toEqual(
      ['balance: technology → autonomy'],
    );
  });

  test.each([
    ['too much', tooMuch],
    ['about right', aboutRight],
    ['too much and too little', bothSides],
  ] as const)('is not told where workload is %s', (_, workload) => {
    expect(tell({ relations: ['workload balances challenge when too-little'], workload, challenge: low })).toEqual([]);
  });

  test('is not told where only one side is low', () => {
    const relations = ['technology balances autonomy when both-low'] as const;
    expect(tell({ relations, technology: low, autonomy: between })).toEqual([]);
    expect(tell({ relations, technology: high, autonomy: low })).toEqual([]);
    expect(tell({ relations, technology: between, autonomy: low })).toEqual([]);
  });

  test('is not told where workload is too little and challenging work is not low', () => {
    const relations = ['workload balances challenge when too-little'] as const;
    expect(tell({ relations, workload: tooLittle, challenge: between })).toEqual([]);
    expect(tell({ relations, workload: tooLittle, challenge: high })).toEqual([]);
  });
});

describe('a balance with a tension of another kind', () => {
  test('is told where one wants to and is not allowed to: the first high, the second low', () => {
    const relations = ['willing balances control when high-low'] as const;
    expect(tell({ relations, willing: high, control: low })).toEqual(['balance: willing → control']);
    expect(tell({ relations, willing: low, control: low })).toEqual([]);
    expect(tell({ relations, willing: between, control: low })).toEqual([]);
    expect(tell({ relations, willing: high, control: between })).toEqual([]);
  });

  test('is told where there is too much of the one for the little there is of the other', () => {
    const relations = ['workload balances control when too-much'] as const;
    expect(tell({ relations, workload: tooMuch, control: low })).toEqual(['balance: workload → control (too-much)']);
    for (const workload of [tooLittle, aboutRight, bothSides])
      expect(tell({ relations, workload, control: low })).toEqual([]);
  });
});

describe('an insight that rests on a mean of one answer', () => {
  const levels = { leadership: 'social' } as const;

  test.each([
    ['at-risk', ['leadership enables autonomy'], { leadership: coarseLow, autonomy: high }],
    ['at-risk', ['leadership enables autonomy'], { leadership: low, autonomy: coarseHigh }],
    ['crowding-out', ['workload crowds-out autonomy'], { workload: balance(4), autonomy: low }],
    ['crowding-out', ['workload crowds-out autonomy'], { workload: tooMuch, autonomy: coarseLow }],
    ['balance', ['technology balances autonomy when both-low'], { technology: coarseLow, autonomy: low }],
    ['balance', ['workload balances autonomy when too-little'], { workload: tooLittle, autonomy: coarseLow }],
  ] as const)('is coarse, so that it can say “perhaps”: %s by %j', (kind, relations, factors) => {
    expect(find({ relations, levels, ...factors })).toMatchObject([{ kind, coarse: true }]);
  });

  test.each([
    ['at-risk', ['leadership enables autonomy'], { leadership: low, autonomy: high }],
    ['crowding-out', ['workload crowds-out autonomy'], { workload: tooMuch, autonomy: low }],
    ['balance', ['technology balances autonomy when both-low'], { technology: low, autonomy: low }],
  ] as const)('is told apart from one that rests on more: %s by %j', (kind, relations, factors) => {
    expect(find({ relations, levels, ...factors })).toMatchObject([{ kind, coarse: false }]);
  });
});

describe('the figures among the insights', () => {
  const demandsAndControl = {
    kinds: ['balance', 'dimension', 'extent'],
    roles: ['demands', 'control'],
    given: [2, 4, 0],
  } as const;
  const reflecting = {
    kinds: ['balance', 'frequency', 'frequency'],
    roles: ['evaluation', 'aims'],
    given: [2, 4, 4],
  } as const;

  test('are Karasek’s plane where both of its items were answered', () => {
    expect(tell({ demandsAndControl })).toEqual(['plane: high-strain (perhaps)']);
    expect(tell({ demandsAndControl: { ...demandsAndControl, given: [2, undefined, 0] } })).toEqual([]);
  });

  test('are the control cycle where both of its items were answered', () => {
    expect(tell({ reflecting })).toEqual(['control-cycle: norm-setting']);
    expect(tell({ reflecting: { ...reflecting, given: [2, 4, undefined] } })).toEqual([]);
  });
});

describe('what could not be seen', () => {
  test('names every item that was answered by “don’t know”, in the order of the check', () => {
    expect(unseen({ variety: scale(4, 'unknown', 4), autonomy: scale('unknown', 4, 4) })).toEqual([
      'variety-2',
      'autonomy-1',
    ]);
  });

  test('names a dimension too', () => {
    const kinds = ['balance', 'dimension', 'extent'] as const;
    expect(unseen({ demandsAndControl: { kinds, given: [2, 'unknown', 4] } })).toEqual(['demandsAndControl-2']);
  });

  test('names nothing that does not apply or has no answer', () => {
    expect(tell({ variety: scale(4, 'not-applicable', undefined) })).toEqual([]);
  });

  test('is told also where no factor has a score', () => {
    expect(unseen({ variety: scale('unknown', 'unknown', 'unknown') })).toHaveLength(3);
  });
});

interface Asked {
  readonly kinds: readonly ItemKind[];
  readonly given: readonly Given[];
  readonly roles?: readonly ('demands' | 'control' | 'evaluation' | 'aims')[];
}

type Relations = Parameters<typeof outline>[1];
type Levels = Readonly<Record<string, LevelId>>;

/** Factors by name with their answers, on the task level unless told otherwise, and the relations between them. */
interface Situation {
  readonly relations?: Relations;
  readonly levels?: Levels;
  readonly [factor: string]: Asked | Relations | Levels | undefined;
}

function find({ relations = [], levels = {}, ...factors }: Situation): readonly Insight[] {
  const asked = factors as Readonly<Record<string, Asked>>;
  const model = outline(Object.fromEntries(Object.keys(asked).map((id) => [id, levels[id] ?? 'task'])), relations);
  const { instrument, answers } = answered(asked);
  return findInsights(model, instrument, answers, scoreFactors(model, instrument, answers));
}

/** The insights as short sentences. */
function tell(situation: Situation): string[] {
  return find(situation).map(sayInsight);
}

function unseen(situation: Situation): string[] {
  return find(situation).flatMap((insight) => (insight.kind === 'unseen' ? insight.items.map(({ id }) => id) : []));
}

function scale(...given: Given[]): Asked {
  return { kinds: threeOf('extent'), given };
}

function balance(...given: Given[]): Asked {
  return { kinds: threeOf('balance'), given };
}
