import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { expect, test } from '../site-test.ts';
import { everyState } from './states.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}, axe finds nothing against WCAG 2.2 A and AA`, () => {
    for (const state of everyState) {
      test(`in the check’s state “${state.name}”, in light and dark colours`, async ({ page }) => {
        await state.reach(page, locale);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await violations(page), colorScheme).toEqual([]);
        }
      });
    }
  });
}

/** Each violation as its rule and the first elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.html} ${node.failureSummary}`)
        .join(' | ')}`,
  );
}
