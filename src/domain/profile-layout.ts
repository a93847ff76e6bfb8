import { type Step, steps } from './answers.ts';
import type { ItemOutline } from './instrument.ts';
import { type ProfileScore, scoreFactor } from './scoring.ts';

/** A factor in a profile link: how many of its scored items are balances, and how many rise from low to high. */
export interface FactorLayout {
  readonly factor: string;
  readonly balances: number;
  readonly rising: number;
}

/** The factors of a link of version 1, in its order. It never changes: old links are read by it. */
export const layout1: readonly FactorLayout[] = [
  ...threeRising('willing-and-able', 'self-efficacy', 'initiative-and-openness', 'creativity'),
  ...threeRising('variety', 'minimal-division-of-labour', 'challenging-work', 'autonomy'),
  { factor: 'demands-and-control', balances: 1, rising: 1 },
  { factor: 'workload', balances: 3, rising: 0 },
  { factor: 'doing-and-reflecting', balances: 1, rising: 2 },
  ...threeRising('support', 'participative-leadership', 'role-models', 'psychological-safety', 'diversity'),
  ...threeRising('social-interaction', 'feedback'),
  ...threeRising('transparency', 'long-term-orientation', 'formal-learning', 'supporting-technology'),
  ...threeRising('learning-technology', 'user-involvement', 'embedding'),
  ...threeRising('external-interaction'),
  { factor: 'mobility', balances: 3, rising: 0 },
  ...threeRising('external-workforce'),
];

/** A score of whatever factor. */
type State = Omit<ProfileScore, 'factor'>;

const states = new Map<string, readonly State[]>();

/** The scores that a factor can have, without the answers behind them, in a fixed order: 27 for three rising items. */
export function scoresOf({ factor, balances, rising }: FactorLayout): readonly ProfileScore[] {
  const shape = `${balances} ${rising}`;
  const known = states.get(shape) ?? findStates(balances, rising);
  states.set(shape, known);
  return known.map((state) => ({ factor, ...state }));
}

function findStates(balances: number, rising: number): readonly State[] {
  const items = itemsFor(balances, rising);
  const found = new Map<string, State>();
  for (const given of allWaysToAnswer(items.length)) {
    const answers = new Map(items.flatMap(({ id }, index) => (given[index] === undefined ? [] : [[id, given[index]]])));
    const result = scoreFactor('', items, answers);
    if (result.status !== 'scored') continue;
    const { score, band, count, coarse, click, direction } = result;
    found.set(keyOf(result), { score, band, count, coarse, click, direction });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => state);
}

/**
 * What tells two scores apart: how many answers, their sum, the direction (none first) and the band. Its order is the
 * link's: by number, by number, and twice by alphabet.
 */
export function keyOf({ count, score, direction, band }: State): string {
  return [count, String(score.numerator).padStart(3, '0'), direction ?? '', band].join();
}

function itemsFor(balances: number, rising: number): readonly ItemOutline[] {
  return Array.from({ length: balances + rising }, (_, index) => ({
    id: String(index),
    factor: '',
    kind: index < balances ? ('balance' as const) : ('extent' as const),
    // Any one answer can be a score: of the core, or of what is left where the rest does not apply.
    core: true,
  }));
}

/** Every way to answer some items or leave them. */
function allWaysToAnswer(items: number): readonly (readonly (Step | undefined)[])[] {
  if (items === 0) return [[]];
  return allWaysToAnswer(items - 1).flatMap((given) => [undefined, ...steps].map((answer) => [...given, answer]));
}

function threeRising(...factors: string[]): readonly FactorLayout[] {
  return factors.map((factor) => ({ factor, balances: 0, rising: 3 }));
}
