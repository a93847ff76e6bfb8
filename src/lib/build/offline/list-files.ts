import { languages } from '#domain/localised.ts';
import type { OfflineSet } from '#domain/offline-sets.ts';
import type { Locale } from '#i18n/locales.ts';
import { segments } from '#i18n/routes.ts';

/** What every set has: scripts and fonts, the mark, the entry, and in both languages the page that stands in for others. */
const shared = [/^_astro\//, /^mark\.svg$/, /^index\.html$/, ...languages.map((locale) => pagesIn(locale, 'offline'))];

/** The files of a built site that a set holds, of all that there are, by their path in its folder. */
export function listFiles(set: OfflineSet, files: readonly string[]): string[] {
  const locale = languages.find((language) => set.endsWith(language)) ?? 'nl';
  const own =
    set === locale
      ? [new RegExp(`^${locale}/(.*/)?index\\.html$`), /^data\//, /^pagefind\//]
      : [new RegExp(`^${locale}/index\\.html$`), pagesIn(locale, 'self-check'), /^data\/check/];
  const wanted = [...shared, ...own];
  return files.filter((file) => wanted.some((pattern) => pattern.test(file)) && !isForOthers(file, locale)).sort();
}

function pagesIn(locale: Locale, section: keyof typeof segments): RegExp {
  return new RegExp(`^${locale}/${segments[section][locale]}/(.*/)?index\\.html$`);
}

/** Data and parts of the search index of another language, and the lists themselves. */
function isForOthers(file: string, locale: Locale): boolean {
  const others = ['unknown', ...languages.filter((language) => language !== locale)];
  const isOther = others.some((language) => new RegExp(`[./]${language}[._]`).test(file));
  return file.startsWith('data/offline.') || (/^(data|pagefind)\//.test(file) && isOther);
}
