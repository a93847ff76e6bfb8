import { describe, expect, test } from 'vitest';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import type { FakeStorage } from './fake-storage.ts';
import { expectNothingLost, oddItems, ours, schema1, unreadable, watchInvariants } from './invariants.ts';

watchInvariants();

describe.each(unreadable)('a record that holds %s', (_, value) => {
  test('is set aside byte for byte, with a notice, and the other answers are there', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: value }));
    const tab = await browser.openTab();
    expect(tab.answers).toEqual(new Map([['a', 3]]));
    expect(tab.notice).toBe('damaged');
    expect(tab.setAside).toEqual(new Map([['lio:answer:b', value]]));
    expect(ours(browser.device)).toEqual({ ...schema1({ a: '3' }), 'lio:aside:lio:answer:b': value });
    expect(Object.values(tab.store.rawEntries())).toContain(value);
    await expectNothingLost(tab);
    expect(tab.setAside).toEqual(new Map([['lio:answer:b', value]]));
  });

  test('stays where it is when moving it fails, and is still there to download', async () => {
    const onDevice = schema1({ a: '3', b: value });
    const browser = new FakeBrowser(onDevice);
    browser.device.fault = 'unwritable';
    const tab = await browser.openTab();
    expect(ours(browser.device)).toEqual(onDevice);
    expect(Object.values(tab.store.rawEntries())).toContain(value);
    expect(tab.setAside?.get('lio:answer:b')).toBe(value);
  });
});

describe.each(unreadable.filter(([, value]) => !/^\d+$/.test(value)))('a schema that holds %s', (_, value) => {
  test('is set aside, and the answers are back at every later reload', async () => {
    const browser = new FakeBrowser({ ...schema1({ a: '3' }), 'lio:schema': value });
    const tab = await browser.openTab();
    expect(tab.notice).toBe('damaged');
    expectOnDisk(browser.device, value);
    for (let reload = 0; reload < 2; reload++) {
      await expectNothingLost(tab);
      expect(tab.answers).toEqual(new Map([['a', 3]]));
      expect(tab.store.$keeping.get()).toBe('device');
    }
    tab.store.setAnswer('b', 4);
    expect(tab.unsaved).toEqual([]);
    expectOnDisk(browser.device, value);
  });
});

describe('an unreadable value', () => {
  const value = '{"answer":3';

  test('is not overwritten by an answer to its item when it could not be moved', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: value }));
    browser.device.capacity = browser.device.used;
    const tab = await browser.openTab();
    tab.store.setAnswer('b', 4);
    tab.store.setAnswer('b', undefined);
    tab.store.setAnswer('b', 2);
    expectOnDisk(browser.device, value);
    await expectNothingLost(tab);
  });

  test('in place of the choice where to keep, survives the next answer', async () => {
    const browser = new FakeBrowser({ ...schema1({ a: '3' }), 'lio:keeping': value });
    const tab = await browser.openTab();
    tab.store.setAnswer('b', 4);
    expectOnDisk(browser.device, value);
    await expectNothingLost(tab);
  });

  test('that another version writes while the page is open survives the next answer', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: '1' }));
    const [tab, other] = [await browser.openTab(), await browser.openTab()];
    expect(other.answers.size).toBe(2);
    writeAs(browser, other, 'lio:answer:b', value);
    browser.deliverEvents();
    tab.store.setAnswer('b', 4);
    expectOnDisk(browser.device, value);
  });
});

describe('what is set aside', () => {
  test('is not overwritten by a later unreadable value of the same item', async () => {
    const browser = new FakeBrowser({ ...schema1({ b: 'second' }), 'lio:aside:lio:answer:b': 'first' });
    const tab = await browser.openTab();
    expectOnDisk(browser.device, 'first');
    expectOnDisk(browser.device, 'second');
    const raw = Object.values(tab.store.rawEntries());
    expect(raw).toContain('first');
    expect(raw).toContain('second');
  });

  test('may stand under names of a prototype', async () => {
    const browser = new FakeBrowser(schema1(Object.fromEntries(oddItems.map((item) => [item, 'x']))));
    const tab = await browser.openTab();
    expect(tab.setAside).toEqual(
      new Map([...browser.device.entries].flatMap(([key, value]) => (value === 'x' ? [[key.slice(10), 'x']] : []))),
    );
    expect(Object.keys(tab.store.rawEntries())).toContain('lio:aside:lio:answer:__proto__');
  });

  test.each(['device', 'tab'] as const)('moves with everything else when the visitor chooses %s', async (keeping) => {
    const { tab, to } = await openBefore(keeping, { a: '3', b: 'x' });
    tab.store.chooseKeeping(keeping);
    expectOnDisk(to, 'x');
    await tab.reload();
    expect(tab.setAside).toEqual(new Map([['lio:answer:b', 'x']]));
  });

  test.each(['device', 'tab'] as const)(
    'stays behind rather than be lost when it does not fit in the %s',
    async (keeping) => {
      const { tab, from, to } = await openBefore(keeping, { a: '3', b: 'x'.repeat(100) });
      to.capacity = 90;
      tab.store.chooseKeeping(keeping);
      expectOnDisk(from, 'x'.repeat(100));
    },
  );

  test.each(['device', 'tab'] as const)(
    'stays behind when there are no answers and the %s cannot be written',
    async (keeping) => {
      const { tab, from, to } = await openBefore(keeping, { b: 'x' });
      to.fault = 'unwritable';
      tab.store.chooseKeeping(keeping);
      expectOnDisk(from, 'x');
    },
  );

  test('is all there to download where device and tab hold something under the same key', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: 'first' }));
    const tab = await browser.openTab(schema1({ a: '4', b: 'second' }, 'tab'));
    await (await browser.openTab()).reload();
    const raw = tab.store.rawEntries();
    expect(Object.values(raw)).toEqual(expect.arrayContaining(['first', 'second', '3', '4', 'device', 'tab']));
  });

  test('is written again after a foreign clear', async () => {
    const browser = new FakeBrowser(schema1({ a: '3', b: 'x' }));
    const tab = await browser.openTab();
    browser.clearFromOutside();
    browser.deliverEvents();
    tab.store.saveAll();
    expectOnDisk(browser.device, 'x');
  });
});

async function openBefore(keeping: 'device' | 'tab', answers: Record<string, string>) {
  const browser = new FakeBrowser(keeping === 'tab' ? schema1(answers) : {});
  const tab = await browser.openTab(keeping === 'device' ? schema1(answers, 'tab') : {});
  const [to, from] = keeping === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
  return { tab, from, to };
}

/** The value stands somewhere in the storage, byte for byte, under whatever key. */
function expectOnDisk(storage: FakeStorage, value: string): void {
  expect([...storage.entries.values()]).toContain(value);
}

function writeAs(browser: FakeBrowser, tab: FakeTab, key: string, value: string): void {
  browser.activate(tab);
  browser.device.setItem(key, value);
}
