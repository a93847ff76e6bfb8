import { compare, difference, type Fraction, largest } from './fraction.ts';
import { type Instrument, isScored } from './instrument.ts';
import type { Outline } from './outline.ts';
import type { Round } from './rounds.ts';
import { type FactorResult, type FactorScore, scoreFactors } from './scoring.ts';

/**
 * A factor in an earlier and a later round. Within one click of each other, the larger of the two, scores are the `same`.
 * `changed-items`: its statements have changed since, so that the two cannot be compared. `missing`: one of them has no score.
 */
export type FactorChange =
  | {
      readonly kind: 'higher' | 'lower' | 'same';
      readonly factor: string;
      readonly earlier: FactorScore;
      readonly later: FactorScore;
    }
  | { readonly kind: 'changed-items' | 'missing'; readonly factor: string };

/** Two rounds factor by factor, in the order of the model, without the factors that neither has a score of. */
export function compareRounds(
  model: Outline,
  instrument: Instrument,
  earlier: Pick<Round, 'instrument' | 'answers'>,
  later: Pick<Round, 'instrument' | 'answers'>,
): readonly FactorChange[] {
  const version = Math.min(earlier.instrument, later.instrument);
  const before = scoreFactors(model, instrument, earlier.answers);
  const after = scoreFactors(model, instrument, later.answers);
  return before.flatMap((old, index) => {
    const now = after[index] as FactorResult;
    if (old.status !== 'scored' && now.status !== 'scored') return [];
    if (!isSince(instrument, old.factor, version)) return [{ kind: 'changed-items' as const, factor: old.factor }];
    return [compareScores(old, now)];
  });
}

function compareScores(earlier: FactorResult, later: FactorResult): FactorChange {
  const { factor } = earlier;
  if (earlier.status !== 'scored' || later.status !== 'scored') return { kind: 'missing', factor };
  return { kind: changeOf(difference(later.score, earlier.score), earlier, later), factor, earlier, later };
}

function changeOf(change: Fraction, { click: one }: FactorScore, { click: other }: FactorScore) {
  const click = largest(one, other);
  if (compare(change, click) > 0) return 'higher';
  return compare({ ...change, numerator: -change.numerator }, click) > 0 ? 'lower' : 'same';
}

/** Whether every scored item of a factor was there in a version of the instrument. An item that changes gets a new id. */
function isSince(instrument: Instrument, factor: string, version: number): boolean {
  return instrument
    .itemsOf(factor)
    .filter(isScored)
    .every(({ since = 1 }) => since <= version);
}
