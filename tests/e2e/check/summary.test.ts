import type { Page } from '@playwright/test';
import { emptyStep, planFields } from '#domain/plan.ts';
import { fill, formatDate } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { expect, test } from '../site-test.ts';
import { expectTold, markRegions } from './check.ts';
import { allItems, everyAnswer } from './instrument.ts';
import { openResultToPassOn } from './profiles.ts';
import { challengingWork, division, keepWorkbook, strangeTexts, threeSteps, variety, workload } from './workbook.ts';

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`the summary as text, in ${languageNames[locale]},`, () => {
    test.beforeEach(async ({ page }) => {
      await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'));
      const kept = { answers: everyAnswer, part: 'Nachtploeg', plan: threeSteps, review: '2027-01-15' };
      await keepWorkbook(page, kept, locale);
      await openResultToPassOn(page, locale);
    });

    test('is copied with where to begin, what helps, the plan, the day, the number of answers and the caution', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await markRegions(page);
      await copyButton(page, locale).focus();
      await page.keyboard.press('Enter');
      await expectTold(page, 'status', texts.summary.done);
      await expect(copyButton(page, locale)).toBeFocused();
      await expect(page.getByRole('textbox', { name: texts.summary.label })).toHaveCount(0);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expectSummary(copied);
    });

    test('stands in a field to be selected where the browser refuses to copy', async ({ page }) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
        });
      });
      await copyAndSelect(page);
    });

    test('stands in a field to be selected where the browser has no clipboard', async ({ page }) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await copyAndSelect(page);
    });

    async function copyAndSelect(page: Page): Promise<void> {
      await markRegions(page);
      await copyButton(page, locale).click();
      await expectTold(page, 'status', texts.summary.failed);
      const field = page.getByRole('textbox', { name: texts.summary.label });
      await expect(field).toHaveAttribute('readonly');
      expectSummary(await field.inputValue());
      await field.focus();
      const selected = await field.evaluate(({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
      );
      expect(selected).toBe(await field.inputValue());
    }

    function expectSummary(text: string): void {
      const date = formatDate('2026-11-24', locale);
      expect.soft(text).toContain(fill(texts.results.answered, { answered: 21, total: allItems.length, date }));
      expect.soft(text).toContain('Nachtploeg');
      expect.soft(text).toContain(texts.caution);
      expect.soft(text).toContain(formatDate('2027-01-15', locale));
      const starts = part(text, texts.results.starts);
      for (const factor of [variety, division, challengingWork]) expect.soft(starts).toContain(factor.title[locale]);
      expect.soft(part(text, texts.results.outOfBalance)).toContain(workload.title[locale]);
      expect.soft(part(text, texts.results.strengths)).toContain(autonomy.title[locale]);
      const plan = part(text, texts.plan.title);
      for (const [factor, step] of threeSteps) {
        expect.soft(plan).toContain(factor.title[locale]);
        for (const field of planFields) expect.soft(plan).toContain(`${texts.plan.fields[field]} ${step[field]}`);
      }
    }
  });
}

test.describe('the summary as text', () => {
  const [locale] = locales;

  for (const kind of [
    'emoji',
    'from right to left',
    'a lone surrogate',
    'a NUL',
    'ten thousand characters',
    'markup',
  ]) {
    test(`is copied where the plan has ${kind} in it`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const what = strangeTexts[kind] ?? '';
      await keepWorkbook(page, { answers: everyAnswer, plan: new Map([[variety, { ...emptyStep, what }]]) }, locale);
      await openResultToPassOn(page, locale);
      await copyButton(page, locale).click();
      await expect(page.getByRole('status').filter({ hasText: checkTextsIn(locale).summary.done })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      // A clipboard holds whole characters only.
      expect(copied).toContain(what.toWellFormed().split('\u0000')[0]);
    });
  }
});

function copyButton(page: Page, locale: (typeof locales)[number]) {
  return page.getByRole('button', { name: checkTextsIn(locale).summary.button });
}

/** What stands in a text under a title, up to the next empty line. */
function part(text: string, title: string): string {
  return text.split('\n\n').find((lines) => lines.startsWith(`${title}\n`)) ?? '';
}
