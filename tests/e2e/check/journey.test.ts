import type { Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { fill } from '#i18n/format.ts';
import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { site } from '#site.ts';
import { languageSwitch } from '../header.ts';
import { model } from '../model.ts';
import { expect, test } from '../site-test.ts';
import {
  addressOfView,
  expectGiven,
  expectView,
  give,
  giveAll,
  heading,
  levelLink,
  openView,
  resultsLink,
  titleOfView,
  views,
} from './check.ts';
import { everyAnswer, factors, fewAnswers, items } from './instrument.ts';

for (const locale of locales) {
  test.describe(`the self-check in ${languageNames[locale]}`, () => {
    const texts = checkTextsIn(locale);

    test('a visitor goes from the start to the statements, answers all 21 and sees the result', async ({ page }) => {
      await openView(page, 'start', locale);
      await levelLink(page, locale).click();
      await expectView(page, 'level', locale);
      await giveAll(page, everyAnswer, locale);
      await expectGiven(page, everyAnswer, locale);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);

      for (const name of [
        texts.results.starts,
        texts.results.outOfBalance,
        texts.results.strengths,
        texts.results.figure,
        texts.results.bars,
        texts.results.table,
        texts.insights.title,
      ]) {
        await expect.soft(page.getByRole('heading', { name, level: 2, exact: true })).toBeVisible();
      }
      for (const name of [texts.insights.planeTitle, texts.insights.cycleTitle, texts.insights.unseenTitle]) {
        await expect.soft(page.getByRole('heading', { name, level: 3, exact: true })).toBeVisible();
      }
      await expect(page.locator('.check-figure')).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(1 + factors.length);
    });

    test('the table and the bars say the same of every factor', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, everyAnswer, locale);
      await resultsLink(page, locale).click();
      for (const factor of factors) {
        const row = page.getByRole('row').filter({ hasText: factor.title[locale] });
        const [band = '', score = ''] = await row.getByRole('cell').allInnerTexts();
        const [word = ''] = band.split('\n');
        const bar = page.locator('.bars').getByRole('listitem').filter({ hasText: factor.title[locale] });
        await expect.soft(bar).toContainText(`${word} · ${score}`);
      }
    });

    test('a visitor finds the answers again after a reload, going back and coming back', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, everyAnswer, locale);
      await page.reload();
      await expectGiven(page, everyAnswer, locale);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await page.goBack();
      await expectView(page, 'level', locale);
      await expectGiven(page, everyAnswer, locale);
      await page.goForward();
      await page.reload();
      await expectView(page, 'results', locale);
      await expect(page.getByRole('table')).toBeVisible();
    });

    test('a visitor changes an answer and takes one back', async ({ page }) => {
      const [first, second, third] = items;
      if (!first || !second || !third) throw new Error('There are no items.');
      await openView(page, 'level', locale);
      await give(page, first, 0, locale);
      await give(page, second, 'unknown', locale);
      await give(page, third, 2, locale);
      await give(page, first, 4, locale);
      await page
        .getByRole('group', { name: third.text[locale] })
        .getByRole('button', { name: texts.level.clear })
        .click();
      const rest = new Map<Item, Answer>([
        [first, 4],
        [second, 'unknown'],
      ]);
      await expectGiven(page, rest, locale);
      await page.reload();
      await expectGiven(page, rest, locale);
    });

    test('the start says how many statements a level has, also before the data has come', async ({ page, visit }) => {
      visit.tolerate(/Failed to load resource/);
      await page.route('**/data/**', (route) => route.abort());
      await page.goto(addressOfView('start', locale), { waitUntil: 'networkidle' });
      const minutes = Math.ceil(items.length / 7);
      await expect(page.getByText(fill(texts.start.levelNote, { n: items.length, minutes })).first()).toBeVisible();
    });

    for (const view of views) {
      test(`a visitor opens the address of the view “${view}” and is there`, async ({ page }) => {
        await page.goto(addressOfView(view, locale));
        await expectView(page, view, locale);
      });
    }

    test('moving between views loads no new document, names the step, and takes focus to the heading', async ({
      page,
      visit,
    }) => {
      const titles = await titlesOfPages(page, locale);
      await openView(page, 'start', locale);
      const documents = () => visit.requests.filter((request) => request.isNavigationRequest()).length;
      const before = documents();
      await page.evaluate(() => Object.assign(window, { marker: 'still here' }));
      const expectStep = async (view: (typeof views)[number]) => {
        await expectView(page, view, locale);
        await expect(heading(page)).toBeFocused();
        await expect(page).toHaveTitle(titles[view] ?? '');
        expect(await page.evaluate(() => scrollY)).toBe(0);
      };

      await levelLink(page, locale).click();
      await expectStep('level');
      await resultsLink(page, locale).click();
      await expectStep('results');
      await page.getByRole('main').getByRole('link', { name: texts.results.toCheck }).click();
      await expectStep('start');
      await page.goBack();
      await expectStep('results');
      await page.goBack();
      await expectStep('level');
      await page.goBack();
      await expectStep('start');
      await page.goForward();
      await expectStep('level');

      expect(await page.evaluate(() => Reflect.get(window, 'marker'))).toBe('still here');
      expect(documents()).toBe(before);
    });

    test('every view has a title of its own that ends in the name of the site', async ({ page }) => {
      const titles = Object.values(await titlesOfPages(page, locale));
      expect(new Set(titles).size).toBe(views.length);
      for (const title of titles) expect(title.endsWith(` – ${site.name[locale]}`), title).toBe(true);
    });

    test('the language switch leads to the same view in the other language, with the answers', async ({ page }) => {
      const other = otherLocale(locale);
      await openView(page, 'start', locale);
      await levelLink(page, locale).click();
      await giveAll(page, fewAnswers, locale);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await expect(languageSwitch(page, locale)).toHaveAttribute(
        'href',
        new RegExp(`${addressOfView('results', other)}$`),
      );
      await page.goBack();
      await expectView(page, 'level', locale);
      await languageSwitch(page, locale).click();
      await expectView(page, 'level', other);
      await expect(heading(page)).toHaveText(titleOfView('level', other));
      await expectGiven(page, fewAnswers, other);
    });

    test('a visitor who opens a link of the check in a new tab gets that view there and stays here', async ({
      page,
      context,
    }) => {
      await openView(page, 'start', locale);
      const opening = context.waitForEvent('page');
      await levelLink(page, locale).click({ modifiers: ['ControlOrMeta'] });
      const tab = await opening;
      await expectView(tab, 'level', locale);
      await expectView(page, 'start', locale);
    });

    test('a visitor who reads of a factor in the result comes back to the result', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await resultsLink(page, locale).click();
      const [first] = factors;
      const name = model.factor(first?.id ?? '').title[locale];
      await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
      await expect(heading(page)).toHaveText(name);
      await page.goBack();
      await expectView(page, 'results', locale);
      await expect(page.getByRole('table')).toBeVisible();
    });
  });
}

/** The title of each view when it is opened as a page of its own. */
async function titlesOfPages(page: Page, locale: (typeof locales)[number]): Promise<Record<string, string>> {
  const titles: Record<string, string> = {};
  for (const view of views) {
    await page.goto(addressOfView(view, locale));
    titles[view] = await page.title();
  }
  return titles;
}
