import type { Locator } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { autonomy } from '../model.ts';
import { homePage, modelPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { dotOf, factorName, nestedList } from './figure.ts';

for (const locale of locales) {
  for (const { kind, address } of [homePage, modelPage]) {
    test.describe(`the nested figure on ${kind} in ${languageNames[locale]}`, () => {
      test('lights the dot of the factor that a visitor points at in the list, or moves to by keyboard', async ({
        page,
      }) => {
        await page.goto(address(locale));
        const entry = nestedList(page, locale).getByRole('link', { name: factorName(autonomy, locale), exact: true });
        const dot = dotOf(page, autonomy);
        const plain = await lookOf(dot);
        await entry.hover();
        expect(await lookOf(dot), 'pointed at').not.toEqual(plain);
        await page.mouse.move(0, 0);
        expect(await lookOf(dot), 'left').toEqual(plain);
        await entry.focus();
        expect(await lookOf(dot), 'focused').not.toEqual(plain);
      });

      test('lights the entry in the list of the dot that a visitor points at', async ({ page }) => {
        await page.goto(address(locale));
        const entry = nestedList(page, locale).getByRole('link', { name: factorName(autonomy, locale), exact: true });
        const plain = await lookOf(entry);
        await dotOf(page, autonomy).hover();
        expect(await lookOf(entry), 'pointed at').not.toEqual(plain);
        await page.mouse.move(0, 0);
        expect(await lookOf(entry), 'left').toEqual(plain);
      });
    });
  }
}

/** The computed styles by which something is lit. */
function lookOf(thing: Locator): Promise<Record<string, string>> {
  return thing.evaluate((element) => {
    const { fill, stroke, strokeWidth, boxShadow, fontWeight } = getComputedStyle(element);
    return { fill, stroke, strokeWidth, boxShadow, fontWeight };
  });
}
