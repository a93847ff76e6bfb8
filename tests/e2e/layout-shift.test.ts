import type { BrowserContext } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { addressOf } from './addresses.ts';
import { casePage, factorPage, homePage, levelPage, missingPage, searchPage } from './pages.ts';
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
        test(`a visitor sees nothing move on a page ${when}`, async ({ context, visit }) => {
          visit.tolerate(/woff2/);
          await prepare(context);
          await Promise.all(
            [homePage, levelPage, factorPage, casePage, searchPage].map(async ({ kind, address }) => {
              const page = await context.newPage();
              await page.goto(address(locale));
              await page.waitForTimeout(150);
              expect.soft(await page.evaluate(shifts), kind).toEqual([]);
            }),
          );
        });
      }
    });
  }

  test.describe(`in ${languageNames[locale]}, with scripts that come late`, () => {
    const views = (['quick-scan', 'results', 'plan', 'rounds', 'data', 'profile'] as const).map((view) =>
      addressOf(sectionPlace(`self-check/${view}`), locale),
    );
    for (const address of [missingPage.address(locale), ...views]) {
      test(`a visitor sees nothing move on ${address}`, async ({ page }) => {
        await page.route('**/*.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 400));
          await route.continue();
        });
        await page.goto(address, { waitUntil: 'networkidle' });
        expect(await page.evaluate(shifts)).toEqual([]);
      });
    }
  });

  test(`a visitor reads the text of a page before late fonts come, in ${languageNames[locale]}`, async ({
    page,
    context,
  }) => {
    await fonts['when its fonts come two seconds late'](context);
    await page.goto(factorPage.address(locale));
    const { text, font } = await page.evaluate(firstTextAndFont);
    expect(text).toBeLessThan(font);
  });
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

/** In the page: when text stood there and when the first font had come, in milliseconds from the start of the page. */
function firstTextAndFont(): { text: number; font: number } {
  const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
  return {
    text: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    font: Math.min(...fonts.map(({ startTime, duration }) => startTime + duration)),
  };
}
