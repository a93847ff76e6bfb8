import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import { expectGiven, expectView, give, heading, openView, question, radio, resultsLink, status } from './check.ts';
import { items } from './instrument.ts';

const [first, second, third] = items;
if (!first || !second || !third) throw new Error('There are no items.');

for (const locale of locales) {
  test.describe(`with the keyboard alone, in ${languageNames[locale]},`, () => {
    const texts = checkTextsIn(locale);

    test('a visitor tabs to a statement, chooses with Space and arrows, and goes on to the next', async ({ page }) => {
      await openView(page, 'level', locale);
      await tabUntil(page, radioName(first.id));
      await expect(radio(page, first, 0, locale)).toBeFocused();
      await expect(radio(page, first, 0, locale)).not.toBeChecked();
      await page.keyboard.press('Space');
      await expect(radio(page, first, 0, locale)).toBeChecked();
      for (const answer of [1, 2, 3] as const) {
        await page.keyboard.press('ArrowRight');
        await expect(radio(page, first, answer, locale)).toBeChecked();
        await expect(radio(page, first, answer, locale)).toBeFocused();
      }
      await page.keyboard.press('ArrowUp');
      await expect(radio(page, first, 2, locale)).toBeChecked();
      await page.keyboard.press('Tab');
      await expect(clearButton(page, first.id)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(radio(page, second, 0, locale)).toBeFocused();
      await expectGiven(page, new Map([[first, 2]]), locale);
    });

    test('a visitor reaches the two answers beside the scale with the arrows', async ({ page }) => {
      await openView(page, 'level', locale);
      await radio(page, first, 4, locale).focus();
      await page.keyboard.press('ArrowDown');
      await expect(radio(page, first, 'unknown', locale)).toBeChecked();
      await page.keyboard.press('ArrowDown');
      await expect(radio(page, first, 'not-applicable', locale)).toBeChecked();
    });

    test('a visitor takes an answer back with the button, and the focus stays with the statement', async ({ page }) => {
      await openView(page, 'level', locale);
      await give(page, second, 3, locale);
      const clear = question(page, second, locale).getByRole('button', { name: texts.level.clear });
      await expect(clear).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(clear).toBeFocused();
      await page.keyboard.press('Enter');
      await expectGiven(page, new Map(), locale);
      await expect(clear).toBeHidden();
      const focused = await page.evaluate(() => document.activeElement?.closest('fieldset')?.id);
      expect(focused).toBe(second.id);
    });

    test('a visitor goes through a whole level and by Enter to the result', async ({ page }) => {
      test.slow();
      await openView(page, 'level', locale);
      for (const item of items) {
        await tabUntil(page, radioName(item.id));
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
      }
      await expectGiven(page, new Map(items.map((item) => [item, 1])), locale);
      await tabUntil(page, `a[href$="${await resultsLink(page, locale).getAttribute('href')}"]`);
      await page.keyboard.press('Enter');
      await expectView(page, 'results', locale);
      await expect(heading(page)).toBeFocused();
    });

    test('a visitor opens the question whether to delete everything, leaves it with Escape, and is back', async ({
      page,
    }) => {
      await openView(page, 'start', locale);
      const button = page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: texts.remove.title });
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    });

    test('a visitor who saves the answers again after the storage was cleared does not lose the focus', async ({
      page,
      context,
    }) => {
      await openView(page, 'start', locale);
      await page.getByRole('radio', { name: texts.keep.device }).check();
      await openView(page, 'level', locale);
      await give(page, first, 3, locale);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.evaluate(() => localStorage.clear());
      const saveAgain = page.getByRole('button', { name: texts.notice.saveAgain });
      await saveAgain.focus();
      await page.keyboard.press('Enter');
      await expect(saveAgain).toBeHidden();
      await expect(status(page, texts.status.device)).toBeVisible();
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    });
  });
}

function radioName(item: string): string {
  return `input[name="${item}"]`;
}

function clearButton(page: Page, item: string) {
  return page.locator(`#${item}`).getByRole('button');
}

/** Presses Tab until the focus is on something that a selector names. */
async function tabUntil(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`80 presses of Tab did not lead to ${selector}.`);
}
