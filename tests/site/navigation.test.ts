import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { builtSite, type LocalPage } from './built-site.ts';
import { linksOf } from './links.ts';

const { localPages } = builtSite();

/** The links around the text, but for those that name the page itself: the language switch and the mail about it. */
function frameLinks(page: LocalPage): string[] {
  return ['header', 'footer'].flatMap((part) =>
    linksOf(page, `body > ${part} a[href]:not([data-language]):not([href^="mailto:"])`).map(({ to }) => to),
  );
}

describe('the navigation in header and footer', () => {
  test('has the same links on every page of a language, so that it does not grow with the site', () => {
    for (const locale of locales) {
      const lists = localPages.filter((page) => page.locale === locale).map((page) => frameLinks(page).join(' '));
      expect(new Set(lists).size, [...new Set(lists)].join('\n')).toBe(1);
    }
  });

  test('has as many links in both languages, and at most 20', () => {
    const counts = localPages.map((page) => linksOf(page, 'body > header a[href],body > footer a[href]').length);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBeLessThanOrEqual(20);
  });

  test('marks where the visitor is at most once', () => {
    const wrong = localPages.filter(
      ({ document }) => document.querySelectorAll('header nav [aria-current]').length > 1,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
