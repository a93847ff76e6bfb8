import { storageKeys } from './storage-keys.ts';

/** Where answers are kept: on this device, until the tab is closed, or in the open document only. */
export type Keeping = 'device' | 'tab' | 'document';

/** A place to keep entries of ours that never throws. */
export interface SafeStorage {
  /** Whether the browser lets us use it at all. */
  readonly works: boolean;
  /** Every entry of ours, by key. */
  readAll(): Map<string, string>;
  /** An entry; undefined where there is none or the browser refuses. */
  read(key: string): string | undefined;
  /** Whether it was saved. A full or forbidden storage says no. */
  write(key: string, value: string): boolean;
  /** Whether it is gone. */
  remove(key: string): boolean;
}

/** The browser's storage behind a guard. Each call asks for it anew: a browser may take it away while the page is open. */
export function safeStorage(keeping: Keeping): SafeStorage {
  const open = (): Storage | undefined => {
    try {
      if (keeping === 'device') return globalThis.localStorage ?? undefined;
      if (keeping === 'tab') return globalThis.sessionStorage ?? undefined;
    } catch {
      // A browser that forbids storage throws on the mere mention of it.
    }
    return undefined;
  };
  return {
    get works() {
      return attempt(() => open()?.getItem(storageKeys.schema) !== undefined, false);
    },
    readAll: () => attempt(() => ownEntries(open()), new Map()),
    write: (key, value) =>
      attempt(() => {
        const storage = open();
        storage?.setItem(key, value);
        return storage?.getItem(key) === value;
      }, false),
    read: (key) => attempt(() => open()?.getItem(key) ?? undefined, undefined),
    remove: (key) =>
      attempt(() => {
        const storage = open();
        storage?.removeItem(key);
        return storage !== undefined && storage.getItem(key) === null;
      }, false),
  };
}

function ownEntries(storage: Storage | undefined): Map<string, string> {
  const entries = new Map<string, string>();
  for (let index = 0; index < (storage?.length ?? 0); index++) {
    const key = storage?.key(index);
    const value = key?.startsWith(storageKeys.prefix) ? storage?.getItem(key) : undefined;
    if (key && typeof value === 'string') entries.set(key, value);
  }
  return entries;
}

function attempt<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
