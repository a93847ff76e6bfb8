import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { emptyWorkbook, type Workbook } from '#domain/workbook.ts';
import { FakeBrowser } from './fake-browser.ts';
import type { Fault } from './fake-storage.ts';
import { expectNoEntryLost, ours, watchInvariants } from './invariants.ts';
import { full, other, schema1Of, stored } from './workbooks.ts';

watchInvariants();

const places = ['device', 'tab'] as const;
const ways: readonly (readonly [what: string, before: Workbook, after: Workbook])[] = [
  ['another in its place', full, other],
  ['an empty one in its place', full, emptyWorkbook],
  ['one where there was none', emptyWorkbook, full],
];

describe.each(places)('on the %s, when the process dies at any moment of putting', (keeping) => {
  test.each(ways)('%s, the next start finds all of the one or all of the other', async (_, before, after) => {
    const found = new Set<Workbook>();
    for (let changes = 0; ; changes++) {
      const { browser, tab, storage } = await openWith(keeping, before);
      const death = browser.dieAfter(changes);
      tab.store.replaceWorkbook(after);
      browser.comeBack();
      await tab.reload();
      const expected = isDeepStrictEqual(tab.workbook, after) ? after : before;
      found.add(expected);
      expect(tab.workbook, `died after ${changes} changes`).toEqual(expected);
      expect(ours(storage)).toEqual(schema1Of(expected, keeping));
      expect(tab.store.$unsaved.get()).toEqual(new Set());
      expect(storage.entries.get('theirs')).toBe('kept');
      if (!death.hasDied) break;
    }
    expect([...found]).toEqual([before, after]);
  });

  test.each(ways)(
    '%s, and again at any moment of the next start, the one after that does',
    async (_, before, after) => {
      for (let changes = 1; ; changes++) {
        let hasDied = false;
        for (let later = 0; ; later++) {
          const { browser, tab, storage } = await openWith(keeping, before);
          const death = browser.dieAfter(changes);
          tab.store.replaceWorkbook(after);
          hasDied = death.hasDied;
          browser.comeBack();
          const again = browser.dieAfter(later);
          await tab.reload();
          browser.comeBack();
          await tab.reload();
          expect([before, after], `died after ${changes} changes, then after ${later}`).toContainEqual(tab.workbook);
          expect(ours(storage)).toEqual(schema1Of(tab.workbook, keeping));
          if (!again.hasDied) break;
        }
        if (!hasDied) break;
      }
    },
  );
});

describe('on the device, when the process dies at any moment of putting another in its place', () => {
  test('a tab that opens later finds all of the one or all of the other, and so do all tabs after it', async () => {
    for (let changes = 0; ; changes++) {
      const { browser, tab } = await openWith('device', full);
      const death = browser.dieAfter(changes);
      tab.store.replaceWorkbook(other);
      browser.comeBack();
      const two = await browser.openTab();
      expect([full, other], `died after ${changes} changes`).toContainEqual(two.workbook);
      expect((await browser.openTab()).workbook).toEqual(two.workbook);
      await tab.reload();
      expect(tab.workbook).toEqual(two.workbook);
      if (!death.hasDied) break;
    }
  });
});

describe.each(places)('on a %s that is full', (keeping) => {
  test.each(ways)(
    '%s is put there whole or not at all, and which it was is said, at every capacity',
    async (_, before, after) => {
      const { tab, storage } = await openWith(keeping, before);
      const entries = ours(storage);
      const said = new Set<boolean>();
      for (let room = 0; ; room++) {
        storage.capacity = storage.used + room;
        const isReplaced = tab.store.replaceWorkbook(after);
        said.add(isReplaced);
        expect(ours(storage), `with room for ${room}`).toEqual(isReplaced ? schema1Of(after, keeping) : entries);
        expect(tab.workbook).toEqual(isReplaced ? after : before);
        expect(tab.store.$unsaved.get()).toEqual(new Set());
        expect(storage.entries.get('theirs')).toBe('kept');
        if (isReplaced) break;
      }
      expect([...said]).toEqual([false, true]);
      await tab.reload();
      expect(tab.workbook).toEqual(after);
    },
  );

  test('what was there is there after a reload when there was no room for the other', async () => {
    const { tab, storage } = await openWith(keeping, full);
    storage.capacity = storage.used;
    expect(tab.store.replaceWorkbook(other)).toBe(false);
    tab.store.saveUnsaved();
    tab.send('visibilitychange');
    await tab.reload();
    expect(tab.workbook).toEqual(full);
    expect(tab.notice).toBeUndefined();
  });

  test('answers that were said to be unsaved still are when the other is refused', async () => {
    const { tab, storage } = await openWith(keeping, full);
    storage.capacity = storage.used;
    tab.store.setAnswer('d', 4);
    expect(tab.store.replaceWorkbook(other)).toBe(false);
    expect(tab.unsaved).toEqual(['d']);
    expect(tab.answers.get('d')).toBe(4);
    storage.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    await expectNoEntryLost(tab);
    expect(tab.answers.get('d')).toBe(4);
  });
});

describe.each<Fault>(['unwritable', 'forgetful'])('a storage that is %s', (fault) => {
  test.each(places)('takes no other workbook, says so, and keeps what there is (%s)', async (keeping) => {
    const { browser, tab, storage } = await openWith(keeping, full);
    browser.device.fault = fault;
    tab.session.fault = fault;
    expect(tab.store.replaceWorkbook(other)).toBe(false);
    expect(tab.store.closeRound({ label: '', closed: '2026-10-01', instrument: 1, beginsBlank: true })).toBe(false);
    expect(tab.workbook).toEqual(full);
    expect(ours(storage)).toEqual(schema1Of(full, keeping));
    browser.device.fault = undefined;
    tab.session.fault = undefined;
    await tab.reload();
    expect(tab.workbook).toEqual(full);
  });
});

describe.each<Fault>(['refused', 'missing', 'corrupt'])('a browser whose storages are %s', (fault) => {
  test('holds the other workbook in the document, and says of all of it that it is not saved', async () => {
    const { tab } = await openFaulty(fault);
    tab.store.setAnswer('x', 1);
    expect(tab.store.replaceWorkbook(full)).toBe(true);
    expect(tab.workbook).toEqual(full);
    const keys = Object.keys(schema1Of(full, 'tab')).slice(2);
    expect([...tab.store.$unsaved.get()]).toEqual(expect.arrayContaining(keys));
  });

  test('saves the other workbook once they work, and nothing of what was there before', async () => {
    const { browser, tab } = await openFaulty(fault);
    tab.store.setAnswer('x', 1);
    tab.store.replaceWorkbook(full);
    browser.device.fault = undefined;
    tab.session.fault = undefined;
    tab.send('visibilitychange');
    expect(tab.store.$unsaved.get()).toEqual(new Set());
    expect(ours(tab.session)).toEqual({ 'lio:schema': '1', ...stored(full) });
    await expectNoEntryLost(tab);
    expect(tab.workbook).toEqual(full);
  });

  test('gives back what was there when it is undone', async () => {
    const { tab } = await openFaulty(fault);
    tab.store.setAnswer('x', 1);
    const before = tab.workbook;
    tab.store.replaceWorkbook(full);
    expect(tab.store.replaceWorkbook(before)).toBe(true);
    expect(tab.workbook).toEqual(before);
  });
});

describe.each<Fault>(['unwritable', 'refused', 'missing', 'corrupt'])('a storage that becomes %s', (fault) => {
  test.each(places)('at any moment of putting another workbook there, has done what was said (%s)', async (keeping) => {
    for (let changes = 0; ; changes++) {
      const { tab, storage } = await openWith(keeping, full);
      const failing = failAfter(storage, changes, fault);
      const isReplaced = tab.store.replaceWorkbook(other);
      const shown = tab.workbook;
      expect(shown, `failed after ${changes} changes`).toEqual(isReplaced ? other : full);
      storage.isAlive = () => true;
      storage.fault = undefined;
      await tab.reload();
      expect(tab.workbook, `failed after ${changes} changes`).toEqual(shown);
      if (!failing.hasFailed) break;
    }
  });
});

/** From the given number of changes on, every use of the storage fails. */
function failAfter(storage: Awaited<ReturnType<typeof openWith>>['storage'], changes: number, fault: Fault) {
  let left = changes;
  const state = { hasFailed: false };
  storage.isAlive = () => {
    left -= 1;
    if (left >= 0) return true;
    storage.fault = fault;
    state.hasFailed = true;
    return false;
  };
  return state;
}

async function openFaulty(fault: Fault) {
  const browser = new FakeBrowser();
  browser.device.fault = fault;
  const tab = await browser.openTab();
  tab.session.fault = fault;
  await tab.reload();
  return { browser, tab };
}

async function openWith(keeping: 'device' | 'tab', workbook: Workbook) {
  const entries = { theirs: 'kept', ...schema1Of(workbook, keeping) };
  const browser = new FakeBrowser(keeping === 'device' ? entries : {});
  const tab = await browser.openTab(keeping === 'tab' ? entries : {});
  return { browser, tab, storage: keeping === 'device' ? browser.device : tab.session };
}
