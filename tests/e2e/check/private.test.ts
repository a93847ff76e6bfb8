import type { Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { factorPlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import { languageSwitch } from '../header.ts';
import { expectWhole } from '../offline/offline-test.ts';
import { factorPage } from '../pages.ts';
import { expect, test, type Visit } from '../site-test.ts';
import {
  codesOf,
  expectGiven,
  expectRest,
  expectView,
  give,
  giveAll,
  heading,
  keepChoice,
  keptAnswers,
  keys,
  levelLink,
  openView,
  partLink,
  reloadView,
  resultsLink,
  status,
  views,
} from './check.ts';
import { everyAnswer, factors, fewAnswers, items, otherAnswers } from './instrument.ts';
import {
  exportOf,
  keepWorkbook,
  openFile,
  partField,
  planBox,
  preview,
  previewButton,
  saveCopy,
  threeSteps,
  variety,
  writeStep,
} from './workbook.ts';

const nothing = { device: [], tab: [] };

/** Words that stand nowhere on the site. */
const canaries = ['kanariepart', 'kanariewhat', 'kanariewho', 'kanariewhen', 'kanariesigns', 'kanarielabel'];

for (const locale of locales) {
  test.describe(`the self-check in ${languageNames[locale]}`, () => {
    const texts = checkTextsIn(locale);

    test('a visitor who looks at every view and answers nothing leaves nothing behind', async ({ page, context }) => {
      for (const view of views) {
        await openView(page, view, locale);
        await expectRest(page);
        expect(await keys(page), view).toEqual(nothing);
      }
      await page.goto(factorPage.address(locale), { waitUntil: 'networkidle' });
      expect(await keys(page)).toEqual(nothing);
      expect(await context.cookies()).toEqual([]);
    });

    test('a visitor who has not chosen keeps answers in this tab only, and reads so', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await expect(status(page, texts.status.undecided)).toBeVisible();
      expect(await keptAnswers(page)).toEqual({ device: {}, tab: codesOf(fewAnswers) });
      const { device, tab } = await keys(page);
      expect(device).toEqual([]);
      expect(tab.filter((key) => !key.startsWith('lio:'))).toEqual([]);
    });

    test('a visitor who chooses the device moves the answers there, and back again', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await keepChoice(page, 'device', locale).check();
      await expect(status(page, texts.status.device)).toBeVisible();
      expect(await keptAnswers(page)).toEqual({ device: codesOf(fewAnswers), tab: {} });
      expect((await keys(page)).tab).toEqual([]);
      await page.reload();
      await expectGiven(page, fewAnswers, locale);
      await expect(keepChoice(page, 'device', locale)).toBeChecked();

      await keepChoice(page, 'tab', locale).check();
      await expect(status(page, texts.status.tab)).toBeVisible();
      expect(await keptAnswers(page)).toEqual({ device: {}, tab: codesOf(fewAnswers) });
      expect((await keys(page)).device).toEqual([]);
      await page.reload();
      await expectGiven(page, fewAnswers, locale);
      await expect(keepChoice(page, 'tab', locale)).toBeChecked();
    });

    test('answers kept on the device are there in a new tab, those kept in a tab are not', async ({
      page,
      context,
    }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      const second = await context.newPage();
      await openView(second, 'level', locale);
      await expectGiven(second, new Map(), locale);
      await keepChoice(page, 'device', locale).check();
      await second.reload();
      await expectGiven(second, fewAnswers, locale);
    });

    test('no request carries anything of an answer: whatever is answered, the same is asked for', async ({
      page,
      context,
      browser,
      baseURL,
      visit,
    }) => {
      test.slow();
      const first = await journey(page, visit, everyAnswer, locale);
      // Another visitor: what the first has on the device need not be asked for again.
      const other = await browser.newContext({ baseURL: baseURL ?? '', reducedMotion: 'reduce' });
      await visit.watch(other);
      const second = await journey(await other.newPage(), visit, otherAnswers, locale);
      expect(second).toEqual(first);
      expect(await context.cookies()).toEqual([]);
      for (const request of visit.requests) {
        const sent = `${request.url()} ${JSON.stringify(await request.allHeaders())} ${request.postData() ?? ''}`;
        const found = items.filter(({ id }) => sent.includes(id));
        expect.soft(found, request.url()).toEqual([]);
        expect.soft(request.postData(), request.url()).toBeNull();
        expect.soft(new URL(request.url()).search, request.url()).toBe('');
        expect.soft(sent).not.toContain('lio:');
      }
      await other.close();
    });

    test('the way to see for oneself holds: without a connection everything keeps working', async ({
      page,
      context,
      visit,
    }) => {
      // The browser itself asks for the icon of a page whose address changes.
      visit.tolerate(/mark\.svg/);
      const asked = () => visit.addresses.filter((address) => !address.endsWith('mark.svg'));
      await openView(page, 'level', locale);
      await expectRest(page);
      await context.setOffline(true);
      const before = asked();
      await giveAll(page, everyAnswer, locale);
      await resultsLink(page, locale).click();
      await expectView(page, 'results', locale);
      await expect(page.getByRole('table')).toBeVisible();
      expect(asked()).toEqual(before);
    });

    test('nothing that is written is in a request, in any view', async ({ page, context, visit }) => {
      test.slow();
      await writeEverywhere(page, locale);
      for (const view of views) {
        await openView(page, view, locale);
        await reloadView(page, locale);
      }
      for (const part of ['start', 'results', 'plan', 'rounds', 'data'] as const)
        await partLink(page, part, locale).click();
      const copy = await saveCopy(page, locale);
      for (const canary of canaries) expect(copy).toContain(canary);
      await openFile(page, copy, locale);
      await expect(preview(page, locale)).toBeVisible();
      await languageSwitch(page, locale).click();
      await expectRest(page);
      expect(await context.cookies()).toEqual([]);
      expect(visit.requests.length).toBeGreaterThan(views.length);
      for (const request of visit.requests) {
        const sent = `${request.url()} ${JSON.stringify(await request.allHeaders())} ${request.postData() ?? ''}`;
        const found = canaries.filter((canary) => sent.includes(canary));
        expect.soft(found, request.url()).toEqual([]);
      }
    });

    test('deleting everything leaves nothing of the part, the plan, the rounds or a copy that was opened', async ({
      page,
      context,
    }) => {
      await writeEverywhere(page, locale);
      await openView(page, 'data', locale);
      await page.evaluate(() => {
        localStorage.setItem('other-app', 'stays');
        sessionStorage.setItem('other-app', 'stays');
      });
      await openFile(page, exportOf({ answers: everyAnswer, plan: threeSteps }), locale);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, texts.data.merged)).toBeVisible();
      await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: texts.remove.confirm }).click();
      await expect(status(page, texts.remove.done)).toBeVisible();
      expect(await keys(page)).toEqual({ device: ['other-app'], tab: ['other-app'] });
      const others = await page.evaluate(async () => ({
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(others).toEqual({ caches: [], databases: 0, workers: 0 });
      expect(await context.cookies()).toEqual([]);
      for (const view of ['plan', 'rounds', 'data'] as const) {
        await openView(page, view, locale);
        for (const canary of canaries) await expect(page.getByText(canary)).toHaveCount(0);
      }
      expect(await keys(page)).toEqual({ device: ['other-app'], tab: ['other-app'] });
    });

    for (const view of ['start', 'results', 'data'] as const) {
      test(`deleting everything from the view “${view}” asks first, then leaves only what is not ours`, async ({
        page,
      }) => {
        await openView(page, 'level', locale);
        await page.evaluate(() => {
          localStorage.setItem('other-app', 'stays');
          sessionStorage.setItem('other-app', 'stays');
          localStorage.setItem('lio:locale', document.documentElement.lang);
        });
        await giveAll(page, fewAnswers, locale);
        await keepChoice(page, 'device', locale).check();
        await openView(page, view, locale);
        const before = await keys(page);
        const button = page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true });
        const dialog = page.getByRole('dialog', { name: texts.remove.title });

        await button.click();
        await expect(dialog).toContainText(texts.remove.text);
        await dialog.getByRole('button', { name: texts.remove.cancel }).click();
        await expect(dialog).toBeHidden();
        await expect(button).toBeFocused();
        expect(await keys(page)).toEqual(before);

        await button.click();
        await dialog.getByRole('button', { name: texts.remove.confirm }).click();
        await expect(dialog).toBeHidden();
        await expect.poll(() => keys(page)).toEqual({ device: ['other-app'], tab: ['other-app'] });
        await openView(page, 'level', locale);
        await expectGiven(page, new Map(), locale);
      });

      test(`deleting everything from the view “${view}” is told, and focus is not lost`, async ({ page }) => {
        await openView(page, 'level', locale);
        await giveAll(page, fewAnswers, locale);
        await openView(page, view, locale);
        await page.getByRole('main').getByRole('button', { name: texts.remove.button, exact: true }).click();
        await page.getByRole('dialog').getByRole('button', { name: texts.remove.confirm }).click();
        await expect.soft(status(page, texts.remove.done)).toBeVisible();
        expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
      });
    }
  });
}

/** Writes something of its own in every field that there is. */
async function writeEverywhere(page: Page, locale: Locale): Promise<void> {
  const { rounds } = checkTextsIn(locale);
  const [part = '', what = '', who = '', when = '', signs = '', label = ''] = canaries;
  await keepWorkbook(page, { answers: everyAnswer }, locale);
  await openView(page, 'start', locale);
  await partField(page, locale).fill(part);
  await openView(page, 'plan', locale);
  await planBox(page, variety, locale).check();
  await writeStep(page, variety, { what, who, when, signs }, locale);
  await openView(page, 'rounds', locale);
  await page.getByRole('textbox', { name: rounds.label }).fill(label);
  await page.getByRole('radio', { name: rounds.same, exact: true }).check();
  await page.getByRole('button', { name: rounds.close }).click();
  await expect(page.getByRole('heading', { level: 3, name: label })).toBeVisible();
}

/** Takes the whole check in a tab and reads of a factor; tells what was asked for, each address once. */
async function journey(
  page: Page,
  visit: Visit,
  answers: ReadonlyMap<Item, Answer>,
  locale: Locale,
): Promise<readonly string[]> {
  const before = visit.requests.length;
  await openView(page, 'start', locale);
  await levelLink(page, locale).click();
  await expectView(page, 'level', locale);
  await giveAll(page, answers, locale);
  await keepChoice(page, 'device', locale).check();
  await expectWhole(page, [`check.${locale}`]);
  await resultsLink(page, locale).click();
  await expect(page.getByRole('table')).toBeVisible();
  const [factor] = factors;
  if (!factor) throw new Error('The task level has no factors.');
  await page.goto(addressOf(factorPlace(factor), locale), { waitUntil: 'networkidle' });
  await expect(heading(page)).toHaveText(factor.title[locale]);
  for (const [item, answer] of answers) if (item.factor === factor.id) await give(page, item, answer, locale);
  await expectRest(page);
  return [...new Set(visit.requests.slice(before).map((request) => request.url()))].toSorted();
}
