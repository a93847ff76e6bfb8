import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import sample from '../fixtures/stored-schema-1.json' with { type: 'json' };
import { FakeBrowser } from './fake-browser.ts';
import { expectNothingLost, oddItems, ours, schema1, watchInvariants } from './invariants.ts';

watchInvariants();

describe('opening the store', () => {
  test('writes nothing at all before the visitor’s first deliberate act', async () => {
    const browser = new FakeBrowser({ theirs: 'kept' });
    const tab = await browser.openTab();
    tab.send('pageshow', { persisted: false });
    tab.send('pageshow', { persisted: true });
    tab.send('visibilitychange');
    tab.store.currentKeeping();
    tab.store.rawEntries();
    expect([...browser.device.entries]).toEqual([['theirs', 'kept']]);
    expect([...tab.session.entries]).toEqual([]);
  });

  test('starts calmly where there is nothing, as after Safari’s seven days', async () => {
    const tab = await new FakeBrowser({ 'lio:locale': 'en' }).openTab();
    expect(tab.answers).toEqual(new Map());
    expect(tab.notice).toBeUndefined();
    expect(tab.unsaved).toEqual([]);
    expect(tab.store.$keeping.get()).toBeUndefined();
    expect(tab.store.currentKeeping()).toBe('tab');
  });

  test('changes nothing of data that it can read', async () => {
    const onDevice = { theirs: 'kept', ...schema1({ a: '3', b: '?' }) };
    const browser = new FakeBrowser(onDevice);
    await browser.openTab();
    expect(Object.fromEntries(browser.device.entries)).toEqual(onDevice);
  });

  test('takes items named after parts of a prototype as any other item', async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    for (const item of oddItems) tab.store.setAnswer(item, 3);
    tab.store.chooseKeeping('device');
    expect(tab.unsaved).toEqual([]);
    await expectNothingLost(tab);
    expect(tab.answers).toEqual(new Map(oddItems.map((item) => [item, 3])));
    expect(Object.keys(tab.store.rawEntries())).toContain('lio:answer:__proto__');
  });

  test('keeps answers to items that it does not know', async () => {
    const browser = new FakeBrowser(schema1({ 'of-another-version': '4' }));
    const tab = await browser.openTab();
    expect(tab.answers.get('of-another-version')).toBe(4);
    tab.store.setAnswer('a', 1);
    tab.store.chooseKeeping('tab');
    expect(tab.session.entries.get('lio:answer:of-another-version')).toBe('4');
  });
});

describe('the frozen sample of schema 1', () => {
  test('may never change: people’s browsers hold data like it', () => {
    const hash = createHash('sha256').update(JSON.stringify(sample)).digest('hex');
    expect(hash).toBe('255cae529bc0cbf8afacc3617fd6c8c1eb824702e8cb9fc892fc3c28af4ffcd7');
  });

  test('opens with every answer, and stays as it is, on the device', async () => {
    const browser = new FakeBrowser(sample.localStorage);
    const tab = await browser.openTab();
    expect(tab.answers).toEqual(
      new Map<string, unknown>([
        ['variety-different-tasks', 0],
        ['autonomy-own-method', 1],
        ['workload-time-pressure', 2],
        ['feedback-from-the-work', 3],
        ['an-item-that-no-version-knows', 4],
        ['__proto__', 'unknown'],
        ['constructor', 'not-applicable'],
      ]),
    );
    expect(tab.store.$keeping.get()).toBe('device');
    expect(tab.setAside).toEqual(new Map([['lio:answer:complexity-new-problems', '{"answer":3']]));
    expect(Object.fromEntries(browser.device.entries)).toEqual(sample.localStorage);
  });

  test('opens with every answer, and stays as it is, in a tab', async () => {
    const tab = await new FakeBrowser().openTab(sample.sessionStorage);
    expect(tab.answers).toEqual(
      new Map<string, unknown>([
        ['variety-different-tasks', 4],
        ['toString', 'unknown'],
      ]),
    );
    expect(tab.store.$keeping.get()).toBe('tab');
    expect(ours(tab.session)).toEqual(sample.sessionStorage);
  });
});
