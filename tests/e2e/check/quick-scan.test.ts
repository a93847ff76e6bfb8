import type { Item } from '#domain/instrument.ts';
import { fill } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { checkLevelPlace, sectionPlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import { model, taskLevel } from '../model.ts';
import { expect, test } from '../site-test.ts';
import { expectGiven, expectView, give, openView, question, resultsLink } from './check.ts';
import { cores, itemsOf } from './instrument.ts';

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`the quick scan in ${languageNames[locale]}`, () => {
    test('asks the core of each of the twenty-eight factors, under its level', async ({ page }) => {
      await openView(page, 'quick-scan', locale);
      await expect(page.getByRole('main').locator('form').getByRole('group')).toHaveCount(28);
      for (const item of cores) await expect.soft(question(page, item, locale), item.id).toBeVisible();
      for (const { number, title } of model.levels) {
        await expect(page.getByRole('heading', { level: 2, name: `${number} · ${title[locale]}` })).toBeVisible();
      }
    });

    test('gives the same answers as the level, and says in the result that they rest on one', async ({ page }) => {
      const ofTask = cores.filter(({ factor }) => model.factor(factor).level === taskLevel.id);
      await openView(page, 'quick-scan', locale);
      for (const item of ofTask) await give(page, item, 1, locale);
      await expect(page.getByText(fill(texts.level.progress, { answered: ofTask.length, total: 28 }))).toBeVisible();
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await expect(page.getByRole('row')).toHaveCount(1 + ofTask.length);
      // Workload leans to a side, which has a shape of its own.
      await expect(page.locator('.check-figure .dot-arc')).toHaveCount(ofTask.length - 1);
      await openView(page, 'level', locale);
      await expectGiven(page, new Map(ofTask.map((item) => [item, 1] as const)), locale);
    });

    test('leaves the levels that were not begun out of the result, and leads to them', async ({ page }) => {
      const [first] = cores;
      if (!first) throw new Error('There are no cores.');
      await openView(page, 'quick-scan', locale);
      await give(page, first, 2, locale);
      await resultsLink(page, locale).click();
      const others = model.levels.filter(({ id }) => id !== model.factor(first.factor).level);
      for (const level of others) {
        await expect(
          page.getByRole('main').getByRole('link', { name: `${level.number} · ${level.title[locale]}`, exact: true }),
        ).toHaveAttribute('href', addressOf(checkLevelPlace(level), locale));
      }
    });
  });

  test.describe(`the levels of the self-check in ${languageNames[locale]}`, () => {
    for (const level of model.levels) {
      test(`the level ${level.id} asks every statement of its factors, and leads on`, async ({ page }) => {
        await page.goto(addressOf(checkLevelPlace(level), locale), { waitUntil: 'networkidle' });
        const items: readonly Item[] = model
          .factorsOf(level.id)
          .filter(({ asked }) => asked)
          .flatMap(({ id }) => itemsOf(id));
        await expect(page.getByRole('main').locator('form').getByRole('group')).toHaveCount(items.length);
        for (const item of items) await expect.soft(question(page, item, locale), item.id).toBeVisible();
        const next = model.levels[model.levels.indexOf(level) + 1];
        const onward = page.getByRole('main').getByRole('link', {
          name: fill(texts.level.next, { level: next?.title[locale] ?? '' }),
          exact: true,
        });
        await expect(onward).toHaveCount(next ? 1 : 0);
      });
    }

    test('are all offered at the start, with the quick scan and the manual', async ({ page }) => {
      await openView(page, 'start', locale);
      for (const { number, title } of model.levels) {
        const name = `${number} · ${title[locale]}`;
        await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
      }
      await page.getByRole('main').getByRole('link', { name: texts.start.manual }).click();
      await expect(page).toHaveURL(addressOf(sectionPlace('self-check/manual'), locale));
    });
  });
}
