import { languageNames, locales } from '#i18n/locales.ts';
import { expect, test } from '../site-test.ts';
import {
  confirming,
  copyMerged,
  copyPreviewed,
  emptyLevel,
  fewResults,
  filesRefused,
  levelBegun,
  noData,
  noPlan,
  noResults,
  noRounds,
  planBegun,
  planFull,
  planLess,
  quickScan,
  results,
  resultsPlanned,
  roundClosed,
  roundShown,
  roundsCompared,
  start,
  startBegun,
  summaryShown,
} from './states.ts';

/** Each state as a screen reader is told it, with the name of the file that holds it. */
const states = {
  start,
  'quick-scan': quickScan,
  'level-empty': emptyLevel,
  'level-one-factor': levelBegun,
  'results-none': noResults,
  'results-few': fewResults,
  'results-all': results,
  'delete-everything': confirming,
  'start-begun': startBegun,
  'results-plan': resultsPlanned,
  'results-summary': summaryShown,
  'plan-none': noPlan,
  'plan-one': planBegun,
  'plan-full': planFull,
  'plan-less': planLess,
  'rounds-none': noRounds,
  'rounds-closed': roundClosed,
  'rounds-compared': roundsCompared,
  'rounds-result': roundShown,
  'data-none': noData,
  'data-preview': copyPreviewed,
  'data-refused': filesRefused,
  'data-merged': copyMerged,
};

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}, a screen reader is told the same as before`, () => {
    for (const [file, state] of Object.entries(states)) {
      test(`in the check’s state “${state.name}”`, async ({ page }) => {
        // A result bears its date.
        await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'));
        await state.reach(page, locale);
        await expect(page.locator('main .check')).toMatchAriaSnapshot({ name: `${file}.${locale}.aria.yml` });
      });
    }
  });
}
