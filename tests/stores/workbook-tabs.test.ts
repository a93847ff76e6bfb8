import { describe, expect, test } from 'vitest';
import { emptyWorkbook, type Workbook } from '#domain/workbook.ts';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { ours, watchInvariants } from './invariants.ts';
import { full, schema1Of, stored } from './workbooks.ts';

watchInvariants();

const step = { what: 'x', who: '', when: '', signs: '' };
const toClose = { label: 'Herfst', closed: '2026-10-01', instrument: 1, beginsBlank: true };

/** Each act of the page with what it changes of a full workbook. */
const acts: readonly (readonly [what: string, act: (tab: FakeTab) => void, after: Partial<Workbook>])[] = [
  ['another part', (tab) => tab.store.setPart('x'), { part: 'x' }],
  ['no part any more', (tab) => tab.store.setPart(''), { part: '' }],
  ['another day to look back', (tab) => tab.store.setReview('2027-02-01'), { review: '2027-02-01' }],
  ['no day to look back', (tab) => tab.store.setReview(''), { review: '' }],
  [
    'another step of the plan',
    (tab) => tab.store.setPlanStep('variety', step),
    { plan: new Map([...full.plan, ['variety', step]]) },
  ],
  [
    'one more step of the plan',
    (tab) => tab.store.setPlanStep('feedback', step),
    { plan: new Map([...full.plan, ['feedback', step]]) },
  ],
  ['a step less', (tab) => tab.store.dropFactor('variety'), { plan: new Map([...full.plan].slice(1)) }],
  ['a round less', (tab) => tab.store.removeRound('1a2b3c4d'), { rounds: new Map() }],
  ['nothing of what was there', (tab) => void tab.store.replaceWorkbook(emptyWorkbook), emptyWorkbook],
];

describe('two tabs with a workbook on the device', () => {
  test.each(acts)('both show %s when one of them says so', async (_, act, after) => {
    const { browser, one, two } = await openTwo();
    act(one);
    browser.deliverEvents();
    const expected = { ...full, ...after };
    expect([one.workbook, two.workbook]).toEqual([expected, expected]);
    await two.reload();
    expect(two.workbook).toEqual(expected);
    expect(two.notice).toBeUndefined();
  });

  test('both show a round that one of them closes, and its blank beginning', async () => {
    const { browser, one, two } = await openTwo();
    one.store.closeRound(toClose);
    browser.deliverEvents();
    expect(two.workbook).toEqual(one.workbook);
    expect([two.workbook.rounds.size, two.workbook.answers.size]).toEqual([2, 0]);
  });

  test('keep each other’s changes where each writes something else, in any order', async () => {
    const { browser, one, two } = await openTwo();
    one.store.setPart('x');
    two.store.setPlanStep('feedback', step);
    one.store.setAnswer('d', 4);
    two.store.setReview('2027-02-01');
    one.store.dropFactor('autonomy');
    two.store.removeRound('1a2b3c4d');
    browser.deliverEvents();
    const expected: Workbook = {
      part: 'x',
      answers: new Map([...full.answers, ['d', 4]]),
      plan: new Map([...[...full.plan].slice(0, 1), ['feedback', step]]),
      review: '2027-02-01',
      rounds: new Map(),
    };
    expect([one.workbook, two.workbook]).toEqual([expected, expected]);
    expect(ours(browser.device)).toEqual(schema1Of(expected, 'device'));
  });

  test('do not show what another version writes and this one cannot read', async () => {
    const { browser, one } = await openTwo();
    for (const [key, newValue] of [
      ['lio:plan:feedback', '{"what":3}'],
      ['lio:review', 'soon'],
      ['lio:round:x', '{}'],
      ['lio:pending', '{"set":{"lio:part":"x"},"remove":[]}'],
      ['lio:something', '{}'],
    ]) {
      one.send('storage', { key, newValue, storageArea: browser.device });
    }
    expect(one.workbook).toEqual({ ...full, review: '' });
  });
});

describe('a stale tab that missed what another tab put in', () => {
  test.each(acts.slice(0, -1))('overwrites none of it by %s', async (_, act, after) => {
    const { browser, one, two } = await openTwo();
    one.isAsleep = true;
    two.store.setAnswer('new', 4);
    two.store.setPlanStep('new', step);
    two.store.closeRound({ ...toClose, beginsBlank: false });
    const theirs = two.workbook;
    act(one);
    const merged: Workbook = { ...theirs, ...after };
    expect(ours(browser.device)).toEqual(
      schema1Of(
        {
          ...merged,
          plan: new Map([...merged.plan, ['new', step]]),
          rounds: after.rounds ? new Map([...theirs.rounds].slice(1)) : theirs.rounds,
        },
        'device',
      ),
    );
  });

  test.each([true, false])('loses no answer of it by closing a round (which begins blank: %s)', async (beginsBlank) => {
    const { browser, one, two } = await openTwo();
    one.isAsleep = true;
    two.store.setAnswer('new', 4);
    two.store.setAnswer('a', 1);
    one.store.closeRound({ ...toClose, beginsBlank });
    await two.reload();
    const kept = [two.workbook.answers, ...[...two.workbook.rounds.values()].map(({ answers }) => answers)];
    expect(kept.some((answers) => answers.get('new') === 4)).toBe(true);
    expect(kept.some((answers) => answers.get('a') === 1)).toBe(true);
    expect(browser.device.entries.has('lio:pending')).toBe(false);
  });

  test('loses none of it by laying an import over what it shows, and then shows it', async () => {
    const { one, two } = await openTwo();
    one.isAsleep = true;
    two.store.setAnswer('new', 4);
    two.store.setPlanStep('new', step);
    two.store.setPart('theirs');
    expect(one.store.replaceWorkbook({ ...one.workbook, answers: new Map([...full.answers, ['d', 1]]) })).toBe(true);
    await two.reload();
    const expected: Workbook = {
      ...full,
      part: 'theirs',
      answers: new Map([...full.answers, ['new', 4], ['d', 1]]),
      plan: new Map([...full.plan, ['new', step]]),
    };
    expect(two.workbook).toEqual(expected);
    expect(one.workbook).toEqual(expected);
  });

  test('shows all of it when it comes back from the back-forward cache', async () => {
    const { one, two } = await openTwo();
    one.isAsleep = true;
    for (const [, act] of acts.slice(0, -1)) act(two);
    two.store.closeRound(toClose);
    one.send('pageshow', { persisted: true });
    expect(one.workbook).toEqual(two.workbook);
    expect(one.notice).toBeUndefined();
  });
});

describe('choosing where a workbook is kept', () => {
  test.each(['device', 'tab'] as const)('moves all of it to the %s and leaves nothing behind', async (keeping) => {
    const { browser, tab, to, from } = await openBefore(keeping);
    tab.store.chooseKeeping(keeping);
    expect(ours(to)).toEqual(schema1Of(full, keeping));
    expect(ours(from)).toEqual({});
    expect(browser.device.entries.get('theirs')).toBe('kept');
    expect(tab.session.entries.get('theirs')).toBe('too');
    await tab.reload();
    expect(tab.workbook).toEqual(full);
    expect(tab.store.$keeping.get()).toBe(keeping);
  });

  test.each(['device', 'tab'] as const)(
    'lets another tab that shows it keep its copy, moving to the %s',
    async (keeping) => {
      const { browser, tab } = await openBefore(keeping);
      const two = await browser.openTab();
      tab.store.chooseKeeping(keeping);
      browser.deliverEvents();
      expect(two.workbook).toEqual(keeping === 'tab' ? full : emptyWorkbook);
      await two.reload();
      expect(two.workbook).toEqual(full);
    },
  );

  test.each(['device', 'tab'] as const)(
    'loses nothing when the process dies at any moment of the move to the %s',
    async (keeping) => {
      for (let changes = 0; ; changes++) {
        const { browser, tab } = await openBefore(keeping);
        const death = browser.dieAfter(changes);
        tab.store.chooseKeeping(keeping);
        browser.comeBack();
        await tab.reload();
        expect(tab.workbook, `died after ${changes} changes`).toEqual(full);
        if (!death.hasDied) break;
      }
    },
  );

  test.each(['device', 'tab'] as const)(
    'to a full %s says what did not fit, keeps it where it was, and ends once there is room',
    async (keeping) => {
      for (const capacity of [0, 40, 80, 120, 200, 300, 400]) {
        const { tab, to, from } = await openBefore(keeping);
        to.capacity = to.used + capacity;
        tab.store.chooseKeeping(keeping);
        expect(tab.workbook).toEqual(full);
        if (tab.store.$unsaved.get().size > 0) expect(ours(from)).toMatchObject(stored(full));
        to.capacity = Number.POSITIVE_INFINITY;
        tab.send('visibilitychange');
        expect(ours(to)).toEqual(schema1Of(full, keeping));
        expect(ours(from)).toEqual({});
      }
    },
  );
});

describe('deleting everything', () => {
  const leftovers = {
    'lio:locale': 'nl',
    'lio:pending': '{"set":{"lio:part":"x"},"remove":[]}',
    'lio:aside:lio:plan:x': 'broken',
    'lio:plan:__proto__': '{}',
    'lio:of-another-version': '1',
  };

  test('takes the whole workbook, what was pending and what was set aside, from both storages and none of others', async () => {
    const browser = new FakeBrowser({ theirs: 'kept', ...schema1Of(full, 'device'), ...leftovers });
    const tab = await browser.openTab({ theirs: 'too', ...schema1Of(full, 'tab'), ...leftovers });
    tab.store.deleteEverything();
    expect(Object.fromEntries(browser.device.entries)).toEqual({ theirs: 'kept' });
    expect(Object.fromEntries(tab.session.entries)).toEqual({ theirs: 'too' });
    expect(tab.workbook).toEqual(emptyWorkbook);
    tab.send('visibilitychange');
    tab.send('pageshow', { persisted: true });
    await tab.reload();
    expect(tab.workbook).toEqual(emptyWorkbook);
    expect(ours(browser.device)).toEqual({});
    expect(ours(tab.session)).toEqual({});
  });

  test.each(['message first', 'events first', 'message only'])('empties another tab too (%s)', async (order) => {
    const { browser, one, two } = await openTwo();
    one.store.deleteEverything();
    if (order === 'events first') browser.deliverEvents();
    browser.deliverMessages();
    if (order === 'message first') browser.deliverEvents();
    expect(two.workbook).toEqual(emptyWorkbook);
    expect(two.notice).toBe('deleted-elsewhere');
    two.send('visibilitychange');
    expect(ours(browser.device)).toEqual({});
    expect(ours(two.session)).toEqual({});
  });

  test('brings nothing back of a change that was pending, at whatever moment of it the process dies', async () => {
    for (let changes = 0; ; changes++) {
      const browser = new FakeBrowser(schema1Of(full, 'device'));
      const tab = await browser.openTab();
      browser.activate(undefined);
      browser.device.setItem('lio:pending', JSON.stringify({ set: { 'lio:part': 'pending' }, remove: [] }));
      const death = browser.dieAfter(changes);
      tab.store.deleteEverything();
      browser.comeBack();
      await tab.reload();
      if (changes > 0) expect(tab.workbook.part, `died after ${changes} changes`).not.toBe('pending');
      if (!death.hasDied) break;
    }
  });
});

describe('a foreign clear of the storage', () => {
  test('leaves the workbook on the page, asks, and is undone by saving everything again', async () => {
    const { browser, one } = await openTwo();
    browser.clearFromOutside();
    browser.deliverEvents();
    expect(one.workbook).toEqual(full);
    expect(one.notice).toBe('cleared-elsewhere');
    expect(one.store.saveAll()).toBe(true);
    expect(ours(browser.device)).toEqual(schema1Of(full, 'device'));
  });

  test('takes nothing off the page with the next answer', async () => {
    const { browser, one } = await openTwo();
    browser.clearFromOutside();
    browser.deliverEvents();
    one.store.setAnswer('d', 1);
    expect(one.workbook).toEqual({ ...full, answers: new Map([...full.answers, ['d', 1]]) });
  });

  test('that was missed loses nothing of what an import leaves as it is', async () => {
    const { browser, one } = await openTwo();
    one.isAsleep = true;
    browser.clearFromOutside();
    const merged: Workbook = { ...full, answers: new Map([...full.answers, ['d', 1]]) };
    expect(one.store.replaceWorkbook(merged)).toBe(true);
    expect(one.workbook).toEqual(merged);
    await one.reload();
    expect(one.workbook).toEqual(merged);
  });
});

async function openTwo() {
  const browser = new FakeBrowser({ theirs: 'kept', ...schema1Of(full, 'device') });
  return { browser, one: await browser.openTab(), two: await browser.openTab() };
}

async function openBefore(keeping: 'device' | 'tab') {
  const browser = new FakeBrowser({ theirs: 'kept', ...(keeping === 'tab' ? schema1Of(full, 'device') : {}) });
  const tab = await browser.openTab({ theirs: 'too', ...(keeping === 'device' ? schema1Of(full, 'tab') : {}) });
  const [to, from] = keeping === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
  return { browser, tab, to, from };
}
