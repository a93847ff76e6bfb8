import { figureOf, figurePlace } from '#i18n/figures.ts';
import type { Locale } from '#i18n/locales.ts';
import { cardsPlace, casePlace, factorPlace, home, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { addressOf, missingAddress } from './addresses.ts';
import { autonomy, surfly, taskLevel } from './model.ts';

/** One page of a kind, in every language. */
export interface SitePage {
  readonly kind: string;
  address(locale: Locale): string;
}

export const homePage = at('the start page', home);
export const modelPage = at('the model page', sectionPlace('model'));
export const levelPage = at('a level page', levelPlace(taskLevel));
export const factorPage = at('a factor page', factorPlace(autonomy));
export const casePage = at('a case page', casePlace(surfly));
export const examplesPage = at('the page of examples', sectionPlace('examples'));
export const relationsPage = at('the page of relations', sectionPlace('relations'));
export const figuresPage = at('the list of figures', sectionPlace('figures'));
export const figurePage = at('a figure page', figurePlace(figureOf('job-demands-and-control')));
export const glossaryPage = at('the glossary', sectionPlace('glossary'));
export const sourcesPage = at('the page of sources', sectionPlace('sources'));
export const handbookPage = at('the handbook', sectionPlace('handbook'));
export const cardsPage = at('the page of cards', cardsPlace);
export const aboutPage = at('the about page', sectionPlace('about'));
export const accessibilityPage = at('the accessibility statement', sectionPlace('accessibility'));
export const searchPage = at('the search page', sectionPlace('search'));
export const offlinePage = at('the page about use without a network', sectionPlace('offline'));
export const missingPage: SitePage = { kind: 'the page for a missing address', address: missingAddress };

/** A page of every kind that stands in one language and has the frame of the site. */
export const framedPages: readonly SitePage[] = [
  homePage,
  modelPage,
  at('the list of levels', sectionPlace('levels')),
  levelPage,
  at('the list of factors', sectionPlace('factors')),
  factorPage,
  at('the list of cases', sectionPlace('cases')),
  casePage,
  examplesPage,
  relationsPage,
  figuresPage,
  figurePage,
  at('the background page', sectionPlace('background')),
  glossaryPage,
  sourcesPage,
  handbookPage,
  cardsPage,
  at('the manual of the self-check', sectionPlace('self-check/manual')),
  at('the page about open data', sectionPlace('open-data')),
  aboutPage,
  at('the privacy page', sectionPlace('privacy')),
  at('the page for administrators', sectionPlace('administration')),
  offlinePage,
  accessibilityPage,
  searchPage,
];

/** The same and the page for a missing address, which has no frame. */
export const everyPage: readonly SitePage[] = [...framedPages, missingPage];

function at(kind: string, place: Place): SitePage {
  return { kind, address: (locale) => addressOf(place, locale) };
}
