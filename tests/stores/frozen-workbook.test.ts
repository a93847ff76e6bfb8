import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/answers.ts';
import type { Workbook } from '#domain/workbook.ts';
import sample from '../fixtures/stored-schema-1-workbook.json' with { type: 'json' };
import { FakeBrowser } from './fake-browser.ts';
import { ours, watchInvariants } from './invariants.ts';

watchInvariants();

const onDevice: Workbook = {
  part: 'de nachtdienst 🌙 <b>צוות</b>\n',
  answers: new Map<string, Answer>([
    ['variety-different-tasks', 4],
    ['workload-what-we-can-handle', 2],
    ['support-trust-in-ability', 'unknown'],
    ['mobility-changing-jobs-inside', 'not-applicable'],
  ]),
  plan: new Map([
    [
      'variety',
      {
        what: 'Wisselen van taak,\nelke week',
        who: 'wij',
        when: 'voor 1 maart',
        signs: '"rust" \\ \ud83d\u0000',
      },
    ],
    ['feedback', { what: '', who: '', when: '', signs: '' }],
    ['a-factor-that-no-version-knows', { what: 'a', who: 'b', when: 'c', signs: 'd' }],
  ]),
  review: '2028-02-29',
  rounds: new Map([
    [
      '1a2b3c4d',
      {
        label: 'Voorjaar',
        closed: '2026-03-01',
        instrument: 1,
        part: 'de dagdienst',
        answers: new Map<string, Answer>([
          ['variety-different-tasks', 0],
          ['autonomy-trying-out', 'unknown'],
          ['feedback-asked-for', 'not-applicable'],
          ['an-item-that-no-version-knows', 3],
          ['__proto__', 1],
        ]),
      },
    ],
    ['00000000', { label: '', closed: '2026-09-30', instrument: 1, answers: new Map() }],
  ]),
};

const inTab: Workbook = {
  part: 'ons team',
  answers: new Map(),
  plan: new Map([['autonomy', { what: 'proberen', who: '', when: '', signs: '' }]]),
  review: '2027-01-15',
  rounds: new Map([
    [
      'abcdef01',
      {
        label: 'Herfst',
        closed: '2026-10-01',
        instrument: 1,
        answers: new Map<string, Answer>([['variety-many-steps', 2]]),
      },
    ],
  ]),
};

describe('the frozen workbook of schema 1', () => {
  test('may never change: people’s browsers hold data like it', () => {
    const hash = createHash('sha256').update(JSON.stringify(sample)).digest('hex');
    expect(hash).toBe('86a854b478018ca82b8b669cb517cd0524ad4ccd89022af2f13bd7c3c510a602');
  });

  test('opens to exactly what it says, and stays as it is, on the device', async () => {
    const browser = new FakeBrowser(sample.localStorage);
    const tab = await browser.openTab();
    expect(tab.workbook).toEqual(onDevice);
    expect(tab.store.$keeping.get()).toBe('device');
    expect(Object.fromEntries(browser.device.entries)).toEqual(sample.localStorage);
    expect(tab.setAside).toEqual(
      new Map([
        ['lio:plan:autonomy', '{"what":"cut'],
        ['lio:round:ffffffff', '{"label":"x","closed":"2026-02-30","instrument":1,"answers":{}}'],
      ]),
    );
  });

  test('opens to exactly what it says, and stays as it is, in a tab', async () => {
    const tab = await new FakeBrowser(sample.localStorage).openTab(sample.sessionStorage);
    expect(tab.workbook).toEqual(inTab);
    expect(tab.store.$keeping.get()).toBe('tab');
    expect(ours(tab.session)).toEqual(sample.sessionStorage);
  });

  test('is finished where it was left in the midst of a change', async () => {
    const browser = new FakeBrowser(sample.leftHalfway);
    const tab = await browser.openTab();
    expect(tab.workbook).toEqual({
      part: 'daar',
      answers: new Map<string, Answer>([['variety-many-steps', 'unknown']]),
      plan: new Map([['variety', { what: 'x', who: '', when: '', signs: '' }]]),
      review: '',
      rounds: new Map(),
    });
    expect(Object.fromEntries(browser.device.entries)).toEqual({
      'lio:schema': '1',
      'lio:keeping': 'device',
      'lio:part': 'daar',
      'lio:answer:variety-many-steps': '?',
      'lio:plan:variety': '{"what":"x","who":"","when":"","signs":""}',
    });
  });

  test('is what is written for that workbook, but for the order of a step that another wrote', async () => {
    const tab = await new FakeBrowser().openTab();
    tab.store.replaceWorkbook(onDevice);
    tab.store.chooseKeeping('device');
    const written = Object.fromEntries([...Object.entries(sample.localStorage)].filter(([key]) => !isApart(key)));
    const step = '{"what":"a","who":"b","when":"c","signs":"d"}';
    expect(tab.store.rawEntries()).toEqual({ ...written, 'lio:plan:a-factor-that-no-version-knows': step });
  });
});

function isApart(key: string): boolean {
  return key === 'theirs' || key === 'lio:locale' || key.startsWith('lio:aside:');
}
