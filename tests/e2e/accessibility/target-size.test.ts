import type { Locator, Page } from '@playwright/test';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { nestedList } from '../figure/figure.ts';
import {
  examplesPage,
  factorPage,
  figurePage,
  figuresPage,
  handbookPage,
  homePage,
  missingPage,
  relationsPage,
} from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { expect, test } from '../site-test.ts';

// Links within running text are exempt (WCAG 2.5.8); these are not.
for (const locale of locales) {
  for (const width of [360, 1280]) {
    test.describe(`in ${languageNames[locale]} in a window ${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 740 } });

      test('a visitor can press every link that stands on its own, 24 pixels wide and high at least', async ({
        page,
      }) => {
        await page.goto(homePage.address(locale));
        for (const [name, place] of Object.entries(placesOnHome(page, locale))) {
          expect.soft(await tooSmall(place.getByRole('link')), name).toEqual([]);
        }
        await page.goto(factorPage.address(locale));
        for (const [name, place] of Object.entries(placesOnFactor(page, locale))) {
          expect.soft(await tooSmall(place.getByRole('link')), name).toEqual([]);
        }
        await page.goto(missingPage.address(locale));
        expect.soft(await tooSmall(page.getByRole('link')), 'missing address').toEqual([]);
      });

      test('a visitor can press every part of a figure, every factor of the relations and every choice of examples, 24 pixels wide and high at least', async ({
        page,
      }) => {
        const { factor, relations } = messagesIn(locale);
        await page.goto(figurePage.address(locale));
        const parts = page.getByRole('navigation', { name: factor.contents }).getByRole('link');
        expect.soft(await tooSmall(parts), 'parts of a figure').toEqual([]);
        expect.soft(await tooSmall(page.locator('[data-project]')), 'projection').toEqual([]);
        await page.goto(figuresPage.address(locale));
        expect.soft(await tooSmall(page.getByRole('main').getByRole('link')), 'figures').toEqual([]);
        await page.goto(relationsPage.address(locale));
        const factors = page.getByRole('navigation', { name: relations.choose }).getByRole('link');
        expect.soft(await tooSmall(factors), 'factors').toEqual([]);
        await page.goto(examplesPage.address(locale));
        expect.soft(await tooSmall(page.getByRole('main').getByRole('combobox')), 'choices').toEqual([]);
      });

      test('a visitor can press every part in the contents of the handbook, 24 pixels wide and high at least', async ({
        page,
      }) => {
        await page.goto(handbookPage.address(locale));
        const contents = page.getByRole('navigation', { name: messagesIn(locale).handbook.contents });
        expect(await tooSmall(contents.getByRole('link'))).toEqual([]);
      });

      test('a visitor can press every control of search, 24 pixels wide and high at least', async ({ page }) => {
        await page.goto(homePage.address(locale));
        const dialog = await openSearch(page, locale);
        const controls = dialog.getByRole('button').or(dialog.getByRole('combobox')).or(dialog.getByRole('searchbox'));
        expect(await tooSmall(controls)).toEqual([]);
      });
    });
  }
}

function placesOnHome(page: Page, locale: Locale): Record<string, Locator> {
  return {
    head: page.getByRole('banner'),
    foot: page.getByRole('contentinfo'),
    'nested list': nestedList(page, locale),
  };
}

function placesOnFactor(page: Page, locale: Locale): Record<string, Locator> {
  const { factor, site } = messagesIn(locale);
  return {
    contents: page.getByRole('navigation', { name: factor.contents }),
    breadcrumb: page.getByRole('navigation', { name: site.breadcrumb }),
    neighbours: page.getByRole('navigation', { name: factor.neighbours }),
  };
}

/** The names of those that show and are smaller than 24 by 24 pixels. */
function tooSmall(targets: Locator): Promise<string[]> {
  return targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => element.textContent ?? ''),
  );
}
