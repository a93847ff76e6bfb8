import type { OfflineReport } from '#domain/offline-sets.ts';
import { storageKeys } from '#stores/storage-keys.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/**
 * Stands in the place of the service worker when that has to go: removes what it kept and itself, at the next page that anyone
 * opens, and leaves open pages as they are.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(removeAll()));

self.addEventListener('message', (event) => {
  event.ports[0]?.postMessage({ state: 'refused' } satisfies OfflineReport);
});

async function removeAll(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(storageKeys.offline));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
