import type { OfflineReport, OfflineRequest } from '#domain/offline-sets.ts';
import { keep, removeOutdated, renew, stop } from './keeping.ts';
import { serveKept } from './serve.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/**
 * The service worker, `/sw.js`: its address is for ever. A page registers it only when someone asks to keep something. A new
 * version keeps what the one before it kept, then waits until it is told to take over or no page is open.
 */
self.addEventListener('install', (event) => event.waitUntil(renew()));

self.addEventListener('activate', (event) => event.waitUntil(removeOutdated().then(() => self.clients.claim())));

self.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  const port = event.ports[0];
  const answer = (report: OfflineReport) => port?.postMessage(report);
  if (request.ask === 'take-over') event.waitUntil(self.skipWaiting());
  if (request.ask === 'keep') event.waitUntil(keep(request.set, answer).then(answer));
  if (request.ask === 'stop') event.waitUntil(stop(request.sets).then(() => answer({ state: 'stopped' })));
});

serveKept();
