import { languageNames, locales } from '#i18n/locales.ts';
import { entryAddress } from '../addresses.ts';
import { everyPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { everyProblem } from './looks.ts';
import { pageStates } from './page-states.ts';
import { focusOnOpening } from './tab-stops.ts';
import { violations } from './violations.ts';

for (const locale of locales) {
  for (const { kind, address } of everyPage) {
    test(`on ${kind} in ${languageNames[locale]}, which opens with the focus nowhere, no look finds anything wrong`, async ({
      page,
    }) => {
      test.slow();
      await page.goto(address(locale));
      expect.soft(await focusOnOpening(page)).toEqual([]);
      expect(await everyProblem(page)).toEqual({});
    });
  }

  for (const { name, reach, without } of pageStates) {
    test(`in the state “${name}” in ${languageNames[locale]}, no look finds anything wrong`, async ({ page }) => {
      test.slow();
      await reach(page, locale);
      expect(await everyProblem(page, without)).toEqual({});
    });
  }
}

test('axe finds nothing against the entry, as a visitor without scripts sees it', async ({ page, visit }) => {
  visit.tolerate(/Failed to load resource/);
  // axe itself is a script, so only those of the site are kept out.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(entryAddress);
  expect(await violations(page)).toEqual([]);
});
