import type { Locator, Page } from '@playwright/test';
import { fill } from '#i18n/format.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { addressOf } from './addresses.ts';
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

    test('takes its address away again with Escape, since it may lie over what has the focus', async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(address);
      await page.getByRole('button', { name: texts.share }).click();
      await expect(sharePart(page, locale).getByRole('status')).not.toHaveText('');
      await page.keyboard.press('Escape');
      await expect(sharePart(page, locale).getByRole('status')).toHaveText('');
      await expect(page.getByRole('button', { name: texts.share })).toBeFocused();
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

    test('gives references to copy: to the page with its address, and to the report', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const own = page.getByRole('paragraph').filter({ hasText: texts.cite });
      await expect(own).toContainText(autonomy.title[locale]);
      await expect(own).toContainText(factorPage.address(locale));
      const report = page.getByRole('paragraph').filter({ hasText: texts.citeReport });
      await expect(report).toContainText('TNO. (2019).');
    });

    test('gives files for reference managers behind one line that opens', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const part = sharePart(page, locale);
      await expect(part.getByRole('link', { name: 'BibTeX' })).toHaveCount(0);
      await part.getByText(texts.files).press('Enter');
      for (const format of ['BibTeX', 'RIS', 'CSL-JSON']) {
        await expect(part.getByRole('link', { name: format })).toHaveCount(2);
        for (const link of await part.getByRole('link', { name: format }).all()) {
          const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
          expect((await page.request.get(address)).ok(), address).toBe(true);
        }
      }
    });
  });

  test.describe(`sharing a part of a page in ${languageNames[locale]}`, () => {
    const { share: texts, site, factor } = messagesIn(locale);
    const status = '.share-status';
    const part = `${factorPage.address(locale)}#questions`;

    test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

    test('takes one press with a mouse: its link is copied, the page says so, and the part is in the address', async ({
      page,
    }) => {
      await page.goto(factorPage.address(locale));
      await linkOf(page, factor.questions, site.toSection).click();
      await expect(page.locator(status)).toHaveText(texts.copied);
      await expect(page.locator(status)).toBeInViewport({ ratio: 1 });
      await expect(page).toHaveURL(part);
      expect(await copied(page)).toBe(page.url());
    });

    test('takes one press with a keyboard', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await linkOf(page, factor.questions, site.toSection).press('Enter');
      await expect(page.locator(status)).toHaveText(texts.copied);
      expect(new URL(await copied(page)).hash).toBe('#questions');
    });

    test('leaves the part in what the button of the page shares after it', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await linkOf(page, factor.questions, site.toSection).click();
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByRole('button', { name: texts.share }).click();
      await expect(page.locator(status)).toHaveText(texts.copied);
      expect(new URL(await copied(page)).hash).toBe('#questions');
    });

    test('says so until something else is pressed', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await linkOf(page, factor.questions, site.toSection).click();
      await expect(page.locator(status)).toHaveText(texts.copied);
      await page.getByRole('heading', { level: 1 }).click();
      await expect(page.locator(status)).toHaveText('');
    });

    test('leaves an address to copy by hand where it can be taken from, when the browser refuses the clipboard', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      });
      await page.goto(factorPage.address(locale));
      await linkOf(page, factor.questions, site.toSection).click();
      await expect(page.locator(status)).toHaveText(fill(texts.failed, { url: page.url() }));
      await page.locator(status).dblclick();
      await expect(page.locator(status)).not.toHaveText('');
    });

    test('opens a new tab and copies nothing when a key asks for that', async ({ page, context }) => {
      await page.goto(factorPage.address(locale));
      const opened = context.waitForEvent('page');
      await linkOf(page, factor.questions, site.toSection).click({ modifiers: ['ControlOrMeta'] });
      await (await opened).close();
      await expect(page.locator(status)).toHaveText('');
    });
  });

  test.describe(`sharing a statement in ${languageNames[locale]}`, () => {
    const { share: texts, site } = messagesIn(locale);
    const statement = autonomy.items[0]?.text[locale] ?? '';
    const address = `${addressOf(sectionPlace('self-check/manual'), locale)}#${autonomy.items[0]?.id}`;

    test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

    test('copies its address in the manual, on the page of its factor, which stays', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const link = page.getByRole('link', { name: `${site.toStatement}: ${statement}` });
      await expect(link).toHaveCSS('opacity', '0');
      await page.getByRole('group', { name: statement }).hover();
      await expect(link).toHaveCSS('opacity', '1');
      await link.click();
      await expect(page.locator('.share-status')).toHaveText(texts.copied);
      expect(await copied(page)).toBe(new URL(address, page.url()).href);
      expect(new URL(page.url()).pathname).toBe(factorPage.address(locale));
    });

    test('copies its address in the manual, where it lights up', async ({ page }) => {
      await page.goto(address);
      const item = page.getByRole('definition').filter({ hasText: statement });
      await expect(item).toBeInViewport();
      await item.hover();
      await item.getByRole('link', { name: site.toStatement }).click();
      await expect(page.locator('.share-status')).toHaveText(texts.copied);
      expect(await copied(page)).toBe(page.url());
      await expect(item).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    });
  });

  test.describe(`without scripts in ${languageNames[locale]}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the link of a statement leads to it in the manual', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      const { toStatement } = messagesIn(locale).site;
      await page.getByRole('link', { name: toStatement }).first().click();
      await expect(page).toHaveURL(`${addressOf(sectionPlace('self-check/manual'), locale)}#${autonomy.items[0]?.id}`);
    });
  });

  test.describe(`with a finger in ${languageNames[locale]}`, () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('the link of a part is there without pointing, large enough, and one tap copies it', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { share: texts, site, factor } = messagesIn(locale);
      await page.goto(factorPage.address(locale));
      const link = linkOf(page, factor.questions, site.toSection);
      await expect(link).toHaveCSS('opacity', '1');
      const box = await link.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await link.tap();
      await expect(page.locator('.share-status')).toHaveText(texts.copied);
      expect(new URL(await copied(page)).hash).toBe('#questions');
    });
  });
}

/** The link of a part of the page, beside its heading. */
function linkOf(page: Page, heading: string, name: string): Locator {
  return page.getByRole('heading', { name: heading }).getByRole('link', { name });
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The part of the page under the heading of sharing. */
function sharePart(page: Page, locale: Locale): Locator {
  const heading = page.getByRole('heading', { name: messagesIn(locale).share.heading });
  return page.locator('section').filter({ has: heading });
}
