import { createHash } from 'node:crypto';
import { getModel } from '#collections/model.ts';
import { writeSearchList } from '#domain/search/search-list.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { home, pathOf, sectionPlace, sitePath } from '#i18n/routes.ts';
import { smallWords } from '#i18n/small-words.ts';
import type { SearchTexts } from '#i18n/texts.ts';
import { getCheckData } from './check-data.ts';
import { getSearchList } from './search-list.ts';

/** Something that islands fetch after the page has been shown. */
export interface DataFile {
  /** Name without ending, with a hash of what is in it, so that it may be cached for ever. */
  readonly name: string;
  readonly data: unknown;
}

const { levels, cases } = await getModel();

const checkFiles = await inEveryLocale(async (locale) => hashed(`check.${locale}`, await getCheckData(locale)));

const searchLists = await inEveryLocale(async (locale) =>
  hashed(`pages.${locale}`, writeSearchList(await getSearchList(locale))),
);

/** Every data file of the site. */
export const dataFiles: readonly DataFile[] = [
  ...locales.map(searchFile),
  ...checkFiles.values(),
  ...searchLists.values(),
];

/** The address of all that the self-check shows in a language. */
export function checkDataPath(locale: Locale): string {
  return sitePath(`data/${checkFiles.get(locale)?.name}.json`);
}

/** What search says in a language. */
export function searchTexts(locale: Locale): SearchTexts {
  const { search, indexes, glossary } = messagesIn(locale);
  return {
    ...search,
    locale,
    smallWords: smallWords[locale].join(' '),
    root: pathOf(home, locale),
    list: sitePath(`data/${searchLists.get(locale)?.name}.json`),
    levels: Object.fromEntries(levels.map(({ id, title }) => [id, title[locale]])),
    cases: Object.fromEntries(cases.map(({ id, name }) => [id, name])),
    browse: { name: indexes.factors.title.toLowerCase(), path: pathOf(sectionPlace('factors'), locale) },
    glossary: { name: glossary.title.toLowerCase(), path: pathOf(sectionPlace('glossary'), locale) },
  };
}

/** The address of what search says in a language. */
export function searchTextsPath(locale: Locale): string {
  return sitePath(`data/${searchFile(locale).name}.json`);
}

async function inEveryLocale(make: (locale: Locale) => Promise<DataFile>): Promise<ReadonlyMap<Locale, DataFile>> {
  return new Map(await Promise.all(locales.map(async (locale) => [locale, await make(locale)] as const)));
}

function searchFile(locale: Locale): DataFile {
  return hashed(`search.${locale}`, searchTexts(locale));
}

function hashed(name: string, data: unknown): DataFile {
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 10);
  return { name: `${name}.${hash}`, data };
}
