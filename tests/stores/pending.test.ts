import { describe, expect, test } from 'vitest';
import { emptyWorkbook, type Workbook } from '#domain/workbook.ts';
import { FakeBrowser, type FakeTab } from './fake-browser.ts';
import { expectNoEntryLost, ours, watchInvariants } from './invariants.ts';
import { full, other, schema1Of, stored } from './workbooks.ts';

watchInvariants();

const places = ['device', 'tab'] as const;

/** A change of one workbook into another as schema 1 writes it down, spelled out here a second time. */
function pendingOf(before: Workbook, after: Workbook): string {
  const [old, next] = [stored(before), stored(after)];
  return JSON.stringify({ set: next, remove: Object.keys(old).filter((key) => !(key in next)) });
}

const pending = pendingOf(full, other);

/** One that takes more room than what it takes the place of. */
const larger: Workbook = { ...other, part: 'een veel langere naam '.repeat(20) };
const growing = { ...schema1Of(full, 'device'), 'lio:pending': pendingOf(full, larger) };

describe.each(places)('a change that was pending on the %s', (keeping) => {
  test.each([
    ['before any of it was made', schema1Of(full, keeping), pending],
    ['before it was written down in its final length', schema1Of(full, keeping), pending.padEnd(2 * pending.length)],
    ['when some of it was made', { ...schema1Of(full, keeping), ...stored({ ...other, rounds: new Map() }) }, pending],
    ['when all of it was made', schema1Of(other, keeping), pending],
  ])('is finished by whichever tab opens first, left %s', async (_, entries, text) => {
    const { browser, tab, storage } = await openWith(keeping, { ...entries, 'lio:pending': text });
    expect(tab.workbook).toEqual(other);
    expect(ours(storage)).toEqual(schema1Of(other, keeping));
    expect(storage.entries.get('theirs')).toBe('kept');
    expect([tab.notice, tab.store.$unsaved.get()]).toEqual([undefined, new Set()]);
    if (keeping === 'device') expect((await browser.openTab()).workbook).toEqual(other);
    await expectNoEntryLost(tab);
  });

  test('is finished by a tab that comes back from the back-forward cache', async () => {
    const { browser, tab, storage } = await openWith(keeping, schema1Of(full, keeping));
    browser.activate(undefined);
    storage.setItem('lio:pending', pending);
    tab.send('pageshow', { persisted: true });
    expect(tab.workbook).toEqual(other);
    expect(ours(storage)).toEqual(schema1Of(other, keeping));
  });

  test('is shown whole where there is no room to make it, is said to be unsaved, and is made once there is', async () => {
    const { tab, storage } = await openFull(keeping, { ...growing, 'lio:keeping': keeping });
    expect(tab.workbook).toEqual(larger);
    expect(tab.store.$unsaved.get()).toEqual(new Set(['lio:part']));
    expect(storage.entries.get('lio:pending')).toBe(growing['lio:pending']);
    await tab.reload();
    expect(tab.workbook).toEqual(larger);
    expect(tab.store.$unsaved.get()).toEqual(new Set(['lio:part']));
    storage.capacity = Number.POSITIVE_INFINITY;
    tab.send('visibilitychange');
    expect(tab.store.$unsaved.get()).toEqual(new Set());
    expect(ours(storage)).toEqual(schema1Of(larger, keeping));
    await expectNoEntryLost(tab);
    expect(tab.workbook).toEqual(larger);
  });

  describe('and for which there is no room', () => {
    test('does not overwrite what is put in meanwhile, which is kept or said to be unsaved', async () => {
      const { tab, storage } = await openFull(keeping, { ...growing, 'lio:keeping': keeping });
      putIn(tab);
      await expectNoEntryLost(tab);
      putIn(tab);
      const shown = tab.workbook;
      storage.capacity = Number.POSITIVE_INFINITY;
      tab.send('visibilitychange');
      expect(tab.workbook).toEqual(shown);
      expect(ours(storage)).toEqual(schema1Of(shown, keeping));
      await tab.reload();
      expect(tab.workbook).toEqual(shown);
    });

    test('does not overwrite it on a page that comes back from the back-forward cache', async () => {
      const { tab, storage } = await openFull(keeping, { ...growing, 'lio:keeping': keeping });
      putIn(tab);
      tab.store.setPart('later');
      const shown = tab.workbook;
      tab.send('pageshow', { persisted: true });
      expect(tab.workbook).toEqual(shown);
      storage.capacity = Number.POSITIVE_INFINITY;
      tab.send('visibilitychange');
      expect(ours(storage)).toEqual(schema1Of(shown, keeping));
      await tab.reload();
      expect(tab.workbook).toEqual(shown);
    });

    test('gives way to a later one as a whole', async () => {
      const { tab, storage } = await openFull(keeping, { ...growing, 'lio:keeping': keeping });
      storage.capacity = Number.POSITIVE_INFINITY;
      expect(tab.store.replaceWorkbook(full)).toBe(true);
      expect(ours(storage)).toEqual(schema1Of(full, keeping));
      await tab.reload();
      expect(tab.workbook).toEqual(full);
    });

    test.each(places)('is moved as what it makes when the visitor then chooses %s', async (chosen) => {
      const { browser, tab, storage } = await openFull(keeping, { ...growing, 'lio:keeping': keeping });
      if (chosen === keeping) storage.capacity = Number.POSITIVE_INFINITY;
      tab.store.chooseKeeping(chosen);
      const [to, from] = chosen === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
      expect(ours(to)).toEqual(schema1Of(larger, chosen));
      expect(ours(from)).toEqual({});
      await tab.reload();
      expect(tab.workbook).toEqual(larger);
    });
  });

  test('may set and remove names that every object has, as any other', async () => {
    const text =
      '{"set":{"lio:answer:__proto__":"3","lio:plan:constructor":"{}"},"remove":["lio:answer:toString"]}'.replace(
        '"{}"',
        JSON.stringify('{"what":"","who":"","when":"","signs":""}'),
      );
    const { tab } = await openWith(keeping, {
      ...schema1Of(emptyWorkbook, keeping),
      'lio:answer:toString': '1',
      'lio:pending': text,
    });
    expect(tab.answers).toEqual(new Map([['__proto__', 3]]));
    expect([...tab.workbook.plan.keys()]).toEqual(['constructor']);
  });
});

describe('a change that was pending in the other place than the one this tab keeps its own in', () => {
  test('is left alone until that place is used', async () => {
    const onDevice = { ...schema1Of(full, 'device'), 'lio:pending': pending };
    const browser = new FakeBrowser(onDevice);
    const tab = await browser.openTab(schema1Of(emptyWorkbook, 'tab'));
    tab.store.setAnswer('a', 1);
    expect(Object.fromEntries(browser.device.entries)).toEqual(onDevice);
  });

  test('is made before anything is moved there, so that nothing of what it removes comes back', async () => {
    const browser = new FakeBrowser({ ...schema1Of(full, 'device'), 'lio:pending': pending });
    const tab = await browser.openTab(schema1Of({ ...emptyWorkbook, answers: new Map([['z', 1]]) }, 'tab'));
    tab.store.chooseKeeping('device');
    const expected = { ...other, answers: new Map([...other.answers, ['z', 1]]) };
    expect(ours(browser.device)).toEqual(schema1Of(expected, 'device'));
    expect(tab.workbook).toEqual(expected);
    await tab.reload();
    expect(tab.workbook).toEqual(expected);
  });
});

describe('a change that a tab left pending when it died, while another is open', () => {
  test('is made by the other with its next act, and is then shown there too', async () => {
    for (let changes = 1; ; changes++) {
      const browser = new FakeBrowser(schema1Of(full, 'device'));
      const [one, two] = [await browser.openTab(), await browser.openTab()];
      const death = browser.dieAfter(changes);
      one.store.replaceWorkbook(other);
      browser.comeBack();
      browser.deliverEvents();
      two.store.setAnswer('z', 1);
      const { answers, ...rest } = two.workbook;
      expect(answers.get('z')).toBe(1);
      await expectNoEntryLost(two);
      expect({ ...two.workbook }, `died after ${changes} changes`).toEqual({ ...rest, answers });
      expect(browser.device.entries.has('lio:pending')).toBe(false);
      if (!death.hasDied) break;
    }
  });
});

function putIn(tab: FakeTab): void {
  tab.store.setAnswer('d', 1);
  tab.store.setAnswer('b', undefined);
  tab.store.setPlanStep('variety', { what: 'later', who: '', when: '', signs: '' });
}

describe('a change that another tab left pending when it died', () => {
  test.each([
    ['when it is shown again', (tab: FakeTab) => tab.send('visibilitychange')],
    ['when it comes back from the back-forward cache', (tab: FakeTab) => tab.send('pageshow', { persisted: true })],
  ])('is made and shown by a tab %s', async (_, act) => {
    const { browser, tab } = await openWith('device', schema1Of(full, 'device'));
    browser.activate(undefined);
    browser.device.setItem('lio:pending', pending);
    act(tab);
    expect(tab.workbook).toEqual(other);
    expect(ours(browser.device)).toEqual(schema1Of(other, 'device'));
  });

  test('is in the round that another tab then closes', async () => {
    const { browser, tab } = await openWith('device', schema1Of(full, 'device'));
    browser.activate(undefined);
    browser.device.setItem('lio:pending', pending);
    expect(tab.store.closeRound({ label: 'x', closed: '2026-11-25', instrument: 1, beginsBlank: true })).toBe(true);
    expect([...tab.workbook.rounds.values()].at(-1)?.answers).toEqual(other.answers);
    await expectNoEntryLost(tab);
  });
});

const headerKeys = ['lio:schema', 'lio:keeping', 'lio:pending', 'lio:locale', 'lio:aside:lio:part', 'lio:of-another'];

/** What may stand where a pending change belongs and is none of ours. */
const unsound: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['an object without its lists', '{}'],
  ['no list of what goes', '{"set":{}}'],
  ['nothing that comes', '{"remove":[]}'],
  ['a list of what comes', '{"set":[],"remove":[]}'],
  ['a text that was cut off', pending.slice(0, -3)],
  ['a value that is no text', '{"set":{"lio:part":"x","lio:answer:a":3},"remove":[]}'],
  ['null for a value', '{"set":{"lio:part":"x","lio:answer:a":null},"remove":[]}'],
  ['a number that goes', '{"set":{"lio:part":"x"},"remove":[3]}'],
  ['a list for a key that goes', '{"set":{"lio:part":"x"},"remove":[["lio:review"]]}'],
  ['an object for what goes', '{"set":{"lio:part":"x"},"remove":{"0":"lio:answer:a"}}'],
  ['a key of others that comes', '{"set":{"lio:part":"x","theirs":"ours"},"remove":[]}'],
  ['a key of others that goes', '{"set":{"lio:part":"x"},"remove":["theirs"]}'],
  ['the name of a prototype', '{"set":{"lio:part":"x","__proto__":"y"},"remove":[]}'],
  ...headerKeys.map(
    (key) => [`${key}, which is no one’s work, that comes`, `{"set":{"${key}":"2"},"remove":[]}`] as const,
  ),
  ...headerKeys.map((key) => [`${key}, which is no one’s work, that goes`, `{"set":{},"remove":["${key}"]}`] as const),
  ['an answer that is none', '{"set":{"lio:part":"x","lio:answer:a":"9"},"remove":[]}'],
  ['a step of the plan that is none', '{"set":{"lio:part":"x","lio:plan:variety":"{}"},"remove":[]}'],
  ['a day that does not exist', '{"set":{"lio:review":"2027-02-29"},"remove":[]}'],
  ['emoji', '👩🏽‍🔧🧠'],
  ['10,000 characters', 'é'.repeat(10_000)],
  ['lone surrogates', '\ud83d x \udc00'],
];

describe.each(unsound)('a pending change with %s', (_, text) => {
  test('is set aside byte for byte, with a notice, and changes nothing', async () => {
    for (const keeping of places) {
      const entries = { ...schema1Of(full, keeping), 'lio:locale': 'nl' };
      const { tab, storage } = await openWith(keeping, { ...entries, 'lio:pending': text });
      expect(tab.workbook).toEqual(full);
      expect(tab.notice).toBe('damaged');
      expect(tab.setAside).toEqual(new Map([['lio:pending', text]]));
      expect(Object.fromEntries(storage.entries)).toEqual({
        theirs: 'kept',
        ...entries,
        'lio:aside:lio:pending': text,
      });
      expect(Object.values(tab.store.rawEntries())).toContain(text);
      await expectNoEntryLost(tab);
      expect(tab.workbook).toEqual(full);
    }
  });
});

describe('a pending change that cannot be read', () => {
  const text = '{"set":{"lio:part"';

  test('stays where it is when there is no room to set it aside, is told of, and is there to download', async () => {
    const { tab, storage } = await openFull('device', { ...schema1Of(full, 'device'), 'lio:pending': text });
    expect(storage.entries.get('lio:pending')).toBe(text);
    expect(tab.workbook).toEqual(full);
    expect(tab.setAside).toEqual(new Map([['lio:pending', text]]));
    expect(tab.notice).toBe('damaged');
    expect(Object.values(tab.store.rawEntries())).toContain(text);
  });

  test('keeps nothing from being saved', async () => {
    const { tab, storage } = await openFull('device', { ...schema1Of(full, 'device'), 'lio:pending': text });
    tab.store.setAnswer('a', 0);
    expect(tab.unsaved).toEqual([]);
    storage.capacity = Number.POSITIVE_INFINITY;
    tab.store.setAnswer('d', 4);
    await expectNoEntryLost(tab);
    expect(tab.answers.get('d')).toBe(4);
    expect([...storage.entries.values()]).toContain(text);
  });

  test('is not overwritten by an import, be there room or not', async () => {
    for (let room = 0; room < 2_000; room += 7) {
      const { tab, storage } = await openFull('device', { ...schema1Of(full, 'device'), 'lio:pending': text });
      storage.capacity = storage.used + room;
      tab.store.replaceWorkbook(other);
      expect([...storage.entries.values()], `with room for ${room}`).toContain(text);
      storage.capacity = Number.POSITIVE_INFINITY;
      expect(tab.store.replaceWorkbook(full)).toBe(true);
      expect([...storage.entries.values()], `with room for ${room}`).toContain(text);
    }
  });

  test('that another version writes while the page is open, survives an import', async () => {
    const { browser, tab, storage } = await openWith('device', schema1Of(full, 'device'));
    browser.activate(undefined);
    storage.setItem('lio:pending', text);
    expect(tab.store.replaceWorkbook(other)).toBe(true);
    expect(ours(storage)).toEqual({ ...schema1Of(other, 'device'), 'lio:aside:lio:pending': text });
  });

  test.each(places)('moves with everything else when the visitor chooses %s', async (chosen) => {
    const keeping = chosen === 'device' ? 'tab' : 'device';
    const { browser, tab } = await openWith(keeping, { ...schema1Of(full, keeping), 'lio:pending': text });
    tab.store.chooseKeeping(chosen);
    const [to, from] = chosen === 'device' ? [browser.device, tab.session] : [tab.session, browser.device];
    expect(ours(to)).toEqual({ ...schema1Of(full, chosen), 'lio:aside:lio:pending': text });
    expect(ours(from)).toEqual({});
  });
});

async function openWith(keeping: 'device' | 'tab', entries: Record<string, string>) {
  const all = { theirs: 'kept', ...entries };
  const browser = new FakeBrowser(keeping === 'device' ? all : {});
  const tab = await browser.openTab(keeping === 'tab' ? all : {});
  return { browser, tab, storage: keeping === 'device' ? browser.device : tab.session };
}

/** The same where nothing more fits than what is there, as when another app has filled the storage since. */
async function openFull(keeping: 'device' | 'tab', entries: Record<string, string>) {
  const browser = new FakeBrowser();
  const tab = await browser.openTab();
  const storage = keeping === 'device' ? browser.device : tab.session;
  for (const [key, value] of Object.entries({ theirs: 'kept', ...entries })) storage.setItem(key, value);
  storage.capacity = storage.used;
  await tab.reload();
  return { browser, tab, storage };
}
