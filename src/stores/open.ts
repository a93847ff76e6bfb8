import { $entries, followEntry, forget, readKept, saveAll, saveUnsaved } from './entries.ts';
import { $notice } from './header.ts';
import { $keeping, storages } from './places.ts';
import type { SafeStorage } from './safe-storage.ts';
import { storageKeys } from './storage-keys.ts';

/** Tells our other tabs of a deletion on purpose: to them it would look the same as a storage cleared by someone else. */
let otherTabs: BroadcastChannel | undefined;

/** Reads what was kept and follows what other tabs do. Call once, in the browser. */
export function openWorkbook(): void {
  readKept();
  addEventListener('storage', followStorage);
  addEventListener('pageshow', (event) => event.persisted && readKept());
  addEventListener('visibilitychange', saveUnsaved);
  try {
    otherTabs = new BroadcastChannel(storageKeys.prefix);
    otherTabs.addEventListener('message', followDeletion);
  } catch {
    // Where it is missing or refused, a deletion elsewhere is seen at the next visit.
  }
}

/** Removes every key of this site, here and in our other tabs. What others keep on this origin stays. */
export function deleteEverything(): void {
  for (const storage of [storages.device, storages.tab]) removeAll(storage);
  forget();
  otherTabs?.postMessage('deleted');
}

/** What is pending first, lest it be made after all; the header last: removed sooner, it would tell our other tabs of a move. */
function removeAll(storage: SafeStorage): void {
  const keys = [...storage.readAll().keys()].filter((key) => key !== storageKeys.schema);
  for (const key of [storageKeys.pending, ...keys, storageKeys.schema]) storage.remove(key);
}

/** Another tab changed one entry, or somebody cleared everything (the key is then null). */
function followStorage({ key, newValue, storageArea }: StorageEvent): void {
  if ($keeping.get() !== 'device' || !isDevice(storageArea)) return;
  if (key === null && $entries.get().size > 0) $notice.set('cleared-elsewhere');
  if (key === storageKeys.schema && newValue === null) followMove();
  if (key !== null) followEntry(key, newValue ?? undefined);
}

/** Another tab moved everything off this device, its header first: this tab keeps its own copy until it is closed. */
function followMove(): void {
  if ($entries.get().size === 0) return;
  $keeping.set('tab');
  saveAll();
  $notice.set('moved-elsewhere');
}

function isDevice(area: Storage | null): boolean {
  try {
    return area === localStorage;
  } catch {
    return false;
  }
}

/** Everything is everything: this tab lets go of what it has too. */
function followDeletion(): void {
  const hadSomething = $entries.get().size > 0 || $keeping.get() === 'device';
  removeAll(storages.tab);
  forget();
  if (hadSomething) $notice.set('deleted-elsewhere');
}
