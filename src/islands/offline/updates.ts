import { activated, findRegistration } from '#lib/browser/offline/registration.ts';

/**
 * On a page that a service worker serves: looks for a new version of the site and says so once it is there. It takes the place of
 * the old one when asked to, and a page never loads again by itself. Calling it again does nothing.
 */
export async function watchUpdates(): Promise<void> {
  const registration = await findRegistration();
  if (!registration || isWatching) return;
  isWatching = true;
  const offerWaiting = () => {
    const { waiting } = registration;
    if (waiting) offer(() => takeOver(waiting));
  };
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    // A version that does not wait is no longer the one that waits a moment later.
    worker?.addEventListener('statechange', () => worker.state === 'installed' && setTimeout(offerWaiting, 200));
  });
  navigator.serviceWorker.addEventListener('controllerchange', followTakeOver);
  offerWaiting();
  look(registration);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(registration));
}

let isWatching = false;
let isAsked = false;

function takeOver(waiting: ServiceWorker): void {
  isAsked = true;
  waiting.postMessage({ ask: 'take-over' });
}

/** The page that asked loads again; others say that they are of the version before. */
async function followTakeOver(): Promise<void> {
  if (isAsked) return location.reload();
  // One that only removes itself is gone once it is active, and leaves nothing to load again for.
  const { controller } = navigator.serviceWorker;
  await (controller && activated(controller).catch(() => undefined));
  if (await findRegistration()) offer(() => location.reload());
}

function look(registration: ServiceWorkerRegistration): void {
  // Without a network there is nothing to find.
  registration.update().catch(() => undefined);
}

/** Says in the page's own region that there is a new version, once. */
function offer(use: () => void): void {
  const region = document.querySelector<HTMLElement>('[data-update]');
  if (!region) return;
  const { update = '', reload = '' } = region.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = reload;
  button.addEventListener('click', use);
  region.replaceChildren(`${update} `, button);
}
