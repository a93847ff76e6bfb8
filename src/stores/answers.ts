import { atom } from 'nanostores';
import { type Answer, type Answers, noAnswers } from '#domain/answers.ts';
import { encodeAnswer, parseAnswer, parseSavedData } from '#domain/saved-data.ts';
import { type Keeping, type SafeStorage, safeStorage } from './safe-storage.ts';
import { currentSchema, storageKeys } from './storage-keys.ts';

/** What happened to the kept answers that the visitor should know of. */
export type StorageNotice = 'newer' | 'damaged' | 'cleared-elsewhere' | 'deleted-elsewhere';

/** Every answer, in memory first: what is shown never waits for storage. */
export const $answers = atom<Answers>(noAnswers);

/** What the visitor chose; undefined until then, and the answers are kept until the tab is closed. */
export const $keeping = atom<'device' | 'tab' | undefined>(undefined);

/** The items whose last change could not be saved. */
export const $unsaved = atom<ReadonlySet<string>>(new Set());

export const $notice = atom<StorageNotice | undefined>(undefined);

/** Entries of ours that could not be read, by their key, for the visitor to download. */
export const $setAside = atom<ReadonlyMap<string, string>>(new Map());

const storages: Readonly<Record<Keeping, SafeStorage>> = {
  device: safeStorage('device'),
  tab: safeStorage('tab'),
  document: safeStorage('document'),
};

let isReadOnly = false;

/** Tells our other tabs of a deletion on purpose: to them it would look the same as a storage cleared by someone else. */
let otherTabs: BroadcastChannel | undefined;

/** Where answers go now: the visitor's choice, else this tab, else, where the browser refuses both, this document. */
export function currentKeeping(): Keeping {
  const wanted = $keeping.get() ?? 'tab';
  return storages[wanted].works ? wanted : 'document';
}

/** Reads what was kept and follows what other tabs do. Call once, in the browser. */
export function openAnswers(): void {
  readKept();
  otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(storageKeys.prefix);
  otherTabs?.addEventListener('message', followDeletion);
  addEventListener('storage', followStorage);
  addEventListener('pageshow', (event) => event.persisted && readKept());
  addEventListener('visibilitychange', saveUnsaved);
}

/** Sets an answer, or clears it when there is none. */
export function setAnswer(item: string, answer: Answer | undefined): void {
  $answers.set(withAnswer($answers.get(), item, answer));
  markSaved(item, saveAnswer(item, answer));
  saveUnsaved();
}

/** Tries again to save what could not be saved. */
export function saveUnsaved(): void {
  for (const item of $unsaved.get()) markSaved(item, saveAnswer(item, $answers.get().get(item)));
}

/** Keeps everything in the place that the visitor chose, and nothing of it in the other. */
export function chooseKeeping(keeping: 'device' | 'tab'): void {
  const old = storages[keeping === 'device' ? 'tab' : 'device'];
  $keeping.set(keeping);
  if (saveAll()) removeAll(old, [storageKeys.language]);
}

/** Saves everything anew where it belongs now, and says whether all of it was saved. */
export function saveAll(): boolean {
  $notice.set(undefined);
  if (isReadOnly) return false;
  const storage = storages[currentKeeping()];
  const aside = [...$setAside.get()].map(([key, value]) => storage.write(storageKeys.aside + key, value));
  for (const [item, answer] of $answers.get()) markSaved(item, saveAnswer(item, answer));
  return writeHeader(storage) && aside.every(Boolean) && $unsaved.get().size === 0;
}

/** Removes every key of this site, here and in our other tabs. What others keep on this origin stays. */
export function deleteEverything(): void {
  for (const storage of [storages.device, storages.tab]) removeAll(storage);
  forget();
  otherTabs?.postMessage('deleted');
}

/** Lets go of what is in memory, so that the page is as on a first visit. */
export function forget(): void {
  isReadOnly = false;
  $answers.set(noAnswers);
  $keeping.set(undefined);
  $unsaved.set(new Set());
  $setAside.set(new Map());
  $notice.set(undefined);
}

/** Everything of ours as it is kept, for a download that needs no understanding of it. */
export function rawEntries(): Record<string, string> {
  return Object.fromEntries([...storages.tab.readAll(), ...storages.device.readAll()]);
}

function readKept(): void {
  const keeping = readKeeping();
  const storage = storages[keeping ?? 'tab'];
  const entries = storage.readAll();
  const { answers, damaged, isNewer } = parseSavedData(entries, storageKeys, currentSchema);
  isReadOnly = isNewer;
  $keeping.set(keeping);
  $answers.set(answers);
  $setAside.set(new Map([...asideEntries(entries), ...damaged]));
  $notice.set(isNewer ? 'newer' : $setAside.get().size > 0 ? 'damaged' : undefined);
  if (!isReadOnly) for (const [key, value] of damaged) setAside(storage, key, value);
}

function readKeeping(): 'device' | 'tab' | undefined {
  const isOfCheck = (key: string) => key !== storageKeys.language;
  if ([...storages.device.readAll().keys()].some(isOfCheck)) return 'device';
  return storages.tab.readAll().get(storageKeys.keeping) === 'tab' ? 'tab' : undefined;
}

/** What cannot be read moves out of the way, byte for byte; where even that fails, it stays where it is. */
function setAside(storage: SafeStorage, key: string, value: string): void {
  if (storage.write(storageKeys.aside + key, value)) storage.remove(key);
}

function asideEntries(entries: ReadonlyMap<string, string>): [string, string][] {
  return [...entries].flatMap(([key, value]) =>
    key.startsWith(storageKeys.aside) ? [[key.slice(storageKeys.aside.length), value]] : [],
  );
}

function saveAnswer(item: string, answer: Answer | undefined): boolean {
  const storage = storages[currentKeeping()];
  if (isReadOnly || !writeHeader(storage)) return false;
  if (answer !== undefined) return storage.write(storageKeys.answers + item, encodeAnswer(answer));
  storage.remove(storageKeys.answers + item);
  return true;
}

function writeHeader(storage: SafeStorage): boolean {
  const keeping = $keeping.get();
  return (
    storage.write(storageKeys.schema, String(currentSchema)) &&
    (!keeping || storage.write(storageKeys.keeping, keeping))
  );
}

function markSaved(item: string, isSaved: boolean): void {
  const unsaved = new Set($unsaved.get());
  const isChanged = isSaved ? unsaved.delete(item) : unsaved.size !== unsaved.add(item).size;
  if (isChanged || !isSaved) $unsaved.set(unsaved);
}

function withAnswer(answers: Answers, item: string, answer: Answer | undefined): Answers {
  const changed = new Map(answers);
  if (answer === undefined) changed.delete(item);
  else changed.set(item, answer);
  return changed;
}

function removeAll(storage: SafeStorage, except: readonly string[] = []): void {
  for (const key of storage.readAll().keys()) if (!except.includes(key)) storage.remove(key);
}

/** Another tab changed one entry, or somebody cleared everything (the key is then null). */
function followStorage({ key, newValue, storageArea }: StorageEvent): void {
  if ($keeping.get() !== 'device' || storageArea !== localStorage) return;
  if (key === null && $answers.get().size > 0) $notice.set('cleared-elsewhere');
  if (!key?.startsWith(storageKeys.answers)) return;
  const item = key.slice(storageKeys.answers.length);
  $answers.set(withAnswer($answers.get(), item, newValue === null ? undefined : parseAnswer(newValue)));
}

/** Everything is everything: this tab lets go of its own answers too. */
function followDeletion(): void {
  const hadAnswers = $answers.get().size > 0;
  removeAll(storages.tab);
  forget();
  if (hadAnswers) $notice.set('deleted-elsewhere');
}
