import { compare, difference, largest } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { findLevelOf, type Outline } from './outline.ts';
import { type Band, type FactorResult, type FactorScore, isBalanceFactor, type ProfileScore } from './scoring.ts';

/** Factors that cannot be told apart: within one click of the lowest of them. */
export interface TieGroup<Score extends ProfileScore = FactorScore> {
  readonly scores: readonly Score[];
}

/** The result in three lists, none of them ranked by anything but the answers. */
export interface Ranking<Score extends ProfileScore = FactorScore> {
  /** High factors in groups of ties, highest first. */
  readonly strengths: readonly TieGroup<Score>[];
  /** Low factors in groups of ties, lowest first. */
  readonly placesToStart: readonly TieGroup<Score>[];
  /** Balance factors of which at least half of the answers lean to a side; they are not ranked. */
  readonly outOfBalance: readonly Score[];
}

/**
 * Within a tie, the levels that act on a person most directly come first: our reading of report 2.2.6.
 * The individual level is the starting point and is never ranked.
 */
const levelOrder: readonly string[] = ['task', 'social', 'organisation', 'context'];

/** Orders what was scored. Factors of the individual level are left out. */
export function rank(model: Outline, instrument: Instrument, results: readonly FactorResult[]): Ranking {
  return rankScores(
    model,
    instrument,
    results.flatMap((result) => (result.status === 'scored' ? [result] : [])),
  );
}

/** The same of scores alone, also of someone else's. */
export function rankScores<Score extends ProfileScore>(
  model: Outline,
  instrument: Instrument,
  scores: readonly Score[],
): Ranking<Score> {
  const ranked = scores.filter((score) => levelOrder.includes(levelOf(model, score)));
  const isBalance = ({ factor }: Score) => isBalanceFactor(instrument.itemsOf(factor));
  const scales = ranked.filter((score) => !isBalance(score));
  const byLevel = (a: Score, b: Score) => levelOrder.indexOf(levelOf(model, a)) - levelOrder.indexOf(levelOf(model, b));
  const groupsIn = (band: Band, scores: readonly Score[]) =>
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
export function groupTies<Score extends ProfileScore>(
  scores: readonly Score[],
  withinTie: (a: Score, b: Score) => number,
): readonly TieGroup<Score>[] {
  const groups: TieGroup<Score>[] = [];
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
function lowestOf<Score extends ProfileScore>(sorted: readonly Score[]): Score {
  const equal = sorted.filter((score) => compare(score.score, (sorted[0] as Score).score) === 0);
  return equal.reduce((widest, score) => (compare(score.click, widest.click) > 0 ? score : widest));
}

function isWithinClick(lowest: ProfileScore, other: ProfileScore): boolean {
  return compare(difference(other.score, lowest.score), largest(lowest.click, other.click)) <= 0;
}

function levelOf(model: Outline, { factor }: ProfileScore): string {
  return findLevelOf(model, factor)?.id ?? '';
}
