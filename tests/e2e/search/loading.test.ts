import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { factorPage, homePage, searchPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { openSearch, searchDialog } from './dialog.ts';
import { nameOfAutonomy } from './queries.ts';
import { pageLink, results, searchField, searchStatus } from './search.ts';

const ofSearch = /\/pagefind\/|\/data\/|\/dialog\.|\/Search\./;

for (const locale of locales) {
  test.describe(`search in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).search;
    const query = nameOfAutonomy(locale);

    test('loads nothing before a visitor wants it', async ({ page, visit }) => {
      const asked = () => visit.addresses.filter((address) => ofSearch.test(address));
      await page.goto(homePage.address(locale), { waitUntil: 'networkidle' });
      await page.goto(factorPage.address(locale), { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 5000);
      expect(asked()).toEqual([]);
      await openSearch(page, locale);
      expect(asked()).not.toEqual([]);
    });

    test('loads no index on its own page before a visitor goes to the field', async ({ page, visit }) => {
      const asked = () => visit.addresses.filter((address) => address.includes('/pagefind/'));
      await page.goto(searchPage.address(locale), { waitUntil: 'networkidle' });
      expect(asked()).toEqual([]);
      await searchField(page, locale).focus();
      await expect.poll(asked).not.toEqual([]);
    });

    for (const [what, file] of Object.entries({ 'its texts': '**/data/**', 'its code': '**/dialog.*' })) {
      test(`takes a visitor to its page when ${what} cannot be loaded`, async ({ page, visit }) => {
        visit.tolerate(/Failed to load resource/);
        await page.route(file, (route) => route.abort());
        await page.goto(factorPage.address(locale));
        await page.keyboard.press('Control+k');
        await expect(page).toHaveURL(searchPage.address(locale));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.title);
      });
    }

    for (const [what, file] of Object.entries({
      'the engine': '**/pagefind/pagefind.js',
      'its WebAssembly': '**/pagefind/wasm.*',
      'the list of indexes': '**/pagefind/pagefind-entry.json*',
      'the index': '**/pagefind/*.pf_meta*',
      'a part of the index': '**/pagefind/index/**',
      'a page’s excerpt': '**/pagefind/fragment/**',
    })) {
      test(`says clearly when ${what} cannot be loaded, and works once it can`, async ({ page, visit }) => {
        // Pagefind itself remarks on it in the console; what is uncaught still counts.
        visit.tolerate(/^console: (Failed to load|Pagefind)/);
        await page.route(file, (route) => route.abort());
        await page.goto(factorPage.address(locale));
        await page.keyboard.press('Control+k');
        const dialog = searchDialog(page, locale);
        await searchField(dialog, locale).fill(query);
        await expect(searchStatus(dialog)).toHaveText(texts.failed);
        await expect(searchField(dialog, locale)).toBeFocused();

        await page.unroute(file);
        await searchField(dialog, locale).fill('');
        await searchField(dialog, locale).fill(query);
        await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
      });
    }

    test('answers what a visitor typed on its page before its code had come', async ({ page }) => {
      await page.route('**/_astro/*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      await page.goto(searchPage.address(locale), { waitUntil: 'commit' });
      await searchField(page, locale).fill(query);
      await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
      await expect(searchField(page, locale)).toHaveValue(query);
      await expect(pageLink(results(page).first())).toHaveText(autonomy.title[locale]);
    });

    test('keeps what is typed while its index still loads, and then answers it', async ({ page }) => {
      await page.route('**/pagefind/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      });
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(searchStatus(dialog)).toHaveText(texts.loading);
      await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
    });
  });
}
