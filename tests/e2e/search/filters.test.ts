import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { taskLevel } from '../model.ts';
import { homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { openSearch } from './dialog.ts';
import { nameOfAutonomy } from './queries.ts';
import { foundFor, results, searchStatus } from './search.ts';

for (const locale of locales) {
  test.describe(`search in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).search;
    const level = taskLevel.title[locale];

    test('can be narrowed to a kind of page, and widened again', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nameOfAutonomy(locale));
      await expect(searchStatus(dialog)).toHaveText(foundFor(nameOfAutonomy(locale), locale));
      const others = results(dialog).filter({ hasNot: page.getByText(texts.kinds.level, { exact: true }) });
      const all = await results(dialog).count();
      await expect(others).not.toHaveCount(0);

      const kind = dialog.getByRole('combobox', { name: texts.kind });
      await kind.selectOption({ label: texts.kinds.level });
      await expect(others).toHaveCount(0);
      await expect(results(dialog)).not.toHaveCount(0);
      await kind.selectOption({ label: texts.all });
      await expect(results(dialog)).toHaveCount(all);
    });

    test('can be narrowed to a level, together with a kind', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nameOfAutonomy(locale));
      // A page on no level in particular.
      const elsewhere = results(dialog).filter({ has: page.getByText(texts.kinds.page, { exact: true }) });
      await expect(elsewhere).not.toHaveCount(0);
      await dialog.getByRole('combobox', { name: texts.level }).selectOption({ label: level });
      await expect(elsewhere).toHaveCount(0);
      await dialog.getByRole('combobox', { name: texts.kind }).selectOption({ label: texts.kinds.level });
      await expect(results(dialog)).toHaveCount(1);
      await expect(results(dialog).getByRole('link').first()).toHaveText(level);
    });
  });
}
