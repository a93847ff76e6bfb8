import { type Answers, isStep } from './answers.ts';
import { type Fraction, fraction, mean } from './fraction.ts';
import type { Instrument } from './instrument.ts';
import { type Band, bandOf, type FactorResult, pointsOf } from './scoring.ts';

/** The four kinds of work of Karasek (1979). The report (2.1.2, 2.2.2) tells what `high-strain` and `active` work do; the others are Karasek's. */
export type KindOfWork = 'high-strain' | 'active' | 'low-strain' | 'passive';

/** Where answers stand on the plane of job demands and job control. */
export interface PlanePoint {
  /** 0 to 100. */
  readonly demands: Fraction;
  /** 0 to 100: the mean of the control item and the score of autonomy, where there is one. */
  readonly control: Fraction;
  /** One kind of work, or the neighbours of a point that stands on a line: two, or all four in the middle. */
  readonly kinds: readonly KindOfWork[];
  /** Whether control rests on one answer, or on an autonomy that does. */
  readonly coarse: boolean;
}

const autonomy = 'autonomy';

/** The point of the answers; undefined without an answer to both the demands and the control item. */
export function placeOnPlane(
  instrument: Instrument,
  answers: Answers,
  results: readonly FactorResult[],
): PlanePoint | undefined {
  const demands = pointsFor('demands', instrument, answers);
  const controlItem = pointsFor('control', instrument, answers);
  if (!demands || !controlItem) return undefined;
  const found = results.find(({ factor }) => factor === autonomy);
  const scored = found?.status === 'scored' ? found : undefined;
  const control = scored ? mean([controlItem, scored.score]) : controlItem;
  return { demands, control, kinds: kindsAt(bandOf(demands), bandOf(control)), coarse: scored?.coarse ?? true };
}

function kindsAt(demands: Band, control: Band): readonly KindOfWork[] {
  const kinds: readonly { kind: KindOfWork; demands: Band; control: Band }[] = [
    { kind: 'high-strain', demands: 'high', control: 'low' },
    { kind: 'active', demands: 'high', control: 'high' },
    { kind: 'low-strain', demands: 'low', control: 'high' },
    { kind: 'passive', demands: 'low', control: 'low' },
  ];
  const fits = (band: Band, wanted: Band) => band === wanted || band === 'between';
  return kinds.filter((place) => fits(demands, place.demands) && fits(control, place.control)).map(({ kind }) => kind);
}

function pointsFor(role: 'demands' | 'control', instrument: Instrument, answers: Answers): Fraction | undefined {
  const item = instrument.itemFor(role);
  const answer = item && answers.get(item.id);
  return item && isStep(answer) ? fraction(pointsOf(item, answer), 1) : undefined;
}
