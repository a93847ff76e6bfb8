import { locales } from '#i18n/locales.ts';
import { homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { contrasts } from './contrasts.ts';
import { drawing } from './figure.ts';

// The drawing is hidden from screen readers, so axe does not look at it; people do.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('a visitor can tell labels, lines and dots of the drawing from the ground', async ({ page }) => {
      for (const locale of locales) {
        await page.goto(homePage.address(locale));
        const { texts, parts } = await drawing(page).evaluate(contrasts);
        expect(texts.length).toBeGreaterThan(30);
        expect(Math.min(...texts), 'text').toBeGreaterThanOrEqual(4.5);
        expect(Math.min(...parts), 'dots and lines').toBeGreaterThanOrEqual(3);
      }
    });
  });
}
