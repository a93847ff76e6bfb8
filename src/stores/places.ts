import { atom } from 'nanostores';
import { type Keeping, type SafeStorage, safeStorage } from './safe-storage.ts';

/** What the visitor chose; undefined until then, and everything is kept until the tab is closed. */
export const $keeping = atom<'device' | 'tab' | undefined>(undefined);

export const storages: Readonly<Record<Keeping, SafeStorage>> = {
  device: safeStorage('device'),
  tab: safeStorage('tab'),
  document: safeStorage('document'),
};

/** Where entries go now: the visitor's choice, else this tab, else, where the browser refuses both, this document. */
export function currentKeeping(): Keeping {
  const wanted = $keeping.get() ?? 'tab';
  if (storages[wanted].works) return wanted;
  return storages.tab.works ? 'tab' : 'document';
}

export function currentStorage(): SafeStorage {
  return storages[currentKeeping()];
}

/** Where entries go that do not go there: what is moved comes from here. */
export function otherStorage(): SafeStorage {
  return storages[currentKeeping() === 'device' ? 'tab' : 'device'];
}
