import { getModel } from '#collections/model.ts';
import { getProse } from '#collections/prose.ts';
import { figurePlace, figures } from '#i18n/figures.ts';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn, messagesIn } from '#i18n/messages.ts';
import { cardsPlace, casePlace, factorPlace, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import type { PageKind } from '#i18n/texts.ts';
import { getCheckData, getCheckViews } from './check-data.ts';

/** A page that search can find, in no particular language. */
export interface FindablePage {
  /** The id of the factor, level, case, figure or section that it is about: what its synonyms name it by. */
  readonly id: string;
  readonly place: Place;
  readonly kind: PageKind;
  readonly level?: string;
  readonly cases?: readonly string[];
  about(locale: Locale): About | Promise<About>;
}

/** What a page is called, and in a sentence or two what stands on it. */
interface About {
  readonly title: string;
  readonly description: string;
}

/** Every page that search can find before its index is there, in the order in which equals stand. */
export async function getFindablePages(): Promise<readonly FindablePage[]> {
  const { factors, levels, cases, evidenceOn } = await getModel();
  return [
    ...factors.map((factor) => ({
      id: factor.id,
      place: factorPlace(factor),
      kind: 'factor' as const,
      level: factor.level,
      cases: evidenceOn(factor.id).map((cell) => cell.case),
      about: (locale: Locale) => ({ title: factor.title[locale], description: factor.summary[locale] }),
    })),
    ...levels.map((level) => ({
      id: level.id,
      place: levelPlace(level),
      kind: 'level' as const,
      level: level.id,
      about: (locale: Locale) => ({ title: level.title[locale], description: level.summary[locale] }),
    })),
    ...cases.map((caseStudy) => ({
      id: caseStudy.id,
      place: casePlace(caseStudy),
      kind: 'case' as const,
      cases: [caseStudy.id],
      about: (locale: Locale) => ({ title: caseStudy.name, description: caseStudy.summary[locale] }),
    })),
    ...(
      [
        'model',
        'background',
        'conclusions',
        'editorial-notes',
        'open-data',
        'about',
        'privacy',
        'accessibility',
        'administration',
      ] as const
    ).map((section) => pageOf(section, sectionPlace(section), proseOf('pageProse', section))),
    ...(['levels', 'factors', 'cases'] as const).map((section) =>
      pageOf(section, sectionPlace(section), (locale) => messagesIn(locale).indexes[section]),
    ),
    ...(['examples', 'relations', 'figures', 'glossary', 'sources', 'handbook', 'offline'] as const).map((section) =>
      pageOf(section, sectionPlace(section), (locale) => messagesIn(locale)[section]),
    ),
    pageOf('handbook/cards', cardsPlace, (locale) => messagesIn(locale).cards),
    ...figures.map((figure) => pageOf(figure.id, figurePlace(figure), proseOf('figureProse', figure.id))),
    ...(await getCheckViews())
      // The parts of the self-check that are about a level are named like the level; a profile is shown to who has its link.
      .filter(({ id, place }) => place.kind === 'section' && id !== 'profile')
      .map(({ id, place }) =>
        pageOf(id === 'start' ? 'self-check' : `self-check/${id}`, place, async (locale) => ({
          // "Quick scan · Self-check" is called by its first part on the page itself.
          title: (await getCheckData(locale)).views.find((view) => view.id === id)?.title.split(' · ')[0] ?? '',
          description: checkTextsIn(locale).start.lead,
        })),
      ),
    pageOf('self-check/manual', sectionPlace('self-check/manual'), proseOf('pageProse', 'manual')),
  ];
}

function pageOf(id: string, place: Place, about: FindablePage['about']): FindablePage {
  return { id, place, kind: 'page', about };
}

function proseOf(kind: 'pageProse' | 'figureProse', id: string): FindablePage['about'] {
  return async (locale) => (await getProse(kind, locale, id)).data;
}
