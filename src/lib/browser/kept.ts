import { storageKeys } from '#stores/storage-keys.ts';

/** Whether this site has kept answers in this browser. Writes nothing; a browser that refuses has kept none. */
export function hasKept(): boolean {
  try {
    return [localStorage, sessionStorage].some((storage) => storage.getItem(storageKeys.schema) !== null);
  } catch {
    return false;
  }
}
