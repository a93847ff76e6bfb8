import { atom } from 'nanostores';
import { parseSavedData } from '#domain/saved-data.ts';
import { formOf, isReadable } from './forms.ts';
import { $notice, isNewer, isWritable, refuseToWrite, resetHeader, writeHeader } from './header.ts';
import { type Change, findUnreadable, finishPending, writePending } from './pending.ts';
import { $keeping, currentKeeping, currentStorage, otherStorage, storages } from './places.ts';
import type { SafeStorage } from './safe-storage.ts';
import { $setAside, asideEntries, keepAside, moveAside, prepareWrite } from './set-aside.ts';
import { currentSchema, storageKeys } from './storage-keys.ts';

/** All that someone has put in, by the key of its entry. Each thing is an entry of its own, so that two tabs never overwrite each other's. */
export type Entries = ReadonlyMap<string, string>;

/** In memory first: what is shown never waits for storage. */
export const $entries = atom<Entries>(new Map());

/** The keys of the entries whose last change could not be saved. */
export const $unsaved = atom<ReadonlySet<string>>(new Set());

/** Whether a move to the chosen storage has yet to be finished, for want of room. */
let isMoving = false;

/** Reads what was kept, and first goes on with what was being changed when it was left. */
export function readKept(): void {
  // On a page that comes back in the midst of a move, what is in memory is all that is known of it.
  if (isMoving) finishMove();
  if (isMoving) return;
  const keeping = findKeeping();
  const storage = storages[keeping ?? 'tab'];
  // A browser that refuses storage now may hold what it kept before: what is in memory is then all there is.
  if (!storage.works && $entries.get().size > 0) return;
  const open = isNewer(storage) ? new Map() : finishPending(storage);
  const stored = storage.readAll();
  const { entries, damaged, isNewer: isReadOnly } = parseStored(stored);
  resetHeader({ isNewer: isReadOnly, hasHeader: stored.has(storageKeys.schema) });
  $keeping.set(keeping);
  $entries.set(withUnsaved(withChange(entries, open)));
  for (const key of open.keys()) markSaved(key, false);
  const pending = isReadOnly ? undefined : findUnreadable(storage);
  const left = pending === undefined ? [] : [[storageKeys.pending, pending] as const];
  $setAside.set(new Map([...asideEntries(stored), ...damaged, ...left]));
  if (!isReadOnly) for (const [key, value] of damaged) moveAside(storage, key, value);
  if (!isReadOnly && damaged.size > 0) writeHeader(storage);
  $notice.set(isReadOnly ? 'newer' : $setAside.get().size > 0 ? 'damaged' : undefined);
}

/** Sets an entry, or removes it when there is no value. */
export function setEntry(key: string, value: string | undefined): void {
  finishOthers();
  if ($entries.get().get(key) !== value) $entries.set(withChange($entries.get(), [[key, value]]));
  markSaved(key, saveEntry(key, value));
  saveUnsaved();
}

/**
 * Puts other entries in the place of those that this tab shows: all of them, or none where there is no room. Says which it
 * was. What another tab has put in since, and this one has missed, stays.
 */
export function replaceEntries(next: Entries): boolean {
  const storage = currentStorage();
  if (currentKeeping() === 'document') {
    $unsaved.set(new Set([...$unsaved.get(), ...$entries.get().keys(), ...next.keys()]));
    $entries.set(next);
    return true;
  }
  if (isMoving) finishMove();
  if (isMoving || !writeHeader(storage)) return false;
  const open = finishPending(storage);
  const stored = withChange(parseStored(storage.readAll()).entries, open);
  const change = new Map([...open, ...listChanges(next, stored)]);
  if (!writePending(storage, change)) return false;
  $entries.set(withChange(stored, change));
  $unsaved.set(new Set(finishPending(storage).keys()));
  return true;
}

/** Tries again to save what could not be saved. */
export function saveUnsaved(): void {
  finishOthers();
  saveEntries($unsaved.get());
  if (isMoving) finishMove();
}

/** Takes in what other tabs have put in, also where their events were missed. What is stored no longer may be nowhere else, and stays. */
export function catchUp(): void {
  finishOthers();
  $entries.set(withUnsaved(new Map([...$entries.get(), ...parseStored(currentStorage().readAll()).entries])));
}

/** Saves everything anew where it belongs now, and says whether all of it was saved. */
export function saveAll(): boolean {
  if (!isWritable()) return false;
  $notice.set(undefined);
  resetHeader();
  const storage = currentStorage();
  const aside = [...$setAside.get()].map(([key, value]) => keepAside(storage, key, value));
  saveEntries();
  return aside.every(Boolean) && $unsaved.get().size === 0 && writeHeader(storage);
}

/** Keeps everything in the place that the visitor chose, and once it is all there nothing of it in the other. */
export function chooseKeeping(keeping: 'device' | 'tab'): void {
  if (!isWritable()) return;
  $keeping.set(keeping);
  isMoving = true;
  finishMove();
}

/** Lets go of what is in memory, so that the page is as on a first visit. */
export function forget(): void {
  resetHeader();
  isMoving = false;
  $entries.set(new Map());
  $keeping.set(undefined);
  $unsaved.set(new Set());
  $setAside.set(new Map());
  $notice.set(undefined);
}

/**
 * Everything of ours as it is kept, for a download that needs no understanding of it. What the tab holds under a key that
 * the device has too stands under that key with `#tab`.
 */
export function rawEntries(): Record<string, string> {
  const device = storages.device.readAll();
  const tab = [...storages.tab.readAll()].map(([key, value]) => [device.has(key) ? `${key}#tab` : key, value] as const);
  return Object.fromEntries([...device, ...tab]);
}

/** Another tab changed an entry that this storage shares. */
export function followEntry(key: string, value: string | undefined): void {
  const isKnown = value !== undefined && isReadable(key, value);
  if (formOf(key)) $entries.set(withChange($entries.get(), [[key, isKnown ? value : undefined]]));
}

/** A tab that has entries of its own goes on with them, also where another tab has chosen this device since. */
function findKeeping(): 'device' | 'tab' | undefined {
  const { device, tab } = storages;
  if (tab.read(storageKeys.schema) !== undefined) return tab.read(storageKeys.keeping) === 'tab' ? 'tab' : undefined;
  return device.read(storageKeys.schema) === undefined ? undefined : 'device';
}

/** Copies first and removes last, so that whatever stops it halfway, nothing is lost. */
function finishMove(): void {
  const keeping = currentKeeping();
  const target = storages[keeping];
  const source = otherStorage();
  if ([source, target].some(isNewer)) {
    refuseToWrite();
    return;
  }
  finishPending(source);
  const isFree = finishPending(target).size === 0;
  const entries = [...source.readAll()].filter(([key]) => !stays.has(key));
  const isCopied = isFree && entries.map(([key, value]) => copyEntry(target, key, value)).every(Boolean);
  $entries.set(withUnsaved(new Map([...parseStored(target.readAll()).entries, ...$entries.get()])));
  // If all of it is in the target, that is enough; if not, it stays in both.
  isMoving = false;
  isMoving = !saveAll() || !isCopied;
  if (isMoving) saveEntries();
  if (isMoving || keeping !== $keeping.get()) return;
  for (const key of [storageKeys.schema, storageKeys.keeping, ...entries.map(([name]) => name)]) source.remove(key);
}

/** Not part of what moves: the language, and the header that each place has of its own. */
const stays: ReadonlySet<string> = new Set([storageKeys.language, storageKeys.schema, storageKeys.keeping]);

function copyEntry(target: SafeStorage, key: string, value: string): boolean {
  return isReadable(key, value) && prepareWrite(target, key) && target.write(key, value);
}

function saveEntries(keys: Iterable<string> = [...$entries.get().keys(), ...$unsaved.get()]): void {
  for (const key of new Set(keys)) markSaved(key, saveEntry(key, $entries.get().get(key)));
}

/** As long as a move is unfinished, in both places: the next start may find either. */
function saveEntry(key: string, value: string | undefined): boolean {
  if (!writeHeader(currentStorage())) return false;
  const places = isMoving ? [currentStorage(), otherStorage()] : [currentStorage()];
  return places.every((storage) => putEntry(storage, key, value));
}

function putEntry(storage: SafeStorage, key: string, value: string | undefined): boolean {
  if (finishPending(storage).size > 0 || !prepareWrite(storage, key)) return false;
  return value === undefined ? storage.remove(key) : storage.write(key, value);
}

/** What is to become other than this tab shows it, or is stored nowhere. */
function listChanges(next: Entries, stored: Entries): Change {
  const [shown, unsaved] = [$entries.get(), $unsaved.get()];
  const keys = [...new Set([...shown.keys(), ...unsaved, ...next.keys()])];
  const isChange = (key: string) => next.get(key) !== shown.get(key) || !stored.has(key) || unsaved.has(key);
  return new Map(keys.filter(isChange).map((key) => [key, next.get(key)]));
}

/** Goes on with what another tab was changing when it stopped, and shows that too. */
function finishOthers(): void {
  const storage = currentStorage();
  if (isNewer(storage) || storage.read(storageKeys.pending) === undefined) return;
  const open = finishPending(storage);
  $entries.set(withUnsaved(withChange(parseStored(storage.readAll()).entries, open)));
  for (const key of open.keys()) markSaved(key, false);
}

function parseStored(stored: ReadonlyMap<string, string>) {
  return parseSavedData(stored, storageKeys, formOf, currentSchema);
}

function markSaved(key: string, isSaved: boolean): void {
  const unsaved = new Set($unsaved.get());
  const isChanged = isSaved ? unsaved.delete(key) : unsaved.size !== unsaved.add(key).size;
  if (isChanged || !isSaved) $unsaved.set(unsaved);
}

/** Entries as they were read, but for those whose last change is only in memory. */
function withUnsaved(read: Entries): Entries {
  return withChange(
    read,
    [...$unsaved.get()].map((key) => [key, $entries.get().get(key)] as const),
  );
}

function withChange(entries: Entries, change: Iterable<readonly [key: string, value: string | undefined]>): Entries {
  const changed = new Map(entries);
  for (const [key, value] of change) {
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}
