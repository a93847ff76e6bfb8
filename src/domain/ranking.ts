import { compare, difference, largest } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { findLevelOf, type Outline } from './outline.ts';
import { type Band, type FactorResult, type FactorScore, isBalanceFactor } from './scoring.ts';

/** Factors that cannot be told apart: within one click of the lowest of them. */
export interface TieGroup {
  readonly scores: readonly FactorScore[];
}

/** The result in three lists, none of them ranked by anything but the answers. */
export interface Ranking {
  /** High factors in groups of ties, highest first. */
  readonly strengths: readonly TieGroup[];
  /** Low factors in groups of ties, lowest first. */
  readonly placesToStart: readonly TieGroup[];
  /** Balance factors of which at least half of the answers lean to a side; they are not ranked. */
  readonly outOfBalance: readonly FactorScore[];
}

/**
 * Within a tie, the levels that act on a person most directly come first: our reading of report 2.2.6.
 * The individual level is the starting point and is never ranked.
 */
const levelOrder: readonly string[] = ['task', 'social', 'organisation', 'context'];

/** Orders what was scored. Factors of the individual level are left out. */
export function rank(model: Outline, instrument: Instrument, results: readonly FactorResult[]): Ranking {
  const ranked = results.flatMap((result) =>
    result.status === 'scored' && levelOrder.includes(levelOf(model, result)) ? [result] : [],
  );
  const isBalance = ({ factor }: FactorScore) => isBalanceFactor(instrument.itemsOf(factor));
  const scales = ranked.filter((score) => !isBalance(score));
  const byLevel = (a: FactorScore, b: FactorScore) =>
    levelOrder.indexOf(levelOf(model, a)) - levelOrder.indexOf(levelOf(model, b));
  const groupsIn = (band: Band, scores: readonly FactorScore[]) =>
    groupTies(
      scores.filter((score) => score.band === band),
      byLevel,
    );
  return {
    strengths: groupsIn('high', ranked).toReversed(),
    placesToStart: groupsIn('low', scales),
    outOfBalance: ranked.filter((score) => isBalance(score) && score.band === 'low'),
  };
}

/** From the lowest up, a group holds every factor within one click (the larger of the two) of the group's lowest. */
export function groupTies(
  scores: readonly FactorScore[],
  withinTie: (a: FactorScore, b: FactorScore) => number,
): readonly TieGroup[] {
  const groups: TieGroup[] = [];
  let rest = scores.toSorted((a, b) => compare(a.score, b.score));
  while (rest.length > 0) {
    const lowest = lowestOf(rest);
    const tied = rest.filter((score) => isWithinClick(lowest, score));
    groups.push({ scores: tied.toSorted(withinTie) });
    rest = rest.filter((score) => !tied.includes(score));
  }
  return groups;
}

/** Of equal lowest scores, the one with the largest click: it is the least exact. */
function lowestOf(sorted: readonly FactorScore[]): FactorScore {
  const equal = sorted.filter((score) => compare(score.score, (sorted[0] as FactorScore).score) === 0);
  return equal.reduce((widest, score) => (compare(score.click, widest.click) > 0 ? score : widest));
}

function isWithinClick(lowest: FactorScore, other: FactorScore): boolean {
  return compare(difference(other.score, lowest.score), largest(lowest.click, other.click)) <= 0;
}

function levelOf(model: Outline, { factor }: FactorScore): string {
  return findLevelOf(model, factor)?.id ?? '';
}
