import type { APIRequestContext, Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isDay } from '#domain/plan.ts';
import { formatDate, plural } from '#i18n/format.ts';
import { type Locale, languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { siteUrl } from '#site.ts';
import { expect, test } from '../site-test.ts';
import { codesOf, expectFocusInMain, expectTold, markRegions, openView, reloadView, status } from './check.ts';
import { allItems, everyAnswer, fewAnswers, items } from './instrument.ts';
import {
  division,
  exportOf,
  type Kept,
  keepWorkbook,
  keptEntries,
  openFile,
  preview,
  previewButton,
  saveCopy,
  saveCopyButton,
  saveFile,
  stepAbout,
  strangeTexts,
  threeSteps,
  variety,
  workload,
} from './workbook.ts';

const [first, second] = items;
if (!first || !second) throw new Error('There are no items.');

const spring = { label: 'Voorjaar', closed: '2026-03-01', answers: fewAnswers };
const autumn = { label: 'Najaar', closed: '2026-09-01', part: 'Dagploeg', answers: everyAnswer };

/** Something of everything, with answers of every kind. */
const whole: Kept = {
  part: `Nachtploeg ${strangeTexts['emoji']}`,
  answers: new Map([
    ...allItems.map((item) => [item, 1] as const),
    ...everyAnswer,
    [second, 'not-applicable'] as const,
  ]),
  plan: new Map([...threeSteps, [variety, { ...stepAbout('variety'), what: strangeTexts['markup'] ?? '' }]]),
  review: '2027-01-15',
  rounds: { a: spring, b: autumn },
};

/** What is there and what a file says, with something new, something different and something gone in every part. */
const own: Kept = {
  answers: new Map([
    [first, 4],
    [second, 0],
  ]),
  plan: new Map([
    [variety, stepAbout('own variety')],
    [division, stepAbout('own division')],
  ]),
  review: '2027-01-15',
  rounds: { a: spring },
};
const other: Kept = {
  part: 'Nachtploeg',
  answers: new Map([...everyAnswer].filter(([item]) => item !== second)),
  plan: new Map([
    [variety, stepAbout('other variety')],
    [workload, stepAbout('other workload')],
  ]),
  review: '2027-02-01',
  rounds: { b: autumn },
};

for (const locale of locales) {
  const texts = checkTextsIn(locale);
  const { data } = texts;

  test.describe(`a copy of one’s data, in ${languageNames[locale]},`, () => {
    test('is a file with the day in its name, which the published schema describes', async ({ page, request }) => {
      await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'));
      await keepWorkbook(page, whole, locale);
      await openView(page, 'data', locale);
      const { name, text } = await saveFile(page, () => saveCopyButton(page, locale).click());
      expect(name).toContain('2026-11-24');
      expect(name).toMatch(/\.json$/);
      const saved: unknown = JSON.parse(text);
      expect(await problemsWith(saved, request)).toEqual([]);
      expect(saved).toMatchObject({ part: whole.part, review: whole.review, exported: '2026-11-24' });
    });

    test('gives everything back after everything was deleted', async ({ page }) => {
      await keepWorkbook(page, whole, locale);
      await openView(page, 'data', locale);
      const before = await keptEntries(page);
      const copy = await saveCopy(page, locale);
      await deleteEverything(page, locale);
      expect(await keptEntries(page)).toEqual({});
      await openFile(page, copy, locale);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, data.merged)).toBeVisible();
      expect(await keptEntries(page)).toEqual(before);
      await reloadView(page, locale);
      for (const line of countsOf(whole, locale)) await expect(page.getByText(line, { exact: true })).toBeVisible();
      expect(await keptEntries(page)).toEqual(before);
    });

    test('opens in the other language, and says the same there', async ({ page }) => {
      await keepWorkbook(page, whole, locale);
      await openView(page, 'data', locale);
      const before = await keptEntries(page);
      const copy = await saveCopy(page, locale);
      const there = otherLocale(locale);
      await openView(page, 'data', there);
      await deleteEverything(page, there);
      await openFile(page, copy, there);
      await expect(preview(page, there)).toBeVisible();
      await previewButton(page, 'replace', there).click();
      await expect(status(page, checkTextsIn(there).data.replaced)).toBeVisible();
      expect(await keptEntries(page)).toEqual(before);
    });

    test('is not made where it would be too large to be opened again, and the page says so', async ({ page }) => {
      const what = 'x'.repeat(300_000);
      await keepWorkbook(page, { plan: new Map([[variety, { ...stepAbout('variety'), what }]]) }, locale);
      await openView(page, 'data', locale);
      await markRegions(page);
      await saveCopyButton(page, locale).click();
      await expectTold(page, 'status', texts.copy.tooLarge);
    });

    test('can also be had as it is kept, byte for byte', async ({ page }) => {
      await keepWorkbook(page, whole, locale);
      await openView(page, 'data', locale);
      const { text } = await saveFile(page, () => page.getByRole('button', { name: data.raw }).click());
      expect(JSON.parse(text)).toMatchObject(await keptEntries(page));
    });
  });

  test.describe(`opening a copy, in ${languageNames[locale]},`, () => {
    test('shows first what would change, by merging and by replacing, and changes nothing yet', async ({ page }) => {
      await keepWorkbook(page, own, locale);
      await openView(page, 'data', locale);
      const before = await keptEntries(page);
      await openFile(page, exportOf(other, { exported: '2026-11-20' }), locale);
      await expect(preview(page, locale)).toContainText(formatDate('2026-11-20', locale));
      const { part, answers, plan, review, rounds } = data.rows;
      expect(await changes(page, locale, 'merge')).toEqual({
        [part]: ['1', '0', '0'],
        [answers]: ['19', '1', '0'],
        [plan]: ['1', '1', '0'],
        [review]: ['0', '1', '0'],
        [rounds]: ['1', '0', '0'],
      });
      expect(await changes(page, locale, 'replace')).toEqual({
        [part]: ['1', '0', '0'],
        [answers]: ['19', '1', '1'],
        [plan]: ['1', '1', '1'],
        [review]: ['0', '1', '0'],
        [rounds]: ['1', '0', '1'],
      });
      await expect(page.getByRole('heading', { name: data.preview })).toBeFocused();
      expect(await keptEntries(page)).toEqual(before);
    });

    test('merging adds what is in it, and it counts where both say something', async ({ page }) => {
      await keepWorkbook(page, own, locale);
      await openView(page, 'data', locale);
      await openFile(page, exportOf(other), locale);
      await markRegions(page);
      await previewButton(page, 'merge', locale).click();
      await expectTold(page, 'status', data.merged);
      await expect(preview(page, locale)).toBeHidden();
      await expectFocusInMain(page);
      const merged = await keptEntries(page);
      expect(answersOf(merged)).toEqual(codesOf(new Map([...(own.answers ?? []), ...(other.answers ?? [])])));
      expect(merged['lio:plan:variety']).toContain('other variety');
      expect(Object.keys(merged).filter((key) => /plan|round/.test(key))).toHaveLength(3 + 2);
      expect(merged['lio:review']).toBe(other.review);
    });

    test('replacing leaves nothing but what is in it', async ({ page }) => {
      await keepWorkbook(page, own, locale);
      await openView(page, 'data', locale);
      await openFile(page, exportOf(other), locale);
      await markRegions(page);
      await previewButton(page, 'replace', locale).click();
      await expectTold(page, 'status', data.replaced);
      await expectFocusInMain(page);
      const replaced = await keptEntries(page);
      await page.evaluate(() => localStorage.clear());
      await keepWorkbook(page, other, locale);
      expect(replaced).toEqual(await keptEntries(page));
    });

    test('cancelling changes nothing, says so and keeps the focus', async ({ page }) => {
      await keepWorkbook(page, own, locale);
      await openView(page, 'data', locale);
      const before = await keptEntries(page);
      await openFile(page, exportOf(other), locale);
      await markRegions(page);
      await previewButton(page, 'cancel', locale).click();
      await expectTold(page, 'status', data.cancelled);
      await expect(preview(page, locale)).toBeHidden();
      await expectFocusInMain(page);
      expect(await keptEntries(page)).toEqual(before);
    });

    for (const way of ['merge', 'replace'] as const) {
      test(`what was done with “${way}” can be undone, to the letter`, async ({ page }) => {
        await keepWorkbook(page, own, locale);
        await openView(page, 'data', locale);
        const before = await keptEntries(page);
        await openFile(page, exportOf(other), locale);
        await previewButton(page, way, locale).click();
        await expect.poll(() => keptEntries(page)).not.toEqual(before);
        await markRegions(page);
        await page.getByRole('button', { name: data.undo }).click();
        await expectTold(page, 'status', data.undone);
        await expectFocusInMain(page);
        await expect(page.getByRole('button', { name: data.undo })).toBeHidden();
        expect(await keptEntries(page)).toEqual(before);
        await reloadView(page, locale);
        for (const line of countsOf(own, locale)) await expect(page.getByText(line, { exact: true })).toBeVisible();
      });
    }

    test('of what is already here says that nothing would change, and offers nothing to do', async ({ page }) => {
      await keepWorkbook(page, own, locale);
      await openView(page, 'data', locale);
      await openFile(page, await saveCopy(page, locale), locale);
      await expect(preview(page, locale)).toContainText(data.nothingNew);
      await expect(preview(page, locale).getByRole('button')).toHaveText([data.cancel]);
    });

    test('into an empty browser keeps it until the tab is closed, as long as nothing was chosen', async ({ page }) => {
      await openView(page, 'data', locale);
      await openFile(page, exportOf(whole), locale);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, texts.status.undecided)).toBeVisible();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    test('is not to be undone after everything was deleted since', async ({ page }) => {
      await keepWorkbook(page, own, locale);
      await openView(page, 'data', locale);
      await openFile(page, exportOf(other), locale);
      await previewButton(page, 'merge', locale).click();
      await expect(page.getByRole('button', { name: data.undo })).toBeVisible();
      await deleteEverything(page, locale);
      await expect(page.getByRole('button', { name: data.undo })).toBeHidden();
      expect(await keptEntries(page)).toEqual({});
    });
  });
}

/** Everything in a file that the published schema does not allow. */
async function problemsWith(saved: unknown, request: APIRequestContext): Promise<unknown[]> {
  const response = await request.get(`${siteUrl.pathname}export.schema.json`);
  const ajv = new Ajv2020({ allErrors: true, formats: { date: isDay } });
  const validate = ajv.compile(await response.json());
  validate(saved);
  return validate.errors ?? [];
}

async function deleteEverything(page: Page, locale: Locale): Promise<void> {
  const { remove } = checkTextsIn(locale);
  await page.getByRole('main').getByRole('button', { name: remove.button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: remove.confirm }).click();
  await expect(status(page, remove.done)).toBeVisible();
}

/** What the page says that there is. */
function countsOf({ answers, plan, rounds }: Kept, locale: Locale): string[] {
  const { counts } = checkTextsIn(locale).data;
  return [
    plural(counts.answers, answers?.size ?? 0),
    plural(counts.plan, plan?.size ?? 0),
    plural(counts.rounds, Object.keys(rounds ?? {}).length),
  ];
}

/** What the preview says that would be new, different and gone, by the name of the part. */
async function changes(page: Page, locale: Locale, way: 'merge' | 'replace'): Promise<Record<string, string[]>> {
  const tables = preview(page, locale).getByRole('table');
  const [, ...rows] = await (way === 'merge' ? tables.first() : tables.last()).getByRole('row').all();
  const cells = rows.map(async (row) => [
    await row.getByRole('rowheader').innerText(),
    await row.getByRole('cell').allInnerTexts(),
  ]);
  return Object.fromEntries(await Promise.all(cells));
}

function answersOf(entries: Record<string, string>): Record<string, string> {
  const start = 'lio:answer:';
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, code]) => (key.startsWith(start) ? [[key.slice(start.length), code]] : [])),
  );
}
