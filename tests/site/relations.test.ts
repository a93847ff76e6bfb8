import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { Relation } from '#domain/model.ts';
import { locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPlace, sectionPlace } from '#i18n/routes.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, pageOf, textOf, theOne } from './built-site.ts';

const site = builtSite();
const model = readModel();

describe.each(locales)('the page of relations in %s', (locale) => {
  const page = pageOf(site, sectionPlace('relations'), locale);
  const { factor: texts, relations: own } = messagesIn(locale);
  const entries = model.relations.map((relation) => ({
    relation,
    name: `${relation.from} ${relation.kind} ${relation.to}`,
    forth: entryIn(relation.from, relation),
    back: entryIn(relation.to, relation),
  }));

  test('has a part for every factor, under its name and leading to its page', () => {
    const listed = page.document.querySelectorAll('.relation-list > section').map((part) => {
      const link = part.querySelector('h2 a');
      return [part.id, link && textOf(link), new URL(link?.getAttribute('href') ?? '', page.url).href];
    });
    expect(listed).toEqual(
      model.factors.map((factor) => [
        factor.id,
        factor.title[locale],
        pageOf(site, factorPlace(factor), locale).url.href,
      ]),
    );
  });

  test('gives the reason of each of the fifty-seven relations, at the factor that acts and at the one that it acts on', () => {
    expect(entries).toHaveLength(57);
    expect(entries.filter(({ forth, back }) => !forth || !back).map(({ name }) => name)).toEqual([]);
  });

  test('tells no relation that the model does not have', () => {
    const told = page.document.querySelectorAll('.relation-list .connections > li');
    expect(told).toHaveLength(2 * model.relations.length);
  });

  test('leads from each relation to the other factor on the same page', () => {
    const astray = entries.filter(
      ({ relation, forth, back }) =>
        forth?.querySelector('a')?.getAttribute('href') !== `#${relation.to}` ||
        back?.querySelector('a')?.getAttribute('href') !== `#${relation.from}`,
    );
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  test('says of each relation whether the report states it or we inferred it, and where it stands', () => {
    const odd = entries.filter(({ relation, forth, back }) =>
      [forth, back].some((entry) => {
        const note = entry?.querySelector('.note');
        return (
          !note ||
          note.getAttribute('data-reading') !== relation.reading ||
          !textOf(note).startsWith(texts.reading[relation.reading]) ||
          !relation.sections.every((section) => textOf(note).includes(section))
        );
      }),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test('says of a factor that the report connects with nothing that this is so', () => {
    const said = page.document
      .querySelectorAll('.relation-list > section')
      .filter((part) => textOf(part).includes(own.none))
      .map(({ id }) => id);
    const alone = model.factors.filter(({ id }) => !model.relations.some(({ from, to }) => [from, to].includes(id)));
    expect(said).toEqual(alone.map(({ id }) => id));
    expect(said.length).toBeGreaterThan(0);
  });

  test('offers every factor to choose, under the name that it has in the map', () => {
    const offered = page.document.querySelectorAll('.relation-choice a');
    expect(offered.map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(
      model.factors.map(({ id, shortTitle }) => [`#${id}`, shortTitle[locale]]),
    );
  });

  describe('has a map that', () => {
    const map = theOne(page, 'svg.relation-map');
    const bows = map.querySelectorAll('.bow');

    test('shows every relation between its two factors, by its kind and by how we know it', () => {
      const drawn = bows.map(({ classNames }) => classNames.split(' ').sort().join(' '));
      const wanted = model.relations.map(({ kind, reading, from, to }) =>
        ['bow', kind, reading, `of-${from}`, `of-${to}`].sort().join(' '),
      );
      expect(drawn.toSorted()).toEqual(wanted.toSorted());
    });

    test('leads from every relation to a factor at which its reason stands', () => {
      const astray = entries.filter(({ relation: { from, to, kind } }) => {
        const bow = map.querySelector(`.bow.${kind}.of-${from}.of-${to}`);
        return ![`#${from}`, `#${to}`].includes(bow?.getAttribute('href') ?? '');
      });
      expect(astray.map(({ name }) => name)).toEqual([]);
    });

    test('has a dot for every factor that leads to its part of the list', () => {
      const dots = map.querySelectorAll('[class^=node-]');
      expect(dots.map((dot) => [dot.classNames, dot.getAttribute('href')]).toSorted()).toEqual(
        model.factors.map(({ id }) => [`node-${id}`, `#${id}`]).toSorted(),
      );
    });

    test('is passed by for readers who listen or use a keyboard, for whom the list is', () => {
      expect(map.getAttribute('aria-hidden')).toBe('true');
      expect(map.querySelectorAll('a').filter((link) => link.getAttribute('tabindex') !== '-1')).toEqual([]);
    });

    test('has its lines explained in words, those of inferred relations too', () => {
      const legend = textOf(theOne(page, '.relation-legend'));
      expect(Object.values(own.legend).filter((words) => !legend.includes(words))).toEqual([]);
    });
  });

  /** Where a relation is told at one of its factors: by its reason, of which no two are the same. */
  function entryIn(factor: string, { reason }: Relation): HTMLElement | undefined {
    return theOne(page, `section[id="${factor}"]`)
      .querySelectorAll('.connections > li')
      .find((entry) => textOf(entry).includes(reason[locale]));
  }
});
