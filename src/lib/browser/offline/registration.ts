import { siteBase, trustedWorkerAddress, workerAddress } from './worker-address.ts';

/** The registration of our service worker, where there is one. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration(siteBase);
  return registration && isOurs(registration) ? registration : undefined;
}

/** Registers our service worker and waits until it works. Rejects where the browser refuses it. */
export async function startWorker(): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.register(trustedWorkerAddress(), {
    scope: siteBase,
    updateViaCache: 'none',
  });
  if (registration.active) return registration.active;
  const worker = registration.installing ?? registration.waiting;
  if (!worker) throw new DOMException('The service worker did not start.', 'InvalidStateError');
  return activated(worker);
}

/** Waits until a service worker has begun. Rejects when it never will. */
export function activated(worker: ServiceWorker): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new DOMException('The service worker did not start.', 'AbortError'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function isOurs({ scope, active, waiting, installing }: ServiceWorkerRegistration): boolean {
  const worker = active ?? waiting ?? installing;
  return scope === addressOf(siteBase) && worker?.scriptURL === addressOf(workerAddress);
}

function addressOf(path: string): string {
  return new URL(path, location.origin).href;
}
