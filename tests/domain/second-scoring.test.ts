import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/answers.ts';
import type { Fraction } from '#domain/fraction.ts';
import type { Instrument } from '#domain/instrument.ts';
import { rank } from '#domain/ranking.ts';
import { isBalanceFactor, scoreFactors, scoreLevel } from '#domain/scoring.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { arbitraryAnswers, arbitraryInstrument } from '../fixtures/arbitrary-answers.ts';
import { fiveLevels } from '../fixtures/small-instrument.ts';
import { partsOfPoint, scoreAgain } from './second-scoring.ts';

type Factors = readonly { readonly id: string; readonly level: string }[];

const answerSets = 1000;
/** In milliseconds: a thousand sets take about two seconds, and more on a busy machine. */
const patience = 60_000;

describe('a second scoring, written from the method alone', () => {
  test(
    'gives the same for 1,000 answer sets to the real items',
    () => {
      const { factors } = readModel();
      const instrument = readInstrument();
      fc.assert(
        fc.property(arbitraryAnswers(instrument.items), (answers) => {
          expect(scoreTwice(factors, instrument, answers)).toEqual([]);
        }),
        { numRuns: answerSets },
      );
    },
    patience,
  );

  test(
    'gives the same for 1,000 answer sets to made-up items on all levels',
    () => {
      fc.assert(
        fc.property(
          arbitraryInstrument.chain((made) => fc.tuple(fc.constant(made), arbitraryAnswers(made.instrument.items))),
          ([{ factors, instrument }, answers]) => {
            expect(scoreTwice(factors, instrument, answers)).toEqual([]);
          },
        ),
        { numRuns: answerSets },
      );
    },
    patience,
  );

  test('would notice a difference', () => {
    const [factors, instrument] = [readModel().factors, readInstrument()];
    const [item] = instrument.itemsOf('autonomy').filter(({ core }) => core);
    if (!item) throw new Error('Autonomy has no core.');
    const first = scoreOnce(factors, instrument, new Map([[item.id, 3]]));
    const second = scoreOtherwise(factors, instrument, new Map([[item.id, 4]]));
    expect(differences(first, second)).toContain('factor autonomy');
  });
});

/** What the two scorings say, thing by thing, in words that can be compared. */
type Said = ReadonlyMap<string, string>;

function scoreTwice(factors: Factors, instrument: Instrument, answers: Answers): string[] {
  return differences(scoreOnce(factors, instrument, answers), scoreOtherwise(factors, instrument, answers));
}

function scoreOnce(factors: Factors, instrument: Instrument, answers: Answers): Said {
  const model = { levels: fiveLevels, factors, relations: [] };
  const results = scoreFactors(model, instrument, answers);
  const { placesToStart, strengths } = rank(model, instrument, results);
  return new Map([
    ...results.map((result): [string, string] => [
      `factor ${result.factor}`,
      result.status === 'scored'
        ? [
            sayFraction(result.score),
            sayFraction(result.click),
            result.band,
            result.direction,
            result.count,
            result.coarse,
            isBalanceFactor(instrument.itemsOf(result.factor)),
          ].join()
        : 'too few',
    ]),
    ...fiveLevels.map((level): [string, string] => {
      const { score } = scoreLevel(model, level, results);
      return [`level ${level.id}`, score ? sayFraction(score) : 'none'];
    }),
    ['low', sayGroups([placesToStart.flatMap(({ scores }) => scores.map(({ factor }) => factor))])],
    ['high', sayGroups([strengths.flatMap(({ scores }) => scores.map(({ factor }) => factor))])],
    ['ties', sayGroups(placesToStart.map(({ scores }) => scores.map(({ factor }) => factor)))],
  ]);
}

function scoreOtherwise(factors: Factors, instrument: Instrument, answers: Answers): Said {
  const asked = factors
    .map(({ id, level }) => ({ id, level, items: instrument.itemsOf(id) }))
    .filter(({ items }) => items.length > 0);
  const result = scoreAgain(asked, answers);
  return new Map([
    ...[...result.factors].map(([id, score]): [string, string] => [
      `factor ${id}`,
      score.parts === undefined
        ? 'too few'
        : [
            sayParts(score.parts, 1),
            sayParts(score.click, 1),
            score.band,
            score.side,
            score.count,
            score.count === 1,
            score.isBalance,
          ].join(),
    ]),
    ...fiveLevels.map(({ id }): [string, string] => {
      const level = result.levels.get(id);
      return [`level ${id}`, level ? sayParts(level.sum, level.of) : 'none'];
    }),
    ['low', sayGroups([result.low])],
    ['high', sayGroups([result.high])],
    ['ties', sayGroups(result.ties)],
  ]);
}

function differences(one: Said, other: Said): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((thing) => one.get(thing) !== other.get(thing));
}

function sayGroups(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.toSorted().join(' = ')).join(' < ');
}

function sayFraction({ numerator, denominator }: Fraction): string {
  return inLowestTerms(BigInt(numerator), BigInt(denominator));
}

function sayParts(sum: number, of: number): string {
  return inLowestTerms(BigInt(sum), BigInt(of) * BigInt(partsOfPoint));
}

function inLowestTerms(numerator: bigint, denominator: bigint): string {
  let [a, b] = [numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return `${numerator / a}/${denominator / a}`;
}
