import { type IndexFile, indexFile, rewriteIndex } from './pagefind-files.ts';

/** What pages can be narrowed by: each of its values with the pages that have it. */
type Filter = readonly [filter: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];

/** Puts the filters of an index and their values in the order of their names: Pagefind writes them in another order each time. */
export function orderFilters(files: readonly IndexFile[]): readonly IndexFile[] {
  return rewriteIndex(files, '.pf_filter', ({ language, meta, read }) => {
    const [version, pages, parts, filters, ...rest] = meta;
    const ordered = filters.toSorted(byFirst).map(([filter, name]) => {
      const [, values] = read(`filter/${name}.pf_filter`) as Filter;
      return { filter, ...indexFile([filter, values.toSorted(byFirst)], language, 'filter') };
    });
    return {
      meta: [version, pages, parts, ordered.map(({ filter, name }) => [filter, name] as const), ...rest],
      files: ordered.map(({ file }) => file),
    };
  });
}

/** By their characters, whatever the language of the machine. */
function byFirst([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number {
  return one < other ? -1 : Number(one > other);
}
