import type { Locator, Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { fill } from '#i18n/format.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import {
  expectView,
  give,
  giveAll,
  keepOnDevice,
  openView,
  partLink,
  question,
  radio,
  reloadView,
  resultsLink,
} from './check.ts';
import { allItems, cores, everyAnswer, items } from './instrument.ts';

const [, second, third, fourth] = items;
if (!second || !third || !fourth) throw new Error('There are too few items.');

/** Answers to statements, the same to each. */
const answersTo = (some: readonly Item[]) => new Map(some.map((item) => [item, 3 as Answer]));

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`coming back to the self-check, in ${languageNames[locale]},`, () => {
    test('leads from the start to the first statement of the level without an answer, where the focus lands', async ({
      page,
    }) => {
      const given = new Map([...everyAnswer].filter(([item]) => item !== third));
      await keepOnDevice(page, given, locale);
      await openView(page, 'start', locale);
      const progress = fill(texts.level.progress, { answered: given.size, total: items.length });
      await expect(goOn(page, locale).locator('..').locator('..')).toContainText(progress);
      await goOn(page, locale).click();
      await expect(page).toHaveURL(new RegExp(`#${third.id}$`));
      await expect(radio(page, third, 0, locale)).toBeFocused();
      await expect(question(page, third, locale)).toBeInViewport();
      await page.goBack();
      await expectView(page, 'start', locale);
    });

    test('leads into the quick scan whoever has answered nothing but its statements', async ({ page }) => {
      const [one, two, three] = cores;
      if (!one || !two || !three) throw new Error('There are too few cores.');
      await keepOnDevice(page, answersTo([one, three]), locale);
      await openView(page, 'start', locale);
      await goOn(page, locale).click();
      await expect(page).toHaveURL(new RegExp(`#${two.id}$`));
      await expect(radio(page, two, 0, locale)).toBeFocused();
    });

    test('leads on to the first level that is not finished, once the one begun is', async ({ page }) => {
      await keepOnDevice(page, answersTo(items), locale);
      await openView(page, 'start', locale);
      await goOn(page, locale).click();
      const [first] = allItems;
      if (!first) throw new Error('There are no items.');
      await expect(radio(page, first, 0, locale)).toBeFocused();
    });

    test('is offered after the first answer, not before', async ({ page }) => {
      await openView(page, 'start', locale);
      await expect(page.getByRole('heading', { name: texts.resume.title })).toHaveCount(0);
      await openView(page, 'level', locale);
      await expect(page.getByRole('link', { name: texts.resume.go })).toHaveCount(0);
      await give(page, second, 1, locale);
      await partLink(page, 'start', locale).click();
      await expect(goOn(page, locale)).toBeVisible();
    });

    test('has nothing to offer when everything was answered', async ({ page }) => {
      await keepOnDevice(page, answersTo(allItems), locale);
      await openView(page, 'start', locale);
      await expect(
        page.getByText(fill(texts.level.progress, { answered: items.length, total: items.length })).first(),
      ).toBeVisible();
      await expect(page.getByRole('heading', { name: texts.resume.title })).toHaveCount(0);
      await openView(page, 'level', locale);
      await expect(page.getByRole('link', { name: texts.resume.go })).toHaveCount(0);
    });

    test('nor when what is left of the quick scan was answered', async ({ page }) => {
      await keepOnDevice(page, answersTo(cores), locale);
      await openView(page, 'start', locale);
      await expect(page.getByText(fill(texts.level.progress, { answered: 28, total: 28 }))).toBeVisible();
      await expect(page.getByRole('heading', { name: texts.resume.title })).toHaveCount(0);
    });

    for (const view of ['level', 'quick-scan'] as const) {
      test(`in the view “${view}” a link leads to the next statement without an answer, and the focus goes there`, async ({
        page,
      }) => {
        const asked = view === 'level' ? items : cores;
        const [one, two, three] = asked;
        if (!one || !two || !three) throw new Error('There are too few items.');
        await openView(page, view, locale);
        await giveAll(page, answersTo([one, three]), locale);
        const link = page.getByRole('link', { name: texts.resume.go });
        await link.focus();
        await page.keyboard.press('Enter');
        await expect(question(page, two, locale)).toBeInViewport();
        await expect(radio(page, two, 0, locale)).toBeFocused();
        await page.keyboard.press('Space');
        await expect(radio(page, two, 0, locale)).toBeChecked();
      });
    }

    test('an address that names a statement opens at it, also after a reload', async ({ page }) => {
      await keepOnDevice(page, everyAnswer, locale);
      await page.goto(`${(await levelAddress(page, locale)) ?? ''}#${fourth.id}`, { waitUntil: 'networkidle' });
      await expect(question(page, fourth, locale)).toBeInViewport();
      await reloadView(page, locale);
      await expect(question(page, fourth, locale)).toBeInViewport();
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
    });
  });
}

/** The link that the start has for whoever comes back. */
function goOn(page: Page, locale: Locale): Locator {
  return page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: checkTextsIn(locale).resume.title }) })
    .getByRole('link');
}

async function levelAddress(page: Page, locale: Locale): Promise<string> {
  await openView(page, 'level', locale);
  return page.url();
}
