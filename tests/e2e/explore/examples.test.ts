import type { Locator, Page } from '@playwright/test';
import { plural } from '#i18n/format.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { casePlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import { model, surfly, taskLevel } from '../model.ts';
import { examplesPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

const ofSurfly = model.evidenceFrom(surfly.id);
const ofSurflyAtTask = ofSurfly.filter(({ factor }) => model.factor(factor).level === taskLevel.id);
const ofTask = model.evidence.filter(({ factor }) => model.factor(factor).level === taskLevel.id);

for (const locale of locales) {
  test.describe(`the examples in ${languageNames[locale]}`, () => {
    const address = examplesPage.address(locale);
    const narrowed = `${address}?case=${surfly.id}&level=${taskLevel.id}`;

    test('are all there, and are narrowed to a firm and a level, which then stand in the address', async ({ page }) => {
      await page.goto(address);
      await expectShown(page, locale, model.evidence.length);

      await caseChoice(page, locale).selectOption(surfly.id);
      await expect(page).toHaveURL(`${address}?case=${surfly.id}`);
      await expectShown(page, locale, ofSurfly.length);

      await levelChoice(page, locale).selectOption(taskLevel.id);
      await expect(page).toHaveURL(narrowed);
      await expectShown(page, locale, ofSurflyAtTask.length);
      for (const { text } of ofSurflyAtTask) await expect(page.getByText(text[locale])).toBeVisible();
      await expect(visibleIn(page, '.example-level')).toHaveCount(1);
    });

    test('show nothing but the examples of the firm that was chosen', async ({ page }) => {
      await page.goto(`${address}?case=${surfly.id}`);
      await expectShown(page, locale, ofSurfly.length);
      await expect(visibleIn(page, `[data-case]:not([data-case="${surfly.id}"])`)).toHaveCount(0);
      await expect(visibleIn(page, '.example')).toHaveCount(ofSurfly.length);
    });

    test('show every factor of the level that was chosen, those without an example too', async ({ page }) => {
      await page.goto(`${address}?level=${taskLevel.id}`);
      await expectShown(page, locale, ofTask.length);
      await expect(visibleIn(page, '.example')).toHaveCount(model.factorsOf(taskLevel.id).length);
    });

    test('are narrowed with the keyboard alone', async ({ page }) => {
      await page.goto(address);
      await caseChoice(page, locale).focus();
      await page.keyboard.press('ArrowDown');
      await expect(caseChoice(page, locale)).toHaveValue(surfly.id);
      await expect(page).toHaveURL(`${address}?case=${surfly.id}`);
      await expectShown(page, locale, ofSurfly.length);
      await expect(caseChoice(page, locale)).toBeFocused();
    });

    test('are narrowed for whoever opens the address, and stay so when it is opened again', async ({ page }) => {
      await page.goto(narrowed);
      await expectChosen(page, locale, surfly.id, taskLevel.id);
      await expectShown(page, locale, ofSurflyAtTask.length);
      await page.reload();
      await expectChosen(page, locale, surfly.id, taskLevel.id);
      await expectShown(page, locale, ofSurflyAtTask.length);
    });

    test('widen again step by step with Back, and narrow again with Forward', async ({ page }) => {
      await page.goto(address);
      await caseChoice(page, locale).selectOption(surfly.id);
      await levelChoice(page, locale).selectOption(taskLevel.id);
      await expectShown(page, locale, ofSurflyAtTask.length);

      await page.goBack();
      await expect(page).toHaveURL(`${address}?case=${surfly.id}`);
      await expectChosen(page, locale, surfly.id, '');
      await expectShown(page, locale, ofSurfly.length);

      await page.goBack();
      await expect(page).toHaveURL(address);
      await expectChosen(page, locale, '', '');
      await expectShown(page, locale, model.evidence.length);

      await page.goForward();
      await expectChosen(page, locale, surfly.id, '');
      await expectShown(page, locale, ofSurfly.length);
    });

    test('are all shown again once nothing is chosen any more, at the address without a choice', async ({ page }) => {
      await page.goto(narrowed);
      await caseChoice(page, locale).selectOption('');
      await levelChoice(page, locale).selectOption('');
      await expect(page).toHaveURL(address);
      await expectShown(page, locale, model.evidence.length);
    });

    test('are all shown when the address names a firm or level that there is not', async ({ page }) => {
      for (const nonsense of [
        '?case=nonsense&level=7',
        '?case=%3Cb%3E&level=',
        '?case=task&level=surfly',
        '?CASE=surfly',
      ]) {
        await page.goto(`${address}${nonsense}`);
        await expectChosen(page, locale, '', '');
        await expectShown(page, locale, model.evidence.length);
      }
    });

    test('stay narrowed when a visitor comes back from the passage that one leads to', async ({ page }) => {
      await page.goto(narrowed);
      const [example] = ofSurflyAtTask;
      if (!example) throw new Error('Surfly shows nothing of the task.');
      await page.locator(`[id="${example.factor}"]`).getByRole('link', { name: surfly.name, exact: true }).click();
      await expect(page).toHaveURL(`${addressOf(casePlace(surfly), locale)}#${example.factor}`);
      await expect(page.locator(`[id="${example.factor}"]`)).toBeInViewport();
      await page.goBack();
      await expectChosen(page, locale, surfly.id, taskLevel.id);
      await expectShown(page, locale, ofSurflyAtTask.length);
    });

    test('stand side by side on a laptop, and one under the other on a phone', async ({ page }) => {
      const [example] = model.evidence;
      await page.goto(address);
      const cells = page.locator(`[id="${example?.factor}"] [data-case]`);
      expect(new Set(await cells.evaluateAll(topsOf)).size).toBe(1);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(new Set(await cells.evaluateAll(topsOf)).size).toBe(model.cases.length);
    });
  });

  test.describe(`the examples without JavaScript in ${languageNames[locale]}`, () => {
    test.use({ javaScriptEnabled: false });

    test('are all there, whatever the address chooses, and nothing offers to narrow them', async ({ page }) => {
      for (const choice of ['', `?case=${surfly.id}&level=${taskLevel.id}`]) {
        await page.goto(`${examplesPage.address(locale)}${choice}`);
        await expect(visibleIn(page, '[data-has]')).toHaveCount(model.evidence.length);
        await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
      }
    });
  });
}

/** In the page: where things begin, from above. */
function topsOf(elements: Element[]): number[] {
  return elements.map((element) => Math.round(element.getBoundingClientRect().top));
}

function caseChoice(page: Page, locale: Locale): Locator {
  return page.getByRole('combobox', { name: messagesIn(locale).examples.case });
}

function levelChoice(page: Page, locale: Locale): Locator {
  return page.getByRole('combobox', { name: messagesIn(locale).nav.levels });
}

async function expectChosen(page: Page, locale: Locale, caseId: string, level: string): Promise<void> {
  await expect(caseChoice(page, locale)).toHaveValue(caseId);
  await expect(levelChoice(page, locale)).toHaveValue(level);
}

/** That a number of examples shows, and that the page says so to readers who do not see it change. */
async function expectShown(page: Page, locale: Locale, count: number): Promise<void> {
  const said = plural(messagesIn(locale).examples.shown, count);
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(said);
  await expect(visibleIn(page, '[data-has]')).toHaveCount(count);
}

function visibleIn(page: Page, selector: string): Locator {
  return page.getByRole('main').locator(selector).filter({ visible: true });
}
