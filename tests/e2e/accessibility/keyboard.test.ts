import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

for (const locale of locales) {
  test.describe(`with only a keyboard, in ${languageNames[locale]}`, () => {
    test('a visitor skips the head of the page with the first link', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const skip = page.getByRole('link', { name: messagesIn(locale).site.skip });
      await page.keyboard.press('Tab');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
    });
  });
}
