import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { autonomy } from '../model.ts';
import { casePage, factorPage, homePage, offlinePage, searchPage } from '../pages.ts';
import { foundFor, pageLink, results, searchField, searchStatus } from '../search/search.ts';
import { expect, keepSite, keptBy, nothingKept, openOfflinePage, setsKept, test, textsOf } from './offline-test.ts';

for (const locale of locales) {
  test.describe(`reading without a network in ${languageNames[locale]}`, () => {
    test.beforeEach(({ visit }) => {
      // The browser tells of what it cannot reach.
      visit.tolerate(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
    });

    test('a visitor is told how large it is before anything is kept', async ({ page }) => {
      await openOfflinePage(page, locale);
      await expect(page.getByText(/\d[.,]\d MB/)).toHaveCount(2);
      await expect(page.getByRole('main')).not.toContainText('{');
      expect(await keptBy(page)).toEqual(nothingKept);
    });

    test('a visitor who asked for it reloads a page, opens others and is served as with one', async ({
      page,
      host,
    }) => {
      await page.goto(factorPage.address(locale));
      await keepSite(page, locale);
      expect(await setsKept(page)).toEqual([locale]);
      await host.close();
      await page.goto(factorPage.address(locale));
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
      for (const other of [homePage, casePage]) {
        await page.goto(other.address(locale));
        await expect(page.getByRole('navigation').first()).toBeVisible();
        await expect(page.getByText(textsOf(locale).notHere)).toHaveCount(0);
      }
    });

    test('a visitor who asked for it searches', async ({ page, host }) => {
      await keepSite(page, locale);
      await host.close();
      await page.goto(searchPage.address(locale));
      await searchField(page, locale).fill(autonomy.title[locale]);
      await expect(searchStatus(page)).toHaveText(foundFor(autonomy.title[locale], locale));
      await pageLink(results(page).first()).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
      await page.goto(`${searchPage.address(locale)}?q=${autonomy.title[locale]}`);
      await expect(searchStatus(page)).toHaveText(foundFor(autonomy.title[locale], locale));
    });

    test('a page that is not kept says so in the language of its address, with what is there', async ({
      page,
      host,
    }) => {
      await keepSite(page, locale);
      await host.close();
      const other = otherLocale(locale);
      await page.goto(factorPage.address(other));
      await expect(page.getByRole('alert').filter({ hasText: textsOf(other).notHere })).toBeVisible();
      await expect(page).toHaveURL(factorPage.address(other));
      await page.goto(`/${locale}/bestaat-niet/`);
      await expect(page.getByRole('alert').filter({ hasText: textsOf(locale).notHere })).toBeVisible();
      await page
        .getByRole('alert')
        .getByRole('link', { name: textsOf(locale).site })
        .click();
      await expect(page).toHaveURL(homePage.address(locale));
    });

    test('a page that takes too long is shown as it was kept', async ({ page, host }) => {
      await keepSite(page, locale);
      host.delay = 60_000;
      await page.goto(factorPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
    });

    test('with a network pages come from there, and what is visited is not kept besides', async ({
      page,
      host,
      visit,
    }) => {
      await keepSite(page, locale);
      const before = await cachedPaths(page);
      host.asked.length = 0;
      await page.goto(factorPage.address(locale));
      await page.goto(factorPage.address(otherLocale(locale)));
      await page.goto(searchPage.address(locale));
      expect(host.asked).toContain(factorPage.address(locale));
      expect(host.asked.filter((path) => path.startsWith('/_astro/') && !path.includes('updates'))).toEqual([]);
      expect(await cachedPaths(page)).toEqual(before);
      expect(visit.problems).toEqual([]);
    });

    test('a visitor removes it again, and nothing is left', async ({ page }) => {
      await keepSite(page, locale);
      await page.evaluate(() => caches.open('other-app'));
      await page.getByRole('button', { name: textsOf(locale).remove }).click();
      await expect(page.getByRole('status').filter({ hasText: textsOf(locale).removed })).toBeVisible();
      await expect(page.getByRole('button', { name: textsOf(locale).keep })).toBeVisible();
      expect(await keptBy(page)).toEqual({ caches: ['other-app'], workers: [] });
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });

    test('focus stays with the words that say what happens', async ({ page }) => {
      await openOfflinePage(page, locale);
      await page.getByRole('button', { name: textsOf(locale).keep }).press('Enter');
      await expect(page.getByRole('status').and(page.locator(':focus'))).toHaveCount(1);
      await expect(page.getByRole('status').filter({ hasText: textsOf(locale).kept })).toBeFocused();
      await page.getByRole('button', { name: textsOf(locale).remove }).press('Enter');
      await expect(page.getByRole('status').filter({ hasText: textsOf(locale).removed })).toBeFocused();
    });

    test('a visitor is shown that it is kept on coming back', async ({ page }) => {
      await keepSite(page, locale);
      await page.goto(homePage.address(locale));
      await page.goto(offlinePage.address(locale));
      await expect(page.getByText(textsOf(locale).kept)).toBeVisible();
      await expect(page.getByText(textsOf(locale).checkKept)).toBeVisible();
    });
  });
}

function cachedPaths(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
}
