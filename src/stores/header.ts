import { atom } from 'nanostores';
import { $keeping } from './places.ts';
import type { SafeStorage } from './safe-storage.ts';
import { currentSchema, storageKeys } from './storage-keys.ts';

/** What happened to what is kept that the visitor should know of. */
export type StorageNotice = 'newer' | 'damaged' | 'cleared-elsewhere' | 'deleted-elsewhere' | 'moved-elsewhere';

export const $notice = atom<StorageNotice | undefined>(undefined);

let isReadOnly = false;

/** Whether our header stood in storage when we last looked: if it is gone since, something else has cleared it. */
let hasHeader = false;

export function isWritable(): boolean {
  return !isReadOnly;
}

/** Begins anew with what was found in storage, or with nothing. */
export function resetHeader(
  found: { isNewer: boolean; hasHeader: boolean } = { isNewer: false, hasHeader: false },
): void {
  isReadOnly = found.isNewer;
  hasHeader = found.hasHeader;
}

/** Says with each write whose data this is; refuses where a newer version of the site has written since. */
export function writeHeader(storage: SafeStorage): boolean {
  if (isReadOnly || isNewer(storage)) {
    refuseToWrite();
    return false;
  }
  if (hasHeader && storage.read(storageKeys.schema) === undefined && storage.works) $notice.set('cleared-elsewhere');
  const keeping = $keeping.get();
  hasHeader = storage.write(storageKeys.schema, String(currentSchema));
  return hasHeader && (!keeping || storage.write(storageKeys.keeping, keeping));
}

export function isNewer(storage: SafeStorage): boolean {
  return Number(storage.read(storageKeys.schema)) > currentSchema;
}

export function refuseToWrite(): void {
  isReadOnly = true;
  $notice.set('newer');
}
