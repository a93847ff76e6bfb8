import { describe, expect, test } from 'vitest';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { watchInvariants } from './invariants.ts';
import { full, other, schema1Of } from './workbooks.ts';

watchInvariants();

/** Everything that puts something in. */
const acts: readonly (readonly [what: string, act: (tab: FakeTab) => void])[] = [
  ['an answer', (tab) => tab.store.setAnswer('d', 4)],
  ['a step of the plan', (tab) => tab.store.pickFactor('feedback')],
  ['a part', (tab) => tab.store.setPart('a longer name than the one before')],
  ['a day to look back', (tab) => tab.store.setReview('2027-02-01')],
];
const ofMany: typeof acts = [
  ['an import', (tab) => void tab.store.replaceWorkbook(other)],
  [
    'a closed round',
    (tab) => void tab.store.closeRound({ label: '', closed: '2026-10-01', instrument: 1, beginsBlank: true }),
  ],
];

describe('leaving the page', () => {
  test('asks nothing where nothing was put in, and nothing where all of it is saved', async () => {
    expect((await new FakeBrowser().openTab()).wouldLose).toBe(false);
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    expect(tab.wouldLose).toBe(false);
    for (const [, act] of [...acts, ...ofMany]) {
      act(tab);
      expect(tab.wouldLose).toBe(false);
    }
  });

  test.each([...acts, ...ofMany])('asks first where %s lives in the document only', async (_, act) => {
    for (const fault of ['refused', 'missing', 'corrupt'] as const) {
      const { browser, tab } = await openFaulty(fault);
      act(tab);
      expect(tab.wouldLose).toBe(true);
      browser.device.fault = undefined;
      tab.session.fault = undefined;
      tab.send('visibilitychange');
      expect(tab.wouldLose).toBe(false);
      const shown = tab.workbook;
      await tab.reload();
      expect(tab.workbook).toEqual(shown);
    }
  });

  test.each(acts)('asks first where there is no room for %s', async (_, act) => {
    const tab = await new FakeBrowser().openTab(schema1Of({ ...full, review: '' }, 'tab'));
    tab.session.capacity = tab.session.used;
    act(tab);
    expect(tab.wouldLose).toBe(true);
    tab.session.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    expect(tab.wouldLose).toBe(false);
  });

  test.each(ofMany)('asks nothing where there is no room for %s, of which nothing is done', async (_, act) => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.session.capacity = tab.session.used;
    act(tab);
    expect(tab.workbook).toEqual(full);
    expect(tab.wouldLose).toBe(false);
  });

  test('asks first where the browser no longer lets us at what was saved', async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab(schema1Of(full, 'tab'));
    browser.device.fault = 'refused';
    tab.session.fault = 'refused';
    tab.store.catchUp();
    expect(tab.workbook).toEqual(full);
    expect(tab.wouldLose).toBe(true);
  });

  test('asks nothing any more after everything was deleted', async () => {
    const { tab } = await openFaulty('refused');
    tab.store.replaceWorkbook(full);
    tab.store.deleteEverything();
    expect(tab.wouldLose).toBe(false);
  });
});

describe('the browser’s own question', () => {
  test('is put where work would be lost, and from then on until it is saved', async () => {
    const { browser, tab } = await openFaulty('refused');
    tab.store.askBeforeLosing();
    expect(tab.asksToLeave).toBe(false);
    tab.store.setAnswer('d', 4);
    expect(tab.asksToLeave).toBe(true);
    browser.device.fault = undefined;
    tab.session.fault = undefined;
    tab.send('visibilitychange');
    expect(tab.asksToLeave).toBe(false);
  });

  test('is listened for only while work would be lost, because that costs the back-forward cache', async () => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.store.askBeforeLosing();
    tab.store.setAnswer('d', 4);
    expect(tab.hearsLeaving).toBe(false);
    tab.session.fault = 'unwritable';
    tab.store.setAnswer('d', 3);
    expect(tab.hearsLeaving).toBe(true);
    tab.session.fault = undefined;
    tab.send('visibilitychange');
    expect(tab.hearsLeaving).toBe(false);
  });

  test('is put at once on a page that already had something to lose', async () => {
    const { tab } = await openFaulty('refused');
    tab.store.setAnswer('d', 4);
    expect(tab.asksToLeave).toBe(false);
    tab.store.askBeforeLosing();
    expect(tab.asksToLeave).toBe(true);
  });
});

async function openFaulty(fault: 'refused' | 'missing' | 'corrupt') {
  const browser = new FakeBrowser();
  browser.device.fault = fault;
  const tab = await browser.openTab();
  tab.session.fault = fault;
  await tab.reload();
  return { browser, tab };
}
