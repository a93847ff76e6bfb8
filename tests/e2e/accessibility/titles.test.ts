import { languageNames, locales } from '#i18n/locales.ts';
import { site } from '#site.ts';
import { autonomy, taskLevel } from '../model.ts';
import { factorPage, framedPages, homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

for (const locale of locales) {
  test.describe(`in ${languageNames[locale]}`, () => {
    test('a visitor can tell every kind of page by its title and its one main heading', async ({ page }) => {
      const titles: string[] = [];
      const headings: string[] = [];
      for (const { kind, address } of framedPages) {
        await page.goto(address(locale));
        titles.push(await page.title());
        await expect.soft(page.getByRole('heading', { level: 1 }), kind).toHaveCount(1);
        headings.push(await page.getByRole('heading', { level: 1 }).innerText());
        expect.soft(titles.at(-1), kind).toContain(site.name[locale]);
      }
      expect(new Set(titles).size, titles.join('\n')).toBe(framedPages.length);
      expect(new Set(headings).size, headings.join('\n')).toBe(framedPages.length);
    });

    test('a visitor reads in the title of the window which factor of which level is open', async ({ page }) => {
      await page.goto(homePage.address(locale));
      await expect(page).toHaveTitle(site.name[locale]);
      await page.goto(factorPage.address(locale));
      await expect(page).toHaveTitle(`${autonomy.title[locale]} · ${taskLevel.title[locale]} – ${site.name[locale]}`);
    });
  });
}
