import type { Page } from '@playwright/test';
import type { Profile } from '#domain/profile-link.ts';
import { fill } from '#i18n/format.ts';
import { type Locale, languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn, messagesIn } from '#i18n/messages.ts';
import { site } from '#site.ts';
import { goldenLinks } from '../../fixtures/golden-links.ts';
import { everyProblem } from '../accessibility/looks.ts';
import { languageSwitch } from '../header.ts';
import { model } from '../model.ts';
import { expect, test } from '../site-test.ts';
import { alert, expectGiven, expectView, give, heading, keepOnDevice, openView } from './check.ts';
import { fewAnswers } from './instrument.ts';
import {
  addressOfProfile,
  expectProfile,
  openProfile,
  profileFrom,
  sharedAnswers,
  shownRows,
  stored,
  tabTo,
  wordsOf,
} from './profiles.ts';

/** Someone’s profile in full, with role and individual level, and another’s with neither. */
const full = golden('every factor answered in full');
const quick = golden('a quick scan without the individual level');
const empty = golden('nothing');
const own = profileFrom(sharedAnswers, { role: undefined, hasIndividual: true });

/** What may stand behind the # that cannot be opened, and what is wrong with it. */
const problems = {
  damaged: `${full.link.slice(0, -1)}Q`,
  'cut off': full.link.slice(0, -5),
  newer: `p2-${full.link.slice(3)}`,
  'without a profile': '',
  'with the id of a heading elsewhere': 'in-practice',
} as const;
const sentences = {
  damaged: 'damaged',
  'cut off': 'damaged',
  newer: 'newer',
  'without a profile': 'none',
  'with the id of a heading elsewhere': 'none',
} as const;

for (const locale of locales) {
  const texts = checkTextsIn(locale);
  // What has no words in it behaves alike in both languages.
  const once = (locale === locales[0] ? test : () => undefined) as typeof test;

  test.describe(`opening a profile that was passed on, in ${languageNames[locale]}`, () => {
    test('shows every score as it was passed on, and who passed it on', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await expect(heading(page)).toHaveText(texts.profile.title);
      await expect(page).toHaveTitle(`${texts.profile.title} · ${texts.name} – ${site.name[locale]}`);
      const main = page.getByRole('main');
      await expect(main).toContainText(fill(texts.profile.from, { role: texts.share.roles.employee }));
      await expect(main).not.toContainText(texts.profile.noIndividual);
      await expect(main).toContainText(texts.profile.untouched);
      await expect(main).toContainText(texts.caution);
      await expect(page.getByRole('alert')).toHaveText(['', '']);
    });

    test('says that the individual level is left out, and nothing of a role where none was given', async ({ page }) => {
      await openProfile(page, locale, quick.link);
      await expectProfile(page, quick.profile, locale);
      await expect(page.getByRole('main')).toContainText(texts.profile.noIndividual);
      await expect(page.getByRole('main')).not.toContainText(fill(texts.profile.from, { role: '' }));
    });

    test('lists the places to start, what is out of balance and the strengths', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      const isBalance = (factor: string) => ['workload', 'mobility'].includes(factor);
      const ranked = full.profile.scores.filter(({ factor }) => model.factor(factor).level !== 'individual');
      const wanted = {
        [texts.results.starts]: ranked.filter(({ factor, band }) => band === 'low' && !isBalance(factor)),
        [texts.results.outOfBalance]: ranked.filter(({ factor, band }) => band === 'low' && isBalance(factor)),
        [texts.results.strengths]: ranked.filter(({ band }) => band === 'high'),
      };
      for (const [title, scores] of Object.entries(wanted)) {
        expect(scores.length, title).toBeGreaterThan(0);
        const listed = page.locator('section').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });
        const said = (await listed.getByRole('listitem').allInnerTexts()).join(' ');
        const shown = ranked.filter(({ factor }) => said.includes(model.factor(factor).title[locale]));
        expect(new Set(shown.map(({ factor }) => factor)), title).toEqual(new Set(scores.map(({ factor }) => factor)));
      }
    });

    test('is to be read only: there is nothing in it to fill in', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await expect(page.getByRole('main').locator('input, select, textarea')).toHaveCount(0);
    });

    test('sets the scores beside one’s own, where there are any', async ({ page }) => {
      await keepOnDevice(page, sharedAnswers, locale);
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await expect(page.getByRole('columnheader', { name: texts.profile.own, exact: true })).toBeVisible();
      await expect(page.getByText(texts.profile.noOwn)).toHaveCount(0);
      const ownByFactor = new Map(own.scores.map((score) => [score.factor, wordsOf(score, locale)]));
      const wanted = full.profile.scores.map(({ factor }) => ownByFactor.get(factor) ?? texts.profile.noScore);
      expect((await shownRows(page)).map(([, , said]) => said)).toEqual(wanted);
      expect(new Set(wanted).size).toBeGreaterThan(5);
    });

    test('leads to the check where one has no answers of one’s own', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expect(page.getByText(texts.profile.noOwn)).toBeVisible();
      await expect(page.getByRole('columnheader')).toHaveText([texts.results.columns.factor, texts.profile.theirs]);
      await page.getByRole('main').getByRole('link', { name: texts.profile.toCheck }).click();
      await expectView(page, 'start', locale);
    });

    once(
      'leaves one’s own answers and all else that the browser keeps as they were, byte for byte',
      async ({ page }) => {
        await keepOnDevice(page, sharedAnswers, locale);
        await page.evaluate(() => {
          localStorage.setItem('other-app', ' stays\u0000 ');
          sessionStorage.setItem('other-app', 'stays');
        });
        await openView(page, 'results', locale);
        const before = await stored(page);
        await openProfile(page, locale, full.link);
        await expectProfile(page, full.profile, locale);
        await openProfile(page, locale, quick.link);
        await expectProfile(page, quick.profile, locale);
        await openProfile(page, locale, problems.damaged);
        await expect(alert(page, texts.profile.damaged)).toBeVisible();
        expect(await stored(page)).toEqual(before);
      },
    );

    once('leaves answers that are kept until the tab closes as they were', async ({ page }) => {
      await openView(page, 'level', locale);
      for (const [item, answer] of fewAnswers) await give(page, item, answer, locale);
      await expectGiven(page, fewAnswers, locale);
      const before = await stored(page);
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      expect(await stored(page)).toEqual(before);
      await openView(page, 'level', locale);
      await expectGiven(page, fewAnswers, locale);
    });

    once('writes no key where the browser keeps nothing', async ({ page, context }) => {
      for (const fragment of [full.link, ...Object.values(problems)]) {
        await openProfile(page, locale, fragment);
        await page.reload({ waitUntil: 'networkidle' });
        expect(await stored(page)).toEqual({ device: [], tab: [] });
      }
      expect(await page.evaluate(async () => [...(await caches.keys()), ...(await indexedDB.databases())])).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });

    once('works where the browser forbids storage', async ({ page }) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        }
      });
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
    });

    once(
      'sends nothing of it: no request has the fragment, in its address, a header or a body',
      async ({ page, visit }) => {
        await openProfile(page, locale, full.link);
        await expectProfile(page, full.profile, locale);
        await page.goto(addressOfProfile(locale, quick.link));
        await expectProfile(page, quick.profile, locale);
        await page.reload({ waitUntil: 'networkidle' });
        await languageSwitch(page, locale).click();
        await expectProfile(page, quick.profile, otherLocale(locale));
        await page.getByRole('table').getByRole('link').first().click();
        await page.waitForLoadState('networkidle');
        expect(visit.requests.length).toBeGreaterThan(5);
        for (const request of visit.requests) {
          const sent = `${request.url()} ${JSON.stringify(await request.allHeaders())} ${request.postData() ?? ''}`;
          for (const { link } of [full, quick]) expect(sent).not.toContain(link.slice(0, 12));
        }
      },
    );

    once('follows a second link in the same tab, and Back returns to the first', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await page.evaluate(() => Object.assign(window, { marker: 'still here' }));
      await page.goto(addressOfProfile(locale, quick.link));
      await expectProfile(page, quick.profile, locale);
      await expect(page.getByRole('main')).toContainText(texts.profile.noIndividual);
      await page.goto(addressOfProfile(locale, problems.newer));
      await expect(alert(page, texts.profile.newer)).toBeVisible();
      await expect(page.getByRole('table')).toHaveCount(0);
      await page.goBack();
      await expectProfile(page, quick.profile, locale);
      await expect(page.getByRole('alert').filter({ hasText: texts.profile.newer })).toHaveCount(0);
      await page.goBack();
      await expectProfile(page, full.profile, locale);
      expect(await page.evaluate(() => Reflect.get(window, 'marker'))).toBe('still here');
    });

    once('comes back after a reload, and with Back from the check', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await page.reload();
      await expectProfile(page, full.profile, locale);
      await page.getByRole('main').getByRole('link', { name: texts.profile.toCheck }).click();
      await expectView(page, 'start', locale);
      await page.goBack();
      await expect(page).toHaveURL(addressOfProfile(locale, full.link));
      await expectProfile(page, full.profile, locale);
      await expect(heading(page)).toBeFocused();
      await page.goForward();
      await expectView(page, 'start', locale);
    });

    once('comes back with Back from the check, whatever half a code a mail program cut it off at', async ({ page }) => {
      await openProfile(page, locale, `${full.link}%E2%80`);
      await expectProfile(page, full.profile, locale);
      await page.getByRole('main').getByRole('link', { name: texts.profile.toCheck }).click();
      await expectView(page, 'start', locale);
      await page.goBack();
      await expectProfile(page, full.profile, locale);
      await expect(heading(page)).toBeFocused();
    });

    once('stays with Back from the page of a factor in it', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await page.getByRole('table').getByRole('link').first().click();
      await expect(heading(page)).toHaveText(model.factor('willing-and-able').title[locale]);
      await page.goBack();
      await expectProfile(page, full.profile, locale);
    });

    once('stays with an address of a part of it, which comes into view', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      for (const id of ['table', 'starts']) {
        await page.goto(addressOfProfile(locale, id));
        await expect(page.locator(`#${id}`)).toBeInViewport();
        await expect(page).toHaveURL(addressOfProfile(locale, full.link));
        await expectProfile(page, full.profile, locale);
      }
    });

    test('is the same profile after a switch of language', async ({ page }) => {
      const other = otherLocale(locale);
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await languageSwitch(page, locale).click();
      await expect(page).toHaveURL(addressOfProfile(other, full.link));
      await expectProfile(page, full.profile, other);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await languageSwitch(page, other).click();
      await expectProfile(page, full.profile, locale);
    });

    once('opens with what a mail program appends to it', async ({ page }) => {
      for (const appended of ['&utm_source=nieuwsbrief', '.', '>', ')', ',', '%20', '”']) {
        await openProfile(page, locale, full.link + appended);
        await expectProfile(page, full.profile, locale);
      }
    });

    test('opens with no score in it, and says so', async ({ page }) => {
      await openProfile(page, locale, empty.link);
      await expect(page.getByText(texts.profile.empty)).toBeVisible();
      await expect(page.getByRole('table')).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText(texts.profile.untouched);
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
    });

    test('opens what was just passed on from the result, in a tab of its own', async ({ page, context }) => {
      await keepOnDevice(page, sharedAnswers, locale);
      await openView(page, 'results', locale);
      await page.getByText(texts.passOn.title, { exact: true }).click();
      const link = await page.getByRole('textbox', { name: texts.share.link, exact: true }).inputValue();
      const tab = await context.newPage();
      await tab.goto(link);
      await expectProfile(tab, profileFrom(sharedAnswers), locale);
      const columns = (await shownRows(tab)).map(([, theirs, mine]) => [theirs, mine]);
      for (const [theirs, mine] of columns) expect(mine).toBe(theirs);
    });

    for (const [what, fragment] of Object.entries(problems) as [keyof typeof problems, string][]) {
      const sentence = texts.profile[sentences[what]];

      test(`says in an alert what is wrong with a link ${what}, and the page stays of use`, async ({ page }) => {
        await openProfile(page, locale, fragment);
        await expect(alert(page, sentence)).toBeVisible();
        await expect(page.getByRole('table')).toHaveCount(0);
        await expect(heading(page)).toHaveText(texts.profile.title);
        await page.goto(addressOfProfile(locale, quick.link));
        await expectProfile(page, quick.profile, locale);
        await page.goto(addressOfProfile(locale, fragment || '&'));
        await expect(alert(page, sentence)).toBeVisible();
        await page.getByRole('main').getByRole('link', { name: texts.profile.toCheck }).click();
        await expectView(page, 'start', locale);
      });

      test(`says it in the other language after a switch: ${what}`, async ({ page }) => {
        const other = otherLocale(locale);
        await openProfile(page, locale, fragment);
        await expect(alert(page, sentence)).toBeVisible();
        await languageSwitch(page, locale).click();
        await expect(page).toHaveURL(addressOfProfile(other, fragment));
        await expect(alert(page, checkTextsIn(other).profile[sentences[what]])).toBeVisible();
      });
    }

    test('says that another profile is there after a second link, and nothing of it before', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await expect(page.getByText(texts.profile.another)).toHaveCount(0);
      await page.goto(addressOfProfile(locale, quick.link));
      await expectProfile(page, quick.profile, locale);
      await expect(page.getByRole('status').filter({ hasText: texts.profile.another })).toHaveCount(1);
    });

    test('says what is wrong with a second link in a region that was there before', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      const regions = await page.getByRole('alert').elementHandles();
      await page.goto(addressOfProfile(locale, problems.damaged));
      await expect(alert(page, texts.profile.damaged)).toBeVisible();
      const said = await Promise.all(regions.map((region) => region.textContent()));
      expect(said).toContain(texts.profile.damaged);
    });

    once('refuses a link of nearly two million characters at once', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await page.evaluate((link) => {
        location.hash = `${link}${'A'.repeat(1_900_000)}`;
      }, full.link);
      await expect(alert(page, texts.profile.damaged)).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: texts.profile.toCheck }).click();
      await expectView(page, 'start', locale);
    });

    test('says what is wrong also where the data of the check cannot be fetched', async ({ page, visit }) => {
      visit.tolerate(/Failed to load resource/);
      await page.route('**/data/**', (route) => route.abort());
      await openProfile(page, locale, full.link);
      await expect(page.getByText(texts.parts.failed)).toBeVisible();
    });
  });

  test.describe(`a profile that was passed on, in ${languageNames[locale]}, for everyone:`, () => {
    for (const [what, fragment] of Object.entries({ ...problems, empty: empty.link })) {
      test(`no look finds anything wrong with a link ${what}`, async ({ page }) => {
        await openProfile(page, locale, fragment);
        await expectRead(page, locale);
        expect(await everyProblem(page)).toEqual({});
      });
    }

    test('no look finds anything wrong with a profile, beside one’s own answers and without', async ({ page }) => {
      test.slow();
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      expect.soft(await everyProblem(page), 'without').toEqual({});
      await keepOnDevice(page, sharedAnswers, locale);
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      expect.soft(await everyProblem(page), 'beside one’s own').toEqual({});
    });

    test('a visitor who skips the head of the page keeps the profile, also after a reload and a switch', async ({
      page,
    }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: messagesIn(locale).site.skip })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await expect(page).toHaveURL(addressOfProfile(locale, full.link));
      await expectProfile(page, full.profile, locale);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
      await page.reload();
      await expectProfile(page, full.profile, locale);
      await page.goto(addressOfProfile(locale, quick.link));
      await expectProfile(page, quick.profile, locale);
      await page.goto(addressOfProfile(locale, 'main'));
      await expectProfile(page, quick.profile, locale);
      await languageSwitch(page, locale).click();
      await expectProfile(page, quick.profile, otherLocale(locale));
    });

    test('a visitor with only a keyboard reaches the table and each factor, and goes on', async ({ page }) => {
      await openProfile(page, locale, full.link);
      await expectProfile(page, full.profile, locale);
      const frame = page.getByRole('region', { name: texts.profile.table });
      await tabTo(page, frame);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('table').getByRole('link').first()).toBeFocused();
      await tabTo(page, page.getByRole('main').getByRole('link', { name: texts.profile.toCheck }));
      await page.keyboard.press('Enter');
      await expectView(page, 'start', locale);
      await expect(heading(page)).toBeFocused();
    });
  });
}

/** Waits until a profile, or what is wrong with it, is there to be read. */
async function expectRead(page: Page, locale: Locale): Promise<void> {
  await expect(page.getByRole('link', { name: checkTextsIn(locale).profile.toCheck })).toBeVisible();
}

function golden(what: string): { link: string; profile: Profile } {
  const found = goldenLinks.find((known) => known.what === what);
  if (!found) throw new Error(`There is no golden link of ${what}.`);
  return found;
}
