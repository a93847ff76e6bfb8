import type { Locator, Page } from '@playwright/test';
import { figurePlace, figures } from '#i18n/figures.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { addressOf } from '../addresses.ts';
import { figurePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { drawingOf, headingsOf, lookOfParts } from './figure.ts';

const parts = headingsOf('job-demands-and-control');
const last = parts.length - 1;

const screens = {
  'a small screen': { width: 1280, height: 720 },
  'a large screen': { width: 1920, height: 1080 },
};

test.use({ viewport: screens['a small screen'] });

for (const locale of locales) {
  const texts = messagesIn(locale).figures;

  test.describe(`projecting a figure in ${languageNames[locale]}`, () => {
    test('is begun by keyboard, goes with the arrows, ends with Escape and gives the focus back', async ({ page }) => {
      await page.goto(figurePage.address(locale));
      await startButton(page, locale).focus();
      await page.keyboard.press('Enter');
      await expectShown(page, 0);
      await expect(page.getByRole('button', { name: texts.forward })).toBeFocused();

      await page.keyboard.press('ArrowRight');
      await expectShown(page, 1);
      await page.keyboard.press('ArrowRight');
      await expectShown(page, 2);
      await page.keyboard.press('ArrowLeft');
      await expectShown(page, 1);
      await page.keyboard.press('ArrowLeft');
      await expectShown(page, 0);

      await page.keyboard.press('Escape');
      await expectEnded(page, locale);
    });

    test('goes with the keys that a clicker sends, and stops at the first and the last part', async ({ page }) => {
      await begin(page, locale);
      await page.keyboard.press('PageUp');
      await expectShown(page, 0);
      for (let index = 0; index <= last + 1; index++) await page.keyboard.press('PageDown');
      await expectShown(page, last);
      await page.keyboard.press('PageUp');
      await expectShown(page, last - 1);
    });

    test('goes with its buttons, which keep the focus so that they can be pressed again', async ({ page }) => {
      await begin(page, locale);
      const forward = page.getByRole('button', { name: texts.forward });
      await expect(forward).toBeFocused();
      await page.keyboard.press('Enter');
      await expectShown(page, 1);
      await expect(forward).toBeFocused();
      await page.keyboard.press('Enter');
      await expectShown(page, 2);
      await page.getByRole('button', { name: texts.back, exact: true }).click();
      await expectShown(page, 1);
    });

    test('ends with its button, and gives the focus back', async ({ page }) => {
      await begin(page, locale);
      await page.getByRole('button', { name: texts.stop }).click();
      await expectEnded(page, locale);
    });

    test('begins with the part that stands in the address', async ({ page }) => {
      await page.goto(`${figurePage.address(locale)}#${parts[3]}`);
      await startButton(page, locale).click();
      await expectShown(page, 3);
    });

    test('lights in the drawing the part that is told, beside its text', async ({ page }) => {
      await page.goto(figurePage.address(locale));
      const plain = await lookOfParts(page);
      // By keyboard, because what the pointer is over lights as well.
      await startButton(page, locale).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowRight');
      await expectShown(page, 1);
      const look = await lookOfParts(page);
      expect(Object.keys(plain).filter((part) => look[part] !== plain[part])).toEqual([parts[1]]);
      await expect(drawingOf(page)).toBeInViewport({ ratio: 1 });
      await expect(heading(page, 1)).toBeInViewport({ ratio: 1 });
    });

    test('has larger letters than the page, and nothing of the page around it', async ({ page }) => {
      await page.goto(figurePage.address(locale));
      const before = await sizeOfText(page);
      await startButton(page, locale).click();
      await expectShown(page, 0);
      expect(await sizeOfText(page)).toBeGreaterThan(1.2 * before);
      for (const part of ['banner', 'contentinfo', 'navigation'] as const) {
        await expect(page.getByRole(part).filter({ visible: true }), part).toHaveCount(0);
      }
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
      await expect(page.getByRole('heading', { name: messagesIn(locale).share.heading })).toBeHidden();
    });

    for (const [device, viewport] of Object.entries(screens)) {
      test(`keeps its buttons in sight at every part on ${device}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        const out: string[] = [];
        await throughEveryPart(page, locale, async (name) => {
          const bottom = await tools(page).evaluate((element) => element.getBoundingClientRect().bottom);
          if (bottom > viewport.height) out.push(name);
        });
        expect(out).toEqual([]);
      });
    }

    test('shows the whole text of every part on a large screen', async ({ page }) => {
      await page.setViewportSize(screens['a large screen']);
      const hidden: string[] = [];
      await throughEveryPart(page, locale, async (name) => {
        const text = page.locator('.figure-text');
        const pixels = await text.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
        if (pixels > 0) hidden.push(`${pixels} pixels of ${name}`);
      });
      expect(hidden).toEqual([]);
    });

    test('says to a listener which part of how many it is', async ({ page }) => {
      await begin(page, locale);
      await expect(tools(page).getByRole('status')).toHaveText(`1 / ${parts.length}`);
      await page.keyboard.press('ArrowRight');
      await expect(tools(page).getByRole('status')).toHaveText(`2 / ${parts.length}`);
    });

    test('works in the window when the browser refuses the whole screen, or has none to give', async ({ page }) => {
      for (const refusal of [refuseFullscreen, forgetFullscreen]) {
        await page.addInitScript(refusal);
        await begin(page, locale);
        await page.keyboard.press('ArrowRight');
        await expectShown(page, 1);
        await page.keyboard.press('Escape');
        await expectEnded(page, locale);
      }
    });

    test('ends when the visitor leaves the whole screen by the browser’s own means', async ({ page }) => {
      await begin(page, locale);
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await page.evaluate(() => document.exitFullscreen());
      await expectEnded(page, locale);
    });

    test('leaves the whole screen also when it was ended before it had it', async ({ page }) => {
      await page.goto(figurePage.address(locale));
      await page.evaluate(askForScreenLate);
      await startButton(page, locale).click();
      await page.keyboard.press('Escape');
      await expect(tools(page)).toBeHidden();
      await page.evaluate(
        () => new Promise((resolve) => addEventListener('fullscreenchange', resolve, { once: true })),
      );
      await expectEnded(page, locale);
    });

    test('leaves the arrow keys alone before it begins and after it ends', async ({ page }) => {
      await page.goto(figurePage.address(locale));
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(figurePage.address(locale));
      await startButton(page, locale).click();
      await expectShown(page, 0);
      await page.keyboard.press('Escape');
      await expectEnded(page, locale);
      const ended = page.url();
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(ended);
    });
  });
}

async function begin(page: Page, locale: Locale): Promise<void> {
  await page.goto(figurePage.address(locale));
  await startButton(page, locale).click();
  await expectShown(page, 0);
}

function startButton(page: Page, locale: Locale): Locator {
  return page.getByRole('button', { name: messagesIn(locale).figures.project });
}

function tools(page: Page): Locator {
  return page.locator('.projection-tools');
}

function heading(page: Page, index: number): Locator {
  return page.locator(`h2[id="${parts[index]}"]`);
}

/** That one part alone is shown, with text below its heading, and stands in the address. */
async function expectShown(page: Page, index: number): Promise<void> {
  const shown = page.locator('.prose > *').filter({ visible: true });
  await expect(shown.first()).toHaveAttribute('id', parts[index] ?? '');
  await expect(page.locator('.prose > h2').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.prose > p').filter({ visible: true })).not.toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`#${parts[index]}$`));
}

async function expectEnded(page: Page, locale: Locale): Promise<void> {
  await expect(tools(page)).toBeHidden();
  await expect(page.locator('.prose > h2').filter({ visible: true })).toHaveCount(parts.length);
  await expect(startButton(page, locale)).toBeFocused();
  await expect(startButton(page, locale)).toBeInViewport();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
}

/** Projects every figure and looks at each of its parts. */
async function throughEveryPart(page: Page, locale: Locale, look: (name: string) => Promise<void>): Promise<void> {
  for (const figure of figures) {
    await page.goto(addressOf(figurePlace(figure), locale));
    await startButton(page, locale).click();
    for (const id of headingsOf(figure.id)) {
      await expect(page.locator('.prose > h2').filter({ visible: true })).toHaveAttribute('id', id);
      await look(`${id} in ${figure.id}`);
      await page.keyboard.press('ArrowRight');
    }
  }
}

/** The size of the letters of a paragraph, in pixels. */
function sizeOfText(page: Page): Promise<number> {
  return page
    .locator('.prose > p')
    .first()
    .evaluate((paragraph) => Number.parseFloat(getComputedStyle(paragraph).fontSize));
}

function refuseFullscreen() {
  Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
}

function forgetFullscreen() {
  Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
}

/** In the page: the browser is asked for the whole screen a while after the button is pressed. */
function askForScreenLate(): void {
  const ask = Element.prototype.requestFullscreen;
  Element.prototype.requestFullscreen = async function (options) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return ask.call(this, options);
  };
}
