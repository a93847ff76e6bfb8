import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { home } from '#i18n/routes.ts';
import { addressOf, entryAddress } from './addresses.ts';
import { languageSwitch } from './header.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  test.describe(`a visitor whose browser is set to ${languageNames[locale]}`, () => {
    test.use({ locale: locale === 'nl' ? 'nl-NL' : 'en-GB' });

    test('comes from the entry to the start page in that language', async ({ page }) => {
      await page.goto(entryAddress);
      await expect(page).toHaveURL(addressOf(home, locale));
      await expect(page.getByRole('heading', { level: 1, name: messagesIn(locale).home.title })).toBeVisible();
    });

    test('comes from the entry to the other language after choosing it once', async ({ page }) => {
      const other = otherLocale(locale);
      await page.goto(addressOf(home, locale));
      await languageSwitch(page, locale).click();
      await expect(page).toHaveURL(addressOf(home, other));
      await page.goto(entryAddress);
      await expect(page).toHaveURL(addressOf(home, other));
    });

    test('can go back from the start page past the entry', async ({ page }) => {
      await page.goto(addressOf(home, otherLocale(locale)));
      await page.goto(entryAddress);
      await expect(page).toHaveURL(addressOf(home, locale));
      await page.goBack();
      await expect(page).toHaveURL(addressOf(home, otherLocale(locale)));
    });
  });

  test.describe(`a visitor without JavaScript whose browser is set to ${languageNames[locale]}`, () => {
    test.use({ javaScriptEnabled: false, locale: locale === 'nl' ? 'nl-NL' : 'en-GB' });

    test('is offered both languages in their own names', async ({ page }) => {
      await page.goto(entryAddress);
      for (const language of locales) {
        const link = page.getByRole('link', { name: languageNames[language] });
        await expect(link).toBeVisible();
        await expect(link).toHaveAttribute('href', addressOf(home, language));
      }
      await page.getByRole('link', { name: languageNames[locale] }).click();
      await expect(page.getByRole('heading', { level: 1, name: messagesIn(locale).home.title })).toBeVisible();
    });
  });
}

test.describe('a visitor whose browser is set to a language that the site does not speak', () => {
  test.use({ locale: 'de-DE' });

  test('comes from the entry to the English start page', async ({ page }) => {
    await page.goto(entryAddress);
    await expect(page).toHaveURL(addressOf(home, 'en'));
  });
});
