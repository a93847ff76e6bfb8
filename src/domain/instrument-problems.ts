import { type Item, isScored } from './instrument.ts';
import type { Problem } from './model-problems.ts';

/** The two factors that ask for a balance and for something beside it; all items of any other share one kind. */
const mixedFactors = new Set(['demands-and-control', 'doing-and-reflecting']);

/** The factors that ask for a balance only. */
const balanceFactors = new Set(['workload', 'mobility']);

/** Words that a statement may have at most, in either language. */
export const wordLimit = 15;

/** What the rules of the instrument (see the manual) forbid. Empty when the items are sound. */
export function findInstrumentProblems(items: readonly Item[]): readonly Problem[] {
  const byFactor = Map.groupBy(items, (item) => item.factor);
  const ids = Map.groupBy(items, (item) => item.id);
  const roles = Map.groupBy(items, (item) => item.role);
  return [
    ...[...ids.values()].flatMap((same) =>
      same.length > 1 ? [problem(same[0], 'id', 'Give each item its own id.')] : [],
    ),
    ...[...roles].flatMap(([role, same]) =>
      role && same.length > 1 ? [problem(same[1], 'role', 'Give a role to one item only.')] : [],
    ),
    ...[...byFactor.values()].flatMap(problemsOfFactor),
    ...items.flatMap(problemsOfItem),
  ];
}

function problemsOfFactor(items: readonly Item[]): Problem[] {
  const [first] = items;
  const cores = items.filter((item) => item.core).length;
  const kinds = new Set(items.map((item) => item.kind)).size;
  const rising = new Set(items.filter((item) => isScored(item) && item.kind !== 'balance').map((item) => item.kind))
    .size;
  return [
    ...(items.length === 3 ? [] : [problem(first, 'items', 'Give the factor three items.')]),
    ...(cores === 1 ? [] : [problem(first, 'core', 'Make exactly one item of the factor its core.')]),
    ...(kinds === 1 || mixedFactors.has(first?.factor ?? '') || balanceFactors.has(first?.factor ?? '')
      ? []
      : [problem(first, 'kind', 'Give all items of the factor one kind.')]),
    ...(balanceFactors.has(first?.factor ?? '') && items.some((item) => item.kind !== 'balance')
      ? [problem(first, 'kind', 'Make every item of this factor a balance.')]
      : []),
    ...(items.some((item) => item.core && !isScored(item))
      ? [problem(first, 'core', 'Choose a core that is scored: a dimension is not.')]
      : []),
    ...(rising <= 1
      ? []
      : [problem(first, 'kind', 'Answer the rising items of a factor on one scale, so that its words agree.')]),
  ];
}

function problemsOfItem(item: Item): Problem[] {
  return Object.entries(item.text)
    .filter(([, text]) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > wordLimit)
    .map(([language]) => problem(item, `text.${language}`, `Say it in at most ${wordLimit} words.`));
}

function problem(item: Item | undefined, field: string, remedy: string): Problem {
  return { kind: 'factor', id: item?.factor ?? '', field: `items.${item?.id}.${field}`, remedy };
}
