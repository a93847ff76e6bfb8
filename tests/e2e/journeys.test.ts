import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { casePlace, factorPlace, levelPlace } from '#i18n/routes.ts';
import { addressOf } from './addresses.ts';
import { autonomy, model, surfly, taskLevel } from './model.ts';
import { factorPage, homePage } from './pages.ts';
import { expect, test } from './site-test.ts';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale);

    test('a visitor reads from the start page by way of a level and a factor to a case, and back', async ({ page }) => {
      const main = page.getByRole('main');
      await page.goto(homePage.address(locale));
      await main.getByRole('link', { name: `${taskLevel.number} · ${taskLevel.title[locale]}`, exact: true }).click();
      await expect(page).toHaveURL(addressOf(levelPlace(taskLevel), locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(taskLevel.title[locale]);

      await main.getByRole('link', { name: autonomy.title[locale], exact: true }).first().click();
      await expect(page).toHaveURL(addressOf(factorPlace(autonomy), locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);

      await page
        .getByRole('definition')
        .or(page.getByRole('term'))
        .getByRole('link', { name: surfly.name, exact: true })
        .click();
      await expect(page).toHaveURL(`${addressOf(casePlace(surfly), locale)}#${autonomy.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(surfly.name);
      await expect(page.locator(`#${autonomy.id}`)).toBeInViewport();

      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(taskLevel.title[locale]);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.home.title);
    });

    test('a visitor goes from a factor to a factor that it is connected with', async ({ page }) => {
      const relation = model.relationsFrom(autonomy.id)[0];
      const other = model.factor(relation?.to ?? '');
      await page.goto(`${factorPage.address(locale)}#connections`);
      const item = page.getByRole('listitem').filter({ hasText: relation?.reason[locale] ?? '' });
      await item.getByRole('link', { name: other.title[locale] }).click();
      await expect(page).toHaveURL(addressOf(factorPlace(other), locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title[locale]);
    });

    test('a visitor goes on to the next factor of the level and back to the one before', async ({ page }) => {
      const factors = model.factorsOf(autonomy.level);
      const next = factors[factors.indexOf(autonomy) + 1];
      const neighbours = page.getByRole('navigation', { name: texts.factor.neighbours });
      await page.goto(factorPage.address(locale));
      await neighbours.getByRole('link', { name: texts.factor.next }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(next?.title[locale] ?? '');
      await neighbours.getByRole('link', { name: texts.factor.previous }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
    });

    test('a visitor finds the way back in the breadcrumb', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await page
        .getByRole('navigation', { name: texts.site.breadcrumb })
        .getByRole('link', { name: texts.nav.factors })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.indexes.factors.title);
    });
  });
}
