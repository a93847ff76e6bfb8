import { describe, expect, test } from 'vitest';
import { FakeBrowser } from './fake-browser.ts';
import { expectNothingLost, keptAnswers, ours, schema1, watchInvariants } from './invariants.ts';

watchInvariants();

const codes = { a: '3', b: '?', c: '-', 'of-another-version': '0' };

describe('choosing to keep answers on this device', () => {
  test('moves everything there and leaves nothing in the tab', async () => {
    const browser = new FakeBrowser({ theirs: 'kept', 'lio:locale': 'nl' });
    const tab = await browser.openTab({ theirs: 'too', ...schema1(codes, 'tab') });
    tab.store.chooseKeeping('device');
    expect(Object.fromEntries(browser.device.entries)).toEqual({
      theirs: 'kept',
      'lio:locale': 'nl',
      ...schema1(codes),
    });
    expect(Object.fromEntries(tab.session.entries)).toEqual({ theirs: 'too' });
    await expectNothingLost(tab);
    expect(tab.store.$keeping.get()).toBe('device');
  });

  test('is remembered before anything is answered', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.chooseKeeping('device');
    await tab.reload();
    expect(tab.store.$keeping.get()).toBe('device');
  });

  test('shows the answers in a tab opened later', async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    tab.store.setAnswer('a', 3);
    expect((await browser.openTab()).answers.size).toBe(0);
    tab.store.chooseKeeping('device');
    expect((await browser.openTab()).answers).toEqual(new Map([['a', 3]]));
  });
});

describe('choosing to keep answers until the tab is closed', () => {
  test('moves everything there and leaves nothing of ours on the device but the language', async () => {
    const browser = new FakeBrowser({ theirs: 'kept', 'lio:locale': 'nl', ...schema1(codes) });
    const tab = await browser.openTab();
    tab.store.chooseKeeping('tab');
    expect(Object.fromEntries(browser.device.entries)).toEqual({ theirs: 'kept', 'lio:locale': 'nl' });
    expect(ours(tab.session)).toEqual(schema1(codes, 'tab'));
    await expectNothingLost(tab);
    expect(tab.store.$keeping.get()).toBe('tab');
    expect((await browser.openTab()).answers.size).toBe(0);
  });

  test('takes along what another tab had saved and this one missed', async () => {
    const browser = new FakeBrowser(schema1({ a: '3' }));
    const [tab, other] = [await browser.openTab(), await browser.openTab()];
    tab.isAsleep = true;
    other.store.setAnswer('b', 4);
    tab.store.chooseKeeping('tab');
    expect(keptAnswers(tab.session)).toEqual(
      new Map([
        ['a', '3'],
        ['b', '4'],
      ]),
    );
  });
});

describe('moving answers', () => {
  test('takes along entries of ours that this version does not know', async () => {
    const browser = new FakeBrowser({ ...schema1({ a: '3' }), 'lio:plan': '{"step":"new"}' });
    const tab = await browser.openTab();
    tab.store.chooseKeeping('tab');
    expect([...browser.device.entries.values(), ...tab.session.entries.values()]).toContain('{"step":"new"}');
  });

  test.each(['device', 'tab'] as const)(
    'to a full %s names what did not fit, loses nothing, and ends once there is room',
    async (keeping) => {
      const browser = new FakeBrowser(keeping === 'tab' ? schema1(codes) : {});
      const tab = await browser.openTab(keeping === 'device' ? schema1(codes, 'tab') : {});
      const [to, from] = keeping === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
      to.capacity = 60;
      tab.store.chooseKeeping(keeping);
      expect(tab.unsaved.length).toBeGreaterThan(0);
      expect(keptAnswers(from)).toEqual(new Map(Object.entries(codes)));
      to.capacity = Number.POSITIVE_INFINITY;
      tab.send('visibilitychange');
      expect(tab.unsaved).toEqual([]);
      expect(keptAnswers(to)).toEqual(new Map(Object.entries(codes)));
      expect(ours(from)).toEqual({});
      await expectNothingLost(tab);
      expect(tab.store.$keeping.get()).toBe(keeping);
    },
  );

  test.each(['device', 'tab'] as const)(
    'to the %s loses no answer when the process dies at any moment of it',
    async (keeping) => {
      for (let changes = 0; ; changes++) {
        const browser = new FakeBrowser(keeping === 'tab' ? schema1(codes) : {});
        const tab = await browser.openTab(keeping === 'device' ? schema1(codes, 'tab') : {});
        const shown = tab.answers;
        const death = browser.dieAfter(changes);
        tab.store.chooseKeeping(keeping);
        browser.comeBack();
        await tab.reload();
        expect(tab.answers, `died after ${changes} changes`).toEqual(shown);
        if (!death.hasDied) break;
      }
    },
  );
});
