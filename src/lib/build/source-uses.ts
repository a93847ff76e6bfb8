import { getModel } from '#collections/model.ts';
import { getAllProse, type ProseEntry } from '#collections/prose.ts';
import { figurePlace, figures } from '#i18n/figures.ts';
import type { Locale } from '#i18n/locales.ts';
import { casePlace, factorPlace, levelPlace, type Place, sectionOfPage, sectionPlace } from '#i18n/routes.ts';

/** A page that cites a source. */
export interface Use {
  readonly place: Place;
  readonly name: string;
}

/** For each source, by id, the pages of a language that cite it or name it as what they rest on, in the order of the site. */
export async function getSourceUses(locale: Locale): Promise<ReadonlyMap<string, readonly Use[]>> {
  const { levels, factors, cases } = await getModel();
  const figureProse = await getAllProse('figureProse', locale);
  const levelProse = await getAllProse('levelProse', locale);
  const factorProse = await getAllProse('factorProse', locale);
  const caseProse = await getAllProse('caseProse', locale);
  const pages = [...(await getAllProse('pageProse', locale))];
  const cited = [
    ...pages.map(([id, prose]) => ({
      use: { place: sectionPlace(sectionOfPage(id)), name: prose.data.title },
      sources: sourcesIn(prose),
    })),
    ...levels.map((level) => ({
      use: { place: levelPlace(level), name: level.title[locale] },
      sources: sourcesIn(levelProse.get(level.id)),
    })),
    ...factors.map((factor) => ({
      use: { place: factorPlace(factor), name: factor.title[locale] },
      sources: [...factor.sources, ...sourcesIn(factorProse.get(factor.id))],
    })),
    ...figures.map((figure) => ({
      use: { place: figurePlace(figure), name: figureProse.get(figure.id)?.data.title ?? '' },
      sources: sourcesIn(figureProse.get(figure.id)),
    })),
    ...cases.map((caseStudy) => ({
      use: { place: casePlace(caseStudy), name: caseStudy.name },
      sources: sourcesIn(caseProse.get(caseStudy.id)),
    })),
  ];
  const pairs = cited.flatMap(({ use, sources }) => [...new Set(sources)].map((source) => ({ source, use })));
  const bySource = Map.groupBy(pairs, ({ source }) => source);
  return new Map([...bySource].map(([source, uses]) => [source, uses.map(({ use }) => use)]));
}

/** The sources that a text cites, or names as what an explanation beyond the report rests on. */
function sourcesIn(prose: ProseEntry | undefined): string[] {
  const cited = [...(prose?.body ?? '').matchAll(/<(?:Cite of|Beyond source)="([^"]*)"/g)];
  return cited.flatMap(([, ids = '']) => ids.split(/\s+/));
}
