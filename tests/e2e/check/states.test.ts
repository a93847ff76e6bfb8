import type { Locator } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import { give, giveAll, heading, openView, question, resultsLink, status, views } from './check.ts';
import { everyAnswer, fewAnswers, items, labelOf } from './instrument.ts';

const [first] = items;
if (!first) throw new Error('There are no items.');

for (const locale of locales) {
  test.describe(`the self-check in ${languageNames[locale]}`, () => {
    const texts = checkTextsIn(locale);

    test('every statement is the name of a group of seven labelled answers, none chosen beforehand', async ({
      page,
    }) => {
      await openView(page, 'level', locale);
      for (const item of items) {
        const group = question(page, item, locale);
        await expect.soft(group, item.id).toHaveCount(1);
        await expect.soft(group.locator('legend'), item.id).toHaveText(item.text[locale]);
        const names = await group
          .getByRole('radio')
          .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent));
        const wanted = ([0, 1, 2, 3, 4, 'unknown', 'not-applicable'] as const).map((answer) =>
          labelOf(item, answer, locale),
        );
        expect.soft(names, item.id).toEqual(wanted);
      }
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await expect(page.getByRole('radio')).toHaveCount(items.length * 7);
    });

    test('the question where answers may stay has nothing chosen beforehand', async ({ page }) => {
      await openView(page, 'start', locale);
      await expect(page.getByRole('group', { name: texts.keep.title }).getByRole('radio')).toHaveCount(2);
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    });

    test('nothing moves on by itself: after an answer, even the last, the visitor stays where she is', async ({
      page,
    }) => {
      await openView(page, 'level', locale);
      const address = page.url();
      await giveAll(page, everyAnswer, locale);
      const last = items.at(-1) ?? first;
      const focusBefore = await page.evaluate(() => document.activeElement?.getAttribute('name'));
      const scrollBefore = await page.evaluate(() => scrollY);
      await page.waitForTimeout(700);
      expect(page.url()).toBe(address);
      expect(focusBefore).toBe(last.id);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(last.id);
      expect(await page.evaluate(() => scrollY)).toBe(scrollBefore);
    });

    for (const width of [320, 360, 1280]) {
      test(`an answer moves nothing of what a visitor is looking at, ${width} pixels wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await openView(page, 'level', locale);
        for (const [index, item] of items.slice(0, 3).entries()) {
          const shown = items.slice(index, index + 2).map((near) => question(page, near, locale));
          const edges = () => Promise.all(shown.map(edgesOf)).then((all) => all.flat());
          await question(page, item, locale).scrollIntoViewIfNeeded();
          const before = await edges();
          await give(page, item, 2, locale);
          await expect(question(page, item, locale).getByRole('button', { name: texts.level.clear })).toBeVisible();
          await expect(status(page, texts.status.undecided)).toBeAttached();
          expect(await edges()).toEqual(before);
        }
      });
    }

    test('what is told stands in a status or alert region that was there from the start, in every view', async ({
      page,
    }) => {
      for (const view of views) {
        await openView(page, view, locale);
        await expect(page.locator('.storage-status').getByRole('status')).toHaveText('');
        await expect(page.locator('.storage-status').getByRole('alert')).toHaveText('');
      }
      await openView(page, 'level', locale);
      await page.locator('.storage-status').evaluate((region) => {
        Object.assign(window, { regions: [...region.querySelectorAll('[role]')] });
      });
      await give(page, first, 2, locale);
      await expect(status(page, texts.status.undecided)).toBeVisible();
      await resultsLink(page, locale).click();
      await expect(heading(page)).toHaveText(texts.results.title);
      const isSame = await page.locator('.storage-status').evaluate((region) => {
        const regions: unknown = Reflect.get(window, 'regions');
        return Array.isArray(regions) && [...region.querySelectorAll('[role]')].every((part) => regions.includes(part));
      });
      expect(isSame).toBe(true);
    });

    test('the dots of the figure fill as statements are answered', async ({ page }) => {
      await openView(page, 'level', locale);
      const filled = page.locator('.check-progress .dot-fill:not([d=""])');
      await expect(filled).toHaveCount(0);
      const [one, two, three, four] = [...fewAnswers];
      if (!one || !two || !three || !four) throw new Error('There are too few answers.');
      await give(page, ...one, locale);
      await expect(filled).toHaveCount(1);
      const third = await filled.first().getAttribute('d');
      await give(page, ...two, locale);
      await give(page, ...three, locale);
      await expect(filled).toHaveCount(1);
      expect(await filled.first().getAttribute('d')).not.toBe(third);
      await give(page, ...four, locale);
      await expect(filled).toHaveCount(2);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`in forced ${colorScheme} colours`, () => {
        test.use({ forcedColors: 'active', colorScheme });

        test('a visitor sees which answer is chosen', async ({ page }) => {
          await openView(page, 'level', locale);
          await give(page, first, 2, locale);
          const chosen = await question(page, first, locale)
            .getByRole('radio', { checked: true })
            .evaluate((radio) => ({
              appearance: getComputedStyle(radio).appearance,
              width: radio.getBoundingClientRect().width,
            }));
          expect.soft(chosen.appearance).not.toBe('none');
          expect.soft(chosen.width).toBeGreaterThan(10);
        });
      });
    }
  });
}

/** Where something begins and ends, in pixels from the top of the window. */
async function edgesOf(shown: Locator): Promise<[top: number, bottom: number]> {
  const { y, height } = (await shown.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
  return [y, y + height];
}
