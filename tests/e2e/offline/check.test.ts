import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { checkLevelPlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import {
  addressOfView,
  expectGiven,
  expectRest,
  expectView,
  give,
  giveAll,
  keepChoice,
  keptAnswers,
  openView,
  partLink,
  resultsLink,
  status,
  views,
} from '../check/check.ts';
import { allItems, everyAnswer, fewAnswers } from '../check/instrument.ts';
import { model } from '../model.ts';
import { everyPage, factorPage, searchPage } from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { searchField, searchStatus } from '../search/search.ts';
import { expect, expectWhole, keepSite, keptBy, nothingKept, setsKept, test, textsOf } from './offline-test.ts';

for (const locale of locales) {
  test.describe(`the self-check without a network in ${languageNames[locale]}`, () => {
    const texts = checkTextsIn(locale);

    test.beforeEach(({ visit }) => {
      visit.tolerate(/ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET/);
    });

    test('a visitor who keeps answers on this device answers everything and sees the result and the plan', async ({
      page,
      host,
    }) => {
      test.slow();
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await keepChoice(page, 'device', locale).check();
      await expectWhole(page, [`check.${locale}`]);
      await host.close();
      await page.reload();
      await expectGiven(page, fewAnswers, locale);
      for (const level of model.levels) {
        const asked = allItems.filter(({ factor }) => model.factor(factor).level === level.id);
        if (asked.length === 0) continue;
        await page.goto(addressOf(checkLevelPlace(level), locale));
        await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
        for (const item of asked) await give(page, item, 1, locale);
      }
      expect(Object.keys((await keptAnswers(page)).device)).toHaveLength(allItems.length);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await expect(page.getByRole('table')).toBeVisible();
      await page.reload();
      await expect(page.getByRole('table')).toBeVisible();
      for (const view of ['plan', 'rounds', 'data'] as const) {
        await partLink(page, view, locale).click();
        await expectView(page, view, locale);
        await expect(page.getByText(texts.parts.coming)).toBeHidden();
        await expect(page.getByText(texts.parts.failed)).toHaveCount(0);
      }
      await page.goto(factorPage.address(locale));
      await expect(page.getByRole('alert').filter({ hasText: textsOf(locale).notHere })).toBeVisible();
      await page
        .getByRole('alert')
        .getByRole('link', { name: textsOf(locale).check })
        .click();
      await expect(page).toHaveURL(addressOfView('start', locale));
    });

    test('a visitor who chooses this device on the page of a factor keeps the self-check', async ({ page, host }) => {
      await page.goto(factorPage.address(locale));
      const [[item, answer] = []] = everyAnswerOnFactor();
      if (!item || answer === undefined) throw new Error('The factor has no statement.');
      await give(page, item, answer, locale);
      await keepChoice(page, 'device', locale).check();
      await expectWhole(page, [`check.${locale}`]);
      await host.close();
      await page.goto(addressOfView('level', locale));
      await expectGiven(page, new Map([[item, answer]]), locale);
    });

    test('a visitor who chooses otherwise removes it, and nothing of others', async ({ page }) => {
      await keepAnswers(page);
      await page.evaluate(() => caches.open('other-app'));
      await keepChoice(page, 'tab', locale).check();
      await expect.poll(() => keptBy(page)).toEqual({ caches: ['other-app'], workers: [] });
      await expectGiven(page, fewAnswers, locale);
    });

    test('a visitor who chooses otherwise at once is left with nothing either', async ({ page, host }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      host.delay = 300;
      for (let time = 0; time < 3; time++) {
        await keepChoice(page, 'device', locale).check();
        await keepChoice(page, 'tab', locale).check();
      }
      await page.waitForTimeout(3000);
      expect(await keptBy(page)).toEqual(nothingKept);
    });

    test('a visitor who also asked for the whole site keeps that', async ({ page }) => {
      await keepSite(page, locale);
      await keepAnswers(page, [locale, `check.${locale}`]);
      await keepChoice(page, 'tab', locale).check();
      await expect.poll(() => setsKept(page)).toEqual([locale]);
      expect((await keptBy(page)).workers).toHaveLength(1);
    });

    test('a tab with answers of its own leaves alone what another keeps on this device', async ({ page, context }) => {
      const other = await context.newPage();
      await openView(other, 'level', locale);
      await giveAll(other, fewAnswers, locale);
      await keepAnswers(page);
      await openView(other, 'level', locale);
      await other.waitForTimeout(1000);
      expect(await setsKept(other)).toEqual([`check.${locale}`]);
    });

    test('a visitor who deletes everything leaves nothing of it, also of the whole site', async ({ page, context }) => {
      await keepSite(page, locale);
      await keepAnswers(page, [locale, `check.${locale}`]);
      await page.evaluate(() => caches.open('other-app'));
      await deleteEverything(page);
      expect(await keptBy(page)).toEqual({ caches: ['other-app'], workers: [] });
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await openView(page, 'level', locale);
      await expectGiven(page, new Map(), locale);
      await expectRest(page);
      expect(await keptBy(page)).toEqual({ caches: ['other-app'], workers: [] });
    });

    test('a visitor who deletes everything without a network leaves nothing either', async ({ page, host }) => {
      await keepAnswers(page);
      await host.close();
      await page.goto(addressOfView('start', locale));
      await deleteEverything(page);
      expect(await keptBy(page)).toEqual(nothingKept);
    });

    test('a visitor who deletes everything while it is being kept leaves nothing either', async ({ page, host }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await openView(page, 'data', locale);
      host.delay = 500;
      await keepChoice(page, 'device', locale).check();
      await deleteEverything(page);
      await page.waitForTimeout(3000);
      expect(await keptBy(page)).toEqual(nothingKept);
    });

    test('a visitor who chooses nothing has nothing kept, whatever is read, searched and answered', async ({
      page,
    }) => {
      test.slow();
      for (const { address } of everyPage) await page.goto(address(locale));
      await page.goto(factorPage.address(locale));
      await openSearch(page, locale);
      await page.goto(searchPage.address(locale));
      await searchField(page, locale).fill('taak');
      await expect(searchStatus(page)).not.toHaveText('');
      for (const view of views) await openView(page, view, locale);
      await openView(page, 'level', locale);
      await giveAll(page, everyAnswer, locale);
      await resultsLink(page, locale).click();
      await expect(page.getByRole('table')).toBeVisible();
      await partLink(page, 'plan', locale).click();
      await expectView(page, 'plan', locale);
      await expectRest(page);
      expect(await keptBy(page)).toEqual(nothingKept);
    });

    /** Keeps some answers on this device, and waits until the self-check is there too. */
    async function keepAnswers(page: Page, sets: readonly string[] = [`check.${locale}`]): Promise<void> {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await keepChoice(page, 'device', locale).check();
      await expectWhole(page, sets);
    }

    async function deleteEverything(page: Page): Promise<void> {
      if (!(await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).isVisible()))
        await openView(page, 'start', locale);
      await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.remove.confirm }).click();
      await expect(status(page, texts.remove.done)).toBeVisible();
    }
  });
}

function everyAnswerOnFactor() {
  return [...everyAnswer].filter(([{ factor }]) => factor === 'autonomy');
}
