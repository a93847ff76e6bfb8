import { storageKeys } from '#stores/storage-keys.ts';

/** Whether this site has kept answers in this browser. Writes nothing; a storage that is refused has kept none. */
export function hasKept(): boolean {
  return hasSchema(() => localStorage) || hasSchema(() => sessionStorage);
}

function hasSchema(open: () => Storage): boolean {
  try {
    return open().getItem(storageKeys.schema) !== null;
  } catch {
    return false;
  }
}
