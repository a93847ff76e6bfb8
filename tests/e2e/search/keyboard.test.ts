import type { Locator, Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { factorPage, homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { searchDialog } from './dialog.ts';
import { almostATitle, nameOfAutonomy } from './queries.ts';
import { foundFor, pageLink, results, searchField, searchStatus } from './search.ts';

for (const locale of locales) {
  test.describe(`with only a keyboard, in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).search;

    test('a visitor opens search, types, tabs past the filters to the first result and opens it', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await page.keyboard.press('Control+k');
      const dialog = searchDialog(page, locale);
      await expect(searchField(dialog, locale)).toBeFocused();
      await page.keyboard.type(nameOfAutonomy(locale));
      await expect(searchStatus(dialog)).toHaveText(foundFor(nameOfAutonomy(locale), locale));
      const first = pageLink(results(dialog).first());
      for (const stop of [texts.kind, texts.level, texts.case].map((name) => dialog.getByRole('combobox', { name }))) {
        await tabTo(page, stop);
      }
      await tabTo(page, first);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(factorPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
    });

    test('a visitor who presses Enter in the field stays with what was found', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await page.keyboard.press('Control+k');
      const dialog = searchDialog(page, locale);
      await expect(searchField(dialog, locale)).toBeFocused();
      await page.keyboard.type(nameOfAutonomy(locale));
      await page.keyboard.press('Enter');
      await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
      await expect(page).toHaveURL(homePage.address(locale));
    });

    test('a visitor finds a way on where nothing is found, each a stop in the order in which it stands', async ({
      page,
    }) => {
      await page.goto(homePage.address(locale));
      await page.keyboard.press('Control+k');
      const dialog = searchDialog(page, locale);
      await expect(searchField(dialog, locale)).toBeFocused();
      await page.keyboard.type(almostATitle(locale));
      const ways = await waysOn(dialog);
      expect(ways[0]).toBe(autonomy.title[locale]);
      expect(ways.length).toBeGreaterThanOrEqual(3);
      await dialog.getByRole('combobox', { name: texts.case }).focus();
      for (const name of ways) {
        await page.keyboard.press('Tab');
        await expect(dialog.getByRole('link', { name, exact: true })).toBeFocused();
      }
    });

    test('a visitor cannot tab from the open dialog into the page behind it', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await page.keyboard.press('Control+k');
      await expect(searchField(searchDialog(page, locale), locale)).toBeFocused();
      for (let step = 0; step < 8; step++) {
        await page.keyboard.press('Tab');
        const behind = await page.evaluate(
          () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
        );
        expect(behind).toBe(false);
      }
    });
  });
}

/** The links that stand where nothing was found. */
async function waysOn(dialog: Locator): Promise<string[]> {
  const links = dialog.locator('.nothing-found').getByRole('link');
  await expect(links).not.toHaveCount(0);
  return links.allTextContents();
}

/** Presses Tab until the thing has focus, past two other controls at most. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press('Tab');
    if (await thing.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(thing).toBeFocused();
}
