import { languageNames, locales } from '#i18n/locales.ts';
import { entryAddress } from '../addresses.ts';
import { everyPage, factorPage, searchPage } from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { holdIndex } from '../search/hold-index.ts';
import { almostATitle, nameOfAutonomy, nonsense } from '../search/queries.ts';
import { foundFor, results, searchField, searchStatus } from '../search/search.ts';
import { expect, test } from '../site-test.ts';
import { violations } from './violations.ts';

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}, axe finds nothing against WCAG 2.2 A and AA, in light and dark colours,`, () => {
    const query = nameOfAutonomy(locale);

    test('on any kind of page', async ({ page }) => {
      test.slow();
      for (const { kind, address } of everyPage) {
        await page.goto(address(locale));
        expect.soft(await violations(page), kind).toEqual([]);
      }
    });

    test('on the search page with results', async ({ page }) => {
      await page.goto(`${searchPage.address(locale)}?q=${query}`);
      await expect(searchStatus(page)).toHaveText(foundFor(query, locale));
      expect(await violations(page)).toEqual([]);
    });

    test('in the search dialog, empty, with results at once, with those of the index, and without', async ({
      page,
    }) => {
      const index = await holdIndex(page);
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      expect.soft(await violations(page), 'empty').toEqual([]);
      await searchField(dialog, locale).fill(query);
      await expect(results(dialog).first()).toBeVisible();
      expect.soft(await violations(page), 'with results at once').toEqual([]);
      index.release();
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      expect.soft(await violations(page), 'with results').toEqual([]);
      for (const typed of [nonsense, almostATitle(locale)]) {
        await searchField(dialog, locale).fill(typed);
        await expect(searchStatus(dialog)).toContainText(typed);
        expect.soft(await violations(page), `without: ${typed}`).toEqual([]);
      }
    });
  });
}

test('axe finds nothing against the entry, as a visitor without scripts sees it', async ({ page, visit }) => {
  visit.tolerate(/Failed to load resource/);
  // axe itself is a script, so only those of the site are kept out.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(entryAddress);
  expect(await violations(page)).toEqual([]);
});
