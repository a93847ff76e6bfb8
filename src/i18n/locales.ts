import { type Language, languages } from '#domain/localised.ts';

export type Locale = Language;

export const locales = languages;

/** Each language in its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', en: 'English' };

export function otherLocale(locale: Locale): Locale {
  return locale === 'nl' ? 'en' : 'nl';
}

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The locale in a page's parameters. Throws when there is none: such a page has no language. */
export function localeOf(parameter: string | undefined): Locale {
  if (!isLocale(parameter)) throw new RangeError(`"${parameter}" is not one of the languages ${locales.join(', ')}.`);
  return parameter;
}
