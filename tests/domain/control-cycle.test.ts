import { describe, expect, test } from 'vitest';
import { allAnswers, isStep } from '#domain/answers.ts';
import { type CycleStage, stageInCycle } from '#domain/control-cycle.ts';
import { type ItemKind, indexInstrument } from '#domain/instrument.ts';
import { answered, type Given } from '../fixtures/small-instrument.ts';

const below = [0, 1, 2] as const;
const fromOftenOn = [3, 4] as const;
const every: readonly Given[] = [undefined, ...allAnswers];

describe.each(['frequency', 'extent'] as const)('the control cycle, answered by %s', (kind) => {
  test('is executing where neither is part of the job', () => {
    expect(stages(kind, below, below)).toEqual(['executing']);
  });

  test('is evaluating where results are held against the aims often, largely or more', () => {
    expect(stages(kind, fromOftenOn, below)).toEqual(['evaluating']);
  });

  test('is norm-setting where there is a say in the aims too', () => {
    expect(stages(kind, fromOftenOn, fromOftenOn)).toEqual(['norm-setting']);
  });

  test('is no stage but a sentence of its own where there is a say in the aims without evaluation', () => {
    expect(stages(kind, below, fromOftenOn)).toEqual(['aims-only']);
  });

  test('has no stage with “don’t know”, “does not apply” or nothing on either', () => {
    const open = every.filter((answer) => !isStep(answer));
    expect(stages(kind, open, every)).toEqual([undefined]);
    expect(stages(kind, every, open)).toEqual([undefined]);
  });
});

describe('the control cycle', () => {
  test('does not depend on the balance of doing and reflecting', () => {
    expect(every.map((balance) => stageOf('frequency', 4, 4, balance))).toEqual(every.map(() => 'norm-setting'));
  });

  test('has no stage where there are no such items', () => {
    expect(stageInCycle(indexInstrument(0, []), new Map())).toBeUndefined();
  });
});

/** Every different stage that these answers give. */
function stages(kind: ItemKind, evaluation: readonly Given[], aims: readonly Given[]): (CycleStage | undefined)[] {
  return [...new Set(evaluation.flatMap((one) => aims.map((other) => stageOf(kind, one, other))))];
}

function stageOf(kind: ItemKind, evaluation: Given, aims: Given, balance: Given = 2): CycleStage | undefined {
  const { instrument, answers } = answered({
    'doing-and-reflecting': {
      kinds: ['balance', kind, kind],
      roles: ['evaluation', 'aims'],
      given: [balance, evaluation, aims],
    },
  });
  return stageInCycle(instrument, answers);
}
