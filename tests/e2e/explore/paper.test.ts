import { languageNames, locales } from '#i18n/locales.ts';
import { model } from '../model.ts';
import { cardsPage, handbookPage } from '../pages.ts';
import { readSheets } from '../sheets.ts';
import { expect, test } from '../site-test.ts';

/** What is left of a sheet of A4 between its margins, in pixels. */
const widthOfSheet = Math.round((174 / 25.4) * 96);

for (const locale of locales) {
  test.describe(`on paper, in ${languageNames[locale]},`, () => {
    test('the cards take nine sheets of A4 at most, none of them blank', async ({ page }) => {
      await page.goto(cardsPage.address(locale));
      const { count, blank, sizes } = readSheets(await page.pdf({ preferCSSPageSize: true }));
      expect(count).toBeGreaterThanOrEqual(8);
      expect(count).toBeLessThanOrEqual(9);
      expect(blank).toEqual([]);
      expect(sizes).toEqual(['210 × 297']);
    });

    test('a card has all its text within its frame', async ({ page }) => {
      await page.setViewportSize({ width: widthOfSheet, height: 1009 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(cardsPage.address(locale));
      const cards = page.locator('.card');
      await expect(cards).toHaveCount(model.factors.length);
      const cut = await cards.evaluateAll((all) =>
        all
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
          .map((card) => card.querySelector('h2')?.textContent),
      );
      expect(cut).toEqual([]);
    });

    test('the cards are the same size, so that they can be cut out together', async ({ page }) => {
      await page.setViewportSize({ width: widthOfSheet, height: 1009 });
      await page.emulateMedia({ media: 'print' });
      await page.goto(cardsPage.address(locale));
      const sizes = await page.locator('.card').evaluateAll((cards) =>
        cards.map((card) => {
          const { width, height } = card.getBoundingClientRect();
          return `${Math.round(width)} × ${Math.round(height)}`;
        }),
      );
      expect(new Set(sizes).size).toBe(1);
    });

    test('the handbook is a book of 60 to 150 sheets of A4, none of them blank', async ({ page }) => {
      test.slow();
      await page.goto(handbookPage.address(locale));
      const { count, blank, sizes } = readSheets(await page.pdf({ preferCSSPageSize: true }));
      expect(count).toBeGreaterThanOrEqual(60);
      expect(count).toBeLessThanOrEqual(150);
      expect(blank).toEqual([]);
      expect(sizes).toEqual(['210 × 297']);
    });

    test('the handbook begins every part and every factor on a new sheet', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(handbookPage.address(locale));
      const parts = page.locator('.part, .handbook-factor');
      expect(await parts.count()).toBeGreaterThan(model.factors.length + model.levels.length + model.cases.length);
      const within = await parts.evaluateAll((all) =>
        all
          .filter((part) => getComputedStyle(part).breakBefore !== 'page')
          .map((part) => part.querySelector('h2, h3')?.id),
      );
      expect(within).toEqual([]);
    });
  });
}
