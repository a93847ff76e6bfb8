import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { setQuotes } from '#collections/typography.ts';
import { locales } from '#i18n/locales.ts';
import { casePlace, factorPlace, levelPlace, sectionPlace } from '#i18n/routes.ts';
import { readModel, readReferences, readTalk, readTerms } from '../content/read-content.ts';
import { builtSite, pageOf, pathOfPlace, textOf, theOne } from './built-site.ts';

const model = readModel();
const terms = readTerms();
const references = readReferences();

describe.each(locales)('the handbook in %s', (locale) => {
  const page = pageOf(builtSite(), sectionPlace('handbook'), locale);
  const main = theOne(page, 'main');
  const text = textOf(main);

  test('has the heading of every factor, level and case once, in the order of the model', () => {
    const things = [
      ...model.levels.flatMap((level) => [
        [level.id, `${level.number} · ${level.title[locale]}`],
        ...model.factorsOf(level.id).map((factor) => [factor.id, factor.title[locale]]),
      ]),
      ...model.cases.map(({ id, name }) => [id, name]),
    ];
    const ids = new Set(things.map(([id]) => id));
    const headings = main.querySelectorAll('h1,h2,h3,h4').filter(({ id }) => ids.has(id));
    expect(headings.map((heading) => [heading.id, textOf(heading)])).toEqual(things);
  });

  test('has each id once', () => {
    const ids = page.document.querySelectorAll('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has contents that lead to every part, by its name and in the order of the page', () => {
    const parts = main.querySelectorAll('.part > h2[id], .handbook-factor > h3[id]');
    const links = main.querySelectorAll('.handbook-contents a');
    expect(links.map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(
      parts.map((heading) => [`#${heading.id}`, textOf(heading)]),
    );
  });

  test('has nothing under the heading of a factor that is as high as the factor itself', () => {
    const factors = main.querySelectorAll('.handbook-factor');
    const high = factors.flatMap((factor) =>
      factor
        .querySelectorAll('h1,h2,h3')
        .slice(1)
        .map((heading) => `${factor.querySelector('h3')?.id}: ${textOf(heading)}`),
    );
    expect(factors).toHaveLength(model.factors.length);
    expect(high).toEqual([]);
  });

  test('leads in its texts to factors, levels and cases where they stand on the page itself', () => {
    const places = [...model.levels.map(levelPlace), ...model.factors.map(factorPlace), ...model.cases.map(casePlace)];
    const paths = places.map((place) => pathOfPlace(place, locale));
    const links = main.querySelectorAll('.prose p a[href], .prose > ul a[href], .connections a[href]');
    const away = links
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => paths.some((path) => href.split('#')[0]?.endsWith(path)));
    expect(links.length).toBeGreaterThan(100);
    expect(away).toEqual([]);
  });

  test('tells the reason of every relation, and every example', () => {
    expect(untold(model.relations.map(({ reason }) => reason[locale]))).toEqual([]);
    expect(untold(model.evidence.map((cell) => cell.text[locale]))).toEqual([]);
  });

  test('has every question to talk about and every first step', () => {
    const talk = [...readTalk(locale).values()];
    expect(untold(talk.flatMap(({ questions, firstSteps }) => [...questions, ...firstSteps]))).toEqual([]);
  });

  test('has every term with its meaning in its glossary, and therefore none in place', () => {
    const listed = partOf('part-glossary').querySelectorAll('dt').map(textOf);
    expect(listed.toSorted()).toEqual(terms.map(({ term }) => term[locale]).toSorted());
    expect(untold(terms.map(({ definition }) => definition[locale]))).toEqual([]);
    expect(main.querySelectorAll('[popover],[popovertarget]')).toHaveLength(0);
  });

  test('has every source in its list of sources, and says of each who wrote it or what it is called', () => {
    const listed = partOf('part-sources').querySelectorAll('li').map(textOf);
    const found = references.filter(({ certainty }) => certainty !== 'as-printed');
    expect(listed).toHaveLength(references.length);
    expect(untold(found.map(({ title }) => setQuotes(title ?? '')))).toEqual([]);
    expect(listed.filter((source) => source === '')).toEqual([]);
  });

  function untold(sentences: readonly string[]): string[] {
    return sentences.filter((sentence) => !text.includes(sentence));
  }

  function partOf(heading: string): HTMLElement {
    const part = theOne(page, `[id="${heading}"]`).closest('.part');
    if (!part) throw new Error(`The heading ${heading} stands in no part.`);
    return part;
  }
});
