import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { casePage, factorPage, homePage } from './pages.ts';
import { readSheets } from './sheets.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  test.describe(`on paper, in ${languageNames[locale]}`, () => {
    test('a visitor finds the text of a page, and nothing to press', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      for (const { kind, address } of [factorPage, casePage]) {
        await page.goto(address(locale));
        const article = page.getByRole('article');
        await expect.soft(article, kind).toBeVisible();
        for (const heading of await article.getByRole('heading').all()) {
          await expect.soft(heading, kind).toBeVisible();
        }
        // A word with its meaning in place stands in the text.
        const chrome = page
          .locator('nav, button:not([popovertarget]), [popover], input, [data-search], [data-language], .skip')
          .filter({ visible: true });
        await expect.soft(chrome, kind).toHaveCount(0);
      }
    });

    test('a visitor reads dark ink on white, whatever the colours of the screen', async ({ page }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(factorPage.address(locale));
      await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      const lightness = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
        const [, value] = /oklch\(([\d.]+)/.exec(getComputedStyle(heading).color) ?? [];
        return Number(value);
      });
      expect(lightness).toBeLessThan(0.4);
    });

    test('a visitor finds the address of every link to another site spelled out', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(factorPage.address(locale));
      const unspelled = await page.getByRole('main').evaluate((main) =>
        [...main.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
          .filter((link) => link.checkVisibility())
          .filter((link) => {
            const after = getComputedStyle(link, '::after').content;
            return !link.textContent.includes(link.host) && !after.includes(link.host);
          })
          .map((link) => link.href),
      );
      expect(unspelled).toEqual([]);
    });

    test('a factor takes six sheets of A4 at most', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const sheets = readSheets(await page.pdf({ preferCSSPageSize: true }));
      expect(sheets.count).toBeGreaterThan(0);
      expect(sheets.count).toBeLessThanOrEqual(6);
      expect(sheets.sizes).toEqual(['210 × 297']);
    });

    test('the start page has its whole list, with the drawing on the sheet', async ({ page }) => {
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(homePage.address(locale));
      await expect(page.getByRole('heading', { name: messagesIn(locale).home.model })).toBeVisible();
      const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
      expect(width).toBeLessThanOrEqual(794);
    });
  });
}
