import { languageNames, locales } from '#i18n/locales.ts';
import { everyProblem } from '../accessibility/looks.ts';
import { expect, test } from '../site-test.ts';
import { everyState } from './states.ts';

// To reach a state takes longer than to look at it, so all that is to be seen there is looked at in one visit.
for (const locale of locales) {
  for (const state of everyState) {
    test(`in the check’s state “${state.name}”, in ${languageNames[locale]}, a screen reader is told the same as before, and no look finds anything wrong`, async ({
      page,
    }) => {
      test.slow();
      // A result bears its date.
      await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'));
      await state.reach(page, locale);
      await expect
        .soft(page.locator('main .check'))
        .toMatchAriaSnapshot({ name: `${fileOf(state.name)}.${locale}.aria.yml` });
      expect(await everyProblem(page)).toEqual({});
    });
  }
}

function fileOf(name: string): string {
  return name.replaceAll(/[^a-z]+/g, '-');
}
