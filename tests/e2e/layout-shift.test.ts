import type { BrowserContext } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { casePage, factorPage, homePage, levelPage, searchPage } from './pages.ts';
import { expect, test } from './site-test.ts';

const fonts = {
  'when its fonts come at once': async () => {},
  'when its fonts come two seconds late': (context: BrowserContext) =>
    context.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue();
    }),
  'when its fonts never come': (context: BrowserContext) => context.route('**/*.woff2', (route) => route.abort()),
};

for (const locale of locales) {
  for (const width of [360, 1280]) {
    test.describe(`in ${languageNames[locale]} in a window ${width} pixels wide`, () => {
      // So high that text further down counts too.
      test.use({ viewport: { width, height: 2400 } });

      for (const [when, prepare] of Object.entries(fonts)) {
        test(`a visitor sees nothing move on a page ${when}, and text before them`, async ({ context, visit }) => {
          visit.tolerate(/woff2/);
          await prepare(context);
          await Promise.all(
            [homePage, levelPage, factorPage, casePage, searchPage].map(async ({ kind, address }) => {
              const page = await context.newPage();
              await page.goto(address(locale));
              await page.waitForTimeout(150);
              expect.soft(await page.evaluate(shifts), kind).toEqual([]);
              expect.soft(await page.evaluate(firstText), `${kind}: first text after`).toBeLessThan(1800);
            }),
          );
        });
      }
    });
  }
}

/** In the page: what has moved since it began, and by how much. */
function shifts(): Promise<string[]> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      resolve(list.getEntries().map(describe));
    }).observe({ type: 'layout-shift', buffered: true });
    // An observer without entries is never called.
    setTimeout(() => resolve([]), 100);

    function describe(entry: PerformanceEntry): string {
      const { value, sources = [] } = entry as PerformanceEntry & { value: number; sources?: { node?: Node }[] };
      const moved = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
      return `${value} ${moved.join(' | ')}`;
    }
  });
}

/** In the page: milliseconds from its start until text stood there. */
function firstText(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY;
}
