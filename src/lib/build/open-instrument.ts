import { getInstrument, getInstrumentChanges, getScales } from '#collections/instrument.ts';
import { getModel } from '#collections/model.ts';
import { answersToJson } from '#domain/answer-codes.ts';
import { type Answer, type Answers, allAnswers, steps } from '#domain/answers.ts';
import { type Fraction, toNumber } from '#domain/fraction.ts';
import type { ItemKind } from '#domain/instrument.ts';
import { rank } from '#domain/ranking.ts';
import { type FactorResult, highAtLeast, lowAtMost, pointsOf, scoreFactors, scoreLevel } from '#domain/scoring.ts';
import { site } from '#site.ts';

/**
 * The self-check as open data: `/instrument.json`.
 *
 *     { version, changes: [{ version, date, text: { nl, en } }], licence, scales: { frequency: { leadIn, labels, points }, … }, beside, scoring, items: [
 *       { id: "variety-different-tasks", factor: "variety", level: "task", kind: "extent", core: true, section: "2.2.2",
 *         facet: { nl, en }, text: { nl, en } } ] }
 *
 * Texts stand in both languages. An item never changes meaning: a changed one has a new id and the instrument a new version.
 */
export async function getOpenInstrument() {
  const { version, items } = await getInstrument();
  const { scales, beside } = await getScales();
  const { factor: factorOf } = await getModel();
  return {
    version,
    changes: await getInstrumentChanges(),
    licence: site.licences.content,
    scales: Object.fromEntries(
      Object.entries(scales).map(([kind, scale]) => [
        kind,
        // A dimension is never scored.
        {
          ...scale,
          points: kind === 'dimension' ? undefined : steps.map((step) => pointsOf({ kind: kind as ItemKind }, step)),
        },
      ]),
    ),
    beside,
    scoring: {
      low: toNumber(lowAtMost),
      high: toNumber(highAtLeast),
      rules: [
        'Asked: the scored items of a factor without those answered not-applicable; unknown stays asked. Items of kind dimension are never scored.',
        'Score of a factor: mean of the points of its scored answers, when at least half of the asked were answered, or the core was.',
        'Coarse: a score that rests on one answer.',
        'Band: low at most `low`, high at least `high`, else between. A factor of balance items only is low when at least half of its answers are not 2 (about right), high when all are.',
        'Level: mean of the scores of its factors, when at least half of its asked factors have one.',
        'Points of a dimension, for the plane only: 0, 25, 50, 75, 100. Plane: demands are those points of the item with the role demands; control is the mean of the points of the item with the role control and the score of autonomy, where there is one.',
        'Control cycle: the items with the roles evaluation and aims, each from step 3 on. Evaluation alone is evaluating, both are norm-setting, neither is executing, aims alone is no stage.',
        'Click: what one answer changes by moving one step, 25/n, with a balance item 50/n. Places to start: low factors, lowest first; a group holds every factor within one click (the larger of the two) of the lowest of the group. Within a group factors stand by level, from task to context. Strengths are grouped likewise and told from the highest. Balance factors are not places to start, and the individual level is in neither list.',
      ],
    },
    items: items.map(({ id, factor, kind, core, role, since, section, facet, text }) => ({
      ...{ id, factor, level: factorOf(factor).level, kind, core, role, since, section, facet, text },
    })),
  };
}

/** How many sets of answers are published with their scores. */
const vectorCount = 60;

/**
 * Sets of answers with what they score: `/instrument.test-vectors.json`, for whoever computes the scores elsewhere. Answers are
 * as in an export: a step from 0 to 4, "unknown" or "not-applicable". A score is exact, as [numerator, denominator].
 */
export async function getTestVectors() {
  const instrument = await getInstrument();
  const model = await getModel();
  const vectors = Array.from({ length: vectorCount }, (_, index) => {
    const answers = someAnswers(instrument.items, index);
    const results = scoreFactors(model, instrument, answers);
    const ranking = rank(model, instrument, results);
    return {
      answers: answersToJson(answers),
      factors: Object.fromEntries(results.map((result) => [result.factor, publicResult(result)])),
      levels: Object.fromEntries(
        model.levels.map((level) => {
          const { score, scored, asked } = scoreLevel(model, level, results);
          return [level.id, { score: score && exact(score), scored, asked }];
        }),
      ),
      strengths: ranking.strengths.map(({ scores }) => scores.map(({ factor }) => factor)),
      placesToStart: ranking.placesToStart.map(({ scores }) => scores.map(({ factor }) => factor)),
      outOfBalance: ranking.outOfBalance.map(({ factor }) => factor),
    };
  });
  return { version: instrument.version, vectors };
}

function publicResult(result: FactorResult) {
  if (result.status !== 'scored') return { status: result.status, count: result.count, asked: result.asked };
  const { status, score, band, count, asked, coarse, direction } = result;
  return { status, score: exact(score), band, count, asked, coarse, direction };
}

/** In lowest terms, so that equal scores look equal. */
function exact({ numerator, denominator }: Fraction): readonly [numerator: number, denominator: number] {
  const shared = greatestCommonDivisor(numerator, denominator) || 1;
  return [numerator / shared, denominator / shared];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The same answers at every build. Each factor leans to a place of its own on the scale, and some answers are left out. */
function someAnswers(items: readonly { id: string; factor: string }[], seed: number): Answers {
  const next = sequence(seed + 1);
  const leaning = new Map<string, number>();
  const answers = new Map<string, Answer>();
  for (const { id, factor } of items) {
    const lean = leaning.get(factor) ?? Math.floor(next() * 5);
    leaning.set(factor, lean);
    const chance = next();
    const near = Math.min(4, Math.max(0, lean + Math.floor(next() * 3) - 1));
    if (chance < 0.75) answers.set(id, allAnswers[near] ?? 0);
    else if (chance < 0.9) answers.set(id, chance < 0.83 ? 'unknown' : 'not-applicable');
  }
  return answers;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (Park and Miller, 1988). */
function sequence(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
