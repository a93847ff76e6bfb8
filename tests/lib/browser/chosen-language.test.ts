import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepLanguage, languageOfAddress, preferredLanguage } from '#lib/browser/chosen-language.ts';

/** The key of what was kept by an earlier version of the site; it may not change. */
const key = 'lio:locale';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
  speak('fr-FR', 'nl-BE', 'en-GB');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the preferred language', () => {
  test('is the one chosen before, whatever the browser’s own', () => {
    keepLanguage('en');
    expect(preferredLanguage()).toBe('en');
  });

  test('is the first of the browser’s languages that the site speaks, when none was chosen', () => {
    expect(preferredLanguage()).toBe('nl');
    speak('en-US', 'nl');
    expect(preferredLanguage()).toBe('en');
  });

  test('is English for a browser that speaks neither', () => {
    speak('fr-FR', 'de');
    expect(preferredLanguage()).toBe('en');
    speak();
    expect(preferredLanguage()).toBe('en');
  });

  test.each(['fr', '', 'NL', 'constructor'])(
    'does not follow “%s” when that stands where the choice is kept',
    (kept) => {
      stored.set(key, kept);
      expect(preferredLanguage()).toBe('nl');
    },
  );
});

describe('choosing a language', () => {
  test('keeps it under the site’s own key and touches nothing else', () => {
    stored.set('theirs', 'kept');
    keepLanguage('nl');
    expect([...stored]).toEqual([
      ['theirs', 'kept'],
      [key, 'nl'],
    ]);
  });
});

describe('where the browser refuses storage', () => {
  const refusals: [how: string, storage: unknown][] = [
    ['every use of it throws', { getItem: refuse, setItem: refuse }],
    ['it is null', null],
    ['what it throws is no error', { getItem: throwText, setItem: throwText }],
  ];

  test.for(refusals)('nothing is kept and nothing breaks: %s', ([, storage]) => {
    vi.stubGlobal('localStorage', storage);
    expect(() => keepLanguage('en')).not.toThrow();
    expect(preferredLanguage()).toBe('nl');
  });

  test('nothing is kept and nothing breaks: asking for it throws', () => {
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
    expect(() => keepLanguage('en')).not.toThrow();
    expect(preferredLanguage()).toBe('nl');
  });
});

describe('the language of an address', () => {
  test.each([
    ['/nl/factoren/autonomie/', 'nl'],
    ['/onderzoek/en/niets/', 'en'],
    ['/en', 'en'],
  ])('is read from %s as %s', (pathname, language) => {
    vi.stubGlobal('location', { pathname });
    expect(languageOfAddress()).toBe(language);
  });

  test.each(['/', '/niets/', '/nlx/', '/english/'])('is not there in %s', (pathname) => {
    vi.stubGlobal('location', { pathname });
    expect(languageOfAddress()).toBeUndefined();
  });
});

function speak(...languages: string[]): void {
  vi.stubGlobal('navigator', { languages });
}

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

function throwText(): never {
  throw 'no';
}
