import {
  type OfflineFailure,
  type OfflineReport,
  type OfflineSet,
  offlineSets,
  setOfList,
} from '#domain/offline-sets.ts';
import { cacheOf, isWhole, listsInCaches, listWhole } from '#lib/browser/offline/kept-lists.ts';
import { lists } from './build.ts';
import { fill } from './fill.ts';

const filling = new Map<OfflineSet, { readonly stop: AbortController; readonly end: Promise<OfflineReport> }>();

/** The filling of a new version, while it is installed. */
let renewal: { readonly stop: AbortController; readonly end: Promise<void> } | undefined;

/** What is kept of this version, found once and again after each change. */
let whole: Promise<readonly string[]> | undefined;

/** Keeps a set and says how it ended. Asked twice at once, it is kept once. */
export function keep(set: OfflineSet, report: (report: OfflineReport) => void): Promise<OfflineReport> {
  const running = filling.get(set);
  if (running) return running.end;
  const stop = new AbortController();
  const end = fillSet(set, stop.signal, report).finally(() => {
    filling.delete(set);
    whole = undefined;
  });
  filling.set(set, { stop, end });
  return end;
}

/** Stops what is being fetched of some sets; resolves when nothing more of it will be kept. */
export async function stop(sets: readonly OfflineSet[]): Promise<void> {
  const running = sets.flatMap((set) => filling.get(set) ?? []);
  for (const { stop: controller } of [...running, ...(renewal ? [renewal] : [])]) controller.abort();
  await Promise.allSettled([...running, renewal].map((work) => work?.end));
  whole = undefined;
}

/** Fills every set that any version keeps with the files of this one. Rejects, and leaves all as it was, when one cannot be. */
export function renew(): Promise<void> {
  const stop = new AbortController();
  const end = renewSets(stop.signal);
  renewal = { stop, end };
  return end;
}

async function renewSets(signal: AbortSignal): Promise<void> {
  const before = await listsInCaches();
  const kept = await listWhole();
  const sets = new Set(kept.map(setOfList));
  try {
    for (const set of offlineSets.filter((name) => sets.has(name))) {
      await fill(lists[set], kept, signal);
    }
  } catch (error) {
    const added = (await listsInCaches()).filter((list) => !before.includes(list));
    await Promise.all(added.map((list) => caches.delete(cacheOf(list))));
    throw error;
  }
}

/** Removes what earlier versions kept. */
export async function removeOutdated(): Promise<void> {
  const current = Object.values(lists);
  const outdated = (await listsInCaches()).filter((list) => !current.includes(list));
  await Promise.all(outdated.map((list) => caches.delete(cacheOf(list))));
}

/** The kept copy of a file of this version. */
export async function findKept(path: string): Promise<Response | undefined> {
  whole ??= listServed();
  for (const list of await whole) {
    const copy = await caches.match(path, { cacheName: cacheOf(list), ignoreVary: true });
    if (copy) return copy;
  }
  return undefined;
}

/** The lists of this version that are kept. Half of one, left by a worker that was ended in its midst, goes. */
async function listServed(): Promise<string[]> {
  const served: string[] = [];
  for (const set of offlineSets) {
    if (await isWhole(lists[set])) served.push(lists[set]);
    else if (!filling.has(set)) await caches.delete(cacheOf(lists[set]));
  }
  return served;
}

/** What went wrong, by the name of the error. Without a network or a file it is a TypeError. */
const failures: ReadonlyMap<string, OfflineFailure> = new Map([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'refused'],
]);

async function fillSet(
  set: OfflineSet,
  signal: AbortSignal,
  report: (report: OfflineReport) => void,
): Promise<OfflineReport> {
  try {
    const step = (done: number, total: number) => report({ state: 'keeping', done, total });
    await fill(lists[set], await listWhole(), signal, step);
    return { state: 'kept' };
  } catch (error) {
    if (signal.aborted) return { state: 'stopped' };
    return { state: failures.get((error as Error).name) ?? 'missing' };
  }
}
