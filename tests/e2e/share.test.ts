import type { Locator, Page } from '@playwright/test';
import { fill } from '#i18n/format.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy } from './model.ts';
import { factorPage } from './pages.ts';
import { expect, test } from './site-test.ts';

for (const locale of locales) {
  test.describe(`sharing a page in ${languageNames[locale]}`, () => {
    const texts = messagesIn(locale).share;
    const address = `${factorPage.address(locale)}#in-practice`;

    test('copies its address, with the part that is being read, and says so', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(address);
      const part = sharePart(page, locale);
      await expect(part.getByRole('status')).toHaveText('');
      await part.getByRole('button', { name: texts.share }).click();
      await expect(part.getByRole('status')).toHaveText(texts.copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await expect(part.getByRole('button', { name: texts.share })).toBeFocused();
    });

    test('shows its address as text when the browser refuses the clipboard', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      });
      await page.goto(address);
      await page.getByRole('button', { name: texts.share }).click();
      await expect(sharePart(page, locale).getByRole('status')).toHaveText(fill(texts.failed, { url: page.url() }));
    });

    test('shows its address as text when the browser has no clipboard', async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(address);
      await page.getByRole('button', { name: texts.share }).click();
      await expect(sharePart(page, locale).getByRole('status')).toHaveText(fill(texts.failed, { url: page.url() }));
    });

    test('uses the share sheet of the device where there is one, and says nothing when it is closed', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        navigator.share = (data) => {
          Object.assign(window, { shared: data });
          return Promise.reject(new DOMException('closed', 'AbortError'));
        };
      });
      await page.goto(address);
      await page.getByRole('button', { name: texts.share }).click();
      const shared = await page.evaluate(() => (window as { shared?: ShareData }).shared);
      expect(shared?.url).toBe(page.url());
      expect(shared?.title).toContain(autonomy.title[locale]);
      await expect(sharePart(page, locale).getByRole('status')).toHaveText('');
    });

    test('gives a reference to copy that names the page and its address', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const reference = page.getByRole('paragraph').filter({ hasText: texts.cite });
      await expect(reference).toContainText(autonomy.title[locale]);
      await expect(reference).toContainText(factorPage.address(locale));
    });
  });
}

/** The part of the page under the heading of sharing. */
function sharePart(page: Page, locale: Locale): Locator {
  const heading = page.getByRole('heading', { name: messagesIn(locale).share.heading });
  return page.locator('section').filter({ has: heading });
}
