import { describe, expect, test } from 'vitest';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { answerAt, encoded, expectNothingLost, keptAnswers, ours, schema1, watchInvariants } from './invariants.ts';

watchInvariants();

describe('two tabs', () => {
  test('that write 200 different items keep and show all of them', async () => {
    const { browser, one, two } = await openTwo();
    for (let item = 0; item < 200; item++) {
      (item % 2 ? one : two).store.setAnswer(`item-${item}`, answerAt(item));
    }
    browser.deliverEvents();
    const all = new Map(Array.from({ length: 200 }, (_, item) => [`item-${item}`, answerAt(item)]));
    expect(keptAnswers(browser.device)).toEqual(encoded(all));
    expect(one.answers).toEqual(all);
    expect(two.answers).toEqual(all);
    await expectNothingLost(one);
    await expectNothingLost(two);
  });

  test('see each other’s change and clearing of an answer', async () => {
    const { browser, one, two } = await openTwo({ a: '3' });
    one.store.setAnswer('a', 1);
    browser.deliverEvents();
    expect(two.answers).toEqual(new Map([['a', 1]]));
    two.store.setAnswer('a', undefined);
    browser.deliverEvents();
    expect(one.answers).toEqual(new Map());
    expect(ours(browser.device)).toEqual(schema1({}));
  });

  test('do not follow keys of others, or of another storage', async () => {
    const { browser, one } = await openTwo({ a: '3' });
    one.send('storage', { key: 'theirs', newValue: '1', storageArea: browser.device });
    one.send('storage', { key: 'lio:answer:a', newValue: '1', storageArea: one.session });
    one.send('storage', { key: null, newValue: null, storageArea: one.session });
    expect(one.answers).toEqual(new Map([['a', 3]]));
    expect(one.notice).toBeUndefined();
  });

  test('do not see answers that are kept until a tab is closed', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    one.store.setAnswer('a', 3);
    browser.deliverEvents();
    expect(two.answers).toEqual(new Map());
    await two.reload();
    expect(two.answers).toEqual(new Map());
  });
});

describe('a stale tab that missed the events', () => {
  test('writes one answer and leaves all others as they are', async () => {
    const { browser, one, two } = await openTwo({ a: '3', b: '3', c: '3' });
    one.isAsleep = true;
    two.store.setAnswer('a', 0);
    two.store.setAnswer('b', undefined);
    for (let item = 0; item < 20; item++) two.store.setAnswer(`new-${item}`, answerAt(item));
    const others = keptAnswers(browser.device);
    one.store.setAnswer('c', 4);
    one.send('visibilitychange');
    expect(keptAnswers(browser.device)).toEqual(new Map([...others, ['c', '4']]));
  });

  test('shows what changed elsewhere when it comes back from the back-forward cache', async () => {
    const { one, two } = await openTwo({ a: '3', b: '3' });
    one.isAsleep = true;
    two.store.setAnswer('a', 0);
    two.store.setAnswer('b', undefined);
    two.store.setAnswer('c', 1);
    one.send('pageshow', { persisted: false });
    expect(one.answers).toEqual(
      new Map([
        ['a', 3],
        ['b', 3],
      ]),
    );
    one.send('pageshow', { persisted: true });
    expect(one.answers).toEqual(
      new Map([
        ['a', 0],
        ['c', 1],
      ]),
    );
    expect(one.notice).toBeUndefined();
  });

  test('is empty when it comes back from the back-forward cache after everything was deleted', async () => {
    const { one, two } = await openTwo({ a: '3' });
    one.isAsleep = true;
    two.store.deleteEverything();
    one.send('pageshow', { persisted: true });
    expect(one.answers).toEqual(new Map());
    expect(one.store.$keeping.get()).toBeUndefined();
  });

  test('says so when it finds that the answers it shows are gone from the storage', async () => {
    const { browser, one } = await openTwo({ a: '3', b: '3' });
    one.isAsleep = true;
    browser.clearFromOutside();
    one.store.setAnswer('b', 4);
    expectSaidOrKept(one, browser);
  });
});

describe('a tab with answers of its own, when another tab starts to keep answers on the device', () => {
  test.each([undefined, 'tab'] as const)('has them back after a reload (own choice: %s)', async (choice) => {
    const browser = new FakeBrowser();
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    if (choice) one.store.chooseKeeping(choice);
    one.store.setAnswer('a', 3);
    two.store.chooseKeeping('device');
    two.store.setAnswer('b', 4);
    browser.deliverEvents();
    expect(one.unsaved).toEqual([]);
    await one.reload();
    expect(one.answers.get('a')).toBe(3);
    expect(keptAnswers(browser.device).get('b')).toBe('4');
  });

  test('keeps to “until I close this tab” after a reload', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    one.store.chooseKeeping('tab');
    one.store.setAnswer('a', 3);
    two.store.chooseKeeping('device');
    await one.reload();
    one.store.setAnswer('b', 4);
    expect(one.store.$keeping.get()).toBe('tab');
    expect(keptAnswers(browser.device)).toEqual(new Map());
  });

  test('shows both when it chooses the device too', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    two.store.chooseKeeping('device');
    two.store.setAnswer('b', 4);
    one.store.setAnswer('a', 3);
    one.store.chooseKeeping('device');
    const both = new Map([
      ['a', '3'],
      ['b', '4'],
    ]);
    expect(keptAnswers(browser.device)).toEqual(both);
    expect(encoded(one.answers)).toEqual(both);
  });
});

describe('a tab that shows what is kept on the device, when another tab moves it off the device', () => {
  test.each(['with', 'without'])(
    'keeps its own copy until it is closed, and says so (%s messages between tabs)',
    async (how) => {
      const browser = new FakeBrowser(schema1({ a: '3', b: '?' }));
      browser.canBroadcast = how === 'with';
      const [one, two] = [await browser.openTab(), await browser.openTab()];
      two.store.chooseKeeping('tab');
      browser.deliverEvents();
      browser.deliverMessages();
      expect(one.notice).toBe('moved-elsewhere');
      expect(one.store.$keeping.get()).toBe('tab');
      expect(one.unsaved).toEqual([]);
      expect(encoded(one.answers)).toEqual(
        new Map([
          ['a', '3'],
          ['b', '?'],
        ]),
      );
      expect(ours(browser.device)).toEqual({});
      await expectNothingLost(one);
    },
  );

  test('says nothing where it shows no answers', async () => {
    const { browser, one, two } = await openTwo();
    two.store.chooseKeeping('tab');
    browser.deliverEvents();
    expect(one.notice).toBeUndefined();
  });
});

describe('deleting everything', () => {
  const everything = {
    'lio:locale': 'nl',
    ...schema1({ a: '3', ['__proto__']: '1', 'of-another-version': '2' }),
    'lio:aside:lio:answer:x': 'broken',
    'lio:plan': '{}',
  };

  test('removes every key of ours from both storages, and none of others', async () => {
    const browser = new FakeBrowser({ theirs: 'kept', lio: '1', 'xlio:y': '2', ...everything });
    const tab = await browser.openTab({ theirs: 'too', ...everything });
    tab.store.deleteEverything();
    expect(Object.fromEntries(browser.device.entries)).toEqual({ theirs: 'kept', lio: '1', 'xlio:y': '2' });
    expect(Object.fromEntries(tab.session.entries)).toEqual({ theirs: 'too' });
    expect(tab.answers).toEqual(new Map());
    expect(tab.setAside).toEqual(new Map());
    expect(tab.store.$keeping.get()).toBeUndefined();
    expect(tab.unsaved).toEqual([]);
    expect(tab.notice).toBeUndefined();
    tab.send('visibilitychange');
    expect(ours(browser.device)).toEqual({});
    expect(ours(tab.session)).toEqual({});
    await tab.reload();
    expect(tab.answers).toEqual(new Map());
  });

  test.each(['message first', 'events first', 'message only'])(
    'is followed by another tab, with a notice (%s)',
    async (order) => {
      const { browser, one, two } = await openTwo({ a: '3' });
      one.store.deleteEverything();
      if (order === 'events first') browser.deliverEvents();
      browser.deliverMessages();
      if (order === 'message first') browser.deliverEvents();
      expect(two.answers).toEqual(new Map());
      expect(two.notice).toBe('deleted-elsewhere');
      two.send('visibilitychange');
      expect(ours(browser.device)).toEqual({});
      expect(ours(two.session)).toEqual({});
      expect(one.notice).toBeUndefined();
    },
  );

  test('is followed from the changes alone where tabs cannot send each other messages', async () => {
    const browser = new FakeBrowser(schema1({ a: '3' }));
    browser.canBroadcast = false;
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    one.store.deleteEverything();
    browser.deliverEvents();
    expect(two.answers).toEqual(new Map());
    expect(ours(two.session)).toEqual({});
  });

  test('is also followed by a tab that keeps its answers until it is closed', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    two.store.setAnswer('a', 3);
    one.store.deleteEverything();
    browser.deliverMessages();
    expect(two.answers).toEqual(new Map());
    expect(two.notice).toBe('deleted-elsewhere');
    expect(ours(two.session)).toEqual({});
  });

  test('disturbs no tab that has nothing', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    one.store.deleteEverything();
    browser.deliverMessages();
    expect(two.notice).toBeUndefined();
  });

  test('lets a tab that followed answer and keep anew', async () => {
    const { browser, one, two } = await openTwo({ a: '3' });
    one.store.deleteEverything();
    browser.deliverMessages();
    browser.deliverEvents();
    two.store.setAnswer('b', 1);
    expect(two.unsaved).toEqual([]);
    await expectNothingLost(two);
    expect(two.answers).toEqual(new Map([['b', 1]]));
  });
});

describe('a foreign clear of the storage', () => {
  test('empties no page, and asks', async () => {
    const { browser, one, two } = await openTwo({ a: '3', b: '4' });
    browser.clearFromOutside();
    browser.deliverEvents();
    for (const tab of [one, two]) {
      expect(encoded(tab.answers)).toEqual(
        new Map([
          ['a', '3'],
          ['b', '4'],
        ]),
      );
      expect(tab.notice).toBe('cleared-elsewhere');
    }
  });

  test('says nothing where there was nothing', async () => {
    const { browser, one } = await openTwo();
    browser.clearFromOutside();
    browser.deliverEvents();
    expect(one.notice).toBeUndefined();
  });

  test('is undone by saving everything again', async () => {
    const { browser, one } = await openTwo({ a: '3', b: '?' });
    browser.clearFromOutside();
    browser.deliverEvents();
    one.store.saveAll();
    expect(one.notice).toBeUndefined();
    expect(ours(browser.device)).toEqual(schema1({ a: '3', b: '?' }));
    await expectNothingLost(one);
  });

  test('is accepted by letting go', async () => {
    const { browser, one } = await openTwo({ a: '3' });
    browser.clearFromOutside();
    browser.deliverEvents();
    one.store.forget();
    expect(one.answers).toEqual(new Map());
    expect(one.notice).toBeUndefined();
    one.send('visibilitychange');
    expect(ours(browser.device)).toEqual({});
    await one.reload();
    expect(one.answers).toEqual(new Map());
  });

  test('is not taken for saved after one more answer', async () => {
    const { browser, one } = await openTwo({ a: '3', b: '4' });
    browser.clearFromOutside();
    browser.deliverEvents();
    one.store.setAnswer('c', 1);
    expectSaidOrKept(one, browser);
  });
});

/** Every answer on the page is in the storage, or said not to be, by name or by the notice that asks to save again. */
function expectSaidOrKept(tab: FakeTab, browser: FakeBrowser): void {
  const kept = keptAnswers(browser.device);
  const missing = [...tab.answers.keys()].filter((item) => !kept.has(item) && !tab.unsaved.includes(item));
  if (tab.notice !== 'cleared-elsewhere') expect(missing).toEqual([]);
}

async function openTwo(onDevice: Readonly<Record<string, string>> = {}) {
  const browser = new FakeBrowser(schema1(onDevice));
  return { browser, one: await browser.openTab(), two: await browser.openTab() };
}
