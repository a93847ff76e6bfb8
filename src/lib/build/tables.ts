import { getInstrument } from '#collections/instrument.ts';
import { getModel } from '#collections/model.ts';
import type { Section } from '#domain/model.ts';
import { casePlace } from '#i18n/routes.ts';
import { urlOf } from './addresses.ts';
import { toCsv } from './csv.ts';

/** What each firm shows of a factor, a row each: `/examples.csv`. */
export async function getExamplesTable(): Promise<string> {
  const model = await getModel();
  const rows = model.factors.flatMap(({ id, level, title }) => {
    const cells = new Map(model.evidenceOn(id).map((cell) => [cell.case, cell]));
    return model.cases.flatMap((caseStudy) => {
      const cell = cells.get(caseStudy.id);
      if (!cell) return [];
      return {
        factor: id,
        factor_nl: title.nl,
        factor_en: title.en,
        level,
        case: caseStudy.id,
        case_name: caseStudy.name,
        example_nl: cell.text.nl,
        example_en: cell.text.en,
        sections: inReport(cell.sections),
        placed_by_us: yesOrNo(cell.placedByUs),
        page_nl: urlOf(casePlace(caseStudy), 'nl', id),
        page_en: urlOf(casePlace(caseStudy), 'en', id),
      };
    });
  });
  return toCsv(rows);
}

/** The statements of the self-check, a row each: `/items.csv`. */
export async function getItemsTable(): Promise<string> {
  const { version, items } = await getInstrument();
  const { factor: factorOf } = await getModel();
  const rows = items.map(({ id, factor, kind, core, role, since, facet, section, text }) => ({
    id,
    factor,
    factor_nl: factorOf(factor).title.nl,
    factor_en: factorOf(factor).title.en,
    level: factorOf(factor).level,
    kind,
    core: yesOrNo(core),
    role: role ?? '',
    since: since ?? 1,
    facet_nl: facet.nl,
    facet_en: facet.en,
    section: inReport([section]),
    text_nl: text.nl,
    text_en: text.en,
    instrument: version,
  }));
  return toCsv(rows);
}

/** "§ 2.2.2, 4.2": with its sign, because a spreadsheet takes a bare 2.2.2 for a date. */
function inReport(sections: readonly Section[]): string {
  return `§ ${sections.join(', ')}`;
}

function yesOrNo(claim: boolean): string {
  return claim ? 'yes' : 'no';
}
