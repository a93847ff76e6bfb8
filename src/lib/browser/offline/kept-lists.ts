import { setOfList } from '#domain/offline-sets.ts';
import { storageKeys } from '#stores/storage-keys.ts';
import { siteBase } from './worker-address.ts';

/** The cache that holds what a list names. */
export function cacheOf(list: string): string {
  return storageKeys.offline + list;
}

export function pathOfList(list: string): string {
  return `${siteBase}data/offline.${list}.json`;
}

/** The lists of any version of which something is kept, whole or not. */
export async function listsInCaches(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(storageKeys.offline));
  return names.map((name) => name.slice(storageKeys.offline.length)).filter(setOfList);
}

/** Whether all that a list names is kept: the list itself was then put beside it. */
export async function isWhole(list: string): Promise<boolean> {
  return (await caches.match(pathOfList(list), { cacheName: cacheOf(list), ignoreVary: true })) !== undefined;
}

/** The lists of any version that are kept whole. Which sets are kept is known from this alone. */
export async function listWhole(): Promise<string[]> {
  const names = await listsInCaches();
  const whole = await Promise.all(names.map(isWhole));
  return names.filter((_, index) => whole[index]);
}
