import { describe, expect, test } from 'vitest';
import { emptyStep, inModelOrder } from '#domain/plan.ts';

describe('the order of a plan', () => {
  const factors = ['variety', 'autonomy', 'workload'].map((id) => ({ id }));
  const ordered = (...ids: string[]) => [...inModelOrder(new Map(ids.map((id) => [id, emptyStep])), factors).keys()];

  test('is that of the model, in whatever order it was picked', () => {
    expect(ordered('workload', 'variety', 'autonomy')).toEqual(['variety', 'autonomy', 'workload']);
    expect(ordered('autonomy', 'workload')).toEqual(['autonomy', 'workload']);
  });

  test('has what the model does not know last, as it stood', () => {
    expect(ordered('b', 'workload', 'a', 'variety')).toEqual(['variety', 'workload', 'b', 'a']);
  });

  test('loses nothing of what was written', () => {
    const step = { ...emptyStep, what: 'rotate' };
    expect(inModelOrder(new Map([['autonomy', step]]), factors)).toEqual(new Map([['autonomy', step]]));
  });
});
