import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { addressOf } from './addresses.ts';
import { languageSwitch, searchButton } from './header.ts';
import { everyPage, factorPage, homePage, searchPage } from './pages.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  test.describe(`without JavaScript, in ${languageNames[locale]}`, () => {
    test.use({ javaScriptEnabled: false });

    test('a visitor reads every kind of page in full, and sees no control that would not work', async ({ page }) => {
      for (const { kind, address } of everyPage) {
        await page.goto(address(locale));
        const main = page.getByRole('main');
        await expect.soft(page.getByRole('heading', { level: 1 }).first(), kind).toBeVisible();
        expect.soft((await main.innerText()).length, `${kind} has text`).toBeGreaterThan(100);
        const hidden = await main.evaluate((element) =>
          [...element.querySelectorAll('h1, h2, h3, p, li, dt, dd')]
            // What is folded away opens without scripts.
            .filter((part) => !part.closest('.needs-script, nav, details:not([open])'))
            .filter((part) => part.textContent.trim() !== '' && !part.checkVisibility())
            .map((part) => part.textContent),
        );
        expect.soft(hidden, `${kind} hides`).toEqual([]);
        // A word with its meaning in place is a button that the browser itself minds.
        const controls = page
          .locator('button:not([popovertarget]), input, select, textarea, [role=button]')
          .filter({ visible: true });
        await expect.soft(controls, kind).toHaveCount(0);
      }
    });

    test('a visitor who wants to search is told what it needs and where every page can be found', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await searchButton(page, locale).click();
      await expect(page).toHaveURL(searchPage.address(locale));
      const advice = page.getByText(messagesIn(locale).search.noScript);
      await expect(advice).toBeVisible();
      await advice.getByRole('link').click();
      await expect(page).toHaveURL(addressOf(sectionPlace('factors'), locale));
    });

    test('a visitor switches language and stays on the same page', async ({ page }) => {
      const other = otherLocale(locale);
      await page.goto(factorPage.address(locale));
      await languageSwitch(page, locale).click();
      await expect(page).toHaveURL(factorPage.address(other));
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    });

    test('a visitor on a phone reaches every part of the main menu', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(factorPage.address(locale));
      const links = page.getByRole('navigation', { name: messagesIn(locale).site.navigation }).getByRole('link');
      expect(await links.count()).toBeGreaterThan(3);
      for (const link of await links.all()) {
        await expect(link).toBeInViewport({ ratio: 1 });
      }
    });
  });

  test.describe(`with JavaScript, in ${languageNames[locale]}`, () => {
    test('a visitor does not read what is meant for a visitor without', async ({ page }) => {
      await page.goto(searchPage.address(locale));
      await expect(page.getByText(messagesIn(locale).search.noScript)).toBeHidden();
    });
  });
}
