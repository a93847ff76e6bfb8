import { describe, expect, test } from 'vitest';
import { FakeBrowser } from './fake-browser.ts';
import { schema1, watchInvariants } from './invariants.ts';

watchInvariants();

const newer = {
  'lio:schema': '2',
  'lio:keeping': 'device',
  'lio:answer:a': '3',
  'lio:answer:b': 'three',
  'lio:plan:c': '{"step":"new"}',
};
const newerWithoutAnswers = { 'lio:schema': '2', 'lio:answers': '{"a":3}' };

describe.each([
  ['answers that this version can read', newer],
  ['nothing that this version can read', newerWithoutAnswers],
])('data of a newer schema with %s', (_, onDevice) => {
  test('is never written or removed, whatever the visitor does but deleting everything', async () => {
    const browser = new FakeBrowser(onDevice);
    const tab = await browser.openTab();
    const acts: (() => void)[] = [
      () => tab.store.setAnswer('a', 1),
      () => tab.store.setAnswer('b', 1),
      () => tab.store.setAnswer('new', 1),
      () => tab.store.setAnswer('a', undefined),
      () => tab.store.saveUnsaved(),
      () => tab.store.saveAll(),
      () => tab.send('visibilitychange'),
      () => tab.send('pageshow', { persisted: true }),
      () => tab.store.chooseKeeping('device'),
      () => tab.store.chooseKeeping('tab'),
      () => tab.store.setAnswer('a', 2),
    ];
    for (const act of acts) {
      act();
      expect(Object.fromEntries(browser.device.entries)).toEqual(onDevice);
    }
  });

  test.each(['device', 'tab'] as const)(
    'stays when the first thing that the visitor does is to choose %s',
    async (keeping) => {
      const browser = new FakeBrowser(onDevice);
      const tab = await browser.openTab();
      tab.store.chooseKeeping(keeping);
      expect(Object.fromEntries(browser.device.entries)).toEqual(onDevice);
    },
  );

  test('stays in the tab that holds it, whatever is chosen', async () => {
    const inTab = { ...onDevice, 'lio:keeping': 'tab' };
    const tab = await new FakeBrowser().openTab(inTab);
    expect(tab.notice).toBe('newer');
    tab.store.setAnswer('a', 1);
    tab.store.chooseKeeping('device');
    tab.store.chooseKeeping('tab');
    expect(Object.fromEntries(tab.session.entries)).toEqual(inTab);
  });

  test('is said to be newer, and is there whole to download', async () => {
    const tab = await new FakeBrowser(onDevice).openTab();
    expect(tab.notice).toBe('newer');
    expect(tab.store.rawEntries()).toEqual(onDevice);
  });

  test('goes when the visitor deletes everything, and answers can be kept again', async () => {
    const browser = new FakeBrowser(onDevice);
    const tab = await browser.openTab();
    tab.store.deleteEverything();
    expect([...browser.device.entries]).toEqual([]);
    tab.store.setAnswer('a', 2);
    expect(tab.unsaved).toEqual([]);
    await tab.reload();
    expect(tab.answers).toEqual(new Map([['a', 2]]));
  });
});

describe('an answer beside data of a newer schema', () => {
  test('is shown and said not to be saved', async () => {
    const tab = await new FakeBrowser(newer).openTab();
    tab.store.setAnswer('a', 1);
    expect(tab.answers.get('a')).toBe(1);
    expect(tab.unsaved).toEqual(['a']);
  });
});

describe('a newer version of the site in another tab', () => {
  test.each(['heard of', 'missed'])(
    'is not overwritten by this one when its change of schema was %s',
    async (heard) => {
      const browser = new FakeBrowser(schema1({ a: '3' }));
      const [tab, other] = [await browser.openTab(), await browser.openTab()];
      tab.isAsleep = heard === 'missed';
      browser.activate(other);
      browser.device.setItem('lio:schema', '2');
      browser.device.setItem('lio:answer:a', '30');
      browser.deliverEvents();
      const before = browser.device.entries;
      tab.store.setAnswer('b', 1);
      tab.store.setAnswer('a', undefined);
      tab.store.saveAll();
      expect(browser.device.entries).toEqual(before);
      expect(tab.unsaved).toContain('b');
    },
  );
});
