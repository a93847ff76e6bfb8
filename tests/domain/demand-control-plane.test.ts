import { describe, expect, test } from 'vitest';
import { type KindOfWork, placeOnPlane } from '#domain/demand-control-plane.ts';
import { toNumber } from '#domain/fraction.ts';
import { indexInstrument } from '#domain/instrument.ts';
import { scoreFactors } from '#domain/scoring.ts';
import { answered, type Given, outline, threeOf } from '../fixtures/small-instrument.ts';

const low = 1;
const between = 2;
const high = 3;

describe('Karasek’s plane', () => {
  test.each<[demands: number, control: number, kinds: KindOfWork[]]>([
    [high, low, ['high-strain']],
    [high, high, ['active']],
    [low, high, ['low-strain']],
    [low, low, ['passive']],
    [between, low, ['high-strain', 'passive']],
    [between, high, ['active', 'low-strain']],
    [high, between, ['high-strain', 'active']],
    [low, between, ['low-strain', 'passive']],
    [between, between, ['high-strain', 'active', 'low-strain', 'passive']],
  ])('with demands at step %i and control at step %i is %j: on a line, its neighbours', (demands, control, kinds) => {
    expect(new Set(place({ demands: demands as Given, control: control as Given })?.kinds)).toEqual(new Set(kinds));
  });

  test('takes demands from the dimension item, on 0 to 100', () => {
    const places = ([0, 1, 2, 3, 4] as const).map((demands) => place({ demands, control: 2 }));
    expect(places.map((point) => point && toNumber(point.demands))).toEqual([0, 25, 50, 75, 100]);
  });

  test('takes as control the mean of the control item and the score of autonomy', () => {
    expect(controlOf({ control: 4, autonomy: [0, 0, 0] })).toBe(50);
    expect(controlOf({ control: 2, autonomy: [0, 0, 1] })).toBeCloseTo((50 + 25 / 3) / 2, 10);
  });

  test('takes as control the control item alone where autonomy has no score', () => {
    expect(controlOf({ control: 4, autonomy: [] })).toBe(100);
    expect(controlOf({ control: 4, autonomy: [undefined, 0, undefined] })).toBe(100);
    expect(controlOf({ control: 4, autonomy: ['not-applicable', 'not-applicable', 'not-applicable'] })).toBe(100);
  });

  test('takes as control the control item alone where the model has no items on autonomy', () => {
    const { instrument, answers } = answered({ 'demands-and-control': demandsAndControl(4, 4) });
    const results = scoreFactors(outline({ 'demands-and-control': 'task' }), instrument, answers);
    expect(placeOnPlane(instrument, answers, results)?.kinds).toEqual(['active']);
  });

  test('has low control at exactly 37.5, and a line just above', () => {
    expect(place({ demands: high, control: 1, autonomy: [2, 2, 2] })?.kinds).toEqual(['high-strain']);
    expect(place({ demands: high, control: 1, autonomy: [2, 2, 3] })?.kinds).toEqual(['high-strain', 'active']);
  });

  test('has high control at exactly 62.5, and a line just below', () => {
    expect(place({ demands: low, control: 3, autonomy: [2, 2, 2] })?.kinds).toEqual(['low-strain']);
    expect(place({ demands: low, control: 3, autonomy: [2, 2, 1] })?.kinds).toEqual(['low-strain', 'passive']);
  });

  test('is coarse where its control rests on one answer, or on an autonomy that does', () => {
    const isCoarse = (autonomy: readonly Given[]) => place({ demands: 4, control: 4, autonomy })?.coarse;
    expect(isCoarse([])).toBe(true);
    expect(isCoarse([4])).toBe(true);
    expect(isCoarse([4, 4])).toBe(false);
  });

  test.each<[demands: Given, control: Given]>([
    [undefined, 4],
    [4, undefined],
    ['unknown', 4],
    [4, 'unknown'],
    ['not-applicable', 4],
    [4, 'not-applicable'],
    [undefined, undefined],
  ])('has no point where demands is answered by %s and control by %s', (demands, control) => {
    expect(place({ demands, control, autonomy: [4, 4, 4] })).toBeUndefined();
  });

  test('has no point where there are no such items', () => {
    expect(placeOnPlane(indexInstrument(0, []), new Map(), [])).toBeUndefined();
  });

  test('does not take part in any score: high demands make no factor low or high', () => {
    const results = ([0, 4] as const).map((demands) => {
      const { instrument, answers } = answered({ 'demands-and-control': demandsAndControl(demands, 3) });
      return scoreFactors(outline({ 'demands-and-control': 'task' }), instrument, answers);
    });
    expect(results[0]).toEqual(results[1]);
  });
});

function place({ demands, control, autonomy = [] }: { demands: Given; control: Given; autonomy?: readonly Given[] }) {
  const { instrument, answers } = answered({
    autonomy: { kinds: threeOf('extent'), given: autonomy },
    'demands-and-control': demandsAndControl(demands, control),
  });
  const model = outline({ autonomy: 'task', 'demands-and-control': 'task' });
  return placeOnPlane(instrument, answers, scoreFactors(model, instrument, answers));
}

function demandsAndControl(demands: Given, control: Given) {
  return {
    kinds: ['balance', 'dimension', 'extent'] as const,
    roles: ['demands', 'control'] as const,
    given: [2, demands, control] as const,
  };
}

function controlOf({ control, autonomy }: { control: Given; autonomy: readonly Given[] }): number | undefined {
  const point = place({ demands: 2, control, autonomy });
  return point && toNumber(point.control);
}
