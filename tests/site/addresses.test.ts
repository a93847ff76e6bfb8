import { describe, expect, test } from 'vitest';
import { locales, otherLocale } from '#i18n/locales.ts';
import { builtSite, type LocalPage, type Page, readSiteFile, theOne } from './built-site.ts';
import { pathIn } from './links.ts';

const site = builtSite();
const { localPages } = site;

describe('a page and the same page in the other language', () => {
  test('exist both', () => {
    expect(localPages).not.toEqual([]);
    expect(localPages.filter((page) => !partnerOf(page)).map(({ path }) => path)).toEqual([]);
    expect(new Set(localPages.map(partnerOf)).size).toBe(localPages.length);
  });

  test('have the same heading ids in the same order', () => {
    const differing = localPages.filter((page) => {
      const partner = partnerOf(page);
      return page.locale === 'nl' && partner && headingIds(page).join(' ') !== headingIds(partner).join(' ');
    });
    expect(
      differing.map((page) => ({ [page.path]: headingIds(page), other: headingIds(partnerOf(page) ?? page) })),
    ).toEqual([]);
  });

  test('name each other and themselves in the same way, with what readers of neither language get', () => {
    const unequal = localPages.filter((page) => {
      const partner = partnerOf(page);
      return !partner || JSON.stringify(alternatesOf(page)) !== JSON.stringify(alternatesOf(partner));
    });
    expect(unequal.map(({ path }) => path)).toEqual([]);
  });

  test('are joined by the language switch', () => {
    const wrong = localPages.filter((page) => {
      const target = new URL(theOne(page, 'a[data-language]').getAttribute('href') ?? '', page.url);
      return target.href !== alternatesOf(page)[otherLocale(page.locale)];
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the addresses that a page gives itself', () => {
  test('begin with a canonical one that is where it stands', () => {
    const wrong = [...site.pages.values()].filter(
      (page) => page.path !== '/404.html' && canonicalOf(page) !== page.url.href,
    );
    expect(wrong.map((page) => `${page.path}: ${canonicalOf(page)}`)).toEqual([]);
  });

  test('are one per language and one for other readers, and the one in its own language is the canonical one', () => {
    for (const page of localPages) {
      expect(Object.keys(alternatesOf(page)), page.path).toEqual(['nl', 'en', 'x-default']);
      expect(alternatesOf(page)[page.locale], page.path).toBe(canonicalOf(page));
    }
  });

  test('lead other readers to English, and from home to the entry page, which offers both languages', () => {
    const wrong = localPages.filter((page) => {
      const { en, 'x-default': other } = alternatesOf(page);
      return other !== (isHome(page) ? site.address.href : en);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('are those that the entry page gives for home', () => {
    const entry = site.pages.get('/');
    const home = localPages.find(isHome);
    expect(entry && alternatesOf(entry)).toEqual(home && alternatesOf(home));
  });

  test('are not indexed where there is no page', () => {
    const notFound = site.pages.get('/404.html');
    expect(notFound?.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});

describe('the sitemap', () => {
  // The entry page is left out: it is a choice of language and nothing to arrive at from a search.
  test('has every page in a language and nothing else', () => {
    expect([...sitemap().keys()].sort()).toEqual(localPages.map(canonicalOf).sort());
  });

  test('names the same languages for a page as the page does', () => {
    const entries = sitemap();
    for (const page of localPages) {
      const { nl, en } = alternatesOf(page);
      expect(entries.get(page.url.href), page.path).toEqual({ nl, en });
    }
  });
});

function isHome({ path }: Page): boolean {
  return locales.some((locale) => path === `/${locale}/`);
}

function partnerOf(page: LocalPage): LocalPage | undefined {
  const address = alternatesOf(page)[otherLocale(page.locale)];
  const path = address && pathIn(site, new URL(address));
  return localPages.find((other) => other.path === path && other.locale !== page.locale);
}

function headingIds({ document }: Page): string[] {
  return document.querySelectorAll('h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]').map(({ id }) => id);
}

function canonicalOf(page: Page): string {
  return theOne(page, 'link[rel=canonical]').getAttribute('href') ?? '';
}

function alternatesOf({ document }: Page): Record<string, string> {
  const links = document.querySelectorAll('link[rel=alternate][hreflang]');
  return Object.fromEntries(
    links.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
  );
}

/** The languages of each address in the sitemap. */
function sitemap(): Map<string, Record<string, string>> {
  const xml = readSiteFile(site, '/sitemap.xml').toString();
  return new Map(
    [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/gs)].map(([, address = '', rest = '']) => [
      address,
      Object.fromEntries(
        [...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language = '', href = '']) => [
          language,
          href,
        ]),
      ),
    ]),
  );
}
