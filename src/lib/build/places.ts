import { getModel } from '#collections/model.ts';
import { figurePlace, figures } from '#i18n/figures.ts';
import { cardsPlace, casePlace, factorPlace, home, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { getCheckViews } from './check-data.ts';

const sections = [
  'model',
  'levels',
  'factors',
  'cases',
  'examples',
  'relations',
  'figures',
  'background',
  'conclusions',
  'glossary',
  'sources',
  'editorial-notes',
  'handbook',
  'self-check/manual',
  'open-data',
  'about',
  'privacy',
  'administration',
  'offline',
  'accessibility',
  'search',
] as const;

/** Every page that exists, each in both languages, in the order of the site. */
export async function getPlaces(): Promise<readonly Place[]> {
  const { levels, factors, cases } = await getModel();
  return [
    home,
    ...sections.map(sectionPlace),
    ...levels.map(levelPlace),
    ...factors.map(factorPlace),
    ...cases.map(casePlace),
    ...figures.map(figurePlace),
    cardsPlace,
    ...(await getCheckViews()).map(({ place }) => place),
  ];
}
