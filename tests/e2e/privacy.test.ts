import type { Page } from '@playwright/test';
import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { languageSwitch } from './header.ts';
import { autonomy } from './model.ts';
import { factorPage, homePage, searchPage } from './pages.ts';
import { openSearch } from './search/dialog.ts';
import { foundFor, pageLink, results, searchField, searchStatus } from './search/search.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}`, () => {
    // Found by its first word; the second is the canary.
    const canary = 'kanarie';
    const query = `${autonomy.title[locale].toLowerCase()} ${canary}`;

    test('a visitor who reads, searches and shares leaves nothing behind and sends nothing typed', async ({
      page,
      context,
      visit,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await searchField(dialog, locale).fill(autonomy.title[locale]);
      await expect(searchStatus(dialog)).toHaveText(foundFor(autonomy.title[locale], locale));
      await pageLink(results(dialog).first()).click();
      await expect(page).toHaveURL(factorPage.address(locale));
      await page.getByRole('button', { name: messagesIn(locale).share.share }).click();
      await expect(page.getByText(messagesIn(locale).share.copied)).toBeVisible();

      expect(await leftBehind(page)).toEqual([]);
      expect(visit.addresses.filter((address) => address.includes(canary))).toEqual([]);
      for (const request of visit.requests) {
        expect((await request.allHeaders())['referer'], request.url()).toBeUndefined();
      }
    });

    test('a visitor who types on the search page sends nothing of it, though it stands in the address', async ({
      page,
      visit,
    }) => {
      await page.goto(searchPage.address(locale));
      await searchField(page, locale).click();
      await page.keyboard.type(query);
      await expect(page).toHaveURL(new RegExp(canary));
      await expect(searchStatus(page)).not.toHaveText('');
      await searchField(page, locale).fill(autonomy.title[locale]);
      await pageLink(results(page).first()).click();
      await expect(page).toHaveURL(factorPage.address(locale));
      const typed = visit.addresses.filter((address) => address.includes(canary) || address.includes('q='));
      expect(typed).toEqual([]);
    });

    test('a visitor leaves behind only the language, and only after choosing it', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      expect(await leftBehind(page)).toEqual([]);
      await languageSwitch(page, locale).click();
      await expect(page).toHaveURL(factorPage.address(otherLocale(locale)));
      expect(await leftBehind(page)).toEqual(['localStorage lio:locale']);
      expect(await page.evaluate(() => localStorage.getItem('lio:locale'))).toBe(otherLocale(locale));
    });

    test('a visitor whose browser refuses storage can switch language all the same', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      await page.goto(factorPage.address(locale));
      await languageSwitch(page, locale).click();
      await expect(page).toHaveURL(factorPage.address(otherLocale(locale)));
    });
  });
}

/** Everything that the site keeps in the browser, by where it is and its name. */
async function leftBehind(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    const cached = (await caches.keys()).map((name) => `cache ${name}`);
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`);
    const local = Object.keys(localStorage).map((key) => `localStorage ${key}`);
    const session = Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`);
    return [...local, ...session, ...databases, ...cached, ...workers];
  });
  return [...cookies, ...stored];
}
