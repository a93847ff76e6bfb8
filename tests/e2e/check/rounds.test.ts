import type { Locator, Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import type { Factor } from '#domain/model.ts';
import { fill, formatDate, plural } from '#i18n/format.ts';
import { type Locale, languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { languageSwitch } from '../header.ts';
import { autonomy, model } from '../model.ts';
import { expect, test } from '../site-test.ts';
import {
  expectFocusInMain,
  expectGiven,
  expectTold,
  expectView,
  keptAnswers,
  markRegions,
  openView,
  reloadView,
} from './check.ts';
import { fillLocalStorage } from './faults.ts';
import { everyAnswer, factors, fewAnswers, items } from './instrument.ts';
import { challengingWork, division, keepWorkbook, strangeTexts, variety } from './workbook.ts';

const day = new Date('2026-11-24T12:00:00Z');

/** The answers of `everyAnswer`, with other ones to all statements of some factors; `undefined` takes them back. */
function changed(changes: ReadonlyMap<Factor, Answer | undefined>): ReadonlyMap<Item, Answer> {
  return new Map(
    [...everyAnswer].flatMap(([item, answer]) => {
      const factor = model.factor(item.factor);
      const next = changes.has(factor) ? changes.get(factor) : answer;
      return next === undefined ? [] : [[item, next] as const];
    }),
  );
}

for (const locale of locales) {
  const texts = checkTextsIn(locale);
  const { rounds } = texts;

  test.describe(`closing a round, in ${languageNames[locale]},`, () => {
    test.beforeEach(({ page }) => page.clock.setFixedTime(day));

    test('keeps it under its name, with its day and number of answers, and the next begins blank', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, part: 'Nachtploeg' }, locale);
      await openView(page, 'rounds', locale);
      await expect(page.getByText(rounds.none)).toBeVisible();
      await expect(beginning(page, rounds.blank)).toBeChecked();
      await markRegions(page);
      await closeUnder(page, 'Najaar', locale);
      await expectTold(page, 'status', fill(rounds.closed, { label: 'Najaar' }));
      const entry = closedRound(page, 'Najaar');
      await expect(entry).toContainText(fill(rounds.on, { date: formatDate('2026-11-24', locale) }));
      await expect(entry).toContainText(plural(rounds.answers, everyAnswer.size));
      await expect(entry).toContainText('Nachtploeg');
      await expect(page.getByText(rounds.nothing)).toBeVisible();
      await openView(page, 'level', locale);
      await expectGiven(page, new Map(), locale);
    });

    test('the next may begin from the same answers, which can then be changed without touching what was closed', async ({
      page,
    }) => {
      await keepWorkbook(page, { answers: fewAnswers }, locale);
      await openView(page, 'rounds', locale);
      await beginning(page, rounds.same).check();
      await closeUnder(page, 'Najaar', locale);
      await expect(closedRound(page, 'Najaar')).toBeVisible();
      await openView(page, 'level', locale);
      await expectGiven(page, fewAnswers, locale);
      const [item] = fewAnswers.keys();
      await page
        .getByRole('group', { name: item?.text[locale] ?? '' })
        .getByRole('button', { name: texts.level.clear })
        .click();
      await openView(page, 'rounds', locale);
      await expect(closedRound(page, 'Najaar')).toContainText(plural(rounds.answers, fewAnswers.size));
    });

    test('it is offered a name, the month, which stands where none is given', async ({ page }) => {
      const month = formatDate('2026-11', locale);
      await keepWorkbook(page, { answers: fewAnswers }, locale);
      await openView(page, 'rounds', locale);
      const name = page.getByRole('textbox', { name: rounds.label });
      await expect(name).toHaveValue(month);
      await name.fill('   ');
      await page.getByRole('button', { name: rounds.close }).click();
      await expect(closedRound(page, month)).toBeVisible();
    });

    test('does not lose the focus, though what was pressed goes', async ({ page }) => {
      await keepWorkbook(page, { answers: fewAnswers }, locale);
      await openView(page, 'rounds', locale);
      await page.getByRole('button', { name: rounds.close }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(rounds.nothing)).toBeVisible();
      await expectFocusInMain(page);
    });

    test('is not offered before anything was answered', async ({ page }) => {
      await openView(page, 'rounds', locale);
      await expect(page.getByText(rounds.nothing)).toBeVisible();
      await expect(page.getByRole('button', { name: rounds.close })).toHaveCount(0);
      await expect(page.getByRole('heading', { name: rounds.compare })).toHaveCount(0);
    });

    test('where there is no room, says so and changes nothing', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      await openView(page, 'rounds', locale);
      const before = await keptAnswers(page);
      await page.evaluate(fillLocalStorage);
      await markRegions(page);
      await closeUnder(page, 'Najaar', locale);
      await expectTold(page, 'status', rounds.noRoom);
      await expect(page.getByText(rounds.none)).toBeVisible();
      expect(await keptAnswers(page)).toEqual(before);
      await page.evaluate(() => localStorage.removeItem('other-app'));
      await reloadView(page, locale);
      await expect(page.getByText(rounds.none)).toBeVisible();
      await closeUnder(page, 'Najaar', locale);
      await expect(closedRound(page, 'Najaar')).toBeVisible();
    });
  });

  test.describe(`closed rounds, in ${languageNames[locale]},`, () => {
    const spring = { label: 'Voorjaar', closed: '2026-03-01', answers: fewAnswers };
    const autumn = { label: 'Najaar', closed: '2026-09-01', answers: everyAnswer };

    test('stand with the newest first, also after a reload and in the other language', async ({ page }) => {
      const other = otherLocale(locale);
      await keepWorkbook(page, { answers: fewAnswers, rounds: { a: spring, b: autumn } }, locale);
      await openView(page, 'rounds', locale);
      await expect(names(page)).toHaveText(['Najaar', 'Voorjaar']);
      await reloadView(page, locale);
      await expect(names(page)).toHaveText(['Najaar', 'Voorjaar']);
      await languageSwitch(page, locale).click();
      await expectView(page, 'rounds', other);
      await expect(names(page)).toHaveText(['Najaar', 'Voorjaar']);
    });

    test('of one day stand with the newest first, also after a reload', async ({ page }) => {
      await keepWorkbook(page, { answers: fewAnswers }, locale);
      await openView(page, 'rounds', locale);
      const labels = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];
      for (const label of labels) {
        await beginning(page, rounds.same).check();
        await closeUnder(page, label, locale);
        await expect(closedRound(page, label)).toBeVisible();
      }
      await expect(names(page)).toHaveText(labels.toReversed());
      await reloadView(page, locale);
      await expect(names(page)).toHaveText(labels.toReversed());
    });

    test('show and hide their result, of the day they were closed, with nothing to pick', async ({ page }) => {
      await keepWorkbook(page, { rounds: { b: autumn } }, locale);
      await openView(page, 'rounds', locale);
      const show = page.getByRole('button', { name: fill(rounds.show, { label: 'Najaar' }) });
      await expect(show).toHaveAttribute('aria-expanded', 'false');
      await show.click();
      const entry = closedRound(page, 'Najaar');
      await expect(entry.getByRole('table').getByRole('row')).toHaveCount(1 + factors.length);
      await expect(entry).toContainText(formatDate('2026-09-01', locale));
      await expect(entry).toContainText(texts.caution);
      await expect(entry.getByRole('checkbox')).toHaveCount(0);
      const hide = page.getByRole('button', { name: fill(rounds.hide, { label: 'Najaar' }) });
      await expect(hide).toHaveAttribute('aria-expanded', 'true');
      await hide.click();
      await expect(entry.getByRole('table')).toHaveCount(0);
    });

    test('with several results shown at once, no two parts of the page have the same id', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, rounds: { a: spring, b: autumn } }, locale);
      await openView(page, 'rounds', locale);
      for (const label of ['Najaar', 'Voorjaar']) {
        await page.getByRole('button', { name: fill(rounds.show, { label }) }).click();
      }
      const ids = await page.locator('[id]').evaluateAll((parts) => parts.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    test('can be deleted, which is told, and put back', async ({ page }) => {
      await keepWorkbook(page, { answers: fewAnswers, rounds: { a: spring, b: autumn } }, locale);
      await openView(page, 'rounds', locale);
      await markRegions(page);
      await page.getByRole('button', { name: fill(rounds.remove, { label: 'Najaar' }) }).click();
      await expectTold(page, 'status', fill(rounds.removed, { label: 'Najaar' }));
      await expect(names(page)).toHaveText(['Voorjaar']);
      await page.getByRole('button', { name: rounds.putBack }).click();
      await expect(names(page)).toHaveText(['Najaar', 'Voorjaar']);
      await reloadView(page, locale);
      await expect(names(page)).toHaveText(['Najaar', 'Voorjaar']);
      await page.getByRole('button', { name: fill(rounds.remove, { label: 'Najaar' }) }).click();
      await reloadView(page, locale);
      await expect(names(page)).toHaveText(['Voorjaar']);
    });

    test('are deleted and put back without losing the focus', async ({ page }) => {
      await keepWorkbook(page, { answers: fewAnswers, rounds: { a: spring } }, locale);
      await openView(page, 'rounds', locale);
      const remove = page.getByRole('button', { name: fill(rounds.remove, { label: 'Voorjaar' }) });
      await remove.focus();
      await page.keyboard.press('Enter');
      await expect(remove).toBeHidden();
      await expectFocusInMain(page);
      await page.getByRole('button', { name: rounds.putBack }).focus();
      await page.keyboard.press('Enter');
      await expect(remove).toBeVisible();
      await expectFocusInMain(page);
    });
  });

  test.describe(`comparing rounds, in ${languageNames[locale]},`, () => {
    const later = changed(
      new Map<Factor, Answer | undefined>([
        [variety, 4],
        [autonomy, 0],
        [challengingWork, undefined],
      ]),
    );
    const spring = { label: 'Voorjaar', closed: '2026-03-01', answers: everyAnswer };
    const summer = { label: 'Zomer', closed: '2026-07-01', answers: later };

    test('says factor by factor what is higher, lower, the same, and where a score is missing', async ({ page }) => {
      await keepWorkbook(page, { answers: later, rounds: { a: spring } }, locale);
      await openView(page, 'rounds', locale);
      await expect(choice(page, rounds.earlier)).toHaveValue('a');
      await expect(page.getByText(rounds.rule)).toBeVisible();
      await expect(changeOf(page, variety, locale)).toHaveText(rounds.changes.higher);
      await expect(changeOf(page, autonomy, locale)).toHaveText(rounds.changes.lower);
      await expect(changeOf(page, division, locale)).toHaveText(rounds.changes.same);
      await expect(changeOf(page, challengingWork, locale)).toHaveText(rounds.changes.missing);
    });

    test('two closed rounds can be chosen, and the other way round higher is lower', async ({ page }) => {
      await keepWorkbook(page, { answers: fewAnswers, rounds: { a: spring, b: summer } }, locale);
      await openView(page, 'rounds', locale);
      await choice(page, rounds.earlier).selectOption('a');
      await choice(page, rounds.later).selectOption('b');
      await expect(changeOf(page, variety, locale)).toHaveText(rounds.changes.higher);
      await choice(page, rounds.earlier).selectOption('b');
      await choice(page, rounds.later).selectOption('a');
      await expect(changeOf(page, variety, locale)).toHaveText(rounds.changes.lower);
      await expect(changeOf(page, autonomy, locale)).toHaveText(rounds.changes.higher);
    });

    test('a round with itself is all the same', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, rounds: { a: spring } }, locale);
      await openView(page, 'rounds', locale);
      await expect(comparison(page, locale).getByRole('row')).toHaveCount(1 + factors.length);
      for (const factor of factors) await expect(changeOf(page, factor, locale)).toHaveText(rounds.changes.same);
    });

    test('says so where neither round has a score', async ({ page }) => {
      const unseen = new Map(items.map((item) => [item, 'unknown' as const]));
      await keepWorkbook(page, { answers: unseen, rounds: { a: { ...spring, answers: unseen } } }, locale);
      await openView(page, 'rounds', locale);
      await expect(page.getByText(rounds.nothingToCompare)).toBeVisible();
    });

    test('goes on with rounds that exist when the one that was compared is deleted', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, rounds: { a: spring, b: summer } }, locale);
      await openView(page, 'rounds', locale);
      await expect(choice(page, rounds.earlier)).toHaveValue('b');
      await page.getByRole('button', { name: fill(rounds.remove, { label: 'Zomer' }) }).click();
      await expect(choice(page, rounds.earlier)).toHaveValue(/^(a|now)$/);
    });

    test('takes up a round that is closed while it stands there', async ({ page }) => {
      await keepWorkbook(page, { answers: everyAnswer, rounds: { a: spring } }, locale);
      await openView(page, 'rounds', locale);
      await closeUnder(page, 'Winter', locale);
      for (const name of [rounds.earlier, rounds.later]) await expect(choice(page, name)).toContainText('Winter');
    });
  });
}

test.describe('the name of a round', () => {
  const [locale] = locales;
  const { rounds } = checkTextsIn(locale);

  for (const kind of ['emoji', 'from right to left', 'ten thousand characters', 'markup']) {
    test(`with ${kind} is kept and shown as text, and the page stays as wide as it was`, async ({ page }) => {
      const label = strangeTexts[kind] ?? '';
      await page.setViewportSize({ width: 320, height: 640 });
      await keepWorkbook(page, { answers: everyAnswer }, locale);
      await openView(page, 'rounds', locale);
      await closeUnder(page, label, locale);
      await expect(names(page)).toHaveText([label]);
      await reloadView(page, locale);
      await expect(names(page)).toHaveText([label]);
      await expect(names(page).locator('bdi')).toHaveCount(1);
      await expect(page.getByRole('main').locator('li').locator('b, img')).toHaveCount(0);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
      await page.getByRole('button', { name: rounds.remove.split('“')[0] ?? '' }).click();
      await expect(names(page)).toHaveCount(0);
    });
  }
});

async function closeUnder(page: Page, label: string, locale: Locale): Promise<void> {
  const { rounds } = checkTextsIn(locale);
  await page.getByRole('textbox', { name: rounds.label }).fill(label);
  await page.getByRole('button', { name: rounds.close }).click();
}

function beginning(page: Page, name: string): Locator {
  return page.getByRole('radio', { name, exact: true });
}

function closedRound(page: Page, label: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: label, exact: true }) });
}

/** The names of the closed rounds, as they stand. */
function names(page: Page): Locator {
  return page.locator('.rounds').getByRole('heading', { level: 3 });
}

function choice(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name, exact: true });
}

function comparison(page: Page, locale: Locale): Locator {
  return page.getByRole('region', { name: checkTextsIn(locale).rounds.compare });
}

/** What the comparison says in its last column about a factor. */
function changeOf(page: Page, factor: Factor, locale: Locale): Locator {
  return comparison(page, locale)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: factor.title[locale], exact: true }) })
    .getByRole('cell')
    .last();
}
