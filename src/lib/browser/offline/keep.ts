import {
  type OfflineFailure,
  type OfflineReport,
  type OfflineRequest,
  type OfflineSet,
  offlineSets,
  setOfList,
} from '#domain/offline-sets.ts';
import { cacheOf, listsInCaches, listWhole } from './kept-lists.ts';
import { findRegistration, startWorker } from './registration.ts';

/** What this page has asked for, so that what is removed meanwhile is not begun after all. */
const wanted = new Set<OfflineSet>();

/** Whether the browser can keep a site at all. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** The sets that are kept whole, of whatever version. */
export async function findKeptSets(): Promise<ReadonlySet<OfflineSet>> {
  const lists = canKeep() ? await listWhole().catch(() => []) : [];
  return new Set(lists.flatMap((list) => setOfList(list) ?? []));
}

/**
 * Keeps a set, or nothing of it. `report` hears how far it is, from 0 to 1. A browser may refuse, as some do in a private
 * window.
 */
export async function keepSet(
  set: OfflineSet,
  report: (part: number) => void = () => undefined,
): Promise<'kept' | OfflineFailure> {
  if (!canKeep()) return 'refused';
  wanted.add(set);
  const state = await startWorker().then(
    (worker) => (wanted.has(set) ? ask(worker, { ask: 'keep', set }, { report, patience: 60_000 }) : 'stopped'),
    () => 'refused' as const,
  );
  if (state === 'kept') return state;
  await removeSets([set]);
  return state === 'full' || state === 'missing' ? state : 'refused';
}

/**
 * Removes sets from this device, all of them unless some are named, and the service worker with the last. What others keep on
 * this origin stays. Where the browser keeps nothing there is nothing to do.
 */
export async function removeSets(sets: readonly OfflineSet[] = offlineSets): Promise<void> {
  if (!canKeep()) return;
  for (const set of sets) wanted.delete(set);
  try {
    const registration = await findRegistration();
    for (const worker of workersOf(registration)) await ask(worker, { ask: 'stop', sets }, { patience: 3000 });
    for (const list of await listsInCaches()) {
      if (sets.some((set) => set === setOfList(list))) await caches.delete(cacheOf(list));
    }
    if ((await listWhole()).length === 0 && wanted.size === 0) await registration?.unregister();
  } catch {
    // A browser that refuses its caches has none of ours.
  }
}

/** Those that may be keeping something: of this version and of one that is being installed. */
function workersOf(registration: ServiceWorkerRegistration | undefined): ServiceWorker[] {
  const { active, waiting, installing } = registration ?? {};
  return [active, waiting, installing].flatMap((worker) => worker ?? []);
}

/**
 * Asks the worker; resolves with what it says at last. `patience` is for how many milliseconds it may say nothing: a browser
 * can end it in the midst of its work.
 */
function ask(
  worker: ServiceWorker,
  request: OfflineRequest,
  { report, patience }: { report?: (part: number) => void; patience: number },
): Promise<OfflineReport['state']> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = () => resolve('missing');
    let timer = setTimeout(giveUp, patience);
    port1.onmessage = ({ data }: MessageEvent<OfflineReport>) => {
      clearTimeout(timer);
      if (data.state !== 'keeping') return resolve(data.state);
      timer = setTimeout(giveUp, patience);
      report?.(data.done / data.total);
    };
    worker.postMessage(request, [port2]);
  });
}
