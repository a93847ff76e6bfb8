import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { site } from '#site.ts';
import { languageSwitch } from '../header.ts';
import { expect, test } from '../site-test.ts';
import {
  addressOfView,
  expectRest,
  expectView,
  give,
  heading,
  openView,
  partLink,
  reloadView,
  titleOfView,
  views,
} from './check.ts';
import { everyAnswer, items } from './instrument.ts';
import { expectPlan, keepWorkbook, saveCopy, saveCopyButton, threeSteps } from './workbook.ts';

const parts = ['start', 'results', 'plan', 'rounds', 'data'] as const;
const [first] = items;
if (!first) throw new Error('There are no items.');

for (const locale of locales) {
  const texts = checkTextsIn(locale);

  test.describe(`the views of the self-check, in ${languageNames[locale]},`, () => {
    for (const view of views) {
      test(`“${view}” offers a copy once something is kept, says why, and not before`, async ({ page }) => {
        await openView(page, view, locale);
        await expect(saveCopyButton(page, locale)).toHaveCount(0);
        await keepWorkbook(page, { part: 'Nachtploeg' }, locale);
        await openView(page, view, locale);
        await expect(saveCopyButton(page, locale)).toBeVisible();
        await expect(page.getByText(texts.copy.note)).toBeVisible();
        expect(JSON.parse(await saveCopy(page, locale))).toMatchObject({ part: 'Nachtploeg' });
      });
    }

    test('are reached from the navigation, which says where one is, with a title of their own and the focus', async ({
      page,
      visit,
    }) => {
      await openView(page, 'start', locale);
      const documents = () => visit.requests.filter((request) => request.isNavigationRequest()).length;
      const before = documents();
      for (const part of [...parts.slice(1), ...parts.slice(0, 1)]) {
        await partLink(page, part, locale).click();
        await expectView(page, part, locale);
        await expect(heading(page)).toBeFocused();
        await expect(page).toHaveTitle(new RegExp(` – ${site.name[locale]}$`));
        await expect(partLink(page, part, locale)).toHaveAttribute('aria-current', 'page');
        const current = page.getByRole('navigation', { name: texts.nav.label }).locator('[aria-current]');
        await expect(current).toHaveCount(1);
      }
      expect(documents()).toBe(before);
    });

    test('are gone back and forward through, with what is kept in them', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
      await openView(page, 'results', locale);
      await partLink(page, 'plan', locale).click();
      await expectPlan(page, threeSteps, locale);
      await partLink(page, 'rounds', locale).click();
      await expect(page.getByRole('button', { name: texts.rounds.close })).toBeVisible();
      await partLink(page, 'data', locale).click();
      await expect(page.getByText(texts.data.kept)).toBeVisible();
      await page.goBack();
      await expectView(page, 'rounds', locale);
      await expect(page.getByRole('button', { name: texts.rounds.close })).toBeVisible();
      await page.goBack();
      await expectView(page, 'plan', locale);
      await expectPlan(page, threeSteps, locale);
      await page.goForward();
      await expectView(page, 'rounds', locale);
      await reloadView(page, locale);
      await expectView(page, 'rounds', locale);
      await page.goBack();
      await expectView(page, 'plan', locale);
      await expectPlan(page, threeSteps, locale);
    });

    for (const view of ['plan', 'rounds', 'data'] as const) {
      test(`“${view}” has the same title opened, reached and reloaded, and its twin in the other language`, async ({
        page,
      }) => {
        const other = otherLocale(locale);
        await openView(page, view, locale);
        const title = await page.title();
        expect(title).toContain(titleOfView(view, locale));
        await partLink(page, 'start', locale).click();
        await partLink(page, view, locale).click();
        await expect(page).toHaveTitle(title);
        await reloadView(page, locale);
        await expect(page).toHaveTitle(title);
        await expect(languageSwitch(page, locale)).toHaveAttribute(
          'href',
          new RegExp(`${addressOfView(view, other)}$`),
        );
        await languageSwitch(page, locale).click();
        await expectView(page, view, other);
      });

      test(`“${view}” says what it is for before its script has come, and that it has not when it fails`, async ({
        page,
        visit,
      }) => {
        visit.tolerate(/Failed to load resource/);
        await page.route(/(PlanView|RoundsView|OwnDataView)\.[^/]*\.js/, (route) => route.abort());
        await page.goto(addressOfView(view, locale));
        await expect(page.getByText(texts[view].lead)).toBeVisible();
        await expect(page.getByText(texts.parts.failed)).toBeVisible();
        await partLink(page, 'start', locale).click();
        await expectView(page, 'start', locale);
      });
    }

    test('go on without a connection from the first answer to the result', async ({ page, context, visit }) => {
      // The browser itself asks for the icon of a page whose address changes.
      visit.tolerate(/mark\.svg/);
      await openView(page, 'level', locale);
      await expectRest(page);
      await context.setOffline(true);
      await give(page, first, 0, locale);
      await partLink(page, 'results', locale).click();
      await expectView(page, 'results', locale);
      await expect(page.getByRole('heading', { name: texts.results.starts })).toBeVisible();
    });

    test('say what has not come when a part that comes later is asked for without a connection', async ({
      page,
      context,
      visit,
    }) => {
      visit.tolerate(/mark\.svg|Failed to load resource|Failed to fetch/);
      await openView(page, 'level', locale);
      await expectRest(page);
      await context.setOffline(true);
      await give(page, first, 0, locale);
      await partLink(page, 'plan', locale).click();
      await expect(page.getByText(texts.parts.failed)).toBeVisible();
      await partLink(page, 'results', locale).click();
      await expectView(page, 'results', locale);
    });
  });
}
