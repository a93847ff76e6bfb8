import { $keeping } from '#stores/places.ts';

/** Where answers are kept on this device the self-check is kept too, so that it works without a network; else it is not. */
export function followKeeping(): void {
  $keeping.subscribe((keeping) => {
    if (keeping !== 'device' && !navigator.serviceWorker?.controller) return;
    import('#islands/offline/keep-check.ts').then(
      ({ keepCheck }) => keepCheck(),
      () => undefined,
    );
  });
}
