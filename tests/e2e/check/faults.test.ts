import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { plural } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { factorPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import {
  addressOfView,
  alert,
  codesOf,
  expectGiven,
  expectView,
  give,
  giveAll,
  keepChoice,
  keepOnDevice,
  keptAnswers,
  openView,
  radio,
  resultsLink,
  status,
} from './check.ts';
import { asksBeforeLeaving, fillLocalStorage, forbidStorage } from './faults.ts';
import { fewAnswers, items, itemsOf } from './instrument.ts';

const [first, second] = items;
const [ofAutonomy] = itemsOf(autonomy.id);
if (!first || !second || !ofAutonomy) throw new Error('There are no items.');

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`where the browser forbids storage, in ${languageNames[locale]},`, () => {
    test.beforeEach(({ page }) => page.addInitScript(forbidStorage));

    test('a visitor takes the check from answers to result, and reads that nothing is kept', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await expect(status(page, texts.status.document)).toBeVisible();
      await expectGiven(page, fewAnswers, locale);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await expect(status(page, texts.status.document)).toBeVisible();
      await expect(page.getByRole('table')).toBeVisible();
      await page.goBack();
      await expectGiven(page, fewAnswers, locale);
    });

    test('a visitor who has answered is asked before leaving the check, and one who has not is not', async ({
      page,
    }) => {
      await openView(page, 'level', locale);
      expect(await asksBeforeLeaving(page)).toBe(false);
      await give(page, first, 3, locale);
      await expect(status(page, texts.status.document)).toBeVisible();
      expect(await asksBeforeLeaving(page)).toBe(true);
    });

    test('a visitor who has answered on a factor’s page reads that it is not kept, and is asked before leaving', async ({
      page,
    }) => {
      await page.goto(factorPage.address(locale), { waitUntil: 'networkidle' });
      await give(page, ofAutonomy, 3, locale);
      await expect(status(page, texts.status.document)).toBeVisible();
      await expect(radio(page, ofAutonomy, 3, locale)).toBeChecked();
      expect(await asksBeforeLeaving(page)).toBe(true);
    });

    test('a visitor who chooses a place all the same reads that it is not possible, and deletes everything', async ({
      page,
    }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await keepChoice(page, 'device', locale).check();
      await expect(status(page, texts.status.document)).toBeVisible();
      await resultsLink(page, locale).click();
      await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.remove.confirm }).click();
      await expect(page.getByText(texts.results.nothing)).toBeVisible();
    });
  });

  test.describe(`where the storage is full, in ${languageNames[locale]},`, () => {
    test('a visitor reads that an answer is not saved, is asked before leaving, and has it saved once there is room', async ({
      page,
    }) => {
      await keepOnDevice(page, new Map(), locale);
      await openView(page, 'level', locale);
      await page.evaluate(fillLocalStorage);
      await give(page, first, 3, locale);
      await expect(status(page, plural(texts.status.unsaved, 1))).toBeVisible();
      await expectGiven(page, new Map<Item, Answer>([[first, 3]]), locale);
      expect(await asksBeforeLeaving(page)).toBe(true);

      await page.evaluate(() => localStorage.removeItem('other-app'));
      await give(page, second, 1, locale);
      await expect(status(page, texts.status.device)).toBeVisible();
      const both = new Map<Item, Answer>([
        [first, 3],
        [second, 1],
      ]);
      expect((await keptAnswers(page)).device).toEqual(codesOf(both));
      expect(await asksBeforeLeaving(page)).toBe(false);
      await openView(page, 'level', locale);
      await expectGiven(page, both, locale);
    });

    test('a visitor who chooses the device keeps the answers in the tab, and loses none', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await page.evaluate(fillLocalStorage);
      await keepChoice(page, 'device', locale).check();
      await expect(status(page, plural(texts.status.unsaved, fewAnswers.size))).toBeVisible();
      expect((await keptAnswers(page)).tab).toEqual(codesOf(fewAnswers));
      await page.evaluate(() => {
        localStorage.removeItem('other-app');
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      });
      await expect(status(page, texts.status.device)).toBeVisible();
      await page.reload();
      await expectGiven(page, fewAnswers, locale);
    });
  });

  test.describe(`in ${languageNames[locale]}, where what was kept cannot be used,`, () => {
    test('a visitor reads that a part is damaged, downloads it as it was, and keeps the rest', async ({ page }) => {
      await keepOnDevice(page, fewAnswers, locale);
      const damaged = '{"answer": \u{1F600}';
      const key = `lio:answer:${ofAutonomy.id}`;
      await page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, damaged]);
      await openView(page, 'level', locale);
      await expect(alert(page, texts.notice.damaged)).toBeVisible();
      await expectGiven(page, fewAnswers, locale);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: texts.notice.download }).click();
      const stream = await (await downloading).createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const saved: Record<string, string> = JSON.parse(Buffer.concat(chunks).toString());
      expect(Object.values(saved)).toContain(damaged);
      await give(page, ofAutonomy, 2, locale);
      await page.reload();
      await expect(radio(page, ofAutonomy, 2, locale)).toBeChecked();
    });

    test('a visitor with answers of a newer site reads so, and nothing of them is changed', async ({ page }) => {
      await keepOnDevice(page, fewAnswers, locale);
      await page.evaluate(() => localStorage.setItem('lio:schema', '99'));
      await openView(page, 'level', locale);
      const before = await page.evaluate(() => ({ ...localStorage }));
      await expect(alert(page, texts.notice.newer)).toBeVisible();
      await give(page, ofAutonomy, 2, locale);
      expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
      expect(await asksBeforeLeaving(page)).toBe(true);
    });
  });

  test.describe(`in ${languageNames[locale]}, where the data of the check cannot be fetched,`, () => {
    test.beforeEach(async ({ page, visit }) => {
      visit.tolerate(/Failed to load resource/);
      await page.route('**/data/**', (route) => route.abort());
    });

    test('a visitor answers and goes to the result as to a page of its own', async ({ page }) => {
      await page.goto(addressOfView('level', locale), { waitUntil: 'networkidle' });
      await giveAll(page, fewAnswers, locale);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await expect(status(page, texts.status.undecided)).toBeVisible();
    });

    test('a visitor who has answered does not read that nothing was answered', async ({ page }) => {
      await page.goto(addressOfView('level', locale), { waitUntil: 'networkidle' });
      await giveAll(page, fewAnswers, locale);
      await page.goto(addressOfView('results', locale), { waitUntil: 'networkidle' });
      await expect(status(page, texts.status.undecided)).toBeVisible();
      await expect(page.getByText(texts.results.nothing)).toBeHidden();
    });
  });
}
