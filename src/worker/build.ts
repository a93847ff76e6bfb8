import type { OfflineSet } from '#domain/offline-sets.ts';

declare const __LISTS__: Readonly<Record<OfflineSet, string>>;
declare const __OFFLINE_PAGES__: Readonly<Record<'nl' | 'en', string>>;

/** The names of the lists of this version. They are all that changes in the service worker when a page does. */
export const lists = __LISTS__;

/** The page that stands in for one that is not there, per language. */
export const offlinePages = __OFFLINE_PAGES__;
