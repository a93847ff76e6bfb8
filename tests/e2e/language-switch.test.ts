import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { languageSwitch } from './header.ts';
import { factorPage, framedPages } from './pages.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  const other = otherLocale(locale);

  test.describe(`from ${languageNames[locale]} to ${languageNames[other]}`, () => {
    test('a visitor is offered the same page in the other language on every kind of page', async ({ page }) => {
      for (const { kind, address } of framedPages) {
        await page.goto(address(locale));
        await expect.soft(languageSwitch(page, locale), kind).toHaveAttribute('href', address(other));
      }
    });

    test('a visitor who switches language stays at the part that is being read', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const heading = page.getByRole('heading', { name: messagesIn(locale).factor.connections });
      await heading.hover();
      await heading.getByRole('link', { name: messagesIn(locale).site.toSection }).click();
      await languageSwitch(page, locale).click();
      await expect(page).toHaveURL(`${factorPage.address(other)}#connections`);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await expect(page.getByRole('heading', { name: messagesIn(other).factor.connections })).toBeInViewport();
    });
  });
}
