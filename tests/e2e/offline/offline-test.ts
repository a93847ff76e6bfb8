import { expect, type Page } from '@playwright/test';
import type { Locale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { offlinePage } from '../pages.ts';
import { test as siteTest } from '../site-test.ts';
import { type Host, whileOpen } from './host.ts';
import { type Change, makeVersion, type Version } from './versions.ts';

export { expect };

interface Deployed {
  /** The host of the site, which a test may take away. */
  host: Host;
  /** Makes another version of the site; it is there once the host serves its folder. */
  nextVersion(changes: readonly Change[], isOff?: boolean): Promise<Version>;
}

/** As every test of the site, on a host of its own. */
export const test = siteTest.extend<Deployed>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is needed off the pattern.
  host: async ({}, use) => whileOpen(use),
  baseURL: async ({ host }, use) => use(host.origin),
  nextVersion: async ({ host }, use) => {
    const made: Version[] = [];
    await use(async (changes, isOff) => {
      const version = await makeVersion(changes, isOff);
      made.push(version);
      return version;
    });
    await host.close();
    for (const version of made) version.remove();
  },
});

export function textsOf(locale: Locale) {
  return messagesIn(locale).offline;
}

/** Goes to the page about it and puts the language on this device. */
export async function keepSite(page: Page, locale: Locale): Promise<void> {
  await openOfflinePage(page, locale);
  await page.getByRole('button', { name: textsOf(locale).keep }).click();
  await expect(page.getByRole('status').filter({ hasText: textsOf(locale).kept })).toBeVisible({ timeout: 20_000 });
}

export async function openOfflinePage(page: Page, locale: Locale): Promise<void> {
  await page.goto(offlinePage.address(locale));
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
}

/** What the site keeps besides its keys: the sets of its caches, whole or not, and the service workers. */
export function keptBy(page: Page): Promise<{ caches: string[]; workers: string[] }> {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).toSorted(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).toSorted(),
  }));
}

/** The sets of which something is kept: `nl`, `check.en`. */
export async function setsKept(page: Page): Promise<string[]> {
  const { caches } = await keptBy(page);
  return caches
    .filter((name) => name.startsWith('lio:offline:'))
    .map((name) => name.replace(/^lio:offline:(.*)\.\w+$/, '$1'));
}

/** Waits until these sets are kept whole. */
export async function expectWhole(page: Page, sets: readonly string[]): Promise<void> {
  const whole = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('lio:offline:')).toSorted();
      const lists = names.map((name) => `/data/offline.${name.slice('lio:offline:'.length)}.json`);
      const found = await Promise.all(
        lists.map((list, index) => caches.match(list, { cacheName: names[index] ?? '' })),
      );
      return names.filter((_, index) => found[index]).map((name) => name.replace(/^lio:offline:(.*)\.\w+$/, '$1'));
    });
  await expect.poll(whole, { timeout: 20_000 }).toEqual([...sets].toSorted());
}

export const nothingKept = { caches: [], workers: [] };
