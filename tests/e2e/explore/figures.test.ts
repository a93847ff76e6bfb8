import type { Locator, Page } from '@playwright/test';
import { figurePlace, figures } from '#i18n/figures.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { addressOf } from '../addresses.ts';
import { expect, test } from '../site-test.ts';
import { drawingOf, lookOfParts, partsOf } from './figure.ts';

for (const locale of locales) {
  for (const figure of figures) {
    const address = addressOf(figurePlace(figure), locale);
    const parts = partsOf(figure.id);

    test.describe(`the figure ${figure.id} in ${languageNames[locale]}`, () => {
      test('lights each part that a visitor chooses by keyboard, and shows its text', async ({ page }) => {
        await page.goto(address);
        const plain = await lookOfParts(page);
        for (const [index, part] of parts.entries()) {
          await choices(page, locale).nth(index).focus();
          await page.keyboard.press('Enter');
          await expect(page).toHaveURL(`${address}#${part}`);
          await expect.soft(page.locator(`h2[id="${part}"]`)).toBeInViewport();
          expect.soft(litIn(await lookOfParts(page), plain), part).toEqual(wantedLit(part));
        }
      });

      test('lights the part that a visitor points at in the drawing, and leads from it to its text', async ({
        page,
      }) => {
        await page.goto(address);
        const plain = await lookOfParts(page);
        const part = parts[0] ?? '';
        await drawingOf(page).locator(`.part-${part} text`).first().hover();
        expect(litIn(await lookOfParts(page), plain)).toEqual([part]);
        await drawingOf(page).locator(`.part-${part} text`).first().click();
        await expect(page).toHaveURL(`${address}#${part}`);
        await expect(page.locator(`h2[id="${part}"]`)).toBeInViewport();
      });
    });

    test.describe(`the figure ${figure.id} on a touch screen in ${languageNames[locale]}`, () => {
      test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

      test('leads from the part that a visitor touches to its text', async ({ page }) => {
        const part = parts[0] ?? '';
        await page.goto(address);
        await drawingOf(page).locator(`.part-${part} text`).first().tap();
        await expect(page).toHaveURL(`${address}#${part}`);
        await expect(page.locator(`h2[id="${part}"]`)).toBeInViewport();
      });
    });

    test.describe(`the figure ${figure.id} without JavaScript in ${languageNames[locale]}`, () => {
      test.use({ javaScriptEnabled: false });

      test('is told in full, and lights the part that a visitor chooses', async ({ page }) => {
        await page.goto(address);
        const plain = await lookOfParts(page);
        for (const part of [...parts, ...(figure.id === 'nested-model' ? ['together'] : [])]) {
          await expect.soft(page.locator(`h2[id="${part}"]`)).toBeVisible();
        }
        await expect(page.locator('.figure-text .prose > :not(:empty)').filter({ visible: false })).toHaveCount(0);
        await expect(
          page.getByRole('main').getByRole('button', { name: messagesIn(locale).figures.project }),
        ).toBeHidden();
        await choices(page, locale).first().focus();
        await page.keyboard.press('Enter');
        expect(litIn(await lookOfParts(page), plain)).toEqual(wantedLit(parts[0] ?? ''));
      });
    });
  }
}

function choices(page: Page, locale: Locale): Locator {
  return page.getByRole('navigation', { name: messagesIn(locale).factor.contents }).getByRole('link');
}

/** Double-loop learning goes on from single-loop learning, so it lights both. */
function wantedLit(part: string): string[] {
  return part === 'double-loop' ? ['double-loop', 'single-loop'] : [part];
}

/** The parts that look unlike they did, sorted. */
function litIn(look: Readonly<Record<string, string>>, plain: Readonly<Record<string, string>>): string[] {
  return Object.keys(plain)
    .filter((part) => look[part] !== plain[part])
    .sort();
}
