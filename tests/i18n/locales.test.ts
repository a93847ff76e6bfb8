import { describe, expect, test } from 'vitest';
import { isLocale, languageNames, localeOf, locales, otherLocale } from '#i18n/locales.ts';

describe('the languages of the site', () => {
  test('are Dutch and English, each called by its own name', () => {
    expect(locales.map((locale) => languageNames[locale])).toEqual(['Nederlands', 'English']);
  });

  test('are each other’s other language', () => {
    expect(locales.map(otherLocale)).toEqual(['en', 'nl']);
  });

  test('are told apart from anything else', () => {
    expect(['nl', 'en', 'NL', 'de', '', 'constructor', undefined].filter(isLocale)).toEqual(['nl', 'en']);
  });

  test('are read from a page’s parameter, and a page without one is an error that names what it got', () => {
    expect(localeOf('nl')).toBe('nl');
    expect(() => localeOf('de')).toThrow('"de"');
    expect(() => localeOf(undefined)).toThrow(RangeError);
  });
});
