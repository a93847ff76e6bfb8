import { getModel } from '#collections/model.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { pathOf, sectionPlace } from '#i18n/routes.ts';
import type { SearchTexts } from '#i18n/texts.ts';
import { forDataFile, getCheckData } from './check-data.ts';
import { type DataFile, hashed } from './hashed-file.ts';
import { laterFile } from './later-file.ts';

const { levels } = await getModel();

const checkFiles = new Map(
  await Promise.all(
    locales.map(
      async (locale) => [locale, hashed(`check.${locale}`, forDataFile(await getCheckData(locale)))] as const,
    ),
  ),
);

/** Every data file of the site. */
export const dataFiles: readonly DataFile[] = [
  ...locales.map(searchFile),
  ...locales.map(laterFile),
  ...checkFiles.values(),
];

/** The address of all that the self-check shows in a language. */
export function checkDataPath(locale: Locale): string {
  return checkFiles.get(locale)?.path ?? '';
}

/** What search says in a language. */
export function searchTexts(locale: Locale): SearchTexts {
  const { search, indexes } = messagesIn(locale);
  return {
    ...search,
    levels: Object.fromEntries(levels.map(({ id, title }) => [id, title[locale]])),
    browse: { name: indexes.factors.title.toLowerCase(), path: pathOf(sectionPlace('factors'), locale) },
  };
}

/** The address of what search says in a language. */
export function searchTextsPath(locale: Locale): string {
  return searchFile(locale).path;
}

function searchFile(locale: Locale): DataFile {
  return hashed(`search.${locale}`, searchTexts(locale));
}
