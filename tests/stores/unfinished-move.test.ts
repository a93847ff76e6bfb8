import { describe, expect, test } from 'vitest';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { expectNoEntryLost, ours, watchInvariants } from './invariants.ts';
import { full, other, schema1Of } from './workbooks.ts';

watchInvariants();

const places = ['device', 'tab'] as const;
const acts: readonly (readonly [what: string, act: (tab: FakeTab) => void])[] = [
  ['an answer', (tab) => tab.store.setAnswer('a', 0)],
  ['one more answer', (tab) => tab.store.setAnswer('d', 4)],
  ['an answer that is cleared', (tab) => tab.store.setAnswer('b', undefined)],
  ['a factor that is dropped', (tab) => tab.store.dropFactor('autonomy')],
  ['a day that is emptied', (tab) => tab.store.setReview('')],
  ['a round that is removed', (tab) => tab.store.removeRound('1a2b3c4d')],
  ['another workbook', (tab) => void tab.store.replaceWorkbook(other)],
  [
    'a round that is closed',
    (tab) => void tab.store.closeRound({ label: '', closed: '2026-10-01', instrument: 1, beginsBlank: true }),
  ],
];

describe.each(places)('while a move to a full %s is unfinished', (keeping) => {
  describe.each(acts)('%s', (_, act) => {
    test('is there after a reload, or said to be unsaved', async () => {
      for (let room = 0; room < 700; room += 35) {
        const { tab } = await openHalfway(keeping, room);
        act(tab);
        await expectNoEntryLost(tab);
      }
    });

    test('is as it was shown once there is room and the move ends', async () => {
      for (let room = 0; room < 700; room += 35) {
        const { tab, to, from } = await openHalfway(keeping, room);
        act(tab);
        const shown = tab.workbook;
        to.capacity = Number.POSITIVE_INFINITY;
        tab.send('visibilitychange');
        expect(tab.workbook, `with room for ${room}`).toEqual(shown);
        expect(ours(to)).toEqual(schema1Of(shown, keeping));
        expect(ours(from)).toEqual({});
        await tab.reload();
        expect(tab.workbook).toEqual(shown);
      }
    });
  });
});

describe('an unfinished move', () => {
  test('goes on, with all that is on the page, when the page comes back from the back-forward cache', async () => {
    const { tab, to } = await openHalfway('device', 200);
    const shown = tab.workbook;
    tab.send('pageshow', { persisted: true });
    expect(tab.workbook).toEqual(shown);
    expect(tab.store.$keeping.get()).toBe('device');
    to.capacity = Number.POSITIVE_INFINITY;
    tab.send('pageshow', { persisted: true });
    expect(ours(to)).toEqual(schema1Of(full, 'device'));
  });

  test('is over once everything was deleted: what comes next goes to one place', async () => {
    const { tab, to, from } = await openHalfway('device', 200);
    tab.store.deleteEverything();
    to.capacity = Number.POSITIVE_INFINITY;
    tab.store.setAnswer('a', 1);
    expect(ours(from)).toEqual({ 'lio:schema': '1', 'lio:answer:a': '1' });
    expect(ours(to)).toEqual({});
    expect(tab.store.$keeping.get()).toBeUndefined();
  });

  test.each(places)('to the %s leaves behind rather than lose what this version does not know', async (keeping) => {
    const { tab, to, from } = await openBefore(keeping);
    from.setItem('lio:of-another-version', 'x'.repeat(5_000));
    to.capacity = 4_000;
    tab.store.chooseKeeping(keeping);
    expect(from.entries.get('lio:of-another-version')).toBe('x'.repeat(5_000));
    to.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    expect(to.entries.get('lio:of-another-version')).toBe('x'.repeat(5_000));
    expect(ours(from)).toEqual({});
  });
});

describe('what did not fit where it was kept', () => {
  test.each(places)(
    'is there after a reload, or still said to be unsaved, when it is moved to a full %s',
    async (keeping) => {
      for (let room = 0; room < 700; room += 35) {
        const { tab, to, from } = await openBefore(keeping);
        from.capacity = from.used;
        to.capacity = room;
        tab.store.setAnswer('d', 4);
        tab.store.setPart('a longer name than there is room for');
        tab.store.chooseKeeping(keeping);
        await expectNoEntryLost(tab);
      }
    },
  );

  test.each(places)('is saved when it is moved to a %s that has room', async (keeping) => {
    const { tab, to, from } = await openBefore(keeping);
    from.capacity = from.used;
    tab.store.setAnswer('d', 4);
    tab.store.chooseKeeping(keeping);
    expect(tab.unsaved).toEqual([]);
    expect(ours(to)).toEqual(schema1Of({ ...full, answers: new Map([...full.answers, ['d', 4]]) }, keeping));
    expect(ours(from)).toEqual({});
  });

  test('is forgotten where it was cleared, and the move ends', async () => {
    const { tab, to, from } = await openBefore('device');
    to.capacity = 100;
    tab.store.chooseKeeping('device');
    from.fault = 'forgetful';
    tab.store.setAnswer('b', undefined);
    expect(tab.unsaved).toContain('b');
    from.fault = undefined;
    to.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    expect(tab.unsaved).toEqual([]);
    expect(tab.answers.has('b')).toBe(false);
    expect(ours(from)).toEqual({});
  });
});

async function openBefore(keeping: 'device' | 'tab') {
  const browser = new FakeBrowser(keeping === 'tab' ? schema1Of(full, 'device') : {});
  const tab = await browser.openTab(keeping === 'device' ? schema1Of(full, 'tab') : {});
  const [to, from] = keeping === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
  return { tab, to, from };
}

/** A tab whose move to the given place has ended halfway, but where everything fitted after all. */
async function openHalfway(keeping: 'device' | 'tab', room: number) {
  const opened = await openBefore(keeping);
  opened.to.capacity = room;
  opened.tab.store.chooseKeeping(keeping);
  return opened;
}
