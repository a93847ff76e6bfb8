import { isRecord, parseJson } from '#domain/json.ts';
import { formOf, isReadable } from './forms.ts';
import type { SafeStorage } from './safe-storage.ts';
import { moveAside, prepareWrite } from './set-aside.ts';
import { storageKeys } from './storage-keys.ts';

/** A change of many entries: what each is to become, and undefined for what is to go. */
export type Change = ReadonlyMap<string, string | undefined>;

/**
 * A storage takes one entry at a time, so a change of many is written down whole before any of it is made: from then on
 * it is made, whatever stops it halfway, for the next start goes on with it. Says whether it was written down: what could
 * not be read back is not.
 *
 * The first writing is twice as long as it need be. Once it fits, there is room for the entries themselves.
 */
export function writePending(storage: SafeStorage, change: Change): boolean {
  const text = JSON.stringify({
    set: Object.fromEntries([...change].filter(([, value]) => value !== undefined)),
    remove: [...change.keys()].filter((key) => change.get(key) === undefined),
  });
  if (!parseChange(text) || findUnreadable(storage) !== undefined) return false;
  if (!storage.write(storageKeys.pending, text.padEnd(2 * text.length))) return false;
  // Where the storage fails in between, the first writing stands, and is what is gone on with.
  storage.write(storageKeys.pending, text);
  return true;
}

/** Makes the change that was written down, and says what of it is not made yet for want of room. */
export function finishPending(storage: SafeStorage): Change {
  const text = storage.read(storageKeys.pending);
  if (text === undefined) return new Map();
  const change = parseChange(text);
  if (!change) {
    moveAside(storage, storageKeys.pending, text);
    return new Map();
  }
  const open = [...change].filter(([key, value]) => !makeOne(storage, key, value));
  if (open.length === 0) storage.remove(storageKeys.pending);
  return new Map(open);
}

/** What stands where a change belongs, cannot be read as one, and could not be set aside; undefined where there is none. */
export function findUnreadable(storage: SafeStorage): string | undefined {
  const text = storage.read(storageKeys.pending);
  return text === undefined || parseChange(text) ? undefined : text;
}

function parseChange(text: string): Change | undefined {
  const json = parseJson(text);
  if (!isRecord(json) || !isRecord(json['set']) || !Array.isArray(json['remove'])) return undefined;
  const change = new Map([...json['remove'].map((key) => [key, undefined] as const), ...Object.entries(json['set'])]);
  return [...change].every(([key, value]) => isSound(key, value)) ? (change as Change) : undefined;
}

/** Only someone's work is ever changed, and only into what can be read. */
function isSound(key: unknown, value: unknown): boolean {
  if (typeof key !== 'string' || !formOf(key)) return false;
  return value === undefined || (typeof value === 'string' && isReadable(key, value));
}

/** Room is made before it is taken. */
function makeOne(storage: SafeStorage, key: string, value: string | undefined): boolean {
  return value === undefined ? storage.remove(key) : prepareWrite(storage, key) && storage.write(key, value);
}
