import { describe, expect, test } from 'vitest';
import { segments } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, type LocalPage, type Page, textOf, theOne } from './built-site.ts';

const site = builtSite();
const { levels } = readModel();
const pages = [...site.pages.values()];
const indexed = pages.filter(({ document }) => !document.querySelector('meta[name=robots][content*=noindex]'));

describe('the title of a page', () => {
  test('is unlike that of any other page', () => {
    expect(shared(pages.map((page) => [titleOf(page), page.path]))).toEqual([]);
  });

  test('ends in the name of the site', () => {
    const wrong = site.localPages.filter((page) => !titleOf(page).endsWith(about.name[page.locale]));
    expect(wrong.map(titleOf)).toEqual([]);
  });

  test('begins with what the page is about, as its heading says it', () => {
    const wrong = site.localPages.filter(
      (page) => page.path !== `/${page.locale}/` && !titleOf(page).startsWith(textOf(theOne(page, 'h1'))),
    );
    expect(wrong.map(titleOf)).toEqual([]);
  });

  test('names the level of a factor, and what kind of page a level or a case is', () => {
    const things = site.localPages.filter((page) => kindOf(page));
    expect(things.length).toBeGreaterThan(0);
    for (const page of things) {
      expect(titleOf(page)).toBe(`${textOf(theOne(page, 'h1'))} · ${kindOf(page)} – ${about.name[page.locale]}`);
    }
  });
});

describe('the description of a page', () => {
  test('is there once on every page that may be indexed', () => {
    expect(indexed.length).toBeGreaterThan(site.localPages.length);
    for (const page of indexed) expect(descriptionOf(page), page.path).not.toBe('');
  });

  test('is unlike that of any other page', () => {
    expect(shared(indexed.map((page) => [descriptionOf(page), page.path]))).toEqual([]);
  });

  test('has 50 to 165 characters, so that a search engine shows all of it', () => {
    const wrong = indexed.filter((page) => descriptionOf(page).length < 50 || descriptionOf(page).length > 165);
    expect(wrong.map((page) => `${page.path} (${descriptionOf(page).length}): ${descriptionOf(page)}`)).toEqual([]);
  });
});

describe('what a page tells a program that shares it', () => {
  test('is its own title, description, address and language', () => {
    for (const page of site.localPages) {
      const property = (name: string) => theOne(page, `meta[property="og:${name}"]`).getAttribute('content');
      expect([property('title'), property('description'), property('url')], page.path).toEqual([
        titleOf(page),
        descriptionOf(page),
        page.url.href,
      ]);
      expect(property('locale')?.slice(0, 2), page.path).toBe(page.locale);
    }
  });
});

function titleOf(page: Page): string {
  return textOf(theOne(page, 'head title'));
}

function descriptionOf(page: Page): string {
  return theOne(page, 'meta[name=description]').getAttribute('content') ?? '';
}

/** What stands between a thing's name and the site's: the short name of a factor's level, the name of the levels or of the cases. */
function kindOf(page: LocalPage): string | undefined {
  const [, , section, thing] = page.path.split('/');
  if (!thing) return undefined;
  if (section === segments.factors[page.locale]) {
    const name = textOf(theOne(page, 'article .level-marker a'));
    return levels.find(({ title }) => title[page.locale] === name)?.shortTitle[page.locale];
  }
  if (section === segments.levels[page.locale]) return { nl: 'Niveaus', en: 'Levels' }[page.locale];
  if (section === segments.cases[page.locale]) return { nl: 'Praktijk', en: 'Cases' }[page.locale];
  return undefined;
}

/** The texts that more than one page has, each with its pages. */
function shared(texts: readonly (readonly [string, string])[]): string[] {
  return [...Map.groupBy(texts, ([text]) => text)]
    .filter(([, pagesWithIt]) => pagesWithIt.length > 1)
    .map(([text, pagesWithIt]) => `"${text}" on ${pagesWithIt.map(([, path]) => path).join(' and ')}`);
}
