import type { Match } from '#domain/search/find-pages.ts';
import type { Found, Part, SearchAnswer } from '#lib/browser/pagefind.ts';
import { type Run, readExcerpt } from './excerpt.ts';

/** A page in the list of results. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  /** Where it has the words that were asked for, else what stands on it in short. */
  readonly excerpt: readonly Run[];
  readonly parts: readonly Part[];
}

/**
 * What the small list answers, in its order and each with what the index has of it, and then what the index has besides. A page
 * stands once. `root` is the path of the start page, `descriptions` what stands on each page.
 */
export function joinResults(
  matches: readonly Match[],
  answer: SearchAnswer,
  descriptions: Readonly<Record<string, string>>,
  root: string,
): readonly Result[] {
  const shown = new Set(matches.map(({ page }) => page.path));
  return [
    ...matches.map(({ page, terms }) => {
      const { path, title, kind, level } = page;
      const url = `${root}${path}/`;
      const found = answer.known.get(path);
      return {
        url,
        title,
        kind,
        level: level || undefined,
        excerpt: found ? readExcerpt(found.excerpt) : [{ text: descriptions[path] ?? '', marked: false }],
        parts: [...terms.map(({ id, term }) => ({ url: `${url}#${id}`, title: term })), ...(found?.parts ?? [])],
      };
    }),
    ...answer.others.filter(({ path }) => !shown.has(path)).map(foundResult),
  ];
}

function foundResult({ excerpt, ...found }: Found): Result {
  return { ...found, excerpt: readExcerpt(excerpt) };
}
