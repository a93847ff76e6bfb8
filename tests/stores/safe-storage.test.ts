import { describe, expect, test, vi } from 'vitest';
import { type Keeping, type SafeStorage, safeStorage } from '#stores/safe-storage.ts';
import { FakeBrowser, FakeTab } from './fake-browser.ts';
import { FakeStorage, type Fault } from './fake-storage.ts';
import { watchInvariants } from './invariants.ts';

watchInvariants();

const places = ['device', 'tab'] as const;

describe.each(places)('what is kept in the storage of the %s', (place) => {
  test('is there again when it is read, until it is removed', () => {
    const { storage } = open(place);
    expect(storage.works).toBe(true);
    expect(storage.read('lio:part')).toBeUndefined();
    expect(storage.write('lio:part', 'the night shift')).toBe(true);
    expect(storage.read('lio:part')).toBe('the night shift');
    expect(storage.remove('lio:part')).toBe(true);
    expect(storage.read('lio:part')).toBeUndefined();
    expect(storage.remove('lio:part')).toBe(true);
  });

  test('stands there and in no other place', () => {
    const { storage, device, session } = open(place);
    storage.write('lio:part', 'the night shift');
    const [here, elsewhere] = place === 'device' ? [device, session] : [session, device];
    expect(here.entries).toEqual(new Map([['lio:part', 'the night shift']]));
    expect(elsewhere.entries).toEqual(new Map());
  });

  test('is read without what others on the origin keep', () => {
    const { storage } = open(place, { 'lio:part': '', theme: 'dark', 'lio:review': '2027-01-15', 'my-lio:part': 'x' });
    expect(storage.readAll()).toEqual(
      new Map([
        ['lio:part', ''],
        ['lio:review', '2027-01-15'],
      ]),
    );
  });

  test('is read as far as it is still there when another tab removes some of it in the midst', () => {
    const { storage, device, session } = open(place, { 'lio:part': 'x', 'lio:review': '2027-01-15' });
    for (const kept of [device, session]) vi.spyOn(kept, 'length', 'get').mockReturnValue(3);
    expect([...storage.readAll().keys()]).toEqual(['lio:part', 'lio:review']);
  });

  test.each(['refused', 'missing', 'corrupt'] as const)(
    'can be neither read nor changed where the storage is %s, which is said and throws nothing',
    (fault) => {
      expectNothingDone(open(place, { 'lio:part': 'x' }, fault).storage);
    },
  );

  test.each(['unwritable', 'forgetful'] as const)('is not said to be saved where the storage is %s', (fault) => {
    const { storage } = open(place, { 'lio:part': 'x' }, fault);
    expect(storage.write('lio:part', 'y')).toBe(false);
    expect(storage.read('lio:part')).toBe('x');
  });

  test('is not said to be gone where the storage forgets to remove it', () => {
    const { storage } = open(place, { 'lio:part': 'x' }, 'forgetful');
    expect(storage.remove('lio:part')).toBe(false);
  });

  test('is asked for anew at every call, because a browser may take it away and give it back', () => {
    const { storage, device, session } = open(place, { 'lio:part': 'x' });
    for (const kept of [device, session]) kept.fault = 'refused';
    expect(storage.works).toBe(false);
    for (const kept of [device, session]) kept.fault = undefined;
    expect(storage.works).toBe(true);
    expect(storage.read('lio:part')).toBe('x');
  });
});

describe('what is kept in the document only', () => {
  test('is kept in no storage, however well those of the browser work', () => {
    const { storage, device, session } = open('document', { 'lio:part': 'x' });
    const before = [device.entries, session.entries];
    expectNothingDone(storage);
    expect([device.entries, session.entries]).toEqual(before);
  });
});

/** Every way to use a storage comes to nothing, and says so. */
function expectNothingDone(storage: SafeStorage): void {
  expect(storage.works).toBe(false);
  expect(storage.readAll()).toEqual(new Map());
  expect(storage.read('lio:part')).toBeUndefined();
  expect(storage.write('lio:part', 'y')).toBe(false);
  expect(storage.remove('lio:part')).toBe(false);
}

/** A place to keep things, in a browser whose both storages hold these entries and have this fault. */
function open(keeping: Keeping, kept: Readonly<Record<string, string>> = {}, fault?: Fault) {
  const browser = new FakeBrowser(kept);
  const [device, session] = [browser.device, new FakeStorage(kept)];
  for (const storage of [device, session]) storage.fault = fault;
  browser.activate(new FakeTab(browser, session));
  return { storage: safeStorage(keeping), device, session };
}
