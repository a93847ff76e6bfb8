import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeExport, parseExport } from '#domain/export-file.ts';
import { emptyWorkbook, mergeWorkbooks, type Workbook } from '#domain/workbook.ts';
import { arbitraryWorkbook } from '../fixtures/arbitrary-workbook.ts';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { ours, watchInvariants } from './invariants.ts';
import { schema1Of, stored } from './workbooks.ts';

watchInvariants();

const [items, factors] = [
  ['a', 'b', 'c', '__proto__'],
  ['variety', 'autonomy', 'constructor'],
];
const known = { version: 1, items: items.map((id) => ({ id })), factors: factors.map((id) => ({ id })) };
const header = { schema: 'https://example.org/x', about: {}, exported: '2026-11-25', instrument: 1 };
const arbitrary = arbitraryWorkbook(items, factors);

describe('a workbook that was exported', () => {
  test('is as it was after everything was deleted and it is imported, entry by entry', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (workbook) => {
        const browser = new FakeBrowser({ theirs: 'kept' });
        const tab = await browser.openTab();
        tab.store.replaceWorkbook(workbook);
        const [file, entries] = [encodeExport(tab.workbook, header), ours(tab.session)];
        tab.store.deleteEverything();
        expect(ours(tab.session)).toEqual({});
        expect(tab.store.replaceWorkbook(mergeWorkbooks(tab.workbook, read(file)))).toBe(true);
        expect(ours(tab.session)).toEqual(entries);
        await tab.reload();
        expect(tab.workbook).toEqual(workbook);
        expect(encodeExport(tab.workbook, header).length).toBe(file.length);
      }),
      { numRuns: 100 },
    );
  });

  test('changes nothing when it is imported twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitrary, async (own, imported) => {
        const tab = await new FakeBrowser().openTab(schema1Of(own, 'tab'));
        const workbook = read(encodeExport(imported, header));
        tab.store.replaceWorkbook(mergeWorkbooks(tab.workbook, workbook));
        const entries = ours(tab.session);
        tab.store.replaceWorkbook(mergeWorkbooks(tab.workbook, workbook));
        expect(ours(tab.session)).toEqual(entries);
      }),
      { numRuns: 100 },
    );
  });

  test('leaves everything as it was when the import is given up', async () => {
    const workbook: Workbook = { ...emptyWorkbook, part: 'x', answers: new Map([['a', 3]]) };
    const tab: FakeTab = await new FakeBrowser().openTab(schema1Of(workbook, 'tab'));
    const before = ours(tab.session);
    mergeWorkbooks(tab.workbook, read(encodeExport({ ...workbook, part: 'y' }, header)));
    expect(ours(tab.session)).toEqual(before);
    expect(stored(tab.workbook)).toEqual(stored(workbook));
  });
});

function read(file: string): Workbook {
  const parsed = parseExport(file, known);
  if (!parsed.ok) throw new Error(parsed.problem);
  expect(parsed.refused).toEqual([]);
  return parsed.workbook;
}
