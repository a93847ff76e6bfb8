import { languageNames, locales } from '#i18n/locales.ts';
import { cutOff, tooSmall } from '../accessibility/narrow.ts';
import { problemsOf, tabThrough } from '../accessibility/tab-stops.ts';
import { violations } from '../accessibility/violations.ts';
import { expect, test } from '../site-test.ts';
import { everyState } from './states.ts';

// To reach a state takes longer than to look at it, so all that is to be seen there is looked at in one visit.
for (const locale of locales) {
  for (const state of everyState) {
    test(`in the check’s state “${state.name}”, in ${languageNames[locale]}, a screen reader is told the same as before, axe finds nothing, the Tab key goes as one reads, and 320 pixels are wide enough`, async ({
      page,
    }) => {
      // A result bears its date.
      await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'));
      await state.reach(page, locale);
      await expect
        .soft(page.locator('main .check'))
        .toMatchAriaSnapshot({ name: `${fileOf(state.name)}.${locale}.aria.yml` });
      expect.soft(await violations(page), 'axe').toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await page.evaluate(() => document.scrollingElement?.scrollWidth), 'width').toBeLessThanOrEqual(320);
      expect.soft(await cutOff(page), 'cut off').toEqual([]);
      expect.soft(await tooSmall(page), 'too small to press').toEqual([]);
      const [, ...stops] = await tabThrough(page);
      expect.soft(problemsOf(stops), 'focus').toEqual([]);
    });
  }
}

function fileOf(name: string): string {
  return name.replaceAll(/[^a-z]+/g, '-');
}
