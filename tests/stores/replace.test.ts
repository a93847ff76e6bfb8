import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyWorkbook, mergeWorkbooks } from '#domain/workbook.ts';
import { arbitraryWorkbook } from '../fixtures/arbitrary-workbook.ts';
import { FakeBrowser } from './fake-browser.ts';
import type { FakeStorage } from './fake-storage.ts';
import { ours, watchInvariants } from './invariants.ts';
import { full, other, schema1Of, stored } from './workbooks.ts';

watchInvariants();

const places = ['device', 'tab'] as const;
const closedRound = { label: '', closed: '2026-10-01', instrument: 1, answers: new Map() };
const arbitrary = arbitraryWorkbook(
  ['a', 'b', '__proto__', 'of-another-version'],
  ['variety', 'autonomy', 'constructor'],
);

describe.each(places)('a whole workbook put in the place of another, on the %s', (keeping) => {
  test.each([
    ['another', other],
    ['the same', full],
    ['an empty one', emptyWorkbook],
    ['one with the other laid over it', mergeWorkbooks(full, other)],
  ])('is all there is, where it is %s', async (_, next) => {
    const { tab, storage } = await openFull(keeping);
    expect(tab.store.replaceWorkbook(next)).toBe(true);
    expect(tab.workbook).toEqual(next);
    expect(ours(storage)).toEqual(schema1Of(next, keeping));
    expect(tab.store.$unsaved.get()).toEqual(new Set());
    expectForeignUntouched(storage);
    await tab.reload();
    expect(tab.workbook).toEqual(next);
    expect(tab.notice).toBeUndefined();
  });

  test('gives everything back when it is undone', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitrary, async (before, imported) => {
        const { tab, storage } = await openEmpty(keeping);
        tab.store.replaceWorkbook(before);
        const [entries, shown] = [ours(storage), tab.workbook];
        expect(tab.store.replaceWorkbook(mergeWorkbooks(shown, imported))).toBe(true);
        expect(tab.store.replaceWorkbook(shown)).toBe(true);
        expect(tab.workbook).toEqual(before);
        expect(ours(storage)).toEqual(entries);
        await tab.reload();
        expect(tab.workbook).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test('is back after a reload just as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (workbook) => {
        const { tab } = await openEmpty(keeping);
        expect(tab.store.replaceWorkbook(workbook)).toBe(true);
        expect(tab.workbook).toEqual(workbook);
        await tab.reload();
        expect(tab.workbook).toEqual(workbook);
        expect(tab.setAside).toEqual(new Map());
      }),
      { numRuns: 200 },
    );
  });

  test('leaves what was set aside, and what this version does not know, where it is', async () => {
    const others = { 'lio:aside:lio:plan:x': 'broken', 'lio:of-another-version': '1', 'lio:locale': 'nl' };
    const { tab, storage } = await openFull(keeping, others);
    tab.store.replaceWorkbook(other);
    expect(Object.fromEntries(storage.entries)).toEqual({ theirs: 'kept', ...others, ...schema1Of(other, keeping) });
  });

  test('can be put there on a first visit, before anything was chosen', async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    expect(tab.store.replaceWorkbook(full)).toBe(true);
    expect(ours(tab.session)).toEqual({ 'lio:schema': '1', ...stored(full) });
    tab.store.chooseKeeping(keeping);
    await tab.reload();
    expect(tab.workbook).toEqual(full);
  });

  test('is shown by another tab that shares it, which loses nothing by it', async () => {
    const { browser, tab } = await openFull(keeping);
    const two = await browser.openTab();
    tab.store.replaceWorkbook(other);
    browser.deliverEvents();
    expect(two.workbook).toEqual(keeping === 'device' ? other : emptyWorkbook);
    expect(two.store.$unsaved.get()).toEqual(new Set());
    await two.reload();
    expect(two.workbook).toEqual(keeping === 'device' ? other : emptyWorkbook);
  });

  test('saves with it what could not be saved before', async () => {
    const { tab, storage } = await openFull(keeping);
    storage.capacity = storage.used;
    tab.store.setAnswer('d', 4);
    tab.store.setPart('a longer name than there is room for');
    expect(tab.store.$unsaved.get().size).toBe(2);
    storage.capacity = Number.POSITIVE_INFINITY;
    const shown = tab.workbook;
    expect(tab.store.replaceWorkbook(mergeWorkbooks(shown, emptyWorkbook))).toBe(true);
    expect(tab.store.$unsaved.get()).toEqual(new Set());
    await tab.reload();
    expect(tab.workbook).toEqual(shown);
  });

  test('can be put there at once again and again', async () => {
    const { tab, storage } = await openFull(keeping);
    for (let count = 0; count < 20; count++) expect(tab.store.replaceWorkbook(count % 2 ? full : other)).toBe(true);
    expect(ours(storage)).toEqual(schema1Of(full, keeping));
  });
});

describe('a whole workbook', () => {
  test.each([
    ['a day that does not exist', { ...full, review: '2027-02-29' }],
    ['a round of version 0', { ...full, rounds: new Map([['x', { ...closedRound, instrument: 0 }]]) }],
    ['a round closed on no day', { ...full, rounds: new Map([['x', { ...closedRound, closed: 'today' }]]) }],
    ['an answer that is none', { ...full, answers: new Map([['a', 5 as never]]) }],
  ])('with %s, which could not be read back, is refused, and what there is stays', async (_, next) => {
    const { tab, storage } = await openWith('device', schema1Of(other, 'device'));
    expect(tab.store.replaceWorkbook(next)).toBe(false);
    expect(tab.workbook).toEqual(other);
    expect(ours(storage)).toEqual(schema1Of(other, 'device'));
    await tab.reload();
    expect(tab.workbook).toEqual(other);
    expect(tab.setAside).toEqual(new Map());
  });

  test('is not put into the place where this tab does not keep its own', async () => {
    const browser = new FakeBrowser(schema1Of(full, 'device'));
    const tab = await browser.openTab(schema1Of(other, 'tab'));
    tab.store.replaceWorkbook(emptyWorkbook);
    expect(ours(browser.device)).toEqual(schema1Of(full, 'device'));
    expect(ours(tab.session)).toEqual(schema1Of(emptyWorkbook, 'tab'));
  });
});

async function openFull(keeping: 'device' | 'tab', more: Record<string, string> = {}) {
  return await openWith(keeping, { theirs: 'kept', ...schema1Of(full, keeping), ...more });
}

async function openEmpty(keeping: 'device' | 'tab') {
  return await openWith(keeping, { theirs: 'kept', ...schema1Of(emptyWorkbook, keeping) });
}

async function openWith(keeping: 'device' | 'tab', entries: Record<string, string>) {
  const browser = new FakeBrowser(keeping === 'device' ? entries : {});
  const tab = await browser.openTab(keeping === 'tab' ? entries : {});
  return { browser, tab, storage: keeping === 'device' ? browser.device : tab.session };
}

function expectForeignUntouched(storage: FakeStorage): void {
  expect([...storage.entries].filter(([key]) => !key.startsWith('lio:'))).toEqual([['theirs', 'kept']]);
}
