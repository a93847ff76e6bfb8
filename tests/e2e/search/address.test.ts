import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy, surfly, taskLevel } from '../model.ts';
import { factorPage, searchPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { nameOfAutonomy } from './queries.ts';
import { foundFor, pageLink, results, searchField, searchStatus } from './search.ts';

for (const locale of locales) {
  test.describe(`the search page in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).search;
    const query = nameOfAutonomy(locale);

    test('shows what its address asks for', async ({ page }) => {
      await page.goto(`${searchPage.address(locale)}?q=${query}`);
      await expect(searchField(page, locale)).toHaveValue(query);
      await expect(searchStatus(page)).toHaveText(foundFor(query, locale));
      await expect(pageLink(results(page).first())).toHaveText(autonomy.title[locale]);
    });

    test('shows the kind, the level and the case that its address asks for', async ({ page }) => {
      const factors = `${searchPage.address(locale)}?q=${query}&kind=factor&level=${taskLevel.id}`;
      await page.goto(`${factors}&case=${surfly.id}`);
      await expect(pageLink(results(page).first())).toHaveText(autonomy.title[locale]);
      await expect(page.getByRole('combobox', { name: texts.case })).toHaveValue(surfly.id);
      await page.goto(`${searchPage.address(locale)}?q=${query}&kind=level&level=${taskLevel.id}`);
      await expect(results(page)).toHaveCount(1);
      await expect(page.getByRole('combobox', { name: texts.kind })).toHaveValue('level');
      await expect(page.getByRole('combobox', { name: texts.level })).toHaveValue(taskLevel.id);
    });

    test('keeps its address in step with what a visitor types and chooses, also over a reload', async ({ page }) => {
      await page.goto(searchPage.address(locale));
      await searchField(page, locale).click();
      await page.keyboard.type(query);
      await expect(page).toHaveURL(`${searchPage.address(locale)}?q=${query}`);
      await page.getByRole('combobox', { name: texts.kind }).selectOption('factor');
      await expect(page).toHaveURL(`${searchPage.address(locale)}?q=${query}&kind=factor`);
      await page.getByRole('combobox', { name: texts.case }).selectOption(surfly.id);
      await expect(page).toHaveURL(`${searchPage.address(locale)}?q=${query}&kind=factor&case=${surfly.id}`);
      await page.reload();
      await expect(searchField(page, locale)).toHaveValue(query);
      await expect(results(page).first()).toBeVisible();
      await searchField(page, locale).clear();
      await expect(page).toHaveURL(`${searchPage.address(locale)}?kind=factor&case=${surfly.id}`);
    });

    test('still shows what was found when a visitor comes back from a result', async ({ page }) => {
      await page.goto(`${searchPage.address(locale)}?q=${query}`);
      await pageLink(results(page).first()).click();
      await expect(page).toHaveURL(factorPage.address(locale));
      await page.goBack();
      await expect(searchField(page, locale)).toHaveValue(query);
      await expect(pageLink(results(page).first())).toHaveText(autonomy.title[locale]);
    });

    test('asks for nothing when its address does', async ({ page }) => {
      await page.goto(searchPage.address(locale));
      await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
      await expect(searchStatus(page)).toHaveText('');
      await expect(results(page)).toHaveCount(0);
    });

    test('survives an address that asks for what does not exist', async ({ page }) => {
      await page.goto(
        `${searchPage.address(locale)}?q=${query}&kind=nothing&level=__proto__&case=constructor&q=more#%`,
      );
      await expect(searchStatus(page)).not.toHaveText('');
      await expect(searchStatus(page)).not.toHaveText(texts.loading);
      await searchField(page, locale).fill(query);
      await page.getByRole('combobox', { name: texts.kind }).selectOption('factor');
      await page.getByRole('combobox', { name: texts.level }).selectOption('');
      await page.getByRole('combobox', { name: texts.case }).selectOption('');
      await expect(pageLink(results(page).first())).toHaveText(autonomy.title[locale]);
    });
  });
}
