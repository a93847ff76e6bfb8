import { figureOf, figurePlace } from '#i18n/figures.ts';
import { casePlace, factorPlace, levelPlace, type Place, sectionOfPage, sectionPlace } from '#i18n/routes.ts';
import { type ProseFolder, readModel } from '../content/read-content.ts';

const model = readModel();

/** The page that shows a text of `content/<folder>/<language>/<id>.mdx`. */
export function placeOfProse(folder: ProseFolder, id: string): Place {
  switch (folder) {
    case 'factors':
      return factorPlace(model.factor(id));
    case 'levels':
      return levelPlace(model.level(id));
    case 'cases':
      return casePlace(model.case(id));
    case 'figures':
      return figurePlace(figureOf(id));
    case 'pages':
      return sectionPlace(sectionOfPage(id));
  }
}
