import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';

/*
 * The rules of scoring a second time, written from the method and not from `src/domain`: the two must never differ.
 * It counts in whole parts of a point and not in fractions, and it tallies answers by the word that was chosen.
 */

/** Into so many parts is a point divided: every number from 1 to 12 divides it, so a mean of up to 12 answers is whole. */
export const partsOfPoint = 27_720;

export type ScoredItem = Pick<Item, 'id' | 'kind' | 'core'>;

export interface ScoredFactor {
  readonly id: string;
  readonly level: string;
  readonly items: readonly ScoredItem[];
}

export interface SecondScore {
  /** The score in parts, from 0 to 100 × partsOfPoint; undefined for too few answers. */
  readonly parts: number | undefined;
  /** How many scored answers there are. */
  readonly count: number;
  /** The largest change that one answer can make, in parts. */
  readonly click: number;
  readonly band: 'low' | 'between' | 'high' | undefined;
  /** On which sides of "about right" the balance answers are; undefined without such an answer. */
  readonly side: 'too-little' | 'too-much' | 'both' | 'about-right' | undefined;
  readonly isBalance: boolean;
}

export interface SecondResult {
  readonly factors: ReadonlyMap<string, SecondScore>;
  /** Per level the sum of its factors' parts and how many factors that are; undefined where fewer than half have a score. */
  readonly levels: ReadonlyMap<string, { readonly sum: number; readonly of: number } | undefined>;
  readonly low: readonly string[];
  readonly high: readonly string[];
  /** The places to start in groups of ties; the order within a group is by id. */
  readonly ties: readonly (readonly string[])[];
}

const pointsByWord: Readonly<Record<Item['kind'], readonly number[]>> = {
  frequency: [0, 25, 50, 75, 100],
  extent: [0, 25, 50, 75, 100],
  balance: [0, 50, 100, 50, 0],
  dimension: [],
};

export function scoreAgain(factors: readonly ScoredFactor[], answers: ReadonlyMap<string, Answer>): SecondResult {
  const scores = new Map(factors.map((factor) => [factor.id, scoreFactorAgain(factor.items, answers)]));
  // A factor of which nothing applies is not asked, as an item that does not apply is not.
  const isAsked = (factor: ScoredFactor) =>
    factor.items.some(({ id, kind }) => kind !== 'dimension' && answers.get(id) !== 'not-applicable');

  const levels = new Map<string, { sum: number; of: number } | undefined>();
  for (const level of new Set(factors.map((factor) => factor.level))) {
    let sum = 0;
    let of = 0;
    let asked = 0;
    for (const factor of factors) {
      if (factor.level !== level || !isAsked(factor)) continue;
      asked += 1;
      const parts = scores.get(factor.id)?.parts;
      if (parts === undefined) continue;
      sum += parts;
      of += 1;
    }
    levels.set(level, of > 0 && 2 * of >= asked ? { sum, of } : undefined);
  }

  const outside = factors.filter(({ level }) => level !== 'individual');
  const idsWith = (isWanted: (score: SecondScore) => boolean) =>
    outside
      .map(({ id }) => id)
      .filter((id) => {
        const score = scores.get(id);
        return score !== undefined && isWanted(score);
      })
      .sort();
  const low = idsWith(({ band, isBalance }) => band === 'low' && !isBalance);
  return {
    factors: scores,
    levels,
    low,
    high: idsWith(({ band }) => band === 'high'),
    ties: tieAgain(low.map((id) => ({ id, parts: scores.get(id)?.parts ?? 0, click: scores.get(id)?.click ?? 0 }))),
  };
}

function scoreFactorAgain(items: readonly ScoredItem[], answers: ReadonlyMap<string, Answer>): SecondScore {
  const isBalance = items.every(({ kind }) => kind === 'balance');
  let asked = 0;
  let count = 0;
  let points = 0;
  let widest = 0;
  let hasCore = false;
  const balanceWords = [0, 0, 0, 0, 0];
  for (const { id, kind, core } of items) {
    if (kind === 'dimension') continue;
    const answer = answers.get(id);
    if (answer === 'not-applicable') continue;
    asked += 1;
    if (answer === undefined || answer === 'unknown') continue;
    count += 1;
    points += pointsByWord[kind][answer] ?? Number.NaN;
    widest = Math.max(widest, kind === 'balance' ? 50 : 25);
    hasCore ||= core;
    if (kind === 'balance') balanceWords[answer] = (balanceWords[answer] ?? 0) + 1;
  }
  const [farTooLittle = 0, tooLittle = 0, right = 0, tooMuch = 0, farTooMuch = 0] = balanceWords;
  const under = farTooLittle + tooLittle;
  const over = tooMuch + farTooMuch;
  const side = sideOf(under, right, over);
  if (count === 0 || (2 * count < asked && !hasCore)) {
    return { parts: undefined, count, click: 0, band: undefined, side, isBalance };
  }
  const parts = (points * partsOfPoint) / count;
  const bandOfMean = 2 * parts <= 75 * partsOfPoint ? 'low' : 2 * parts >= 125 * partsOfPoint ? 'high' : 'between';
  const bandOfBalance = 2 * (under + over) >= count ? 'low' : right === count ? 'high' : 'between';
  return {
    parts,
    count,
    click: (widest * partsOfPoint) / count,
    band: isBalance ? bandOfBalance : bandOfMean,
    side,
    isBalance,
  };
}

function sideOf(under: number, right: number, over: number): SecondScore['side'] {
  if (under > 0) return over > 0 ? 'both' : 'too-little';
  if (over > 0) return 'too-much';
  return right > 0 ? 'about-right' : undefined;
}

/** From the lowest up, a group holds every factor within one click, the larger of the two, of the group's lowest. */
function tieAgain(places: readonly { id: string; parts: number; click: number }[]): string[][] {
  const left = new Set(places);
  const groups: string[][] = [];
  while (left.size > 0) {
    const floor = Math.min(...[...left].map(({ parts }) => parts));
    const lowest = [...left].filter(({ parts }) => parts === floor);
    const group = [...left].filter((place) =>
      lowest.some((low) => place.parts - low.parts <= Math.max(place.click, low.click)),
    );
    for (const place of group) left.delete(place);
    groups.push(group.map(({ id }) => id).sort());
  }
  return groups;
}
