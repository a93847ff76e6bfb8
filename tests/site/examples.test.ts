import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { casePlace, factorPlace, sectionPlace } from '#i18n/routes.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, pageOf, textOf } from './built-site.ts';

const site = builtSite();
const model = readModel();

/** Every place in the table of factors by cases, with what the report tells there, if anything. */
const places = model.factors.flatMap((factor) =>
  model.cases.map((caseStudy) => ({
    name: `${factor.id} × ${caseStudy.id}`,
    factor,
    caseStudy,
    example: model.evidenceOn(factor.id).find((cell) => cell.case === caseStudy.id),
  })),
);
const withoutAny = model.factors.filter(({ id }) => model.evidenceOn(id).length === 0);
const filled = places.filter(({ example }) => example);
const empty = places.filter(({ factor, example }) => !example && !withoutAny.includes(factor));

type Place = (typeof places)[number];

describe.each(locales)('the page of examples in %s', (locale) => {
  const page = pageOf(site, sectionPlace('examples'), locale);
  const { placedByUs, noExample, noExamples } = messagesIn(locale).factor;

  test('has the factors under their levels, in the order of the model, each leading to its page', () => {
    const listed = page.document
      .querySelectorAll('.example-level')
      .map((level) => [
        level.getAttribute('data-level'),
        level.querySelectorAll('.example').map((example) => [example.id, addressOf(example.querySelector('h3 a'))]),
      ]);
    expect(listed).toEqual(
      model.levels.map(({ id }) => [
        id,
        model.factorsOf(id).map((factor) => [factor.id, pageOf(site, factorPlace(factor), locale).url.href]),
      ]),
    );
  });

  test('leads from every example to the passage of the case that shows its factor', () => {
    const astray = filled.filter(({ factor, caseStudy, ...place }) => {
      const casePage = pageOf(site, casePlace(caseStudy), locale);
      const passage = casePage.document.querySelector(`.passage [id="${factor.id}"]`);
      const link = cellAt({ factor, caseStudy, ...place })?.querySelector('dt a');
      return !passage || addressOf(link) !== `${casePage.url.href}#${factor.id}`;
    });
    expect(filled).toHaveLength(54);
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  test('tells every example, with the sections of the report that it stands on', () => {
    const untold = filled.filter((place) => {
      const { text, sections } = place.example ?? { text: undefined, sections: [] };
      return ![text?.[locale] ?? '?', ...sections].every((part) => textAt(place).includes(part));
    });
    expect(untold.map(({ name }) => name)).toEqual([]);
  });

  test('marks the examples that we placed, and no others', () => {
    const marked = places.filter((place) => textAt(place).includes(placedByUs));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked).toEqual(places.filter(({ example }) => example?.placedByUs));
  });

  test('says of every place without an example that the report has none there, and leads nowhere from it', () => {
    expect(empty.length).toBeGreaterThan(0);
    const silent = empty.filter((place) => !textAt(place).includes(noExample) || cellAt(place)?.querySelector('a'));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('says of the seven factors without any example that the report has none', () => {
    const said = page.document
      .querySelectorAll('.example')
      .filter((example) => textOf(example).includes(noExamples))
      .map(({ id }) => id);
    expect(said).toHaveLength(7);
    expect(said).toEqual(withoutAny.map(({ id }) => id));
  });

  test('can be narrowed to each case and each level', () => {
    const offered = page.document
      .querySelectorAll('select')
      .map((select) => select.querySelectorAll('option').map((option) => option.getAttribute('value')));
    expect(offered).toEqual([
      ['', ...model.cases.map(({ id }) => id)],
      ['', ...model.levels.map(({ id }) => id)],
    ]);
  });

  function cellAt({ factor, caseStudy }: Place): HTMLElement | null {
    return page.document.querySelector(`.example[id="${factor.id}"] [data-case="${caseStudy.id}"]`);
  }

  function textAt(place: Place): string {
    const cell = cellAt(place);
    return cell ? textOf(cell) : '';
  }

  function addressOf(link: HTMLElement | null | undefined): string {
    return new URL(link?.getAttribute('href') ?? '', page.url).href;
  }
});
