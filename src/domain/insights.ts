import type { Answers } from './answers.ts';
import { type CycleStage, stageInCycle } from './control-cycle.ts';
import { type PlanePoint, placeOnPlane } from './demand-control-plane.ts';
import type { Instrument, ItemOutline } from './instrument.ts';
import type { Tension } from './model.ts';
import { findLevelOf, type Outline, type RelationEnds } from './outline.ts';
import { rank, type TieGroup } from './ranking.ts';
import type { FactorResult, FactorScore } from './scoring.ts';
import { findRoots, type Root } from './upstream.ts';

/** Something that the answers and the relations of the model say together. With nothing to say, there is none. */
export type Insight<Relation extends RelationEnds = RelationEnds> =
  | { readonly kind: 'upstream'; readonly factor: string; readonly roots: readonly Root[] }
  | { readonly kind: 'at-risk'; readonly relation: Relation; readonly coarse: boolean }
  | { readonly kind: 'crowding-out'; readonly relation: Relation; readonly coarse: boolean }
  | { readonly kind: 'balance'; readonly relation: Relation; readonly coarse: boolean }
  | { readonly kind: 'plane'; readonly point: PlanePoint }
  | { readonly kind: 'control-cycle'; readonly stage: CycleStage }
  | { readonly kind: 'unseen'; readonly items: readonly ItemOutline[] };

/** What the answers say beyond the scores, from the relation data. In the order in which a result tells it. */
export function findInsights<Relation extends RelationEnds>(
  model: Outline<Relation>,
  instrument: Instrument,
  answers: Answers,
  results: readonly FactorResult[],
): readonly Insight<Relation>[] {
  const scores = new Map(results.flatMap((result) => (result.status === 'scored' ? [[result.factor, result]] : [])));
  const plane = placeOnPlane(instrument, answers, results);
  const stage = stageInCycle(instrument, answers);
  const unseen = instrument.items.filter((item) => answers.get(item.id) === 'unknown');
  const { placesToStart } = rank(model, instrument, results);
  return [
    ...upstream(model, scores, placesToStart),
    ...model.relations.flatMap((relation) => fromRelation(model, relation, scores)),
    ...(plane ? [{ kind: 'plane' as const, point: plane }] : []),
    ...(stage ? [{ kind: 'control-cycle' as const, stage }] : []),
    ...(unseen.length > 0 ? [{ kind: 'unseen' as const, items: unseen }] : []),
  ];
}

/** The roots behind each place to start. Any factor that lacks something may be one, also where it is not ranked itself. */
function upstream(model: Outline, scores: Scores, placesToStart: readonly TieGroup[]): Upstream[] {
  const lacking = new Set([...scores.values()].filter(isLacking).map(({ factor }) => factor));
  return placesToStart
    .flatMap((group) => group.scores)
    .flatMap(({ factor }) => {
      const roots = findRoots(model, factor, lacking);
      return roots.length > 0 ? [{ kind: 'upstream' as const, factor, roots }] : [];
    });
}

function fromRelation<Relation extends RelationEnds>(
  model: Outline,
  relation: Relation,
  scores: Scores,
): Insight<Relation>[] {
  const from = scores.get(relation.from);
  const to = scores.get(relation.to);
  if (!from || !to) return [];
  const coarse = from.coarse || to.coarse;
  switch (relation.kind) {
    case 'enables':
      return isOuter(model, relation) && isLacking(from) && to.band === 'high'
        ? [{ kind: 'at-risk', relation, coarse }]
        : [];
    case 'crowds-out':
      return from.direction === 'too-much' && isLacking(to) ? [{ kind: 'crowding-out', relation, coarse }] : [];
    case 'balances':
      return isTense(relation.tension, from) && isLacking(to) ? [{ kind: 'balance', relation, coarse }] : [];
  }
}

/** Low because there is too little of it; what leans to too much is low for another reason and lacks nothing. */
function isLacking({ band, direction }: FactorScore): boolean {
  return band === 'low' && direction !== 'too-much' && direction !== 'both';
}

function isTense(tension: Tension | undefined, from: FactorScore): boolean {
  if (tension === 'both-low') return isLacking(from);
  return tension === 'high-low' ? from.band === 'high' : from.direction === tension;
}

/** Whether what enables lies on a level further out than what it enables. Report 2.2.6, 4.5. */
function isOuter(model: Outline, { from, to }: RelationEnds): boolean {
  const levelNumber = (factor: string) => findLevelOf(model, factor)?.number ?? 0;
  return levelNumber(from) > levelNumber(to);
}

type Upstream = Extract<Insight, { kind: 'upstream' }>;
type Scores = ReadonlyMap<string, FactorScore>;
