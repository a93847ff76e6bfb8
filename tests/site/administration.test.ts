import { describe, expect, test } from 'vitest';
import { formatDate } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { pathOf, sectionPlace } from '#i18n/routes.ts';
import { storageKeys } from '#stores/storage-keys.ts';
import { readRelease } from '../../tools/release/read-state.ts';
import { builtSite, pageOf, textOf, theOne } from './built-site.ts';

const site = builtSite();

describe.each(locales.map((locale) => [languageNames[locale], locale] as const))(
  'the page for administrators in %s',
  (_, locale) => {
    const page = pageOf(site, sectionPlace('administration'), locale);
    const [facts, names] = page.document.querySelectorAll('main .facts').map(textOf);

    test('says the version, its day, the commit and the address that it was built for', () => {
      const { version, date } = readRelease();
      for (const fact of [version, formatDate(date, locale), site.address.href]) expect(facts).toContain(fact);
      expect(facts).toMatch(/[0-9a-f]{40}|unknown/);
    });

    test('keeps the commit out of search, whose index would else change with every commit', () => {
      expect(page.document.querySelector('main .facts')?.hasAttribute('data-pagefind-ignore')).toBe(true);
    });

    test('names everything that the site may store', () => {
      for (const name of Object.values(storageKeys)) expect(names).toContain(name);
    });

    test('is led to from the page about the site', () => {
      const about = theOne(pageOf(site, sectionPlace('about'), locale), 'main article');
      expect(about.querySelector(`a[href$="${pathOf(sectionPlace('administration'), locale)}"]`)).not.toBeNull();
    });
  },
);
