import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { searchButton } from '../header.ts';
import { factorPage, searchPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { openSearch, searchDialog } from './dialog.ts';
import { searchField } from './search.ts';

for (const locale of locales) {
  test.describe(`search in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale);

    test('opens with its keys, ready to type, and Escape leads back to where the visitor was', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const here = page.getByRole('heading', { name: texts.factor.connections }).getByRole('link');
      const dialog = searchDialog(page, locale);
      await here.focus();
      for (const keys of ['Control+k', 'Meta+k']) {
        await page.keyboard.press(keys);
        await expect(searchField(dialog, locale), keys).toBeFocused();
        await expect(searchField(dialog, locale), keys).toHaveValue('');
        await page.keyboard.press('Escape');
        await expect(dialog, keys).toBeHidden();
        await expect(here, keys).toBeFocused();
      }
    });

    test('opens with its button, ready to type, and Escape leads back to the button', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(searchButton(page, locale)).toBeFocused();
    });

    test('closes with its own button or with a press beside it, and not with a press inside it', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await dialog.getByRole('button', { name: texts.search.close }).click();
      await expect(dialog).toBeHidden();
      await openSearch(page, locale);
      const box = await dialog.boundingBox();
      await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
      await expect(dialog).toBeVisible();
      await page.mouse.click(5, 300);
      await expect(dialog).toBeHidden();
    });

    test('opens once, however often its keys are pressed while it loads', async ({ page }) => {
      await page.route('**/data/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto(factorPage.address(locale));
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Meta+k');
      await expect(page.locator('dialog').first()).toBeVisible();
      await expect(page.locator('dialog')).toHaveCount(1);
    });

    test('opens as a page of its own when a visitor asks for a new tab', async ({ page, context }) => {
      await page.goto(factorPage.address(locale));
      const tab = context.waitForEvent('page');
      await searchButton(page, locale).click({ modifiers: ['Control'] });
      await expect(await tab).toHaveURL(searchPage.address(locale));
    });
  });
}
