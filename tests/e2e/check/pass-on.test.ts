import type { Locator, Page } from '@playwright/test';
import readQrCode from 'jsqr';
import { encodeProfile, type Profile, parseProfile, roles } from '#domain/profile-link.ts';
import { plural } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { everyProblem } from '../accessibility/looks.ts';
import { model } from '../model.ts';
import { expect, test } from '../site-test.ts';
import { expectRest, keepOnDevice, openView } from './check.ts';
import { itemsOf } from './instrument.ts';
import {
  addressOfProfile,
  beyondTheEdge,
  openPassingOn,
  openResultToPassOn,
  profileFrom,
  rowsOf,
  sharedAnswers,
  singleFactor,
  stored,
  tabTo,
} from './profiles.ts';

const withoutIndividual = profileFrom(sharedAnswers);
const withIndividual = profileFrom(sharedAnswers, { role: undefined, hasIndividual: true });

for (const locale of locales) {
  const { share, passOn } = checkTextsIn(locale);

  test.describe(`passing a result on in ${languageNames[locale]}`, () => {
    test.beforeEach(({ page }) => keepOnDevice(page, sharedAnswers, locale));

    test('is offered in the result, and shows nothing of a link before a visitor presses', async ({ page, visit }) => {
      await openView(page, 'results', locale);
      await expect(page.getByText(passOn.title, { exact: true })).toBeVisible();
      await expect(page.getByRole('textbox', { name: share.link, exact: true })).toHaveCount(0);
      await expectRest(page);
      const before = visit.requests.length;
      const part = await openPassingOn(page, locale);
      await expect(linkField(part, locale)).toBeVisible();
      expect(visit.addresses.slice(before).some((address) => address.endsWith('.js'))).toBe(true);
    });

    test('gives a link to the view that opens it, in the language of the page', async ({ page, baseURL }) => {
      const part = await openResultToPassOn(page, locale);
      const link = `${baseURL}${addressOfProfile(locale, encodeProfile(withoutIndividual))}`;
      await expect(linkField(part, locale)).toHaveValue(link);
    });

    test('leaves the role and the individual level out until a visitor puts them in, and the link follows', async ({
      page,
    }) => {
      const part = await openResultToPassOn(page, locale);
      const role = part.getByRole('combobox', { name: share.role });
      const individual = part.getByRole('checkbox', { name: share.individual });
      await expect(role).toHaveValue('');
      await expect(individual).not.toBeChecked();
      expect(await profileOfLink(part, locale)).toEqual(withoutIndividual);

      for (const known of roles) {
        await role.selectOption(share.roles[known]);
        expect(await profileOfLink(part, locale)).toEqual({ ...withoutIndividual, role: known });
      }
      await individual.check();
      expect(await profileOfLink(part, locale)).toEqual({ ...withIndividual, role: roles.at(-1) });
      await role.selectOption(share.noRole);
      expect(await profileOfLink(part, locale)).toEqual(withIndividual);
      await individual.uncheck();
      expect(await profileOfLink(part, locale)).toEqual(withoutIndividual);
    });

    test('shows beforehand exactly what the link shows, with and without the individual level', async ({ page }) => {
      const part = await openResultToPassOn(page, locale);
      await expect(part).toContainText(share.reveals);
      await expect(part).toContainText(share.warning);
      const listed = part.locator('details').filter({ hasText: share.open }).getByRole('listitem');
      await part.getByText(sayOpen(withoutIndividual), { exact: true }).click();
      await expect(listed).toHaveText(rowsOf(withoutIndividual, locale).map((row) => row.join(': ')));
      await part.getByRole('checkbox', { name: share.individual }).check();
      await expect(part.getByText(sayOpen(withIndividual), { exact: true })).toBeVisible();
      await expect(listed).toHaveText(rowsOf(withIndividual, locale).map((row) => row.join(': ')));
      expect(rowsOf((await profileOfLink(part, locale)) as Profile, locale)).toEqual(rowsOf(withIndividual, locale));
    });

    test('names every score that answers can be read off: of one answer, and of answers at one end', async ({
      page,
    }) => {
      const part = await openResultToPassOn(page, locale);
      await expect(part.getByText(share.givenAway, { exact: true })).toBeVisible();
      await expect(singles(part)).toHaveText([model.factor('variety').title[locale], singleFactor.title[locale]]);
    });

    test('names no such score where there is none', async ({ page }) => {
      const several = new Map(
        [...sharedAnswers].filter(([{ factor }]) => ![singleFactor.id, 'variety'].includes(factor)),
      );
      await page.evaluate(() => localStorage.clear());
      await keepOnDevice(page, several, locale);
      const part = await openResultToPassOn(page, locale);
      await expect(linkField(part, locale)).toBeVisible();
      await expect(part.getByText(share.givenAway, { exact: true })).toHaveCount(0);
    });

    test('copies the link, says so, and leaves the focus where it is', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const part = await openResultToPassOn(page, locale);
      await expect(part.getByRole('status')).toHaveText('');
      await part.getByRole('button', { name: share.copy }).click();
      await expect(part.getByRole('status')).toHaveText(share.copied);
      await expect(part.getByRole('button', { name: share.copy })).toBeFocused();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await linkField(part, locale).inputValue());
    });

    test('no longer says that the link was copied once a choice has changed it', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const part = await openResultToPassOn(page, locale);
      const individual = part.getByRole('checkbox', { name: share.individual });
      await individual.check();
      await part.getByRole('button', { name: share.copy }).click();
      await expect(part.getByRole('status')).toHaveText(share.copied);
      await individual.uncheck();
      await expect(part.getByRole('status')).toHaveText('');
      await part.getByRole('button', { name: share.copy }).click();
      await expect(part.getByRole('status')).toHaveText(share.copied);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await linkField(part, locale).inputValue());
    });

    const refusals = {
      refuses: () => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      },
      lacks: () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    };
    for (const [refusal, bringAbout] of Object.entries(refusals)) {
      test(`leaves the link to be selected where the browser ${refusal} the clipboard`, async ({ page }) => {
        await page.addInitScript(bringAbout);
        const part = await openResultToPassOn(page, locale);
        await part.getByRole('button', { name: share.copy }).click();
        await expect(part.getByRole('status')).toHaveText(share.failed);
        const field = linkField(part, locale);
        await expect(field).not.toBeEditable();
        await field.focus();
        const selected = await field.evaluate((input) => {
          const { value, selectionStart, selectionEnd } = input as HTMLInputElement;
          return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
        });
        expect(selected).toBe(await field.inputValue());
      });
    }

    test('draws the link as a QR code that a scanner reads, and draws it anew when the link changes', async ({
      page,
    }) => {
      const part = await openResultToPassOn(page, locale);
      await part.getByText(share.qr, { exact: true }).click();
      const code = part.getByRole('img', { name: share.qrLabel });
      expect(await scan(page, code)).toBe(await linkField(part, locale).inputValue());
      await part.getByRole('checkbox', { name: share.individual }).check();
      await expect.poll(() => scan(page, code)).toBe(await linkField(part, locale).inputValue());
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await scan(page, code)).toBe(await linkField(part, locale).inputValue());
    });

    test('says that there is nothing to pass on where there is no score', async ({ page }) => {
      const [, second] = itemsOf('support');
      if (!second) throw new Error('Support has too few items.');
      await page.evaluate(() => localStorage.clear());
      await keepOnDevice(page, new Map([[second, 3]]), locale);
      await openView(page, 'results', locale);
      await page.getByText(passOn.title, { exact: true }).click();
      await expect(page.getByText(share.nothing)).toBeVisible();
      await expect(page.getByRole('textbox', { name: share.link, exact: true })).toHaveCount(0);
    });

    test('offers the individual level where there are no other scores, and no link before it is in', async ({
      page,
    }) => {
      const answers = new Map(itemsOf('willing-and-able').map((item) => [item, 3] as const));
      await page.evaluate(() => localStorage.clear());
      await keepOnDevice(page, answers, locale);
      const part = await openResultToPassOn(page, locale);
      await expect(part).toContainText(share.onlyIndividual);
      await expect(linkField(part, locale)).toHaveCount(0);
      await part.getByRole('checkbox', { name: share.individual }).check();
      const profile = profileFrom(answers, { role: undefined, hasIndividual: true });
      await expect.poll(() => profileOfLink(part, locale)).toEqual(profile);
      await expect(part).not.toContainText(share.onlyIndividual);
      await part.getByRole('checkbox', { name: share.individual }).uncheck();
      await expect(linkField(part, locale)).toHaveCount(0);
    });

    test('keeps nothing and sends nothing: not in a request, not in the browser', async ({ page, context, visit }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openView(page, 'results', locale);
      const before = await stored(page);
      const part = await openPassingOn(page, locale);
      await part.getByRole('combobox', { name: share.role }).selectOption(share.roles.hr);
      await part.getByRole('checkbox', { name: share.individual }).check();
      await part.getByText(share.qr, { exact: true }).click();
      await expect(part.getByRole('img', { name: share.qrLabel })).toBeVisible();
      await part.getByRole('button', { name: share.copy }).click();
      await expect(part.getByRole('status')).toHaveText(share.copied);
      await expectRest(page);
      expect(await stored(page)).toEqual(before);
      expect(visit.addresses.filter((address) => /p1-/.test(address) || new URL(address).hash !== '')).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });

    test('goes by the keyboard alone', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openView(page, 'results', locale);
      await page.getByText(passOn.title, { exact: true }).focus();
      await page.keyboard.press('Enter');
      const part = page.getByRole('region', { name: share.title, exact: true });
      await expect(part).toBeVisible();
      await tabTo(page, part.getByRole('combobox', { name: share.role }));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await expect(part.getByRole('checkbox', { name: share.individual })).toBeFocused();
      await page.keyboard.press('Space');
      const chosen = { ...withIndividual, role: roles[1] };
      await expect.poll(() => profileOfLink(part, locale)).toEqual(chosen);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(
        part.getByRole('listitem').filter({ hasText: model.factor('autonomy').title[locale] }),
      ).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(linkField(part, locale)).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(part.getByRole('status')).toHaveText(share.copied);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(part.getByRole('img', { name: share.qrLabel })).toBeVisible();
    });

    test('has nothing wrong with it that any look finds, with single answers, the preview and the QR code open', async ({
      page,
    }) => {
      const part = await openInFull(page);
      await expect(part.getByText(share.givenAway, { exact: true })).toBeVisible();
      // A QR code is black on white whatever the page is.
      expect(await everyProblem(page, ['faint parts'])).toEqual({});
    });

    test.describe('in a window 320 pixels wide', () => {
      test.use({ viewport: { width: 320, height: 640 } });

      test('scrolls one way only, and its QR code is still read', async ({ page }) => {
        const part = await openInFull(page);
        expect(await beyondTheEdge(page)).toEqual([]);
        const code = part.getByRole('img', { name: share.qrLabel });
        expect(await scan(page, code)).toBe(await linkField(part, locale).inputValue());
      });
    });

    async function openInFull(page: Page): Promise<Locator> {
      const part = await openResultToPassOn(page, locale);
      for (const summary of await part.locator('summary').all()) await summary.click();
      await expect(part.getByRole('img').locator('path')).not.toHaveAttribute('d', '');
      return part;
    }

    function sayOpen({ scores }: Profile): string {
      return `${share.open}: ${plural(share.count, scores.length)}`;
    }

    /** The names under the sentence on single answers. */
    function singles(part: Locator): Locator {
      return part.getByText(share.givenAway, { exact: true }).locator('+ ul').getByRole('listitem');
    }
  });
}

function linkField(part: Locator, locale: (typeof locales)[number]): Locator {
  return part.getByRole('textbox', { name: checkTextsIn(locale).share.link, exact: true });
}

/** What the link says that stands there. */
async function profileOfLink(part: Locator, locale: (typeof locales)[number]): Promise<Profile | undefined> {
  const parsed = parseProfile(new URL(await linkField(part, locale).inputValue()).hash);
  return parsed.ok ? parsed.profile : undefined;
}

/** What a decoder reads from a picture of the QR code. */
async function scan(page: Page, code: Locator): Promise<string | undefined> {
  await expect(code.locator('path')).not.toHaveAttribute('d', '');
  const picture = (await code.screenshot()).toString('base64');
  const { dark, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('The browser has no canvas.');
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const pixels = Array.from({ length: width * height }, (_, index) => ((data[4 * index] ?? 0) < 128 ? '1' : '0'));
    return { dark: pixels.join(''), width, height };
  }, picture);
  const image = Uint8ClampedArray.from(
    [...dark].flatMap((one) => (one === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return readQrCode(image, width, height)?.data;
}
