import { figurePlace, figures } from '#i18n/figures.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { addressOf } from '../addresses.ts';
import { lookOfParts, partsOf } from '../explore/figure.ts';
import { nestedList } from '../figure/figure.ts';
import { factorPage, homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in forced ${colorScheme} colours, in ${languageNames[locale]}`, () => {
      test.use({ forcedColors: 'active', colorScheme });

      test('a visitor sees which part of a figure is chosen', async ({ page }) => {
        for (const figure of figures) {
          const [part = ''] = partsOf(figure.id);
          await page.goto(addressOf(figurePlace(figure), locale));
          const plain = await lookOfParts(page);
          await page.goto(`${addressOf(figurePlace(figure), locale)}#${part}`);
          const look = await lookOfParts(page);
          expect
            .soft(
              Object.keys(plain).filter((name) => look[name] !== plain[name]),
              figure.id,
            )
            .toContain(part);
        }
      });

      test('a visitor sees the dot before the name of a factor in the list', async ({ page }) => {
        await page.goto(homePage.address(locale));
        const hidden = await nestedList(page, locale).evaluate((list) =>
          [...list.querySelectorAll('li li a')]
            .filter((link) => {
              const { borderTopColor } = getComputedStyle(link, '::before');
              return borderTopColor === getComputedStyle(document.documentElement).backgroundColor;
            })
            .map((link) => link.textContent),
        );
        expect(hidden).toEqual([]);
      });

      test('a visitor reads a factor page and sees where the focus is', async ({ page }) => {
        await page.goto(factorPage.address(locale));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const { text, ground, mark } = await page.getByRole('heading', { level: 1 }).evaluate((heading) => ({
          text: getComputedStyle(heading).color,
          ground: getComputedStyle(document.documentElement).backgroundColor,
          mark: [...document.querySelectorAll('.mark circle')].map((circle) => getComputedStyle(circle).stroke),
        }));
        expect(text).not.toBe(ground);
        expect(mark.filter((line) => line === ground)).toEqual([]);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(
          () => getComputedStyle(document.activeElement ?? document.body).outlineColor,
        );
        expect(outline).not.toBe(ground);
      });
    });
  }
}
