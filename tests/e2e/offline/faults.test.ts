import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expectGiven, giveAll, keepChoice, openView, status } from '../check/check.ts';
import { fewAnswers } from '../check/instrument.ts';
import { factorPage } from '../pages.ts';
import {
  expect,
  expectWhole,
  keepSite,
  keptBy,
  nothingKept,
  openOfflinePage,
  setsKept,
  test,
  textsOf,
} from './offline-test.ts';

/** Keeping a whole language takes a few seconds, on a busy machine more. */
const slow = { timeout: 20_000 };

for (const locale of locales) {
  test.describe(`keeping that fails in ${languageNames[locale]}`, () => {
    const texts = textsOf(locale);

    test.beforeEach(({ visit }) => {
      visit.tolerate(/ERR_CONNECTION_REFUSED|ERR_FAILED|integrity|status of 404/);
    });

    test('for want of room says so and keeps nothing', async ({ page, context, host }) => {
      await openOfflinePage(page, locale);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 500_000 });
      await page.getByRole('button', { name: texts.keep }).click();
      await expect(page.getByRole('status').filter({ hasText: texts.full })).toBeVisible(slow);
      await expect.poll(() => keptBy(page)).toEqual(nothingKept);
      await expect(page.getByRole('button', { name: texts.keep })).toBeVisible();
    });

    test('for want of room leaves what was kept before', async ({ page, context, host }) => {
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await keepChoice(page, 'device', locale).check();
      await expectWhole(page, [`check.${locale}`]);
      await openOfflinePage(page, locale);
      const before = await keptBy(page);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 1000 });
      await page.getByRole('button', { name: texts.keep }).click();
      await expect(page.getByRole('status').filter({ hasText: texts.full })).toBeVisible(slow);
      expect(await keptBy(page)).toEqual(before);
    });

    test('because a file is missing says so and keeps nothing', async ({ page, host, nextVersion }) => {
      const { folder } = await nextVersion([{ address: factorPage.address(locale), from: 'a', to: 'a' }]);
      rmSync(join(folder, factorPage.address(locale), 'index.html'));
      host.folder = folder;
      await openOfflinePage(page, locale);
      await page.getByRole('button', { name: texts.keep }).click();
      await expect(page.getByRole('status').filter({ hasText: texts.missing })).toBeVisible(slow);
      await expect.poll(() => keptBy(page)).toEqual(nothingKept);
    });

    test('because the network goes away says so, keeps nothing and can be tried again', async ({ page, host }) => {
      await openOfflinePage(page, locale);
      host.delay = 1000;
      await page.getByRole('button', { name: texts.keep }).click();
      await expect(page.getByRole('status').filter({ hasText: '%' })).toBeVisible();
      await expect.poll(() => setsKept(page)).toEqual([locale]);
      await host.close();
      await expect(page.getByRole('status').filter({ hasText: texts.missing })).toBeVisible(slow);
      await expect.poll(() => keptBy(page)).toEqual(nothingKept);
      await host.open();
      host.delay = 0;
      await page.getByRole('button', { name: texts.keep }).click();
      await expect(page.getByRole('status').filter({ hasText: texts.kept })).toBeVisible(slow);
    });

    const refusals = {
      'does not know service workers': () => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      },
      'refuses them': () => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
      },
      'refuses caches': () => {
        const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
        Object.assign(CacheStorage.prototype, { keys: refuse, open: refuse, match: refuse });
      },
    };
    for (const [refusal, refuse] of Object.entries(refusals)) {
      test(`in a browser that ${refusal} says so where it can, and the self-check goes on`, async ({ page }) => {
        await page.addInitScript(refuse);
        await openOfflinePage(page, locale);
        const button = page.getByRole('button', { name: texts.keep });
        if (refusal !== 'refuses caches') {
          if (await button.isVisible()) await button.click();
          await expect(page.getByText(texts.refused)).toBeVisible();
        }
        await openView(page, 'level', locale);
        await giveAll(page, fewAnswers, locale);
        await keepChoice(page, 'device', locale).check();
        await page.reload({ waitUntil: 'networkidle' });
        await expectGiven(page, fewAnswers, locale);
        const { remove } = checkTextsIn(locale);
        await openView(page, 'start', locale);
        await page.getByRole('main').getByRole('button', { name: remove.button, exact: true }).click();
        await page.getByRole('dialog').getByRole('button', { name: remove.confirm }).click();
        await expect(status(page, remove.done)).toBeVisible();
        await openView(page, 'level', locale);
        await expectGiven(page, new Map(), locale);
      });
    }

    test('in its midst, when the browser ended it, is not shown as kept and can be finished', async ({
      page,
      host,
    }) => {
      await keepSite(page, locale);
      // As if the last thing, the list, never came.
      await page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) if (url.includes('/data/offline.')) await cache.delete(url);
      });
      await page.reload();
      await expect(page.getByText(texts.checkNotKept)).toBeVisible();
      host.asked.length = 0;
      await page.getByRole('button', { name: texts.keep }).click();
      await expect(page.getByRole('status').filter({ hasText: texts.kept })).toBeVisible(slow);
      expect(await setsKept(page)).toEqual([locale]);
    });
  });
}
