import { languageNames, locales } from '#i18n/locales.ts';
import { levelPlace } from '#i18n/routes.ts';
import { addressOf, addressOfFactor } from '../addresses.ts';
import { autonomy, model } from '../model.ts';
import { homePage, modelPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { dotOf, drawing, factorName, levelName, nestedList } from './figure.ts';

for (const locale of locales) {
  test.describe(`the nested figure in ${languageNames[locale]}`, () => {
    test('lists five levels and thirty factors, each a link to where it is explained', async ({ page }) => {
      for (const { kind, address } of [homePage, modelPage]) {
        await page.goto(address(locale));
        const list = nestedList(page, locale);
        await expect(list.getByRole('link'), kind).toHaveCount(5 + 30);
        for (const level of model.levels) {
          const link = list.getByRole('link', { name: levelName(level, locale), exact: true });
          await expect.soft(link, kind).toHaveAttribute('href', addressOf(levelPlace(level), locale));
        }
        for (const factor of model.factors) {
          const link = list.getByRole('link', { name: factorName(factor, locale), exact: true });
          await expect.soft(link, kind).toHaveAttribute('href', addressOfFactor(factor, locale));
        }
      }
    });

    test('has a drawing that a screen reader and the Tab key pass by', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await expect(drawing(page)).toBeVisible();
      await expect(drawing(page)).toHaveAttribute('aria-hidden', 'true');
      const tabbable = drawing(page).locator('a:not([tabindex="-1"]), [tabindex]:not([tabindex="-1"])');
      await expect(tabbable).toHaveCount(0);
    });

    test('leads with a press on a dot to the same page as the list', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await dotOf(page, autonomy).click();
      await expect(page).toHaveURL(addressOfFactor(autonomy, locale));
    });
  });
}
