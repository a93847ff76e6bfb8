import { type Answers, isStep, type Step } from './answers.ts';
import { type ItemOutline, isScored } from './instrument.ts';

/**
 * The answers to a factor as words come before its number. Steps are places on the scale of its items.
 * `one`: a single answer. `mostly`: at most one step apart, nearest to this word. `between`: halfway two words.
 * `mixed`: further apart.
 */
export type AnswerWords =
  | { readonly kind: 'one' | 'mostly'; readonly scale: Scale; readonly step: Step }
  | { readonly kind: 'between' | 'mixed'; readonly scale: Scale; readonly from: Step; readonly to: Step };

export type Scale = 'frequency' | 'extent';

/** The words for a factor's answers on a rising scale; undefined when it has none. Balance answers are told by direction. */
export function describeAnswers(items: readonly ItemOutline[], answers: Answers): AnswerWords | undefined {
  const rising = items.filter((item) => isScored(item) && item.kind !== 'balance');
  const answered = rising.flatMap((item) => {
    const answer = answers.get(item.id);
    return isStep(answer) ? [answer] : [];
  });
  const scale: Scale = rising[0]?.kind === 'extent' ? 'extent' : 'frequency';
  const [first] = answered;
  if (first === undefined) return undefined;
  if (answered.length === 1) return { kind: 'one', scale, step: first };

  const from = Math.min(...answered) as Step;
  const to = Math.max(...answered) as Step;
  if (to - from > 1) return { kind: 'mixed', scale, from, to };
  const sum = answered.reduce<number>((total, step) => total + step, 0);
  const isHalfway = sum * 2 === (from + to) * answered.length && from !== to;
  if (isHalfway) return { kind: 'between', scale, from, to };
  return { kind: 'mostly', scale, step: Math.round(sum / answered.length) as Step };
}
