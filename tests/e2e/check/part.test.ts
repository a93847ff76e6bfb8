import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { languageSwitch } from '../header.ts';
import { expect, test } from '../site-test.ts';
import { openView, partLink, reloadView, status, type View } from './check.ts';
import { everyAnswer } from './instrument.ts';
import {
  codesIn,
  codesOfText,
  keepWorkbook,
  partField,
  paste,
  saveCopy,
  strangeTexts,
  threeSteps,
} from './workbook.ts';

const named = 'De nachtploeg van afdeling 3';

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`the part of the organisation that is in mind, in ${languageNames[locale]},`, () => {
    for (const view of ['level', 'quick-scan', 'results', 'plan', 'rounds'] as const satisfies readonly View[]) {
      test(`once named at the start stands in the view “${view}”`, async ({ page }) => {
        await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
        await openView(page, 'start', locale);
        await partField(page, locale).fill(named);
        await openView(page, view, locale);
        await expect(page.getByText(`${texts.part.named} ${named}`, { exact: true })).toBeVisible();
        await expect(page.locator('bdi', { hasText: named })).toHaveCount(1);
      });
    }

    test('stands in the saved copy, is kept, and may be taken back', async ({ page }) => {
      await openView(page, 'start', locale);
      await partField(page, locale).fill(named);
      await expect(status(page, texts.status.undecided)).toBeVisible();
      expect(JSON.parse(await saveCopy(page, locale))).toMatchObject({ part: named });
      await reloadView(page, locale);
      await expect(partField(page, locale)).toHaveValue(named);
      await languageSwitch(page, locale).click();
      await expect(partField(page, otherLocale(locale))).toHaveValue(named);
      await partField(page, otherLocale(locale)).fill('');
      await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveCount(0);
      await page.reload({ waitUntil: 'networkidle' });
      await expect(partField(page, otherLocale(locale))).toHaveValue('');
    });

    test('need not be named: no view then speaks of it', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, part: '  ' }, locale);
      for (const view of ['level', 'results', 'plan', 'rounds'] as const) {
        await openView(page, view, locale);
        await expect(page.getByText(texts.part.named)).toHaveCount(0);
      }
    });
  });
}

test.describe('the part of the organisation', () => {
  const [locale] = locales;
  const texts = checkTextsIn(locale);

  for (const [kind, text] of Object.entries(strangeTexts)) {
    test(`named with ${kind} is kept as it is, and shown as text`, async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      await openView(page, 'start', locale);
      const title = await page.title();
      await paste(partField(page, locale), text);
      await reloadView(page, locale);
      expect(await codesIn(partField(page, locale))).toEqual(codesOfText(text));
      await partLink(page, 'results', locale).click();
      const name = page.locator('p').filter({ hasText: texts.part.named }).locator('bdi');
      await expect(name).toHaveCount(1);
      expect(await name.evaluate(({ textContent }) => textContent.length)).toBe(text.length);
      await expect(name.locator('*')).toHaveCount(0);
      await partLink(page, 'start', locale).click();
      await expect(page).toHaveTitle(title);
    });
  }
});
