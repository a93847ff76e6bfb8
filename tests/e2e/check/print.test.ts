import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import { factors } from './instrument.ts';
import { results } from './states.ts';

for (const locale of locales) {
  test.describe(`a result on paper, in ${languageNames[locale]},`, () => {
    test('takes two sheets of A4 at most when everything was answered', async ({ page }) => {
      await results.reach(page, locale);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(2);
    });

    test('has the figure, the table with every factor and what the answers say, and nothing to press', async ({
      page,
    }) => {
      const texts = checkTextsIn(locale);
      await results.reach(page, locale);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.check-figure')).toBeVisible();
      for (const factor of factors) {
        await expect(page.getByRole('rowheader', { name: factor.title[locale], exact: true })).toBeVisible();
      }
      await expect(page.getByText(texts.caution)).toBeVisible();
      await expect(page.getByRole('heading', { name: texts.insights.title })).toBeVisible();
      await expect(page.getByRole('main').getByRole('button').filter({ visible: true })).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('radio').filter({ visible: true })).toHaveCount(0);
    });
  });
}
