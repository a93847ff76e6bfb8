import { languageNames, locales } from '#i18n/locales.ts';
import { expect, test } from '../site-test.ts';
import { everyState } from './states.ts';

for (const locale of locales) {
  test.describe(`in a window 320 pixels wide, in ${languageNames[locale]}`, () => {
    test.use({ viewport: { width: 320, height: 640 } });

    for (const state of everyState) {
      test(`a visitor scrolls the check one way only in the state “${state.name}”`, async ({ page }) => {
        await state.reach(page, locale);
        expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
        const cut = await page.getByRole('main').evaluate((main) =>
          [...main.querySelectorAll('a, button, label, legend, summary, h1, h2, h3, p, li')]
            .filter((part) => part.checkVisibility() && !part.closest('.table-frame, svg'))
            .filter((part) =>
              [...part.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth + 0.5),
            )
            .map((part) => part.textContent),
        );
        expect(cut).toEqual([]);
      });
    }
  });
}
