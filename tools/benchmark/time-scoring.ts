import { type Answer, type Answers, allAnswers } from '#domain/answers.ts';
import { findInsights } from '#domain/insights.ts';
import type { Instrument, ItemOutline } from '#domain/instrument.ts';
import type { Model } from '#domain/model.ts';
import { rank } from '#domain/ranking.ts';
import { scoreFactors, scoreLevel } from '#domain/scoring.ts';
import { readModel } from '../../tests/content/read-content.ts';
import { readInstrument } from '../../tests/content/read-instrument.ts';

/** How long scoring takes, in ms for each of `count` random sets with an answer to every item, after as many to warm up. */
export function timeScoring(count: number): number[] {
  const model = readModel();
  const instrument = readInstrument();
  const next = sequence(1);
  const sets = Array.from({ length: 2 * count }, () => randomAnswers(instrument.items, next));
  const times = sets.map((answers) => {
    const start = performance.now();
    score(model, instrument, answers);
    return performance.now() - start;
  });
  return times.slice(count);
}

/** All that a result is computed from. */
function score(model: Model, instrument: Instrument, answers: Answers): void {
  const results = scoreFactors(model, instrument, answers);
  rank(model, instrument, results);
  for (const level of model.levels) scoreLevel(model, level, results);
  findInsights(model, instrument, answers, results);
}

/** Each factor leans to a place of its own on the scale, so that lows, highs and insights are common; one in ten is beside it. */
function randomAnswers(items: readonly ItemOutline[], next: () => number): Answers {
  const leans = new Map(items.map(({ factor }) => [factor, Math.floor(next() * 5)]));
  return new Map(items.map(({ id, factor }) => [id, randomAnswer(leans.get(factor) ?? 0, next)]));
}

function randomAnswer(lean: number, next: () => number): Answer {
  if (next() < 0.1) return next() < 0.5 ? 'unknown' : 'not-applicable';
  const near = Math.min(4, Math.max(0, lean + Math.floor(next() * 3) - 1));
  return allAnswers[near] ?? 0;
}

/** Numbers from 0 to 1 that look random and are the same at every run (Park and Miller, 1988). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
