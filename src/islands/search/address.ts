/** What is searched for, as it stands in the address of the search page: `?q=feedback&kind=factor&level=task`. */
export interface Wanted {
  readonly query: string;
  /** A kind of page, or empty for all. */
  readonly kind: string;
  /** The id of a level, or empty for all. */
  readonly level: string;
}

export const nothingWanted: Wanted = { query: '', kind: '', level: '' };

/** Longer text is cut: no page has a question of this length. */
const queryLimit = 200;

/** Reads the search of an address. What is missing is empty; what is unknown is left out. */
export function readWanted(search: string): Wanted {
  const parameters = new URLSearchParams(search);
  return {
    query: (parameters.get('q') ?? '').slice(0, queryLimit),
    kind: parameters.get('kind') ?? '',
    level: parameters.get('level') ?? '',
  };
}

/** Writes what is wanted as the search of an address; empty parts are left out. */
export function writeWanted({ query, kind, level }: Wanted): string {
  const parameters = new URLSearchParams(Object.entries({ q: query.trim(), kind, level }).filter(([, value]) => value));
  return parameters.size > 0 ? `?${parameters}` : '';
}
