import type { Page } from '@playwright/test';
import { type Answer, steps } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { factorPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import {
  alert,
  codesOf,
  expectGiven,
  give,
  giveAll,
  keepChoice,
  keepOnDevice,
  keptAnswers,
  openView,
  status,
} from './check.ts';
import { everyAnswer, fewAnswers, items, itemsOf } from './instrument.ts';

const [first, second] = items;
if (!first || !second) throw new Error('There are no items.');
const restOf = (answers: ReadonlyMap<Item, Answer>) => new Map([...answers].filter(([item]) => !fewAnswers.has(item)));

for (const locale of locales) {
  test.describe(`the self-check in two tabs, in ${languageNames[locale]},`, () => {
    const texts = checkTextsIn(locale);

    test('shows an answer and its clearing in the other tab at once, on a factor’s page too', async ({
      page,
      context,
    }) => {
      const [item] = itemsOf(autonomy.id);
      if (!item) throw new Error('Autonomy has no items.');
      await keepOnDevice(page, new Map(), locale);
      await openView(page, 'level', locale);
      const other = await context.newPage();
      await other.goto(factorPage.address(locale), { waitUntil: 'networkidle' });
      await give(other, item, 2, locale);
      await expectGiven(page, new Map<Item, Answer>([[item, 2]]), locale);
      await page
        .getByRole('group', { name: item.text[locale] })
        .getByRole('button', { name: texts.level.clear })
        .click();
      await expect(
        other.getByRole('group', { name: item.text[locale] }).getByRole('radio', { checked: true }),
      ).toHaveCount(0);
    });

    test('keeps all others when a stale tab writes one answer', async ({ page, context }) => {
      const stale = await context.newPage();
      // A tab that missed what happened elsewhere: the events never reach the site.
      await stale.addInitScript(() => {
        addEventListener('storage', (event) => event.stopImmediatePropagation());
      });
      await keepOnDevice(page, new Map(), locale);
      await openView(stale, 'level', locale);
      await openView(page, 'level', locale);
      // A tab in the background is slow to click in.
      await page.bringToFront();
      await giveAll(page, restOf(everyAnswer), locale);
      await expectGiven(stale, new Map(), locale);
      await give(stale, first, 2, locale);
      const all = new Map([...restOf(everyAnswer), [first, 2] as const]);
      await expectGiven(page, all, locale);
      expect((await keptAnswers(page)).device).toEqual(codesOf(all));
      await stale.reload();
      await expectGiven(stale, all, locale);
    });

    test('empties the other tab, with a notice, when everything is deleted in one', async ({ page, context }) => {
      await keepOnDevice(page, fewAnswers, locale);
      const other = await context.newPage();
      await openView(other, 'level', locale);
      await expectGiven(other, fewAnswers, locale);
      await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.remove.confirm }).click();
      await expect(alert(other, texts.notice['deleted-elsewhere'])).toBeVisible();
      await expectGiven(other, new Map(), locale);
      await give(other, first, 1, locale);
      await other.reload();
      await expectGiven(other, new Map<Item, Answer>([[first, 1]]), locale);
    });

    test('keeps on showing the answers when something else clears the storage, and offers to save them again', async ({
      page,
      context,
    }) => {
      const other = await context.newPage();
      await keepOnDevice(page, fewAnswers, locale);
      await openView(page, 'level', locale);
      await expectGiven(page, fewAnswers, locale);
      await other.goto(factorPage.address(locale));
      await other.evaluate(() => localStorage.clear());
      await expect(alert(page, texts.notice['cleared-elsewhere'])).toBeVisible();
      await expectGiven(page, fewAnswers, locale);
      await page.getByRole('button', { name: texts.notice.saveAgain }).click();
      await expect(alert(page, texts.notice['cleared-elsewhere'])).toBeHidden();
      await expect(status(page, texts.status.device)).toBeVisible();
      await page.reload();
      await expectGiven(page, fewAnswers, locale);
    });

    test('lets the answers go when something else cleared the storage and the visitor says so', async ({
      page,
      context,
    }) => {
      const other = await context.newPage();
      await keepOnDevice(page, fewAnswers, locale);
      await openView(page, 'level', locale);
      await other.goto(factorPage.address(locale));
      await other.evaluate(() => localStorage.clear());
      await page.getByRole('button', { name: texts.notice.letGo }).click();
      await expectGiven(page, new Map(), locale);
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    });

    test('does not say that answers are kept once something else has cleared the storage', async ({
      page,
      context,
    }) => {
      const other = await context.newPage();
      await keepOnDevice(page, fewAnswers, locale);
      await openView(page, 'level', locale);
      await expect(status(page, texts.status.device)).toBeVisible();
      await other.goto(factorPage.address(locale));
      await other.evaluate(() => localStorage.clear());
      await expect(alert(page, texts.notice['cleared-elsewhere'])).toBeVisible();
      await expect(status(page, texts.status.device)).toBeHidden();
    });

    test('loses no answer of an undecided tab when another tab chooses the device', async ({ page, context }) => {
      await openView(page, 'level', locale);
      await give(page, first, 3, locale);
      const other = await context.newPage();
      await openView(other, 'level', locale);
      await give(other, second, 1, locale);
      await keepChoice(other, 'device', locale).check();
      await page.reload();
      await expect(
        page.getByRole('group', { name: first.text[locale] }).getByRole('radio', { checked: true }),
      ).toHaveCount(1);
    });

    test('does not empty the other tab without a word when one chooses to keep answers until it is closed', async ({
      page,
      context,
    }) => {
      await keepOnDevice(page, fewAnswers, locale);
      await openView(page, 'level', locale);
      const other = await context.newPage();
      await openView(other, 'level', locale);
      await expectGiven(other, fewAnswers, locale);
      await keepChoice(page, 'tab', locale).check();
      await expect(status(page, texts.status.tab)).toBeVisible();
      await expect
        .poll(async () => {
          const shown = await other.getByRole('radio', { checked: true }).count();
          const told = await other.getByRole('alert').filter({ hasText: /./ }).count();
          return shown > fewAnswers.size || told > 0;
        })
        .toBe(true);
    });
  });
}

test.describe('the self-check in two tabs', () => {
  const [locale] = locales;

  test('keeps 2,000 of 2,000 fast answers, in ten runs of two hundred, and each tab sees the other’s', async ({
    page,
    context,
  }) => {
    test.slow();
    const other = await context.newPage();
    await keepOnDevice(page, new Map(), locale);
    await openView(page, 'level', locale);
    await openView(other, 'level', locale);
    const half = Math.ceil(items.length / 2);
    const halves = [items.slice(0, half), items.slice(half)];
    let kept = 0;
    for (let run = 0; run < 10; run++) {
      const writes = halves.map((own, tab) =>
        Array.from({ length: 100 }, (_, n) => ({
          item: own[n % own.length] as Item,
          answer: steps[(n + Math.floor(n / own.length) + tab + run) % steps.length] as Answer,
        })),
      );
      const counts = await Promise.all([page, other].map((tab, index) => clickFast(tab, writes[index] ?? [])));
      kept += counts.reduce((sum, count) => sum + count, 0);
      const last = new Map(writes.flat().map(({ item, answer }) => [item, answer]));
      for (const tab of [page, other]) await expectGiven(tab, last, locale);
      expect((await keptAnswers(page)).device).toEqual(codesOf(last));
      if (run < 9) continue;
      for (const tab of [page, other]) {
        await tab.reload();
        await expectGiven(tab, last, locale);
      }
    }
    expect(kept).toBe(2000);
  });
});

/**
 * Answers in a tab as fast as its script can, leaving the browser only the time to pass events on; tells how many of the
 * answers stood in the storage when the next was given.
 */
async function clickFast(tab: Page, writes: readonly { item: Item; answer: Answer }[]): Promise<number> {
  const clicks = writes.map(({ item, answer }) => [item.id, String(answer)]);
  return tab.evaluate(async (all) => {
    let kept = 0;
    for (const [name, value] of all) {
      document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.click();
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (localStorage.getItem(`lio:answer:${name}`) === value) kept += 1;
    }
    return kept;
  }, clicks);
}
