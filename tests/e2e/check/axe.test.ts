import { languageNames, locales } from '#i18n/locales.ts';
import { violations } from '../accessibility/violations.ts';
import { expect, test } from '../site-test.ts';
import { everyState } from './states.ts';

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}, axe finds nothing against WCAG 2.2 A and AA`, () => {
    for (const state of everyState) {
      test(`in the check’s state “${state.name}”, in light and dark colours`, async ({ page }) => {
        await state.reach(page, locale);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
