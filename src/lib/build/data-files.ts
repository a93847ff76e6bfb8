import { getModel } from '#collections/model.ts';
import { writeSearchList } from '#domain/search/search-list.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { home, pathOf, sectionPlace } from '#i18n/routes.ts';
import { smallWords } from '#i18n/small-words.ts';
import type { SearchTexts } from '#i18n/texts.ts';
import { forDataFile, getCheckData } from './check-data.ts';
import { type DataFile, hashed } from './hashed-file.ts';
import { laterFile } from './later-file.ts';
import { getDescriptions, getSearchList } from './search-list.ts';

const { levels, cases } = await getModel();

const checkFiles = await inEveryLocale(async (locale) =>
  hashed(`check.${locale}`, forDataFile(await getCheckData(locale))),
);

const searchLists = await inEveryLocale(async (locale) =>
  hashed(`pages.${locale}`, writeSearchList(await getSearchList(locale))),
);

const descriptions = await inEveryLocale(async (locale) =>
  hashed(`descriptions.${locale}`, await getDescriptions(locale)),
);

/** Every data file of the site. */
export const dataFiles: readonly DataFile[] = [
  ...locales.map(searchFile),
  ...locales.map(laterFile),
  ...checkFiles.values(),
  ...searchLists.values(),
  ...descriptions.values(),
];

/** The address of all that the self-check shows in a language. */
export function checkDataPath(locale: Locale): string {
  return checkFiles.get(locale)?.path ?? '';
}

/** What search says in a language. */
export function searchTexts(locale: Locale): SearchTexts {
  const { search, indexes, glossary } = messagesIn(locale);
  return {
    ...search,
    locale,
    smallWords: smallWords[locale].join(' '),
    root: pathOf(home, locale),
    list: searchLists.get(locale)?.path ?? '',
    descriptions: descriptions.get(locale)?.path ?? '',
    levels: Object.fromEntries(levels.map(({ id, title }) => [id, title[locale]])),
    cases: Object.fromEntries(cases.map(({ id, name }) => [id, name])),
    browse: { name: indexes.factors.title.toLowerCase(), path: pathOf(sectionPlace('factors'), locale) },
    glossary: { name: glossary.title.toLowerCase(), path: pathOf(sectionPlace('glossary'), locale) },
  };
}

/** The address of what search says in a language. */
export function searchTextsPath(locale: Locale): string {
  return searchFile(locale).path;
}

async function inEveryLocale(make: (locale: Locale) => Promise<DataFile>): Promise<ReadonlyMap<Locale, DataFile>> {
  return new Map(await Promise.all(locales.map(async (locale) => [locale, await make(locale)] as const)));
}

function searchFile(locale: Locale): DataFile {
  return hashed(`search.${locale}`, searchTexts(locale));
}
