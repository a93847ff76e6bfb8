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
