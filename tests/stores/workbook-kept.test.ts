import { describe, expect, test } from 'vitest';
import { emptyWorkbook } from '#domain/workbook.ts';
import { oddTexts } from '../fixtures/odd-texts.ts';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { expectNoEntryLost, ours, schema1, watchInvariants } from './invariants.ts';
import { full, schema1Of, stored } from './workbooks.ts';

watchInvariants();

const step = { what: 'wisselen', who: 'wij', when: 'maart', signs: 'rust' };

describe.each(['device', 'tab'] as const)('a workbook that is kept on the %s', (keeping) => {
  test('is there as it was after a reload, each thing in an entry of its own', async () => {
    const { tab, storage } = await openKept(keeping);
    fill(tab);
    expect(tab.store.$unsaved.get()).toEqual(new Set());
    const [id] = tab.workbook.rounds.keys();
    expect(ours(storage)).toEqual({
      ...schema1({ a: '3' }, keeping),
      'lio:part': 'de nachtdienst',
      'lio:plan:variety': '{"what":"wisselen","who":"wij","when":"maart","signs":"rust"}',
      'lio:review': '2027-01-15',
      [`lio:round:${id}`]:
        '{"label":"Voorjaar","closed":"2026-03-01","instrument":1,"part":"de nachtdienst","answers":{"a":3}}',
    });
    const shown = tab.workbook;
    await tab.reload();
    expect(tab.workbook).toEqual(shown);
    expect(tab.notice).toBeUndefined();
  });

  test('is opened with everything in it, and stays as it is', async () => {
    const { tab, storage } = await openWith(keeping, schema1Of(full, keeping));
    expect(tab.workbook).toEqual(full);
    expect(tab.notice).toBeUndefined();
    expect(ours(storage)).toEqual(schema1Of(full, keeping));
  });

  test.each(oddTexts)('brings %s back as it was, as part, in a plan and in a round', async (_, text) => {
    const { browser, tab } = await openKept(keeping);
    const odd = { what: text, who: text, when: text, signs: text };
    tab.store.setPart(text);
    tab.store.setPlanStep('variety', odd);
    tab.store.closeRound({ label: text, closed: '2026-03-01', instrument: 1, beginsBlank: true });
    const opened = keeping === 'device' ? await browser.openTab() : tab;
    await opened.reload();
    expect(opened.workbook.part).toBe(text);
    expect(opened.workbook.plan.get('variety')).toEqual(odd);
    expect([...opened.workbook.rounds.values()]).toEqual([
      { label: text, part: text, closed: '2026-03-01', instrument: 1, answers: new Map() },
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', ''])('may have a step for a factor named %j', async (factor) => {
    const { tab } = await openKept(keeping);
    tab.store.setPlanStep(factor, step);
    await tab.reload();
    expect(tab.workbook.plan).toEqual(new Map([[factor, step]]));
  });

  test('holds the last of fifty fast changes of each thing', async () => {
    const { tab } = await openKept(keeping);
    for (let change = 0; change < 50; change++) {
      tab.store.setPart(`part ${change}`);
      tab.store.setPlanStep('variety', { ...step, what: `what ${change}` });
      tab.store.setReview(`2027-01-${String((change % 28) + 1).padStart(2, '0')}`);
    }
    await tab.reload();
    expect(tab.workbook).toMatchObject({ part: 'part 49', review: '2027-01-22' });
    expect(tab.workbook.plan.get('variety')?.what).toBe('what 49');
  });
});

describe('a part and a day to look back', () => {
  test('leave no entry behind when they are emptied', async () => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.store.setPart('');
    tab.store.setReview('');
    const { part, review, ...rest } = full;
    expect(ours(tab.session)).toEqual(schema1Of({ part: '', review: '', ...rest }, 'tab'));
    expect([part, review].every(Boolean)).toBe(true);
    await expectNoEntryLost(tab);
    expect([tab.workbook.part, tab.workbook.review]).toEqual(['', '']);
  });

  test.each(['12026-01-15', '2027-02-29', 'soon'])('are never a day that could not be read back: %s', async (day) => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.store.setReview(day);
    expect(tab.workbook.review).toBe('');
    await expectNoEntryLost(tab);
    expect(tab.setAside).toEqual(new Map());
  });

  test('are empty where there is none', async () => {
    const tab = await new FakeBrowser().openTab();
    expect(tab.workbook).toEqual(emptyWorkbook);
  });
});

describe('a factor of the plan', () => {
  test('is picked with nothing written about it yet', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.pickFactor('variety');
    await tab.reload();
    expect(tab.workbook.plan).toEqual(new Map([['variety', { what: '', who: '', when: '', signs: '' }]]));
  });

  test('that is picked once more keeps what was written about it', async () => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.store.pickFactor('variety');
    expect(tab.workbook).toEqual(full);
    await tab.reload();
    expect(tab.workbook).toEqual(full);
  });

  test('that is dropped goes with what was written about it, and nothing else goes', async () => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.store.dropFactor('variety');
    const rest = new Map([...full.plan].filter(([factor]) => factor !== 'variety'));
    expect(ours(tab.session)).toEqual(schema1Of({ ...full, plan: rest }, 'tab'));
    await tab.reload();
    expect(tab.workbook).toEqual({ ...full, plan: rest });
  });

  test('that was never picked can be dropped', async () => {
    const tab = await new FakeBrowser().openTab(schema1Of(full, 'tab'));
    tab.store.dropFactor('feedback');
    expect(tab.workbook).toEqual(full);
    expect(tab.store.$unsaved.get()).toEqual(new Set());
  });
});

describe('a workbook before anything is put in', () => {
  test('writes nothing while it is looked at', async () => {
    const browser = new FakeBrowser({ theirs: 'kept' });
    const tab = await browser.openTab();
    for (const store of [tab.store.$workbook, tab.store.$plan, tab.store.$rounds]) store.subscribe(() => {});
    expect(Object.fromEntries(browser.device.entries)).toEqual({ theirs: 'kept' });
    expect([...tab.session.entries]).toEqual([]);
  });

  test('has a first entry of any kind behind a header that says whose it is', async () => {
    const acts: readonly ((tab: FakeTab) => void)[] = [
      (tab) => tab.store.setPart('x'),
      (tab) => tab.store.pickFactor('variety'),
      (tab) => tab.store.setReview('2027-01-15'),
      (tab) => tab.store.closeRound({ label: '', closed: '2026-03-01', instrument: 1, beginsBlank: true }),
      (tab) => tab.store.replaceWorkbook(full),
    ];
    for (const act of acts) {
      const tab = await new FakeBrowser().openTab();
      act(tab);
      expect([...tab.session.entries][0]).toEqual(['lio:schema', '1']);
      expect(stored(tab.workbook)).toEqual(
        Object.fromEntries(Object.entries(ours(tab.session)).filter(([key]) => key !== 'lio:schema')),
      );
    }
  });
});

function fill(tab: FakeTab): void {
  tab.store.setAnswer('a', 3);
  tab.store.setPart('de nachtdienst');
  tab.store.setPlanStep('variety', step);
  tab.store.setReview('2027-01-15');
  tab.store.closeRound({ label: 'Voorjaar', closed: '2026-03-01', instrument: 1, beginsBlank: false });
}

async function openKept(keeping: 'device' | 'tab') {
  const opened = await openWith(keeping, {});
  opened.tab.store.chooseKeeping(keeping);
  return opened;
}

async function openWith(keeping: 'device' | 'tab', entries: Record<string, string>) {
  const browser = new FakeBrowser(keeping === 'device' ? entries : {});
  const tab = await browser.openTab(keeping === 'tab' ? entries : {});
  return { browser, tab, storage: keeping === 'device' ? browser.device : tab.session };
}
