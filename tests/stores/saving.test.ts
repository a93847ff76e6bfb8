import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, allAnswers } from '#domain/answers.ts';
import { FakeBrowser } from './fake-browser.ts';
import { answerAt, encoded, expectNothingLost, keptAnswers, oddItems, ours, watchInvariants } from './invariants.ts';

watchInvariants();

describe('saving an answer', () => {
  test('is done when the call returns, so that a page closed right after a click has lost nothing', async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    tab.store.setAnswer('a', 3);
    expect(ours(tab.session)).toEqual({ 'lio:schema': '1', 'lio:answer:a': '3' });
    expect(ours(browser.device)).toEqual({});
  });

  test.each(allAnswers)('brings %s back after a reload', async (answer) => {
    const tab = await new FakeBrowser().openTab();
    tab.store.setAnswer('a', answer);
    await tab.reload();
    expect(tab.answers).toEqual(new Map([['a', answer]]));
  });

  test('keeps the last of fifty fast changes', async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    tab.store.chooseKeeping('device');
    for (let change = 0; change < 50; change++) tab.store.setAnswer('a', answerAt(change));
    expect(tab.answers.get('a')).toBe(answerAt(49));
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
  });

  test('removes a cleared answer from the storage', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.setAnswer('a', 3);
    tab.store.setAnswer('a', undefined);
    expect(keptAnswers(tab.session)).toEqual(new Map());
    await expectNothingLost(tab);
  });

  test('leaves the storage equal to the memory after any sequence of acts where nothing is wrong', async () => {
    const item = fc.oneof(fc.constantFrom(...oddItems, 'a', 'b', ''), fc.string({ unit: 'binary' }));
    const act = fc.oneof(
      fc.record({ set: item, to: fc.constantFrom<Answer | undefined>(undefined, ...allAnswers) }),
      fc.record({ choose: fc.constantFrom('device' as const, 'tab' as const) }),
      fc.constant({ reopen: true }),
      fc.constant({ event: 'visibilitychange' }),
      fc.constant({ event: 'pageshow' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const browser = new FakeBrowser({ theirs: 'kept', 'lio:locale': 'nl' });
        const tab = await browser.openTab();
        const expected = new Map<string, unknown>();
        for (const step of acts) {
          if ('set' in step) {
            tab.store.setAnswer(step.set, step.to);
            if (step.to === undefined) expected.delete(step.set);
            else expected.set(step.set, step.to);
          } else if ('choose' in step) tab.store.chooseKeeping(step.choose);
          else if ('event' in step) tab.send(step.event, { persisted: true });
          else await tab.reload();
        }
        const [used, other] =
          tab.store.currentKeeping() === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
        expect(tab.answers).toEqual(expected);
        expect(keptAnswers(used)).toEqual(encoded(expected));
        expect(ours(other)).toEqual({});
        expect(tab.unsaved).toEqual([]);
        expect(browser.device.entries.get('theirs')).toBe('kept');
        expect(browser.device.entries.get('lio:locale')).toBe('nl');
      }),
    );
  });
});
