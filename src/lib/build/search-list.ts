import { getTerms } from '#collections/glossary.ts';
import { getSynonyms } from '#collections/synonyms.ts';
import type { ListedPage, ListedTerm, SearchList } from '#domain/search/search-list.ts';
import { stemOf } from '#domain/search/stem.ts';
import { contentWords, type WordRules, wordsOf } from '#domain/search/words.ts';
import { type Locale, otherLocale } from '#i18n/locales.ts';
import { pathInLocale, sectionPlace } from '#i18n/routes.ts';
import { smallWords } from '#i18n/small-words.ts';
import { type FindablePage, getFindablePages } from './findable-pages.ts';

/**
 * Every page that search can find before its index is there, in the order in which equals stand. Throws when there are synonyms
 * for a page that is not there.
 */
export async function getSearchList(locale: Locale): Promise<SearchList> {
  const pages = await getFindablePages();
  const synonyms = await getSynonyms();
  const ids = new Set(pages.map(({ id }) => id));
  const dangling = [...synonyms.keys()].find((id) => !ids.has(id));
  if (dangling)
    throw new Error(`content/synonyms.yaml: there is no page "${dangling}". Correct the id, or leave it out.`);
  return {
    pages: await Promise.all(pages.map((page) => listPage(page, synonyms.get(page.id)?.[locale] ?? [], locale))),
    glossary: pathInLocale(sectionPlace('glossary'), locale),
    terms: (await getTerms(locale)).map((term) => listTerm(term, locale)),
  };
}

/** What stands on each page that search can find, by its path. */
export async function getDescriptions(locale: Locale): Promise<Readonly<Record<string, string>>> {
  const pages = await getFindablePages();
  const described = pages.map(
    async ({ place, about }) => [pathInLocale(place, locale), (await about(locale)).description] as const,
  );
  return Object.fromEntries(await Promise.all(described));
}

async function listPage(page: FindablePage, synonyms: readonly string[], locale: Locale): Promise<ListedPage> {
  const { title } = await page.about(locale);
  const other = otherLocale(locale);
  const foreign = page.kind === 'page' ? [] : contentWords((await page.about(other)).title, wordRules(other));
  return {
    path: pathInLocale(page.place, locale),
    title,
    kind: page.kind,
    level: page.level ?? '',
    cases: page.cases ?? [],
    stems: stemsBeside(title, [...contentWords(synonyms.join(' '), wordRules(locale)), ...foreign], locale),
  };
}

function listTerm({ id, term }: { id: string; term: Record<Locale, string> }, locale: Locale): ListedTerm {
  const other = otherLocale(locale);
  return {
    id,
    term: term[locale],
    stems: stemsBeside(`${term[locale]} ${id}`, contentWords(term[other], wordRules(other)), locale),
  };
}

/** The stems of some words, each once and none that the title has. */
function stemsBeside(title: string, words: readonly string[], locale: Locale): string[] {
  const told = new Set(wordsOf(title).map((word) => stemOf(word, locale)));
  return [...new Set(words.map((word) => stemOf(word, locale)))].filter((stem) => !told.has(stem));
}

function wordRules(locale: Locale): WordRules {
  return { language: locale, smallWords: new Set(smallWords[locale]) };
}
