import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { siteBase } from '#lib/browser/offline/worker-address.ts';
import { offlinePages } from './build.ts';
import { findKept } from './keeping.ts';

/** How long a page may take to come before the kept copy is shown, in seconds. */
const patience = 3;

/** Only `fill.ts` puts anything into a cache: what is merely visited stays out of it. */
const fromKept = {
  cacheWillUpdate: async () => null,
  cachedResponseWillBeUsed: ({ request }: { request: Request }) => findKept(new URL(request.url).pathname),
};

const pageOrStandIn = {
  ...fromKept,
  handlerDidError: ({ request }: { request: Request }) => findKept(standInFor(new URL(request.url).pathname)),
};

/** Pages come from the network, else from what is kept; files whose name tells what is in them come from what is kept first. */
export function serveKept(): void {
  registerRoute(
    ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isPage(url.pathname),
    new NetworkFirst({ networkTimeoutSeconds: patience, plugins: [pageOrStandIn] }),
  );
  registerRoute(({ url, sameOrigin }) => sameOrigin && isFile(url.pathname), new CacheFirst({ plugins: [fromKept] }));
}

/** Whether a path is that of a page, and not of a file to download. */
function isPage(path: string): boolean {
  return !/\.\w+$/.test(path);
}

function isFile(path: string): boolean {
  return ['_astro/', 'data/', 'pagefind/', 'mark.svg'].some((start) => path.startsWith(siteBase + start));
}

function standInFor(path: string): string {
  return offlinePages[path.startsWith(`${siteBase}nl/`) ? 'nl' : 'en'];
}
