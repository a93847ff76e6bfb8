import type { Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { factorPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import {
  addressOfView,
  codesOf,
  expectGiven,
  give,
  giveAll,
  keepChoice,
  keptAnswers,
  keys,
  openView,
  question,
  radio,
  status,
} from './check.ts';
import { itemsOf } from './instrument.ts';

const [core, second, third] = itemsOf(autonomy.id);
if (!core || !second || !third) throw new Error('Autonomy has no three items.');
const answers = new Map<Item, Answer>([
  [core, 3],
  [second, 'unknown'],
  [third, 0],
]);

for (const locale of locales) {
  test.describe(`the statements on a factor’s page in ${languageNames[locale]}`, () => {
    const texts = checkTextsIn(locale);

    test('what a visitor answers there stands in the check', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await giveAll(page, answers, locale);
      await expect(status(page, texts.status.undecided)).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: texts.name, exact: true }).click();
      await expect(page).toHaveURL(addressOfView('level', locale));
      await expectGiven(page, answers, locale);
    });

    test('what a visitor answers in the check stands there, and can be changed and cleared there', async ({ page }) => {
      await openView(page, 'level', locale);
      await giveAll(page, answers, locale);
      await page.goto(factorPage.address(locale));
      for (const [item, answer] of answers) await expect(radio(page, item, answer, locale)).toBeChecked();
      await give(page, core, 4, locale);
      await question(page, third, locale).getByRole('button', { name: texts.level.clear }).click();
      await expect(radio(page, third, 0, locale)).not.toBeChecked();
      await expect(radio(page, third, 0, locale)).toBeFocused();
      await openView(page, 'level', locale);
      await expectGiven(
        page,
        new Map<typeof core, Answer>([
          [core, 4],
          [second, 'unknown'],
        ]),
        locale,
      );
    });

    test('the first answer asks in place where answers may stay, and the choice holds', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await expect(keepChoice(page, 'device', locale)).toBeHidden();
      await give(page, core, 3, locale);
      await expect(keepChoice(page, 'device', locale)).toBeVisible();
      await expect(keepChoice(page, 'device', locale)).not.toBeChecked();
      await expect(keepChoice(page, 'tab', locale)).not.toBeChecked();
      expect((await keys(page)).device).toEqual([]);
      await keepChoice(page, 'device', locale).check();
      await expect(status(page, texts.status.device)).toBeVisible();
      expect(await keptAnswers(page)).toEqual({ device: codesOf(new Map<Item, Answer>([[core, 3]])), tab: {} });
    });

    test('nothing is chosen beforehand, and nothing is fetched to keep answers before one is given', async ({
      page,
      visit,
    }) => {
      await page.goto(factorPage.address(locale), { waitUntil: 'networkidle' });
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      expect(visit.addresses.filter((address) => /factor-form|answers\./.test(address))).toEqual([]);
    });

    test('an answer given there before the script has come is kept', async ({ page }) => {
      const release = await holdScripts(page);
      await page.goto(factorPage.address(locale), { waitUntil: 'commit' });
      await give(page, core, 3, locale);
      await expect(radio(page, core, 3, locale)).toBeChecked();
      release();
      await expect(status(page, texts.status.undecided)).toBeVisible();
      await expect(radio(page, core, 3, locale)).toBeChecked();
      expect((await keptAnswers(page)).tab).toEqual(codesOf(new Map<Item, Answer>([[core, 3]])));
    });

    test('answers given in the check before the script has come are kept', async ({ page }) => {
      const release = await holdScripts(page);
      await page.goto(addressOfView('level', locale), { waitUntil: 'commit' });
      await giveAll(page, answers, locale);
      release();
      await expectGiven(page, answers, locale);
      await expect.poll(async () => (await keptAnswers(page)).tab).toEqual(codesOf(answers));
    });

    test('a choice of where answers may stay, made before the script has come, is kept', async ({ page }) => {
      const release = await holdScripts(page);
      await page.goto(addressOfView('start', locale), { waitUntil: 'commit' });
      await keepChoice(page, 'device', locale).check();
      release();
      await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
      await page.waitForLoadState('networkidle');
      await expect(keepChoice(page, 'device', locale)).toBeChecked();
      expect((await keys(page)).device).toContain('lio:keeping');
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      for (const [where, address] of [
        ['on the factor’s page', factorPage.address(locale)],
        ['in the check', addressOfView('level', locale)],
      ] as const) {
        test(`a visitor reads the statements ${where}, and sees no control that would not work`, async ({ page }) => {
          await page.goto(address);
          for (const item of [core, second, third]) {
            await expect(page.getByText(item.text[locale], { exact: true })).toBeVisible();
          }
          const controls = page.locator('main').locator('input, button:not([popovertarget]), select').filter({ visible: true });
          await expect(controls).toHaveCount(0);
        });
      }
    });
  });
}

/** Keeps every script from arriving until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
