import { fill } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPlace, sectionPlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import { autonomy, model } from '../model.ts';
import { factorPage, homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { openSearch } from './dialog.ts';
import { almostATitle, nameOfAutonomy, nonsense, queries, strangeWord } from './queries.ts';
import { foundFor, pageLink, pageLinkTexts, partLinks, results, searchField, searchStatus } from './search.ts';

for (const locale of locales) {
  test.describe(`search in ${languageNames[locale]}`, () => {
    const { search, indexes, glossary } = messagesIn(locale);
    const texts = {
      ...search,
      browse: indexes.factors.title.toLowerCase(),
      glossary: glossary.title.toLowerCase(),
    };

    test('finds first the factor that a visitor means, and says how much it found', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      for (const { typed, factor } of queries[locale]) {
        await searchField(dialog, locale).fill(typed);
        await expect(searchStatus(dialog)).toHaveText(foundFor(typed, locale));
        await expect(pageLink(results(dialog).first()), typed).toHaveText(model.factor(factor).title[locale]);
      }
      await pageLink(results(dialog).first()).click();
      const last = queries[locale].at(-1)?.factor ?? '';
      await expect(page).toHaveURL(addressOf(factorPlace(model.factor(last)), locale));
    });

    test('says of a result what kind of page it is and on which level', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nameOfAutonomy(locale));
      await expect(results(dialog).first()).toContainText(
        `${texts.kinds.factor} · ${model.level(autonomy.level).title[locale]}`,
      );
    });

    test('leads from a part of a result to that part of the page', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nameOfAutonomy(locale));
      const part = partLinks(results(dialog).first()).first();
      const title = (await part.textContent()) ?? '';
      const fragment = new URL((await part.getAttribute('href')) ?? '', page.url()).hash;
      expect(fragment).toMatch(/^#[a-z-]+$/);
      await part.click();
      await expect(page).toHaveURL(`${addressOf(factorPlace(autonomy), locale)}${fragment}`);
      const heading = page.locator(`[id="${fragment.slice(1)}"]`);
      await expect(heading).toContainText(title);
      await expect(heading).toBeInViewport();
    });

    test('makes way for the page when a result is a part of the page that is open', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nameOfAutonomy(locale));
      await partLinks(results(dialog).first()).first().click();
      await expect(page).toHaveURL(/#/);
      await expect(dialog).toBeHidden();
    });

    test('says so when nothing is found, and shows a way on', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nonsense);
      await expect(searchStatus(dialog)).toHaveText(fill(texts.noResults, { query: nonsense }));
      await expect(results(dialog)).toHaveCount(0);
      await expect(dialog.getByText(texts.suggestion)).toBeVisible();
      const ways = dialog.getByRole('search').getByRole('link');
      await expect(ways).toHaveText([texts.browse, texts.glossary]);
      await ways.first().click();
      await expect(page).toHaveURL(addressOf(sectionPlace('factors'), locale));
    });

    test('does not pass off a page as found that shares no more than a letter with what was typed', async ({
      page,
    }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(strangeWord);
      await expect(searchStatus(dialog)).toHaveText(fill(texts.noResults, { query: strangeWord }));
    });

    test('offers the nearest titles when a text is almost one of them', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(almostATitle(locale));
      await expect(dialog.getByText(texts.nearest)).toBeVisible();
      await dialog.getByRole('link', { name: autonomy.title[locale], exact: true }).click();
      await expect(page).toHaveURL(factorPage.address(locale));
    });

    test('shows more results when a visitor asks for them', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(locale === 'nl' ? 'werk' : 'work');
      const more = dialog.getByRole('button', { name: texts.more });
      await expect(more).toBeVisible();
      const first = await pageLinkTexts(dialog);
      await more.click();
      await expect.poll(() => results(dialog).count()).toBeGreaterThan(first.length);
      expect((await pageLinkTexts(dialog)).slice(0, first.length)).toEqual(first);
    });

    test('is empty again when the field is emptied', async ({ page }) => {
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await page.keyboard.type(nameOfAutonomy(locale));
      await expect(results(dialog).first()).toBeVisible();
      await searchField(dialog, locale).clear();
      await expect(results(dialog)).toHaveCount(0);
      await expect(searchStatus(dialog)).toHaveText('');
    });

    test('shows what a visitor typed as text, whatever it is', async ({ page }) => {
      const typed = '<img src=x onerror=alert(1)> "%s" {n} $&';
      await page.goto(homePage.address(locale));
      const dialog = await openSearch(page, locale);
      await searchField(dialog, locale).fill(typed);
      await expect(searchStatus(dialog)).toContainText('<img src=x onerror=alert(1)> "%s" {n} $&');
    });
  });
}
