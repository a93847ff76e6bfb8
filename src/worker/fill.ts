import type { OfflineList } from '#domain/offline-sets.ts';
import { cacheOf, isWhole, pathOfList } from '#lib/browser/offline/kept-lists.ts';

/** As many files as are asked for at the same time. */
const atOnce = 6;

/**
 * Keeps all that a list names, or nothing. What an earlier list has with the same hash is copied and not fetched. Rejects when a
 * file cannot be had or is not the one that the list means, when there is no room, and when `signal` stops it.
 */
export async function fill(
  list: string,
  earlier: readonly string[],
  signal: AbortSignal,
  report: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  if (await isWhole(list)) return;
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort());
  try {
    signal.throwIfAborted();
    await fillCache(list, earlier, end.signal, report);
  } catch (error) {
    // What was asked for at the same time is of no more use.
    end.abort();
    await caches.delete(cacheOf(list));
    throw error;
  }
}

async function fillCache(
  list: string,
  earlier: readonly string[],
  signal: AbortSignal,
  report: (done: number, total: number) => void,
): Promise<void> {
  const listFile = await fetchWhole(pathOfList(list), signal);
  const files = Object.entries((await listFile.clone().json()) as OfflineList);
  const unchanged = await findUnchanged(earlier);
  const cache = await caches.open(cacheOf(list));
  const waiting = files.values();
  let done = 0;
  const fillOn = async () => {
    for (const [path, integrity] of waiting) {
      signal.throwIfAborted();
      // What is there already was left by a worker that was ended in its midst.
      if (!(await cache.match(path))) {
        await cache.put(path, (await unchanged(path, integrity)) ?? (await fetchWhole(path, signal, integrity)));
      }
      report(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fillOn));
  signal.throwIfAborted();
  await cache.put(pathOfList(list), listFile);
}

/** Fetches a file of this very version, past any older copy that the browser or a proxy has. */
async function fetchWhole(path: string, signal: AbortSignal, integrity = ''): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', integrity, signal });
  if (!response.ok) throw new TypeError(`${path} cannot be had: ${response.status}.`);
  // A page that was reached by a redirect may not be shown for another address; a copy may.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Finds the kept copy of a file whose hash is still the same. */
async function findUnchanged(earlier: readonly string[]) {
  const known = await Promise.all(
    earlier.map(async (list) => {
      const kept = await caches.match(pathOfList(list), { cacheName: cacheOf(list) });
      return { list, files: ((await kept?.json()) ?? {}) as OfflineList };
    }),
  );
  return async (path: string, integrity: string): Promise<Response | undefined> => {
    const same = known.find(({ files }) => files[path] === integrity);
    return same && caches.match(path, { cacheName: cacheOf(same.list), ignoreVary: true });
  };
}
