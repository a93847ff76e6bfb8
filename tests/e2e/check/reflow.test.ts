import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { expect, test } from '../site-test.ts';
import { everyState } from './states.ts';

// Dutch has the longer words.
for (const locale of locales.filter((known) => known === 'nl')) {
  test.describe(`in a window 320 pixels wide, in ${languageNames[locale]}`, () => {
    test.use({ viewport: { width: 320, height: 640 } });

    for (const state of everyState) {
      test(`a visitor scrolls the check one way only, and can press all there is, in the state “${state.name}”`, async ({
        page,
      }) => {
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
        expect.soft(cut, 'cut off').toEqual([]);
        expect.soft(await tooSmall(page), 'too small to press').toEqual([]);
      });
    }
  });
}

/**
 * The controls that are smaller than 24 by 24 pixels, and the answers, buttons and fields lower than 44. What is pressed is
 * the label where a box has one around it. Links within running text are exempt (WCAG 2.5.8).
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const targets = [...main.querySelectorAll('button, input, select, textarea, summary, .button, nav.check-nav a')];
    return targets
      .map((control) => control.closest('label') ?? control)
      .filter((target) => target.checkVisibility())
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isMain = target.matches('label, .button, .field *, select, .check-nav a');
        return width < 24 || height < (isMain ? 44 : 24);
      })
      .map((target) => `${target.outerHTML.slice(0, 80)}: ${target.getBoundingClientRect().height}`);
  });
}
