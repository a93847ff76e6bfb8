/**
 * As much of a service worker's global scope as is used here (W3C, Service Workers). TypeScript's own library for workers cannot
 * stand beside the one for pages.
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & LongEvent) => void): void;
}

/** An event that the browser waits for. */
interface LongEvent {
  waitUntil(work: Promise<unknown>): void;
}
