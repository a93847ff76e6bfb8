import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, allAnswers } from '#domain/answers.ts';
import { emptyWorkbook, type Workbook } from '#domain/workbook.ts';
import { arbitraryWorkbook } from '../fixtures/arbitrary-workbook.ts';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import type { Fault } from './fake-storage.ts';
import { expectNoEntryLost, watchInvariants } from './invariants.ts';
import { full, other, stored } from './workbooks.ts';

watchInvariants();

const places = ['device', 'tab'] as const;
type Place = (typeof places)[number];

/** What the visitor does, or the browser. */
type Act =
  | { readonly act: 'answer'; readonly item: string; readonly answer: Answer | undefined }
  | { readonly act: 'plan' | 'part' | 'review'; readonly text: string }
  | { readonly act: 'drop' | 'remove round' | 'reload' }
  | { readonly act: 'close'; readonly beginsBlank: boolean }
  | { readonly act: 'replace'; readonly workbook: Workbook }
  | { readonly act: 'choose'; readonly place: Place }
  | { readonly act: 'event'; readonly type: string }
  | { readonly act: 'room'; readonly place: Place; readonly room: number }
  | { readonly act: 'fault'; readonly fault: Fault | undefined };

const constant = <Value extends string>(value: Value) => fc.constant(value);
const place = fc.constantFrom(...places);
const text = fc.constantFrom('', 'x', 'a long text '.repeat(8));
const workbook = fc.oneof(
  fc.constantFrom(emptyWorkbook, full, other),
  arbitraryWorkbook(['a', 'b', 'c', '__proto__'], ['variety', 'autonomy', 'constructor']),
);
const acts: readonly fc.Arbitrary<Act>[] = [
  fc.record({
    act: constant('answer'),
    item: fc.constantFrom('a', 'b', 'c'),
    answer: fc.constantFrom(undefined, ...allAnswers),
  }),
  fc.record({ act: fc.constantFrom('plan', 'part'), text }),
  fc.record({ act: constant('review'), text: fc.constantFrom('', '2027-01-15') }),
  fc.record({ act: fc.constantFrom('drop', 'remove round', 'reload') }),
  fc.record({ act: constant('close'), beginsBlank: fc.boolean() }),
  fc.record({ act: constant('replace'), workbook }),
  fc.record({ act: constant('choose'), place }),
  fc.record({ act: constant('event'), type: fc.constantFrom('visibilitychange', 'pageshow') }),
];
const room = fc.record({
  act: constant('room'),
  place,
  room: fc.constantFrom(0, 10, 60, 200, 1_000, Number.POSITIVE_INFINITY),
});
const fault = fc.record({
  act: constant('fault'),
  fault: fc.constantFrom<(Fault | undefined)[]>(undefined, 'refused', 'missing', 'corrupt', 'unwritable', 'forgetful'),
});

/** Moves while there is little room are where most can go wrong. */
const tight = fc.oneof(
  ...acts,
  { weight: 2, arbitrary: fc.record({ act: constant('choose'), place }) },
  { weight: 3, arbitrary: room },
);

/** A sequence that once lost an answer: what did not fit before was saved in the one place only. */
const lostOnce: Act[] = [
  { act: 'answer', item: 'a', answer: undefined },
  { act: 'room', place: 'tab', room: 0 },
  { act: 'choose', place: 'tab' },
  { act: 'review', text: '' },
  { act: 'answer', item: 'a', answer: 1 },
  { act: 'choose', place: 'device' },
];

/** In milliseconds: each takes a few seconds, and more on a busy machine. */
const patience = 60_000;

describe('any sequence of acts on a workbook', () => {
  test(
    'loses nothing where nothing is wrong, and nothing is said to be unsaved',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(...acts), { maxLength: 25 }), async (sequence) => {
          const { browser, tab } = await open();
          for (const act of sequence) await perform(browser, tab, act);
          expect(tab.store.$unsaved.get()).toEqual(new Set());
          await expectNoEntryLost(tab);
          expectForeignUntouched(browser, tab);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  test(
    'loses nothing that is not said to be unsaved, also where there is little room',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(tight, { maxLength: 25 }), async (sequence) => {
          const { browser, tab } = await open();
          for (const act of sequence) await perform(browser, tab, act);
          await expectNoEntryLost(tab);
          expectForeignUntouched(browser, tab);
        }),
        { numRuns: 1_000, examples: [[lostOnce]] },
      );
    },
    patience,
  );

  test(
    'saves all of it once there is room',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(tight, { maxLength: 25 }), async (sequence) => {
          const { browser, tab } = await open();
          for (const act of sequence) await perform(browser, tab, act);
          const shown = tab.workbook;
          browser.device.capacity = Number.POSITIVE_INFINITY;
          tab.session.capacity = Number.POSITIVE_INFINITY;
          tab.send('visibilitychange');
          expect(tab.workbook).toEqual(shown);
          expect(tab.store.$unsaved.get()).toEqual(new Set());
          await tab.reload();
          expect(tab.workbook).toEqual(shown);
        }),
        { numRuns: 500 },
      );
    },
    patience,
  );

  test(
    'loses nothing that is not said to be unsaved, also where the browser takes its storages away and gives them back',
    async () => {
      const here = acts.filter((_, index) => index !== 6);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(...here, fault), { maxLength: 25 }), async (sequence) => {
          const { browser, tab } = await open();
          for (const act of sequence) await perform(browser, tab, act);
          await perform(browser, tab, { act: 'fault', fault: undefined });
          await expectNoEntryLost(tab);
          expectForeignUntouched(browser, tab);
        }),
        { numRuns: 500 },
      );
    },
    patience,
  );
});

async function open() {
  const browser = new FakeBrowser({ theirs: 'kept' });
  return { browser, tab: await browser.openTab({ theirs: 'too' }) };
}

async function perform(browser: FakeBrowser, tab: FakeTab, act: Act): Promise<void> {
  const { store } = tab;
  switch (act.act) {
    case 'answer':
      return store.setAnswer(act.item, act.answer);
    case 'plan':
      return store.setPlanStep('variety', { what: act.text, who: '', when: '', signs: '' });
    case 'part':
      return store.setPart(act.text);
    case 'review':
      return store.setReview(act.text);
    case 'drop':
      return store.dropFactor('variety');
    case 'remove round':
      return store.removeRound([...tab.workbook.rounds.keys()].at(-1) ?? '');
    case 'close':
      store.closeRound({ label: 'x', closed: '2026-03-01', instrument: 1, beginsBlank: act.beginsBlank });
      return;
    case 'replace':
      return replace(tab, act.workbook);
    case 'choose':
      return store.chooseKeeping(act.place);
    case 'event':
      return tab.send(act.type, { persisted: true });
    case 'room': {
      const storage = act.place === 'device' ? browser.device : tab.session;
      storage.capacity = storage.used + act.room;
      return;
    }
    case 'fault':
      browser.device.fault = act.fault;
      tab.session.fault = act.fault;
      return;
    case 'reload':
      // A page that opens where the browser takes nothing has nothing to lose.
      if (!tab.session.fault) await tab.reload();
  }
}

function replace(tab: FakeTab, next: Workbook): void {
  const before = tab.workbook;
  const isReplaced = tab.store.replaceWorkbook(next);
  expect(stored(tab.workbook)).toEqual(stored(isReplaced ? next : before));
}

function expectForeignUntouched(browser: FakeBrowser, tab: FakeTab): void {
  const foreign = (entries: ReadonlyMap<string, string>) => [...entries].filter(([key]) => !key.startsWith('lio:'));
  expect([...foreign(browser.device.entries), ...foreign(tab.session.entries)]).toEqual([
    ['theirs', 'kept'],
    ['theirs', 'too'],
  ]);
}
