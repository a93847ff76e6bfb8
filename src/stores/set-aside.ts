import { atom } from 'nanostores';
import { isReadable } from './forms.ts';
import type { SafeStorage } from './safe-storage.ts';
import { storageKeys } from './storage-keys.ts';

/** Entries of ours that could not be read, by their key, for the visitor to download. */
export const $setAside = atom<ReadonlyMap<string, string>>(new Map());

/** What stands at a key and cannot be read is set aside before anything takes its place. */
export function prepareWrite(storage: SafeStorage, key: string): boolean {
  const old = storage.read(key);
  return old === undefined || isReadable(key, old) || moveAside(storage, key, old);
}

/** Moves what cannot be read out of the way, byte for byte; where even that fails, it stays where it is. */
export function moveAside(storage: SafeStorage, key: string, value: string): boolean {
  $setAside.set(new Map([...$setAside.get(), [key, value]]));
  return keepAside(storage, key, value) && storage.remove(key);
}

/** Keeps it under a name of its own: what was set aside before stays too. */
export function keepAside(storage: SafeStorage, key: string, value: string): boolean {
  let name = storageKeys.aside + key;
  for (let count = 2; ![undefined, value].includes(storage.read(name)); count++) {
    name = `${storageKeys.aside}${key}#${count}`;
  }
  return storage.write(name, value);
}

/** What was set aside, by the key that it stood at. */
export function asideEntries(entries: ReadonlyMap<string, string>): [string, string][] {
  return [...entries].flatMap(([key, value]) =>
    key.startsWith(storageKeys.aside) ? [[key.slice(storageKeys.aside.length), value]] : [],
  );
}
