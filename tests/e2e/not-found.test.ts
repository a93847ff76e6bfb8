import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { homePage, missingPage, searchPage } from './pages.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  const other = otherLocale(locale);

  test.describe(`in ${languageNames[locale]}`, () => {
    const { notFound, search } = messagesIn(locale);
    // The language of the address goes before that of the browser.
    test.use({ locale: other });

    test('a visitor of a missing address is told so in the language of the address', async ({ page }) => {
      const response = await page.goto(missingPage.address(locale));
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFound.title, { useInnerText: true });
      await expect(page.getByText(messagesIn(other).notFound.text)).toBeHidden();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page).toHaveTitle(notFound.title);
    });

    test('a visitor of a missing address can go on to search', async ({ page }) => {
      await page.goto(missingPage.address(locale));
      await page.getByRole('link', { name: notFound.search }).click();
      await expect(page).toHaveURL(searchPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(search.title);
    });

    test('a visitor of a missing address can go on to the start page', async ({ page }) => {
      await page.goto(missingPage.address(locale));
      await page.getByRole('link', { name: notFound.home }).click();
      await expect(page).toHaveURL(homePage.address(locale));
    });
  });

  test(`a visitor of a missing address reads both languages, ${languageNames[locale]} too, when the script does not come`, async ({
    page,
    visit,
  }) => {
    visit.tolerate(/ERR_FAILED|status of 404/);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(missingPage.address(locale));
    for (const language of locales) {
      await expect(page.getByText(messagesIn(language).notFound.text)).toBeVisible();
    }
  });

  test.describe(`without JavaScript, in ${languageNames[locale]}`, () => {
    test.use({ javaScriptEnabled: false });

    test('a visitor of a missing address is told so in both languages', async ({ page }) => {
      await page.goto(missingPage.address(locale));
      for (const language of locales) {
        const { notFound } = messagesIn(language);
        await expect(page.getByRole('heading', { name: notFound.title })).toBeVisible();
        await expect(page.getByRole('link', { name: notFound.home })).toHaveAttribute(
          'href',
          homePage.address(language),
        );
      }
    });
  });
}
