import { languageOfAddress, preferredLanguage } from '#lib/browser/chosen-language.ts';

/** Leaves only the visitor's language: the one of the address, else the one preferred. */
const language = languageOfAddress() ?? preferredLanguage();
document.documentElement.lang = language;
for (const part of document.querySelectorAll<HTMLElement>('[data-only]')) {
  part.hidden = part.dataset['only'] !== language;
}
document.title = document.querySelector(`[data-only="${language}"] h1`)?.textContent ?? document.title;
