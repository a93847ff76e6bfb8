import { getTerms } from '#collections/glossary.ts';
import { getModel } from '#collections/model.ts';
import { getProse } from '#collections/prose.ts';
import { getSynonyms } from '#collections/synonyms.ts';
import type { ListedPage, ListedTerm, SearchList } from '#domain/search/search-list.ts';
import { stemOf } from '#domain/search/stem.ts';
import { contentWords, type WordRules, wordsOf } from '#domain/search/words.ts';
import { figurePlace, figures } from '#i18n/figures.ts';
import { type Locale, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import {
  cardsPlace,
  casePlace,
  factorPlace,
  levelPlace,
  type Place,
  pathInLocale,
  sectionPlace,
} from '#i18n/routes.ts';
import { smallWords } from '#i18n/small-words.ts';
import type { PageKind } from '#i18n/texts.ts';
import { getCheckData, getCheckViews } from './check-data.ts';

/** A page that search can find, in no particular language. */
interface FindablePage {
  /** The id of the factor, level, case, figure or section that it is about: what its synonyms name it by. */
  readonly id: string;
  readonly place: Place;
  readonly kind: PageKind;
  readonly level?: string;
  readonly cases?: readonly string[];
  title(locale: Locale): string | Promise<string>;
}

/**
 * Every page that search can find before its index is there, in the order in which equals stand. Throws when there are synonyms
 * for a page that is not there.
 */
export async function getSearchList(locale: Locale): Promise<SearchList> {
  const pages = await getFindablePages();
  const synonyms = await getSynonyms();
  const ids = new Set(pages.map(({ id }) => id));
  const dangling = [...synonyms.keys()].find((id) => !ids.has(id));
  if (dangling)
    throw new Error(`content/synonyms.yaml: there is no page "${dangling}". Correct the id, or leave it out.`);
  return {
    pages: await Promise.all(pages.map((page) => listPage(page, synonyms.get(page.id)?.[locale] ?? [], locale))),
    glossary: pathInLocale(sectionPlace('glossary'), locale),
    terms: (await getTerms(locale)).map((term) => listTerm(term, locale)),
  };
}

/** The ids of all pages that search can find at once, for the tests. */
export async function getFindablePages(): Promise<readonly FindablePage[]> {
  const { factors, levels, cases, evidenceOn } = await getModel();
  return [
    ...factors.map((factor) => ({
      id: factor.id,
      place: factorPlace(factor),
      kind: 'factor' as const,
      level: factor.level,
      cases: evidenceOn(factor.id).map((cell) => cell.case),
      title: (locale: Locale) => factor.title[locale],
    })),
    ...levels.map((level) => ({
      id: level.id,
      place: levelPlace(level),
      kind: 'level' as const,
      level: level.id,
      title: (locale: Locale) => level.title[locale],
    })),
    ...cases.map((caseStudy) => ({
      id: caseStudy.id,
      place: casePlace(caseStudy),
      kind: 'case' as const,
      cases: [caseStudy.id],
      title: () => caseStudy.name,
    })),
    ...(['model', 'background', 'conclusions', 'editorial-notes', 'open-data', 'about', 'privacy'] as const).map(
      (section) =>
        pageOf(
          section,
          sectionPlace(section),
          async (locale) => (await getProse('pageProse', locale, section)).data.title,
        ),
    ),
    ...(['levels', 'factors', 'cases'] as const).map((section) =>
      pageOf(section, sectionPlace(section), (locale) => messagesIn(locale).indexes[section].title),
    ),
    ...(['examples', 'relations', 'figures', 'glossary', 'sources', 'handbook'] as const).map((section) =>
      pageOf(section, sectionPlace(section), (locale) => messagesIn(locale)[section].title),
    ),
    pageOf('handbook/cards', cardsPlace, (locale) => messagesIn(locale).cards.title),
    ...figures.map((figure) =>
      pageOf(
        figure.id,
        figurePlace(figure),
        async (locale) => (await getProse('figureProse', locale, figure.id)).data.title,
      ),
    ),
    ...(await getCheckViews())
      // The parts of the self-check that are about a level are named like the level; a profile is shown to who has its link.
      .filter(({ id, place }) => place.kind === 'section' && id !== 'profile')
      .map(({ id, place }) =>
        pageOf(
          id === 'start' ? 'self-check' : `self-check/${id}`,
          place,
          async (locale) => (await getCheckData(locale)).views.find((view) => view.id === id)?.title ?? '',
        ),
      ),
    pageOf(
      'self-check/manual',
      sectionPlace('self-check/manual'),
      async (locale) => (await getProse('pageProse', locale, 'manual')).data.title,
    ),
  ];
}

function pageOf(id: string, place: Place, title: FindablePage['title']): FindablePage {
  return { id, place, kind: 'page', title };
}

async function listPage(page: FindablePage, synonyms: readonly string[], locale: Locale): Promise<ListedPage> {
  const title = await page.title(locale);
  const other = otherLocale(locale);
  const foreign = page.kind === 'page' ? [] : contentWords(await page.title(other), wordRules(other));
  return {
    path: pathInLocale(page.place, locale),
    title,
    kind: page.kind,
    level: page.level ?? '',
    cases: page.cases ?? [],
    stems: stemsBeside(title, [...contentWords(synonyms.join(' '), wordRules(locale)), ...foreign], locale),
  };
}

function listTerm({ id, term }: { id: string; term: Record<Locale, string> }, locale: Locale): ListedTerm {
  const other = otherLocale(locale);
  return {
    id,
    term: term[locale],
    stems: stemsBeside(`${term[locale]} ${id}`, contentWords(term[other], wordRules(other)), locale),
  };
}

/** The stems of some words, each once and none that the title has. */
function stemsBeside(title: string, words: readonly string[], locale: Locale): string[] {
  const told = new Set(wordsOf(title).map((word) => stemOf(word, locale)));
  return [...new Set(words.map((word) => stemOf(word, locale)))].filter((stem) => !told.has(stem));
}

function wordRules(locale: Locale): WordRules {
  return { language: locale, smallWords: new Set(smallWords[locale]) };
}
