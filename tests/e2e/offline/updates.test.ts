import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { violations } from '../accessibility/violations.ts';
import { expectGiven, expectTold, giveAll, markRegions, openView } from '../check/check.ts';
import { fewAnswers } from '../check/instrument.ts';
import { autonomy } from '../model.ts';
import { factorPage, homePage } from '../pages.ts';
import { expect, keepSite, keptBy, nothingKept, openOfflinePage, test, textsOf } from './offline-test.ts';

for (const locale of locales) {
  test.describe(`a new version in ${languageNames[locale]}`, () => {
    const { update, refused } = textsOf(locale);
    const newWords = `${autonomy.title[locale]} 2`;
    const change = { address: factorPage.address(locale), from: autonomy.title[locale], to: newWords };

    test.beforeEach(({ visit }) => {
      visit.tolerate(/ERR_CONNECTION_REFUSED|ERR_FAILED|integrity|status of 404/);
    });

    test('is asked about while a page is open, which never loads again by itself and loses no answer', async ({
      page,
      host,
      nextVersion,
    }) => {
      await keepSite(page, locale);
      await openView(page, 'level', locale);
      await giveAll(page, fewAnswers, locale);
      await markPage(page);
      await markRegions(page);
      host.folder = (await nextVersion([change])).folder;
      await comeBack(page);
      await expectTold(page, 'status', update.text);
      expect(await violations(page)).toEqual([]);
      await page.waitForTimeout(1000);
      expect(await isMarked(page)).toBe(true);
      await expectGiven(page, fewAnswers, locale);

      await page.getByRole('button', { name: update.reload }).click();
      await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
      await expectGiven(page, fewAnswers, locale);
      await expect(page.getByText(update.text)).toHaveCount(0);
      await host.close();
      await page.goto(factorPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(newWords);
    });

    test('is not used before it is asked for', async ({ page, host, nextVersion }) => {
      await keepSite(page, locale);
      host.folder = (await nextVersion([change])).folder;
      await page.goto(homePage.address(locale));
      await expect(page.getByText(update.text)).toBeVisible();
      await host.close();
      await page.goto(factorPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
    });

    test('is used by itself once no page is open any more', async ({ page, context, host, nextVersion }) => {
      await keepSite(page, locale);
      host.folder = (await nextVersion([change])).folder;
      await page.goto(homePage.address(locale));
      await expect(page.getByText(update.text)).toBeVisible();
      await page.close();
      const later = await context.newPage();
      await later.goto('about:blank');
      await later.waitForTimeout(1000);
      await host.close();
      await later.goto(factorPage.address(locale));
      await expect(later.getByRole('heading', { level: 1 })).toHaveText(newWords);
    });

    test('fetches only what has changed', async ({ page, host, nextVersion }) => {
      await keepSite(page, locale);
      host.folder = (await nextVersion([change])).folder;
      host.asked.length = 0;
      await comeBack(page);
      await expect(page.getByText(update.text)).toBeVisible();
      const pages = host.asked.filter((path) => path !== '/sw.js' && !path.startsWith('/data/offline.'));
      expect(pages).toEqual([factorPage.address(locale)]);
    });

    test('that one tab chose is told in another, which does not load again by itself', async ({
      page,
      context,
      host,
      nextVersion,
    }) => {
      await keepSite(page, locale);
      const other = await context.newPage();
      await openView(other, 'level', locale);
      await giveAll(other, fewAnswers, locale);
      await markPage(other);
      host.folder = (await nextVersion([change])).folder;
      await comeBack(page);
      await page.getByRole('button', { name: update.reload }).click();
      await expect(other.getByText(update.text)).toBeVisible();
      await other.waitForTimeout(1000);
      expect(await isMarked(other)).toBe(true);
      await other.getByRole('button', { name: update.reload }).click();
      await expect.poll(() => isMarked(other).catch(() => true)).toBe(false);
      await expectGiven(other, fewAnswers, locale);
    });

    const faults = {
      'a file missing': (file: string) => rmSync(file),
      'a file of another version': (file: string) => writeFileSync(file, 'other'),
    };
    for (const [fault, spoil] of Object.entries(faults)) {
      test(`with ${fault} leaves the old one whole`, async ({ page, host, nextVersion }) => {
        await keepSite(page, locale);
        const before = await keptBy(page);
        const next = await nextVersion([change, { ...change, address: homePage.address(locale) }]);
        spoil(join(next.folder, factorPage.address(locale), 'index.html'));
        host.folder = next.folder;
        host.asked.length = 0;
        await comeBack(page);
        await expect.poll(() => host.asked).toContain(factorPage.address(locale));
        await expect.poll(() => workersOf(page)).toEqual(['active']);
        expect(await keptBy(page)).toEqual(before);
        await expect(page.getByText(update.text)).toHaveCount(0);
        await host.close();
        await page.goto(factorPage.address(locale));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
      });
    }

    test('without room for it leaves the old one whole', async ({ page, context, host, nextVersion }) => {
      await keepSite(page, locale);
      const before = await keptBy(page);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 1000 });
      host.folder = (await nextVersion([change])).folder;
      host.asked.length = 0;
      await comeBack(page);
      await expect.poll(() => host.asked.some((path) => path.startsWith('/data/offline.'))).toBe(true);
      await expect.poll(() => workersOf(page)).toEqual(['active']);
      expect(await keptBy(page)).toEqual(before);
      await host.close();
      await page.goto(factorPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
    });

    test('that takes it all back leaves nothing, and pages as they are', async ({ page, host, nextVersion }) => {
      await keepSite(page, locale);
      await page.evaluate(() => caches.open('other-app'));
      await markPage(page);
      host.folder = (await nextVersion([], true)).folder;
      await comeBack(page);
      await expect.poll(() => keptBy(page)).toEqual({ caches: ['other-app'], workers: [] });
      await page.waitForTimeout(500);
      expect(await isMarked(page)).toBe(true);
      await expect(page.getByText(update.text)).toHaveCount(0);

      await page.evaluate(() => caches.delete('other-app'));
      await page.goto(factorPage.address(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(autonomy.title[locale]);
      await openOfflinePage(page, locale);
      await page.getByRole('button', { name: textsOf(locale).keep }).click();
      await expect(page.getByRole('status').filter({ hasText: refused })).toBeVisible();
      await expect.poll(() => keptBy(page)).toEqual(nothingKept);
    });
  });
}

/** The visitor comes back to the tab: the page looks for a new version. */
async function comeBack(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

function workersOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (['installing', 'waiting', 'active'] as const).filter((state) => registration?.[state]);
  });
}

/** Marks the document, so that it can be told from one that was loaded after it. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { marked: true }));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'marked' in globalThis);
}
