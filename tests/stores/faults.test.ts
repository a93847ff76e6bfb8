import { describe, expect, test } from 'vitest';
import { FakeBrowser } from './fake-browser.ts';
import type { Fault } from './fake-storage.ts';
import { encoded, expectNothingLost, keptAnswers, ours, schema1, watchInvariants } from './invariants.ts';

watchInvariants();

const faults: readonly Fault[] = ['refused', 'missing', 'corrupt', 'unwritable', 'forgetful'];

describe.each(faults)('a browser whose storage is %s', (fault) => {
  test('lets the visitor do everything, and says of every answer that it is not saved', async () => {
    const { browser, tab } = await openWith(fault);
    tab.store.setAnswer('a', 3);
    tab.store.setAnswer('b', 'unknown');
    for (const keeping of ['device', 'tab'] as const) {
      tab.store.chooseKeeping(keeping);
      tab.store.setAnswer('c', 0);
      tab.store.saveUnsaved();
      tab.store.saveAll();
      tab.send('visibilitychange');
      expect(encoded(tab.answers)).toEqual(
        new Map([
          ['a', '3'],
          ['b', '?'],
          ['c', '0'],
        ]),
      );
      expect(tab.unsaved).toEqual(['a', 'b', 'c']);
    }
    tab.store.rawEntries();
    await expectNothingLost(tab);
    tab.store.deleteEverything();
    expect(tab.answers).toEqual(new Map());
    expect(ours(browser.device)).toEqual({});
    expect(ours(tab.session)).toEqual({});
  });

  test('keeps what is on the page when the visitor comes back by the Back button', async () => {
    const { tab } = await openWith(fault);
    tab.store.setAnswer('a', 3);
    tab.send('pageshow', { persisted: true });
    expect(tab.answers).toEqual(new Map([['a', 3]]));
    expect(tab.unsaved).toEqual(['a']);
  });

  test('saves everything once it works again', async () => {
    const { browser, tab } = await openWith(fault);
    tab.store.setAnswer('a', 3);
    tab.store.setAnswer('b', 1);
    browser.device.fault = undefined;
    tab.session.fault = undefined;
    tab.send('visibilitychange');
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
    expect(tab.answers).toEqual(
      new Map([
        ['a', 3],
        ['b', 1],
      ]),
    );
  });

  test('does not count a change as saved when the fault comes while the page is open', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: '1' }));
    const tab = await browser.openTab();
    browser.device.fault = fault;
    tab.session.fault = fault;
    tab.store.setAnswer('a', 4);
    tab.store.setAnswer('b', undefined);
    expect(tab.unsaved).toEqual(['a', 'b']);
    browser.device.fault = undefined;
    await expectNothingLost(tab);
  });

  test('takes events of other tabs without an error when the fault comes while the page is open', async () => {
    const browser = new FakeBrowser(schema1({ a: '3' }));
    const tab = await browser.openTab();
    browser.device.fault = fault;
    tab.send('storage', { key: 'lio:answer:b', newValue: '1', storageArea: browser.device });
    tab.send('storage', { key: null, newValue: null, storageArea: browser.device });
    expect(tab.answers.get('a')).toBe(3);
  });

  test('keeps the page’s answers when the fault came while the page was in the back-forward cache', async () => {
    const browser = new FakeBrowser(schema1({ a: '3' }));
    const tab = await browser.openTab();
    browser.device.fault = fault;
    tab.session.fault = fault;
    tab.send('pageshow', { persisted: true });
    expect(tab.answers.get('a')).toBe(3);
  });
});

describe('a browser that refuses both storages', () => {
  test.each(['refused', 'missing', 'corrupt'] as const)(
    'is said to keep answers in the document (%s)',
    async (fault) => {
      const { tab } = await openWith(fault);
      expect(tab.store.currentKeeping()).toBe('document');
      tab.store.chooseKeeping('device');
      expect(tab.store.currentKeeping()).toBe('document');
    },
  );

  test('opens also where it refuses to talk to other tabs, as Firefox without cookies', async () => {
    const browser = new FakeBrowser();
    browser.canBroadcast = false;
    browser.device.fault = 'refused';
    const tab = await browser.openTab();
    tab.store.setAnswer('a', 3);
    tab.store.deleteEverything();
    expect(tab.answers).toEqual(new Map());
  });
});

describe('a browser that refuses the device’s storage only', () => {
  test.each(['refused', 'missing', 'corrupt'] as const)(
    'keeps answers in the tab, whatever was chosen (%s)',
    async (fault) => {
      const browser = new FakeBrowser();
      browser.device.fault = fault;
      const tab = await browser.openTab();
      tab.store.setAnswer('a', 3);
      tab.store.chooseKeeping('device');
      tab.store.setAnswer('b', 4);
      expect(tab.store.currentKeeping()).toBe('tab');
      expect(tab.unsaved).toEqual([]);
      expect(keptAnswers(tab.session)).toEqual(
        new Map([
          ['a', '3'],
          ['b', '4'],
        ]),
      );
      await expectNothingLost(tab);
    },
  );
});

describe('a full storage', () => {
  test('does not keep an answer from the page when the very first write hits the quota', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.session.capacity = 0;
    tab.store.setAnswer('a', 3);
    expect(tab.answers.get('a')).toBe(3);
    expect(tab.unsaved).toEqual(['a']);
    expect(ours(tab.session)).toEqual({});
    await expectNothingLost(tab);
  });

  test('names only the answer that did not fit, and saves it with the next answer once there is room', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.setAnswer('a', 3);
    tab.session.capacity = tab.session.used;
    tab.store.setAnswer('b', 2);
    expect(tab.unsaved).toEqual(['b']);
    tab.session.capacity = Number.POSITIVE_INFINITY;
    tab.store.setAnswer('c', 1);
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
    expect(tab.answers.size).toBe(3);
  });

  test('gets what did not fit when the page is hidden or shown again and there is room', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.session.capacity = 0;
    tab.store.setAnswer('b', 2);
    tab.session.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
    expect(tab.answers.get('b')).toBe(2);
  });

  test('still lets an answer change or go, since neither takes room', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: '1' }));
    const tab = await browser.openTab();
    browser.device.capacity = browser.device.used;
    tab.store.setAnswer('a', 4);
    tab.store.setAnswer('b', undefined);
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
  });

  test('forgets that an answer did not fit when that answer is cleared', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.setAnswer('a', 3);
    tab.session.capacity = tab.session.used;
    tab.store.setAnswer('b', 2);
    tab.store.setAnswer('b', undefined);
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
  });

  test('keeps the unsaved answer on a page that comes back from the back-forward cache', async () => {
    const browser = new FakeBrowser(schema1({ a: '3' }));
    const tab = await browser.openTab();
    browser.device.capacity = browser.device.used;
    tab.store.setAnswer('b', 2);
    tab.send('pageshow', { persisted: true });
    expect(tab.answers.get('b')).toBe(2);
    browser.device.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    expect(keptAnswers(browser.device)).toEqual(
      new Map([
        ['a', '3'],
        ['b', '2'],
      ]),
    );
  });

  test('is left as another app filled it, but for our own keys', async () => {
    const theirs = { theirs: 'x'.repeat(5_000), liox: '1' };
    const browser = new FakeBrowser(theirs);
    browser.device.capacity = browser.device.used + 60;
    const tab = await browser.openTab();
    tab.store.chooseKeeping('device');
    for (const item of ['a', 'b', 'c', 'd']) tab.store.setAnswer(item, 3);
    expect(tab.unsaved.length).toBeGreaterThan(0);
    await expectNothingLost(tab);
    tab.store.deleteEverything();
    expect(Object.fromEntries(browser.device.entries)).toEqual(theirs);
  });
});

async function openWith(fault: Fault) {
  const browser = new FakeBrowser();
  browser.device.fault = fault;
  const tab = await browser.openTab();
  tab.session.fault = fault;
  await tab.reload();
  return { browser, tab };
}
