import { describe, expect, test } from 'vitest';
import { readSearchList } from '#domain/search/search-list.ts';
import { locales } from '#i18n/locales.ts';
import { pathInLocale, sectionPlace } from '#i18n/routes.ts';
import { builtSite, readSiteFile, textOf, theOne } from './built-site.ts';
import { weighFile } from './weight.ts';

const site = builtSite();

describe.each(locales)('the small list of pages in %s', (locale) => {
  const file = [...site.files].find((path) => path.startsWith(`/data/pages.${locale}.`)) ?? '';
  const list = readSearchList(JSON.parse(readSiteFile(site, file).toString()));
  const pages = site.localPages.filter((page) => page.locale === locale);
  const pageAt = (path: string) => pages.find((page) => page.path === `/${locale}/${path}/`);

  test('is at most 6,000 bytes as it is sent', () => {
    const bytes = weighFile(site, file);
    console.log(`the small list in ${locale}:`, bytes, 'bytes');
    expect(bytes).toBeLessThanOrEqual(6_000);
  });

  test('has every page that the index has, and only pages that are there', () => {
    const listed = list.pages.map(({ path }) => path);
    const indexed = pages.filter(({ document }) => document.querySelector('[data-pagefind-body]'));
    expect(
      indexed.map(({ path }) => path.split('/').slice(2, -1).join('/')).filter((path) => !listed.includes(path)),
    ).toEqual([]);
    expect(listed.filter((path) => !pageAt(path))).toEqual([]);
    expect(listed).toEqual([...new Set(listed)]);
  });

  test('calls each page by its heading, and says of it what the index can narrow to', () => {
    for (const { path, title, kind, level, cases } of list.pages) {
      const page = pageAt(path);
      if (!page) continue;
      expect(textOf(theOne(page, 'main h1')), path).toBe(title);
      const marks = page.document.querySelectorAll('[data-pagefind-filter]');
      if (marks.length === 0) continue;
      expect(marks.map((mark) => mark.getAttribute('data-pagefind-filter'))).toEqual([
        `kind:${kind}`,
        ...(level ? [`level:${level}`] : []),
        ...cases.map((id) => `case:${id}`),
        `page:${path}`,
      ]);
    }
  });

  test('comes with what stands on each page in short, which weighs at most 4,000 bytes', () => {
    const about = [...site.files].find((path) => path.startsWith(`/data/descriptions.${locale}.`)) ?? '';
    const descriptions: Record<string, string> = JSON.parse(readSiteFile(site, about).toString());
    expect(weighFile(site, about)).toBeLessThanOrEqual(4_000);
    expect(Object.keys(descriptions)).toEqual(list.pages.map(({ path }) => path));
    for (const { path } of list.pages.filter(({ path }) =>
      pageAt(path)?.document.querySelector('[data-pagefind-body]'),
    )) {
      const page = pageAt(path);
      const told = page && theOne(page, 'meta[name=description]').getAttribute('content');
      // What the page says of itself to other programs may be cut.
      expect(descriptions[path]?.startsWith(told ?? '-'), path).toBe(true);
    }
  });

  test('has every term of the glossary, by the id that it has there', () => {
    expect(list.glossary).toBe(pathInLocale(sectionPlace('glossary'), locale));
    const ids = pageAt(list.glossary)
      ?.document.querySelectorAll('dl.glossary > div')
      .map(({ id }) => id);
    expect(list.terms.map(({ id }) => id)).toEqual(ids);
  });
});
