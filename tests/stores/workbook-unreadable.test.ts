import { describe, expect, test } from 'vitest';
import { FakeBrowser } from './fake-browser.ts';
import { expectNoEntryLost, ours, unreadable, watchInvariants } from './invariants.ts';
import { full, other, schema1Of, stored } from './workbooks.ts';

watchInvariants();

const goodRound = stored(full)['lio:round:1a2b3c4d'] ?? '';

/** What each kind of entry may hold that this version cannot read, by its key. */
const damaged: readonly (readonly [what: string, key: string, value: string])[] = [
  ...unreadable.flatMap(([what, value]) =>
    ['lio:plan:feedback', 'lio:review', 'lio:round:x'].map((key) => [`${key} with ${what}`, key, value] as const),
  ),
  ['a step without a field', 'lio:plan:feedback', '{"what":"","who":"","when":""}'],
  ['a step with a number', 'lio:plan:feedback', '{"what":3,"who":"","when":"","signs":""}'],
  ['a step in a list', 'lio:plan:feedback', '[{"what":"","who":"","when":"","signs":""}]'],
  ['a step that was cut off', 'lio:plan:feedback', '{"what":"wat","who":"wie","wh'],
  [
    'a step under the name of a prototype',
    'lio:plan:__proto__',
    '{"__proto__":{"what":"","who":"","when":"","signs":""}}',
  ],
  ['a day that does not exist', 'lio:review', '2027-02-29'],
  ['a day with a time', 'lio:review', '2027-01-15T00:00'],
  ['a round that was cut off', 'lio:round:x', goodRound.slice(0, -5)],
  ['a round with one answer that is none', 'lio:round:x', goodRound.replace('"a":0', '"a":9')],
  ['a round with a day that does not exist', 'lio:round:x', goodRound.replace('2026-03-01', '2026-02-30')],
  ['a round of version 0', 'lio:round:x', goodRound.replace('"instrument":1', '"instrument":0')],
  ['a round under the name of a prototype', 'lio:round:constructor', '{"constructor":{}}'],
];

describe.each(damaged)('%s', (_, key, value) => {
  // A day to look back has one place only.
  const rest = Object.fromEntries(Object.entries(stored(full)).filter(([name]) => name !== key));

  test.each(['device', 'tab'] as const)(
    'is set aside byte for byte on the %s, and the rest is there',
    async (keeping) => {
      const header = { 'lio:schema': '1', 'lio:keeping': keeping };
      const entries = { theirs: 'kept', ...header, ...rest, [key]: value };
      const browser = new FakeBrowser(keeping === 'device' ? entries : {});
      const tab = await browser.openTab(keeping === 'tab' ? entries : {});
      const storage = keeping === 'device' ? browser.device : tab.session;
      expect(tab.notice).toBe('damaged');
      expect(tab.setAside).toEqual(new Map([[key, value]]));
      expect(stored(tab.workbook)).toEqual(rest);
      expect(ours(storage)).toEqual({ ...header, ...rest, [`lio:aside:${key}`]: value });
      expect(storage.entries.get('theirs')).toBe('kept');
      expect(Object.values(tab.store.rawEntries())).toContain(value);
      await expectNoEntryLost(tab);
      expect(tab.setAside).toEqual(new Map([[key, value]]));
    },
  );

  test('is overwritten neither by an act nor by an import, also where there is no room to set it aside', async () => {
    const browser = new FakeBrowser({ 'lio:schema': '1', 'lio:keeping': 'device', ...rest, [key]: value });
    browser.device.capacity = browser.device.used;
    const tab = await browser.openTab();
    expect(tab.setAside).toEqual(new Map([[key, value]]));
    tab.store.setEntry(key, goodValue(key));
    tab.store.setEntry(key, undefined);
    tab.store.replaceEntries(new Map([[key, goodValue(key)]]));
    expect([...browser.device.entries.values()]).toContain(value);
    browser.device.capacity = Number.POSITIVE_INFINITY;
    tab.store.setEntry(key, goodValue(key));
    tab.store.replaceEntries(new Map([[key, goodValue(key)]]));
    expect([...browser.device.entries.values()]).toContain(value);
    expect(browser.device.entries.get(key)).toBe(goodValue(key));
    expect(Object.values(tab.store.rawEntries())).toContain(value);
  });
});

describe('a round with something in it that cannot be read', () => {
  test('is left whole, and is not among the rounds', async () => {
    const value = goodRound.replace('"a":0', '"a":"x"');
    const tab = await new FakeBrowser({ ...schema1Of(full, 'device'), 'lio:round:x': value }).openTab();
    expect([...tab.workbook.rounds.keys()]).toEqual(['1a2b3c4d']);
    expect(tab.setAside?.get('lio:round:x')).toBe(value);
  });

  test('may have answers to items that are not known, and is then read', async () => {
    const value = goodRound.replace('"a":0', '"an-item-of-tomorrow":0,"__proto__":4');
    const tab = await new FakeBrowser({ ...schema1Of(full, 'device'), 'lio:round:x': value }).openTab();
    expect(tab.notice).toBeUndefined();
    expect(tab.workbook.rounds.get('x')?.answers).toEqual(
      new Map<string, unknown>([
        ['an-item-of-tomorrow', 0],
        ['__proto__', 4],
        ['gone', 'unknown'],
      ]),
    );
  });
});

describe('a workbook of a newer schema', () => {
  const newer = { ...schema1Of(full, 'device'), 'lio:schema': '2', 'lio:plan:feedback': '{"step":"new"}' };

  test('is shown as far as it can be read, and never written, whatever the visitor does', async () => {
    const browser = new FakeBrowser(newer);
    const tab = await browser.openTab();
    expect(tab.workbook).toEqual(full);
    tab.store.setPart('x');
    tab.store.setPlanStep('feedback', { what: 'x', who: '', when: '', signs: '' });
    tab.store.dropFactor('variety');
    tab.store.setReview('');
    tab.store.removeRound('1a2b3c4d');
    tab.store.chooseKeeping('tab');
    expect(tab.store.replaceWorkbook(full)).toBe(false);
    expect(tab.store.closeRound({ label: '', closed: '2026-10-01', instrument: 1, beginsBlank: true })).toBe(false);
    expect(Object.fromEntries(browser.device.entries)).toEqual(newer);
    expect(ours(tab.session)).toEqual({});
    expect(tab.store.saveAll()).toBe(false);
    expect(tab.notice).toBe('newer');
    expect(tab.store.$keeping.get()).toBe('device');
  });

  test('is not written by a tab with a workbook of its own that chooses the device, and that tab loses nothing', async () => {
    const browser = new FakeBrowser(newer);
    const tab = await browser.openTab(schema1Of(other, 'tab'));
    tab.store.chooseKeeping('device');
    tab.store.setAnswer('a', 1);
    expect(Object.fromEntries(browser.device.entries)).toEqual(newer);
    expect(tab.notice).toBe('newer');
    await expectNoEntryLost(tab);
    expect(tab.workbook).toEqual(other);
  });

  test('has what it was going to change left to the version that wrote it down', async () => {
    const onDevice = { ...newer, 'lio:pending': '{"set":{"lio:part":"x"},"remove":["lio:review"]}' };
    const browser = new FakeBrowser(onDevice);
    const tab = await browser.openTab();
    tab.store.setPart('y');
    tab.store.chooseKeeping('tab');
    tab.send('pageshow', { persisted: true });
    expect(Object.fromEntries(browser.device.entries)).toEqual(onDevice);
  });
});

function goodValue(key: string): string {
  if (key === 'lio:review') return '2027-03-15';
  return key.startsWith('lio:plan:') ? '{"what":"","who":"","when":"","signs":""}' : goodRound;
}
