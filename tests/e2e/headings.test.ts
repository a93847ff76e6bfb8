import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { casePage, factorPage, levelPage } from './pages.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}`, () => {
    const { factor, site } = messagesIn(locale);

    test('a visitor who points at a heading sees a link to it, and pressing it puts the part in the address', async ({
      page,
    }) => {
      await page.goto(factorPage.address(locale));
      const heading = page.getByRole('heading', { name: factor.questions });
      const link = heading.getByRole('link', { name: site.toSection });
      await expect(link).toHaveCSS('opacity', '0');
      await heading.hover();
      await expect(link).toHaveCSS('opacity', '1');
      await link.click();
      await expect(page).toHaveURL(`${factorPage.address(locale)}#questions`);
    });

    test('a visitor with a keyboard sees the link of a heading when it has focus', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const link = page.getByRole('heading', { name: factor.questions }).getByRole('link');
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await expect(link).toHaveCSS('opacity', '1');
    });

    test('a visitor who opens the address of a part sees that part at the top', async ({ page }) => {
      await page.goto(`${factorPage.address(locale)}#in-practice`);
      const heading = page.getByRole('heading', { name: factor.inPractice });
      await expect(heading).toBeInViewport();
      const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(100);
    });

    test('a visitor can link to every part of a level, a factor and a case', async ({ page }) => {
      for (const { kind, address } of [levelPage, factorPage, casePage]) {
        await page.goto(address(locale));
        const parts = await page.getByRole('article').getByRole('heading', { level: 2 }).all();
        expect(parts.length, kind).toBeGreaterThan(1);
        for (const part of parts) {
          const link = part.getByRole('link', { name: site.toSection });
          await expect.soft(link, kind).toHaveAttribute('href', `#${await part.getAttribute('id')}`);
        }
      }
    });
  });
}
