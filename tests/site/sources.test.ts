import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { sectionNames } from '#i18n/sections.ts';
import { readAllProse, readModel, readReferences } from '../content/read-content.ts';
import { builtSite, pageOf, pathOfPlace, textOf, theOne } from './built-site.ts';
import { pathIn } from './links.ts';
import { placeOfProse } from './prose-places.ts';

const site = builtSite();
const model = readModel();
const references = readReferences();

describe.each(locales)('the page of sources in %s', (locale) => {
  const page = pageOf(site, sectionPlace('sources'), locale);
  const { sources: texts, factor } = messagesIn(locale);
  const sources = references.map((reference) => ({ reference, entry: theOne(page, `[id="${reference.id}"]`) }));

  test('has every source once, and nothing else in its lists', () => {
    const listed = page.document.querySelectorAll('.sources > li').map(({ id }) => id);
    expect(listed.toSorted()).toEqual(references.map(({ id }) => id).toSorted());
  });

  test('says of every source who wrote it or what it is called', () => {
    const nameless = sources.filter(({ entry }) => {
      const notes = entry.querySelectorAll('.note').map(textOf);
      return notes.reduce((text, note) => text.replace(note, ''), textOf(entry)).trim() === '';
    });
    expect(nameless.map(({ reference }) => reference.id)).toEqual([]);
  });

  test('says of every source how sure we are of it, in words for all but those that are certain', () => {
    const { probable, 'as-printed': asPrinted } = factor.certainty;
    const said = sources.map(({ reference, entry }) => {
      const text = textOf(entry);
      return [reference.id, [probable, asPrinted].filter((words) => text.includes(words))];
    });
    expect(said).toEqual(references.map(({ id, certainty }) => [id, [factor.certainty[certainty]].filter(Boolean)]));
  });

  test('explains how sure one can be, and counts the sources that the report cites', () => {
    const cited = references.filter(({ citedIn }) => citedIn.length > 0);
    const count = (certainty: string) => cited.filter((reference) => reference.certainty === certainty).length;
    expect(page.document.querySelectorAll('main .facts dt').map(textOf)).toEqual([
      `${texts.certain} (${count('certain')})`,
      `${factor.certainty.probable} (${count('probable')})`,
      `${factor.certainty['as-printed']} (${count('as-printed')})`,
    ]);
  });

  test('links the DOI of every source that is certain and has one', () => {
    const certain = sources.filter(({ reference }) => reference.certainty === 'certain' && reference.DOI);
    expect(certain.length).toBeGreaterThan(0);
    const unlinked = certain.filter(
      ({ reference, entry }) => !entry.querySelector(`a[href="https://doi.org/${reference.DOI}"]`),
    );
    expect(unlinked.map(({ reference }) => reference.id)).toEqual([]);
  });

  test('leads to nothing outside the site for a source of which only the report’s words are known', () => {
    const printed = sources.filter(({ reference }) => reference.certainty === 'as-printed');
    expect(printed.length).toBeGreaterThan(0);
    const linked = printed.filter(({ entry }) => /doi\.org|href="https?:/i.test(entry.outerHTML));
    expect(linked.map(({ reference }) => reference.id)).toEqual([]);
  });

  test('says where the report cites each source', () => {
    const silent = sources.filter(({ reference, entry }) => {
      const sections = [...new Set(reference.citedIn.map(({ section }) => section))];
      return sections.length > 0 && !textOf(entry).includes(`${texts.inReport} ${sectionNames(sections, locale)}`);
    });
    expect(silent.map(({ reference }) => reference.id)).toEqual([]);
  });

  test('leads to every page of the site that cites a source or rests on it, and to no other', () => {
    const leads = sources.map(({ reference, entry }) => {
      const hrefs = entry.querySelectorAll('.note a').map((link) => link.getAttribute('href') ?? '');
      return [reference.id, hrefs.map((href) => pathIn(site, new URL(href, page.url))).toSorted()];
    });
    expect(leads).toEqual(references.map(({ id }) => [id, [...pagesCiting(id)].toSorted()]));
  });

  function pagesCiting(source: string): Set<string> {
    const texts = readAllProse().filter(
      ({ language, body }) => language === locale && sourcesIn(body).includes(source),
    );
    const factors = model.factors.filter(({ sources }) => sources.includes(source));
    return new Set([
      ...texts.map((text) => pathOfPlace(placeOfProse(text.folder, text.id), locale)),
      ...factors.map(({ id }) => pathOfPlace(placeOfProse('factors', id), locale)),
    ]);
  }
});

function sourcesIn(mdx: string): string[] {
  return [...mdx.matchAll(/<(?:Cite of|Beyond source)="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(/\s+/));
}
