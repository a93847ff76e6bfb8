import type { Locator } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPlace, sectionPlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import { autonomy, model } from '../model.ts';
import { factorPage, homePage, searchPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { openSearch } from './dialog.ts';
import { holdIndex } from './hold-index.ts';
import { nameOfAutonomy, nonsense, otherWords } from './queries.ts';
import { foundFor, pageLink, pageLinkTexts, partLinks, results, searchField, searchStatus } from './search.ts';

for (const locale of locales) {
  test.describe(`search in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).search;
    const query = nameOfAutonomy(locale);

    test('answers from its small list while its index is still under way', async ({ page }) => {
      const index = await holdIndex(page);
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.press(query.charAt(0));
      await expect(results(dialog).first()).toBeVisible();
      await page.keyboard.type(query.slice(1));
      await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
      await expect(searchStatus(dialog)).toHaveText(texts.loading);
      index.release();
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
    });

    test('moves nothing that stands there, and shows no page twice, when its index answers', async ({ page }) => {
      const index = await holdIndex(page);
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await searchField(dialog, locale).fill(query);
        await expect(results(dialog).first()).toBeVisible();
        const [before, titles] = await Promise.all([placesOf(dialog), pageLinkTexts(dialog)]);
        index.release();
        await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
        await expect(results(dialog).locator('mark').first()).toBeVisible();
        const after = await pageLinkTexts(dialog);
        expect(after.slice(0, titles.length)).toEqual(titles);
        expect(after.length).toBeGreaterThan(titles.length);
        expect(new Set(after).size).toBe(after.length);
        if (width === 1280) expect((await placesOf(dialog)).slice(0, before.length)).toEqual(before);
        await searchField(dialog, locale).clear();
      }
    });

    test('keeps every result in its place on a narrow screen too', async ({ page }) => {
      const index = await holdIndex(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(results(dialog).first()).toBeVisible();
      const before = await placesOf(dialog);
      index.release();
      await expect(results(dialog).locator('mark').first()).toBeAttached();
      expect((await placesOf(dialog)).slice(0, before.length)).toEqual(before);
    });

    test('adds to a page that stands there an excerpt and parts of it', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      const first = results(dialog).first();
      await expect(pageLink(first)).toHaveText(autonomy.title[locale]);
      await expect(first.locator('mark').first()).toHaveText(new RegExp(query, 'i'));
      await expect(partLinks(first)).not.toHaveCount(0);
    });

    test('finds a factor by another word than its page has, and shows how that begins', async ({ page }) => {
      const { typed, factor } = otherWords[locale];
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(typed);
      const first = results(dialog).first();
      await expect(pageLink(first)).toHaveText(model.factor(factor).title[locale]);
      await expect(searchStatus(dialog)).toHaveText(foundFor(typed, locale));
      await expect(first.locator('p')).toContainText(model.factor(factor).summary[locale].slice(0, 20));
    });

    test('leads to a term of the glossary', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type('scrum');
      await expect(pageLink(results(dialog).first())).toHaveText(messagesIn(locale).glossary.title);
      await partLinks(results(dialog).first()).first().click();
      await expect(page).toHaveURL(`${addressOf(sectionPlace('glossary'), locale)}#scrum`);
    });

    test('leads by its first answer, with a keyboard only and before its index is there', async ({ page }) => {
      await holdIndex(page);
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
      await dialog.getByRole('combobox', { name: texts.case }).focus();
      await page.keyboard.press('Tab');
      await expect(pageLink(results(dialog).first())).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(addressOf(factorPlace(autonomy), locale));
    });

    test('tells a screen reader once what each search found, and nothing for every key', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      await searchField(dialog, locale).clear();
      const said = await listenTo(searchStatus(dialog));
      await page.keyboard.type(query, { delay: 30 });
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      await page.waitForTimeout(400);
      expect(await said()).toEqual([expect.stringMatching(foundFor(query, locale))]);
    });

    test('does without its small list where that cannot be loaded', async ({ page, visit }) => {
      visit.tolerate(/Failed to load resource/);
      await page.route('**/data/pages.*', (route) => route.abort());
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
    });

    test('still has the answers of its small list where its index cannot be loaded', async ({ page, visit }) => {
      visit.tolerate(/^console: (Failed to load|Pagefind)/);
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(searchStatus(dialog)).toHaveText(texts.failed);
      await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
    });

    test('fetches its small list only when it is opened', async ({ page, visit }) => {
      const asked = () => visit.addresses.filter((address) => /\/data\/pages\./.test(address));
      await page.goto(factorPage.address(locale), { waitUntil: 'networkidle' });
      expect(asked()).toEqual([]);
      await openSearch(page, locale);
      await expect.poll(asked).toHaveLength(1);
      await page.goto(searchPage.address(locale));
      await expect.poll(asked).toHaveLength(2);
    });

    test('says of nothing found at once that nothing was', async ({ page }) => {
      await page.goto(searchPage.address(locale));
      await searchField(page, locale).fill(nonsense);
      await expect(searchStatus(page)).toContainText(nonsense);
      await expect(results(page)).toHaveCount(0);
    });
  });
}

/** Where the link of each result stands, from the top of the list. */
function placesOf(dialog: Locator): Promise<number[]> {
  return dialog.locator('ol.results').evaluate((list) => {
    const { top } = list.getBoundingClientRect();
    return [...list.querySelectorAll(':scope > li > a')].map((link) =>
      Math.round(link.getBoundingClientRect().top - top),
    );
  });
}

/** Everything that a status says from now on, each text once in a row. */
async function listenTo(status: Locator): Promise<() => Promise<string[]>> {
  const said = await status.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => {
      const text = element.textContent ?? '';
      if (text && text !== texts.at(-1)) texts.push(text);
    }).observe(element, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return () => said.evaluate((texts) => texts);
}
