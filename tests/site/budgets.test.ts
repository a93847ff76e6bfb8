import { afterAll, describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { segments } from '#i18n/routes.ts';
import { builtSite, type LocalPage } from './built-site.ts';
import { type Weight, weigh, weighFile, weighIslands, weighLaterParts } from './weight.ts';

type Kind = 'home' | 'level' | 'factor' | 'case' | 'about' | 'handbook' | 'other';

const site = builtSite();
const pages = site.localPages.map((page) => ({ path: page.path, kind: kindOf(page), ...weigh(site, page) }));
const light = pages.filter(({ kind }) => kind !== 'other' && kind !== 'handbook');
const others = pages.filter(({ kind }) => kind === 'other');
const factors = pages.filter(({ kind }) => kind === 'factor');
const handbooks = pages.filter(({ kind }) => kind === 'handbook');

describe('the weight of a page', () => {
  test('is measured for every kind of page', () => {
    const kinds = new Set(pages.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['home', 'level', 'factor', 'case', 'about', 'handbook', 'other']));
  });

  test('of home, a level, a factor, a case or about is at most 14,600 bytes to show', () => {
    expect(above(14_600, 'shown', light)).toEqual([]);
  });

  test('of any other page is at most 30,000 bytes to show, and 14,600 for its first section', () => {
    expect(above(30_000, 'shown', others)).toEqual([]);
    expect(above(14_600, 'firstSection', others)).toEqual([]);
  });

  test('of the handbook, which has all the others in it, is at most 14,600 bytes for its first section', () => {
    expect(above(14_600, 'firstSection', handbooks)).toEqual([]);
  });

  test('has at most 26,000 bytes of fonts', () => {
    expect(above(26_000, 'fonts', pages)).toEqual([]);
  });
});

describe('a factor page before anything is done on it', () => {
  test('has at most 2,500 bytes of scripts', () => {
    expect(above(2_500, 'scripts', factors)).toEqual([]);
  });

  test('is at most 16,000 bytes without its fonts', () => {
    expect(above(16_000, 'withoutFonts', factors)).toEqual([]);
  });

  test('is at most 40,000 bytes with its fonts', () => {
    expect(above(40_000, 'withFonts', factors)).toEqual([]);
  });

  test('asks for at most 6 files', () => {
    expect(above(6, 'requests', factors)).toEqual([]);
  });
});

describe('the self-check', () => {
  const checks = site.localPages.filter(({ document }) =>
    document.querySelector('astro-island[component-export=Check]'),
  );

  test('has at most 24,000 bytes of scripts in every view, but for parts that are asked for later', () => {
    expect(checks.length).toBeGreaterThan(0);
    const heavy = checks.map((page) => ({ path: page.path, bytes: weighIslands(site, page) }));
    console.log('scripts of the self-check:', Math.max(...heavy.map(({ bytes }) => bytes)), 'bytes');
    expect(heavy.filter(({ bytes }) => bytes > 24_000)).toEqual([]);
  });

  test('adds at most 10,000 bytes of scripts with any part that is asked for later, such as the calendar', () => {
    const parts = new Map(checks.flatMap((page) => [...weighLaterParts(site, page)]));
    console.log('parts of the self-check that come later:', parts);
    expect(parts.size).toBeGreaterThanOrEqual(5);
    expect([...parts].filter(([, bytes]) => bytes > 10_000)).toEqual([]);
  });

  test('has at most 20,000 bytes of data in a language', () => {
    const files = [...site.files].filter((file) => /^\/?data\/check\./.test(file));
    expect(files).toHaveLength(locales.length);
    expect(files.filter((file) => weighFile(site, file) > 20_000)).toEqual([]);
  });
});

// The numbers, for whoever is about to add something: the heaviest page of each kind.
afterAll(() => {
  const heaviest = Map.groupBy(pages, ({ kind }) => kind)
    .entries()
    .map(([, ofKind]) => ofKind.toSorted((a, b) => b.shown - a.shown)[0]);
  console.table([...heaviest]);
});

function above(limit: number, what: keyof Weight, measured: typeof pages): string[] {
  expect(measured).not.toEqual([]);
  return measured.filter((page) => page[what] > limit).map((page) => `${page.path}: ${page[what]}`);
}

function kindOf({ path, locale }: LocalPage): Kind {
  const [, , section, thing] = path.split('/');
  if (!section) return 'home';
  if (section === segments.about[locale]) return 'about';
  if (!thing && section === segments.handbook[locale]) return 'handbook';
  if (thing && section === segments.levels[locale]) return 'level';
  if (thing && section === segments.factors[locale]) return 'factor';
  if (thing && section === segments.cases[locale]) return 'case';
  return 'other';
}
