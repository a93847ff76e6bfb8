import type { Page } from '@playwright/test';
import { fill, formatDate } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { readSheets, type Sheets } from '../sheets.ts';
import { expect, test } from '../site-test.ts';
import { openView } from './check.ts';
import { allItems, everyAnswer, factors } from './instrument.ts';
import { planFull, results, resultsPlanned } from './states.ts';
import { keepWorkbook, threeSteps } from './workbook.ts';

const day = '2026-11-24';

for (const locale of locales) {
  const texts = checkTextsIn(locale);
  const made = fill(texts.results.answered, {
    answered: everyAnswer.size,
    total: allItems.length,
    date: formatDate(day, locale),
  });
  const review = formatDate('2027-01-15', locale);

  test.describe(`on paper, in ${languageNames[locale]},`, () => {
    test.beforeEach(({ page }) => page.clock.setFixedTime(new Date(`${day}T12:00:00Z`)));

    test('a result takes two sheets of A4 at most when everything was answered', async ({ page }) => {
      await results.reach(page, locale);
      const sheets = await print(page);
      expect(sheets.count).toBeLessThanOrEqual(2);
      expect(sheets.blank).toEqual([]);
    });

    test('a result has the figure, the table with every factor and what the answers say, and nothing to press', async ({
      page,
    }) => {
      await results.reach(page, locale);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.check-figure')).toBeVisible();
      for (const factor of factors) {
        await expect(page.getByRole('rowheader', { name: factor.title[locale], exact: true })).toBeVisible();
      }
      await expect(page.getByRole('heading', { name: texts.insights.title })).toBeVisible();
      await expectToBeForReadingOnly(page);
    });

    test('a result with a plan of three steps takes three sheets at most, and has the steps and the day to look back', async ({
      page,
    }) => {
      await resultsPlanned.reach(page, locale);
      await page.emulateMedia({ media: 'print' });
      await expectSteps(page);
      await expect(page.getByText(`${texts.plan.reviewTitle}: ${review}`)).toBeVisible();
      await expectToBeForReadingOnly(page);
      const sheets = await print(page);
      expect(sheets.count).toBeLessThanOrEqual(3);
      expect(sheets.blank).toEqual([]);
    });

    test('a plan of three steps takes two sheets at most, and has what was written and the day to look back', async ({
      page,
    }) => {
      await planFull.reach(page, locale);
      await page.emulateMedia({ media: 'print' });
      await expectSteps(page);
      await expect(page.getByText(review, { exact: true })).toBeVisible();
      await expectToBeForReadingOnly(page);
      const sheets = await print(page);
      expect(sheets.count).toBeLessThanOrEqual(2);
      expect(sheets.blank).toEqual([]);
    });

    test('a result of all 84 answers with a plan of three steps takes three sheets at most', async ({ page }) => {
      const answers = new Map(allItems.map((item, index) => [item, ([3, 0, 4, 1, 2] as const)[index % 5] ?? 0]));
      await keepWorkbook(page, { answers, plan: threeSteps, review: '2027-01-15' }, locale);
      await openView(page, 'results', locale);
      await expect(page.getByRole('table')).toBeVisible();
      const sheets = await print(page);
      expect(sheets.count).toBeLessThanOrEqual(3);
      expect(sheets.blank).toEqual([]);
    });

    for (const state of [results, resultsPlanned, planFull]) {
      test(`what is printed of “${state.name}” has its date, the number of answers and what it cannot say`, async ({
        page,
      }) => {
        await state.reach(page, locale);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText(made)).toBeVisible();
        await expect(page.getByText(texts.caution)).toBeVisible();
      });
    }
  });
}

async function print(page: Page): Promise<Sheets> {
  const sheets = readSheets(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.count).toBeGreaterThan(0);
  expect(sheets.sizes).toEqual(['210 × 297']);
  return sheets;
}

async function expectSteps(page: Page): Promise<void> {
  for (const written of [...threeSteps.values()].flatMap((step) => Object.values(step))) {
    await expect(page.getByText(written, { exact: true }).filter({ visible: true })).toHaveCount(1);
  }
}

async function expectToBeForReadingOnly(page: Page): Promise<void> {
  const main = page.getByRole('main');
  for (const role of ['button', 'radio', 'checkbox', 'textbox', 'combobox'] as const) {
    await expect(main.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
  }
}
