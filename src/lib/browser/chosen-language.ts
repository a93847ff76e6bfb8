import { isLocale, type Locale, locales } from '#i18n/locales.ts';
import { storageKeys } from '#stores/storage-keys.ts';

/** Keeps the language that the visitor chose. Where the browser refuses, nothing is kept. */
export function keepLanguage(locale: Locale): void {
  try {
    localStorage.setItem(storageKeys.language, locale);
  } catch {
    // Without storage the entry page follows the browser's own language, as on a first visit.
  }
}

/** The language chosen before, else the first of the browser's languages that the site speaks, else English. */
export function preferredLanguage(): Locale {
  const wanted = [chosenLanguage(), ...navigator.languages.map((language) => language.slice(0, 2))];
  return wanted.find(isLocale) ?? 'en';
}

/** The language of the address, for pages that stand in none. */
export function languageOfAddress(): Locale | undefined {
  const steps = location.pathname.split('/');
  return locales.find((locale) => steps.includes(locale));
}

function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(storageKeys.language) ?? undefined;
  } catch {
    return undefined;
  }
}
