import { describe, expect, test } from 'vitest';
import { figurePlace, figures } from '#i18n/figures.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { readProse } from '../content/read-content.ts';
import { builtSite, pageOf, textOf, theOne } from './built-site.ts';

const site = builtSite();
const pages = locales.flatMap((locale) => figures.map((figure) => ({ locale, figure, id: figure.id })));

describe.each(pages)('the page of the figure $id in $locale', ({ figure, locale }) => {
  const page = pageOf(site, figurePlace(figure), locale);
  const headings = partsOf(figure.id, locale);

  test('lists every part of its text to choose from, by name', () => {
    const listed = page.document.querySelectorAll('.figure-parts a');
    const named = headings.map((id) => [`#${id}`, textOf(theOne(page, `h2[id="${id}"]`)).replace(/ #$/, '')]);
    expect(listed.map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(named);
  });

  test('has a drawing of which every part leads to its text, and which is for the pointer only', () => {
    const drawing = theOne(page, 'svg.drawing');
    const parts = drawing.querySelectorAll('a');
    expect(parts.length).toBeGreaterThanOrEqual(5);
    expect(parts.filter((part) => !headings.includes(part.getAttribute('href')?.slice(1) ?? ''))).toEqual([]);
    expect(parts.filter((part) => part.getAttribute('tabindex') !== '-1')).toEqual([]);
    expect(drawing.getAttribute('aria-hidden')).toBe('true');
  });

  test('is reached from the list of figures', () => {
    const list = pageOf(site, sectionPlace('figures'), locale);
    const links = list.document.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');
    expect(links.map((href) => new URL(href, list.url).href)).toContain(page.url.href);
  });
});

function partsOf(id: string, locale: Locale): (string | undefined)[] {
  return readProse('figures', locale)
    .filter((text) => text.id === id)
    .flatMap(({ headings }) => headings.map((heading) => heading.id));
}
