import { type Filters, filterNames } from '#domain/search/filters.ts';

/** What is searched for, as it stands in the address of the search page: `?q=feedback&kind=factor&level=task&case=surfly`. */
export interface Wanted extends Filters {
  readonly query: string;
}

export const nothingWanted: Wanted = { query: '', kind: '', level: '', case: '' };

/** Longer text is cut: no page has a question of this length. */
const queryLimit = 200;

/** Reads the search of an address. What is missing is empty; what is unknown is left out. */
export function readWanted(search: string): Wanted {
  const parameters = new URLSearchParams(search);
  const filters = Object.fromEntries(filterNames.map((name) => [name, parameters.get(name) ?? '']));
  return { ...nothingWanted, ...filters, query: (parameters.get('q') ?? '').slice(0, queryLimit) };
}

/** Writes what is wanted as the search of an address; empty parts are left out. */
export function writeWanted({ query, kind, level, case: caseId }: Wanted): string {
  const parts = { q: query.trim(), kind, level, case: caseId };
  const parameters = new URLSearchParams(Object.entries(parts).filter(([, value]) => value));
  return parameters.size > 0 ? `?${parameters}` : '';
}
