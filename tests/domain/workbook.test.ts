import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, allAnswers } from '#domain/answers.ts';
import type { PlanStep } from '#domain/plan.ts';
import type { Round } from '#domain/rounds.ts';
import { compareWorkbooks, emptyWorkbook, mergeWorkbooks, type Workbook } from '#domain/workbook.ts';
import { arbitraryWorkbook } from '../fixtures/arbitrary-workbook.ts';

const arbitrary = arbitraryWorkbook(['a', 'b', 'c', '__proto__'], ['variety', 'autonomy', 'feedback', 'constructor']);
const parts = ['part', 'answers', 'plan', 'review', 'rounds'] as const;
const none = { added: 0, changed: 0, removed: 0 };
const unchanged = { part: none, answers: none, plan: none, review: none, rounds: none };

describe('a workbook laid over one’s own', () => {
  test('wins where both say something', () => {
    expect(mergeWorkbooks(full('own', 1), full('other', 3))).toEqual(full('other', 3));
  });

  test('leaves one’s own where it says nothing', () => {
    expect(mergeWorkbooks(full('own', 1), emptyWorkbook)).toEqual(full('own', 1));
  });

  test('is all there is where one’s own is empty', () => {
    expect(mergeWorkbooks(emptyWorkbook, full('other', 3))).toEqual(full('other', 3));
  });

  test('comes beside one’s own answers, steps and rounds where they are about other things', () => {
    const own = {
      ...emptyWorkbook,
      answers: answersOf({ a: 1 }),
      plan: planOf({ variety: 'own' }),
      rounds: roundsOf({ x: 1 }),
    };
    const other = {
      ...emptyWorkbook,
      answers: answersOf({ b: 2 }),
      plan: planOf({ autonomy: 'other' }),
      rounds: roundsOf({ y: 2 }),
    };
    expect(mergeWorkbooks(own, other)).toEqual({
      ...emptyWorkbook,
      answers: answersOf({ a: 1, b: 2 }),
      plan: planOf({ variety: 'own', autonomy: 'other' }),
      rounds: roundsOf({ x: 1, y: 2 }),
    });
  });

  test('takes the place of a step and of a round as a whole, never of a part of it', () => {
    const own = { ...emptyWorkbook, plan: planOf({ variety: 'own' }), rounds: roundsOf({ x: 1 }) };
    const step = { what: '', who: '', when: '', signs: 'other' };
    const round = { label: 'other', closed: '2026-01-01', instrument: 1, answers: new Map() };
    const merged = mergeWorkbooks(own, {
      ...emptyWorkbook,
      plan: new Map([['variety', step]]),
      rounds: new Map([['x', round]]),
    });
    expect(merged.plan.get('variety')).toEqual(step);
    expect(merged.rounds.get('x')).toEqual(round);
  });

  test('wins with “don’t know” and with “does not apply” too', () => {
    const own = { ...emptyWorkbook, answers: answersOf({ a: 1, b: 2 }) };
    const answers: Answers = new Map([
      ['a', 'unknown'],
      ['b', 'not-applicable'],
    ]);
    expect(mergeWorkbooks(own, { ...emptyWorkbook, answers }).answers).toEqual(answers);
  });

  test('has the last word on everything in it, and loses nothing of one’s own besides', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (own, other) => {
        const merged = mergeWorkbooks(own, other);
        for (const name of ['part', 'review'] as const) expect(merged[name]).toBe(other[name] || own[name]);
        for (const name of ['answers', 'plan', 'rounds'] as const) {
          const keys = new Set([...own[name].keys(), ...other[name].keys()]);
          expect(new Set(merged[name].keys())).toEqual(keys);
          for (const key of keys)
            expect(merged[name].get(key)).toBe((other[name].has(key) ? other : own)[name].get(key));
        }
      }),
    );
  });

  test('once more changes nothing', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (own, other) => {
        const merged = mergeWorkbooks(own, other);
        expect(mergeWorkbooks(merged, other)).toEqual(merged);
        expect(compareWorkbooks(merged, mergeWorkbooks(merged, other))).toEqual(unchanged);
      }),
    );
  });

  test('changes neither of the two', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (own, other) => {
        const before = structuredClone([own, other]);
        mergeWorkbooks(own, other);
        expect([own, other]).toEqual(before);
      }),
    );
  });
});

describe('what is different between two workbooks', () => {
  test('is nothing between a workbook and itself', () => {
    fc.assert(
      fc.property(arbitrary, (workbook) => {
        expect(compareWorkbooks(workbook, workbook)).toEqual(unchanged);
        expect(compareWorkbooks(workbook, structuredClone(workbook))).toEqual(unchanged);
      }),
    );
  });

  test('is nothing between a workbook and a copy in any other order', () => {
    fc.assert(
      fc.property(arbitrary, (workbook) => {
        expect(compareWorkbooks(workbook, backwards(workbook))).toEqual(unchanged);
        expect(compareWorkbooks(backwards(workbook), workbook)).toEqual(unchanged);
      }),
    );
  });

  test('is everything added against an empty one, and everything removed the other way round', () => {
    const [added, removed] = [
      compareWorkbooks(emptyWorkbook, full('x', 1)),
      compareWorkbooks(full('x', 1), emptyWorkbook),
    ];
    for (const name of parts) {
      expect([name, added[name]]).toEqual([name, { ...none, added: 1 }]);
      expect([name, removed[name]]).toEqual([name, { ...none, removed: 1 }]);
    }
  });

  test('is one change in each part where everything says something else', () => {
    const change = compareWorkbooks(full('own', 1), full('other', 3));
    for (const name of parts) expect([name, change[name]]).toEqual([name, { ...none, changed: 1 }]);
  });

  test('counts answers that come, change and go, each apart', () => {
    const [before, after] = [answersOf({ a: 1, b: 2, c: 3, d: 0 }), answersOf({ b: 2, c: 4, d: 1, e: 0, f: 0, g: 0 })];
    expect(
      compareWorkbooks({ ...emptyWorkbook, answers: before }, { ...emptyWorkbook, answers: after }).answers,
    ).toEqual({ added: 3, changed: 2, removed: 1 });
  });

  test.each(['what', 'who', 'when', 'signs'] as const)('is a change where a step says another %s', (field) => {
    const before = planOf({ variety: 'x', autonomy: 'x' });
    const after = new Map([...before, ['variety', { ...stepOf('x'), [field]: 'y' }]]);
    expect(compareWorkbooks({ ...emptyWorkbook, plan: before }, { ...emptyWorkbook, plan: after }).plan).toEqual({
      ...none,
      changed: 1,
    });
  });

  test.each<Partial<Round>>([
    { label: 'y' },
    { closed: '2026-01-02' },
    { instrument: 2 },
    { part: 'x' },
    { answers: new Map() },
    { answers: answersOf({ a: 2 }) },
    { answers: answersOf({ b: 1 }) },
    { answers: answersOf({ a: 1, b: 1 }) },
  ])('is a change where a round is otherwise: %j', (change) => {
    const [before, after] = [roundsOf({ x: 1 }), new Map([['x', { ...roundOf(1), ...change }]])];
    expect(compareWorkbooks({ ...emptyWorkbook, rounds: before }, { ...emptyWorkbook, rounds: after }).rounds).toEqual({
      ...none,
      changed: 1,
    });
  });

  test('is nothing where a round names no part, in either way of saying so', () => {
    const [before, after] = [roundsOf({ x: 1 }), new Map([['x', { ...roundOf(1), part: undefined }]])];
    expect(compareWorkbooks({ ...emptyWorkbook, rounds: before }, { ...emptyWorkbook, rounds: after })).toEqual(
      unchanged,
    );
  });

  test('is a change between texts that look alike', () => {
    for (const [one, other] of [
      ['é', 'e\u0301'],
      ['\ud83d', '\udc00'],
      ['\ud83d', '\ufffd'],
      ['a', 'a '],
      ['null', ''],
      ['a\r\n', 'a\n'],
    ] as const) {
      const [before, after] = [
        { ...emptyWorkbook, plan: planOf({ x: one }) },
        { ...emptyWorkbook, plan: planOf({ x: other }) },
      ];
      expect(compareWorkbooks(before, after).plan).toEqual({ ...none, changed: 1 });
    }
  });

  test('adds up, and is turned round when the two are', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (before, after) => {
        const [change, back] = [compareWorkbooks(before, after), compareWorkbooks(after, before)];
        for (const name of parts) {
          const { added, changed, removed } = change[name];
          expect(back[name]).toEqual({ added: removed, changed, removed: added });
          expect(sizeOf(after[name]) - sizeOf(before[name])).toBe(added - removed);
          expect(changed).toBeLessThanOrEqual(Math.min(sizeOf(before[name]), sizeOf(after[name])));
        }
      }),
    );
  });

  test('is never anything removed by laying another over one’s own', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (own, other) => {
        const change = compareWorkbooks(own, mergeWorkbooks(own, other));
        expect(parts.map((name) => change[name].removed)).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });
});

function full(text: string, answer: 1 | 3): Workbook {
  return {
    part: text,
    answers: answersOf({ a: answer }),
    plan: planOf({ variety: text }),
    review: answer === 1 ? '2027-01-15' : '2027-03-15',
    rounds: roundsOf({ x: answer }),
  };
}

function answersOf(answers: Readonly<Record<string, number>>): Answers {
  return new Map(Object.entries(answers).map(([item, step]) => [item, allAnswers[step] ?? 0]));
}

function planOf(steps: Readonly<Record<string, string>>): Workbook['plan'] {
  return new Map(Object.entries(steps).map(([factor, text]) => [factor, stepOf(text)]));
}

function stepOf(text: string): PlanStep {
  return { what: text, who: text, when: text, signs: text };
}

function roundsOf(rounds: Readonly<Record<string, number>>): Workbook['rounds'] {
  return new Map(Object.entries(rounds).map(([id, step]) => [id, roundOf(step)]));
}

function roundOf(step: number): Round {
  return { label: 'x', closed: '2026-01-01', instrument: 1, answers: answersOf({ a: step }) };
}

/** The same with everything in it the other way round. */
function backwards({ part, answers, plan, review, rounds }: Workbook): Workbook {
  const reversed = <Value>(map: ReadonlyMap<string, Value>, change: (value: Value) => Value = (value) => value) =>
    new Map([...map].reverse().map(([key, value]) => [key, change(value)]));
  const members = <Thing extends object>(thing: Thing) => Object.fromEntries(Object.entries(thing).reverse()) as Thing;
  return {
    part,
    review,
    answers: reversed(answers),
    plan: reversed(plan, members),
    rounds: reversed(rounds, (round) => members({ ...round, answers: reversed(round.answers) })),
  };
}

function sizeOf(thing: string | ReadonlyMap<string, unknown>): number {
  return typeof thing === 'string' ? Number(thing !== '') : thing.size;
}
