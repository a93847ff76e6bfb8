import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findPagesIn } from '#domain/search/find-pages.ts';
import { readSearchList } from '#domain/search/search-list.ts';
import { tellingWords, type WordRules } from '#domain/search/words.ts';
import type { Locale } from '#i18n/locales.ts';
import { smallWords } from '#i18n/small-words.ts';
import { joinResults } from '#islands/search/join.ts';
import { askIndex } from '#lib/browser/pagefind.ts';
import { type BuiltSite, readSiteFile } from './built-site.ts';
import { openBuiltIndex } from './pagefind-in-node.ts';

/** What someone typed who has seen neither the pages nor the synonyms, and the pages of which one should be among the first. */
export interface Query {
  readonly query: string;
  readonly expect: readonly string[];
}

export const queriesFolder = 'tests/fixtures/queries';

/** The queries of a file; or all of a language, from every file of it. */
export function readQueries(fileOrLocale: string): readonly Query[] {
  const files = readdirSync(queriesFolder).filter(
    (file) => file === fileOrLocale || file.endsWith(`${fileOrLocale}.yaml`),
  );
  return files.flatMap((file) => parse(readFileSync(`${queriesFolder}/${file}`, 'utf8')) as Query[]);
}

/** Search as it is joined in the browser, as the paths that it finds. */
export async function openSearch(
  site: BuiltSite,
  locale: Locale,
  onRead?: (path: string, content: Buffer) => void,
): Promise<(query: string) => Promise<string[]>> {
  const rules: WordRules = { language: locale, smallWords: new Set(smallWords[locale]) };
  const list = [...site.files].find((file) => file.startsWith(`/data/pages.${locale}.`)) ?? '';
  const find = findPagesIn(readSearchList(JSON.parse(readSiteFile(site, list).toString())), rules);
  const index = await openBuiltIndex(site.folder, locale, onRead);
  return async (query) => {
    const matches = find(query);
    const known = matches.map(({ page }) => page.path);
    // As many as the dialog shows at first.
    const limit = Math.max(2, 6 - known.length);
    const answer = await askIndex(index, { query, words: tellingWords(query, rules), filters: {}, known, limit });
    return joinResults(matches, answer, {}, '').map(
      ({ url }) => url.split(`/${locale}/`).at(-1)?.replace(/\/$/, '') ?? '',
    );
  };
}
