import { describe, expect, test } from 'vitest';
import { isAbout } from '#lib/browser/pagefind.ts';

describe('a page that search finds', () => {
  test.each([
    ['werk', 'goed <mark>werken</mark> samen'],
    ['learning', 'people <mark>learn</mark> most'],
    ['veiligheid durven', 'je <mark>durft</mark> iets'],
    ['Autonomie', '<mark>autonomie</mark> geeft ruimte'],
    ['een', 'begins without a mark'],
  ])('is about “%s” where it says “%s”', (query, excerpt) => {
    expect(isAbout(excerpt, query)).toBe(true);
  });

  test.each([
    ['hottentot', 'at <mark>hot</mark> desks'],
    ['xylofoon', 'a <mark>x</mark> b'],
    ['zebra strepen', '<mark>z</mark> en <mark>st</mark>'],
  ])('is not about “%s” where it only says “%s”', (query, excerpt) => {
    expect(isAbout(excerpt, query)).toBe(false);
  });
});
