import type { Match } from '#domain/search/find-pages.ts';
import type { Found, Part, SearchAnswer } from '#lib/browser/pagefind.ts';

/** A page in the list of results. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  /** With the words that were found between `<mark>`; empty while nothing is known of it. */
  readonly excerpt: string;
  readonly parts: readonly Part[];
}

/**
 * What the small list answers, in its order and each with what the index has of it, and then what the index has besides. A page
 * stands once. `root` is the path of the start page.
 */
export function joinResults(matches: readonly Match[], answer: SearchAnswer, root: string): readonly Result[] {
  const shown = new Set(matches.map(({ page }) => page.path));
  return [
    ...matches.map((match) => toResult(match, answer.known.get(match.page.path), root)),
    ...answer.others.filter(({ path }) => !shown.has(path)),
  ];
}

function toResult({ page, terms }: Match, found: Found | undefined, root: string): Result {
  const url = `${root}${page.path}/`;
  const termParts = terms.map(({ id, term }) => ({ url: `${url}#${id}`, title: term }));
  return {
    url,
    title: page.title,
    kind: page.kind,
    level: page.level || undefined,
    excerpt: found?.excerpt ?? '',
    parts: [...termParts, ...(found?.parts ?? [])],
  };
}
