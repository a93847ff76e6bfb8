import { offlineSets } from '#domain/offline-sets.ts';
import { isLocale } from '#i18n/locales.ts';
import { keepSet, removeSets } from '#lib/browser/offline/keep.ts';
import { storages } from '#stores/places.ts';
import { storageKeys } from '#stores/storage-keys.ts';
import { watchUpdates } from './updates.ts';

/**
 * Keeps the self-check in the page's language where answers are kept on this device, else removes it in every language. The
 * device is asked, not the tab: that may have answers of its own beside it.
 */
export async function keepCheck(): Promise<void> {
  const { lang } = document.documentElement;
  const isWanted = storages.device.read(storageKeys.schema) !== undefined;
  if (!isWanted) await removeSets(offlineSets.filter((set) => set.startsWith('check')));
  else if (isLocale(lang) && (await keepSet(`check.${lang}`)) === 'kept') await watchUpdates();
}
