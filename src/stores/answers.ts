import { atom } from 'nanostores';
import { type Answer, type Answers, noAnswers } from '#domain/answers.ts';
import { encodeAnswer, parseAnswer, parseSavedData } from '#domain/saved-data.ts';
import { type Keeping, type SafeStorage, safeStorage } from './safe-storage.ts';
import { $setAside, asideEntries, keepAside, moveAside, prepareWrite } from './set-aside.ts';
import { currentSchema, storageKeys } from './storage-keys.ts';

/** What happened to the kept answers that the visitor should know of. */
export type StorageNotice = 'newer' | 'damaged' | 'cleared-elsewhere' | 'deleted-elsewhere' | 'moved-elsewhere';

/** Every answer, in memory first: what is shown never waits for storage. */
export const $answers = atom<Answers>(noAnswers);

/** What the visitor chose; undefined until then, and the answers are kept until the tab is closed. */
export const $keeping = atom<'device' | 'tab' | undefined>(undefined);

/** The items whose last change could not be saved. */
export const $unsaved = atom<ReadonlySet<string>>(new Set());

export const $notice = atom<StorageNotice | undefined>(undefined);

const storages: Readonly<Record<Keeping, SafeStorage>> = {
  device: safeStorage('device'),
  tab: safeStorage('tab'),
  document: safeStorage('document'),
};

let isReadOnly = false;

/** Whether our header stood in storage when we last looked: if it is gone since, something else has cleared it. */
let hasHeader = false;

/** Whether a move to the chosen storage has yet to be finished, for want of room. */
let isMoving = false;

/** Tells our other tabs of a deletion on purpose: to them it would look the same as a storage cleared by someone else. */
let otherTabs: BroadcastChannel | undefined;

/** Where answers go now: the visitor's choice, else this tab, else, where the browser refuses both, this document. */
export function currentKeeping(): Keeping {
  const wanted = $keeping.get() ?? 'tab';
  if (storages[wanted].works) return wanted;
  return storages.tab.works ? 'tab' : 'document';
}

/** Reads what was kept and follows what other tabs do. Call once, in the browser. */
export function openAnswers(): void {
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

/** Sets an answer, or clears it when there is none. */
export function setAnswer(item: string, answer: Answer | undefined): void {
  $answers.set(withAnswer($answers.get(), item, answer));
  markSaved(item, saveAnswer(item, answer));
  saveUnsaved();
}

/** Tries again to save what could not be saved. */
export function saveUnsaved(): void {
  for (const item of $unsaved.get()) markSaved(item, saveAnswer(item, $answers.get().get(item)));
  if (isMoving) finishMove();
}

/** Keeps everything in the place that the visitor chose, and once it is all there nothing of it in the other. */
export function chooseKeeping(keeping: 'device' | 'tab'): void {
  if (isReadOnly) return;
  $keeping.set(keeping);
  isMoving = true;
  finishMove();
}

/** Saves everything anew where it belongs now, and says whether all of it was saved. */
export function saveAll(): boolean {
  if (isReadOnly) return false;
  $notice.set(undefined);
  hasHeader = false;
  const storage = storages[currentKeeping()];
  const aside = [...$setAside.get()].map(([key, value]) => keepAside(storage, key, value));
  for (const [item, answer] of $answers.get()) markSaved(item, saveAnswer(item, answer));
  return aside.every(Boolean) && $unsaved.get().size === 0 && writeHeader(storage);
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
  hasHeader = false;
  isMoving = false;
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
  // A browser that refuses storage now may hold what it kept before: what is in memory is then all there is.
  if (!storage.works && $answers.get().size > 0) return;
  const entries = storage.readAll();
  const saved = parseSavedData(entries, storageKeys, currentSchema);
  const { answers, damaged } = saved;
  isReadOnly = saved.isNewer;
  hasHeader = entries.has(storageKeys.schema);
  $keeping.set(keeping);
  $answers.set(withUnsaved(answers));
  $setAside.set(new Map([...asideEntries(entries), ...damaged]));
  if (!isReadOnly) for (const [key, value] of damaged) moveAside(storage, key, value);
  if (!isReadOnly && damaged.size > 0) writeHeader(storage);
  $notice.set(isReadOnly ? 'newer' : $setAside.get().size > 0 ? 'damaged' : undefined);
}

/** A tab that has answers of its own goes on with them, also where another tab has chosen this device since. */
function readKeeping(): 'device' | 'tab' | undefined {
  const { device, tab } = storages;
  if (tab.read(storageKeys.schema) !== undefined) return tab.read(storageKeys.keeping) === 'tab' ? 'tab' : undefined;
  return device.read(storageKeys.schema) === undefined ? undefined : 'device';
}

/** Answers as they were read, but for those whose last change is only in memory. */
function withUnsaved(read: Answers): Answers {
  let answers = read;
  for (const item of $unsaved.get()) answers = withAnswer(answers, item, $answers.get().get(item));
  return answers;
}

/** Copies first and removes last, so that whatever stops it halfway, nothing is lost. */
function finishMove(): void {
  const keeping = currentKeeping();
  const target = storages[keeping];
  const source = storages[keeping === 'device' ? 'tab' : 'device'];
  if ([source, target].some(isNewer)) {
    refuseToWrite();
    return;
  }
  const entries = [...source.readAll()].filter(([key]) => !stays.has(key));
  const isCopied = entries.map(([key, value]) => copyEntry(target, key, value)).every(Boolean);
  $answers.set(withUnsaved(mergeAnswers(target)));
  if (!saveAll() || !isCopied) return;
  isMoving = false;
  if (keeping !== $keeping.get()) return;
  for (const key of [storageKeys.schema, storageKeys.keeping, ...entries.map(([name]) => name)]) source.remove(key);
}

/** Not part of what moves: the language, and the header that each place has of its own. */
const stays: ReadonlySet<string> = new Set([storageKeys.language, storageKeys.schema, storageKeys.keeping]);

function copyEntry(target: SafeStorage, key: string, value: string): boolean {
  const isReadable = !key.startsWith(storageKeys.answers) || parseAnswer(value) !== undefined;
  return isReadable && prepareWrite(target, key) && target.write(key, value);
}

/** The answers of a place with those in memory over them. */
function mergeAnswers(storage: SafeStorage): Answers {
  const { answers } = parseSavedData(storage.readAll(), storageKeys, currentSchema);
  return new Map([...answers, ...$answers.get()]);
}

function saveAnswer(item: string, answer: Answer | undefined): boolean {
  const storage = storages[currentKeeping()];
  const key = storageKeys.answers + item;
  if (!writeHeader(storage) || !prepareWrite(storage, key)) return false;
  return answer === undefined ? storage.remove(key) : storage.write(key, encodeAnswer(answer));
}

/** Says with each write whose data this is; refuses where a newer version of the site has written since. */
function writeHeader(storage: SafeStorage): boolean {
  if (isReadOnly || isNewer(storage)) {
    refuseToWrite();
    return false;
  }
  if (hasHeader && storage.read(storageKeys.schema) === undefined && storage.works) $notice.set('cleared-elsewhere');
  const keeping = $keeping.get();
  hasHeader = storage.write(storageKeys.schema, String(currentSchema));
  return hasHeader && (!keeping || storage.write(storageKeys.keeping, keeping));
}

function isNewer(storage: SafeStorage): boolean {
  return Number(storage.read(storageKeys.schema)) > currentSchema;
}

function refuseToWrite(): void {
  isReadOnly = true;
  $notice.set('newer');
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

/** The header last: removed first, it would tell our other tabs that the answers have moved. */
function removeAll(storage: SafeStorage): void {
  const keys = [...storage.readAll().keys()].filter((key) => key !== storageKeys.schema);
  for (const key of [...keys, storageKeys.schema]) storage.remove(key);
}

/** Another tab changed one entry, or somebody cleared everything (the key is then null). */
function followStorage({ key, newValue, storageArea }: StorageEvent): void {
  if ($keeping.get() !== 'device' || !isDevice(storageArea)) return;
  if (key === null && $answers.get().size > 0) $notice.set('cleared-elsewhere');
  if (key === storageKeys.schema && newValue === null) followMove();
  if (!key?.startsWith(storageKeys.answers)) return;
  const item = key.slice(storageKeys.answers.length);
  $answers.set(withAnswer($answers.get(), item, newValue === null ? undefined : parseAnswer(newValue)));
}

/** Another tab moved the answers off this device, its header first: this tab keeps its own copy until it is closed. */
function followMove(): void {
  if ($answers.get().size === 0) return;
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

/** Everything is everything: this tab lets go of its own answers too. */
function followDeletion(): void {
  const hadAnswers = $answers.get().size > 0 || $keeping.get() === 'device';
  removeAll(storages.tab);
  forget();
  if (hadAnswers) $notice.set('deleted-elsewhere');
}
