import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { examplesPage, factorPage, figurePage, homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { problemsOf, tabThrough } from './tab-stops.ts';

const windows = { 'a laptop': { width: 1280, height: 720 }, 'a phone': { width: 360, height: 740 } };

for (const locale of locales) {
  test.describe(`with only a keyboard, in ${languageNames[locale]}`, () => {
    test('a visitor skips the head of the page with the first link', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const skip = page.getByRole('link', { name: messagesIn(locale).site.skip });
      await page.keyboard.press('Tab');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
    });

    for (const [device, viewport] of Object.entries(windows)) {
      for (const { kind, address } of [homePage, factorPage, examplesPage, figurePage]) {
        test(`a visitor of ${kind} on ${device} sees where the focus is, nowhere covered, in the order of what stands there`, async ({
          page,
        }) => {
          await page.setViewportSize(viewport);
          await page.goto(address(locale));
          // The skip link shows only while it has focus, over what stands there.
          const [, ...stops] = await tabThrough(page);
          expect(stops.length).toBeGreaterThan(20);
          expect(problemsOf(stops)).toEqual([]);
        });
      }
    }
  });
}
