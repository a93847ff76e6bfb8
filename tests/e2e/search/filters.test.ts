import type { Locator } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { surfly, taskLevel } from '../model.ts';
import { homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { openSearch } from './dialog.ts';
import { nameOfAutonomy } from './queries.ts';
import { foundFor, results, searchStatus } from './search.ts';

for (const locale of locales) {
  test.describe(`search in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).search;
    const query = nameOfAutonomy(locale);

    test('can be narrowed to a kind of page, and widened again', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      const others = results(dialog).filter({ hasNot: page.getByText(texts.kinds.level, { exact: true }) });
      const all = await results(dialog).count();
      await expect(others).not.toHaveCount(0);

      const kind = dialog.getByRole('combobox', { name: texts.kind });
      await kind.selectOption('level');
      await expect(others).toHaveCount(0);
      await expect(results(dialog)).not.toHaveCount(0);
      await kind.selectOption('');
      await expect(results(dialog)).toHaveCount(all);
    });

    test('can be narrowed to a level, together with a kind', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      // A page on no level in particular.
      const elsewhere = results(dialog).filter({ has: page.getByText(texts.kinds.page, { exact: true }) });
      await expect(elsewhere).not.toHaveCount(0);
      await dialog.getByRole('combobox', { name: texts.level }).selectOption(taskLevel.id);
      await expect(elsewhere).toHaveCount(0);
      await dialog.getByRole('combobox', { name: texts.kind }).selectOption('level');
      await expect(results(dialog)).toHaveCount(1);
      await expect(results(dialog).getByRole('link').first()).toHaveText(taskLevel.title[locale]);
    });

    test('can be narrowed to a case: its own page, and the factors that it shows', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await dialog.getByRole('combobox', { name: texts.case }).selectOption(surfly.id);
      const kindsLeft = (kind: string) => results(dialog).filter({ has: page.getByText(new RegExp(`^${kind}`)) });
      await expect(kindsLeft(texts.kinds.page)).toHaveCount(0);
      await expect(kindsLeft(texts.kinds.factor)).not.toHaveCount(0);
      await dialog.getByRole('combobox', { name: texts.kind }).selectOption('case');
      await expect(results(dialog)).toHaveCount(1);
      await expect(results(dialog).getByRole('link').first()).toHaveText(surfly.name);
    });

    test('says of each value how many pages it would leave, and leaves as many', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      const kind = dialog.getByRole('combobox', { name: texts.kind });
      await expect(kind.locator('option[value=factor]')).toHaveText(texts.kinds.factor);
      await page.keyboard.type(query);
      await expect(searchStatus(dialog)).toHaveText(foundFor(query, locale));
      for (const value of ['factor', 'level', 'case', 'page']) {
        const promised = await countOf(kind.locator(`option[value=${value}]`));
        await kind.selectOption(value);
        await expect(searchStatus(dialog), value).toHaveText(new RegExp(`^${promised} `));
      }
      await kind.selectOption('case');
      const level = dialog.getByRole('combobox', { name: texts.level });
      expect(await countOf(level.locator(`option[value=${taskLevel.id}]`))).toBe(0);
      const own = dialog.getByRole('combobox', { name: texts.case });
      expect(await countOf(own.locator(`option[value=${surfly.id}]`))).toBe(1);
    });

    test('offers what there is without filters where they leave nothing', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(query);
      await dialog.getByRole('combobox', { name: texts.kind }).selectOption('case');
      await dialog.getByRole('combobox', { name: texts.level }).selectOption(taskLevel.id);
      await expect(results(dialog)).toHaveCount(0);
      const { one, other } = texts.unfiltered;
      const name = new RegExp(`^(${[one, other].map((form) => form.replace('{n}', '\\d+')).join('|')})$`);
      await dialog.getByRole('button', { name }).click();
      await expect(results(dialog)).not.toHaveCount(0);
      await expect(dialog.getByRole('combobox', { name: texts.kind })).toHaveValue('');
      await expect(dialog.getByRole('combobox', { name: texts.level })).toHaveValue('');
    });
  });
}

/** The number between the brackets of an option. */
async function countOf(option: Locator): Promise<number> {
  return Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
}
