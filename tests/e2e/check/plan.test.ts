import type { Item } from '#domain/instrument.ts';
import { emptyStep, planFields } from '#domain/plan.ts';
import { fill, formatDate } from '#i18n/format.ts';
import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { languageSwitch } from '../header.ts';
import { expect, test } from '../site-test.ts';
import { expectFocusInMain, expectTold, expectView, markRegions, openView, partLink, reloadView } from './check.ts';
import { everyAnswer, items } from './instrument.ts';
import {
  challengingWork,
  codesIn,
  codesOfText,
  division,
  expectPlan,
  keepWorkbook,
  paste,
  pickBox,
  planBox,
  planField,
  reviewDay,
  stepAbout,
  stepOf,
  strangeTexts,
  threeSteps,
  variety,
  workload,
  writeStep,
} from './workbook.ts';

/** Answers after which no factor is low or out of balance. */
const nothingLow = new Map<Item, 2 | 3>(items.map((item) => [item, item.kind === 'balance' ? 2 : 3]));

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`picking factors for the plan, in ${languageNames[locale]},`, () => {
    test('a factor picked in the result stands in the plan, and in the result', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      await openView(page, 'results', locale);
      await pickBox(page, variety, locale).check();
      await page.getByRole('link', { name: texts.plan.toPlan }).click();
      await expectView(page, 'plan', locale);
      await expectPlan(page, new Map([[variety, emptyStep]]), locale);
      await expect(planBox(page, variety, locale)).toBeChecked();
      await partLink(page, 'results', locale).click();
      await expect(page.getByRole('heading', { name: texts.plan.title, level: 2 })).toBeVisible();
      await expect(page.getByRole('heading', { name: variety.title[locale], level: 3, exact: true })).toBeVisible();
    });

    for (const view of ['results', 'plan'] as const) {
      test(`a fourth factor cannot be picked in the view “${view}”, which says why, until one is taken out`, async ({
        page,
      }) => {
        const box = view === 'plan' ? planBox : pickBox;
        await keepWorkbook(page, { answers: everyAnswer }, locale);
        await openView(page, view, locale);
        const fourth = box(page, division, locale);
        for (const factor of [variety, challengingWork, workload]) {
          await expect(fourth).toBeEnabled();
          await box(page, factor, locale).check();
        }
        await expect(fourth).toBeDisabled();
        await expect(fourth.locator('..')).toContainText(texts.plan.full);
        await box(page, workload, locale).uncheck();
        await expect(fourth).toBeEnabled();
        await expect(page.getByText(texts.plan.full)).toHaveCount(0);
        await fourth.check();
        await openView(page, 'plan', locale);
        const chosen = [variety, challengingWork, division].map((factor) => [factor, emptyStep] as const);
        await expectPlan(page, new Map(chosen), locale);
      });
    }

    test('a plan of more than three, as two copies together may give, says so and loses none', async ({ page }) => {
      const four = new Map([...threeSteps, [division, stepAbout(division.id)]]);
      await keepWorkbook(page, { answers: everyAnswer, plan: four }, locale);
      await openView(page, 'plan', locale);
      await expect(page.getByText(texts.plan.tooMany)).toBeVisible();
      await expectPlan(page, four, locale);
    });

    test('a factor that something was written about cannot be unticked by accident, and the page says so', async ({
      page,
    }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      for (const [view, box] of [['results', pickBox] as const, ['plan', planBox] as const]) {
        await openView(page, view, locale);
        await expect(box(page, variety, locale)).toBeChecked();
        await expect(box(page, variety, locale)).toBeDisabled();
        await expect(box(page, variety, locale).locator('..')).toContainText(texts.plan.written);
      }
    });

    test('without answers the plan asks for them', async ({ page }) => {
      await openView(page, 'plan', locale);
      await expect(page.getByText(texts.plan.nothing)).toBeVisible();
      await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0);
    });

    test('where nothing is low or out of balance, every factor with a score may be picked', async ({ page }) => {
      await keepWorkbook(page, { answers: nothingLow }, locale);
      await openView(page, 'plan', locale);
      await expect(page.getByText(texts.plan.pickAny)).toBeVisible();
      await planBox(page, variety, locale).check();
      await expectPlan(page, new Map([[variety, emptyStep]]), locale);
    });
  });

  test.describe(`writing the plan, in ${languageNames[locale]},`, () => {
    test('every field is kept after a reload, and in the other language', async ({ page }) => {
      const other = otherLocale(locale);
      const empty = new Map([...threeSteps.keys()].map((factor) => [factor, emptyStep]));
      await keepWorkbook(page, { answers: everyAnswer, plan: empty }, locale);
      await openView(page, 'plan', locale);
      for (const [factor, step] of threeSteps) await writeStep(page, factor, step, locale);
      await reloadView(page, locale);
      await expectPlan(page, threeSteps, locale);
      await languageSwitch(page, locale).click();
      await expectView(page, 'plan', other);
      await expectPlan(page, threeSteps, other);
    });

    test('the factors stand in the same order after a reload', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      await openView(page, 'plan', locale);
      for (const factor of [workload, variety, challengingWork]) await planBox(page, factor, locale).check();
      const names = page.locator('main section').getByRole('heading', { level: 2 });
      await expect(names).toHaveCount(3 + 1);
      const before = await names.allTextContents();
      await reloadView(page, locale);
      await expect(names).toHaveText(before);
    });

    test('a factor taken out is told, and put back with what was written', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      await openView(page, 'plan', locale);
      await markRegions(page);
      const name = challengingWork.title[locale];
      await page.getByRole('button', { name: fill(texts.plan.drop, { factor: name }) }).click();
      await expectTold(page, 'status', fill(texts.plan.dropped, { factor: name }));
      const rest = new Map([...threeSteps].filter(([factor]) => factor !== challengingWork));
      await expectPlan(page, rest, locale);
      await page.getByRole('button', { name: texts.plan.putBack }).click();
      await expectPlan(page, threeSteps, locale);
      await expect(page.getByRole('status').filter({ hasText: name })).toHaveCount(0);
      await reloadView(page, locale);
      await expectPlan(page, threeSteps, locale);
    });

    test('taking a factor out and putting it back does not lose the focus', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      await openView(page, 'plan', locale);
      const drop = page.getByRole('button', { name: fill(texts.plan.drop, { factor: variety.title[locale] }) });
      await drop.focus();
      await page.keyboard.press('Enter');
      await expect(drop).toBeHidden();
      await expectFocusInMain(page);
      await page.getByRole('button', { name: texts.plan.putBack }).focus();
      await page.keyboard.press('Enter');
      await expect(drop).toBeVisible();
      await expectFocusInMain(page);
    });

    test('a factor that was taken out stays out after a reload', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      await openView(page, 'plan', locale);
      await page.getByRole('button', { name: fill(texts.plan.drop, { factor: variety.title[locale] }) }).click();
      await reloadView(page, locale);
      await expectPlan(page, new Map([...threeSteps].filter(([factor]) => factor !== variety)), locale);
    });

    test('the result shows what was written, and only that', async ({ page }) => {
      const half = { ...emptyStep, what: 'Rotate every week', signs: '  ' };
      await keepWorkbook(
        page,
        { answers: everyAnswer, plan: new Map([[variety, half]]), review: '2027-01-15' },
        locale,
      );
      await openView(page, 'results', locale);
      const summary = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { level: 3, name: variety.title[locale], exact: true }) });
      await expect(summary.getByRole('term')).toHaveText([texts.plan.fields.what]);
      await expect(summary.getByRole('definition')).toHaveText([half.what]);
      await expect(page.getByText(formatDate('2027-01-15', locale))).toBeVisible();
    });

    test('the day to look back is kept, and can be taken back', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      await openView(page, 'plan', locale);
      const calendar = page.getByRole('button', { name: texts.plan.calendar });
      await expect(calendar).toBeHidden();
      await reviewDay(page, locale).fill('2027-01-15');
      await expect(calendar).toBeVisible();
      await reloadView(page, locale);
      await expect(reviewDay(page, locale)).toHaveValue('2027-01-15');
      await reviewDay(page, locale).fill('');
      await expect(calendar).toBeHidden();
      await reloadView(page, locale);
      await expect(reviewDay(page, locale)).toHaveValue('');
    });

    test('the day to look back counts at once, also where a browser tells of a change only when the field is left', async ({
      page,
    }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      await openView(page, 'plan', locale);
      // As Safari does.
      await page.evaluate(() => addEventListener('change', (event) => event.stopImmediatePropagation(), true));
      await reviewDay(page, locale).fill('2027-01-15');
      await expect(page.getByRole('button', { name: texts.plan.calendar })).toBeVisible();
    });
  });
}

test.describe('the plan', () => {
  const [locale] = locales;

  for (const [kind, text] of Object.entries(strangeTexts)) {
    test(`keeps a text with ${kind} as it is, and shows it as text`, async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: new Map([[variety, emptyStep]]) }, locale);
      await openView(page, 'plan', locale);
      const title = await page.title();
      for (const field of planFields) await paste(planField(page, variety, field, locale), text);
      await reloadView(page, locale);
      for (const field of planFields) {
        expect(await codesIn(planField(page, variety, field, locale))).toEqual(codesOfText(text));
      }
      await expect(stepOf(page, variety, locale).locator('b, img')).toHaveCount(0);
      expect(await page.title()).toBe(title);

      await partLink(page, 'results', locale).click();
      const shown = page.getByRole('definition');
      await expect(shown).toHaveCount(planFields.length);
      // The browser draws a NUL and half a pair as it sees fit; the text node has them.
      const codes = await shown
        .first()
        .evaluate(({ textContent }) =>
          Array.from({ length: textContent.length }, (_, index) => textContent.charCodeAt(index)),
        );
      expect(codes).toEqual(codesOfText(text));
      await expect(shown.locator('b, img')).toHaveCount(0);
      await expect(shown.first().locator('bdi')).toHaveCount(1);
    });
  }
});
