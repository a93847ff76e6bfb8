import type { Page } from '@playwright/test';
import { fill, plural } from '#i18n/format.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import { alert, expectGiven, give, openView, radio, reloadView, status } from './check.ts';
import { everyAnswer, fewAnswers, items } from './instrument.ts';
import {
  expectPlan,
  exportOf,
  type Kept,
  keepWorkbook,
  keptEntries,
  openFile,
  partField,
  picked,
  planBox,
  planField,
  previewButton,
  reviewDay,
  threeSteps,
  variety,
  workload,
  writeStep,
} from './workbook.ts';

const [first, second] = items;
if (!first || !second) throw new Error('There are no items.');

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`plan, rounds and copies in two tabs, in ${languageNames[locale]},`, () => {
    test('what is picked, written and chosen in the plan of one tab stands in that of the other', async ({
      page,
      context,
    }) => {
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      const other = await openBeside(page, await context.newPage(), 'plan', locale);
      await planBox(page, variety, locale).check();
      await expectPlan(other, picked([variety]), locale);
      await writeStep(page, variety, { what: 'Rotate', who: 'Team 1' }, locale);
      await writeStep(other, variety, { when: 'In May', signs: 'Fewer errors' }, locale);
      await reviewDay(other, locale).fill('2027-01-15');
      const step = { what: 'Rotate', who: 'Team 1', when: 'In May', signs: 'Fewer errors' };
      for (const tab of [page, other]) {
        await expectPlan(tab, new Map([[variety, step]]), locale);
        await expect(reviewDay(tab, locale)).toHaveValue('2027-01-15');
      }
      await page.getByRole('button', { name: fill(texts.plan.drop, { factor: variety.title[locale] }) }).click();
      await expectPlan(other, new Map(), locale);
    });

    test('what is written about different factors in two tabs is all kept', async ({ page, context }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: picked([variety, workload]) }, locale);
      const other = await openBeside(page, await context.newPage(), 'plan', locale);
      const plan = new Map([...threeSteps].filter(([factor]) => factor === variety || factor === workload));
      for (const field of ['what', 'who', 'when', 'signs'] as const) {
        await planField(page, variety, field, locale).fill(plan.get(variety)?.[field] ?? '');
        await planField(other, workload, field, locale).fill(plan.get(workload)?.[field] ?? '');
      }
      for (const tab of [page, other]) {
        await expectPlan(tab, plan, locale);
        await reloadView(tab, locale);
        await expectPlan(tab, plan, locale);
      }
    });

    test('a round that is closed, deleted or put back in one tab is so in the other', async ({ page, context }) => {
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      const other = await openBeside(page, await context.newPage(), 'rounds', locale);
      await page.getByRole('textbox', { name: texts.rounds.label }).fill('Najaar');
      await page.getByRole('button', { name: texts.rounds.close }).click();
      const named = other.getByRole('heading', { level: 3, name: 'Najaar' });
      await expect(named).toBeVisible();
      await expect(other.getByText(texts.rounds.nothing)).toBeVisible();
      await page.getByRole('button', { name: fill(texts.rounds.remove, { label: 'Najaar' }) }).click();
      await expect(named).toBeHidden();
      await page.getByRole('button', { name: texts.rounds.putBack }).click();
      await expect(named).toBeVisible();
    });

    test('the part that is named in one tab stands in the other', async ({ page, context }) => {
      await keepWorkbook(page, {}, locale);
      const other = await openBeside(page, await context.newPage(), 'start', locale);
      await partField(page, locale).fill('Nachtploeg');
      await expect(partField(other, locale)).toHaveValue('Nachtploeg');
    });

    test('a copy that is opened in one tab shows in the other, and undone is gone from it', async ({
      page,
      context,
    }) => {
      await keepWorkbook(page, { answers: new Map([[first, 4]]) }, locale);
      const other = await openBeside(page, await context.newPage(), 'level', locale);
      await openView(page, 'data', locale);
      await openFile(page, exportOf({ answers: everyAnswer, plan: threeSteps }), locale);
      await previewButton(page, 'merge', locale).click();
      await expectGiven(other, everyAnswer, locale);
      await page.getByRole('button', { name: texts.data.undo }).click();
      await expectGiven(other, new Map([[first, 4]]), locale);
    });

    test('what another tab has put in since is not undone with the opening of a copy', async ({ page, context }) => {
      await keepWorkbook(page, {}, locale);
      await openView(page, 'data', locale);
      await openFile(page, exportOf({ answers: fewAnswers }), locale);
      await previewButton(page, 'merge', locale).click();
      await expect(page.getByRole('button', { name: texts.data.undo })).toBeVisible();
      const other = await openBeside(page, await context.newPage(), 'level', locale);
      await give(other, items.at(-1) ?? first, 3, locale);
      await expect(
        page.getByText(plural(texts.data.counts.answers, fewAnswers.size + 1), { exact: true }),
      ).toBeVisible();
      await expect(page.getByRole('button', { name: texts.data.undo })).toBeHidden();
    });

    test('a preview counts what another tab has put in since, and merging keeps it', async ({ page, context }) => {
      await keepWorkbook(page, {}, locale);
      await openView(page, 'data', locale);
      const copy: Kept = { answers: new Map([[first, 0]]) };
      await openFile(page, exportOf(copy), locale);
      const other = await openBeside(page, await context.newPage(), 'level', locale);
      await give(other, second, 3, locale);
      await expect(page.getByText(plural(texts.data.counts.answers, 1), { exact: true })).toBeVisible();
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, texts.data.merged)).toBeVisible();
      await expect(radio(other, first, 0, locale)).toBeChecked();
      await expect(radio(other, second, 3, locale)).toBeChecked();
    });

    test('deleting everything in one tab empties plan and rounds in the other, with a notice', async ({
      page,
      context,
    }) => {
      const rounds = { a: { label: 'Voorjaar', closed: '2026-03-01', answers: fewAnswers } };
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps, rounds }, locale);
      const other = await openBeside(page, await context.newPage(), 'plan', locale);
      await openView(page, 'data', locale);
      await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.remove.confirm }).click();
      await expect(alert(other, texts.notice['deleted-elsewhere'])).toBeVisible();
      await expectPlan(other, new Map(), locale);
      expect(await keptEntries(other)).toEqual({});
    });
  });
}

/** Opens a view in both tabs. */
async function openBeside(
  page: Page,
  other: Page,
  view: Parameters<typeof openView>[1],
  locale: Locale,
): Promise<Page> {
  if (view !== 'level') await openView(page, view, locale);
  await openView(other, view, locale);
  return other;
}
