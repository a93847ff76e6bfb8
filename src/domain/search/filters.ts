import type { ListedPage } from './search-list.ts';

/** What pages can be narrowed to; an empty one leaves all. */
export interface Filters {
  /** A kind of page. */
  readonly kind: string;
  /** The id of a level. */
  readonly level: string;
  /** The id of a case: its own page, and every page with an example from it. */
  readonly case: string;
}

export const filterNames = ['kind', 'level', 'case'] as const;

export type FilterName = (typeof filterNames)[number];

type Filterable = Pick<ListedPage, 'kind' | 'level' | 'cases'>;

export function passes(page: Filterable, filters: Filters): boolean {
  return filterNames.every((name) => !filters[name] || valuesOf(page, name).includes(filters[name]));
}

/** How many of some pages there would be for each value of a filter, if the other filters stay as they are. */
export function countByValue(
  pages: readonly Filterable[],
  name: FilterName,
  filters: Filters,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages.filter((candidate) => passes(candidate, { ...filters, [name]: '' }))) {
    for (const value of valuesOf(page, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valuesOf({ kind, level, cases }: Filterable, name: FilterName): readonly string[] {
  return { kind: [kind], level: [level], case: cases }[name];
}
