import { type Answers, isStep, type Step } from './answers.ts';
import { compare, type Fraction, fraction, mean } from './fraction.ts';
import { type Instrument, type ItemOutline, isScored } from './instrument.ts';
import type { Level } from './model.ts';
import { findLevelOf, type Outline } from './outline.ts';

/** Points of each step, 0 to 100: rising on a scale, highest in the middle of a balance. */
const points = {
  rising: [0, 25, 50, 75, 100],
  balance: [0, 50, 100, 50, 0],
} as const;

/** Where low ends and high begins, 0 to 100, both included. */
export const lowAtMost = fraction(75, 2);
export const highAtLeast = fraction(125, 2);

export type Band = 'low' | 'between' | 'high';

/** To which side the balance answers lean: both sides at once is `both`. */
export type Direction = 'too-little' | 'about-right' | 'too-much' | 'both';

/**
 * As much of a factor's score as can be passed on. Answers can be read off it where it rests on a single one, and where
 * all of them were the same at an end of their scale, as in a mean of 0 or 100.
 */
export interface ProfileScore {
  readonly factor: string;
  /** Mean of the scored answers, 0 to 100. */
  readonly score: Fraction;
  readonly band: Band;
  /** How many scored answers it rests on. */
  readonly count: number;
  /** A mean of one answer. */
  readonly coarse: boolean;
  /** The largest change that one answer can make. */
  readonly click: Fraction;
  /** Where the factor has an answered balance item. */
  readonly direction: Direction | undefined;
}

/** A factor with enough answers for a number. */
export interface FactorScore extends ProfileScore {
  /** The lowest and the highest answer, in points. */
  readonly range: readonly [lowest: number, highest: number];
}

/** What is known of a factor. `empty`: nothing was answered. `not-asked`: everything does not apply. */
export type FactorResult =
  | ({ readonly status: 'scored'; readonly asked: number } & FactorScore)
  | {
      readonly status: 'too-few' | 'empty' | 'not-asked';
      readonly factor: string;
      readonly count: number;
      readonly asked: number;
    };

export interface LevelResult {
  readonly level: string;
  /** Mean of its factor scores, 0 to 100, when at least half of its asked factors have one. */
  readonly score: Fraction | undefined;
  /** How many of its asked factors have a score. */
  readonly scored: number;
  readonly asked: number;
}

/** The score of a factor from the answers to its items; the route by which they came plays no part. */
export function scoreFactor(factor: string, items: readonly ItemOutline[], answers: Answers): FactorResult {
  const scoredItems = items.filter(isScored);
  const asked = scoredItems.filter((item) => answers.get(item.id) !== 'not-applicable');
  const answered = asked.flatMap((item) => {
    const answer = answers.get(item.id);
    return isStep(answer) ? [{ item, answer }] : [];
  });
  const count = answered.length;
  const isEnough = count > 0 && (count * 2 >= asked.length || answered.some(({ item }) => item.core));
  if (!isEnough) {
    const isTouched = items.some((item) => answers.has(item.id));
    const status = asked.length === 0 && scoredItems.length > 0 ? 'not-asked' : isTouched ? 'too-few' : 'empty';
    return { status, factor, count, asked: asked.length };
  }

  const values = answered.map(({ item, answer }) => pointsOf(item, answer));
  const score = fraction(
    values.reduce((sum, value) => sum + value, 0),
    count,
  );
  const balances = answered.filter(({ item }) => item.kind === 'balance').map(({ answer }) => answer);
  const isBalanceFactor = scoredItems.every((item) => item.kind === 'balance');
  return {
    status: 'scored',
    factor,
    score,
    band: isBalanceFactor ? balanceBand(balances) : bandOf(score),
    count,
    asked: asked.length,
    coarse: count === 1,
    click: fraction(balances.length > 0 ? 50 : 25, count),
    range: [Math.min(...values), Math.max(...values)],
    direction: balances.length > 0 ? directionOf(balances) : undefined,
  };
}

/** Every asked factor's result, in the order of the model. */
export function scoreFactors(model: Outline, instrument: Instrument, answers: Answers): readonly FactorResult[] {
  return model.factors
    .filter((factor) => instrument.itemsOf(factor.id).length > 0)
    .map((factor) => scoreFactor(factor.id, instrument.itemsOf(factor.id), answers));
}

export function scoreLevel(model: Outline, level: Pick<Level, 'id'>, results: readonly FactorResult[]): LevelResult {
  const ofLevel = results.filter(
    ({ factor, status }) => status !== 'not-asked' && findLevelOf(model, factor)?.id === level.id,
  );
  const scores = ofLevel.flatMap((result) => (result.status === 'scored' ? [result.score] : []));
  const isEnough = scores.length > 0 && scores.length * 2 >= ofLevel.length;
  return {
    level: level.id,
    score: isEnough ? mean(scores) : undefined,
    scored: scores.length,
    asked: ofLevel.length,
  };
}

/** The points of an answer to an item, 0 to 100. */
export function pointsOf(item: Pick<ItemOutline, 'kind'>, step: Step): number {
  return points[item.kind === 'balance' ? 'balance' : 'rising'][step];
}

export function bandOf(score: Fraction): Band {
  if (compare(score, lowAtMost) <= 0) return 'low';
  return compare(score, highAtLeast) >= 0 ? 'high' : 'between';
}

/** Whether every item of a factor is a balance, so that it is not ranked but stands as in or out of balance. */
export function isBalanceFactor(items: readonly ItemOutline[]): boolean {
  return items.length > 0 && items.every((item) => item.kind === 'balance');
}

function balanceBand(balances: readonly Step[]): Band {
  const off = balances.filter((step) => step !== aboutRight).length;
  if (off === 0) return 'high';
  return off * 2 >= balances.length ? 'low' : 'between';
}

function directionOf(balances: readonly Step[]): Direction {
  const little = balances.some((step) => step < aboutRight);
  const much = balances.some((step) => step > aboutRight);
  if (little && much) return 'both';
  if (little) return 'too-little';
  return much ? 'too-much' : 'about-right';
}

const aboutRight = 2;
