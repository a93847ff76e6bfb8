import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}`, () => {
    test('a visitor sees one page pass into the next', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await passesInto(page)).toBe(true);
    });

    test('a visitor who wants less motion sees none between pages', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await passesInto(page)).toBe(false);
    });

    /** Whether going from one page to another comes with a view transition. */
    async function passesInto(page: Page): Promise<boolean | undefined> {
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          Object.assign(window, { passed: event.viewTransition !== null });
        });
      });
      await page.goto(factorPage.address(locale));
      await page
        .getByRole('navigation', { name: messagesIn(locale).site.navigation })
        .getByRole('link', { name: messagesIn(locale).nav.factors })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(messagesIn(locale).indexes.factors.title);
      // On a busy machine the page is read before the browser reveals it.
      await page.waitForFunction(() => 'passed' in window);
      return page.evaluate(() => (window as { passed?: boolean }).passed);
    }
  });
}
