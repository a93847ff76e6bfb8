import type { Answers } from './answers.ts';
import type { ItemOutline } from './instrument.ts';
import { progressOf } from './progress.ts';

/** A way through the check: the quick scan, or a level in depth. */
export interface Way<Item extends ItemOutline = ItemOutline> {
  readonly id: string;
  readonly items: readonly Item[];
}

/** Where someone may go on: a way that is not finished, and its first item without an answer. */
export interface Resume<Item extends ItemOutline = ItemOutline> {
  readonly way: Way<Item>;
  readonly item: Item;
}

/**
 * Where to go on, from the answers alone. Whoever has answered more than core items is in the levels: the first that was
 * begun there, else the first that is not finished. Anyone else is in the quick scan. Undefined before the first answer
 * and where all is done.
 */
export function findResume<Item extends ItemOutline>(
  quickScan: Way<Item>,
  levels: readonly Way<Item>[],
  answers: Answers,
): Resume<Item> | undefined {
  const isAnswered = (item: Item) => answers.has(item.id);
  const isInDepth = ({ items }: Way<Item>) => items.some((item) => !item.core && isAnswered(item));
  const open = (ways: readonly Way<Item>[]) => ways.filter(({ items }) => !progressOf(items, answers).isComplete);
  const isInLevels = levels.some(isInDepth);
  const isBegun = isInLevels || quickScan.items.some(isAnswered);
  const way = isInLevels ? (open(levels).find(isInDepth) ?? open(levels)[0]) : open([quickScan])[0];
  const item = way?.items.find((candidate) => !isAnswered(candidate));
  return isBegun && way && item ? { way, item } : undefined;
}
