import { isLocale } from '#i18n/locales.ts';
import { keepLanguage, languageOfAddress, preferredLanguage } from '#lib/browser/chosen-language.ts';

/** A language link keeps the place on the page, and the choice is kept for the next visit. */
export function chooseLanguage(link: HTMLAnchorElement): void {
  link.hash = location.hash;
  const chosen = link.dataset['language'];
  if (isLocale(chosen)) keepLanguage(chosen);
}

/** On the entry page: goes on to the visitor's language. */
export function followLanguage(): void {
  const link = document.querySelector<HTMLAnchorElement>(`[data-entry] [data-language="${preferredLanguage()}"]`);
  if (link) location.replace(link.href);
}

/** On a page that speaks every language, such as the 404: leaves the one of the address, else the preferred one. */
export function showLanguage(): void {
  const parts = document.querySelectorAll<HTMLElement>('[data-only]');
  if (parts.length === 0) return;
  const language = languageOfAddress() ?? preferredLanguage();
  document.documentElement.lang = language;
  for (const part of parts) {
    part.hidden = part.dataset['only'] !== language;
  }
  document.title = document.querySelector(`h1 [data-only=${language}]`)?.textContent ?? document.title;
}
