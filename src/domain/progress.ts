import type { Answers } from './answers.ts';
import type { Instrument, ItemOutline } from './instrument.ts';

export interface Progress {
  /** Items with any answer, "don't know" and "does not apply" included. */
  readonly answered: number;
  readonly total: number;
  readonly isComplete: boolean;
}

/** How far some items have come. Nothing to answer counts as not complete. */
export function progressOf(items: readonly ItemOutline[], answers: Answers): Progress {
  const answered = items.filter((item) => answers.has(item.id)).length;
  return { answered, total: items.length, isComplete: items.length > 0 && answered === items.length };
}

/** The share of a factor's items that has an answer, 0 to 1. */
export function shareAnswered(instrument: Instrument, factor: string, answers: Answers): number {
  const { answered, total } = progressOf(instrument.itemsOf(factor), answers);
  return total === 0 ? 0 : answered / total;
}
