import { describe, expect, test } from 'vitest';
import { stepsTo } from '#i18n/breadcrumb.ts';
import { cardsPlace, factorPlace, home, sectionPlace } from '#i18n/routes.ts';

describe('the steps to a page', () => {
  test('are none for the start page and for a section', () => {
    expect(stepsTo(home, 'nl')).toEqual([]);
    expect(stepsTo(sectionPlace('factors'), 'nl')).toEqual([]);
  });

  test('are the section for a thing that is in one', () => {
    const factor = factorPlace({ slug: { nl: 'werkdruk', en: 'workload' } });
    expect(stepsTo(factor, 'nl')).toEqual([{ name: 'Factoren', path: '/nl/factoren/' }]);
    expect(stepsTo(factor, 'en')).toEqual([{ name: 'Factors', path: '/en/factors/' }]);
    expect(stepsTo(cardsPlace, 'en')).toEqual([{ name: 'Handbook', path: '/en/handbook/' }]);
  });

  test('are the self-check for each of its parts', () => {
    expect(stepsTo(sectionPlace('self-check/manual'), 'nl')).toEqual([{ name: 'Zelfcheck', path: '/nl/zelfcheck/' }]);
  });

  test('are refused of a thing in a section that has no pages below it', () => {
    expect(() => stepsTo({ kind: 'thing', section: 'sources', slug: { nl: 'x', en: 'x' } }, 'nl')).toThrow(
      'no pages below it',
    );
  });
});
