import { afterEach, describe, expect, test, vi } from 'vitest';
import { languages } from '#domain/localised.ts';
import {
  casePlace,
  factorPlace,
  home,
  levelPlace,
  pathOf,
  pathsOf,
  type Section,
  sectionPlace,
  segments,
  sitePath,
} from '#i18n/routes.ts';
import { sectionPaths } from '#i18n/section-paths.ts';

/** The addresses that may never change after the first release. */
const addresses: Record<Section, { nl: string; en: string }> = {
  model: { nl: '/nl/model/', en: '/en/model/' },
  levels: { nl: '/nl/niveaus/', en: '/en/levels/' },
  factors: { nl: '/nl/factoren/', en: '/en/factors/' },
  cases: { nl: '/nl/praktijkvoorbeelden/', en: '/en/cases/' },
  examples: { nl: '/nl/voorbeelden/', en: '/en/examples/' },
  relations: { nl: '/nl/verbanden/', en: '/en/relations/' },
  figures: { nl: '/nl/figuren/', en: '/en/figures/' },
  background: { nl: '/nl/achtergrond/', en: '/en/background/' },
  conclusions: { nl: '/nl/conclusies/', en: '/en/conclusions/' },
  glossary: { nl: '/nl/begrippen/', en: '/en/glossary/' },
  sources: { nl: '/nl/bronnen/', en: '/en/sources/' },
  'editorial-notes': { nl: '/nl/verantwoording/', en: '/en/editorial-notes/' },
  handbook: { nl: '/nl/handboek/', en: '/en/handbook/' },
  'open-data': { nl: '/nl/open-data/', en: '/en/open-data/' },
  about: { nl: '/nl/over/', en: '/en/about/' },
  privacy: { nl: '/nl/privacy/', en: '/en/privacy/' },
  administration: { nl: '/nl/beheer/', en: '/en/administration/' },
  accessibility: { nl: '/nl/toegankelijkheid/', en: '/en/accessibility/' },
  offline: { nl: '/nl/zonder-netwerk/', en: '/en/without-a-network/' },
  search: { nl: '/nl/zoeken/', en: '/en/search/' },
  'self-check': { nl: '/nl/zelfcheck/', en: '/en/self-check/' },
  'self-check/quick-scan': { nl: '/nl/zelfcheck/quickscan/', en: '/en/self-check/quick-scan/' },
  'self-check/results': { nl: '/nl/zelfcheck/resultaten/', en: '/en/self-check/results/' },
  'self-check/plan': { nl: '/nl/zelfcheck/plan/', en: '/en/self-check/plan/' },
  'self-check/rounds': { nl: '/nl/zelfcheck/rondes/', en: '/en/self-check/rounds/' },
  'self-check/data': { nl: '/nl/zelfcheck/gegevens/', en: '/en/self-check/data/' },
  'self-check/manual': { nl: '/nl/zelfcheck/handleiding/', en: '/en/self-check/manual/' },
  'self-check/profile': { nl: '/nl/zelfcheck/profiel/', en: '/en/self-check/profile/' },
  'self-check/team': { nl: '/nl/zelfcheck/team/', en: '/en/self-check/team/' },
};

const slug = { nl: 'werkdruk', en: 'workload' };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the address of a page', () => {
  test('is what it was promised to be, for every section in both languages', () => {
    const sections = Object.keys(segments) as Section[];
    expect(Object.fromEntries(sections.map((section) => [section, pathsOf(sectionPlace(section))]))).toEqual(addresses);
  });

  test('is the language alone for the start page', () => {
    expect(pathsOf(home)).toEqual({ nl: '/nl/', en: '/en/' });
  });

  test('names the kind of thing and then the thing, each in its language', () => {
    expect(pathsOf(levelPlace({ slug }))).toEqual({ nl: '/nl/niveaus/werkdruk/', en: '/en/levels/workload/' });
    expect(pathsOf(factorPlace({ slug }))).toEqual({ nl: '/nl/factoren/werkdruk/', en: '/en/factors/workload/' });
    expect(pathsOf(casePlace({ slug }))).toEqual({
      nl: '/nl/praktijkvoorbeelden/werkdruk/',
      en: '/en/cases/workload/',
    });
  });

  test('ends with the fragment when one is asked for', () => {
    expect(pathOf(factorPlace({ slug }), 'en', 'learning')).toBe('/en/factors/workload/#learning');
  });

  test.each(languages)('is different for every section in %s', (language) => {
    const names = Object.values(segments).map((segment) => segment[language]);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(languages)('is made of steps of small letters, digits and hyphens only in %s', (language) => {
    const names = Object.values(segments).map((segment) => segment[language]);
    expect(names.filter((name) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name))).toEqual([]);
  });

  test.each(['/onderzoek/', '/onderzoek'])('stands under the sub-path when the site is served under %s', (base) => {
    vi.stubEnv('BASE_URL', base);
    expect(pathOf(home, 'nl')).toBe('/onderzoek/nl/');
    expect(pathOf(factorPlace({ slug }), 'nl', 'balance')).toBe('/onderzoek/nl/factoren/werkdruk/#balance');
    expect(sitePath('favicon.svg')).toBe('/onderzoek/favicon.svg');
  });
});

describe('the static paths of a section', () => {
  test('are one per language, with the language and the section’s own name in it', () => {
    expect(sectionPaths('factors', 'factors')).toEqual([
      { params: { locale: 'nl', factors: 'factoren' }, props: { locale: 'nl' } },
      { params: { locale: 'en', factors: 'factors' }, props: { locale: 'en' } },
    ]);
  });
});
