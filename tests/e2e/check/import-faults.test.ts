import { rm, truncate, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { exportLimit, exportVersion } from '#domain/export-file.ts';
import { fill, plural } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import { alert, expectTold, heading, markRegions, openView, status } from './check.ts';
import { fillLocalStorage, forbidStorage } from './faults.ts';
import { allItems, everyAnswer, fewAnswers } from './instrument.ts';
import {
  exportOf,
  fileField,
  fileOf,
  keepWorkbook,
  keptEntries,
  openFile,
  preview,
  previewButton,
  stepAbout,
  threeSteps,
  variety,
} from './workbook.ts';

const good = exportOf({ answers: everyAnswer, plan: threeSteps });
const edited = (change: object) => JSON.stringify({ ...JSON.parse(good), ...change });
const [firstItem] = allItems;
if (!firstItem) throw new Error('There are no items.');

/** Files that cannot be opened, by what is the matter with them. */
const bad = [
  ['an empty file', 'empty', ''],
  ['a file of white space', 'empty', ' \r\n\t\n'],
  ['a file of more than the limit', 'too-large', `${good}${' '.repeat(exportLimit)}`],
  ['a file that is no JSON', 'not-json', 'answers: 1, 2, 3'],
  ['a file that was cut off', 'not-json', good.slice(0, good.length / 2)],
  ['bytes of another kind', 'not-json', '\u0089PNG\r\n\u001A\n\u0000'],
  ['a file of another app', 'other-file', '{"format":"other-app","answers":{}}'],
  ['a list', 'other-file', '[]'],
  ['a hundred thousand nested lists', 'other-file', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a file of a newer version', 'newer', edited({ version: exportVersion + 1 })],
  ['a file without answers', 'damaged', edited({ answers: undefined })],
  ['a file with a list for answers', 'damaged', edited({ answers: [] })],
  ['a file whose version is none', 'damaged', edited({ version: '1' })],
] as const;

for (const locale of locales) {
  const texts = checkTextsIn(locale);
  const { data } = texts;

  test.describe(`opening a file that is no good copy, in ${languageNames[locale]},`, () => {
    test.beforeEach(async ({ page }) => {
      await keepWorkbook(page, { answers: fewAnswers, plan: new Map([[variety, stepAbout('own')]]) }, locale);
      await openView(page, 'data', locale);
    });

    test('is refused with the reason and its name, whatever is the matter, and leaves all as it was', async ({
      page,
    }) => {
      test.slow();
      const before = await keptEntries(page);
      await markRegions(page);
      for (const [index, [kind, problem, text]] of bad.entries()) {
        await test.step(kind, async () => {
          await fileField(page, locale).focus();
          await openFile(page, text, locale, `file ${index}.json`);
          // The browser itself stops at the depth of such lists, and the reader may say so too.
          const reasons = kind.startsWith('a hundred') ? [problem, 'not-json' as const] : [problem];
          const said = reasons.map((reason) => fill(data.problems[reason], { file: `“file ${index}.json”` }));
          await expect(page.getByRole('alert').and(page.locator('[data-before]')).filter({ hasText: /./ })).toHaveText(
            new RegExp(`^(${said.map(RegExp.escape).join('|')})$`),
          );
          await expect(preview(page, locale)).toBeHidden();
          await expect(fileField(page, locale)).toBeFocused();
          expect(await keptEntries(page)).toEqual(before);
        });
      }
      await openFile(page, good, locale);
      await expect(preview(page, locale)).toBeVisible();
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    });

    test('of 50 MB is refused by its size, before a byte of it is read', async ({ page }, testInfo) => {
      const path = testInfo.outputPath('large.json');
      await writeFile(path, good);
      await truncate(path, 50 * 1024 * 1024);
      await page.evaluate(() => {
        for (const name of ['text', 'arrayBuffer', 'stream', 'bytes', 'slice']) {
          Object.defineProperty(Blob.prototype, name, {
            value: () => {
              throw new Error(`read: ${name}`);
            },
          });
        }
      });
      await fileField(page, locale).setInputFiles(path);
      await expect(alert(page, fill(data.problems['too-large'], { file: '“large.json”' }))).toBeVisible();
    });

    test('that has gone before it could be read is refused so', async ({ page }, testInfo) => {
      const path = testInfo.outputPath('gone.json');
      await writeFile(path, good);
      // The visitor's device is slow: it comes to reading when the file is no longer there.
      await page.evaluate(() => {
        const read = Blob.prototype.text;
        Blob.prototype.text = async function (this: Blob) {
          await new Promise((resolve) => addEventListener('file-gone', resolve, { once: true }));
          return read.call(this);
        };
      });
      await fileField(page, locale).setInputFiles(path);
      await rm(path);
      await page.evaluate(() => dispatchEvent(new Event('file-gone')));
      await expect(alert(page, fill(data.problems.unreadable, { file: '“gone.json”' }))).toBeVisible();
      await expect(preview(page, locale)).toBeHidden();
    });

    test('but for a part offers what is good, and counts and names the rest', async ({ page }) => {
      const [item] = allItems.slice(-1);
      const text = edited({
        answers: { [item?.id ?? '']: 3, 'no-such-statement': 1, [firstItem.id]: 7, '<b>bold</b>': 2 },
        plan: [{ factor: 'variety', what: 3, who: '', when: '', signs: '' }],
        review: '2027-02-30',
        rounds: [{ id: 'a', label: 'Spring' }],
        part: 5,
      });
      await markRegions(page);
      await openFile(page, text, locale);
      await expectTold(page, 'alert', plural(data.refused, 7));
      const kinds = data.refusedKinds;
      const named = [
        `no-such-statement (${kinds.item})`,
        `${firstItem.id} (${kinds.answer})`,
        `<b>bold</b> (${kinds.item})`,
        `variety (${kinds.plan})`,
        `a (${kinds.round})`,
        `part (${kinds.part})`,
        `review (${kinds.review})`,
      ];
      const list = page.getByRole('alert').getByRole('listitem');
      expect((await list.allInnerTexts()).toSorted()).toEqual(named.toSorted());
      await expect(list.locator('b')).toHaveCount(0);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, data.merged)).toBeVisible();
      const merged = await keptEntries(page);
      expect(Object.keys(merged).filter((key) => key.startsWith('lio:answer:'))).toHaveLength(fewAnswers.size + 1);
      expect(merged['lio:plan:variety']).toContain('own');
    });

    test('with markup in its name says that name as text', async ({ page }) => {
      await openFile(page, '', locale, '<img src=x onerror=alert(1)>.json');
      await expect(alert(page, '<img src=x onerror=alert(1)>.json')).toBeVisible();
      await expect(page.getByRole('alert').locator('img')).toHaveCount(0);
    });

    test('where there is no room for it says so, changes nothing, and goes well once there is', async ({ page }) => {
      const before = await keptEntries(page);
      await page.evaluate(fillLocalStorage);
      for (const way of ['merge', 'replace'] as const) {
        await openFile(page, good, locale);
        await markRegions(page);
        await previewButton(page, way, locale).click();
        await expectTold(page, 'status', data.noRoom);
        expect(await keptEntries(page)).toEqual(before);
        await expect(page.getByRole('button', { name: data.undo })).toBeHidden();
      }
      await page.evaluate(() => localStorage.removeItem('other-app'));
      await openFile(page, good, locale);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, data.merged)).toBeVisible();
    });
  });

  test.describe(`choosing files, in ${languageNames[locale]},`, () => {
    test.beforeEach(({ page }) => openView(page, 'data', locale));

    test('a visitor who leaves the browser’s window without choosing finds all as it was', async ({ page }) => {
      await fileField(page, locale).dispatchEvent('cancel', { bubbles: true });
      await fileField(page, locale).setInputFiles([]);
      await expect(preview(page, locale)).toBeHidden();
      await openFile(page, good, locale);
      await fileField(page, locale).setInputFiles([]);
      await expect(preview(page, locale)).toBeVisible();
    });

    test('a visitor may choose the same file again', async ({ page }) => {
      await openFile(page, good, locale);
      await previewButton(page, 'cancel', locale).click();
      // A browser tells of no change where the same file is chosen and the first is still there.
      await expect
        .poll(() => fileField(page, locale).evaluate((field: HTMLInputElement) => field.files?.length))
        .toBe(0);
      await openFile(page, good, locale);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, data.merged)).toBeVisible();
      await openFile(page, good, locale);
      await expect(preview(page, locale)).toContainText(data.nothingNew);
    });

    test('of two hundred at once with one that is bad, the visitor reads which and may use the others', async ({
      page,
    }) => {
      const files = Array.from({ length: 200 }, (_, index) => {
        const item = allItems[index % allItems.length] ?? firstItem;
        const text = index === 99 ? '{' : exportOf({ answers: new Map([[item, index < allItems.length ? 0 : 4]]) });
        return fileOf(`copy ${index}.json`, text);
      });
      await fileField(page, locale).setInputFiles(files);
      const said = fill(data.problems['not-json'], { file: '“copy 99.json”' });
      await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(said);
      await previewButton(page, 'merge', locale).click();
      await expect(page.getByText(plural(data.counts.answers, allItems.length), { exact: true })).toBeVisible();
    });

    test('of several copies the one that was saved last counts', async ({ page }) => {
      const copies = [
        fileOf('new.json', exportOf({ part: 'new' }, { exported: '2026-11-02' })),
        fileOf('old.json', exportOf({ part: 'old', review: '2027-01-01' }, { exported: '2026-11-01' })),
      ];
      await fileField(page, locale).setInputFiles(copies);
      await previewButton(page, 'merge', locale).click();
      await expect(status(page, data.merged)).toBeVisible();
      expect(await keptEntries(page)).toEqual({ 'lio:part': 'new', 'lio:review': '2027-01-01' });
    });

    test('a file may be dropped anywhere on the page, and does not take its place', async ({ page }) => {
      const address = page.url();
      expect(await dropFile(page, good)).toBe(true);
      await expect(preview(page, locale)).toBeVisible();
      expect(page.url()).toBe(address);
    });
  });
}

test.describe('a copy', () => {
  const [locale] = locales;
  const { data } = checkTextsIn(locale);

  test('with a byte order mark and the line ends of Windows opens as any other', async ({ page }) => {
    await openView(page, 'data', locale);
    await openFile(page, `\uFEFF${good.replaceAll('\n', '\r\n')}`, locale);
    await previewButton(page, 'merge', locale).click();
    await expect(page.getByText(plural(data.counts.answers, everyAnswer.size), { exact: true })).toBeVisible();
  });

  test('with names of JavaScript itself in it harms nothing', async ({ page }) => {
    await openView(page, 'data', locale);
    const payload = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    await openFile(page, good.replace('{', payload).replace('"answers": {', '"answers": {"__proto__": 1,'), locale);
    await previewButton(page, 'merge', locale).click();
    await expect(status(page, data.merged)).toBeVisible();
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  });

  test('opens where the browser forbids storage, for as long as the page is open', async ({ page }) => {
    await page.addInitScript(forbidStorage);
    await openView(page, 'data', locale);
    await openFile(page, good, locale);
    await previewButton(page, 'merge', locale).click();
    await expect(status(page, checkTextsIn(locale).status.document)).toBeVisible();
    await expect(page.getByText(plural(data.counts.answers, everyAnswer.size), { exact: true })).toBeVisible();
  });

  test('changes nothing where a newer version of the site has kept its own', async ({ page }) => {
    await keepWorkbook(page, { answers: fewAnswers }, locale);
    await page.evaluate(() => localStorage.setItem('lio:schema', '99'));
    await openView(page, 'data', locale);
    const before = await keptEntries(page);
    await openFile(page, good, locale);
    await previewButton(page, 'merge', locale).click();
    await expect(preview(page, locale)).toBeHidden();
    await expect(alert(page, checkTextsIn(locale).notice.newer)).toBeVisible();
    expect(await keptEntries(page)).toEqual(before);
  });
});

/** Drops a file on the title of the page; says whether the page kept it from the browser. */
async function dropFile(page: Page, text: string): Promise<boolean> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'copy.json', { type: 'application/json' }));
    return transfer;
  }, text);
  return heading(page).evaluate((target, transfer) => {
    const tell = (type: string) =>
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    return !tell('dragover') && !tell('drop');
  }, dataTransfer);
}
