import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { entryAddress } from '../addresses.ts';
import { everyPage, factorPage, searchPage } from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { nameOfAutonomy, nonsense } from '../search/queries.ts';
import { foundFor, searchField, searchStatus } from '../search/search.ts';
import { expect, test } from '../site-test.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${languageNames[locale]}, in ${colorScheme} colours, axe finds nothing against WCAG 2.2 A and AA`, () => {
      test.use({ colorScheme });

      test('on any kind of page', async ({ page }) => {
        test.slow();
        for (const { kind, address } of everyPage) {
          await page.goto(address(locale));
          expect.soft(await violations(page), kind).toEqual([]);
        }
      });

      test('on the search page with results', async ({ page }) => {
        const query = nameOfAutonomy(locale);
        await page.goto(`${searchPage.address(locale)}?q=${query}`);
        await expect(searchStatus(page)).toHaveText(foundFor(query, locale));
        expect(await violations(page)).toEqual([]);
      });

      test('in the search dialog, empty, with results and without', async ({ page }) => {
        await page.goto(factorPage.address(locale));
        const dialog = await openSearch(page, locale);
        expect.soft(await violations(page), 'empty').toEqual([]);
        const query = nameOfAutonomy(locale);
        await searchField(dialog, locale).fill(query);
        await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
        expect.soft(await violations(page), 'with results').toEqual([]);
        await searchField(dialog, locale).fill(nonsense);
        await expect(searchStatus(dialog)).not.toHaveText(foundFor(query, locale));
        expect.soft(await violations(page), 'without').toEqual([]);
      });
    });
  }
}

test('axe finds nothing against the entry, as a visitor without scripts sees it', async ({ page, visit }) => {
  visit.tolerate(/Failed to load resource/);
  // axe itself is a script, so only those of the site are kept out.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(entryAddress);
  expect(await violations(page)).toEqual([]);
});

/** What axe finds, each as its rule and the first elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(rules).analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.html} ${node.failureSummary}`)
        .join(' | ')}`,
  );
}
