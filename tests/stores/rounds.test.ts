import { describe, expect, test } from 'vitest';
import { emptyWorkbook } from '#domain/workbook.ts';
import { FakeBrowser } from './fake-browser.ts';
import { ours, watchInvariants } from './invariants.ts';
import { full, schema1Of } from './workbooks.ts';

watchInvariants();

const toClose = { label: 'Herfst', closed: '2026-10-01', instrument: 1 };
const round = { ...toClose, part: full.part, answers: full.answers };

describe('closing a round', () => {
  test('keeps its answers, part, day and label, and begins the next blank', async () => {
    const tab = await openFull();
    expect(tab.store.closeRound({ ...toClose, beginsBlank: true })).toBe(true);
    const rounds = [...tab.workbook.rounds];
    expect(rounds.map(([, kept]) => kept)).toEqual([...full.rounds.values(), round]);
    expect(tab.workbook.answers).toEqual(new Map());
    const shown = tab.workbook;
    await tab.reload();
    expect(tab.workbook).toEqual(shown);
  });

  test('begins the next from the last answers where that is wanted', async () => {
    const tab = await openFull();
    expect(tab.store.closeRound({ ...toClose, beginsBlank: false })).toBe(true);
    await tab.reload();
    expect(tab.workbook.answers).toEqual(full.answers);
    expect([...tab.workbook.rounds.values()]).toEqual([...full.rounds.values(), round]);
  });

  test.each([true, false])(
    'leaves part, plan and day to look back as they are (begins blank: %s)',
    async (beginsBlank) => {
      const tab = await openFull();
      tab.store.closeRound({ ...toClose, beginsBlank });
      await tab.reload();
      const { part, plan, review } = tab.workbook;
      expect({ part, plan, review }).toEqual({ part: full.part, plan: full.plan, review: full.review });
    },
  );

  test('is not changed by what is answered afterwards', async () => {
    const tab = await openFull();
    tab.store.closeRound({ ...toClose, beginsBlank: false });
    tab.store.setAnswer('a', 0);
    tab.store.setAnswer('b', undefined);
    tab.store.setPart('elders');
    await tab.reload();
    expect([...tab.workbook.rounds.values()].at(-1)).toEqual(round);
    expect(tab.workbook.answers.get('a')).toBe(0);
  });

  test('names no part where none was named', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.setAnswer('a', 3);
    tab.store.closeRound({ ...toClose, beginsBlank: true });
    await tab.reload();
    expect([...tab.workbook.rounds.values()]).toStrictEqual([{ ...toClose, answers: new Map([['a', 3]]) }]);
  });

  test('keeps a round of no answers, and answers to items that are not known', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.closeRound({ ...toClose, beginsBlank: true });
    for (const item of ['__proto__', 'constructor', 'of-another-version']) tab.store.setAnswer(item, 2);
    const { answers } = tab.workbook;
    tab.store.closeRound({ ...toClose, beginsBlank: true });
    await tab.reload();
    expect([...tab.workbook.rounds.values()].map((kept) => kept.answers)).toEqual([new Map(), answers]);
  });

  test('gives every round an id of its own, which an export may carry', async () => {
    const tab = await new FakeBrowser().openTab();
    for (let count = 0; count < 50; count++) tab.store.closeRound({ ...toClose, beginsBlank: true });
    const ids = [...tab.workbook.rounds.keys()];
    expect(ids.length).toBe(50);
    expect(ids.filter((id) => !/^[a-z0-9-]{1,40}$/.test(id))).toEqual([]);
  });

  test('is said not to be done where there is no room, and everything is as it was', async () => {
    const tab = await openFull();
    tab.session.capacity = tab.session.used;
    const before = ours(tab.session);
    for (const beginsBlank of [true, false]) expect(tab.store.closeRound({ ...toClose, beginsBlank })).toBe(false);
    expect(tab.workbook).toEqual(full);
    expect(ours(tab.session)).toEqual(before);
    await tab.reload();
    expect(tab.workbook).toEqual(full);
  });

  test.each([true, false])(
    'has lost no answer at whatever moment of it the process dies (begins blank: %s)',
    async (beginsBlank) => {
      for (let changes = 0; ; changes++) {
        const browser = new FakeBrowser({ theirs: 'kept', ...schema1Of(full, 'device') });
        const tab = await browser.openTab();
        const death = browser.dieAfter(changes);
        tab.store.closeRound({ ...toClose, beginsBlank });
        browser.comeBack();
        await tab.reload();
        const { rounds, answers, ...rest } = tab.workbook;
        const isClosed = rounds.size === 2;
        expect(answers, `died after ${changes} changes`).toEqual(
          isClosed && beginsBlank ? emptyWorkbook.answers : full.answers,
        );
        if (isClosed) expect([...rounds.values()].at(-1)).toEqual(round);
        expect(rest).toEqual({ part: full.part, plan: full.plan, review: full.review });
        expect(browser.device.entries.get('theirs')).toBe('kept');
        if (!death.hasDied) break;
      }
    },
  );
});

describe('removing a round', () => {
  test('takes that round and nothing else', async () => {
    const tab = await openFull();
    tab.store.closeRound({ ...toClose, beginsBlank: false });
    tab.store.removeRound('1a2b3c4d');
    await tab.reload();
    const { rounds, ...rest } = tab.workbook;
    expect([...rounds.values()]).toEqual([round]);
    expect({ ...rest, rounds: full.rounds }).toEqual(full);
  });

  test('that is not there takes nothing', async () => {
    const tab = await openFull();
    for (const id of ['x', '', '__proto__']) tab.store.removeRound(id);
    await tab.reload();
    expect(tab.workbook).toEqual(full);
  });

  test('needs no room', async () => {
    const tab = await openFull();
    tab.session.capacity = tab.session.used;
    tab.store.removeRound('1a2b3c4d');
    expect(tab.store.$unsaved.get()).toEqual(new Set());
    await tab.reload();
    expect(tab.workbook.rounds.size).toBe(0);
  });
});

async function openFull() {
  return await new FakeBrowser().openTab(schema1Of(full, 'tab'));
}
