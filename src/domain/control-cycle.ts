import { type Answers, isStep } from './answers.ts';
import type { Instrument } from './instrument.ts';

/**
 * Where a job is bounded in the control cycle (report 2.2.2, figure 2.2, Ten Have 2015).
 * `aims-only`: a say in the aims without holding results against them, which is no stage of the cycle.
 */
export type CycleStage = 'executing' | 'evaluating' | 'norm-setting' | 'aims-only';

/** From this step of the scale ("often", "largely") on, something belongs to the job. */
const often = 3;

/** The stage of the answers; undefined when either item has no answer on the scale. */
export function stageInCycle(instrument: Instrument, answers: Answers): CycleStage | undefined {
  const evaluates = isPartOfJob('evaluation', instrument, answers);
  const setsAims = isPartOfJob('aims', instrument, answers);
  if (evaluates === undefined || setsAims === undefined) return undefined;
  if (evaluates) return setsAims ? 'norm-setting' : 'evaluating';
  return setsAims ? 'aims-only' : 'executing';
}

function isPartOfJob(role: 'evaluation' | 'aims', instrument: Instrument, answers: Answers): boolean | undefined {
  const item = instrument.itemFor(role);
  const answer = item && answers.get(item.id);
  return isStep(answer) ? answer >= often : undefined;
}
