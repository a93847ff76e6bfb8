import type { Localised } from '#domain/localised.ts';
import { type Locale, locales } from './locales.ts';

/**
 * The path segment of every kind of page, per language: permanent from the first release.
 * A page may only be linked once it exists; the ledger in `tests/site` records those that do.
 */
export const segments = {
  model: { nl: 'model', en: 'model' },
  levels: { nl: 'niveaus', en: 'levels' },
  factors: { nl: 'factoren', en: 'factors' },
  cases: { nl: 'praktijkvoorbeelden', en: 'cases' },
  examples: { nl: 'voorbeelden', en: 'examples' },
  relations: { nl: 'verbanden', en: 'relations' },
  figures: { nl: 'figuren', en: 'figures' },
  background: { nl: 'achtergrond', en: 'background' },
  conclusions: { nl: 'conclusies', en: 'conclusions' },
  glossary: { nl: 'begrippen', en: 'glossary' },
  sources: { nl: 'bronnen', en: 'sources' },
  'editorial-notes': { nl: 'verantwoording', en: 'editorial-notes' },
  handbook: { nl: 'handboek', en: 'handbook' },
  'open-data': { nl: 'open-data', en: 'open-data' },
  about: { nl: 'over', en: 'about' },
  privacy: { nl: 'privacy', en: 'privacy' },
  administration: { nl: 'beheer', en: 'administration' },
  accessibility: { nl: 'toegankelijkheid', en: 'accessibility' },
  offline: { nl: 'zonder-netwerk', en: 'without-a-network' },
  search: { nl: 'zoeken', en: 'search' },
  'self-check': { nl: 'zelfcheck', en: 'self-check' },
  'self-check/quick-scan': { nl: 'zelfcheck/quickscan', en: 'self-check/quick-scan' },
  'self-check/results': { nl: 'zelfcheck/resultaten', en: 'self-check/results' },
  'self-check/plan': { nl: 'zelfcheck/plan', en: 'self-check/plan' },
  'self-check/rounds': { nl: 'zelfcheck/rondes', en: 'self-check/rounds' },
  'self-check/data': { nl: 'zelfcheck/gegevens', en: 'self-check/data' },
  'self-check/manual': { nl: 'zelfcheck/handleiding', en: 'self-check/manual' },
  'self-check/profile': { nl: 'zelfcheck/profiel', en: 'self-check/profile' },
  'self-check/team': { nl: 'zelfcheck/team', en: 'self-check/team' },
} as const satisfies Record<string, Localised>;

export type Section = keyof typeof segments;

/** The section that a page's text in `content/pages` is for. Throws when there is none. */
export function sectionOfPage(id: string): Section {
  if (id === 'manual') return 'self-check/manual';
  if (!(id in segments)) throw new RangeError(`There is no page "${id}".`);
  return id as Section;
}

/** A page in no particular language: home, a section, or a thing within a section. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'thing'; readonly section: Section; readonly slug: Localised };

export const home: Place = { kind: 'home' };

export function sectionPlace(section: Section): Place {
  return { kind: 'section', section };
}

export function levelPlace(level: { slug: Localised }): Place {
  return { kind: 'thing', section: 'levels', slug: level.slug };
}

export function factorPlace(factor: { slug: Localised }): Place {
  return { kind: 'thing', section: 'factors', slug: factor.slug };
}

export function casePlace(caseStudy: { slug: Localised }): Place {
  return { kind: 'thing', section: 'cases', slug: caseStudy.slug };
}

/** The discussion cards, which go with the handbook. */
export const cardsPlace: Place = { kind: 'thing', section: 'handbook', slug: { nl: 'kaarten', en: 'cards' } };

/** A level of the self-check in depth. */
export function checkLevelPlace(level: { slug: Localised }): Place {
  return { kind: 'thing', section: 'self-check', slug: level.slug };
}

/** The part of a page that stands for its factor or level as a thing, and that of the model's page for the model. As permanent. */
export const conceptFragment = 'concept';
export const schemeFragment = 'scheme';

/** The path of a place in a language, with the site's base and a closing slash: `/nl/factoren/autonomie/`. */
export function pathOf(place: Place, locale: Locale, fragment = ''): string {
  const steps = [locale, ...stepsOf(place, locale)];
  return `${sitePath(steps.join('/'))}/${fragment && `#${fragment}`}`;
}

/** What search calls a place: its path within its language, without slashes around it. Home is empty. */
export function pathInLocale(place: Place, locale: Locale): string {
  return stepsOf(place, locale).join('/');
}

/** The path of a file or folder of the site, given without leading slash, under the site's base. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The same place in every language. */
export function pathsOf(place: Place): Localised {
  return Object.fromEntries(locales.map((locale) => [locale, pathOf(place, locale)])) as Record<Locale, string>;
}

function stepsOf(place: Place, locale: Locale): string[] {
  switch (place.kind) {
    case 'home':
      return [];
    case 'section':
      return [segments[place.section][locale]];
    case 'thing':
      return [segments[place.section][locale], place.slug[locale]];
  }
}
