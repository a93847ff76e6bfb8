import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, allAnswers } from '#domain/answers.ts';
import { emptyWorkbook, mergeWorkbooks, type Workbook } from '#domain/workbook.ts';
import { arbitraryWorkbook } from '../fixtures/arbitrary-workbook.ts';
import { FakeBrowser } from './fake-browser.ts';
import { ours, watchInvariants } from './invariants.ts';
import { schema1Of } from './workbooks.ts';

watchInvariants();

/** What happens in a browser with two tabs: the first imports and closes rounds, the second answers and plans. */
type Act =
  | { readonly act: 'import'; readonly workbook: Workbook }
  | { readonly act: 'close'; readonly beginsBlank: boolean }
  | { readonly act: 'answer'; readonly item: string; readonly answer: Answer | undefined }
  | { readonly act: 'plan'; readonly factor: string; readonly what: string }
  | { readonly act: 'fall asleep' | 'wake' | 'deliver' };

const constant = <Value extends string>(value: Value) => fc.constant(value);
const theirs: fc.Arbitrary<Act>[] = [
  fc.record({
    act: constant('answer'),
    item: fc.constantFrom('x', 'y', 'z'),
    answer: fc.constantFrom(undefined, ...allAnswers),
  }),
  fc.record({ act: constant('plan'), factor: fc.constantFrom('u', 'v'), what: fc.constantFrom('', 'later', 'now') }),
  fc.record({ act: fc.constantFrom('fall asleep', 'wake', 'deliver') }),
];
const importing = fc.record({
  act: constant('import'),
  workbook: arbitraryWorkbook(['a', 'b', '__proto__'], ['variety', 'constructor']),
});
const closing = fc.record({ act: constant('close'), beginsBlank: fc.boolean() });
/** In milliseconds: each takes about two seconds, and more on a busy machine. */
const patience = 60_000;

describe('any sequence of acts in two tabs', () => {
  test(
    'leaves each thing that only one of them writes as that one left it, whatever the other imports',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(...theirs, importing), { maxLength: 30 }), async (sequence) => {
          const { browser, expected } = await run(sequence);
          const kept = ours(browser.device);
          for (const [key, value] of expected) {
            // What it cleared may come back where the other tab missed it: that looks like a storage cleared by someone else.
            if (value !== undefined) expect([key, kept[key]]).toEqual([key, value]);
          }
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  test(
    'loses no answer to a round that is closed: the last one stands among the answers or in a round',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(...theirs, closing), { maxLength: 30 }), async (sequence) => {
          const { two, lastAnswers } = await run(sequence);
          await two.reload();
          const { answers, rounds } = two.workbook;
          const places = [answers, ...[...rounds.values()].map((round) => round.answers)];
          for (const [item, answer] of lastAnswers) {
            expect([item, places.some((place) => place.get(item) === answer)]).toEqual([item, true]);
          }
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  test(
    'shows both tabs the same once both have heard of everything',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(...theirs, importing, closing), { maxLength: 30 }), async (sequence) => {
          const { browser, one, two } = await run(sequence);
          one.isAsleep = false;
          browser.deliverEvents();
          for (const tab of [one, two]) tab.send('pageshow', { persisted: true });
          expect(one.workbook).toEqual(two.workbook);
          expect(ours(browser.device)).toEqual(schema1Of(two.workbook, 'device'));
          expect([one.store.$unsaved.get().size, two.store.$unsaved.get().size]).toEqual([0, 0]);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});

/** Goes through a sequence; says what the second tab wrote last, by key, and answered last, by item. */
async function run(sequence: readonly Act[]) {
  const browser = new FakeBrowser(schema1Of(emptyWorkbook, 'device'));
  const [one, two] = [await browser.openTab(), await browser.openTab()];
  const expected = new Map<string, string | undefined>();
  const lastAnswers = new Map<string, Answer>();
  for (const act of sequence) {
    switch (act.act) {
      case 'import':
        one.store.replaceWorkbook(mergeWorkbooks(one.workbook, act.workbook));
        break;
      case 'close':
        one.store.closeRound({ label: 'x', closed: '2026-03-01', instrument: 1, beginsBlank: act.beginsBlank });
        break;
      case 'answer':
        two.store.setAnswer(act.item, act.answer);
        expected.set(`lio:answer:${act.item}`, codeOf(act.answer));
        if (act.answer === undefined) lastAnswers.delete(act.item);
        else lastAnswers.set(act.item, act.answer);
        break;
      case 'plan': {
        const step = { what: act.what, who: '', when: '', signs: '' };
        two.store.setPlanStep(act.factor, step);
        expected.set(`lio:plan:${act.factor}`, JSON.stringify(step));
        break;
      }
      case 'deliver':
        browser.deliverEvents();
        break;
      default:
        one.isAsleep = act.act === 'fall asleep';
    }
  }
  return { browser, one, two, expected, lastAnswers };
}

function codeOf(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  return answer === 'unknown' ? '?' : answer === 'not-applicable' ? '-' : String(answer);
}
