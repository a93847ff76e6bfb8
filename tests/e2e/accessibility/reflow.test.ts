import { languageNames, locales } from '#i18n/locales.ts';
import { everyPage, factorPage, searchPage } from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { nameOfAutonomy } from '../search/queries.ts';
import { foundFor, searchField, searchStatus } from '../search/search.ts';
import { expect, test } from '../site-test.ts';

for (const locale of locales) {
  test.describe(`in a window 320 pixels wide, in ${languageNames[locale]}`, () => {
    test.use({ viewport: { width: 320, height: 640 } });
    const query = nameOfAutonomy(locale);

    test('a visitor scrolls every kind of page one way only', async ({ page }) => {
      for (const { kind, address } of everyPage) {
        await page.goto(address(locale));
        expect.soft(await page.evaluate(widthOfContent), kind).toBeLessThanOrEqual(320);
        expect.soft(await page.evaluate(namesBeyondTheEdge), `${kind}, beyond the edge`).toEqual([]);
      }
    });

    test('a visitor scrolls the search page with results one way only', async ({ page }) => {
      await page.goto(`${searchPage.address(locale)}?q=${query}`);
      await expect(searchStatus(page)).toHaveText(foundFor(query, locale));
      expect(await page.evaluate(widthOfContent)).toBeLessThanOrEqual(320);
    });

    test('a visitor scrolls the search dialog with results one way only', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await searchField(dialog, locale).fill(query);
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      const { scrollWidth, clientWidth } = await dialog.evaluate(({ scrollWidth, clientWidth }) => ({
        scrollWidth,
        clientWidth,
      }));
      expect(scrollWidth).toBe(clientWidth);
      const { x = 0, width = 0 } = (await dialog.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
    });
  });
}

/** In the page: how wide it is in all. */
function widthOfContent(): number {
  return document.scrollingElement?.scrollWidth ?? 0;
}

/** In the page: links and headings of which a part lies outside the window. */
function namesBeyondTheEdge(): string[] {
  return [...document.querySelectorAll('a, button, h1, h2, h3')]
    .filter((thing) => !thing.closest('svg, .hidden, .skip') && thing.checkVisibility())
    .filter((thing) => [...thing.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth + 0.5))
    .map((thing) => thing.textContent);
}
