import { type AnswerWords, describeAnswers } from '#domain/answer-words.ts';
import type { Answers } from '#domain/answers.ts';
import { toNumber } from '#domain/fraction.ts';
import { findInsights, type Insight } from '#domain/insights.ts';
import { indexInstrument } from '#domain/instrument.ts';
import { type Ranking, rank } from '#domain/ranking.ts';
import { type FactorResult, type LevelResult, scoreFactors, scoreLevel } from '#domain/scoring.ts';
import type { CheckData, CheckFactor, CheckLevel, CheckRelation } from '#islands/check/check-data.ts';

/** The result of some answers with the names of what it is about. All of it is a function of data and answers. */
export interface Result {
  /** The factors of every level that was begun: of the others there is nothing to tell. */
  readonly factors: readonly NamedResult[];
  readonly levels: readonly {
    readonly level: CheckLevel;
    readonly result: LevelResult;
    readonly factors: readonly NamedResult[];
  }[];
  readonly notBegun: readonly CheckLevel[];
  readonly ranking: Ranking;
  readonly insights: readonly Insight<CheckRelation>[];
  readonly answers: Answers;
  named(factor: string): NamedResult;
}

export interface NamedResult {
  readonly factor: CheckFactor;
  readonly result: FactorResult;
  readonly words: AnswerWords | undefined;
  /** A balance factor that leans to a side. */
  readonly isOut: boolean;
}

export function readResult(data: CheckData, answers: Answers): Result {
  const instrument = indexInstrument(data.version, data.items);
  const results = scoreFactors(data, instrument, answers);
  const ranking = rank(data, instrument, results);
  const all = results.map((result) => ({
    factor: data.factors.find(({ id }) => id === result.factor) as CheckFactor,
    result,
    words: describeAnswers(instrument.itemsOf(result.factor), answers),
    isOut: ranking.outOfBalance.some(({ factor }) => factor === result.factor),
  }));
  const byId = new Map(all.map((named) => [named.factor.id, named]));
  const begun = new Set(all.filter(({ result }) => result.status !== 'empty').map(({ factor }) => factor.level));
  const factors = all.filter(({ factor }) => begun.has(factor.level));
  return {
    factors,
    levels: data.levels
      .map((level) => ({
        level,
        result: scoreLevel(data, level, results),
        factors: factors.filter(({ factor }) => factor.level === level.id),
      }))
      .filter((level) => level.factors.length > 0),
    ranking,
    notBegun: data.levels.filter(({ id }) => !begun.has(id)),
    insights: findInsights(data, instrument, answers, results),
    answers,
    named: (factor) => byId.get(factor) as NamedResult,
  };
}

/** The score as a whole number from 0 to 100; undefined as long as there is none. */
export function wholeScore(result: FactorResult | LevelResult): number | undefined {
  if ('status' in result) return result.status === 'scored' ? Math.round(toNumber(result.score)) : undefined;
  return result.score && Math.round(toNumber(result.score));
}
